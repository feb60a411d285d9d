package app

import (
	"runtime"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// showShortcuts lists every command that has a key, menu by menu.
func (w *Window) showShortcuts() {
	list := container.New(layout.NewCustomPaddedVBoxLayout(0))
	for _, name := range menuOrder {
		rows := container.New(layout.NewFormLayout())
		add := func(keys, title string) {
			rows.Add(widget.NewLabel(keys))
			rows.Add(widget.NewLabel(title))
		}
		for i := range w.commands {
			if c := &w.commands[i]; c.menu == name && len(c.keys) > 0 {
				add(c.keyNames(" or "), strings.TrimSuffix(c.title, "…"))
			}
		}
		if name == menuArticle {
			add("1 – 9", "Choose that person of the list")
		}
		if len(rows.Objects) > 0 {
			list.Add(widget.NewLabelWithStyle(string(name), fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
			list.Add(rows)
		}
	}
	size := w.win.Canvas().Size()
	scroll := container.NewVScroll(list)
	scroll.SetMinSize(fyne.NewSize(min(shortcutsWidth, size.Width*0.8), size.Height*0.65))
	w.showDialog("shortcuts", "Keyboard Shortcuts", scroll)
}

// shortcutsWidth is how wide the list of shortcuts is, in Fyne's units.
const shortcutsWidth = 460

// keyNames returns the command's keys as they are printed on keyboards.
func (c *command) keyNames(between string) string {
	var names []string
	for _, k := range c.keys {
		if name := k.String(); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, between)
}

// String returns the key as it is printed on keyboards.
func (k chord) String() string {
	if k.char != 0 {
		if strings.ToLower(string(k.char)) != string(k.char) {
			return "Shift+" + string(k.char)
		}
		return strings.ToUpper(string(k.char))
	}
	var s string
	if k.mod&fyne.KeyModifierControl != 0 {
		s += "Ctrl+"
	}
	if k.mod&fyne.KeyModifierSuper != 0 {
		s += "Cmd+"
	}
	if k.mod&fyne.KeyModifierAlt != 0 {
		if runtime.GOOS == "darwin" {
			s += "Option+"
		} else {
			s += "Alt+"
		}
	}
	if k.mod&fyne.KeyModifierShift != 0 {
		s += "Shift+"
	}
	if name, ok := keyNames[k.key]; ok {
		return s + name
	}
	return s + string(k.key)
}

// keyNames are the keys whose names in Fyne are not what is printed on them.
var keyNames = map[fyne.KeyName]string{
	fyne.KeyLeft: "←", fyne.KeyRight: "→", fyne.KeyUp: "↑", fyne.KeyDown: "↓",
	fyne.KeyEscape: "Esc", fyne.KeyDelete: "Del", fyne.KeyMinus: "−", fyne.KeyEqual: "+", fyne.KeyPlus: "+",
}
