package layout

import (
	"math"
	"sort"
	"unicode/utf8"
)

// Align is to which side lines are set.
type Align uint8

// Lines are set to the side where reading starts, or centered.
const (
	AlignStart Align = iota
	AlignCenter
)

// Run is a stretch of a block in one face.
type Run struct {
	End   int     // offset after its last byte; it begins where the run before it ends
	Face  Face    //
	Scale float32 // of the block's size; 0 stands for 1
}

// Block is a paragraph: text that is broken into lines of one height.
type Block struct {
	Start, End int     // its bytes of the text
	Runs       []Run   // cover Start to End
	Size       float32 // of its letters: the length of an em
	LineHeight float32
	// Before and After keep other blocks away; between two blocks the larger
	// one counts.
	Before, After float32
	Left, Right   float32 // kept free at the sides, from where reading starts
	Align         Align
	Justified     bool
	Balanced      bool      // lines of like width instead of a short last one
	Stops         []float32 // tab stops, ascending
	Tab           float32   // distance of further tab stops; 0 sets a tab as one blank
}

// Line is one line of a block.
type Line struct {
	Start, End int     // its bytes of the text, with the blanks at its end
	Width      float32 // without the blanks at its end
	Last       bool    // ends its block or stands before a forced break
}

// run returns the run that holds an offset of the block.
func (b *Block) run(offset int) Run {
	i := sort.Search(len(b.Runs), func(i int) bool { return b.Runs[i].End > offset })
	if i == len(b.Runs) {
		return Run{End: b.End}
	}
	return b.Runs[i]
}

// em is the size of a run's letters.
func (b *Block) em(r Run) float32 {
	if r.Scale == 0 {
		return b.Size
	}
	return b.Size * r.Scale
}

// Set is a block that has been broken into lines.
type Set struct {
	Lines  []Line
	levels []levelRun // nil when everything reads from the left
	base   level
	widest float32 // of the words that stay whole
}

// RTL reports whether the block reads from the right.
func (s Set) RTL() bool { return s.base == 1 }

// breaker breaks one block into lines.
type breaker struct {
	text    string
	block   *Block
	measure Measurer
	avail   float32
	set     Set

	start int     // of the open line
	x     float32 // width of the open line with its blanks
	width float32 // and without the blanks at its end
}

// Break breaks a block of text into lines of at most width, counting the
// block's own insets. A line is wider only when a single letter is.
func Break(text string, b *Block, width float32, m Measurer) Set {
	set := breakLines(text, b, width, m)
	if n := len(set.Lines); b.Balanced && n > 1 && n <= balancedLines {
		return balance(text, b, width, m, set)
	}
	return set
}

// runt is the width, in ems, below which a last line of one word looks left
// behind.
const runt = 2.5

// keepCompany moves a word down to a last line that would hold one short word
// alone. The lines are long enough not to miss it.
func (br *breaker) keepCompany() {
	n := len(br.set.Lines)
	if n < 2 || br.block.Justified {
		return
	}
	last, before := &br.set.Lines[n-1], &br.set.Lines[n-2]
	if before.Last || last.Width == 0 || last.Width > runt*br.block.Size || last.Width > br.avail/4 {
		return
	}
	if end, _ := nextSegment(br.text[:br.block.End], last.Start); end < last.End {
		return // it holds more than one word
	}
	var starts []int // of the words of the line before
	for at := before.Start; at < before.End; {
		starts = append(starts, at)
		at, _ = nextSegment(br.text[:before.End], at)
	}
	if len(starts) < 4 {
		return
	}
	cut := starts[len(starts)-1]
	moved := br.reach(cut, last.End)
	if moved > br.avail/2 {
		return
	}
	before.Width = br.reach(before.Start, cut)
	before.End, last.Start, last.Width = cut, cut, moved
}

// reach is the width of a stretch of words set as a line of its own.
func (br *breaker) reach(start, end int) float32 {
	alone := breaker{text: br.text, block: br.block, measure: br.measure, avail: math.MaxFloat32, start: start}
	alone.set.levels = br.set.levels
	for at := start; at < end; {
		next, _ := nextSegment(br.text[:end], at)
		alone.add(at, next)
		at = next
	}
	return alone.width
}

// balancedLines is the most lines that are balanced: more are no headline.
const balancedLines = 6

// balance breaks a block for the narrowest width that needs no more lines and
// breaks no word.
func balance(text string, b *Block, width float32, m Measurer, set Set) Set {
	n := len(set.Lines)
	low, high := max(width/2, set.widest+b.Left+b.Right), width
	for step := 0; step < 8 && low < high; step++ {
		middle := (low + high) / 2
		if tried := breakLines(text, b, middle, m); len(tried.Lines) <= n {
			set, high = tried, middle
		} else {
			low = middle
		}
	}
	return set
}

