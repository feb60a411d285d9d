package widgets

import (
	"image"
	"image/color"
	"image/draw"

	"fyne.io/fyne/v2/canvas"
)

// markSample is a stroke in one of the underline styles of the text, for heads
// and cards: it says without a legend how a kind is marked.
type markSample struct {
	raster *canvas.Raster
	style  MarkStyle
	ink    color.Color
}

// markThickness is the height of a sample in Fyne units.
const markThickness = 2

func newMarkSample() *markSample {
	m := &markSample{ink: color.Transparent}
	m.raster = canvas.NewRaster(m.draw)
	m.raster.ScaleMode = canvas.ImageScalePixels
	return m
}

// draw paints the stroke on w × h pixels of the screen.
func (m *markSample) draw(w, h int) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	on, off := w, 0
	switch m.style {
	case UnderlineDotted:
		on, off = h, h
	case UnderlineDashed:
		on, off = 3*h, 2*h
	}
	ink := image.NewUniform(m.ink)
	for x := 0; x < w && on > 0; x += on + off {
		draw.Draw(img, image.Rect(x, 0, min(x+on, w), h), ink, image.Point{}, draw.Src)
	}
	return img
}
