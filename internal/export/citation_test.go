package export

import (
	"strings"
	"testing"

	"namecheck/internal/article"
)

func TestCitationSaysWhereTheWordsStand(t *testing.T) {
	lines := []struct {
		kind  article.Kind
		text  string
		label int
	}{
		{article.Headline, "Harbor reopens", 0},
		{article.Byline, "By Ann Lee", 0},
		{article.Paragraph, "The harbor reopened on Monday.", 0},
		{article.Paragraph, "It had been closed for a year.", 0},
		{article.SourceLine, "Source: Harbor Times", len("Source: ")},
	}
	a := &article.Article{}
	for _, l := range lines {
		at := len(a.Text)
		a.Text += l.text + "\n\n"
		a.Parts = append(a.Parts, article.Part{Kind: l.kind, Label: l.label, Span: article.Span{Start: at, End: at + len(l.text)}})
	}
	cite := func(from, to string) string {
		span := article.Span{Start: strings.Index(a.Text, from), End: strings.Index(a.Text, to) + len(to)}
		return Citation(a, span, span.In(a.Text))
	}
	if got, want := cite("closed", "a year"), "“closed for a year”\n— By Ann Lee, Harbor reopens, Harbor Times, paragraph 2\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := cite("on Monday", "closed"); !strings.HasSuffix(got, "paragraphs 1–2\n") {
		t.Errorf("words of two paragraphs are cited as %q", got)
	}
	if got := cite("Harbor", "reopens"); !strings.HasSuffix(got, "Harbor Times\n") {
		t.Errorf("words of the headline are cited as %q", got)
	}
}
