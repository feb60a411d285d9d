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
	upm    float32
	embold bool // stands in for bold letters without being bold itself
}

// letterKey is a letter and the weight it is wanted in.
type letterKey struct {
	rune rune
	bold bool
}

// faceKey is a font and whether it stands in for bold letters.
type faceKey struct {
	font   *font.Face
	embold bool
}

// library parses fonts once and finds faces for letters.
type library struct {
	fonts   Fonts
	parsed  map[*byte]*face
	wrapped map[faceKey]*face
	first   map[layout.Face]*face // without caps and tracking
	found   map[letterKey]*face   // beyond the first face
	system  *fontscan.FontMap
	looked  bool
}

func newLibrary(fonts Fonts) *library {
	return &library{
		fonts:   fonts,
		parsed:  map[*byte]*face{},
		wrapped: map[faceKey]*face{},
		first:   map[layout.Face]*face{},
		found:   map[letterKey]*face{},
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
	key := letterKey{cluster[0], style.Bold}
	f, known := l.found[key]
	if !known {
		f = l.search(cluster, style.Bold)
		l.found[key] = f
	}
	if f == nil {
		return first
	}
	return f
}

// search looks for a face beyond the first; nil when there is none.
func (l *library) search(cluster []rune, bold bool) *face {
	for _, f := range l.fonts.Fallbacks {
		if parsed, err := l.parse(f); err == nil && covers(parsed, cluster) {
			return l.wrap(parsed.Face, bold)
		}
	}
	for _, f := range l.fonts.Color {
		if parsed, err := l.parse(f); err == nil && covers(parsed, cluster) {
			return parsed
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
	aspect := font.Aspect{Weight: font.WeightNormal}
	if bold {
		aspect.Weight = font.WeightBold
	}
	l.system.SetQuery(fontscan.Query{Families: []string{fontscan.Serif, fontscan.SansSerif}, Aspect: aspect})
	l.system.SetScript(language.LookupScript(cluster[0]))
	found := l.system.ResolveFace(cluster[0])
	if found == nil {
		return nil
	}
	if _, ok := found.NominalGlyph(cluster[0]); !ok {
		return nil
	}
	_, is := l.system.FontMetadata(found.Font)
	return l.wrap(found, bold && is.Weight < font.WeightSemibold)
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
	wrapped := l.wrap(parsed, false)
	l.parsed[&f.Data[0]] = wrapped
	return wrapped, nil
}

// wrap returns the one face for a font.
func (l *library) wrap(f *font.Face, embold bool) *face {
	key := faceKey{f, embold}
	if known, ok := l.wrapped[key]; ok {
		return known
	}
	wrapped := &face{Face: f, upm: float32(f.Upem()), embold: embold}
	l.wrapped[key] = wrapped
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
