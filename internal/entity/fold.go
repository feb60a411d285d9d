package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fold brings spellings of the same letters together: case, accents, curly
// quotes and the dots of abbreviations do not count.
func fold(s string) string {
	plain := true
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			plain = false
			break
		}
	}
	if !plain {
		s = norm.NFKD.String(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		switch {
		case unicode.IsMark(r), r == '.', r == '"', r == '“', r == '”':
		case r == '’' || r == '‘' || r == 'ʼ':
			b.WriteByte('\'')
		case r == 'ł' || r == 'Ł':
			b.WriteByte('l')
		case r == 'ø' || r == 'Ø':
			b.WriteByte('o')
		case r == 'ı':
			b.WriteByte('i')
		case r == 'đ' || r == 'Đ':
			b.WriteByte('d')
		case r == 'ß':
			b.WriteString("ss")
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return oneLine(b.String())
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func startsLetterOrDigit(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '@' || r == '#'
}

// variant reports whether two folded words are likely one name spelled in two
// ways: long enough, alike at the start, and at most one letter in five apart.
func variant(a, b string) bool {
	x, y := []rune(a), []rune(b)
	short := min(len(x), len(y))
	if short >= 4 && (a == b+"s" || b == a+"s") {
		return true
	}
	if short < 5 || x[0] != y[0] || abs(len(x)-len(y)) > 1 {
		return false
	}
	return distance(x, y) <= max(1, (short+1)/5)
}

// distance counts the letters to insert, delete, replace or swap with their
// neighbor to turn x into y.
func distance(x, y []rune) int {
	before, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row[0] = i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(y)]
}

func abs(n int) int { return max(n, -n) }
