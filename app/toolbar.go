package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"namecheck/widgets"
)

// toolbar is the row of buttons above the text. Its buttons perform commands
// of the table and are enabled when these are.
type toolbar struct {
	row     *fyne.Container
	buttons map[*command]*widgets.ToolButton
}

func newToolbar(w *Window) *toolbar {
	t := &toolbar{buttons: map[*command]*widgets.ToolButton{}}
	button := func(id string, label bool, icon fyne.Resource) fyne.CanvasObject {
		c := w.command(id)
		b := widgets.NewToolButton(strings.TrimSuffix(c.title, "…"), label, icon, func() {
			c.perform()
			if w.win.Canvas().Focused() == fyne.Focusable(t.buttons[c]) {
				w.win.Canvas().Focus(w.column) // the keys go on belonging to the text
			}
		})
		b.OnHovered = func(in bool) { w.hint(c, in) }
		t.buttons[c] = b
		return b
	}
	t.row = container.New(layout.NewCustomPaddedLayout(4, 4, 8, 8), container.NewHBox(
		button("back", false, theme.NavigateBackIcon()),
		button("forward", false, theme.NavigateNextIcon()),
		button("open", true, theme.FolderOpenIcon()),
		button("find", true, theme.SearchIcon()),
		layout.NewSpacer(),
		button("smaller", false, theme.ZoomOutIcon()),
		button("larger", false, theme.ZoomInIcon()),
		button("panel", false, theme.ListIcon()),
	))
	return t
}

// refresh enables the buttons of the commands that can be performed now.
func (t *toolbar) refresh() {
	for c, b := range t.buttons {
		if c.enabled() == b.Disabled() {
			if c.enabled() {
				b.Enable()
			} else {
				b.Disable()
			}
		}
		b.SetOn(c.checked != nil && c.checked())
	}
}

// hint says in the status line what the button under the pointer does, and by
// which key.
func (w *Window) hint(c *command, show bool) {
	if !show {
		w.refreshStatus()
		return
	}
	text := strings.TrimSuffix(c.title, "…")
	if len(c.keys) > 0 {
		text += " (" + c.keys[0].String() + ")"
	}
	w.status.SetLeft(text)
}
