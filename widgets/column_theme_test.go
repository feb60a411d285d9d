package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"namecheck/assets/fonts"
)

// readingTheme is a theme as the program has one: the reading serif and the
// package's own colors.
type readingTheme struct {
	fyne.Theme
	variant fyne.ThemeVariant
}

func newReadingTheme(variant fyne.ThemeVariant) fyne.Theme {
	return readingTheme{theme.DefaultTheme(), variant}
}

func (t readingTheme) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if c, ok := PaletteColor(name, t.variant); ok {
		return c
	}
	return t.Theme.Color(name, t.variant)
}

func (t readingTheme) Font(style fyne.TextStyle) fyne.Resource {
	serif := fonts.Serif()
	font := serif.Regular
	switch {
	case style.TabWidth == DisplayStyle().TabWidth:
		font = fonts.Display()
	case style.TabWidth != SerifStyle(false, false).TabWidth:
		return t.Theme.Font(style)
	case style.Bold && style.Italic:
		font = serif.BoldItalic
	case style.Bold:
		font = serif.Bold
	case style.Italic:
		font = serif.Italic
	}
	return fyne.NewStaticResource(font.Name, font.Data)
}
