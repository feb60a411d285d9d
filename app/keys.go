package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// connectKeys makes the canvas perform commands by key. Keys with Ctrl, Alt or
// Cmd go to the window whatever has the focus; bare keys and characters come
// here from the reading column, or from the canvas when nothing has the focus.
func (w *Window) connectKeys() {
	canvas := w.win.Canvas()
	for i := range w.commands {
		c := &w.commands[i]
		for _, k := range c.keys {
			if k.mod&^fyne.KeyModifierShift != 0 {
				canvas.AddShortcut(&desktop.CustomShortcut{KeyName: k.key, Modifier: k.mod},
					func(fyne.Shortcut) { c.perform() })
			}
		}
	}
	canvas.AddShortcut(&fyne.ShortcutCopy{}, func(fyne.Shortcut) { w.command("copy").perform() })
	canvas.AddShortcut(&fyne.ShortcutSelectAll{}, func(fyne.Shortcut) { w.command("select-all").perform() })
	canvas.AddShortcut(&fyne.ShortcutUndo{}, func(fyne.Shortcut) { w.command("undo").perform() })
	canvas.AddShortcut(&fyne.ShortcutRedo{}, func(fyne.Shortcut) { w.command("redo").perform() })
	canvas.SetOnTypedKey(func(e *fyne.KeyEvent) { w.typedKey(e) })
	canvas.SetOnTypedRune(func(r rune) { w.typedRune(r) })
	w.panel.OnKey, w.panel.OnRune = w.typedKey, w.typedRune
	w.panel.OnEscape = w.letGo
}

// typedKey performs the command that a key without Ctrl, Alt or Cmd stands
// for, and reports whether there is one that can be performed now.
func (w *Window) typedKey(e *fyne.KeyEvent) bool {
	if slices.Contains(messages, w.dialog) && slices.Contains(agreeing, e.Name) {
		w.closeDialog()
		return true
	}
	pressed := chord{mod: w.modifiers(), key: e.Name}
	return w.performIf(func(k chord) bool { return k == pressed })
}

// typedRune performs the command that a character stands for, and reports
// whether there is one that can be performed now. A digit chooses a person of
// the list.
func (w *Window) typedRune(r rune) bool {
	if r >= '1' && r <= '9' && w.dialog == "" && w.doc != nil && w.doc.cast != nil {
		w.choosePerson(int(r - '0'))
		return true
	}
	return w.performIf(func(k chord) bool { return k.char != 0 && k.char == r })
}

// messages are the dialogs that only tell something, and agreeing the keys that
// close them, beside Esc.
var (
	messages = []string{"error", "about", "shortcuts"}
	agreeing = []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace}
)

// performIf performs the command one of whose keys is meant.
func (w *Window) performIf(meant func(chord) bool) bool {
	for i := range w.commands {
		c := &w.commands[i]
		if slices.ContainsFunc(c.keys, meant) && c.enabled() {
			c.run()
			return true
		}
	}
	return false
}

// modifiers returns the modifier keys that are held down.
func (w *Window) modifiers() fyne.KeyModifier {
	if d, ok := w.desk.Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}
