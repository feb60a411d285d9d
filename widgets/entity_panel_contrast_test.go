package widgets

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// contrast returns the ratio of WCAG 2.2 between two opaque colors, 1 to 21.
func contrast(a, b color.NRGBA) float64 {
	light, dark := luminance(a), luminance(b)
	if light < dark {
		light, dark = dark, light
	}
	return (light + 0.05) / (dark + 0.05)
}

func luminance(c color.NRGBA) float64 {
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

func TestWordsOfThePanelCanBeReadOnEveryGround(t *testing.T) {
	grounds := []fyne.ThemeColorName{ColorPanel, ColorPaper, ColorCard, ColorRowHover, ColorRowChosen, ColorFillAlt}
	inks := map[fyne.ThemeColorName]float64{
		ColorHeadline: 7, ColorBody: 7, ColorMuted: 4.5,
		ColorMarkPerson: 3, ColorMarkOrganization: 3, ColorMarkPlace: 3, ColorLink: 3,
	}
	for variant, name := range map[fyne.ThemeVariant]string{theme.VariantLight: "light", theme.VariantDark: "dark"} {
		for _, ground := range grounds {
			under, _ := PaletteColor(ground, variant)
			for ink, least := range inks {
				over, _ := PaletteColor(ink, variant)
				if got := contrast(over, under); got < least {
					t.Errorf("%s: %s on %s has only %.2f:1", name, ink, ground, got)
				}
			}
		}
	}
}
