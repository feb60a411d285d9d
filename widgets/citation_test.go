package widgets

import (
	"testing"

	"namecheck/internal/article"
)

func TestCitation(t *testing.T) {
	s := harbor()
	s.Parts[len(s.Parts)-1].Label = len("Source: ")
	c, _ := showColumn(t, s, 700, 2000)
	tests := []struct {
		name    string
		words   string
		speaker string
		want    string
	}{
		{"words of a paragraph", "Nobody was hurt.", "",
			"Nobody was hurt.\n\n— “Tunnel under the bay opens after nine years”, Coastal Courier, paragraph 4"},
		{"words that somebody said", "“So have I.”", "John Oduya",
			"“So have I.”\n\n— John Oduya, “Tunnel under the bay opens after nine years”, Coastal Courier, paragraph 3"},
		{"words of the lede", "Commuters crossed", "",
			"Commuters crossed\n\n— “Tunnel under the bay opens after nine years”, Coastal Courier, lede"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := c.Citation(s.span(tt.words), tt.speaker); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
	t.Run("no words need no citation", func(t *testing.T) {
		if got := c.Citation(article.Span{}, ""); got != "" {
			t.Errorf("got %q", got)
		}
	})
	t.Run("a source that the file states goes first", func(t *testing.T) {
		a := &article.Article{Source: article.Source{Name: "a.txt"}}
		if got := sourceOf(a); got != "a.txt" {
			t.Errorf("source %q, want the file's name", got)
		}
		a.Fields = []article.Field{{Name: article.FieldOutlet, Value: "The Post"}}
		if got := sourceOf(a); got != "The Post" {
			t.Errorf("source %q, want the outlet", got)
		}
	})
}
