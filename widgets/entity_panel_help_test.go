package widgets

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// fixedTheme is Fyne's own theme, always light or always dark, with what an app
// sets for the panel: fields that stand on the panel's ground.
type fixedTheme struct {
	fyne.Theme
	variant fyne.ThemeVariant
}

func (f fixedTheme) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if c, ok := PaletteColor(name, f.variant); ok {
		return c
	}
	switch name {
	case theme.ColorNamePlaceHolder:
		name = ColorMuted
	case theme.ColorNameInputBackground, theme.ColorNameBackground:
		name = ColorPaper
	case theme.ColorNameInputBorder, theme.ColorNameSeparator:
		name = ColorRule
	}
	if c, ok := PaletteColor(name, f.variant); ok {
		return c
	}
	return f.Theme.Color(name, f.variant)
}

func lightTheme() fyne.Theme { return fixedTheme{theme.DefaultTheme(), theme.VariantLight} }

func darkTheme() fyne.Theme { return fixedTheme{theme.DefaultTheme(), theme.VariantDark} }

// inWindow shows what make returns alone in a window without padding.
func inWindow[T fyne.CanvasObject](t testing.TB, th fyne.Theme, make func() T, width, height float32) (fyne.Window, T) {
	t.Helper()
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(th)
	o := make()
	w := test.NewTempWindow(t, o)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return w, o
}

// castItems is the cast of an imagined article about a port.
func castItems() []EntityItem {
	return []EntityItem{
		{ID: 1, Name: "Marta Lindqvist", Role: "the harbor’s chief pilot", Aliases: []string{"Lindqvist", "Ms. Lindqvist"}, Count: 12, Section: People, First: 40, Spark: spark(0, 2, 3, 9, 14, 15, 22, 30)},
		{ID: 2, Name: "José Álvarez Núñez", Role: "who has led the dockers’ union since the long strike of 1998 and sits on the board of the port authority", Aliases: []string{"Álvarez", "Pepe"}, Count: 5, Section: People, First: 90, Spark: spark(4, 5, 19, 20, 31), Changed: true},
		{ID: 3, Name: "Tom Reyes", Count: 1, Section: People, First: 400, Spark: spark(17)},
		{ID: 4, Name: "Aleksandra Wiśniewska-Kowalczyk", Role: "deputy minister of transport", Aliases: []string{"Wiśniewska"}, Count: 3, Section: People, First: 700, Spark: spark(25, 26, 31)},
		{ID: 5, Name: "Port Authority of Greater Holmsund", Role: "a public body", Aliases: []string{"PAGH", "the authority"}, Count: 21, Section: Organizations, First: 10, Spark: spark(0, 1, 2, 3, 6, 7, 10, 11, 12, 19, 20, 29, 30)},
		{ID: 6, Name: "Nordic Freight", Count: 4, Section: Organizations, First: 200, Spark: spark(8, 9, 27)},
		{ID: 7, Name: "The Coastal Courier", Role: "a regional newspaper", Aliases: []string{"Courier"}, Count: 2, Section: Organizations, First: 30, Spark: spark(0, 31)},
		{ID: 8, Name: "Holmsund", Count: 9, Section: Places, First: 5, Spark: spark(0, 4, 12, 28)},
		{ID: 9, Name: "Reykjavík", Count: 2, Section: Places, First: 300, Spark: spark(11, 12)},
		{ID: 10, Name: "Meridian", Role: "", Count: 1, Section: AlsoPossible, Kind: Organizations, First: 500, Spark: spark(21)},
	}
}

// spark is a density over 32 stretches of text with mentions at the given ones.
func spark(at ...int) []float32 {
	values := make([]float32, 32)
	for i, n := range at {
		values[n] = []float32{1, 0.5, 0.75}[i%3]
	}
	return values
}
