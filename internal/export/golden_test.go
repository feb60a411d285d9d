package export

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"namecheck/internal/article"
	"namecheck/internal/entity"
)

var update = flag.Bool("update", false, "write what the formats are now into testdata")

// strike is an article with everything that is hard to write: characters of
// one to four bytes, words that look like formulas, quotation marks, marks of
// Markdown, somebody unsure and somebody confirmed.
func strike() (*article.Article, *entity.Cast) {
	blocks := []struct {
		kind   article.Kind
		words  string
		label  int
		hidden bool
	}{
		{article.PageTitle, "Ana Żak wins, Port loses | The Daily *Star*", 0, true},
		{article.Kicker, "Labor & ports", 0, false},
		{article.Headline, "Żak wins 🚢, Port of Łódź loses", 0, false},
		{article.Lede, "The union’s leader, Ana Żak, has what she wanted.", 0, false},
		{article.Byline, "By Bo Ek", 0, false},
		{article.Paragraph, "+Plus TV said that Ana Żak, the “iron” leader, met =SUM() fans. 😀 Żak smiled.", 0, false},
		{article.Crosshead, "What next?", 0, false},
		{article.Paragraph, "-Minus_ from the Port of Łódź said, <b>no</b>. Later, Żak left for Oslo.", 0, false},
		{article.SourceLine, "Source: The Daily *Star*", 8, false},
	}
	a := &article.Article{
		Source: article.Source{Path: "/news/strike.txt", Name: "strike.txt"},
		Fields: []article.Field{
			{Name: article.FieldURL, Value: "https://star.example/strike?a=1&b=2"},
			{Name: article.FieldDate, Value: "2026-11-20T08:15:00+01:00"},
			{Name: article.FieldOutlet, Value: "The Daily *Star*"},
		},
	}
	for _, b := range blocks {
		if a.Text != "" {
			a.Text += "\n\n"
		}
		span := article.Span{Start: len(a.Text), End: len(a.Text) + len(b.words)}
		a.Text += b.words
		a.Parts = append(a.Parts, article.Part{Kind: b.kind, Span: span, Label: b.label, Hidden: b.hidden})
	}
	from := strings.Index(a.Text, "Labor")
	mentions := func(forms ...string) (out []entity.Mention) {
		at := from
		for _, form := range forms {
			i := strings.Index(a.Text[at:], form)
			out = append(out, entity.Mention{
				Span:   article.Span{Start: at + i, End: at + i + len(form)},
				Reason: entity.Reason{Rule: entity.RulePart},
			})
			at += i + len(form)
		}
		return out
	}
	sentence := func(words string) article.Span {
		i := strings.Index(a.Text, words)
		return article.Span{Start: i, End: i + len(words)}
	}
	cast := &entity.Cast{Entities: []entity.Entity{
		{Kind: entity.Person, Name: "Ana Żak", Aliases: []string{"Żak"}, Confidence: 0.987, Confirmed: true,
			Role:     entity.Role{Span: sentence("union’s leader"), Text: "union’s leader"},
			Intro:    sentence("The union’s leader, Ana Żak, has what she wanted."),
			Mentions: mentions("Żak", "Ana Żak", "Ana Żak", "Żak", "Żak")},
		{Kind: entity.Organization, Name: "Port of Łódź", Confidence: 0.75, Mentions: mentions("Port of Łódź", "Port of Łódź"),
			Intro: sentence("-Minus_ from the Port of Łódź said, <b>no</b>.")},
		{Kind: entity.Person, Name: "Bo Ek", Confidence: 0.9, Mentions: mentions("Bo Ek")},
		{Kind: entity.Organization, Name: "+Plus TV", Confidence: 0.6, Mentions: mentions("+Plus TV")},
		{Kind: entity.Organization, Name: "-Minus_", Confidence: 0.3, Mentions: mentions("-Minus_")},
		{Kind: entity.Place, Name: "Oslo", Confidence: 0.9, Mentions: mentions("Oslo")},
	}}
	return a, cast
}

func written(t *testing.T, f Format, units Units, a *article.Article, cast *entity.Cast) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := Write(&out, f, units, "strike.txt", a, cast); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestEveryFormatIsWrittenAsItAlwaysWas(t *testing.T) {
	for _, f := range Formats() {
		t.Run(string(f), func(t *testing.T) {
			a, cast := strike()
			got := written(t, f, CodePoints, a, cast)
			if again := written(t, f, CodePoints, a, cast); !bytes.Equal(got, again) {
				t.Error("the same article gives other bytes")
			}
			golden := filepath.Join("testdata", "strike"+f.Extension())
			if *update {
				if err := os.WriteFile(golden, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, want) {
				t.Errorf("%s is now\n%s", golden, got)
			}
		})
	}
}

func TestEveryFormatIsWrittenForAnArticleThatNamesNobody(t *testing.T) {
	a := &article.Article{Text: "It rains.", Parts: []article.Part{{Kind: article.Paragraph, Span: article.Span{Start: 0, End: 9}}}}
	for _, f := range Formats() {
		if len(written(t, f, Bytes, a, &entity.Cast{})) == 0 {
			t.Errorf("%s is empty", f)
		}
	}
	if err := Write(&bytes.Buffer{}, "pdf", Bytes, "", a, &entity.Cast{}); err == nil || err.Error() != `there is no format "pdf"` {
		t.Errorf("an unknown format gives %v", err)
	}
}

func TestEveryFormatHasItsOwnFileName(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range Formats() {
		if f.Title() == string(f) || seen[f.Extension()] || (f.Preamble() != "") != (f == CSV) {
			t.Errorf("%s is called %q, %q, %q", f, f.Title(), f.Extension(), f.Preamble())
		}
		seen[f.Extension()] = true
	}
}
