package entity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"namecheck/internal/article"
	"namecheck/internal/tagger"
	"namecheck/internal/token"
)

// document is an article cut into words, the common ground of all steps.
type document struct {
	article   *article.Article
	language  string // as in a Cast
	means     Means
	text      string
	sentences []token.Sentence
	words     []word
	shouted   []bool            // by sentence: capitals say nothing there
	common    map[string]bool   // words that stand in lower case somewhere
	plain     map[string]bool   // acronyms, and whether the text spells them out in small letters
	brackets  map[string][]int  // words that stand alone in brackets, and where
	stop      func() bool       // whether nobody waits for the cast any more; may be nil
	handleOf  map[string]string // handles, and the names that they are made of
	judged    []Signs           // by entity of the cast
	employers []article.Span    // by entity of the cast: the body that stands with the name
	cover     []int32           // by word: the number of the sighting over it plus one
	labels    []tagger.Label    // by number of a sighting plus one
}

// word is a word with the number of its sentence.
type word struct {
	article.Span
	sentence int
}

func newDocument(a *article.Article, sentences []token.Sentence) *document {
	d := &document{article: a, text: a.Text, sentences: sentences, common: make(map[string]bool), handleOf: make(map[string]string)}
	for i, s := range sentences {
		for _, w := range s.Words {
			d.words = append(d.words, word{w, i})
			if t := w.In(d.text); startsLower(t) {
				d.common[t] = true
			}
		}
		d.shouted = append(d.shouted, d.shouts(s))
	}
	return d
}

// stopped reports whether to leave off, as nobody waits for the result.
func (d *document) stopped() bool { return d.stop != nil && d.stop() }

// shouts reports whether a sentence is set in capitals or title case, so that
// its capitals do not tell names from other words.
func (d *document) shouts(s token.Sentence) bool {
	long, capital := 0, 0
	for _, w := range s.Words {
		t := w.In(d.text)
		if r, _ := utf8.DecodeRuneInString(t); len(t) < 4 || !unicode.IsLetter(r) {
			continue
		}
		long++
		if !startsLower(t) {
			capital++
		}
	}
	if long < 4 || capital*5 < long*4 {
		return false
	}
	// A sentence that lists names has many capitals too.
	last := s.Words[len(s.Words)-1].In(d.text)
	return len(s.Words) <= 20 && !strings.ContainsAny(last, ".”\"") || allCapitals(s.Span().In(d.text))
}

// word returns the words of the i-th word, and "" outside the text.
func (d *document) word(i int) string {
	if i < 0 || i >= len(d.words) {
		return ""
	}
	return d.words[i].In(d.text)
}

// near returns the i-th word if it stands in the same sentence as the word at.
func (d *document) near(i, at int) string {
	if i < 0 || i >= len(d.words) || d.words[i].sentence != d.words[at].sentence {
		return ""
	}
	return d.words[i].In(d.text)
}

// tight reports whether nothing stands between word i and the one before.
func (d *document) tight(i int) bool {
	return i > 0 && i < len(d.words) && d.words[i-1].End == d.words[i].Start
}

// opens reports whether word i is the first of its sentence or quotation.
func (d *document) opens(i int) bool {
	switch before := d.near(i-1, i); before {
	case "", ":", "“", "\"", "•", "‘":
		return true
	default:
		return false
	}
}

// part is the part of the article that word i stands in.
func (d *document) part(i int) int { return d.sentences[d.words[i].sentence].Part }

// kind is the kind of the part that word i stands in.
func (d *document) kind(i int) article.Kind {
	if p := d.part(i); p >= 0 {
		return d.article.Parts[p].Kind
	}
	return article.Paragraph
}

// find returns the words that overlap the span, as a half-open range.
func (d *document) find(span article.Span) (from, to int) {
	from, _ = slices.BinarySearchFunc(d.words, span.Start, func(w word, at int) int {
		if w.End <= at {
			return -1
		}
		return 1
	})
	to = from
	for to < len(d.words) && d.words[to].Start < span.End {
		to++
	}
	return from, to
}

// span covers the words from up to but without to.
func (d *document) span(from, to int) article.Span {
	return article.Span{Start: d.words[from].Start, End: d.words[to-1].End}
}

// phrase is the words from..to as they would stand on one line.
func (d *document) phrase(from, to int) string {
	if from >= to {
		return ""
	}
	return oneLine(d.span(from, to).In(d.text))
}

// oneLine turns every run of blanks into one space.
func oneLine(s string) string {
	if !strings.ContainsAny(s, "\n\r\t") && !strings.Contains(s, "  ") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// allCapitals reports whether s has two letters or more and no small one.
func allCapitals(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters > 1
}
