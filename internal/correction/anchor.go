package correction

import (
	"unicode"
	"unicode/utf8"

	"namecheck/internal/article"
)

// contextRunes is how much text on either side an anchor remembers: some ten
// words, enough to tell two sentences apart and short enough to read.
const contextRunes = 60

// likeness is the share of an anchor's context that a place must still have in
// common with it. Two unrelated sentences of news share about an eighth of their
// words, in order.
const likeness = 1.0 / 3

// wholeContext is the share of its context in common from which an anchor may
// lie within a longer word: names of some languages carry endings.
const wholeContext = 0.75

// Anchor is a place in a text, described so that it can be found again after
// the text has changed a little.
type Anchor struct {
	Form   string // the words, with single spaces between them
	Before string // some words before them, likewise; empty at the start of the text
	After  string // some words after them
	Start  int    // the byte offset where they stood: only decides between equals
}

// anchorAt describes the place of a span.
func anchorAt(text string, at article.Span) Anchor {
	return Anchor{Form: squeeze(at.In(text)), Before: before(text, at.Start), After: after(text, at.End), Start: at.Start}
}

// same reports whether the anchor describes exactly this place.
func (an Anchor) same(text string, at article.Span) bool {
	return an.Before == before(text, at.Start) && an.After == after(text, at.End)
}

// locate finds the place again: where it was, or else where the same words
// stand in the likest context.
func (an Anchor) locate(t *page) (article.Span, bool) {
	if at, ok := t.match(an.Form, an.Start); ok && an.same(t.words, at) {
		return at, true
	}
	best, bestScore := place{}, -1
	wantBefore, wantAfter := tokens(an.Before), tokens(an.After)
	want := len(wantBefore) + len(wantAfter)
	for _, p := range t.places(an.Form) {
		score := want + 1 // the very context counts more than the same words
		if p.before != an.Before || p.after != an.After {
			score = common(wantBefore, p.tokensBefore) + common(wantAfter, p.tokensAfter)
		}
		if float64(score) < likeness*float64(want) || !p.whole && float64(score) < wholeContext*float64(want) {
			continue
		}
		if score > bestScore || score == bestScore && distance(p.at.Start, an.Start) < distance(best.at.Start, an.Start) {
			best, bestScore = p, score
		}
	}
	return best.at, bestScore >= 0
}

// place is somewhere the words of a form stand, with the context that an
// anchor there would have.
type place struct {
	at                        article.Span
	whole                     bool // cuts no word in two
	before, after             string
	tokensBefore, tokensAfter []string
}

// places returns everywhere the form stands. Corrections of one article often
// ask for the same form again, so they are remembered.
func (t *page) places(form string) []place {
	if known, ok := t.known[form]; ok {
		return known
	}
	var found []place
	for at := range t.occurrences(form) {
		p := place{at: at, whole: t.whole(at), before: before(t.words, at.Start), after: after(t.words, at.End)}
		p.tokensBefore, p.tokensAfter = tokens(p.before), tokens(p.after)
		found = append(found, p)
	}
	t.known[form] = found
	return found
}

// before returns the words before an offset, whole ones as far as there is room.
func before(text string, offset int) string {
	start := offset
	for range contextRunes {
		if start == 0 {
			return squeeze(text[:offset])
		}
		_, size := utf8.DecodeLastRuneInString(text[:start])
		start -= size
	}
	for i, r := range text[start:offset] {
		if unicode.IsSpace(r) {
			return squeeze(text[start+i : offset])
		}
	}
	return squeeze(text[start:offset])
}

// after returns the words after an offset, whole ones as far as there is room.
func after(text string, offset int) string {
	end, blank := offset, -1
	for range contextRunes {
		if end == len(text) {
			return squeeze(text[offset:])
		}
		r, size := utf8.DecodeRuneInString(text[end:])
		if unicode.IsSpace(r) {
			blank = end
		}
		end += size
	}
	if blank > offset {
		end = blank
	}
	return squeeze(text[offset:end])
}

// tokens cuts a context into words without punctuation, so that a changed
// comma or quotation mark does not make two contexts different. Characters of
// scripts without spaces are words of their own.
func tokens(s string) []string {
	var out []string
	start := -1
	for i, r := range s {
		switch {
		case spaceless(r):
			if start >= 0 {
				out = append(out, s[start:i])
			}
			out, start = append(out, s[i:i+utf8.RuneLen(r)]), -1
		case inWord(r):
			if start < 0 {
				start = i
			}
		case start >= 0:
			out, start = append(out, s[start:i]), -1
		}
	}
	if start >= 0 {
		out = append(out, s[start:])
	}
	return out
}

// common is how many words two lists share in the same order: the length of
// their longest common subsequence.
func common(a, b []string) int {
	row := make([]int, len(b)+1)
	for _, x := range a {
		diagonal := 0
		for j, y := range b {
			above := row[j+1]
			if x == y {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(above, row[j])
			}
			diagonal = above
		}
	}
	return row[len(b)]
}

func distance(a, b int) int {
	if a < b {
		return b - a
	}
	return a - b
}
