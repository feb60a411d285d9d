// Package find searches an article for words as a reader would: straight and
// curly quotation marks, all dashes, accents and blanks match each other, and
// case does unless it is asked for.
package find

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"namecheck/internal/article"
)

// Options narrow a search.
type Options struct {
	Case  bool // capitals match only capitals
	Words bool // hits begin and end with whole words
}

// Search is a search through an article that can be done bit by bit.
type Search struct {
	article *article.Article
	query   query
	part    int // the next part to search
}

// New begins a search for words in the shown parts of an article. A hit never
// reaches over the end of a part.
func New(a *article.Article, words string, o Options) *Search {
	return &Search{article: a, query: compile(words, o)}
}

// Next searches on for about so many bytes of text. It returns what it found,
// in order and without overlaps, and whether the article is done.
func (s *Search) Next(bytes int) (hits []article.Span, done bool) {
	if len(s.query.runes) == 0 {
		return nil, true
	}
	for ; s.part < len(s.article.Parts) && bytes > 0; s.part++ {
		p := s.article.Parts[s.part]
		if p.Hidden {
			continue
		}
		hits = s.query.in(hits, s.article.Text, p.Span)
		bytes -= p.Span.Len()
	}
	return hits, s.part >= len(s.article.Parts)
}

// All returns every hit in the shown parts of an article.
func All(a *article.Article, words string, o Options) []article.Span {
	hits, _ := New(a, words, o).Next(len(a.Text) + 1)
	return hits
}

// query is a search made ready.
type query struct {
	runes   []rune // folded; a blank stands for any stretch of blanks
	options Options
	first   [utf8.RuneSelf]bool // the ASCII bytes a hit may begin with
}

func compile(words string, o Options) query {
	q := query{options: o}
	words = strings.TrimSpace(words)
	for i := 0; i < len(words); {
		folded, size := fold(words[i:], o.Case)
		for _, r := range folded {
			if n := len(q.runes); r == ' ' && n > 0 && q.runes[n-1] == ' ' {
				continue
			}
			q.runes = append(q.runes, r)
		}
		i += size
	}
	if len(q.runes) > 0 {
		for b := range q.first {
			q.first[b] = foldASCII(byte(b), o.Case) == q.runes[0]
		}
	}
	return q
}

// in adds the hits within a span of the text.
func (q *query) in(hits []article.Span, text string, within article.Span) []article.Span {
	s := text[:within.End]
	for i := within.Start; i < len(s); {
		b := s[i]
		if b < utf8.RuneSelf && !q.first[b] {
			i++
			continue
		}
		if end, ok := q.match(s, i, within.Start); ok {
			hits = append(hits, article.Span{Start: i, End: end})
			i = end
			continue
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
	}
	return hits
}

// match reports where a hit that begins at i ends.
func (q *query) match(s string, i, start int) (end int, ok bool) {
	if q.options.Words && !wordEdge(s, i, start) {
		return 0, false
	}
	at := i
	for n := 0; n < len(q.runes); {
		if at >= len(s) {
			return 0, false
		}
		if b := s[at]; b < utf8.RuneSelf {
			if foldASCII(b, q.options.Case) != q.runes[n] {
				return 0, false
			}
			at++
			n++
			if q.runes[n-1] == ' ' {
				at = skipBlanks(s, at)
			}
			continue
		}
		folded, size := fold(s[at:], q.options.Case)
		if len(folded) == 0 && at == i {
			return 0, false // a hit does not begin with a mark of the letter before
		}
		for _, r := range folded {
			if n >= len(q.runes) || r != q.runes[n] {
				return 0, false
			}
			n++
		}
		at += size
		if len(folded) == 1 && folded[0] == ' ' {
			at = skipBlanks(s, at)
		}
	}
	at = skipMarks(s, at)
	if q.options.Words && !wordEdge(s, at, start) {
		return 0, false
	}
	return at, true
}

// foldASCII returns the rune that an ASCII byte is compared as.
func foldASCII(b byte, keepCase bool) rune {
	switch {
	case b >= 'A' && b <= 'Z' && !keepCase:
		return rune(b) + 'a' - 'A'
	case b == '\t', b == '\n', b == '\r':
		return ' '
	case b == '`':
		return '\''
	}
	return rune(b)
}

// fold returns the runes that the first rune of s is compared as (none for a
// combining mark) and its length in bytes.
func fold(s string, keepCase bool) (folded []rune, size int) {
	r, size := utf8.DecodeRuneInString(s)
	if r < utf8.RuneSelf {
		return []rune{foldASCII(byte(r), keepCase)}, size
	}
	switch r {
	case '‘', '’', '‚', '‛', 'ʼ', '′', '‹', '›':
		return []rune{'\''}, size
	case '“', '”', '„', '‟', '″', '«', '»':
		return []rune{'"'}, size
	case '‐', '‑', '‒', '–', '—', '―', '−':
		return []rune{'-'}, size
	case '…':
		return []rune("..."), size
	case 'ß', 'ẞ':
		if keepCase && r == 'ẞ' {
			return []rune("SS"), size
		}
		return []rune("ss"), size
	}
	if unicode.IsSpace(r) {
		return []rune{' '}, size
	}
	if invisible(r) {
		return nil, size
	}
	if d := norm.NFD.PropertiesString(s).Decomposition(); len(d) > 0 {
		for _, c := range string(d) {
			if !unicode.Is(unicode.Mn, c) {
				folded = append(folded, lower(c, keepCase))
			}
		}
		return folded, size
	}
	return []rune{lower(r, keepCase)}, size
}

func lower(r rune, keepCase bool) rune {
	if keepCase {
		return r
	}
	if r == 'ς' { // a sigma at the end of a word
		return 'σ'
	}
	return unicode.ToLower(r)
}

// invisible reports whether a rune only marks the letter before it or steers
// how letters are drawn.
func invisible(r rune) bool {
	return unicode.Is(unicode.Mn, r) || r == 0xAD || r >= 0x200B && r <= 0x200F || r >= 0xFE00 && r <= 0xFE0F
}

// skipBlanks returns the end of the blanks that begin at i.
func skipBlanks(s string, i int) int {
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsSpace(r) {
			break
		}
		i += size
	}
	return i
}

// skipMarks returns the end of the marks that belong to the letter before i.
func skipMarks(s string, i int) int {
	for i < len(s) && s[i] >= utf8.RuneSelf {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !invisible(r) {
			break
		}
		i += size
	}
	return i
}

// wordEdge reports whether no word goes on over i. Scripts that are written
// without blanks have a word's edge everywhere.
func wordEdge(s string, i, start int) bool {
	if i <= start || i >= len(s) {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i:])
	return !inWord(before) || !inWord(after)
}

func inWord(r rune) bool {
	if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) {
		return false
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || r == '_'
}
