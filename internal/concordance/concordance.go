// Package concordance shows the mentions of an entity among the words around
// them, and who is mentioned near whom.
package concordance

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"namecheck/internal/article"
	"namecheck/internal/entity"
	"namecheck/internal/token"
)

// Line is one mention with the words before and after it in its part. Runs of
// blanks are single spaces.
type Line struct {
	Before, Word, After string
	Paragraph           int // number of the paragraph, from 1; 0 in other parts
}

// Lines returns the mentions of an entity in reading order, each with at most
// width bytes of text on either side, cut at words.
func Lines(a *article.Article, e *entity.Entity, width int) []Line {
	numbers := a.ParagraphNumbers()
	lines := make([]Line, 0, len(e.Mentions))
	for _, m := range e.Mentions {
		i := a.Part(m.Span.Start)
		if i < 0 {
			continue
		}
		part := a.Parts[i].Span
		start := max(part.Start, m.Span.Start-width)
		end := min(part.End, m.Span.End+width)
		lines = append(lines, Line{
			Before:    oneLine(a.Text[fromWord(a.Text, start, m.Span.Start, part.Start):m.Span.Start], true),
			Word:      oneLine(m.Span.In(a.Text), false),
			After:     oneLine(a.Text[m.Span.End:toWord(a.Text, end, m.Span.End, part.End)], false),
			Paragraph: numbers[i],
		})
	}
	return lines
}

// Companion is an entity that is mentioned near another one.
type Companion struct {
	Entity     int // index into Cast.Entities
	Sentences  int // that mention both
	Paragraphs int // parts that mention both
}

// Companions returns who is mentioned in the same sentences and parts as an
// entity of the cast: first who shares the most sentences, then the most
// parts, then who is mentioned more often.
func Companions(a *article.Article, cast *entity.Cast, id int) []Companion {
	sentences := token.OfArticle(a)
	inSentence := places(&cast.Entities[id], func(offset int) int { return sentenceAt(sentences, offset) })
	inPart := places(&cast.Entities[id], a.Part)
	var out []Companion
	for other := range cast.Entities {
		if other == id {
			continue
		}
		c := Companion{
			Entity:     other,
			Sentences:  shared(inSentence, places(&cast.Entities[other], func(offset int) int { return sentenceAt(sentences, offset) })),
			Paragraphs: shared(inPart, places(&cast.Entities[other], a.Part)),
		}
		if c.Paragraphs > 0 {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(x, y Companion) int {
		return cmp.Or(y.Sentences-x.Sentences, y.Paragraphs-x.Paragraphs,
			len(cast.Entities[y.Entity].Mentions)-len(cast.Entities[x.Entity].Mentions))
	})
	return out
}

// places returns the set of places that mention an entity.
func places(e *entity.Entity, at func(offset int) int) map[int]bool {
	set := map[int]bool{}
	for _, m := range e.Mentions {
		if i := at(m.Span.Start); i >= 0 {
			set[i] = true
		}
	}
	return set
}

func shared(a, b map[int]bool) (n int) {
	for i := range a {
		if b[i] {
			n++
		}
	}
	return n
}

// sentenceAt returns the sentence that holds an offset, or -1.
func sentenceAt(sentences []token.Sentence, offset int) int {
	i, found := slices.BinarySearchFunc(sentences, offset, func(s token.Sentence, offset int) int {
		switch at := s.Span(); {
		case at.End <= offset:
			return -1
		case at.Start > offset:
			return 1
		}
		return 0
	})
	if !found {
		return -1
	}
	return i
}

// fromWord moves a start forward to the beginning of a word, unless it is
// where the part begins.
func fromWord(text string, start, limit, first int) int {
	if start == first {
		return start
	}
	if i := strings.IndexFunc(text[start:limit], unicode.IsSpace); i >= 0 {
		return start + i
	}
	for start < limit && !utf8.RuneStart(text[start]) {
		start++
	}
	return start
}

// toWord moves an end back to the end of a word, unless it is where the part
// ends.
func toWord(text string, end, limit, last int) int {
	if end == last {
		return end
	}
	if i := strings.LastIndexFunc(text[limit:end], unicode.IsSpace); i >= 0 {
		return limit + i
	}
	for end > limit && !utf8.RuneStart(text[end]) {
		end--
	}
	return end
}

// oneLine makes every run of blanks one space, also at the end that touches
// the mention.
func oneLine(s string, touchesEnd bool) string {
	words := strings.Join(strings.Fields(s), " ")
	if words == "" {
		return ""
	}
	if touchesEnd && unicode.IsSpace(rune(s[len(s)-1])) {
		return words + " "
	}
	if !touchesEnd && unicode.IsSpace(rune(s[0])) {
		return " " + words
	}
	return words
}
