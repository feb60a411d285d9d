package widgets

import "fyne.io/fyne/v2"

// Area is a rectangle, in the coordinates of the canvas where not said
// otherwise.
type Area struct {
	fyne.Position
	fyne.Size
}

// Right returns the right edge.
func (a Area) Right() float32 { return a.X + a.Width }

// Bottom returns the lower edge.
func (a Area) Bottom() float32 { return a.Y + a.Height }

// Overlaps reports whether two areas share more than an edge.
func (a Area) Overlaps(b Area) bool {
	return a.X < b.Right() && b.X < a.Right() && a.Y < b.Bottom() && b.Y < a.Bottom()
}
