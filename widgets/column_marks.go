package widgets

import (
	"sort"

	"fyne.io/fyne/v2"

	"namecheck/internal/article"
)

// markIndex finds marks by place. Marks are sorted by start; ends hold the
// largest end of all marks up to each, which is sorted too.
type markIndex struct {
	marks []Mark
	ends  []int
}

func newMarkIndex(marks []Mark) markIndex {
	ends := make([]int, len(marks))
	last := 0
	for i, m := range marks {
		last = max(last, m.Span.End)
		ends[i] = last
	}
	return markIndex{marks, ends}
}

// overlapping calls f with every mark that shares a byte with the span.
func (x markIndex) overlapping(span article.Span, f func(i int, m Mark)) {
	first := sort.SearchInts(x.ends, span.Start+1)
	for i := first; i < len(x.marks) && x.marks[i].Span.Start < span.End; i++ {
		if x.marks[i].Span.Overlaps(span) {
			f(i, x.marks[i])
		}
	}
}

// at returns the shortest mark over a letter, the later of equals; -1 when
// there is none. Hits of the find bar are not asked: they answer nothing.
func (x markIndex) at(letter article.Span) int {
	found := -1
	x.overlapping(letter, func(i int, m Mark) {
		if m.Style == Hit {
			return
		}
		if found < 0 || m.Span.Len() <= x.marks[found].Span.Len() {
			found = i
		}
	})
	return found
}

// hitsIn calls f with every hit of the find bar that shares a byte with a span.
func (c *Column) hitsIn(span article.Span, f func(i int, hit article.Span)) {
	first := sort.Search(len(c.hits), func(i int) bool { return c.hits[i].End > span.Start })
	for i := first; i < len(c.hits) && c.hits[i].Start < span.End; i++ {
		f(i, c.hits[i])
	}
}

// hover is what the pointer is over.
type hover struct {
	mark int // -1 for none
	href string
	text bool // letters that could be selected
	side bool // the strip or the scroll bar
}

// letterAt returns the letter under a position in the widget; empty when there
// is none.
func (c *Column) letterAt(pos fyne.Position) article.Span {
	hit, ok := c.hit(pos)
	if !ok || !hit.inside {
		return article.Span{}
	}
	return hit.letter
}

// linkAt returns the address of the link over a letter, or "".
func (c *Column) linkAt(letter article.Span) string {
	if letter.Empty() {
		return ""
	}
	inlines := c.article.Inlines
	n := sort.Search(len(inlines), func(i int) bool { return inlines[i].Span.Start > letter.Start })
	part := c.article.Part(letter.Start)
	for i := n - 1; i >= 0; i-- {
		in := inlines[i]
		if part >= 0 && in.Span.Start < c.article.Parts[part].Span.Start {
			return ""
		}
		if in.Style == article.Link && in.Span.Contains(letter) {
			return in.Href
		}
	}
	return ""
}

// setHover tells what the pointer is over now.
func (c *Column) setHover(h hover, at fyne.Position) {
	old := c.hover
	c.hover = h
	if old.mark != h.mark {
		if c.OnMarkHovered != nil {
			c.OnMarkHovered(h.mark, at)
		}
		c.show()
	}
	if old.href != h.href && c.OnLinkHovered != nil {
		c.OnLinkHovered(h.href)
	}
}

func (c *Column) clearHover() { c.setHover(hover{mark: -1}, fyne.Position{}) }

// SpanBox returns the box of the first line of a span in the widget, and
// whether it is in view.
func (c *Column) SpanBox(span article.Span) (pos fyne.Position, size fyne.Size, ok bool) {
	c.ensure()
	if c.empty() {
		return pos, size, false
	}
	block, line := c.flow.Find(span.Start)
	top := c.lineTop(block, line)
	height := c.items[block].LineHeight
	boxes := c.boxes(block, line, span)
	if len(boxes) == 0 || top+float64(height) <= 0 || top >= c.viewHeight() {
		return pos, size, false
	}
	pos = fyne.NewPos(c.units(c.left+boxes[0].X), c.units(float32(top)))
	return pos, fyne.NewSize(c.units(boxes[0].Width), c.units(height)), true
}
