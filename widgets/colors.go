package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The colors of the reading window. A theme that knows these names decides;
// for one that does not, Color falls back to what stands in paperColors and
// nightColors.
const (
	ColorPaper      fyne.ThemeColorName = "namecheckPaper"      // behind the text
	ColorBody       fyne.ThemeColorName = "namecheckBody"       // paragraphs
	ColorHeadline   fyne.ThemeColorName = "namecheckHeadline"   // headline and crossheads
	ColorLede       fyne.ThemeColorName = "namecheckLede"       // the lede
	ColorKicker     fyne.ThemeColorName = "namecheckKicker"     // the accent of the kicker
	ColorMuted      fyne.ThemeColorName = "namecheckMuted"      // byline, date, caption, source line
	ColorRule       fyne.ThemeColorName = "namecheckRule"       // hairlines and the bar beside a quotation
	ColorLink       fyne.ThemeColorName = "namecheckLink"       // words that are a link
	ColorSelection  fyne.ThemeColorName = "namecheckSelection"  // behind selected words
	ColorHit        fyne.ThemeColorName = "namecheckHit"        // behind a hit of the find bar
	ColorFill       fyne.ThemeColorName = "namecheckFill"       // behind the chosen entity's mentions
	ColorFillAlt    fyne.ThemeColorName = "namecheckFillAlt"    // behind a second entity's mentions
	ColorBox        fyne.ThemeColorName = "namecheckBox"        // around the current mention
	ColorScrollBar  fyne.ThemeColorName = "namecheckScrollBar"  // the scroll bar's thumb
	ColorMarkPerson fyne.ThemeColorName = "namecheckMarkPerson" // under people
	// ColorMarkOrganization is under organizations, ColorMarkPlace under places.
	ColorMarkOrganization fyne.ThemeColorName = "namecheckMarkOrganization"
	ColorMarkPlace        fyne.ThemeColorName = "namecheckMarkPlace"
)

// Color returns the color of a name in the app's theme. Names of this package
// that the theme does not know (it answers with nothing or with full
// transparency) get a color that fits the theme's variant.
func Color(name fyne.ThemeColorName) color.Color {
	settings := fyne.CurrentApp().Settings()
	variant := settings.ThemeVariant()
	table := paperColors
	if variant == theme.VariantDark {
		table = nightColors
	}
	fallback, own := table[name]
	if own && !knowsReadingColors(settings.Theme()) {
		return fallback
	}
	c := settings.Theme().Color(name, variant)
	if own && unset(c) {
		return fallback
	}
	return c
}

// ReadingTheme is what a theme implements that gives the names of this package
// their colors. Other themes are not asked, because Fyne's own log an error for
// each name they do not know.
type ReadingTheme interface {
	fyne.Theme
	// KnowsReadingColors reports whether Color answers for this package's names.
	KnowsReadingColors() bool
}

func knowsReadingColors(th fyne.Theme) bool {
	reading, ok := th.(ReadingTheme)
	return ok && reading.KnowsReadingColors()
}

func unset(c color.Color) bool {
	if c == nil {
		return true
	}
	_, _, _, a := c.RGBA()
	return a == 0
}

// paperColors stand in for a light theme. Body on paper has a contrast of more
// than 12:1, muted words more than 5:1 (WCAG 2.2, relative luminance).
var paperColors = map[fyne.ThemeColorName]color.Color{
	ColorPaper:            color.NRGBA{0xFC, 0xFB, 0xF8, 0xFF},
	ColorBody:             color.NRGBA{0x24, 0x23, 0x20, 0xFF},
	ColorHeadline:         color.NRGBA{0x14, 0x13, 0x11, 0xFF},
	ColorLede:             color.NRGBA{0x3B, 0x39, 0x35, 0xFF},
	ColorKicker:           color.NRGBA{0xA6, 0x26, 0x2B, 0xFF},
	ColorMuted:            color.NRGBA{0x68, 0x64, 0x5C, 0xFF},
	ColorRule:             color.NRGBA{0xDB, 0xD6, 0xCB, 0xFF},
	ColorLink:             color.NRGBA{0x1F, 0x4E, 0x8C, 0xFF},
	ColorSelection:        color.NRGBA{0xBF, 0xD7, 0xF2, 0xFF},
	ColorHit:              color.NRGBA{0xFF, 0xE2, 0x7A, 0xFF},
	ColorFill:             color.NRGBA{0xF6, 0xE3, 0xC2, 0xFF},
	ColorFillAlt:          color.NRGBA{0xD5, 0xE8, 0xDF, 0xFF},
	ColorBox:              color.NRGBA{0xA6, 0x5A, 0x12, 0xFF},
	ColorScrollBar:        color.NRGBA{0x24, 0x23, 0x20, 0x60},
	ColorMarkPerson:       color.NRGBA{0x2F, 0x6F, 0x9F, 0xFF},
	ColorMarkOrganization: color.NRGBA{0x8A, 0x5A, 0x1E, 0xFF},
	ColorMarkPlace:        color.NRGBA{0x3F, 0x7D, 0x54, 0xFF},
}

// nightColors stand in for a dark theme.
var nightColors = map[fyne.ThemeColorName]color.Color{
	ColorPaper:            color.NRGBA{0x17, 0x18, 0x1A, 0xFF},
	ColorBody:             color.NRGBA{0xD6, 0xD3, 0xCC, 0xFF},
	ColorHeadline:         color.NRGBA{0xF2, 0xEF, 0xE8, 0xFF},
	ColorLede:             color.NRGBA{0xC4, 0xC1, 0xBA, 0xFF},
	ColorKicker:           color.NRGBA{0xF0, 0x8C, 0x86, 0xFF},
	ColorMuted:            color.NRGBA{0x9C, 0x99, 0x92, 0xFF},
	ColorRule:             color.NRGBA{0x3A, 0x3B, 0x3E, 0xFF},
	ColorLink:             color.NRGBA{0x8F, 0xB8, 0xEC, 0xFF},
	ColorSelection:        color.NRGBA{0x2E, 0x4A, 0x6B, 0xFF},
	ColorHit:              color.NRGBA{0x6E, 0x59, 0x0C, 0xFF},
	ColorFill:             color.NRGBA{0x4D, 0x3B, 0x1C, 0xFF},
	ColorFillAlt:          color.NRGBA{0x1F, 0x45, 0x38, 0xFF},
	ColorBox:              color.NRGBA{0xE5, 0xA9, 0x5C, 0xFF},
	ColorScrollBar:        color.NRGBA{0xD6, 0xD3, 0xCC, 0x60},
	ColorMarkPerson:       color.NRGBA{0x7F, 0xB4, 0xDC, 0xFF},
	ColorMarkOrganization: color.NRGBA{0xD3, 0x9F, 0x5C, 0xFF},
	ColorMarkPlace:        color.NRGBA{0x83, 0xC0, 0x98, 0xFF},
}
