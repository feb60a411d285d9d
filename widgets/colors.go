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

// PaletteColor returns the built-in color of one of the names above; ok is
// false for every other name.
func PaletteColor(name fyne.ThemeColorName, variant fyne.ThemeVariant) (c color.NRGBA, ok bool) {
	pair, ok := palette[name]
	if variant == theme.VariantDark {
		return pair.dark, ok
	}
	return pair.light, ok
}

// shades are one color on paper and in the dark.
type shades struct{ light, dark color.NRGBA }

// palette keeps body text above 7:1 and muted text above 4.5:1 on every ground
// it can stand on.
var palette = map[fyne.ThemeColorName]shades{
	ColorPaper:            {rgb(0xfdfcf9), rgb(0x1a1a1c)},
	ColorBody:             {rgb(0x23211e), rgb(0xdcd9d2)},
	ColorHeadline:         {rgb(0x141311), rgb(0xf2f0ea)},
	ColorLede:             {rgb(0x3a3733), rgb(0xc9c6bf)},
	ColorKicker:           {rgb(0x9a2a1c), rgb(0xf08a76)},
	ColorMuted:            {rgb(0x5f5b54), rgb(0xb3afa6)},
	ColorRule:             {rgb(0xdcd8cf), rgb(0x3a3a3d)},
	ColorLink:             {rgb(0x1d4f91), rgb(0x8fbaf0)},
	ColorScrollBar:        {rgb(0xa8a39a), rgb(0x6a6a6e)},
	ColorMarkPerson:       {rgb(0x1d5fa6), rgb(0x7fb2ee)},
	ColorMarkOrganization: {rgb(0x9a4a12), rgb(0xe8a468)},
	ColorMarkPlace:        {rgb(0x2f7345), rgb(0x84c796)},
	ColorFill:             {rgb(0xffe9a3), rgb(0x5c4a12)},
	ColorFillAlt:          {rgb(0xcfe3f7), rgb(0x1f4260)},
	ColorBox:              {rgb(0x8a5a00), rgb(0xf0c04a)},
	ColorHit:              {rgb(0xd9f0c4), rgb(0x35502a)},
	ColorSelection:        {rgb(0xb9d5f5), rgb(0x2e4f78)},
	ColorPanel:            {rgb(0xf4f2ec), rgb(0x222225)},
	ColorCard:             {rgb(0xffffff), rgb(0x2a2a2e)},
	ColorRowHover:         {rgb(0xe8e4db), rgb(0x2e2e32)},
	ColorRowChosen:        {rgb(0xfbe6a2), rgb(0x483c18)},
}

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xff}
}
