package app

import (
	"fmt"
	"slices"

	"namecheck/internal/article"
	"namecheck/widgets"
)

// choose makes an entity of the cast the chosen one and brings its first
// mention into view.
func (w *Window) choose(id int) {
	w.doc.choose(id, 0)
	w.frame.CloseDrawer()
	w.showChosen()
	w.goToMention()
}

// pick answers a click or Enter in the list: it chooses an entity, or with
// Ctrl compares it with the chosen one.
func (w *Window) pick(id int, add bool) {
	if !add || w.doc.entity() == nil {
		w.choose(id)
		return
	}
	w.doc.compare(id)
	w.showChosen()
}

// tapMark chooses the entity whose mention was clicked in the text.
func (w *Window) tapMark(mark int) {
	if mark < 0 || mark >= len(w.painted.owners) {
		return
	}
	who := w.painted.owners[mark]
	w.doc.choose(who.entity, who.mention)
	w.showChosen()
}

// walk goes to the next (by > 0) or previous mention of the chosen entity.
func (w *Window) walk(by int) {
	if wrapped := w.doc.step(by); wrapped {
		if by > 0 {
			w.status.Notify("From the last mention back to the first")
		} else {
			w.status.Notify("From the first mention on to the last")
		}
	}
	w.showChosen()
	w.goToMention()
}

// chooseNeighbor chooses the next or previous entity in the order of the list;
// without a chosen one it begins at the near end.
func (w *Window) chooseNeighbor(by int) {
	var ids []int
	for _, s := range []widgets.Section{widgets.People, widgets.Organizations, widgets.Places, widgets.AlsoPossible} {
		if s != widgets.Places || w.chosenIsIn(s) {
			ids = append(ids, w.panel.Order(s)...)
		}
	}
	if len(ids) == 0 {
		return
	}
	at := slices.Index(ids, w.doc.chosen)
	switch {
	case at < 0 && by < 0:
		at = len(ids) - 1
	case at < 0:
		at = 0
	default:
		at = ((at+by)%len(ids) + len(ids)) % len(ids)
	}
	w.choose(ids[at])
}

// chosenIsIn reports whether the chosen entity stands in the section.
func (w *Window) chosenIsIn(s widgets.Section) bool {
	e := w.doc.entity()
	return e != nil && section(e) == s
}

// choosePerson chooses the nth person of the list, counted from 1.
func (w *Window) choosePerson(n int) {
	people := w.panel.Order(widgets.People)
	if n > len(people) {
		w.status.Notify(fmt.Sprintf("There is no person number %d in the list", n))
		return
	}
	w.choose(people[n-1])
}

// letGo takes one step back: out of the dialog, the card, the find bar,
// the choice or the drawer.
func (w *Window) letGo() {
	_, card := w.cards.Shown()
	switch {
	case w.dialog != "":
		w.closeDialog()
		return
	case card:
		w.cards.HideCard()
	case w.finder.Visible():
		w.finder.Close()
	case w.doc != nil && w.doc.entity() != nil:
		w.doc.choose(nobody, nobody)
		w.showChosen()
	default:
		w.frame.CloseDrawer()
	}
	w.win.Canvas().Focus(w.column)
}

// goToMention brings the current mention into view.
func (w *Window) goToMention() {
	if m, ok := w.doc.mention(); ok {
		w.jump(m.Span)
	}
}

// jump brings a span into view and remembers where the reader was.
func (w *Window) jump(span article.Span) {
	if w.column.InView(span) {
		return
	}
	w.past.leave(w.column.Place())
	w.column.ScrollTo(span)
	w.refreshMenu()
}

func (w *Window) goBack() {
	if place, ok := w.past.goBack(w.column.Place()); ok {
		w.column.SetPlace(place)
		w.refreshMenu()
	}
}

func (w *Window) goForward() {
	if place, ok := w.past.goForward(w.column.Place()); ok {
		w.column.SetPlace(place)
		w.refreshMenu()
	}
}
