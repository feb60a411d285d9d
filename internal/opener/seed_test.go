package opener

import (
	"bytes"
	"context"
	"testing"

	"namecheck/internal/article"
	"namecheck/seeds"
)

// The built-in article is the first thing anyone sees.
func TestTheSeedArticleHasItsParts(t *testing.T) {
	a, err := Read(context.Background(), bytes.NewReader(seeds.Article), seeds.File)
	if err != nil {
		t.Fatal(err)
	}
	checkInvariants(t, a)
	checkNothingLost(t, string(seeds.Article), a)
	want := []article.Kind{article.PageTitle, article.Kicker, article.Headline, article.Lede, article.Paragraph, article.Paragraph,
		article.Paragraph, article.Crosshead, article.Paragraph, article.Paragraph, article.Paragraph, article.SourceLine}
	if len(a.Parts) != len(want) {
		t.Fatalf("%d parts, want %d", len(a.Parts), len(want))
	}
	for i, p := range a.Parts {
		if p.Kind != want[i] || p.Hidden != (p.Kind == article.PageTitle) {
			t.Errorf("part %d is %s, hidden %v; want %s", i, p.Kind, p.Hidden, want[i])
		}
	}
	if got := a.Headline(); got != "US worried about China’s rapprochement with Russia" {
		t.Errorf("headline %q", got)
	}
	source, _ := a.First(article.SourceLine)
	if got := a.Text[source.Span.Start+source.Label : source.Span.End]; got != "site-34" {
		t.Errorf("the source line names %q, want site-34", got)
	}
	if len(a.Warnings)+len(a.Fields) > 0 {
		t.Errorf("warnings %q, fields %v", a.Warnings, a.Fields)
	}
}
