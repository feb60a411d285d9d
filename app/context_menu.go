package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"namecheck/internal/article"
)

// entityMenu shows what can be done with an entity of the list.
func (w *Window) entityMenu(id int, at fyne.Position) {
	w.doc.choose(id, 0)
	w.showChosen()
	w.popUp(at, "next-mention", "previous-mention", "",
		"merge", "split", "rename", "", "person", "organization", "place", "", "confirm", "hide")
}

// textMenu shows what can be done with the words at an offset: those that are
// selected, or the mention there.
func (w *Window) textMenu(at fyne.Position, offset int) {
	if w.doc == nil {
		return
	}
	if w.doc.cast != nil && !w.hasSelection() {
		if id, n, ok := w.doc.at(article.Span{Start: offset, End: offset + 1}); ok {
			w.doc.choose(id, n)
			w.showChosen()
		}
	}
	w.popUp(at, "copy", "copy-cited", "select-all", "", "next-mention", "previous-mention", "",
		"merge", "split", "rename", "", "person", "organization", "place", "", "confirm", "hide")
}

// popUp shows those of the commands that can be performed now; "" is a line
// between them.
func (w *Window) popUp(at fyne.Position, ids ...string) {
	menu := fyne.NewMenu("")
	for _, id := range ids {
		n := len(menu.Items)
		if id == "" {
			if n > 0 && !menu.Items[n-1].IsSeparator {
				menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
			}
			continue
		}
		if c := w.command(id); c.enabled() {
			item := fyne.NewMenuItem(c.title, c.perform)
			item.Shortcut = c.shortcut()
			menu.Items = append(menu.Items, item)
		}
	}
	if n := len(menu.Items); n > 0 && menu.Items[n-1].IsSeparator {
		menu.Items = menu.Items[:n-1]
	}
	if len(menu.Items) > 0 {
		widget.ShowPopUpMenuAtPosition(menu, w.win.Canvas(), at)
	}
}
