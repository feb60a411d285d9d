package widgets

// Tick is a line in the strip beside the column's scroll bar.
type Tick struct {
	Offset int       // of the text it stands for
	Style  MarkStyle // decides its color
}
