package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Widget = (*EntityPanel)(nil)

// EntityPanel lists who an article names: a filter box above sections of
// entities, one row each. All its methods must be called on Fyne's main
// goroutine.
type EntityPanel struct {
	widget.BaseWidget

	// OnChosen is called when the reader picks an entity; add is true when it
	// should be compared with the one chosen before (Ctrl+click, Ctrl+Enter).
	// The panel itself marks nobody: Select and Compare do.
	OnChosen func(id int, add bool)
	// OnHovered is called when the pointer or the keyboard comes to an entity,
	// with the upper left corner of its row in canvas coordinates, and with
	// NoEntity when it leaves. RowArea has the whole row.
	OnHovered func(id int, at fyne.Position)
	// OnMenu is called when the reader asks for the menu of an entity.
	OnMenu func(id int, at fyne.Position)
	// OnSorted is called when the reader picks another order.
	OnSorted func(Sort)
	// OnKey and OnRune see what is typed while the list has the focus, before
	// the list does; they return true for what they have dealt with. Letters
	// that nobody deals with go to the filter box.
	OnKey  func(*fyne.KeyEvent) bool
	OnRune func(rune) bool
	// OnEscape is called for Esc when there is nothing left to clear; the panel
	// has given up the focus.
	OnEscape func()

	filter *filterBox
	sort   *choiceBar
	list   *entityList
	known  bool // SetItems was called
	busy   bool
	notice string
}

// NewEntityPanel returns an empty panel.
func NewEntityPanel() *EntityPanel {
	p := &EntityPanel{
		filter: newFilterBox(),
		sort:   newChoiceBar("Sort by", "appearance", "count", "name"),
		list:   newEntityList(),
	}
	p.connectFilter()
	p.connectList()
	p.sort.onPicked = func(n int) {
		p.list.setOrder(Sort(n))
		if p.OnSorted != nil {
			p.OnSorted(Sort(n))
		}
	}
	p.ExtendBaseWidget(p)
	return p
}

// SetItems replaces the entities. Filter, order, folded sections, place and the
// chosen entity stay, so IDs should stand for the same entities as before.
func (p *EntityPanel) SetItems(items []EntityItem) {
	p.known = true
	p.list.setItems(items)
	p.say()
}

// SetBusy says whether the engine is still looking for names.
func (p *EntityPanel) SetBusy(busy bool) {
	p.busy = busy
	p.say()
}

// SetNotice shows a sentence below the list; empty takes it away.
func (p *EntityPanel) SetNotice(text string) {
	p.notice = text
	p.say()
}

// Select marks an entity as the chosen one, in view; NoEntity lets go. A filter
// that hides the entity is cleared.
func (p *EntityPanel) Select(id int) {
	if p.list.lineup.hides(id) {
		p.SetFilter("")
	}
	p.list.choose(id)
}

// SelectedID returns the chosen entity, or NoEntity.
func (p *EntityPanel) SelectedID() int { return p.list.chosen }

// Compare marks the entities that are compared with the chosen one, in another
// style than that; with no IDs, none.
func (p *EntityPanel) Compare(ids ...int) { p.list.compare(ids) }

