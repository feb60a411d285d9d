package layout

import (
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// nextSegment returns the end of the shortest piece of text from start on after
// which a line may break, and whether it must. Blanks belong to the end of the
// piece before them. Breaks are those of Unicode Standard Annex #14.
func nextSegment(text string, start int) (end int, must bool) {
	if end, ok := plainSegment(text, start); ok {
		return end, false
	}
	for end = start; ; {
		segment, rest, must, _ := uniseg.FirstLineSegmentInString(text[end:], -1)
		end += len(segment)
		if !must {
			return end, false
		}
		if endsInNewline(segment) {
			return end, true
		}
		// uniseg reports the end of the text as a break, and a break that is none
		// after an emoji with a skin tone (release 0.4.7).
		if rest == "" || !clings(rest) {
			return end, false
		}
	}
}

// clings reports whether s begins with a mark that no line begins with.
func clings(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune(",.;:!?)]}%/’”»…、。，．：；！？）］｝」』】》〉", r)
}

// plainSegment finds the end of a plain English word with its blanks: where
// only letters, digits and the marks in plainInner meet, the annex allows a
// break after the blanks and nowhere else. This saves most table look-ups.
func plainSegment(text string, start int) (end int, ok bool) {
	i := start
	for i < len(text) && plainByte[text[i]]&(alnum|inner) != 0 {
		i++
	}
	if i == start || plainByte[text[start]]&alnum == 0 {
		return 0, false
	}
	blanks := i
	for i < len(text) && text[i] == ' ' {
		i++
	}
	if i == blanks || i == len(text) || plainByte[text[i]]&alnum == 0 {
		return 0, false
	}
	return i, true
}

const (
	alnum = 1 << iota
	inner
)

// plainInner may stand within or after a word without allowing a break there.
const plainInner = ".,;:'"

var plainByte = func() (table [256]uint8) {
	for b := range table {
		switch {
		case b >= 'a' && b <= 'z', b >= 'A' && b <= 'Z', b >= '0' && b <= '9':
			table[b] = alnum
		case strings.IndexByte(plainInner, byte(b)) >= 0:
			table[b] = inner
		}
	}
	return table
}()

// endsInNewline reports whether a piece of text ends in a character after which
// a line always breaks (classes BK, CR, LF and NL of Annex #14).
func endsInNewline(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	switch r {
	case '\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}

// trimBlank returns the end of s[start:end] without the blanks that hang over
// the end of a line.
func trimBlank(s string, start, end int) int {
	for end > start {
		r, size := utf8.DecodeLastRuneInString(s[start:end])
		switch r {
		case ' ', '\t', '\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029', '\u3000', '\u200b':
			end -= size
			continue
		}
		if r >= '\u2000' && r <= '\u200a' && r != '\u2007' || r == '\u1680' || r == '\u205f' {
			end -= size
			continue
		}
		break
	}
	return end
}

// Graphemes returns the boundaries between the letters of s as a reader sees
// them (Annex #29), beginning with 0 and ending with len(s).
func Graphemes(s string) []int {
	bounds := make([]int, 1, len(s)+1)
	state := -1
	for rest, at := s, 0; rest != ""; {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		at += len(cluster)
		bounds = append(bounds, at)
	}
	return bounds
}

// Word returns the word of s at an offset (Annex #29), or the blanks or the mark
// that stand there. At the end of s it is the last one.
func Word(s string, offset int) (start, end int) {
	state := -1
	for rest := s; rest != ""; start = end {
		var word string
		word, rest, state = uniseg.FirstWordInString(rest, state)
		end = start + len(word)
		if offset < end || rest == "" {
			return start, end
		}
	}
	return 0, 0
}
