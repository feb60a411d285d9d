package opener

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

	"namecheck/internal/article"
)

// textLine is one line of a text file.
type textLine struct {
	number int    // from 0
	text   string // without blanks around it
	indent int    // columns before text
	width  int    // columns of indent and text
}

// splitLines cuts cleaned text into lines. Blank ones are among them.
func splitLines(s string) []textLine {
	var out []textLine
	for i, line := range strings.Split(s, "\n") {
		out = append(out, newLine(i, line))
	}
	return out
}

func newLine(number int, line string) textLine {
	start, end := trimmed(line)
	l := textLine{number: number, text: line[start:end]}
	if l.text != "" {
		l.indent = columns(line[:start])
		l.width = l.indent + columns(l.text)
	}
	return l
}

// columns is the width of s where every letter has one column and those of
// East Asia two.
func columns(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case r == '\t':
			n += 8 - n%8
		case r < utf8.RuneSelf:
			n++
		case unicode.IsMark(r):
		default:
			if k := width.LookupRune(r).Kind(); k == width.EastAsianWide || k == width.EastAsianFullwidth {
				n++
			}
			n++
		}
	}
	return n
}

// wrapWidth returns the column at which the lines were broken, or 0 when each
// line is a paragraph. Broken lines are nearly all of one length, and none is
// long.
func wrapWidth(lines []textLine) int {
	var widths []int
	for _, l := range lines {
		if l.text != "" && !strings.Contains(l.text, "://") {
			widths = append(widths, l.width)
		}
	}
	if len(widths) < 4 {
		return 0
	}
	slices.Sort(widths)
	n := len(widths)
	tenth := widths[n*9/10] // the 90th percentile
	long, full := 0, 0
	for _, w := range widths {
		if w > 100 {
			long++
		}
		if w*10 >= tenth*8 {
			full++
		}
	}
	if long*20 > n || tenth > 100 || tenth < 30 || full*100 < n*45 {
		return 0
	}
	widest := tenth
	for _, w := range widths {
		if w <= 100 && w <= tenth+6 {
			widest = max(widest, w)
		}
	}
	return widest
}

// paragraphs joins lines to blocks. In text whose lines were broken at a
// width, a block ends at a blank line, at an indent and where the next word
// would still have fitted; elsewhere every line is a block.
func paragraphs(lines []textLine) []*block {
	limit := wrapWidth(lines)
	var groups [][]textLine
	spaced := true
	var spacings []bool
	margin, indents := indentation(lines)
	blanks := blankShare(lines)
	for i, l := range lines {
		if l.text == "" {
			spaced = true
			continue
		}
		starts := spaced || limit == 0
		if !starts {
			prev := lines[i-1] // not blank, or this line would be spaced
			slack := 2
			if blanks {
				slack = limit / 4 // blank lines already part the paragraphs; be slow to part more
			}
			switch {
			case indents && l.indent >= margin+2 && prev.indent < margin+2:
				starts = true
			case marker(l.text) != "" && (marker(prev.text) != "" || endsSentence(prev.text) || strings.HasSuffix(prev.text, ":")):
				starts = true
			case prev.width+1+columns(firstWord(l.text))+slack <= limit:
				starts = !continues(prev.text, l.text) || blanks && prev.width*2 < limit
			}
		}
		if starts {
			groups = append(groups, nil)
			spacings = append(spacings, spaced)
		}
		groups[len(groups)-1] = append(groups[len(groups)-1], l)
		spaced = false
	}
	blocks := make([]*block, len(groups))
	for i, g := range groups {
		blocks[i] = joined(g)
		blocks[i].spaced = spacings[i]
		blocks[i].indented = g[0].indent >= margin+2
	}
	return blocks
}

// continues reports whether a short line goes on in the next one, as lines do
// that were broken by hand: the sentence is open and the next word is small.
func continues(line, next string) bool {
	if endsSentence(line) {
		return false
	}
	r := firstRune(next)
	return unicode.IsLower(r) || strings.HasSuffix(line, ",")
}

// firstWord is what a line would have to hold more: the next word, or the next
// character in a script without spaces.
func firstWord(s string) string {
	for i, r := range s {
		if blank(r) {
			return s[:i]
		}
		if unspaced(r) {
			return s[:i+utf8.RuneLen(r)]
		}
	}
	return s
}

// indentation returns the margin of the text and whether indents mark the
// starts of paragraphs: some lines have one, but not most.
func indentation(lines []textLine) (margin int, marks bool) {
	counts := map[int]int{}
	total := 0
	for _, l := range lines {
		if l.text != "" {
			counts[l.indent]++
			total++
		}
	}
	for indent, n := range counts {
		if n > counts[margin] || n == counts[margin] && indent < margin {
			margin = indent
		}
	}
	indented := 0
	for indent, n := range counts {
		if indent >= margin+2 {
			indented += n
		}
	}
	return margin, indented >= 3 && indented*10 < total*7
}

// blankShare reports whether blank lines part the paragraphs of the text: at
// least one stands to every twelve lines.
func blankShare(lines []textLine) bool {
	gaps, written := 0, 0
	for i, l := range lines {
		if l.text != "" {
			written++
		} else if i > 0 && lines[i-1].text != "" {
			gaps++
		}
	}
	return gaps >= 4 && gaps*12 >= written
}

// joined makes one block of lines that belong together.
func joined(lines []textLine) *block {
	var text strings.Builder
	b := &block{lineCount: len(lines)}
	for i, l := range lines {
		if i > 0 && spaceBetween(lines[i-1].text, l.text) {
			text.WriteByte(' ')
		}
		start := text.Len()
		text.WriteString(singleBlanks(l.text))
		b.lines = append(b.lines, lineSpan{l.number, article.Span{Start: start, End: text.Len()}})
	}
	b.text = text.String()
	return b
}

// singleBlanks turns runs of spaces and tabs into one space.
func singleBlanks(s string) string {
	if !strings.Contains(s, "  ") && !strings.Contains(s, "\t") {
		return s
	}
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\t' }), " ")
}

// small words before which a hyphen at the end of a line stays apart ("first-
// and second-").
var afterHyphen = map[string]bool{"and": true, "or": true, "to": true, "und": true, "oder": true, "bis": true,
	"en": true, "of": true, "et": true, "ou": true, "och": true, "og": true, "y": true, "e": true}

// spaceBetween reports whether a space belongs where two lines are joined.
// Scripts without spaces have none, and a word broken at its hyphen has none.
func spaceBetween(line, next string) bool {
	last, _ := utf8.DecodeLastRuneInString(line)
	first := firstRune(next)
	if wide(last) && wide(first) {
		return false
	}
	if last == '-' && len(line) > 1 && unicode.IsLower(first) && !afterHyphen[fold(firstWord(next))] {
		r, _ := utf8.DecodeLastRuneInString(line[:len(line)-1])
		return !unicode.IsLetter(r)
	}
	return true
}

// wide reports whether r is a character or mark of a script without spaces.
func wide(r rune) bool {
	return unspaced(r) || 0x3000 <= r && r <= 0x303F || 0xFF00 <= r && r <= 0xFFEF
}
