package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// The measures of a tool button, in Fyne's units.
const (
	toolHeight = 32
	toolIcon   = 18
	toolPad    = 9 // before and after icon and label
	toolGap    = 6 // between them
	toolInk    = 0.92
)

var (
	_ fyne.Widget       = (*ToolButton)(nil)
	_ fyne.Tappable     = (*ToolButton)(nil)
	_ fyne.Focusable    = (*ToolButton)(nil)
	_ desktop.Hoverable = (*ToolButton)(nil)
	_ fyne.Accessible   = (*ToolButton)(nil)
)

// ToolButton is a quiet button of the toolbar: an icon, a word or both, on no
// ground of its own until the pointer comes over it.
type ToolButton struct {
	widget.DisableableWidget

	// OnTapped is called when the button is pressed.
	OnTapped func()

	// OnHovered is called with true when the pointer comes over the button, and
	// with false when it leaves.
	OnHovered func(bool)

	name  string // what it does, for those who cannot see the icon
	label string // empty for an icon alone
	icon  fyne.Resource

	on, hovered, focused bool
}

// NewToolButton returns a button that says its name only where label is true.
// Without an icon it is the name alone.
func NewToolButton(name string, label bool, icon fyne.Resource, tapped func()) *ToolButton {
	b := &ToolButton{name: name, icon: icon, OnTapped: tapped}
	if label {
		b.label = name
	}
	b.ExtendBaseWidget(b)
	return b
}

// SetOn shows the button pressed in, for a choice that is on.
func (b *ToolButton) SetOn(on bool) {
	if b.on != on {
		b.on = on
		b.Refresh()
	}
}

// Tapped implements fyne.Tappable.
func (b *ToolButton) Tapped(*fyne.PointEvent) {
	if !b.Disabled() && b.OnTapped != nil {
		b.OnTapped()
	}
}

// FocusGained implements fyne.Focusable.
func (b *ToolButton) FocusGained() { b.focused = true; b.Refresh() }

// FocusLost implements fyne.Focusable.
func (b *ToolButton) FocusLost() { b.focused = false; b.Refresh() }

// TypedRune implements fyne.Focusable.
func (b *ToolButton) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (b *ToolButton) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		b.Tapped(nil)
	}
}

// MouseIn implements desktop.Hoverable.
func (b *ToolButton) MouseIn(*desktop.MouseEvent) { b.hover(true) }

// MouseMoved implements desktop.Hoverable.
func (b *ToolButton) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (b *ToolButton) MouseOut() { b.hover(false) }

// AccessibilityLabel implements fyne.Accessible.
func (b *ToolButton) AccessibilityLabel() string { return b.name }

// AccessibilityRole implements fyne.Accessible.
func (b *ToolButton) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer implements fyne.Widget.
func (b *ToolButton) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	r := &toolButtonRenderer{
		b:      b,
		ground: canvas.NewRectangle(nil),
		icon:   canvas.NewImageFromResource(nil),
		label:  canvas.NewText(b.label, nil),
	}
	r.ground.CornerRadius = 6
	r.icon.FillMode = canvas.ImageFillContain
	r.Refresh()
	return r
}

func (b *ToolButton) hover(in bool) {
	b.hovered = in
	b.Refresh()
	if b.OnHovered != nil {
		b.OnHovered(in)
	}
}

type toolButtonRenderer struct {
	b      *ToolButton
	ground *canvas.Rectangle
	icon   *canvas.Image
	label  *canvas.Text
}

func (r *toolButtonRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	x := float32(toolPad)
	if r.b.icon != nil {
		r.icon.Move(fyne.NewPos(x, (size.Height-toolIcon)/2))
		r.icon.Resize(fyne.NewSize(toolIcon, toolIcon))
		x += toolIcon + toolGap
	}
	text := r.label.MinSize()
	r.label.Move(fyne.NewPos(x, (size.Height-text.Height)/2))
	r.label.Resize(text)
}

func (r *toolButtonRenderer) MinSize() fyne.Size {
	if r.b.icon == nil {
		return fyne.NewSize(toolPad+r.label.MinSize().Width+toolPad, toolHeight)
	}
	width := float32(toolPad + toolIcon + toolPad)
	if r.b.label != "" {
		width += toolGap + r.label.MinSize().Width
	}
	return fyne.NewSize(width, toolHeight)
}

func (r *toolButtonRenderer) Refresh() {
	b, th := r.b, r.b.Theme()
	variant := fyne.CurrentApp().Settings().ThemeVariant()
	ink, iconInk := ColorBody, theme.ColorNameForeground
	if b.Disabled() {
		ink, iconInk = ColorMuted, theme.ColorNameDisabled
	}
	r.label.Color = Color(th, ink, variant)
	r.label.TextSize = th.Size(theme.SizeNameText) * toolInk
	if b.icon != nil {
		r.icon.Resource = theme.NewColoredResource(b.icon, iconInk)
	} else {
		r.icon.Hide()
	}
	r.ground.FillColor = nil
	if !b.Disabled() && (b.hovered || b.on) {
		r.ground.FillColor = Color(th, ColorRowHover, variant)
	}
	r.ground.StrokeWidth = 0
	if b.focused {
		r.ground.StrokeWidth = 1.5
		r.ground.StrokeColor = Color(th, ColorMarkPerson, variant)
	}
	r.icon.Refresh()
	r.label.Refresh()
	r.ground.Refresh()
}

func (r *toolButtonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.icon, r.label}
}

func (r *toolButtonRenderer) Destroy() {}
