package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Widget = (*EntityPanel)(nil)

// EntityPanel lists who an article names: a filter box above sections of
// entities, one row each.
type EntityPanel struct {
	widget.BaseWidget

	// OnChosen is called when the reader picks an entity; add is true when it
	// should be compared with the one chosen before (Ctrl+click).
	OnChosen func(id int, add bool)
	// OnHovered is called when the pointer comes to rest over an entity, with
	// the right edge of its row in canvas coordinates, and with the id NoEntity
	// when it leaves.
	OnHovered func(id int, at fyne.Position)
	// OnMenu is called when the reader asks for the menu of an entity.
	OnMenu func(id int, at fyne.Position)
	// OnSorted is called when the reader picks another order.
	OnSorted func(Sort)

	items    []EntityItem
	selected int
}

// NewEntityPanel returns an empty panel.
func NewEntityPanel() *EntityPanel {
	p := &EntityPanel{selected: NoEntity}
	p.ExtendBaseWidget(p)
	return p
}

// SetItems replaces the entities.
func (p *EntityPanel) SetItems(items []EntityItem) { p.items = items }

// SetBusy says whether the engine is still looking for names.
func (p *EntityPanel) SetBusy(bool) {}

// SetNotice shows a sentence below the list; empty takes it away.
func (p *EntityPanel) SetNotice(string) {}

// Select marks an entity as the chosen one and brings its row into view.
func (p *EntityPanel) Select(id int) { p.selected = id }

// SelectedID returns the chosen entity, or NoEntity.
func (p *EntityPanel) SelectedID() int { return p.selected }

// FocusFilter puts the cursor into the filter box.
func (p *EntityPanel) FocusFilter() {}

// SetFilter fills the filter box.
func (p *EntityPanel) SetFilter(string) {}

// SetSort orders the rows of each section.
func (p *EntityPanel) SetSort(Sort) {}

// CreateRenderer implements fyne.Widget.
func (p *EntityPanel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widget.NewLabel(""))
}
