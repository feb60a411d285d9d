package widgets

import (
	"fmt"
	"strings"

	"namecheck/internal/article"
)

// Citation returns the shown words of a span as they are copied, and below
// them what it takes to find them again: who said them (left out when speaker
// is empty), the headline, the source, and the paragraph counted from 1.
func (c *Column) Citation(span article.Span, speaker string) string {
	words := c.TextOf(span)
	if words == "" {
		return ""
	}
	var from []string
	if speaker != "" {
		from = append(from, speaker)
	}
	if headline := c.article.Headline(); headline != "" {
		from = append(from, "“"+headline+"”")
	}
	if source := sourceOf(c.article); source != "" {
		from = append(from, source)
	}
	if place := placeName(c.article, span.Start); place != "" {
		from = append(from, place)
	}
	if len(from) == 0 {
		return words
	}
	return words + "\n\n— " + strings.Join(from, ", ")
}

// sourceOf names where an article is from: what the file states, else the
// source line, else the file.
func sourceOf(a *article.Article) string {
	for _, f := range a.Fields {
		if f.Name == article.FieldOutlet && f.Value != "" {
			return f.Value
		}
	}
	if p, ok := a.First(article.SourceLine); ok {
		words := p.Span.In(a.Text)
		return strings.TrimSpace(words[min(p.Label, len(words)):])
	}
	return a.Source.Name
}

// placeName says in which part words stand; paragraphs and quotations are
// counted together.
func placeName(a *article.Article, offset int) string {
	n := 0
	for _, p := range a.Parts {
		if p.Hidden {
			continue
		}
		counted := p.Kind == article.Paragraph || p.Kind == article.Quotation
		if counted {
			n++
		}
		if offset >= p.Span.End {
			continue
		}
		switch {
		case counted:
			return fmt.Sprintf("paragraph %d", n)
		case p.Kind == article.ListItem:
			return "list"
		}
		return strings.ReplaceAll(string(p.Kind), "-", " ")
	}
	return ""
}
