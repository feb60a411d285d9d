package opener

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"namecheck/internal/article"
)

// How many words tell a first paragraph from a headline, when it ends in a full
// stop and nothing else does. Few headlines end in one, and those that do are
// short; few first paragraphs are.
const (
	sentenceWords = 9  // from so many words on, a line with a full stop is a sentence of the text
	runOnWords    = 18 // from so many on, it is one even if the stop may be an abbreviation's
)

// opensText reports whether t, the first block that no rule has decided, is
// already text: copy is often pasted without its headline. A byline, a date or
// a dateline below it shows that it is a headline after all.
func (d *draft) opensText(t *block, below []*block) bool {
	if t.level > 0 || wordCount(t.text) == 0 || capitals(t.text) || d.creditsFollow(t) {
		return false
	}
	if n, sure := dateline(t.text); n > 0 && n < len(t.text) && (sure >= 0.9 || fullStop(t.text)) {
		return true
	}
	words := wordCount(t.text)
	switch {
	case strings.HasSuffix(t.text, ":"):
		return words >= runOnWords
	case !endsSentence(t.text) || titleCase(t.text):
		return false
	case fullStop(t.text):
		return words >= sentenceWords || caseless(t.text) && words > 3 || shortOpening(t, below)
	}
	return words >= runOnWords && innerStop(t.text)
}

// shortOpening reports whether a short first sentence belongs to the text: it
// begins as only running text does, or the paragraphs below are as short.
func shortOpening(t *block, below []*block) bool {
	if proseOpeners[fold(firstWord(t.text))] {
		return true
	}
	return len(below) > 0 && wordCount(below[0].text) <= wordCount(t.text)*2 && endsSentence(below[0].text)
}

// proseOpeners begin sentences, but hardly ever a headline that ends in a full
// stop.
var proseOpeners = set(`it he she they i we there this these that those
	es er sie ich wir dies das il elle ils elles je nous on c'était c’était él ella ellos yo nosotros era io noi eles elas eu nós het hij zij ik wij`)

// creditsFollow reports whether a byline, a date or a dateline stands below t,
// with a standfirst between them at most.
func (d *draft) creditsFollow(t *block) bool {
	passed := -1
	for _, b := range d.blocks {
		if b == t {
			passed = 0
			continue
		}
		if passed < 0 || b.hidden {
			continue
		}
		probe := *b
		if probe.kind == "" && len(b.text) <= maxLine {
			probe.creditLine(false)
		}
		switch probe.kind {
		case article.Byline, article.Date, article.Dateline:
			return true
		}
		if n, sure := dateline(b.text); n > 0 && sure >= 0.8 && passed == 0 {
			return true // the text begins here
		}
		if passed++; passed == 2 || passed == 1 && wordCount(b.text) > 60 {
			return false
		}
	}
	return false
}

// fullStop reports whether s ends in the stop of a sentence, which neither
// belongs to an abbreviation nor leaves the sentence open.
func fullStop(s string) bool {
	s = strings.TrimRightFunc(s, func(r rune) bool { return blank(r) || strings.ContainsRune(closers, r) })
	last, size := utf8.DecodeLastRuneInString(s)
	if last != '.' {
		return strings.ContainsRune("。।۔", last) && last != utf8.RuneError
	}
	s = s[:len(s)-size]
	word := s[strings.LastIndexFunc(s, blank)+1:]
	if strings.HasSuffix(word, ".") {
		return false // an ellipsis
	}
	short := utf8.RuneCountInString(word) <= 1 && !isNumber(word)
	return wordCount(s) >= runOnWords || !strings.Contains(word, ".") && !short && !abbreviations[fold(word)]
}

// abbreviations end headlines with a stop of their own.
var abbreviations = set("inc co corp ltd bros jr sr st dr mr mrs no vs etc sen rep gov gen sgt jan feb mar apr aug sept oct nov dec ca bzw usw")

// innerStop reports whether a sentence ends within s.
func innerStop(s string) bool {
	for i, r := range s {
		if r != '.' && r != '!' && r != '?' || i+2 >= len(s) || s[i+1] != ' ' {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(s[i+2:]); unicode.IsUpper(next) && fullStop(s[:i]+".") {
			return true
		}
	}
	return false
}

// titleCase reports whether the longer words of s nearly all have capitals, as
// headlines have in English.
func titleCase(s string) bool {
	long, upper := 0, 0
	for _, w := range strings.Fields(s) {
		if w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) }); utf8.RuneCountInString(w) < 4 {
			continue
		}
		long++
		if firstUpper(w) {
			upper++
		}
	}
	return long >= 3 && upper*5 >= long*4
}
