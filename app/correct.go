package app

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"namecheck/internal/correction"
	"namecheck/internal/entity"
	"namecheck/widgets"
)

// change lets the reader change the cast. What cannot be done is said in the
// status line; what was done is saved, can be undone, and is shown at once.
// It reports whether something was done.
func (w *Window) change(do func(*correction.Editor) error) bool {
	if w.doc == nil || w.doc.cast == nil {
		return false // after a reload, the names are not found again yet
	}
	if err := do(w.doc.editor); err != nil {
		w.status.Notify(err.Error())
		return false
	}
	w.doc.corrected()
	w.doc.saver.save(w.doc.editor.Corrections())
	w.showCast()
	return true
}

// changed is change, for steps that cannot fail.
func (w *Window) changed(do func(*correction.Editor)) {
	w.change(func(e *correction.Editor) error {
		do(e)
		return nil
	})
}

// mergeChosen makes the entities that are compared with the chosen one part of
// it; without any, the reader picks them from a list.
func (w *Window) mergeChosen() {
	keep := w.doc.chosen
	if others := w.doc.compared; len(others) > 0 {
		w.change(func(e *correction.Editor) error { return e.Merge(keep, others...) })
		return
	}
	names, ids := w.mergeable(keep)
	picked := widget.NewCheckGroup(names, nil)
	scroll := container.NewVScroll(picked)
	size := w.win.Canvas().Size()
	scroll.SetMinSize(fyne.NewSize(min(sentenceWidth, size.Width*0.8), min(360, size.Height*0.5)))
	title := "Who else is " + w.doc.entity().Name + "?"
	w.ask("merge", title, "Merge", scroll, nil, func() {
		var others []int
		for i, name := range names {
			if slices.Contains(picked.Selected, name) {
				others = append(others, ids[i])
			}
		}
		if len(others) > 0 {
			w.change(func(e *correction.Editor) error { return e.Merge(keep, others...) })
		}
	})
}

// mergeable lists who could be the same as an entity, those of its kind first.
// The names are all different, so that each can be picked.
func (w *Window) mergeable(keep int) (names []string, ids []int) {
	kind := w.doc.cast.Entities[keep].Kind
	for _, same := range []bool{true, false} {
		for id, e := range w.doc.cast.Entities {
			if id == keep || (e.Kind == kind) != same {
				continue
			}
			name := fmt.Sprintf("%s (%d)", e.Name, len(e.Mentions))
			for slices.Contains(names, name) {
				name += " "
			}
			names, ids = append(names, name), append(ids, id)
		}
	}
	return names, ids
}

// splitChosen makes somebody of their own out of the form in which the current
// mention names the chosen entity.
func (w *Window) splitChosen() {
	id, n := w.doc.chosen, w.doc.current
	w.change(func(e *correction.Editor) error { return e.Split(id, n, false) })
}

// renameChosen asks for another name of the chosen entity.
func (w *Window) renameChosen() {
	id := w.doc.chosen
	entry := newAskEntry(w.closeDialog)
	entry.SetText(w.doc.entity().Name)
	rename := func() {
		if entry.Text != w.doc.cast.Entities[id].Name {
			w.change(func(e *correction.Editor) error { return e.Rename(id, entry.Text) })
		}
	}
	w.ask("rename", "Rename", "Rename", sized(sentenceWidth, entry), entry, rename)
	entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// mark says what the selected words name, or of what kind the chosen entity
// is.
func (w *Window) mark(kind entity.Kind) {
	if words := w.column.Selection(); !words.Empty() {
		w.change(func(e *correction.Editor) error { return e.Add(words, kind, false) })
		w.column.ClearSelection()
		if id, n, ok := w.doc.at(words); ok {
			w.doc.choose(id, n)
			w.showChosen()
		}
		return
	}
	id := w.doc.chosen
	w.change(func(e *correction.Editor) error { return e.ChangeKind(id, kind) })
}

func (w *Window) hideChosen() {
	id := w.doc.chosen
	name := w.doc.entity().Name
	if w.change(func(e *correction.Editor) error { return e.Hide(id) }) {
		w.status.Notify("“" + name + "” is hidden; " + w.command("undo").keyNames(" or ") + " brings it back")
	}
}

func (w *Window) confirmChosen() {
	id := w.doc.chosen
	w.change(func(e *correction.Editor) error { return e.Confirm(id) })
}

func (w *Window) undo() { w.changed(func(e *correction.Editor) { e.Undo() }) }
func (w *Window) redo() { w.changed(func(e *correction.Editor) { e.Redo() }) }

// showChanges puts what the reader changed below the list.
func (w *Window) showChanges() {
	var items []widgets.ChangeItem
	if w.doc.editor != nil {
		for _, c := range w.doc.editor.Changes() {
			items = append(items, widgets.ChangeItem{Text: c.Says, Lost: c.Waits})
		}
	}
	w.changes.SetChanges(items)
}

// ask shows content with a button that does something, which Enter in the
// entry presses too.
func (w *Window) ask(name, title, button string, content fyne.CanvasObject, entry *askEntry, do func()) {
	d := dialog.NewCustomConfirm(title, button, "Cancel", content, func(yes bool) {
		if yes {
			do()
		}
	}, w.win)
	d.SetOnClosed(w.dialogClosed)
	w.present(name, d)
	if entry != nil {
		entry.OnSubmitted = func(string) { d.Confirm() }
		w.win.Canvas().Focus(entry)
	}
}

// askEntry is a line to type in that Esc leaves.
type askEntry struct {
	widget.Entry
	leave func()
}

func newAskEntry(leave func()) *askEntry {
	e := &askEntry{leave: leave}
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey implements fyne.Focusable.
func (e *askEntry) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyEscape {
		e.leave()
		return
	}
	e.Entry.TypedKey(key)
}
