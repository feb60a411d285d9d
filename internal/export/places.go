package export

import (
	"strings"

	"namecheck/internal/article"
	"namecheck/internal/entity"
	"namecheck/internal/token"
)

// places says where in an article spans stand, in words for people.
type places struct {
	article *article.Article
	numbers []int // of each part: which visible paragraph it is, from 1; 0 for other parts

	part      int // whose sentences are at hand
	sentences []token.Sentence
}

func newPlaces(a *article.Article) *places {
	return &places{article: a, numbers: a.ParagraphNumbers(), part: -1}
}

// of returns the kind of the part that holds a span, and the number of the
// paragraph if it is one, else 0.
func (p *places) of(span article.Span) (kind article.Kind, paragraph int) {
	i := p.article.Part(span.Start)
	if i < 0 {
		return "", 0
	}
	return p.article.Parts[i].Kind, p.numbers[i]
}

// sentence returns the sentence that holds the start of a span, in one line.
func (p *places) sentence(span article.Span) string {
	i := p.article.Part(span.Start)
	if i < 0 {
		return ""
	}
	if i != p.part {
		p.part, p.sentences = i, token.Sentences(p.article.Text, p.article.Parts[i].Span)
	}
	for _, s := range p.sentences {
		if at := s.Span(); at.Start <= span.Start && span.Start < at.End {
			return oneLine(at.In(p.article.Text))
		}
	}
	return ""
}

// prominent reports whether an entity is named where an article says what it
// is about: in its headline, kicker or lede.
func (p *places) prominent(e entity.Entity) bool {
	for _, m := range e.Mentions {
		switch kind, _ := p.of(m.Span); kind {
		case article.Headline, article.Kicker, article.Lede:
			return true
		}
	}
	return false
}

// visible returns the words of the first visible part of a kind, in one line.
func visible(a *article.Article, kind article.Kind) string {
	if part, ok := a.First(kind); ok {
		return oneLine(part.Span.In(a.Text)[min(part.Label, part.Span.Len()):])
	}
	return ""
}

// title is the headline, or what else to call the article.
func title(a *article.Article) string {
	for _, words := range []string{visible(a, article.Headline), field(a, article.FieldTitle), oneLine(a.Source.Name)} {
		if words != "" {
			return words
		}
	}
	return "Untitled article"
}

// body returns the visible text below headline, lede and byline, with a blank
// line between its parts.
func body(a *article.Article) string {
	var parts []string
	for _, part := range a.Parts {
		if part.Hidden {
			continue
		}
		switch part.Kind {
		case article.PageTitle, article.Kicker, article.Headline, article.Lede, article.Byline,
			article.Date, article.SourceLine, article.Notice:
			continue
		}
		parts = append(parts, part.Span.In(a.Text))
	}
	return strings.Join(parts, "\n\n")
}

// field returns what the file states of itself, "" if it does not.
func field(a *article.Article, name article.FieldName) string {
	for _, f := range a.Fields {
		if f.Name == name {
			return oneLine(f.Value)
		}
	}
	return ""
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
