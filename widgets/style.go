package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"namecheck/internal/layout"
	"namecheck/internal/typeset"
)

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

// DisplayStyle is the text style for which the app's theme returns the cut of
// its serif for headlines, in the manner of SerifStyle.
func DisplayStyle() fyne.TextStyle { return fyne.TextStyle{Bold: true, TabWidth: 5} }

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

// sheet is a style at a scale: lengths in pixels, whole where lines would
// otherwise stand at uneven distances.
type sheet struct {
	em        float32 // of body text
	line      float32 // from one baseline of body text to the next
	justified bool
	scale     float32 // pixels in one of Fyne's units
	headline  float32 // ems in an em of the headline
}

func (s Style) sheet(scale float32) sheet {
	em := s.Size * scale
	return sheet{em: em, line: whole(em * s.LineHeight), justified: s.Justified, scale: scale}
}

// fitted is the sheet for a column of a width in pixels: letters that are large
// for a narrow window do not make the headline larger still. Steps keep the
// column from being set anew for every pixel of a resize.
func (s sheet) fitted(width float32) sheet {
	const full, least, words, step = 1.9, 1.15, 7, 0.05
	s.headline = min(max(width/s.em/words, least), full)
	s.headline = full - whole((full-s.headline)/step)*step
	return s
}

// lines is a distance in lines of body text.
func (s sheet) lines(n float32) float32 { return whole(s.line * n) }

// measure is the width of the column: the style's number of characters of
// running text in the body face.
func (s Style) measure(sh sheet, m layout.Measurer) float32 {
	width := m.Width(measureSample, layout.Face{Family: layout.Serif}, false)
	return whole(width / float32(len(measureSample)) * float32(s.Measure) * sh.em)
}

// measureSample has letters and blanks about as often as English does.
const measureSample = "The senator said on Tuesday that her office had been told of the plan by two people close to it"

func whole(v float32) float32 { return float32(int(v + 0.5)) }

// themeFonts finds the column's fonts in a theme. Themes that do not know the
// reading serif answer with their own text font, or with nothing.
func themeFonts(th fyne.Theme) typeset.Fonts {
	pick := func(style fyne.TextStyle, fallback fyne.Resource) typeset.Font {
		r := th.Font(style)
		if r == nil {
			r = fallback
		}
		return typeset.Font{Name: r.Name(), Data: r.Content()}
	}
	fonts := typeset.Fonts{
		Face: func(f layout.Face) typeset.Font {
			fallback := theme.DefaultTextFont()
			switch {
			case f.Bold && f.Italic:
				fallback = theme.DefaultTextBoldItalicFont()
			case f.Bold:
				fallback = theme.DefaultTextBoldFont()
			case f.Italic:
				fallback = theme.DefaultTextItalicFont()
			}
			switch f.Family {
			case layout.Serif:
				return pick(SerifStyle(f.Bold, f.Italic), fallback)
			case layout.Display:
				if f.Italic {
					return pick(SerifStyle(true, true), fallback)
				}
				return pick(DisplayStyle(), theme.DefaultTextBoldFont())
			case layout.Mono:
				return pick(fyne.TextStyle{Monospace: true}, theme.DefaultTextMonospaceFont())
			}
			return pick(fyne.TextStyle{Bold: f.Bold, Italic: f.Italic}, fallback)
		},
		System: true,
	}
	for _, r := range []fyne.Resource{theme.DefaultTextFont(), theme.DefaultSymbolFont()} {
		fonts.Fallbacks = append(fonts.Fallbacks, typeset.Font{Name: r.Name(), Data: r.Content()})
	}
	if r := theme.DefaultEmojiFont(); r != nil {
		fonts.Color = append(fonts.Color, typeset.Font{Name: r.Name(), Data: r.Content()})
	}
	return fonts
}
