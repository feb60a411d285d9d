package export

import "unicode/utf8"

// Units are what offsets are counted in. The values are the words that stand
// in files and on the command line.
type Units string

// The units: bytes of UTF-8, as C and Go count; code points, as Python counts;
// and units of UTF-16, as JavaScript, Java and the DOM count.
const (
	Bytes      Units = "bytes"
	CodePoints Units = "codepoint"
	UTF16      Units = "utf16"
)

// stride is how many bytes lie between two remembered counts: small enough to
// count the rest at once, large enough to cost nothing in memory.
const stride = 512

// offsets turns byte offsets into a text into other units.
type offsets struct {
	text  string
	units Units
	marks []mark // at byte i*stride, moved up to a rune's start
}

// mark remembers counts at a place of the text.
type mark struct {
	at     int // byte offset
	points int // code points before it
	wide   int // those of them that UTF-16 writes as two units
}

func newOffsets(text string, units Units) *offsets {
	o := &offsets{text: text, units: units}
	points, wide, next := 0, 0, 0
	for i, r := range text {
		if i >= next {
			o.marks = append(o.marks, mark{i, points, wide})
			next += stride
		}
		points++
		if r > 0xffff {
			wide++
		}
	}
	return o
}

// of returns the offset in the units that were asked for.
func (o *offsets) of(offset int) int {
	switch o.units {
	case Bytes:
		return offset
	case UTF16:
		return o.utf16(offset)
	}
	return o.codePoints(offset)
}

// codePoints returns how many code points stand before the byte offset, which
// must lie on the boundary of one.
func (o *offsets) codePoints(offset int) int {
	m := o.markBefore(offset)
	return m.points + utf8.RuneCountInString(o.text[m.at:offset])
}

// utf16 returns how many units of UTF-16 stand before the byte offset, under
// the same condition.
func (o *offsets) utf16(offset int) int {
	m := o.markBefore(offset)
	n := m.points + m.wide
	for _, r := range o.text[m.at:offset] {
		n++
		if r > 0xffff {
			n++
		}
	}
	return n
}

func (o *offsets) markBefore(offset int) mark {
	if len(o.marks) == 0 {
		return mark{}
	}
	i := min(offset/stride, len(o.marks)-1)
	for o.marks[i].at > offset {
		i--
	}
	return o.marks[i]
}