// FocusFilter puts the cursor into the filter box, its text selected.
func (p *EntityPanel) FocusFilter() {
	p.focus(p.filter)
	p.filter.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// FocusList gives the keyboard to the list.
func (p *EntityPanel) FocusList() { p.focus(p.list) }

// SetFilter fills the filter box.
func (p *EntityPanel) SetFilter(text string) { p.filter.SetText(text) }

// Filter returns what stands in the filter box.
func (p *EntityPanel) Filter() string { return p.filter.Text }

// SetSort orders the rows of each section, without calling OnSorted.
func (p *EntityPanel) SetSort(order Sort) {
	p.sort.pick(int(order))
	p.list.setOrder(order)
}

// Fold closes or opens a section. Places are closed at first.
func (p *EntityPanel) Fold(s Section, closed bool) { p.list.setClosed(s, closed) }

// Order returns the IDs of a section's rows as they stand now, filtered and
// sorted, whether the section is folded or not.
func (p *EntityPanel) Order(s Section) []int {
	ids := make([]int, 0, len(p.list.lineup.rows[s]))
	for _, item := range p.list.lineup.rows[s] {
		ids = append(ids, p.list.lineup.items[item].ID)
	}
	return ids
}

// RowArea returns where the row of an entity is seen, in canvas coordinates; ok
// is false if it is filtered out, folded away, or scrolled out of view.
func (p *EntityPanel) RowArea(id int) (area Area, ok bool) {
	n, ok := p.list.lineup.lineOf(id)
	if !ok {
		return Area{}, false
	}
	area = p.list.area(n)
	return area, area.Height > 0
}

// FilterArea returns where the filter box is drawn, in canvas coordinates.
func (p *EntityPanel) FilterArea() Area {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(p.filter)
	return Area{Position: at, Size: p.filter.Size()}
}

// FilterFocused reports whether the cursor is in the filter box.
func (p *EntityPanel) FilterFocused() bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(p)
	return c != nil && c.Focused() == fyne.Focusable(p.filter)
}

func (p *EntityPanel) connectFilter() {
	p.filter.OnChanged = func(text string) {
		showIf(p.filter.clear, text != "")
		p.list.setQuery(newNameQuery(text))
		p.say()
	}
	p.filter.onDown = p.FocusList
	p.filter.onEnter = func() {
		for s := range sectionCount {
			if ids := p.Order(s); len(ids) > 0 && p.list.lineup.open(s) {
				p.chosen(ids[0], false)
				return
			}
		}
	}
	p.filter.onLeave = p.leave
}

func (p *EntityPanel) connectList() {
	p.list.onChosen = p.chosen
	p.list.onHovered = func(id int, at fyne.Position) {
		if p.OnHovered != nil {
			p.OnHovered(id, at)
		}
	}
	p.list.onMenu = func(id int, at fyne.Position) {
		if p.OnMenu != nil {
			p.OnMenu(id, at)
		}
	}
	p.list.onKey = func(ev *fyne.KeyEvent) bool { return p.OnKey != nil && p.OnKey(ev) }
	p.list.onRune = func(r rune) bool { return p.OnRune != nil && p.OnRune(r) }
	p.list.onTyped = func(r rune) {
		p.FocusFilter()
		p.filter.TypedRune(r)
	}
	p.list.onLeft = p.FocusFilter
	p.list.onEscape = func() {
		if p.filter.Text != "" {
			p.filter.SetText("")
			return
		}
		p.leave()
	}
}

func (p *EntityPanel) chosen(id int, add bool) {
	if p.OnChosen != nil {
		p.OnChosen(id, add)
	}
}

// leave gives the focus back to the window.
func (p *EntityPanel) leave() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Unfocus()
	}
	if p.OnEscape != nil {
		p.OnEscape()
	}
}

func (p *EntityPanel) focus(o fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Focus(o)
	}
}

const busyText = "Looking for names …"

// say puts the state of the panel into words.
func (p *EntityPanel) say() {
	var message [2]string
	switch u := &p.list.lineup; {
	case len(u.items) == 0 && p.busy:
		message[0] = busyText
	case len(u.items) == 0 && p.known:
		message[0] = "No names found"
		message[1] = "This article names nobody, or nobody that could be told apart from other words."
	case len(u.query) > 0 && u.empty():
		message[0] = "No name contains “" + strings.TrimSpace(p.filter.Text) + "”"
		message[1] = "Esc clears the filter."
	}
	p.list.message = message
	p.list.Refresh()
	p.Refresh()
}

// footer returns the sentence below the list.
func (p *EntityPanel) footer() string {
	if p.busy && len(p.list.lineup.items) > 0 {
		return busyText
	}
	return p.notice
}
