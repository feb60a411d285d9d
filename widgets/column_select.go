package widgets

import (
	"math"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"namecheck/internal/article"
	"namecheck/internal/layout"
)

// selection is what is selected: from where it was begun to where it was taken.
type selection struct {
	anchor, head int
	unit         unit         // what a drag selects
	origin       article.Span // the word or paragraph that a drag began with
	goalX        float32      // where Up and Down would like to be
	hasGoal      bool
}

func (s selection) span() article.Span {
	return article.Span{Start: min(s.anchor, s.head), End: max(s.anchor, s.head)}
}

// unit is what grows at once while selecting.
type unit uint8

const (
	letters unit = iota
	wholeWords
	wholeParts
)

// Selection returns the selected span; it is empty when nothing is selected.
func (c *Column) Selection() article.Span { return c.selection.span() }

// Select selects a span of the shown text.
func (c *Column) Select(span article.Span) {
	c.setSelection(selection{anchor: c.shownOffset(span.Start), head: c.shownOffset(span.End)})
}

// ClearSelection selects nothing.
func (c *Column) ClearSelection() {
	c.setSelection(selection{anchor: c.selection.head, head: c.selection.head})
}

// SelectAll selects the whole shown text.
func (c *Column) SelectAll() {
	c.ensure()
	if c.empty() {
		return
	}
	c.setSelection(selection{anchor: c.flow.Block(0).Start, head: c.flow.Block(c.flow.Len() - 1).End})
}

// SelectedText returns the selected words as they are copied: with a blank
// line between parts, and without parts that are hidden.
func (c *Column) SelectedText() string { return c.TextOf(c.Selection()) }

// TextOf returns the shown words of a span as they are copied.
func (c *Column) TextOf(span article.Span) string {
	var b strings.Builder
	last := article.Kind("")
	for _, p := range c.article.Parts {
		if p.Hidden || !p.Span.Overlaps(span) {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
			if p.Kind != article.ListItem || last != article.ListItem {
				b.WriteByte('\n')
			}
		}
		if p.Kind == article.ListItem && span.Start <= p.Span.Start && p.Marker != "" {
			b.WriteString(p.Marker)
			b.WriteByte(' ')
		}
		b.WriteString(c.in(article.Span{Start: max(span.Start, p.Span.Start), End: min(span.End, p.Span.End)}))
		last = p.Kind
	}
	return b.String()
}

// Copy puts the selected words on the clipboard; with nothing selected it does
// nothing.
func (c *Column) Copy() {
	if text := c.SelectedText(); text != "" {
		fyne.CurrentApp().Clipboard().SetContent(text)
	}
}

func (c *Column) setSelection(s selection) {
	changed := s.span() != c.selection.span() && !(s.span().Empty() && c.selection.span().Empty())
	c.selection = s
	if !changed {
		return
	}
	c.show()
	if c.OnSelectionChanged != nil {
		c.OnSelectionChanged()
	}
}

// findCaret returns the line on which a boundary stands; the end of a block is
// on its last line.
func (c *Column) findCaret(offset int) (block, line int) {
	block, line = c.flow.Find(offset)
	if block > 0 && offset < c.flow.Block(block).Start && offset <= c.flow.Block(block-1).End {
		return block - 1, len(c.flow.Lines(block-1)) - 1
	}
	return block, line
}

// shownOffset moves an offset that lies between two blocks to the nearer end.
func (c *Column) shownOffset(offset int) int {
	c.ensure()
	if c.empty() {
		return 0
	}
	b := c.flow.Block(c.flow.FindBlock(offset))
	if offset >= b.Start {
		return min(offset, b.End)
	}
	if i := c.flow.FindBlock(offset); i > 0 {
		return c.flow.Block(i - 1).End
	}
	return b.Start
}

// hit is what a position in the widget points at.
type hit struct {
	offset int          // the nearest boundary between letters
	letter article.Span // the letter under it; empty beside the words
	inside bool         // whether the position is on a line, not between blocks
	block  int
}

