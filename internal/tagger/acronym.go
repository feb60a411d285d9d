package tagger

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestPhrase bounds the words whose initials are compared with acronyms.
const longestPhrase = 9

// acronyms finds the capitals that a document spells out somewhere ("ECB",
// "European Central Bank"): most of them are organizations. It marks the keys of
// the short forms and the words of the long ones.
func (r *reading) acronyms() {
	short := make(map[string]int32)
	for i := range r.forms {
		f := &r.forms[i]
		if letters := strings.ReplaceAll(f.spelled, ".", ""); f.written == allCapital && len(letters) >= 2 && len(letters) <= longestPhrase {
			short[letters] = f.key
		}
	}
	r.spelledOut = make([]bool, len(r.words))
	r.isShort = make([]bool, len(r.keys))
	if len(short) == 0 {
		return
	}
	for _, s := range r.lines {
		if s.style != prose && s.style != titled {
			continue
		}
		for i := s.start; i < s.end; i++ {
			if r.form(i).written == capital {
				r.spellOut(i, s, short)
			}
		}
	}
}

// spellOut looks for an acronym of the phrase that starts at word i: of its
// capitals, or of all its words.
func (r *reading) spellOut(i int, s line, short map[string]int32) {
	var capitals, all []byte
	for j := i; j < s.end && j < i+longestPhrase; j++ {
		f := r.form(j)
		first, _ := utf8.DecodeRuneInString(f.spelled)
		if first >= utf8.RuneSelf {
			return
		}
		initial := byte(unicode.ToUpper(first))
		switch {
		case f.written == capital:
			capitals, all = append(capitals, initial), append(all, initial)
		case f.written == lowerCase && connectors[f.lower]:
			all = append(all, initial)
			continue
		case f.lower == hyphen || f.lower == ampersand:
			continue
		default:
			return
		}
		if len(capitals) < 2 {
			continue
		}
		for _, initials := range [][]byte{capitals, all} {
			if key, ok := short[string(initials)]; ok {
				r.isShort[key] = true
				for k := i; k <= j; k++ {
					r.spelledOut[k] = true
				}
			}
		}
	}
}
