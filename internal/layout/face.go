// Package layout sets text into lines: it finds where lines may break, breaks
// them, orders them for reading from left or from right, and says where every
// byte stands. It knows no fonts and no toolkit; widths come from a Measurer.
//
// Offsets are UTF-8 bytes. Lengths are in whatever unit the caller's sizes are
// in; the reading column uses device pixels.
package layout

// Family is a group of typefaces that differ only in weight and slant.
type Family uint8

// The families that a text is set in.
const (
	Serif   Family = iota // running text
	Display               // the serif's cut for large sizes
	Sans                  // labels beside the text
	Mono                  // preformatted words
)

// Face says in which letters words are set, whatever their size.
type Face struct {
	Family   Family
	Bold     bool
	Italic   bool
	Caps     bool  // draw small letters as capitals
	Tracking int16 // space added after each letter, in thousandths of the size
}

// Measurer knows how wide words are in a face. Widths are in ems: at a size of
// 1. A word is always of one direction; rtl says which.
type Measurer interface {
	// Width returns the width of a word.
	Width(word string, face Face, rtl bool) float32

	// Caret returns how far from the start of the word (its right edge when rtl)
	// the boundary before byte n stands. Boundaries within a ligature divide it
	// evenly.
	Caret(word string, face Face, rtl bool, n int) float32
}
