package widgets

import (
	"image"
	"image/color"
	"image/draw"

	"fyne.io/fyne/v2/canvas"
)

const (
	sparkPitch  = 3    // Fyne units from bar to bar
	sparkLowest = 0.35 // height of the lowest bar, as a part of the tallest
)

// sparkline draws where in a text someone is mentioned, from left to right as
// the text runs from top to bottom: a bar for each stretch with mentions, on a
// base line that shows the length of the whole.
type sparkline struct {
	raster *canvas.Raster
	values []float32
	ink    color.Color
	base   color.Color
}

func newSparkline() *sparkline {
	s := &sparkline{ink: color.Transparent, base: color.Transparent}
	s.raster = canvas.NewRaster(s.draw)
	s.raster.ScaleMode = canvas.ImageScalePixels
	return s
}

// draw paints the line on w × h pixels of the screen.
func (s *sparkline) draw(w, h int) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	size := s.raster.Size()
	if len(s.values) == 0 || size.Width < sparkPitch || w == 0 || h == 0 {
		return img
	}
	scale := float32(w) / size.Width
	thin := max(1, int(scale+0.5))
	draw.Draw(img, image.Rect(0, h-thin, w, h), image.NewUniform(s.base), image.Point{}, draw.Src)
	bars := resample(s.values, int(size.Width/sparkPitch))
	ink := image.NewUniform(s.ink)
	for i, v := range bars {
		if v <= 0 {
			continue
		}
		left, right := i*w/len(bars), (i+1)*w/len(bars)-thin
		tall := int((sparkLowest+(1-sparkLowest)*min(v, 1))*float32(h) + 0.5)
		draw.Draw(img, image.Rect(left, h-tall, max(right, left+thin), h), ink, image.Point{}, draw.Src)
	}
	return img
}

// resample returns n values that stand for all of values; where many fall
// together the largest wins, so that no mention vanishes.
func resample(values []float32, n int) []float32 {
	out := make([]float32, n)
	if len(values) < n { // as many bars as values, each at its place
		for i, v := range values {
			at := (2*i + 1) * n / (2 * len(values))
			out[at] = max(out[at], v)
		}
		return out
	}
	for i, v := range values {
		at := i * n / len(values)
		out[at] = max(out[at], v)
	}
	return out
}
