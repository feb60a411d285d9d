package widgets

import "fyne.io/fyne/v2"

// NoEntity is the ID of nobody.
const NoEntity = -1

// EntityItem is one entity as the panel shows it.
type EntityItem struct {
	ID      int    // any number that is not NoEntity, unique in the list
	Name    string // the fullest form
	Role    string // what the text says it is; may be empty
	Aliases []string
	Count   int // mentions
	Section Section
	Kind    Section   // of one that is AlsoPossible: the section it would stand in
	Spark   []float32 // density of mentions along the text, 0 to 1, any length
	First   int       // byte offset of the first mention, for the order
	Changed bool      // the reader corrected it
}

// Section is the part of the list in which an entity stands.
type Section uint8

// The sections, in the order in which they are shown.
const (
	People Section = iota
	Organizations
	Places
	AlsoPossible // those the engine is unsure of; not counted
	sectionCount
)

// Sort is the order of the rows in each section.
type Sort uint8

// The orders.
const (
	SortByAppearance Sort = iota
	SortByCount
	SortByName
)

// kind returns the section whose marks an entity bears.
func (e *EntityItem) kind() Section {
	if e.Section == AlsoPossible {
		return e.Kind
	}
	return e.Section
}

// title returns the words at the head of the section.
func (s Section) title() string {
	switch s {
	case People:
		return "People"
	case Organizations:
		return "Organizations"
	case Places:
		return "Places"
	}
	return "Also possible"
}

// singular returns what one of the section is, with its article.
func (s Section) singular() string {
	switch s {
	case People:
		return "a person"
	case Organizations:
		return "an organization"
	case Places:
		return "a place"
	}
	return "a name"
}

// mark returns how the text underlines an entity of the section; ok is false
// for AlsoPossible, which mixes kinds.
func (s Section) mark() (style MarkStyle, color fyne.ThemeColorName, ok bool) {
	switch s {
	case People:
		return UnderlineSolid, ColorMarkPerson, true
	case Organizations:
		return UnderlineDotted, ColorMarkOrganization, true
	case Places:
		return UnderlineDashed, ColorMarkPlace, true
	}
	return UnderlineSolid, ColorMuted, false
}
