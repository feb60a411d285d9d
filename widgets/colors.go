package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The color names of the reading window. A theme that knows them decides;
// any other theme gets the paper or the dark palette below.
const (
	ColorPaper            fyne.ThemeColorName = "namecheckPaper"
	ColorBody             fyne.ThemeColorName = "namecheckBody"
	ColorHeadline         fyne.ThemeColorName = "namecheckHeadline"
	ColorLede             fyne.ThemeColorName = "namecheckLede"
	ColorKicker           fyne.ThemeColorName = "namecheckKicker"
	ColorMuted            fyne.ThemeColorName = "namecheckMuted"
	ColorRule             fyne.ThemeColorName = "namecheckRule"
	ColorLink             fyne.ThemeColorName = "namecheckLink"
	ColorScrollBar        fyne.ThemeColorName = "namecheckScrollBar"
	ColorMarkPerson       fyne.ThemeColorName = "namecheckMarkPerson"
	ColorMarkOrganization fyne.ThemeColorName = "namecheckMarkOrganization"
	ColorMarkPlace        fyne.ThemeColorName = "namecheckMarkPlace"
	ColorFill             fyne.ThemeColorName = "namecheckFill"
	ColorFillAlt          fyne.ThemeColorName = "namecheckFillAlt"
	ColorBox              fyne.ThemeColorName = "namecheckBox"
	ColorHit              fyne.ThemeColorName = "namecheckHit"
	ColorSelection        fyne.ThemeColorName = "namecheckSelection"
	ColorPanel            fyne.ThemeColorName = "namecheckPanel"
	ColorCard             fyne.ThemeColorName = "namecheckCard"
	ColorRowHover         fyne.ThemeColorName = "namecheckRowHover"
	ColorRowChosen        fyne.ThemeColorName = "namecheckRowChosen"
)

// Color returns what a theme paints a name with. Themes answer names they do
// not know with a transparent color or none; those get the built-in palette.
func Color(th fyne.Theme, name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	if c := th.Color(name, variant); c != nil {
		if _, _, _, a := c.RGBA(); a > 0 {
			return c
		}
	}
	if c, ok := PaletteColor(name, variant); ok {
		return c
	}
	return theme.DefaultTheme().Color(name, variant)
}

// Palette is a set of colors in which the whole window is painted.
type Palette uint8

// The palettes.
const (
	PalettePaper Palette = iota
	PaletteDark
	PaletteSepia
	PaletteContrast // black on white, for low vision
	paletteCount
)

// Color returns one of the colors named above; ok is false for every other
// name.
func (p Palette) Color(name fyne.ThemeColorName) (c color.NRGBA, ok bool) {
	row, ok := palettes[name]
	return row[p], ok
}

// PaletteColor returns the color of a name in the palette for a theme variant:
// paper or dark.
func PaletteColor(name fyne.ThemeColorName, variant fyne.ThemeVariant) (c color.NRGBA, ok bool) {
	if variant == theme.VariantDark {
		return PaletteDark.Color(name)
	}
	return PalettePaper.Color(name)
}

// palettes keep body text above 7:1 and muted text above 4.5:1 on every ground
// they can stand on.
var palettes = map[fyne.ThemeColorName][paletteCount]color.NRGBA{
	ColorPaper:            {rgb(0xfdfcf9), rgb(0x1a1a1c), rgb(0xf6ecd6), rgb(0xffffff)},
	ColorBody:             {rgb(0x23211e), rgb(0xdcd9d2), rgb(0x33291b), rgb(0x000000)},
	ColorHeadline:         {rgb(0x141311), rgb(0xf2f0ea), rgb(0x241b0f), rgb(0x000000)},
	ColorLede:             {rgb(0x3a3733), rgb(0xc9c6bf), rgb(0x43382a), rgb(0x000000)},
	ColorKicker:           {rgb(0x9a2a1c), rgb(0xf08a76), rgb(0x8e2a14), rgb(0x8a0f00)},
	ColorMuted:            {rgb(0x5f5b54), rgb(0xb3afa6), rgb(0x5f5340), rgb(0x333333)},
	ColorRule:             {rgb(0xdcd8cf), rgb(0x3a3a3d), rgb(0xd9caa9), rgb(0x000000)},
	ColorLink:             {rgb(0x1d4f91), rgb(0x8fbaf0), rgb(0x1d4a80), rgb(0x00309c)},
	ColorScrollBar:        {rgb(0xa8a39a), rgb(0x6a6a6e), rgb(0xab9d80), rgb(0x333333)},
	ColorMarkPerson:       {rgb(0x1d5fa6), rgb(0x7fb2ee), rgb(0x1c5590), rgb(0x003c9e)},
	ColorMarkOrganization: {rgb(0x9a4a12), rgb(0xe8a468), rgb(0x8c3f0c), rgb(0x8a2b00)},
	ColorMarkPlace:        {rgb(0x2f7345), rgb(0x84c796), rgb(0x2b6638), rgb(0x00572a)},
	ColorFill:             {rgb(0xffe9a3), rgb(0x4b3c0e), rgb(0xf9d777), rgb(0xffe14d)},
	ColorFillAlt:          {rgb(0xcfe3f7), rgb(0x1f4260), rgb(0xc6dbe6), rgb(0xa8dcff)},
	ColorBox:              {rgb(0x8a5a00), rgb(0xf0c04a), rgb(0x7d4f00), rgb(0x000000)},
	ColorHit:              {rgb(0xd9f0c4), rgb(0x2b4322), rgb(0xcfe5ae), rgb(0xa9f08c)},
	ColorSelection:        {rgb(0xb9d5f5), rgb(0x233f61), rgb(0xb4cfe0), rgb(0x8cc8ff)},
	ColorPanel:            {rgb(0xf4f2ec), rgb(0x222225), rgb(0xeee2c8), rgb(0xffffff)},
	ColorCard:             {rgb(0xffffff), rgb(0x2a2a2e), rgb(0xfbf4e4), rgb(0xffffff)},
	ColorRowHover:         {rgb(0xe8e4db), rgb(0x2e2e32), rgb(0xe3d5b6), rgb(0xdddddd)},
	ColorRowChosen:        {rgb(0xfbe6a2), rgb(0x483c18), rgb(0xf5d67e), rgb(0xffe14d)},
}

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xff}
}
