package app

import (
	"runtime"
	"slices"
	"time"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// buildMenu makes the menu bar from the table of commands.
func (w *Window) buildMenu() *fyne.MainMenu {
	bar := fyne.NewMainMenu()
	for _, name := range menuOrder {
		m := fyne.NewMenu(string(name))
		for i := range w.commands {
			c := &w.commands[i]
			if c.menu != name {
				continue
			}
			if c.apart && len(m.Items) > 0 {
				m.Items = append(m.Items, fyne.NewMenuItemSeparator())
			}
			item := fyne.NewMenuItem(c.title, c.perform)
			item.IsQuit = c.id == "quit"
			if s := c.shortcut(); s != nil {
				item.Shortcut = s
			}
			w.items[c.id] = item
			if c.id == "recent" {
				item.ChildMenu = w.recentMenu()
			}
			m.Items = append(m.Items, item)
		}
		bar.Items = append(bar.Items, m)
	}
	return bar
}

// refreshMenu brings what can be done and what is switched on up to date in
// the menu bar, the toolbar included.
func (w *Window) refreshMenu() {
	changed := false
	for i := range w.commands {
		c := &w.commands[i]
		item := w.items[c.id]
		disabled, checked := !c.enabled(), c.checked != nil && c.checked()
		changed = changed || item.Disabled != disabled || item.Checked != checked
		item.Disabled, item.Checked = disabled, checked
	}
	if changed {
		w.refreshBar()
	}
	w.toolbar.refresh()
}

// menuPause is how long the menu bar may show an old state. Fyne makes the
// whole bar anew for every change, so several changes share one.
const menuPause = 120 * time.Millisecond

// refreshBar draws the menu bar again soon.
func (w *Window) refreshBar() {
	if w.barWaits {
		return
	}
	w.barWaits = true
	time.AfterFunc(menuPause, func() {
		w.do(func() {
			w.barWaits = false
			if w.ctx.Err() == nil {
				w.bar.Refresh()
			}
		})
	})
}

// perform runs the command if it can run now.
func (c *command) perform() {
	if c.enabled() {
		c.run()
	}
}

// shortcut returns the first of the command's keys, as a menu shows it. Fyne
// acts on those with a modifier; the others are only shown. The menu bar of
// macOS would act on every key, also while the reader types, so there it gets
// none that text fields need.
func (c *command) shortcut() fyne.Shortcut {
	for _, k := range c.keys {
		if runtime.GOOS == "darwin" && (k.char != 0 || k.mod == 0 || slices.Contains(editingKeys, k)) {
			continue
		}
		s := &desktop.CustomShortcut{KeyName: k.key, Modifier: k.mod}
		if k.char != 0 {
			s.KeyName = fyne.KeyName(unicode.ToUpper(k.char))
			if unicode.IsUpper(k.char) {
				s.Modifier = fyne.KeyModifierShift
			}
		}
		return s
	}
	return nil
}

// editingKeys are what text fields answer to themselves.
var editingKeys = []chord{ctrl(fyne.KeyZ), ctrlShift(fyne.KeyZ), ctrl(fyne.KeyC), ctrl(fyne.KeyA)}
