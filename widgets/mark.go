// Package widgets holds the parts of the reading window: the panes of the
// reading column and the entity panel. They know spans of a text and call back
// when something happens to them; files, settings and the engine are unknown
// to them.
package widgets

import "namecheck/internal/article"

// MarkStyle is how marked words are painted.
type MarkStyle uint8

// The mark styles. Each differs by more than its color.
const (
	UnderlineSolid MarkStyle = iota
	UnderlineDotted
	UnderlineDashed
	Fill    // the chosen entity
	FillAlt // a second entity, chosen to compare
	Box     // the current mention
	Hit     // a hit of the find bar
)

// Mark paints a span of the text. Marks may overlap.
type Mark struct {
	Span  article.Span
	Style MarkStyle
}
