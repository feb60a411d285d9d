package tagger

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// letterCase says how a word is written.
type letterCase uint8

const (
	otherCase  letterCase = iota // punctuation, or a script without cases
	number                       // a digit stands first
	lowerCase                    // "bank"
	capital                      // "Bank"
	allCapital                   // "BANK", "U.S."
	oneCapital                   // "B"
	mixedCase                    // "iPhone", "McDonald"
)

// named reports whether a word so written may be part of a name in plain prose.
func (c letterCase) named() bool { return c >= capital }

// form is what can be said of a word by itself.
type form struct {
	spelled      string
	exact, lower hash
	shape        hash
	prefix       [affixes]hash // of 1 to 4 letters, in lower case; 0 when the word is shorter
	suffix       [affixes]hash
	word         word
	key          int32 // number of the lower-case word in its document
	written      letterCase
	isName       bool // people are called by this word
}

const affixes = 4

func (l *lexicon) form(s string) form {
	small := strings.ToLower(s)
	f := form{spelled: s, exact: hashString(s), lower: hashString(small), shape: hashString(shape(s)), written: caseOf(s)}
	f.word = l.lookup(f.lower)
	f.isName = l.isName(f.lower)
	at, end := 0, len(small)
	for n := range affixes {
		if at >= len(small) {
			break
		}
		_, size := utf8.DecodeRuneInString(small[at:])
		at += size
		_, size = utf8.DecodeLastRuneInString(small[:end])
		end -= size
		f.prefix[n] = hashString(small[:at]).with(uint64(n))
		f.suffix[n] = hashString(small[end:]).with(uint64(n))
	}
	return f
}

func caseOf(s string) letterCase {
	var upper, lower int
	first := otherCase
	for i, r := range s {
		switch {
		case unicode.IsUpper(r), unicode.IsTitle(r):
			upper++
			if i == 0 {
				first = capital
			}
		case unicode.IsLower(r):
			lower++
			if i == 0 {
				first = lowerCase
			}
		case i == 0 && unicode.IsDigit(r):
			first = number
		}
	}
	switch {
	case first == number:
		return number
	case upper == 0 && lower == 0:
		return otherCase
	case upper == 0:
		return lowerCase
	case lower == 0 && upper == 1 && first == capital:
		return oneCapital
	case lower == 0:
		return allCapital
	case first == capital && upper == 1:
		return capital
	}
	return mixedCase
}

// shape writes X for capitals, x for small letters and d for digits, a run of
// more than two of a kind as two: "McDonald" is "XxXxx", "F16" is "Xdd".
func shape(s string) string {
	const longest = 10
	out := make([]byte, 0, longest)
	run := 0
	for _, r := range s {
		c := byte('_')
		switch {
		case unicode.IsUpper(r):
			c = 'X'
		case unicode.IsLower(r):
			c = 'x'
		case unicode.IsDigit(r):
			c = 'd'
		case r < utf8.RuneSelf:
			c = byte(r)
		}
		if n := len(out); n > 0 && out[n-1] == c {
			run++
		} else {
			run = 1
		}
		if run <= 2 {
			out = append(out, c)
		}
		if len(out) == longest {
			break
		}
	}
	return string(out)
}
