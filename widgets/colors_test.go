package widgets

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
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

func TestWordsCanBeReadOnEveryGroundInEveryPalette(t *testing.T) {
	panel := []fyne.ThemeColorName{ColorPanel, ColorPaper, ColorCard, ColorRowHover, ColorRowChosen, ColorFillAlt}
	text := []fyne.ThemeColorName{ColorPaper, ColorFill, ColorFillAlt, ColorHit, ColorSelection}
	tests := []struct {
		ink     fyne.ThemeColorName
		grounds []fyne.ThemeColorName
		least   float64
	}{
		{ColorBody, text, 7}, {ColorHeadline, text, 7}, {ColorLede, text[:1], 7}, {ColorKicker, text[:1], 4.5},
		{ColorBody, panel, 7}, {ColorHeadline, panel, 7}, {ColorMuted, panel, 4.5}, {ColorLink, panel, 4.5},
		{ColorMarkPerson, panel, 3}, {ColorMarkOrganization, panel, 3}, {ColorMarkPlace, panel, 3},
		{ColorBox, text, 3},
	}
	names := map[Palette]string{PalettePaper: "paper", PaletteDark: "dark", PaletteSepia: "sepia", PaletteContrast: "contrast"}
	for p := range paletteCount {
		for _, test := range tests {
			over, _ := p.Color(test.ink)
			for _, ground := range test.grounds {
				under, _ := p.Color(ground)
				if got := contrast(over, under); got < test.least {
					t.Errorf("%s: %s on %s has only %.2f:1, not %v:1", names[p], test.ink, ground, got, test.least)
				}
			}
		}
	}
}
