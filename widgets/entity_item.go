package widgets

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
