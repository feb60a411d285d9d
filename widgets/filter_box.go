package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget    = (*filterBox)(nil)
	_ fyne.Focusable = (*filterBox)(nil)
)

// filterBox is the line in which the reader types a part of a name.
type filterBox struct {
	widget.Entry

	onDown  func()          // arrow down or page down: on to the list
	onEnter func()          // choose the first hit
	onLeave func()          // Esc in an empty box
	clear   *fyne.Container // around the button: Fyne forgets the size of a hidden one
}

func newFilterBox() *filterBox {
	b := &filterBox{}
	button := widget.NewButtonWithIcon("", theme.CancelIcon(), func() { b.SetText("") })
	button.Importance = widget.LowImportance
	b.clear = container.NewStack(button)
	b.clear.Hide()
	// The fields, not their setters: those draw the box before it is complete.
	b.PlaceHolder = "Filter names"
	b.Icon = theme.SearchIcon()
	b.ActionItem = b.clear
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey implements fyne.Focusable.
func (b *filterBox) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyEscape:
		if b.Text != "" {
			b.SetText("")
		} else if b.onLeave != nil {
			b.onLeave()
		}
	case fyne.KeyDown, fyne.KeyPageDown:
		if b.onDown != nil {
			b.onDown()
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if b.onEnter != nil {
			b.onEnter()
		}
	default:
		b.Entry.TypedKey(ev)
	}
}
