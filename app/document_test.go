package app

import (
	"strings"
	"testing"

	"namecheck/internal/article"
	"namecheck/internal/entity"
)

// twoNames is a document in which Ann is named three times and Zed Corp once.
func twoNames(t *testing.T) *document {
	t.Helper()
	text := "Ann Lee left Zed Corp. Later Lee returned. Ms. Lee said so."
	a := &article.Article{Text: text, Parts: []article.Part{{Kind: article.Paragraph, Span: article.Span{End: len(text)}}}}
	a.Source.Name, a.Source.Encoding = "note.txt", "UTF-8"
	mentions := func(forms ...string) (out []entity.Mention) {
		from := 0
		for _, f := range forms {
			i := strings.Index(text[from:], f) + from
			out = append(out, entity.Mention{Span: article.Span{Start: i, End: i + len(f)}})
			from = i + len(f)
		}
		return out
	}
	d := newDocument(source{path: "note.txt"}, []*article.Article{a})
	d.setCast(&entity.Cast{Entities: []entity.Entity{
		{Kind: entity.Person, Name: "Ann Lee", Confidence: 1, Mentions: mentions("Ann Lee", "Lee", "Lee")},
		{Kind: entity.Organization, Name: "Zed Corp", Confidence: 1, Mentions: mentions("Zed Corp")},
	}})
	return d
}

func TestWalkingTheMentionsWrapsAtBothEnds(t *testing.T) {
	d := twoNames(t)
	d.choose(0, 0)
	var seen []string
	for _, by := range []int{1, 1, 1, -1} {
		wrapped := d.step(by)
		s := d.position()
		if wrapped {
			s += " (wrapped)"
		}
		seen = append(seen, s)
	}
	want := []string{"2 of 3 · Ann Lee", "3 of 3 · Ann Lee", "1 of 3 · Ann Lee (wrapped)", "3 of 3 · Ann Lee (wrapped)"}
	for i := range want {
		if seen[i] != want[i] {
			t.Errorf("step %d stands at %q, want %q", i+1, seen[i], want[i])
		}
	}
}

func TestTheChosenEntityStaysChosenWhenTheArticleIsReadAgain(t *testing.T) {
	d := twoNames(t)
	d.choose(1, 0)
	reversed := &entity.Cast{Entities: []entity.Entity{d.cast.Entities[1], d.cast.Entities[0]}}
	d.setCast(reversed)
	if e := d.entity(); e == nil || e.Name != "Zed Corp" {
		t.Errorf("chosen is %+v", e)
	}
}

func TestChoosingSomebodyWhoIsNotThereLetsGo(t *testing.T) {
	d := twoNames(t)
	d.choose(0, 2)
	d.choose(7, 0)
	if d.entity() != nil || d.position() != "" || d.step(1) {
		t.Errorf("still at %q", d.position())
	}
}

func TestTheStatusLineSaysWhatIsOpen(t *testing.T) {
	d := twoNames(t)
	if got, want := d.about(), "note.txt · less than a minute · UTF-8"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	d.article.Text = strings.Repeat("It’s a well-known fact. ", 238)
	d.article.Parts[0].Span.End = len(d.article.Text)
	if got, want := d.about(), "note.txt · about 4 min · UTF-8"; got != want {
		t.Errorf("952 words: got %q, want %q", got, want)
	}
	d.article.Text = strings.Repeat("新闻", 400)
	d.article.Parts[0].Span.End = len(d.article.Text)
	if got, want := d.about(), "note.txt · about 2 min · UTF-8"; got != want {
		t.Errorf("800 Chinese characters: got %q, want %q", got, want)
	}
}

func TestPaintingUnderlinesQuietlyAndFillsTheChosen(t *testing.T) {
	d := twoNames(t)
	quiet := paint(d)
	if len(quiet.marks) != 4 || len(quiet.ticks) != 0 {
		t.Fatalf("unchosen: %d marks and %d ticks, want 4 and 0", len(quiet.marks), len(quiet.ticks))
	}
	d.choose(0, 1)
	p := paint(d)
	if len(p.marks) != 8 || len(p.ticks) != 3 {
		t.Errorf("chosen: %d marks and %d ticks, want 4 underlines + 3 fills + 1 box, and 3", len(p.marks), len(p.ticks))
	}
	for i := 1; i < len(p.marks); i++ {
		if p.marks[i].Span.Start < p.marks[i-1].Span.Start {
			t.Error("marks are not in reading order")
		}
	}
}
