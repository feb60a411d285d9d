package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget        = (*chip)(nil)
	_ fyne.Tappable      = (*chip)(nil)
	_ fyne.Focusable     = (*chip)(nil)
	_ desktop.Hoverable  = (*chip)(nil)
	_ desktop.Cursorable = (*chip)(nil)
	_ fyne.Accessible    = (*chip)(nil)
)

// chip is a small button in words: with a border, or bare and underlined as a
// link inside of other words.
type chip struct {
	widget.BaseWidget

	text     string
	note     string // set quietly after the text: a key, a count
	link     bool
	onTapped func()
	onHover  func(in bool)
	hover    bool
	focused  bool
}

const (
	chipSide = 8 // free space beside the words
	chipHigh = 4 // above and below them
	chipGap  = 6 // between words and note
)

func newChip(text, note string, tapped func()) *chip {
	c := &chip{text: text, note: note, onTapped: tapped}
	c.ExtendBaseWidget(c)
	return c
}

func newLink(text string, tapped func()) *chip {
	c := &chip{text: text, link: true, onTapped: tapped}
	c.ExtendBaseWidget(c)
	return c
}

// Tapped implements fyne.Tappable.
func (c *chip) Tapped(*fyne.PointEvent) {
	if c.onTapped != nil {
		c.onTapped()
	}
}

// MouseIn implements desktop.Hoverable.
func (c *chip) MouseIn(*desktop.MouseEvent) { c.setHover(true) }

// MouseMoved implements desktop.Hoverable.
func (c *chip) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (c *chip) MouseOut() { c.setHover(false) }

// Cursor implements desktop.Cursorable.
func (c *chip) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained implements fyne.Focusable.
func (c *chip) FocusGained() { c.focused = true; c.Refresh() }

// FocusLost implements fyne.Focusable.
func (c *chip) FocusLost() { c.focused = false; c.Refresh() }

// TypedRune implements fyne.Focusable.
func (c *chip) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (c *chip) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.Tapped(nil)
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (c *chip) AccessibilityLabel() string { return c.text }

// AccessibilityRole implements fyne.Accessible.
func (c *chip) AccessibilityRole() fyne.AccessibleRole {
	if c.link {
		return fyne.AccessibleRoleLink
	}
	return fyne.AccessibleRoleButton
}

func (c *chip) setHover(in bool) {
	c.hover = in
	c.Refresh()
	if c.onHover != nil {
		c.onHover(in)
	}
}

type chipRenderer struct {
	chip       *chip
	fit        *textFit
	box        *canvas.Rectangle
	line       *canvas.Rectangle
	text, note *canvas.Text
	objects    []fyne.CanvasObject
}

// CreateRenderer implements fyne.Widget.
func (c *chip) CreateRenderer() fyne.WidgetRenderer {
	r := &chipRenderer{
		chip: c,
		box:  canvas.NewRectangle(color.Transparent),
		line: canvas.NewRectangle(color.Transparent),
		text: canvas.NewText("", color.Transparent),
		note: canvas.NewText("", color.Transparent),
	}
	r.box.CornerRadius = rowRadius
	r.objects = []fyne.CanvasObject{r.box, r.line, r.text, r.note}
	r.Layout(c.Size())
	return r
}

func (r *chipRenderer) Layout(size fyne.Size) {
	c := r.chip
	th, variant := c.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	pick := func(name fyne.ThemeColorName) color.Color { return Color(th, name, variant) }
	r.fit = fitText(r.fit, th.Size(theme.SizeNameCaptionText)+1, fyne.TextStyle{})

	side, high := float32(chipSide), float32(chipHigh)
	ink := pick(ColorBody)
	if c.link {
		side, high, ink = 0, 0, pick(ColorLink)
	}
	setText(r.text, c.text, r.fit, ink)
	r.text.Move(fyne.NewPos(side, high))
	width := r.fit.width(c.text)
	setText(r.note, c.note, r.fit, pick(ColorMuted))
	r.note.Move(fyne.NewPos(side+width+chipGap, high))
	showIf(r.note, c.note != "")

	r.line.FillColor = ink
	r.line.Move(fyne.NewPos(0, r.fit.baseline+2))
	r.line.Resize(fyne.NewSize(width, 1))
	showIf(r.line, c.link)

	r.box.Resize(size)
	r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth = color.Transparent, pick(ColorRule), 1
	if c.hover {
		r.box.FillColor = pick(ColorRowHover)
	}
	if c.focused {
		r.box.StrokeColor, r.box.StrokeWidth = pick(ColorLink), 2
	}
	showIf(r.box, !c.link || c.hover || c.focused)
	if c.link && !c.focused {
		r.box.StrokeWidth = 0
	}
}

func (r *chipRenderer) MinSize() fyne.Size {
	c := r.chip
	if c.link {
		return fyne.NewSize(r.fit.width(c.text), r.fit.height)
	}
	size := fyne.NewSize(r.fit.width(c.text)+2*chipSide, r.fit.height+2*chipHigh)
	if c.note != "" {
		size.Width += chipGap + r.fit.width(c.note)
	}
	return size
}

func (r *chipRenderer) Refresh() {
	r.Layout(r.chip.Size())
	canvas.Refresh(r.chip)
}

func (r *chipRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *chipRenderer) Destroy() {}
