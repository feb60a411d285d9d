// Package typeset turns words into glyphs and glyphs into pixels. It shapes
// with HarfBuzz (go-text/typesetting) in the fonts it is given, finds a font
// for letters that the first one lacks, and draws with its own cache of glyph
// masks at a quarter of a pixel.
//
// It implements layout.Measurer. Widths do not depend on the size: a word is
// shaped once, in ems, and drawn at any size, so that zooming costs nothing.
package typeset

import (
	"bytes"
	"fmt"
	"io"
	"log"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
	"github.com/go-text/typesetting/language"

	"namecheck/internal/layout"
)

// Font is a font file in memory.
type Font struct {
	Name string
	Data []byte // TrueType or OpenType
}

// Fonts says in which fonts words are set.
type Fonts struct {
	// Face returns the font of a face, whatever its capitals and tracking.
	Face func(layout.Face) Font

	// Fallbacks are tried in order for letters that the face's font lacks.
	Fallbacks []Font

	// Color fonts are asked first for what Unicode shows as a picture.
	Color []Font

	// System allows to look for letters that none of these have in the fonts of
	// the machine.
	System bool
}

// face is a parsed font.
type face struct {
	*font.Face
	id  int
	upm float32
}

// library parses fonts once and finds faces for letters.
type library struct {
	fonts   Fonts
	parsed  map[*byte]*face
	wrapped map[*font.Face]*face
	first   map[layout.Face]*face // without caps and tracking
	found   map[rune]*face        // beyond the first face
	system  *fontscan.FontMap
	looked  bool
}

func newLibrary(fonts Fonts) *library {
	return &library{
		fonts:   fonts,
		parsed:  map[*byte]*face{},
		wrapped: map[*font.Face]*face{},
		first:   map[layout.Face]*face{},
		found:   map[rune]*face{},
	}
}

// primary returns the face in which words of a style are set if it has their
// letters; nil when its font cannot be read.
func (l *library) primary(style layout.Face) *face {
	style.Caps, style.Tracking = false, 0
	if f, ok := l.first[style]; ok {
		return f
	}
	f, err := l.parse(l.fonts.Face(style))
	if err != nil && len(l.fonts.Fallbacks) > 0 {
		f, _ = l.parse(l.fonts.Fallbacks[0])
	}
	l.first[style] = f
	return f
}

// faceFor returns a face for a letter as a reader sees it: one that has all
// its runes, preferring the face of the style.
func (l *library) faceFor(style layout.Face, cluster []rune) *face {
	first := l.primary(style)
	picture := isPicture(cluster)
	if first != nil && !picture && covers(first, cluster) {
		return first
	}
	if picture {
		for _, f := range l.fonts.Color {
			if parsed, err := l.parse(f); err == nil && covers(parsed, cluster) {
				return parsed
			}
		}
	}
	if f, ok := l.found[cluster[0]]; ok {
		if f == nil {
			return first
		}
		return f
	}
	f := l.search(cluster)
	l.found[cluster[0]] = f
	if f == nil {
		return first
	}
	return f
}

func (l *library) search(cluster []rune) *face {
	for _, fonts := range [][]Font{l.fonts.Fallbacks, l.fonts.Color} {
		for _, f := range fonts {
			if parsed, err := l.parse(f); err == nil && covers(parsed, cluster) {
				return parsed
			}
		}
	}
	if !l.fonts.System {
		return nil
	}
	if !l.looked {
		l.looked = true
		system := fontscan.NewFontMap(log.New(io.Discard, "", 0))
		if system.UseSystemFonts("") == nil {
			l.system = system
		}
	}
	if l.system == nil {
		return nil
	}
	l.system.SetQuery(fontscan.Query{Families: []string{fontscan.Serif, fontscan.SansSerif}})
	l.system.SetScript(language.LookupScript(cluster[0]))
	found := l.system.ResolveFace(cluster[0])
	if found == nil {
		return nil
	}
	if _, ok := found.NominalGlyph(cluster[0]); !ok {
		return nil
	}
	return l.wrap(found)
}

func (l *library) parse(f Font) (*face, error) {
	if len(f.Data) == 0 {
		return nil, fmt.Errorf("font %q is empty", f.Name)
	}
	if known, ok := l.parsed[&f.Data[0]]; ok {
		return known, nil
	}
	parsed, err := font.ParseTTF(bytes.NewReader(f.Data))
	if err != nil {
		return nil, fmt.Errorf("font %q: %w", f.Name, err)
	}
	wrapped := l.wrap(parsed)
	l.parsed[&f.Data[0]] = wrapped
	return wrapped, nil
}

func (l *library) wrap(f *font.Face) *face {
	if known, ok := l.wrapped[f]; ok {
		return known
	}
	wrapped := &face{Face: f, id: len(l.wrapped) + 1, upm: float32(f.Upem())}
	l.wrapped[f] = wrapped
	return wrapped
}

// covers reports whether a face has a glyph for every rune of a cluster that
// leaves ink.
func covers(f *face, cluster []rune) bool {
	for _, r := range cluster {
		if ignorable(r) {
			continue
		}
		if _, ok := f.NominalGlyph(r); !ok {
			return false
		}
	}
	return true
}

// ignorable reports whether a rune only steers how others are drawn: joiners,
// variation selectors, directional marks and soft hyphens.
func ignorable(r rune) bool {
	switch {
	case r == 0xAD, r == 0x34F, r == 0x61C, r == 0xFEFF,
		r >= 0x200B && r <= 0x200F,
		r >= 0x202A && r <= 0x202E,
		r >= 0x2060 && r <= 0x206F,
		r >= 0xFE00 && r <= 0xFE0F,
		r >= 0xE0000 && r <= 0xE0FFF:
		return true
	}
	return false
}

// isPicture reports whether a cluster is shown as a color picture: it asks for
// it (U+FE0F), or it begins with an emoji of the supplementary planes.
func isPicture(cluster []rune) bool {
	for _, r := range cluster {
		if r == 0xFE0F {
			return true
		}
		if r == 0xFE0E {
			return false
		}
	}
	r := cluster[0]
	return r >= 0x1F1E6 && r <= 0x1F1FF || r >= 0x1F300 && r <= 0x1FAFF
}
