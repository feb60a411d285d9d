package export

import (
	"fmt"
	"strings"

	"namecheck/internal/article"
)

// Citation returns words of an article with where they stand: the words in
// quotation marks, then headline, author, source and paragraph, as far as the
// article states them. words are what the span reads like, which may leave
// hidden parts out.
func Citation(a *article.Article, span article.Span, words string) string {
	var from []string
	add := func(s string) {
		if s != "" {
			from = append(from, s)
		}
	}
	add(strings.TrimSuffix(visible(a, article.Byline), ","))
	add(title(a))
	add(visible(a, article.SourceLine))
	add(visible(a, article.Date))
	p := newPlaces(a)
	_, first := p.of(span)
	_, last := p.of(article.Span{Start: max(span.End-1, span.Start), End: span.End})
	switch {
	case first > 0 && last > first:
		add(fmt.Sprintf("paragraphs %d–%d", first, last))
	case first > 0:
		add(fmt.Sprintf("paragraph %d", first))
	}
	return "“" + strings.TrimSpace(words) + "”\n— " + strings.Join(from, ", ") + "\n"
}
