package export

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"namecheck/internal/article"
	"namecheck/internal/entity"
)

// sample is an article with characters of one to four bytes before its names.
func sample() (*article.Article, *entity.Cast) {
	text := "Élan 😀 in Łódź\n\nAnna Żak met Zed & Co. <Żak>"
	find := func(words string, from int) article.Span {
		i := strings.Index(text[from:], words) + from
		return article.Span{Start: i, End: i + len(words)}
	}
	a := &article.Article{Text: text, Parts: []article.Part{
		{Kind: article.Headline, Span: find("Élan 😀 in Łódź", 0), Hidden: true},
		{Kind: article.Paragraph, Span: find("Anna Żak met Zed & Co. <Żak>", 0)},
	}}
	cast := &entity.Cast{Entities: []entity.Entity{
		{Kind: entity.Place, Name: "Łódź", Confidence: 0.9, Mentions: []entity.Mention{{Span: find("Łódź", 0)}}},
		{Kind: entity.Person, Name: "Anna Żak", Aliases: []string{"Żak"}, Confidence: 0.987, Mentions: []entity.Mention{
			{Span: find("Anna Żak", 0)}, {Span: find("Żak", strings.Index(text, "<"))},
		}},
		{Kind: entity.Organization, Name: "Zed & Co.", Confidence: 0.2, Mentions: []entity.Mention{{Span: find("Zed & Co.", 0)}}},
	}}
	return a, cast
}

func TestCastPutsEveryOffsetOnTheWordsItStandsFor(t *testing.T) {
	a, cast := sample()
	var out bytes.Buffer
	if err := Cast(&out, "x.txt", a, cast); err != nil {
		t.Fatal(err)
	}
	if strings.Count(out.String(), "\n") != 1 {
		t.Error("a document is not one line")
	}
	var doc struct {
		Schema, Source, Text, Offsets string
		People, Organizations, Places []struct {
			Name, Role string
			Aliases    []string
			Confidence float64
			Mentions   []struct {
				Start, End int
				Text       string
			}
		}
		Possible []struct{ Kind, Name string }
		Parts    []struct {
			Kind       string
			Start, End int
			Hidden     bool
		}
	}
	if err := json.Unmarshal(out.Bytes(), &doc); err != nil {
		t.Fatal(err)
	}
	if doc.Schema != "namecheck.cast/1" || doc.Source != "x.txt" || doc.Offsets != "codepoint" {
		t.Errorf("head is %q %q %q", doc.Schema, doc.Source, doc.Offsets)
	}
	runes := []rune(doc.Text)
	for _, list := range [][]struct {
		Name, Role string
		Aliases    []string
		Confidence float64
		Mentions   []struct {
			Start, End int
			Text       string
		}
	}{doc.People, doc.Organizations, doc.Places} {
		for _, e := range list {
			for _, m := range e.Mentions {
				if got := string(runes[m.Start:m.End]); got != m.Text {
					t.Errorf("%s: offsets %d-%d hold %q, not %q", e.Name, m.Start, m.End, got, m.Text)
				}
			}
		}
	}
	if len(doc.People) != 1 || doc.People[0].Confidence != 0.99 || doc.People[0].Aliases[0] != "Żak" {
		t.Errorf("people are %+v", doc.People)
	}
	if len(doc.Organizations) != 0 || len(doc.Possible) != 1 || doc.Possible[0].Kind != "organization" {
		t.Errorf("an unsure organization stands under %+v and %+v", doc.Organizations, doc.Possible)
	}
	if p := doc.Parts[0]; p.Kind != "headline" || !p.Hidden || string(runes[p.Start:p.End]) != "Élan 😀 in Łódź" {
		t.Errorf("first part is %+v", p)
	}
}

func TestCastWritesEmptyListsForAnArticleThatNamesNobody(t *testing.T) {
	var out bytes.Buffer
	if err := Cast(&out, "-", &article.Article{Text: "no one"}, &entity.Cast{}); err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"parts", "people", "organizations", "places", "possible"} {
		if !strings.Contains(out.String(), `"`+key+`":[]`) {
			t.Errorf("%s is not an empty list in %s", key, out.String())
		}
	}
}
