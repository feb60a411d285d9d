package correction

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"namecheck/internal/article"
)

// page is the part of an article that the reader sees and that may name
// someone.
type page struct {
	words   string
	visible []article.Span // in order, without overlaps
	known   map[string][]place
}

func pageOf(a *article.Article) *page {
	t := &page{words: a.Text, known: map[string][]place{}}
	for _, p := range a.Parts {
		if start := min(p.Span.Start+p.Label, p.Span.End); !p.Hidden && start < p.Span.End {
			t.visible = append(t.visible, article.Span{Start: start, End: p.Span.End})
		}
	}
	if len(a.Parts) == 0 && a.Text != "" {
		t.visible = []article.Span{{Start: 0, End: len(a.Text)}}
	}
	return t
}

// around returns the visible part that holds the whole span.
func (t *page) around(at article.Span) (article.Span, bool) {
	for _, p := range t.visible {
		if p.Contains(at) {
			return p, true
		}
	}
	return article.Span{}, false
}

// occurrences yields every place where the words of form stand, whatever the
// blanks between them, also within longer words.
func (t *page) occurrences(form string) iter.Seq[article.Span] {
	return func(yield func(article.Span) bool) {
		fields := strings.Fields(form)
		if len(fields) == 0 {
			return
		}
		for _, part := range t.visible {
			for from := part.Start; from < part.End; {
				i := strings.Index(t.words[from:part.End], fields[0])
				if i < 0 {
					break
				}
				at, ok := t.matchIn(part, fields, from+i)
				if !ok {
					_, size := utf8.DecodeRuneInString(t.words[from+i:])
					from += i + size
					continue
				}
				if !yield(at) {
					return
				}
				from = at.End
			}
		}
	}
}

// match reports whether the words of form stand at an offset.
func (t *page) match(form string, offset int) (article.Span, bool) {
	fields := strings.Fields(form)
	if len(fields) == 0 || offset < 0 || offset >= len(t.words) {
		return article.Span{}, false
	}
	part, ok := t.around(article.Span{Start: offset, End: offset + 1})
	if !ok {
		return article.Span{}, false
	}
	return t.matchIn(part, fields, offset)
}

func (t *page) matchIn(part article.Span, fields []string, offset int) (article.Span, bool) {
	end := offset
	for i, field := range fields {
		if i > 0 {
			blank := len(t.words[end:part.End]) - len(strings.TrimLeftFunc(t.words[end:part.End], unicode.IsSpace))
			if blank == 0 {
				return article.Span{}, false
			}
			end += blank
		}
		if !strings.HasPrefix(t.words[end:part.End], field) {
			return article.Span{}, false
		}
		end += len(field)
	}
	return article.Span{Start: offset, End: end}, true
}

// whole reports whether the span cuts no word in two.
func (t *page) whole(at article.Span) bool { return !t.cuts(at.Start) && !t.cuts(at.End) }

// widen takes words whole that the span cuts in two.
func (t *page) widen(at article.Span) article.Span {
	for t.cuts(at.Start) {
		_, size := utf8.DecodeLastRuneInString(t.words[:at.Start])
		at.Start -= size
	}
	for t.cuts(at.End) {
		_, size := utf8.DecodeRuneInString(t.words[at.End:])
		at.End += size
	}
	return at
}

// cuts reports whether the offset lies within a word.
func (t *page) cuts(offset int) bool {
	if offset <= 0 || offset >= len(t.words) {
		return false
	}
	left, _ := utf8.DecodeLastRuneInString(t.words[:offset])
	right, _ := utf8.DecodeRuneInString(t.words[offset:])
	if unicode.IsMark(right) || joiner(right) || joiner(left) {
		return true
	}
	return inWord(left) && inWord(right) && !spaceless(left) && !spaceless(right)
}

// inWord reports whether words are made of such characters.
func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// spaceless reports whether the character belongs to a script that does not
// set words apart, or, as Korean does, joins particles to names.
func spaceless(r rune) bool {
	return r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana,
		unicode.Hangul, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// joiner reports whether the character glues its neighbors into one.
func joiner(r rune) bool { return r == '\u200d' || r == '\u2060' }
