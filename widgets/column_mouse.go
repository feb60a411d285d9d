package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// dragMode is what a pressed button moves.
type dragMode uint8

const (
	dragNothing dragMode = iota
	dragText
	dragThumb
)

// clicks counts presses that follow each other in one place.
type clicks struct {
	n  int
	at fyne.Position
	t  time.Time
}

// Presses within this time and distance belong together.
const (
	clickTime = 400 * time.Millisecond
	clickSlop = 5
)

func (k *clicks) press(at fyne.Position, now time.Time) int {
	d := at.Subtract(k.at)
	near := d.X > -clickSlop && d.X < clickSlop && d.Y > -clickSlop && d.Y < clickSlop
	if !near || now.Sub(k.t) > clickTime || k.n >= 3 {
		k.n = 0
	}
	k.n++
	k.at, k.t = at, now
	return k.n
}

// MouseDown implements desktop.Mouseable.
func (c *Column) MouseDown(ev *desktop.MouseEvent) {
	c.requestFocus()
	c.stopGlide()
	if ev.Button != desktop.MouseButtonPrimary {
		return
	}
	if ev.Position.X >= c.Size().Width-sideWidth {
		c.pressSide(ev.Position)
		return
	}
	c.drag = dragText
	h, ok := c.hit(ev.Position)
	if !ok {
		return
	}
	if ev.Modifier&fyne.KeyModifierShift != 0 {
		c.extendTo(h.offset)
		return
	}
	offset := h.offset
	if !h.letter.Empty() {
		offset = h.letter.Start // a word is the one under the pointer
	}
	switch c.clicks.press(ev.Position, time.Now()) {
	case 2:
		c.selectUnit(offset, wholeWords)
	case 3:
		c.selectUnit(offset, wholeParts)
	default:
		c.setSelection(selection{anchor: h.offset, head: h.offset})
	}
}

// selectUnit selects the word or part at an offset.
func (c *Column) selectUnit(offset int, u unit) {
	span := c.unitAt(offset, u)
	c.setSelection(selection{anchor: span.Start, head: span.End, unit: u, origin: span})
}

// pressSide answers a press on the strip or the scroll bar.
func (c *Column) pressSide(pos fyne.Position) {
	c.drag = dragThumb
	b, ok := c.bar()
	y := float64(c.px(pos.Y))
	if pos.X < c.Size().Width-barWidth {
		c.drag = dragNothing
		if offset, near := c.tickAt(pos.Y); near {
			c.ScrollTo(spanAt(offset))
		}
		return
	}
	if !ok {
		return
	}
	if y >= b.top && y < b.top+b.height {
		c.grab = y - b.top
		return
	}
	c.grab = b.height / 2
	c.dragBar(y - c.grab)
}

// MouseUp implements desktop.Mouseable.
func (c *Column) MouseUp(*desktop.MouseEvent) {
	c.stopAutoscroll()
	if c.drag == dragText && c.OnPicked != nil && !c.selection.span().Empty() {
		c.OnPicked(c.SelectedText())
	}
}

// Dragged implements fyne.Draggable.
func (c *Column) Dragged(ev *fyne.DragEvent) {
	switch c.drag {
	case dragThumb:
		c.dragBar(float64(c.px(ev.Position.Y)) - c.grab)
	case dragText:
		c.dragTo = ev.Position
		c.dragSelect()
		c.autoscroll()
	}
}

// DragEnd implements fyne.Draggable.
func (c *Column) DragEnd() {
	c.drag = dragNothing
	c.stopAutoscroll()
}

// Tapped implements fyne.Tappable: a click that was not a drag.
func (c *Column) Tapped(ev *fyne.PointEvent) {
	if ev.Position.X >= c.Size().Width-sideWidth || c.clicks.n > 1 {
		return
	}
	letter := c.letterAt(ev.Position)
	if letter.Empty() {
		return
	}
	mark, href := c.marks.at(letter), c.linkAt(letter)
	command := modifiers()&fyne.KeyModifierShortcutDefault != 0
	switch {
	case href != "" && (mark < 0 || command):
		if c.OnLinkTapped != nil {
			c.OnLinkTapped(href)
		}
	case mark >= 0 && modifiers()&fyne.KeyModifierShift == 0:
		if c.OnMarkTapped != nil {
			c.OnMarkTapped(mark)
		}
	}
}

// TappedSecondary implements fyne.SecondaryTappable.
func (c *Column) TappedSecondary(ev *fyne.PointEvent) {
	if c.OnMenu == nil {
		return
	}
	offset := c.Place()
	if h, ok := c.hit(ev.Position); ok {
		offset = h.offset
	}
	c.OnMenu(ev.AbsolutePosition, offset)
}

// MouseIn implements desktop.Hoverable.
func (c *Column) MouseIn(ev *desktop.MouseEvent) { c.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable.
func (c *Column) MouseMoved(ev *desktop.MouseEvent) {
	h := hover{mark: -1}
	if ev.Position.X >= c.Size().Width-sideWidth {
		h.side = true
		c.setHover(h, fyne.Position{})
		return
	}
	hit, ok := c.hit(ev.Position)
	if !ok || !hit.inside {
		c.setHover(h, fyne.Position{})
		return
	}
	h.text = true
	var at fyne.Position
	if !hit.letter.Empty() {
		h.mark, h.href = c.marks.at(hit.letter), c.linkAt(hit.letter)
		if h.mark >= 0 {
			at = c.markCorner(h.mark, hit)
		}
	}
	c.setHover(h, at)
}

// markCorner is the absolute position below the first letter of a mark on the
// line that the pointer is on.
func (c *Column) markCorner(mark int, h hit) fyne.Position {
	block, line := c.flow.Find(h.letter.Start)
	corner := fyne.CurrentApp().Driver().AbsolutePositionForObject(c)
	boxes := c.boxes(block, line, c.marks.marks[mark].Span)
	if len(boxes) == 0 {
		return corner
	}
	bottom := c.lineTop(block, line) + float64(c.items[block].LineHeight)
	return corner.AddXY(c.units(c.left+boxes[0].X), c.units(float32(bottom)))
}

// MouseOut implements desktop.Hoverable.
func (c *Column) MouseOut() { c.clearHover() }

// Cursor implements desktop.Cursorable.
func (c *Column) Cursor() desktop.Cursor {
	switch {
	case c.drag == dragText && !c.selection.span().Empty():
		return desktop.TextCursor
	case c.hover.mark >= 0, c.hover.href != "":
		return desktop.PointerCursor
	case c.hover.text:
		return desktop.TextCursor
	}
	return desktop.DefaultCursor
}

// modifiers returns the modifier keys that are held.
func modifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}
