package export

import "unicode/utf8"

// stride is how many bytes lie between two remembered counts: small enough to
// count the rest at once, large enough to cost nothing in memory.
const stride = 512

// offsets turns byte offsets into a text into counts of code points.
type offsets struct {
	text   string
	before []int // code points before byte i*stride, moved up to a rune's start
	at     []int // that rune's byte offset
}

func newOffsets(text string) *offsets {
	o := &offsets{text: text}
	count, next := 0, 0
	for i := range text {
		if i >= next {
			o.before = append(o.before, count)
			o.at = append(o.at, i)
			next += stride
		}
		count++
	}
	return o
}

// codePoints returns how many code points stand before the byte offset, which
// must lie on the boundary of one.
func (o *offsets) codePoints(offset int) int {
	if len(o.at) == 0 {
		return 0
	}
	i := min(offset/stride, len(o.at)-1)
	for o.at[i] > offset {
		i--
	}
	return o.before[i] + utf8.RuneCountInString(o.text[o.at[i]:offset])
}
