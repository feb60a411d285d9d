package app

import (
	"fmt"

	"namecheck/internal/concordance"
	"namecheck/widgets"
)

// contextWidth is how many bytes of text stand on either side of a mention in
// the list of contexts: more than a wide window shows.
const contextWidth = 160

// contextsHeight is room for six mentions in context, in Fyne's units.
const contextsHeight = 156

// toggleContexts shows or hides the chosen entity's mentions in their contexts
// below the text, and who appears with it below the list.
func (w *Window) toggleContexts() {
	w.settings.setContexts(!w.settings.contexts())
	w.showContexts()
	w.win.Content().Refresh()
	w.refreshMenu()
}

// showContexts brings contexts and companions up to date with who is chosen.
func (w *Window) showContexts() {
	var e = w.doc.entity()
	show := e != nil && w.settings.contexts()
	if show != w.shelves[0].Visible() {
		for _, s := range w.shelves {
			if show {
				s.Show()
			} else {
				s.Hide()
			}
		}
		w.win.Content().Refresh()
	}
	if !show {
		return
	}
	var lines []widgets.ContextLine
	for _, l := range concordance.Lines(w.doc.article, e, contextWidth) {
		line := widgets.ContextLine{Before: l.Before, Word: l.Word, After: l.After}
		if l.Paragraph > 0 {
			line.Place = fmt.Sprintf("¶ %d", l.Paragraph)
		}
		lines = append(lines, line)
	}
	w.contexts.SetLines(section(e), lines)
	w.contexts.Select(w.doc.current)

	var companions []widgets.Companion
	for _, c := range concordance.Companions(w.doc.article, w.doc.cast, w.doc.chosen) {
		other := &w.doc.cast.Entities[c.Entity]
		if section(other) == widgets.Places || !other.Sure() {
			continue
		}
		companions = append(companions, widgets.Companion{
			ID: c.Entity, Name: other.Name, Kind: section(other), Sentences: c.Sentences, Paragraphs: c.Paragraphs,
		})
	}
	w.companions.SetCompanions(companions)
}

// connectContexts leads from contexts into the text and compares companions
// with the chosen entity.
func (w *Window) connectContexts() {
	w.contexts.OnChosen = func(n int) {
		w.doc.choose(w.doc.chosen, n)
		w.showChosen()
		w.goToMention()
	}
	w.contexts.OnEscape = w.letGo
	w.companions.OnChosen = func(id int) {
		w.doc.compare(id)
		w.showChosen()
	}
}