// hit returns what is at a position; ok is false when there is no text.
func (c *Column) hit(pos fyne.Position) (h hit, ok bool) {
	c.ensure()
	if c.empty() {
		return h, false
	}
	at := c.flow.At(c.anchor, math.Floor(float64(c.px(pos.Y))))
	block, line := at.Block, c.flow.LineAt(at)
	h.inside = line >= 0 && c.px(pos.Y) >= 0
	if line < 0 { // the space above a block: its first line, or the block above
		line = 0
		gap := float64(c.flow.Gap(block))
		if block > 0 && at.Dy < gap/2 {
			block--
			line = len(c.flow.Lines(block)) - 1
		}
	}
	if at.Dy >= c.flow.BlockHeight(at.Block) {
		h.inside = false
	}
	h.block = block
	x := c.px(pos.X) - c.left
	var start, end int
	h.offset, start, end = layout.Hit(c.text(), c.flow.Pieces(block, line), x, c.letters)
	h.letter = article.Span{Start: start, End: end}
	// The boundary at the end of a line is also the start of the next one; a
	// click behind the words means the last of them.
	if l := c.lineAt(block, line); h.offset >= l.End && line+1 < len(c.flow.Lines(block)) && l.End > l.Start {
		h.offset = l.Start + lastBoundary(c.text()[l.Start:l.End])
	}
	return h, true
}

// lastBoundary is where the last letter of s begins.
func lastBoundary(s string) int {
	bounds := layout.Graphemes(s)
	return bounds[max(len(bounds)-2, 0)]
}

// unitAt returns the word or part at an offset.
func (c *Column) unitAt(offset int, u unit) article.Span {
	switch u {
	case wholeWords:
		return c.wordAt(offset)
	case wholeParts:
		return c.partAt(offset)
	}
	return article.Span{Start: offset, End: offset}
}

// partAt returns the shown part at an offset.
func (c *Column) partAt(offset int) article.Span {
	for _, at := range []int{offset, offset - 1} { // the end of a part belongs to it
		if i := c.article.Part(at); i >= 0 {
			return c.article.Parts[i].Span
		}
	}
	b := c.flow.Block(c.flow.FindBlock(offset))
	return article.Span{Start: b.Start, End: b.End}
}

// wordAt returns the word at an offset (Unicode Standard Annex #29), or the
// blanks between two words.
func (c *Column) wordAt(offset int) article.Span {
	part := c.partAt(offset)
	// a window around the offset is enough, and bounds very long parts
	from := max(part.Start, offset-wordWindow)
	for from > part.Start && c.text()[from] != ' ' {
		from--
	}
	window := c.in(article.Span{Start: from, End: min(part.End, offset+wordWindow)})
	start, end := layout.Word(window, offset-from)
	return article.Span{Start: from + start, End: from + end}
}

const wordWindow = 4096

// extendTo moves the end of the selection that is taken to an offset, by whole
// words or parts after a double or triple click.
func (c *Column) extendTo(offset int) {
	s := c.selection
	if s.unit == letters {
		s.head = offset
	} else {
		u := c.unitAt(offset, s.unit)
		s.anchor, s.head = s.origin.Start, max(u.End, s.origin.End)
		if u.Start < s.origin.Start {
			s.anchor, s.head = s.origin.End, u.Start
		}
	}
	s.hasGoal = false
	c.setSelection(s)
}

// autoscroll scrolls while a drag rests above or below the text, for which Fyne
// sends no events.
func (c *Column) autoscroll() {
	if c.autoscrollStep() == 0 {
		c.stopAutoscroll()
		return
	}
	if c.dragging != nil {
		return
	}
	c.dragging = fyne.NewAnimation(time.Second, func(float32) { c.autoscrollTick() })
	c.dragging.RepeatCount = fyne.AnimationRepeatForever
	c.dragging.Start()
}

// autoscrollStep is how far a frame scrolls, in pixels: the further outside,
// the faster.
func (c *Column) autoscrollStep() float64 {
	out := c.dragTo.Y
	if out >= 0 {
		out = max(0, c.dragTo.Y-c.Size().Height)
	}
	if out == 0 {
		return 0
	}
	return math.Copysign(float64(c.px(2)), float64(out)) + float64(c.px(out))*0.15
}

func (c *Column) autoscrollTick() {
	step := c.autoscrollStep()
	if step == 0 {
		c.stopAutoscroll()
		return
	}
	c.scrollBy(step)
	c.dragSelect()
}

func (c *Column) stopAutoscroll() {
	if c.dragging != nil {
		c.dragging.Stop()
		c.dragging = nil
	}
}

// dragSelect takes the selection to where the drag is.
func (c *Column) dragSelect() {
	pos := c.dragTo
	pos.Y = min(max(pos.Y, 0), c.Size().Height-1)
	if h, ok := c.hit(pos); ok {
		c.extendTo(h.offset)
	}
}

func findInline(inlines []article.Inline, start int) (int, bool) {
	return slices.BinarySearchFunc(inlines, start, func(in article.Inline, start int) int {
		return in.Span.Start - start
	})
}
