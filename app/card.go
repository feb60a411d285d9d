package app

import (
	"strings"

	"fyne.io/fyne/v2"

	"namecheck/internal/article"
	"namecheck/internal/entity"
	"namecheck/widgets"
)

// connectCard lets the card say who somebody is when the pointer rests on a
// mention or on a row of the list, and leads from the card into the text.
func (w *Window) connectCard() {
	w.column.OnMarkHovered = func(mark int, _ fyne.Position) {
		if mark < 0 || mark >= len(w.painted.owners) {
			w.cards.Withdraw()
			return
		}
		who := w.painted.owners[mark]
		if pos, size, ok := w.column.SpanBox(w.painted.marks[mark].Span); ok {
			corner, _ := absolute(w.column)
			w.offerCard(who.entity, widgets.Area{Position: corner.Add(pos), Size: size})
		}
	}
	w.panel.OnHovered = func(id int, _ fyne.Position) {
		area, ok := w.panel.RowArea(id)
		if id == widgets.NoEntity || !ok {
			w.cards.Withdraw()
			return
		}
		w.offerCard(id, area, widgets.SideLeft, widgets.SideBelow, widgets.SideAbove)
	}
	card := w.cards.Card()
	card.OnRole = func() { w.leadTo(card.View().ID, func(e *entity.Entity) article.Span { return e.Role.Span }) }
	card.OnIntro = func() { w.leadTo(card.View().ID, func(e *entity.Entity) article.Span { return e.Intro }) }
	card.OnForm = func(form int) {
		id := card.View().ID
		w.cards.HideCard()
		w.doc.choose(id, w.doc.mentionOf(id, card.View().Forms[form].Text))
		w.showChosen()
		w.goToMention()
	}
}

// offerCard shows who an entity is, beside an area of the canvas.
func (w *Window) offerCard(id int, beside widgets.Area, sides ...widgets.Side) {
	d := w.doc
	w.cards.Offer(id, beside, func() (widgets.CardView, []widgets.CardAction) {
		return cardView(d, id), w.cardActions(id)
	}, sides...)
}

// toggleCard shows who the chosen entity is beside its current mention, or
// takes the card away.
func (w *Window) toggleCard() {
	id := w.doc.chosen
	if shown, ok := w.cards.Shown(); ok && shown == id {
		w.cards.HideCard()
		return
	}
	m, _ := w.doc.mention()
	pos, size, ok := w.column.SpanBox(m.Span)
	if !ok {
		w.column.Reveal(m.Span)
		if pos, size, ok = w.column.SpanBox(m.Span); !ok {
			return
		}
	}
	corner, _ := absolute(w.column)
	w.cards.ShowCard(widgets.Area{Position: corner.Add(pos), Size: size}, cardView(w.doc, id), w.cardActions(id))
}

// cardActions are the corrections that the card offers.
func (w *Window) cardActions(id int) []widgets.CardAction {
	var actions []widgets.CardAction
	for _, name := range []string{"rename", "merge", "hide", "confirm"} {
		c := w.command(name)
		label, _, _ := strings.Cut(strings.TrimSuffix(c.title, "…"), " ")
		actions = append(actions, widgets.CardAction{Label: label, Key: c.keys[0].String(), Do: func() {
			w.cards.HideCard()
			w.doc.choose(id, 0)
			w.showChosen()
			c.perform()
		}})
	}
	return actions
}

// leadTo takes the reader to words about an entity and shows them.
func (w *Window) leadTo(id int, words func(*entity.Entity) article.Span) {
	if w.doc == nil || w.doc.cast == nil || id < 0 || id >= len(w.doc.cast.Entities) {
		return
	}
	span := words(&w.doc.cast.Entities[id])
	w.cards.HideCard()
	w.column.Select(span)
	w.jump(span)
}

// cardView puts what is known of an entity into words.
func cardView(d *document, id int) widgets.CardView {
	e := &d.cast.Entities[id]
	view := widgets.CardView{
		ID: id, Kind: kindSection(e.Kind), Unsure: !e.Sure(), Name: e.Name,
		Count: len(e.Mentions), Role: e.Role.Text,
		Intro: strings.Join(strings.Fields(e.Intro.In(d.article.Text)), " "),
	}
	for _, a := range e.Affiliations {
		view.Facts = append(view.Facts, "Affiliation in the text: "+a.Name)
	}
	index := map[string]int{}
	for _, m := range e.Mentions {
		form := formOf(d, m)
		i, known := index[form]
		if !known {
			i = len(view.Forms)
			index[form] = i
			view.Forms = append(view.Forms, widgets.CardForm{Text: form, Reason: m.Reason.Sentence(form, e.Name)})
		}
		view.Forms[i].Count++
	}
	return view
}

// kindSection is the section in which entities of the kind stand when the
// engine is sure of them.
func kindSection(k entity.Kind) widgets.Section {
	switch k {
	case entity.Person:
		return widgets.People
	case entity.Organization:
		return widgets.Organizations
	default:
		return widgets.Places
	}
}

// formOf is a mention's words with every line end and run of blanks as one
// blank.
func formOf(d *document, m entity.Mention) string {
	return strings.Join(strings.Fields(m.Span.In(d.article.Text)), " ")
}
