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
	_ fyne.Widget        = (*choiceBar)(nil)
	_ fyne.Focusable     = (*choiceBar)(nil)
	_ fyne.Tappable      = (*choiceBar)(nil)
	_ desktop.Hoverable  = (*choiceBar)(nil)
	_ desktop.Cursorable = (*choiceBar)(nil)
	_ fyne.Accessible    = (*choiceBar)(nil)
)

// choiceBar is a line of small words of which one is picked: darker, and with
// a line below it. Where there is little room it leaves out its label.
type choiceBar struct {
	widget.BaseWidget

	onPicked func(int)
	label    string
	choices  []string
	picked   int
	hover    int
	focused  bool
	lefts    []float32 // of the choices
	bare     bool      // there is no room for the label
	fit      *textFit
}

const choiceGap = 14 // between words, half of it taking the pointer for each

func newChoiceBar(label string, choices ...string) *choiceBar {
	b := &choiceBar{label: label, choices: choices, hover: -1}
	b.ExtendBaseWidget(b)
	b.measure()
	return b
}

// pick moves the mark without calling back.
func (b *choiceBar) pick(n int) {
	if n >= 0 && n < len(b.choices) && n != b.picked {
		b.picked = n
		b.Refresh()
	}
}

// Tapped implements fyne.Tappable.
func (b *choiceBar) Tapped(ev *fyne.PointEvent) { b.choose(b.at(ev.Position.X)) }

// MouseIn implements desktop.Hoverable.
func (b *choiceBar) MouseIn(ev *desktop.MouseEvent) { b.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable.
func (b *choiceBar) MouseMoved(ev *desktop.MouseEvent) { b.setHover(b.at(ev.Position.X)) }

// MouseOut implements desktop.Hoverable.
func (b *choiceBar) MouseOut() { b.setHover(-1) }

// Cursor implements desktop.Cursorable.
func (b *choiceBar) Cursor() desktop.Cursor {
	if b.hover >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// FocusGained implements fyne.Focusable.
func (b *choiceBar) FocusGained() { b.focused = true; b.Refresh() }

// FocusLost implements fyne.Focusable.
func (b *choiceBar) FocusLost() { b.focused = false; b.Refresh() }

// TypedRune implements fyne.Focusable.
func (b *choiceBar) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (b *choiceBar) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft:
		b.choose(b.picked - 1)
	case fyne.KeyRight:
		b.choose(b.picked + 1)
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (b *choiceBar) AccessibilityLabel() string { return b.label + " " + b.choices[b.picked] }

// AccessibilityRole implements fyne.Accessible.
func (b *choiceBar) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (b *choiceBar) choose(n int) {
	if n < 0 || n >= len(b.choices) || n == b.picked {
		return
	}
	b.pick(n)
	if b.onPicked != nil {
		b.onPicked(n)
	}
}

func (b *choiceBar) setHover(n int) {
	if n != b.hover {
		b.hover = n
		b.Refresh()
	}
}

// at returns the choice at x, or -1.
func (b *choiceBar) at(x float32) int {
	for i, left := range b.lefts {
		if x >= left-choiceGap/2 && x < left+b.fit.width(b.choices[i])+choiceGap/2 {
			return i
		}
	}
	return -1
}

func (b *choiceBar) measure() {
	b.fit = fitText(b.fit, b.Theme().Size(theme.SizeNameCaptionText)+1, fyne.TextStyle{})
	var words float32
	for _, choice := range b.choices {
		words += b.fit.width(choice) + choiceGap
	}
	x := b.fit.width(b.label) + choiceGap*0.7
	if b.bare = x+words-choiceGap > b.Size().Width; b.bare {
		x = 0
	}
	b.lefts = b.lefts[:0]
	for _, choice := range b.choices {
		b.lefts = append(b.lefts, x)
		x += b.fit.width(choice) + choiceGap
	}
}

type choiceBarRenderer struct {
	bar     *choiceBar
	label   *canvas.Text
	choices []*canvas.Text
	line    *canvas.Rectangle
	ring    *canvas.Rectangle
	objects []fyne.CanvasObject
}

// CreateRenderer implements fyne.Widget.
func (b *choiceBar) CreateRenderer() fyne.WidgetRenderer {
	r := &choiceBarRenderer{
		bar:   b,
		label: canvas.NewText(b.label, color.Transparent),
		line:  canvas.NewRectangle(color.Transparent),
		ring:  canvas.NewRectangle(color.Transparent),
	}
	r.ring.CornerRadius = rowRadius
	r.objects = []fyne.CanvasObject{r.ring, r.label, r.line}
	for _, choice := range b.choices {
		text := canvas.NewText(choice, color.Transparent)
		r.choices = append(r.choices, text)
		r.objects = append(r.objects, text)
	}
	return r
}

func (r *choiceBarRenderer) Layout(size fyne.Size) {
	b := r.bar
	b.measure()
	th, variant := b.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	muted, ink := Color(th, ColorMuted, variant), Color(th, ColorHeadline, variant)
	y := (size.Height - b.fit.height) / 2
	setText(r.label, b.label, b.fit, muted)
	r.label.Move(fyne.NewPos(0, y))
	showIf(r.label, !b.bare)
	for i, text := range r.choices {
		shade := muted
		if i == b.picked || i == b.hover {
			shade = ink
		}
		setText(text, b.choices[i], b.fit, shade)
		text.Move(fyne.NewPos(b.lefts[i], y))
	}
	left, width := b.lefts[b.picked], b.fit.width(b.choices[b.picked])
	r.line.FillColor = ink
	r.line.Move(fyne.NewPos(left, y+b.fit.baseline+4))
	r.line.Resize(fyne.NewSize(width, 1.5))
	r.ring.StrokeColor, r.ring.StrokeWidth = Color(th, ColorLink, variant), 2
	r.ring.Move(fyne.NewPos(left-5, y-2))
	r.ring.Resize(fyne.NewSize(width+10, b.fit.height+5))
	showIf(r.ring, b.focused)
}

func (r *choiceBarRenderer) MinSize() fyne.Size {
	b := r.bar
	last := len(b.choices) - 1
	return fyne.NewSize(b.lefts[last]+b.fit.width(b.choices[last]), b.fit.height+8)
}

func (r *choiceBarRenderer) Refresh() {
	r.Layout(r.bar.Size())
	canvas.Refresh(r.bar)
}

func (r *choiceBarRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *choiceBarRenderer) Destroy() {}
