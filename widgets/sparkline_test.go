package widgets

import (
	"image"
	"image/color"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
)

func TestNoMentionVanishesFromTheSparkline(t *testing.T) {
	tests := []struct {
		name   string
		values []float32
		bars   int
		want   []float32
	}{
		{"as many values as bars", []float32{0, 1, 0.5}, 3, []float32{0, 1, 0.5}},
		{"more values: the largest of each stretch", []float32{0, 1, 0.5, 0, 0.2, 0.1}, 3, []float32{1, 0.5, 0.2}},
		{"fewer values: each in the middle of its stretch", []float32{1, 0.5}, 8, []float32{0, 0, 1, 0, 0, 0, 0.5, 0}},
		{"no values", nil, 3, []float32{0, 0, 0}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := resample(test.values, test.bars); !slices.Equal(got, test.want) {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
	for n := 1; n < 200; n++ {
		values := make([]float32, n)
		values[n-1], values[0] = 1, 1
		bars := resample(values, 20)
		if marks := 20 - count(bars, 0); marks != min(n, 2) {
			t.Fatalf("of %d mentions in %d stretches %d are drawn", min(n, 2), n, marks)
		}
	}
}

func count(values []float32, value float32) int {
	n := 0
	for _, v := range values {
		if v == value {
			n++
		}
	}
	return n
}

func TestSparklineRunsFromLeftToRightAtEveryScale(t *testing.T) {
	ink, base := color.NRGBA{R: 255, A: 255}, color.NRGBA{B: 255, A: 255}
	s := newSparkline()
	s.values, s.ink, s.base = []float32{1, 0, 0, 0, 0, 0, 0, 0.2}, ink, base
	s.raster.Resize(fyne.NewSize(48, 14))
	for _, scale := range []int{1, 2, 3} {
		w, h := 48*scale, 14*scale
		img := s.draw(w, h)
		if !has(img, image.Rect(0, 0, w/8, 1), ink) {
			t.Errorf("at scale %d the full bar does not reach the top at the left", scale)
		}
		if has(img, image.Rect(w*7/8, 0, w, h/2), ink) || !has(img, image.Rect(w*7/8, 0, w, h), ink) {
			t.Errorf("at scale %d the low bar is missing or high", scale)
		}
		if !has(img, image.Rect(w/2-2, h-1, w/2+2, h), base) {
			t.Errorf("at scale %d there is no base line", scale)
		}
	}
	s.values = nil
	if has(s.draw(48, 14), image.Rect(0, 0, 48, 14), base) {
		t.Error("nothing to show is shown as a line")
	}
}

func TestKindsAreMarkedByShapeAndNotByColorAlone(t *testing.T) {
	ink := color.NRGBA{A: 255}
	runs := map[MarkStyle]int{}
	for _, s := range []Section{People, Organizations, Places} {
		m := newMarkSample()
		m.style, _, _ = s.mark()
		m.ink = ink
		img := m.draw(60, 2)
		for x := range 60 {
			if img.At(x, 0) == color.Color(ink) && (x == 0 || img.At(x-1, 0) != color.Color(ink)) {
				runs[m.style]++
			}
		}
	}
	want := map[MarkStyle]int{UnderlineSolid: 1, UnderlineDotted: 15, UnderlineDashed: 6}
	for style, n := range want {
		if runs[style] != n {
			t.Errorf("style %d has %d strokes, not %d", style, runs[style], n)
		}
	}
}

// has reports whether any pixel of an area has a color.
func has(img image.Image, area image.Rectangle, c color.Color) bool {
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			if img.At(x, y) == c {
				return true
			}
		}
	}
	return false
}
