package widgets

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// foldName returns s as the filter compares it: without accents, case, and the
// difference between straight and curly marks, its spaces single.
func foldName(s string) string {
	if isPlain(s) {
		return strings.ToLower(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	space := true // at the beginning, to drop leading spaces
	for _, r := range norm.NFKD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r):
			continue
		case unicode.IsSpace(r):
			if !space {
				b.WriteByte(' ')
			}
			space = true
			continue
		}
		space = false
		if plain, ok := plainLetters[r]; ok {
			b.WriteString(plain)
			continue
		}
		b.WriteRune(unicode.ToLower(unicode.ToUpper(r))) // both: ς and σ are one letter
	}
	return strings.TrimSuffix(b.String(), " ")
}

// isPlain reports whether lower case is all that folding does to s.
func isPlain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || c < ' ' || c == ' ' && (i == 0 || i == len(s)-1 || s[i+1] == ' ') {
			return false
		}
	}
	return true
}

// plainLetters are those that Unicode does not take apart but readers without
// the keys for them type plainly.
var plainLetters = map[rune]string{
	'Æ': "ae", 'æ': "ae", 'Œ': "oe", 'œ': "oe", 'ß': "ss", 'ẞ': "ss",
	'Ø': "o", 'ø': "o", 'Ł': "l", 'ł': "l", 'Đ': "d", 'đ': "d", 'Ð': "d", 'ð': "d",
	'Þ': "th", 'þ': "th", 'Ħ': "h", 'ħ': "h", 'ı': "i", 'Ŧ': "t", 'ŧ': "t",
	'’': "'", '‘': "'", 'ʼ': "'", '“': `"`, '”': `"`,
	'‐': "-", '‑': "-", '–': "-", '—': "-",
}

// nameQuery is what stands in the filter box, ready to be compared.
type nameQuery []string

// newNameQuery takes the words of the filter box.
func newNameQuery(text string) nameQuery { return strings.Fields(foldName(text)) }

// matches reports whether a folded form has every word of the query.
func (q nameQuery) matches(form string) bool {
	for _, word := range q {
		if !strings.Contains(form, word) {
			return false
		}
	}
	return true
}
