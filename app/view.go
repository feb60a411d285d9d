package app

import (
	"slices"

	"namecheck/internal/entity"
	"namecheck/widgets"
)

// sparkSlots is how many slices of the text a row's sparkline tells apart.
const sparkSlots = 24

// painting is what the reading column paints, and whose every mark is.
type painting struct {
	marks  []widgets.Mark
	owners []owner // one for each mark
	ticks  []widgets.Tick
}

// owner says which mention a mark paints.
type owner struct{ entity, mention int }

// paint turns the cast into marks: people and organizations quietly
// underlined, the chosen entity filled, its current mention boxed.
func paint(d *document) painting {
	var p painting
	if d.cast == nil {
		return p
	}
	type painted struct {
		widgets.Mark
		owner
	}
	var all []painted
	for id, e := range d.cast.Entities {
		style, quiet := underline(&e)
		for n, m := range e.Mentions {
			who := owner{id, n}
			if quiet {
				all = append(all, painted{widgets.Mark{Span: m.Span, Style: style}, who})
			}
			if slices.Contains(d.compared, id) {
				all = append(all, painted{widgets.Mark{Span: m.Span, Style: widgets.FillAlt}, who})
			}
			if id != d.chosen {
				continue
			}
			all = append(all, painted{widgets.Mark{Span: m.Span, Style: widgets.Fill}, who})
			if n == d.current {
				all = append(all, painted{widgets.Mark{Span: m.Span, Style: widgets.Box}, who})
			}
			p.ticks = append(p.ticks, widgets.Tick{Offset: m.Span.Start, Style: style})
		}
	}
	slices.SortStableFunc(all, func(a, b painted) int { return a.Span.Start - b.Span.Start })
	for _, m := range all {
		p.marks = append(p.marks, m.Mark)
		p.owners = append(p.owners, m.owner)
	}
	return p
}

// underline returns how an entity's mentions are underlined, and whether they
// are while it is not chosen: places and doubtful entities stay plain.
func underline(e *entity.Entity) (style widgets.MarkStyle, quiet bool) {
	switch e.Kind {
	case entity.Person:
		return widgets.UnderlineSolid, e.Sure()
	case entity.Organization:
		return widgets.UnderlineDotted, e.Sure()
	default:
		return widgets.UnderlineDashed, false
	}
}

// panelItems turns the cast into rows. An item's ID is the entity's index in
// the cast.
func panelItems(d *document) []widgets.EntityItem {
	if d.cast == nil {
		return nil
	}
	items := make([]widgets.EntityItem, 0, len(d.cast.Entities))
	for id, e := range d.cast.Entities {
		items = append(items, widgets.EntityItem{
			ID: id, Name: e.Name, Role: e.Role.Text, Aliases: e.Aliases,
			Count: len(e.Mentions), Section: section(&e), Kind: kindSection(e.Kind),
			Spark: spark(&e, len(d.article.Text)), First: e.Mentions[0].Span.Start,
			Changed: d.editor != nil && d.editor.Touched(id),
		})
	}
	return items
}

// section is where an entity stands in the list.
func section(e *entity.Entity) widgets.Section {
	if !e.Sure() {
		return widgets.AlsoPossible
	}
	return kindSection(e.Kind)
}

// spark counts the mentions along the text and scales the counts to 0 to 1.
func spark(e *entity.Entity, length int) []float32 {
	slots := make([]float32, sparkSlots)
	var most float32
	for _, m := range e.Mentions {
		i := min(m.Span.Start*sparkSlots/max(length, 1), sparkSlots-1)
		slots[i]++
		most = max(most, slots[i])
	}
	for i := range slots {
		slots[i] /= most
	}
	return slots
}
