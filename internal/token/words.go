package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"namecheck/internal/article"
)

// Words cuts one stretch of text into words, in order and without overlaps.
// Every character that is not blank lies in exactly one word.
//
//   - Punctuation marks are words of their own, hyphens and dots included
//     ("Jean-Pierre" is three words, "Mr." two).
//   - Letters with a dot after each stay together ("U.S.", "a.m.", "J.K.").
//   - Numbers keep their dots and commas ("1,200.50").
//   - An apostrophe inside a word stays in it ("O’Neill", "don't"), but the
//     possessive ’s is a word of its own.
//   - Web and mail addresses, @handles and #tags are one word each.
//   - A picture character keeps its joiners, and a letter its accents.
func Words(text string, in article.Span) []article.Span {
	words := make([]article.Span, 0, in.Len()/5+1)
	for at := in.Start; at < in.End; {
		r, size := utf8.DecodeRuneInString(text[at:in.End])
		if unicode.IsSpace(r) {
			at += size
			continue
		}
		n := wordLen(text[at:in.End], r, size)
		words = append(words, article.Span{Start: at, End: at + n})
		at += n
	}
	return words
}

// wordLen is the length in bytes of the word that s starts with; r is the first
// rune of s and size its length.
func wordLen(s string, r rune, size int) int {
	switch {
	case isLetter(r):
		if n := addressLen(s); n > 0 {
			return n
		}
		if n := dottedLen(s); n > 0 {
			return n
		}
		return letterWordLen(s)
	case unicode.IsDigit(r):
		return numberLen(s)
	case r == '@' || r == '#':
		return size + handleLen(s[size:])
	case isApostrophe(r):
		if n := possessiveLen(s, size); n > 0 {
			return n
		}
		return size
	}
	return size + pictureTailLen(s[size:])
}

// letterWordLen is the length of the letters and digits at the start of s, with
// one apostrophe inside them at most.
func letterWordLen(s string) int {
	n := lettersLen(s)
	r, size := utf8.DecodeRuneInString(s[n:])
	if !isApostrophe(r) || possessiveLen(s[n:], size) > 0 {
		return n
	}
	if tail := lettersLen(s[n+size:]); tail > 0 {
		return n + size + tail
	}
	return n
}

// lettersLen is the length of the run of letters, digits, underscores and
// combining marks at the start of s.
func lettersLen(s string) int {
	for i, r := range s {
		if !isLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			return i
		}
	}
	return len(s)
}

// dottedLen is the length of two or more single letters with a dot after each
// at the start of s, or 0.
func dottedLen(s string) int {
	n := 0
	for n+1 < len(s) && isASCIILetter(s[n]) && s[n+1] == '.' {
		n += 2
	}
	if n < 4 {
		return 0
	}
	return n
}

// numberLen is the length of the digits at the start of s, with single dots and
// commas between them.
func numberLen(s string) int {
	n := digitsLen(s)
	for n < len(s) && (s[n] == '.' || s[n] == ',') {
		more := digitsLen(s[n+1:])
		if more == 0 {
			break
		}
		n += 1 + more
	}
	return n
}

func digitsLen(s string) int {
	for i, r := range s {
		if !unicode.IsDigit(r) {
			return i
		}
	}
	return len(s)
}

// possessiveLen is the length of an apostrophe, size bytes long, with an s
// after it that ends a word, or 0.
func possessiveLen(s string, size int) int {
	if len(s) <= size || (s[size] != 's' && s[size] != 'S') || lettersLen(s[size:]) != 1 {
		return 0
	}
	return size + 1
}

// handleLen is the length of what follows the mark of a handle or tag.
func handleLen(s string) int {
	if r, _ := utf8.DecodeRuneInString(s); !isLetter(r) {
		return 0
	}
	return lettersLen(s)
}

// addressLen is the length of a web or mail address at the start of s, or 0.
func addressLen(s string) int {
	n := strings.IndexFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("<>\"“”‘’()[]{}", r)
	})
	if n < 0 {
		n = len(s)
	}
	s = strings.TrimRight(s[:n], ".,;:!?'*_")
	switch {
	case strings.Contains(s, "://"), strings.HasPrefix(s, "www."), strings.HasPrefix(s, "mailto:"):
		return len(s)
	}
	if at := strings.IndexByte(s, '@'); at > 0 && strings.IndexByte(s[at:], '.') > 1 && plainASCII(s) {
		return len(s)
	}
	return 0
}

// pictureTailLen is the length of joiners, marks and skin tones that belong to
// the picture character before s.
func pictureTailLen(s string) int {
	const joiner = '\u200d'
	n, joined := 0, false
	for i, r := range s {
		if !joined && r != joiner && !unicode.IsMark(r) && (r < 0x1f3fb || r > 0x1f3ff) {
			break
		}
		if joined && (unicode.IsSpace(r) || isLetter(r) || unicode.IsDigit(r)) {
			break
		}
		joined = r == joiner
		n = i + utf8.RuneLen(r)
	}
	return n
}

func plainASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

func isLetter(r rune) bool         { return r == '_' || unicode.IsLetter(r) }
func isASCIILetter(b byte) bool    { return b|0x20 >= 'a' && b|0x20 <= 'z' }
func isApostrophe(r rune) bool     { return r == '\'' || r == '’' }
func firstRune(s string) rune      { r, _ := utf8.DecodeRuneInString(s); return r }
func hasLineEnd(blank string) bool { return strings.ContainsAny(blank, "\n\r\t\v\f\u2028\u2029") }