func breakLines(text string, b *Block, width float32, m Measurer) Set {
	br := breaker{
		text:    text,
		block:   b,
		measure: m,
		avail:   max(width-b.Left-b.Right, 1),
		start:   b.Start,
	}
	if body := text[b.Start:b.End]; hasRTL(body) {
		br.set.levels = shift(levels(body), b.Start)
		br.set.base = baseLevel(body)
	}
	body := text[:b.End]
	for at := b.Start; at < b.End; {
		end, must := nextSegment(body, at)
		br.add(at, end)
		if must {
			br.close(end, true)
		}
		at = end
	}
	if br.start < b.End || len(br.set.Lines) == 0 {
		br.close(b.End, true)
	}
	br.keepCompany()
	return br.set
}

func shift(runs []levelRun, by int) []levelRun {
	for i := range runs {
		runs[i].start += by
		runs[i].end += by
	}
	return runs
}

// add puts a segment on the open line, or on a new one when it does not fit.
func (br *breaker) add(start, end int) {
	word := trimBlank(br.text, start, end)
	w := br.span(start, word)
	br.set.widest = max(br.set.widest, w)
	if br.x+w > br.avail && br.start < start {
		br.close(start, false)
	}
	if w > br.avail {
		br.force(start, word)
	} else {
		br.x += w
		if word > start {
			br.width = br.x
		}
	}
	br.x = blanks(br.text[word:end], br.x, br.block, br.blank(word))
}

// forceWindow bounds how much of a word is measured at once, in bytes: what has
// no blanks may be very long.
const forceWindow = 512

// force breaks a word that is wider than a line between its letters.
func (br *breaker) force(start, end int) {
	for at := start; at < end; {
		stop, run, rtl := br.stretch(at, end)
		stop = min(stop, at+forceWindow)
		for stop < end && !utf8.RuneStart(br.text[stop]) {
			stop++
		}
		piece, em := br.text[at:stop], br.block.em(run)
		bounds := Graphemes(piece)
		if stop < end && len(bounds) > 2 { // the last letter may go on
			stop = at + bounds[len(bounds)-2]
			piece, bounds = br.text[at:stop], bounds[:len(bounds)-1]
		}
		before, last := float32(0), float32(0) // widths to the line's start and to the letter before
		for i := 1; i < len(bounds); i++ {
			w := br.measure.Caret(piece, run.Face, rtl, bounds[i]) * em
			letter := at + bounds[i-1]
			if br.x+w-before > br.avail && br.start < letter {
				br.width = br.x + last - before
				br.close(letter, false)
				before = last
			}
			last = w
		}
		br.x += last - before
		br.width = br.x
		at = stop
	}
}

// close ends the open line before an offset.
func (br *breaker) close(end int, last bool) {
	br.set.Lines = append(br.set.Lines, Line{Start: br.start, End: end, Width: br.width, Last: last})
	br.start, br.x, br.width = end, 0, 0
}

// stretch returns the end of the text from start on that is in one face and
// one direction, at most end.
func (br *breaker) stretch(start, end int) (stop int, run Run, rtl bool) {
	run = br.block.run(start)
	stop = min(end, run.End)
	if br.set.levels != nil {
		l := levelAt(br.set.levels, start)
		stop = min(stop, l.end)
		rtl = l.level&1 == 1
	}
	return max(stop, start+1), run, rtl
}

// span measures words that stand in any number of faces and directions.
func (br *breaker) span(start, end int) float32 {
	var w float32
	for start < end {
		stop, run, rtl := br.stretch(start, end)
		w += br.measure.Width(br.text[start:stop], run.Face, rtl) * br.block.em(run)
		start = stop
	}
	return w
}

// blank is the width of a blank at an offset.
func (br *breaker) blank(offset int) float32 {
	run := br.block.run(offset)
	return br.measure.Width(" ", run.Face, false) * br.block.em(run)
}

// blanks returns where x is after a stretch of blanks.
func blanks(s string, x float32, b *Block, blank float32) float32 {
	for _, r := range s {
		switch {
		case r == '\t':
			x = b.tab(x, blank)
		case r == '\n', r == '\r', r == '\u200b', r == '\u2028', r == '\u2029', r == '\u0085', r == '\v', r == '\f':
		case r == '\u3000':
			x += b.Size
		default:
			x += blank
		}
	}
	return x
}

// tab returns where x is after a tab.
func (b *Block) tab(x, blank float32) float32 {
	for _, stop := range b.Stops {
		if stop > x+blank/2 {
			return stop
		}
	}
	if b.Tab > 0 {
		return (float32(int(x/b.Tab+0.01)) + 1) * b.Tab
	}
	return x + blank
}

func levelAt(runs []levelRun, offset int) levelRun {
	i := sort.Search(len(runs), func(i int) bool { return runs[i].end > offset })
	if i == len(runs) {
		return levelRun{end: offset + 1}
	}
	return runs[i]
}
