package layout

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// level is an embedding level of Unicode Standard Annex #9: even from left to
// right, odd from right to left.
type level = uint8

// levelRun is a stretch of text of one level.
type levelRun struct {
	start, end int
	level      level
}

// hasRTL reports whether any letter of s is read from right to left. The
// Hebrew block is the first with such letters.
func hasRTL(s string) bool {
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r >= 0x590 && (r < 0x2000 || r >= 0xFB1D || r == 0x200F || r == 0x202B || r == 0x202E || r == 0x2067) {
			p, _ := bidi.LookupRune(r)
			switch p.Class() {
			case bidi.R, bidi.AL, bidi.AN, bidi.RLE, bidi.RLO, bidi.RLI:
				return true
			}
		}
		i += size
	}
	return false
}

// baseLevel is the level of a paragraph by its first strong letter (rules P2
// and P3).
func baseLevel(s string) level {
	for _, r := range s {
		p, _ := bidi.LookupRune(r)
		switch p.Class() {
		case bidi.L:
			return 0
		case bidi.R, bidi.AL:
			return 1
		}
	}
	return 0
}

// levels returns the runs of a text in reading order. x/text resolves the
// directions but keeps the levels to itself; they follow from the direction
// and the base, except for numbers inside right-to-left words of a
// left-to-right paragraph, which are found again here.
func levels(text string) []levelRun {
	base := baseLevel(text)
	var runs []levelRun
	for start := 0; start < len(text); {
		end := len(text)
		if i := strings.IndexAny(text[start:], "\n\r\u0085\u2029"); i >= 0 {
			_, size := utf8.DecodeRuneInString(text[start+i:])
			end = start + i + size
		}
		runs = appendLevels(runs, text, start, end, base)
		start = end
	}
	return runs
}

// appendLevels adds the runs of one bidi paragraph, text[start:end].
func appendLevels(runs []levelRun, text string, start, end int, base level) []levelRun {
	add := func(start, end int, l level) {
		if start >= end {
			return
		}
		if n := len(runs); n > 0 && runs[n-1].level == l && runs[n-1].end == start {
			runs[n-1].end = end
			return
		}
		runs = append(runs, levelRun{start, end, l})
	}

	direction := bidi.LeftToRight
	if base == 1 {
		direction = bidi.RightToLeft
	}
	var p bidi.Paragraph
	if _, err := p.SetString(text[start:end], bidi.DefaultDirection(direction)); err != nil {
		add(start, end, base)
		return runs
	}
	order, err := p.Order()
	if err != nil {
		add(start, end, base)
		return runs
	}
	at, odd := start, false
	for i := range order.NumRuns() {
		run := order.Run(i)
		next := min(at+len(run.String()), end)
		switch {
		case run.Direction() == bidi.RightToLeft:
			add(at, next, 1)
			odd = true
		case base == 1:
			add(at, next, 2)
		default:
			split := at
			if odd {
				split += numberPrefix(text[at:next])
			}
			add(at, split, 2)
			add(split, next, 0)
			odd = false
		}
		at = next
	}
	add(at, end, base)
	return runs
}

// numberPrefix is the length of the number that s opens with, with the marks
// that belong to it.
func numberPrefix(s string) int {
	last := 0
	for i, r := range s {
		p, size := bidi.LookupRune(r)
		switch p.Class() {
		case bidi.EN, bidi.AN:
			last = i + size
		case bidi.ET:
			if last == i { // a percent sign right after its number
				last = i + size
			}
		case bidi.ES, bidi.CS, bidi.NSM, bidi.BN:
		default:
			return last
		}
	}
	return last
}

// visualOrder returns the indices of a line's runs from left to right (rule
// L2).
func visualOrder(runs []levelRun) []int {
	order := make([]int, len(runs))
	var highest level
	for i, r := range runs {
		order[i] = i
		highest = max(highest, r.level)
	}
	for l := highest; l >= 1; l-- {
		for i := 0; i < len(runs); {
			if runs[order[i]].level < l {
				i++
				continue
			}
			j := i
			for j < len(runs) && runs[order[j]].level >= l {
				j++
			}
			for a, b := i, j-1; a < b; a, b = a+1, b-1 {
				order[a], order[b] = order[b], order[a]
			}
			i = j
		}
	}
	return order
}
