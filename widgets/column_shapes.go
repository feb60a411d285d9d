package widgets

import (
	"image"
	"image/color"

	"namecheck/internal/typeset"
)

// rect fills a rectangle of whole pixels.
func (p *painter) rect(x, y, w, h float32, c color.Color) {
	r := image.Rect(int(x), int(y), int(x+w), int(y+h)).Intersect(p.dst.Rect)
	for py := r.Min.Y; py < r.Max.Y; py++ {
		for px := r.Min.X; px < r.Max.X; px++ {
			blend(p.dst, px, py, c)
		}
	}
}

// round fills a rectangle with round corners, given by its corners; with a
// stroke it draws only its border, that wide.
func (p *painter) round(box [4]float32, radius, stroke float32, c color.Color) {
	typeset.FillRound(p.dst, box, radius, stroke, c)
}

// blend draws a pixel.
func blend(dst *image.RGBA, x, y int, c color.Color) {
	if !(image.Point{X: x, Y: y}).In(dst.Rect) {
		return
	}
	r, g, b, a := c.RGBA()
	rest := 0xffff - a
	p := dst.Pix[dst.PixOffset(x, y):]
	p[0] = uint8((r + uint32(p[0])*0x101*rest/0xffff) >> 8)
	p[1] = uint8((g + uint32(p[1])*0x101*rest/0xffff) >> 8)
	p[2] = uint8((b + uint32(p[2])*0x101*rest/0xffff) >> 8)
	p[3] = uint8((a + uint32(p[3])*0x101*rest/0xffff) >> 8)
}

// touches reports whether words leave ink in a rectangle, its edges included.
func touches(words *image.RGBA, x0, x1, y0, y1 int) bool {
	r := image.Rect(x0, y0, x1+1, y1+1).Intersect(words.Rect)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			if words.Pix[words.PixOffset(x, y)+3] > 40 {
				return true
			}
		}
	}
	return false
}
