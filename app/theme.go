package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"namecheck/assets/fonts"
	"namecheck/widgets"
)

// look is how the window is colored.
type look string

// The looks a reader can choose. The values are kept in the preferences.
const (
	lookSystem look = "system" // paper or dark, as the desktop says
	lookPaper  look = "paper"
	lookDark   look = "dark"
	lookSepia  look = "sepia"
	lookHigh   look = "contrast"
)

// palettes are the palettes of the looks that do not follow the system.
var palettes = map[look]widgets.Palette{
	lookPaper: widgets.PalettePaper, lookDark: widgets.PaletteDark,
	lookSepia: widgets.PaletteSepia, lookHigh: widgets.PaletteContrast,
}

// readingTheme gives Fyne's own widgets the colors of the reading window, and
// the reading column its serif. Names that it does not know are Fyne's.
type readingTheme struct {
	fyne.Theme // sizes, icons and the sans of the interface
	look       look
	faces      map[fyne.TextStyle]fyne.Resource // of the reading column
}

// newTheme colors the window and sets the column in the serif, or in the face
// for readers with low vision.
func newTheme(l look, legible bool) *readingTheme {
	family, display := fonts.Serif(), fonts.Display()
	if legible {
		family = fonts.Legible()
		display = family.Bold
	}
	res := func(f fonts.Font) fyne.Resource { return fyne.NewStaticResource(f.Name, f.Data) }
	return &readingTheme{
		Theme: theme.DefaultTheme(), look: l,
		faces: map[fyne.TextStyle]fyne.Resource{
			widgets.SerifStyle(false, false): res(family.Regular),
			widgets.SerifStyle(false, true):  res(family.Italic),
			widgets.SerifStyle(true, false):  res(family.Bold),
			widgets.SerifStyle(true, true):   res(family.BoldItalic),
			widgets.DisplayStyle():           res(display),
		},
	}
}

func (t *readingTheme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	palette := t.palette(variant)
	if c, ok := palette.Color(name); ok {
		return c
	}
	if ours, ok := borrowed[name]; ok {
		c, _ := palette.Color(ours)
		return c
	}
	switch name {
	case theme.ColorNameDisabled:
		c, _ := palette.Color(widgets.ColorMuted)
		return faded(c, 0xa0)
	case theme.ColorNameHover, theme.ColorNamePressed:
		c, _ := palette.Color(widgets.ColorMuted)
		return faded(c, 0x24)
	case theme.ColorNameFocus:
		c, _ := palette.Color(widgets.ColorMarkPerson)
		return faded(c, 0x40)
	case theme.ColorNameScrollBar:
		c, _ := palette.Color(widgets.ColorMuted)
		return faded(c, 0x80)
	case theme.ColorNameShadow:
		return color.NRGBA{A: 0x30}
	}
	variant = theme.VariantLight
	if palette == widgets.PaletteDark {
		variant = theme.VariantDark
	}
	return t.Theme.Color(name, variant)
}

// palette returns the colors of the look; variant is what the system says.
func (t *readingTheme) palette(variant fyne.ThemeVariant) widgets.Palette {
	if p, ok := palettes[t.look]; ok {
		return p
	}
	if variant == theme.VariantDark {
		return widgets.PaletteDark
	}
	return widgets.PalettePaper
}

func (t *readingTheme) Font(style fyne.TextStyle) fyne.Resource {
	if face, ok := t.faces[style]; ok {
		return face
	}
	return t.Theme.Font(style)
}

func (t *readingTheme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameInputBorder, theme.SizeNameSeparatorThickness:
		return 1
	}
	return t.Theme.Size(name)
}

// borrowed says which color of the reading window a color of Fyne's widgets
// takes.
var borrowed = map[fyne.ThemeColorName]fyne.ThemeColorName{
	theme.ColorNameBackground:        widgets.ColorPanel,
	theme.ColorNameMenuBackground:    widgets.ColorPaper,
	theme.ColorNameOverlayBackground: widgets.ColorPaper,
	theme.ColorNameHeaderBackground:  widgets.ColorPanel,
	theme.ColorNameButton:            widgets.ColorRowHover,
	theme.ColorNameInputBackground:   widgets.ColorPaper,
	theme.ColorNameInputBorder:       widgets.ColorScrollBar,
	theme.ColorNameForeground:        widgets.ColorBody,
	theme.ColorNamePlaceHolder:       widgets.ColorMuted,
	theme.ColorNameSeparator:         widgets.ColorRule,
	theme.ColorNamePrimary:           widgets.ColorMarkPerson,
	theme.ColorNameHyperlink:         widgets.ColorMarkPerson,
	theme.ColorNameSelection:         widgets.ColorSelection,
}

func faded(c color.NRGBA, alpha uint8) color.NRGBA {
	c.A = alpha
	return c
}
