// Package token cuts text into the sentences and words that the engine works
// on. It knows nothing of names.
package token

import (
	"strings"
	"unicode"

	"namecheck/internal/article"
)

// Sentence is a run of words that may hold a name together: a name never
// crosses from one sentence into the next.
type Sentence struct {
	Words []article.Span // in order, without overlaps; punctuation marks are words
	Part  int            // index of the part it stands in; -1 outside an article
}

// Span is the stretch of text from the first word to the last.
func (s Sentence) Span() article.Span {
	if len(s.Words) == 0 {
		return article.Span{}
	}
	return article.Span{Start: s.Words[0].Start, End: s.Words[len(s.Words)-1].End}
}

// maxWords bounds a sentence, so that a text without any full stop is still
// worked on piece by piece.
const maxWords = 400

// Sentences cuts one stretch of text into sentences of words. Line ends and tabs
// end a sentence; so does a full stop that does not belong to an abbreviation
// or an initial.
func Sentences(text string, in article.Span) []Sentence {
	words := Words(text, in)
	var out []Sentence
	start := 0
	for i := range words {
		if i+1 == len(words) || i+1-start >= maxWords || endsSentence(text, words, i) {
			out = append(out, Sentence{Words: words[start : i+1 : i+1], Part: -1})
			start = i + 1
		}
	}
	return out
}

// OfArticle cuts the parts that may name someone into sentences, in reading
// order. Hidden and preformatted parts, and the words that only say what a part
// is, are left out.
func OfArticle(a *article.Article) []Sentence {
	var out []Sentence
	for i := range a.Parts {
		out = append(out, OfPart(a, i)...)
	}
	return out
}

// OfPart is OfArticle for one part.
func OfPart(a *article.Article, i int) []Sentence {
	p := a.Parts[i]
	if p.Hidden || p.Kind == article.Preformatted {
		return nil
	}
	out := Sentences(a.Text, article.Span{Start: min(p.Span.Start+p.Label, p.Span.End), End: p.Span.End})
	for k := range out {
		out[k].Part = i
	}
	return out
}

// endsSentence reports whether a sentence ends after words[i].
func endsSentence(text string, words []article.Span, i int) bool {
	blank := text[words[i].End:words[i+1].Start]
	if hasLineEnd(blank) {
		return true
	}
	stop := i
	for stop > 0 && isCloser(words[stop].In(text)) && words[stop-1].End == words[stop].Start {
		stop--
	}
	mark, next := words[stop].In(text), words[i+1].In(text)
	if strings.ContainsAny(mark, "。！？") {
		return stop == i || blank != "" || !isCloser(next)
	}
	if blank == "" || !opensSentence(next) {
		return false
	}
	switch mark {
	case "!", "?", "…":
		return true
	case ".":
		return stop == 0 || words[stop-1].End != words[stop].Start ||
			stopEnds(words[stop-1].In(text), next)
	}
	return stop == i && len(mark) > 3 && strings.HasSuffix(mark, ".") && starters[next]
}

// stopEnds reports whether the full stop after the word before ends a sentence
// that next would follow.
func stopEnds(before, next string) bool {
	switch {
	case beforeName[before]:
		return false
	case len(before) == 1 && before[0] >= 'A' && before[0] <= 'Z', shortened[before]:
		return starters[next]
	}
	return true
}

// opensSentence reports whether a sentence may start with the word.
func opensSentence(word string) bool {
	r := firstRune(word)
	return !unicode.IsLower(r) && !strings.ContainsRune(",;:.!?)]}%…’”", r)
}

func isCloser(word string) bool {
	switch word {
	case "\"", "'", "”", "’", "»", "›", ")", "]", "」", "』":
		return true
	}
	return false
}
