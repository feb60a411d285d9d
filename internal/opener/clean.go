package opener

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean gives all line ends one form and takes out what has no place in an
// article: control characters, and the marks that turn the direction of text
// around, with which a headline can be made to read as something else.
func clean(s string) (string, []string) {
	if !strings.ContainsFunc(s, unclean) {
		return s, nil
	}
	var b strings.Builder
	b.Grow(len(s))
	overrides := false
	afterCR := false
	for _, r := range s {
		cr := afterCR
		afterCR = r == '\r'
		switch {
		case r == '\n' && cr:
		case lineEnd(r):
			b.WriteByte('\n')
		case r == '\t':
			b.WriteRune(r)
		case turnsDirection(r):
			overrides = true
		case unicode.IsControl(r), r == '\uFEFF', r == '\u00AD':
		default:
			b.WriteRune(r)
		}
	}
	if overrides {
		return b.String(), []string{"Marks that turn the direction of text around were taken out."}
	}
	return b.String(), nil
}

// unclean reports whether clean does not leave r as it is.
func unclean(r rune) bool {
	if r < 0x7F {
		return r < ' ' && r != '\n' && r != '\t'
	}
	return r == utf8.RuneError || r == '\uFEFF' || r == '\u00AD' || r == '\u2028' || r == '\u2029' || turnsDirection(r) || unicode.IsControl(r)
}

// lineEnd reports whether r ends a line: besides LF and CR these are VT, FF,
// NEL and the line and paragraph separators.
func lineEnd(r rune) bool {
	switch r {
	case '\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}

// turnsDirection reports whether r embeds, overrides or isolates a direction.
func turnsDirection(r rune) bool {
	return '\u202A' <= r && r <= '\u202E' || '\u2066' <= r && r <= '\u2069'
}

// blank reports whether r shows nothing.
func blank(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200B' || r == '\u2060' || r == '\u00A0'
}
