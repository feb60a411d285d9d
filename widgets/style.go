package widgets

import "fyne.io/fyne/v2"

// Style is how the reading column sets its text.
type Style struct {
	Measure    int     // characters in a full line of body text, 45 to 90
	Size       float32 // of body text, in Fyne's units, 12 to 72; the other parts follow it
	LineHeight float32 // of body text, as a multiple of Size, 1.2 to 2.2
	Justified  bool    // flush on both sides, instead of ragged
	Motion     bool    // glide to a place, instead of jumping
}

// DefaultStyle is the style of a first launch.
func DefaultStyle() Style {
	return Style{Measure: 66, Size: 19, LineHeight: 1.5, Motion: true}
}

// SerifStyle is the text style for which the app's theme returns its reading
// serif. Fyne has no way to name a font family; a tab width of 3 is used by
// nothing else and reaches the theme's Font method unchanged.
func SerifStyle(bold, italic bool) fyne.TextStyle {
	return fyne.TextStyle{Bold: bold, Italic: italic, TabWidth: 3}
}

// clamped returns the style within the limits that the column can set well.
func (s Style) clamped() Style {
	d := DefaultStyle()
	if s.Measure == 0 {
		s.Measure = d.Measure
	}
	if s.Size == 0 {
		s.Size = d.Size
	}
	if s.LineHeight == 0 {
		s.LineHeight = d.LineHeight
	}
	s.Measure = min(max(s.Measure, 45), 90)
	s.Size = min(max(s.Size, 12), 72)
	s.LineHeight = min(max(s.LineHeight, 1.2), 2.2)
	return s
}
