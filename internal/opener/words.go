package opener

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// unspaced reports whether r belongs to a script that puts no spaces between
// words. Korean does.
func unspaced(r rune) bool {
	return r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// wordCount counts words; two characters of a script without spaces count as
// one.
func wordCount(s string) int {
	n, run, inWord := 0, 0, false
	for _, r := range s {
		switch {
		case unspaced(r):
			run++
			inWord = false
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if !inWord {
				n++
			}
			inWord = true
		case r != '\'' && r != '’' && !unicode.IsMark(r):
			inWord = false
		}
	}
	return n + (run+1)/2
}

// tokens returns the words of s in lower case, and pairs of characters where a
// script has no spaces.
func tokens(s string) []string {
	var out []string
	var word strings.Builder
	flush := func() {
		if word.Len() > 0 {
			out = append(out, word.String())
			word.Reset()
		}
	}
	var before rune
	for _, r := range s {
		switch {
		case unspaced(r):
			flush()
			if before != 0 {
				out = append(out, string(before)+string(r))
			}
			before = r
			continue
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r):
			word.WriteRune(unicode.ToLower(r))
		default:
			flush()
		}
		before = 0
	}
	flush()
	return out
}

// similarity is the share of the words of a and b that both have (Jaccard), 0
// to 1.
func similarity(a, b string) float64 {
	inA, inB, both := map[string]bool{}, map[string]bool{}, 0
	for _, t := range tokens(a) {
		inA[t] = true
	}
	for _, t := range tokens(b) {
		if inA[t] && !inB[t] {
			both++
		}
		inB[t] = true
	}
	if all := len(inA) + len(inB) - both; all > 0 {
		return float64(both) / float64(all)
	}
	return 0
}

// closers may follow the mark that ends a sentence.
const closers = "\"'”’»«“„)]}）］」』】*_"

// endsSentence reports whether s ends like a sentence.
func endsSentence(s string) bool {
	s = strings.TrimRightFunc(s, func(r rune) bool { return blank(r) || strings.ContainsRune(closers, r) })
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…。！？؟۔।።", r) && r != utf8.RuneError
}

// capitals reports whether all letters of s that have case are capitals, and
// there are at least two.
func capitals(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 2
}

// caseless reports whether s is mostly written in letters without case.
func caseless(s string) bool {
	cased, other := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r), unicode.IsLower(r), unicode.IsTitle(r):
			cased++
		case unicode.IsLetter(r):
			other++
		}
	}
	return other > cased
}

// firstRune returns the first rune of s, or 0.
func firstRune(s string) rune {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return 0
	}
	return r
}

// fold returns s in lower case, without marks at its ends and with single
// blanks, for looking it up in a vocabulary.
func fold(s string) string {
	s = strings.TrimFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
	return strings.Join(strings.Fields(s), " ")
}
