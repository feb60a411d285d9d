package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"namecheck/widgets"
)

// look is how the window is colored.
type look string

// The looks a reader can choose. The values are kept in the preferences.
const (
	lookSystem look = "system" // paper or dark, as the desktop says
	lookPaper  look = "paper"
	lookDark   look = "dark"
)

// readingTheme gives Fyne's own widgets the colors of the reading window, and
// the reading column its serif. Names that it does not know are Fyne's.
type readingTheme struct {
	fyne.Theme // sizes, icons and the sans of the interface
	look       look
	serif      map[fyne.TextStyle]fyne.Resource
}

func newTheme(l look) *readingTheme {
	return &readingTheme{Theme: theme.DefaultTheme(), look: l, serif: serif}
}

func (t *readingTheme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	switch t.look {
	case lookPaper:
		variant = theme.VariantLight
	case lookDark:
		variant = theme.VariantDark
	}
	if c, ok := widgets.PaletteColor(name, variant); ok {
		return c
	}
	if ours, ok := borrowed[name]; ok {
		c, _ := widgets.PaletteColor(ours, variant)
		return c
	}
	switch name {
	case theme.ColorNameHover, theme.ColorNamePressed:
		c, _ := widgets.PaletteColor(widgets.ColorMuted, variant)
		return faded(c, 0x24)
	case theme.ColorNameFocus:
		c, _ := widgets.PaletteColor(widgets.ColorMarkPerson, variant)
		return faded(c, 0x40)
	case theme.ColorNameScrollBar:
		c, _ := widgets.PaletteColor(widgets.ColorMuted, variant)
		return faded(c, 0x80)
	case theme.ColorNameShadow:
		return color.NRGBA{A: 0x30}
	}
	return t.Theme.Color(name, variant)
}

func (t *readingTheme) Font(style fyne.TextStyle) fyne.Resource {
	if face, ok := t.serif[style]; ok {
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
	theme.ColorNameInputBorder:       widgets.ColorRule,
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
