package typeset

import (
	"bytes"
	"image"
	"image/png"
	"math"

	"github.com/go-text/typesetting/font"
	"github.com/srwiley/oksvg"
	"github.com/srwiley/rasterx"
	"golang.org/x/image/draw"
)

// maxPictures bounds the cache of color glyphs.
const maxPictures = 512

type pictureKey struct {
	face *face
	id   font.GID
	size float32
}

// picture is a glyph in its own colors, with its corner from its origin.
type picture struct {
	img  *image.RGBA
	x, y int
}

// drawPicture draws a glyph that has colors of its own.
func (t *Typesetter) drawPicture(dst *image.RGBA, g glyph, x, y int, size float32) {
	k := pictureKey{g.face, g.id, size}
	p, ok := t.pictures[k]
	if !ok {
		p = paint(k)
		if len(t.pictures) >= maxPictures {
			clear(t.pictures)
		}
		t.pictures[k] = p
	}
	at := image.Rectangle{Max: p.img.Rect.Size()}.Add(image.Pt(x+p.x, y+p.y))
	draw.Draw(dst, at, p.img, image.Point{}, draw.Over)
}

// paint draws a color glyph into an image of its own; an empty one when it
// cannot be read.
func paint(k pictureKey) *picture {
	switch data := k.face.GlyphData(k.id).(type) {
	case font.GlyphSVG:
		return paintSVG(k, data)
	case font.GlyphBitmap:
		return paintBitmap(k, data)
	}
	return &picture{img: image.NewRGBA(image.Rectangle{})}
}

// paintSVG draws a picture of OpenType's SVG table: its view box is the em
// square, with the baseline at the box's own upper edge.
func paintSVG(k pictureKey, data font.GlyphSVG) *picture {
	icon, err := oksvg.ReadIconStream(bytes.NewReader(data.Source), oksvg.IgnoreErrorMode)
	if err != nil {
		return &picture{img: image.NewRGBA(image.Rectangle{})}
	}
	box := icon.ViewBox
	if box.W <= 0 || box.H <= 0 {
		box.X, box.Y, box.W, box.H = 0, 0, float64(k.face.upm), float64(k.face.upm)
	}
	side := int(math.Ceil(float64(k.size)))
	room := side / 2
	img := image.NewRGBA(image.Rect(0, 0, side+2*room, 2*side+2*room))
	originX, originY := float64(room), float64(room+side)
	scale := float64(k.size) / box.W
	icon.Transform = rasterx.Identity.Translate(originX, originY).Scale(scale, scale).Translate(-box.X, -box.Y)
	scanner := rasterx.NewScannerGV(img.Rect.Dx(), img.Rect.Dy(), img, img.Rect)
	icon.Draw(rasterx.NewDasher(img.Rect.Dx(), img.Rect.Dy(), scanner), 1)
	return &picture{img: img, x: -room, y: -room - side}
}

// paintBitmap draws a picture that a font keeps as PNG, scaled to the glyph's
// extents.
func paintBitmap(k pictureKey, data font.GlyphBitmap) *picture {
	empty := &picture{img: image.NewRGBA(image.Rectangle{})}
	if data.Format != font.PNG {
		return empty
	}
	pixels, err := png.Decode(bytes.NewReader(data.Data))
	if err != nil {
		return empty
	}
	extents, ok := k.face.GlyphExtents(k.id)
	if !ok || extents.Width <= 0 || extents.Height >= 0 {
		return empty
	}
	unit := k.size / k.face.upm
	at := func(v float32) int { return int(math.Round(float64(v * unit))) }
	w, h := max(at(extents.Width), 1), max(at(-extents.Height), 1)
	if w > 8*int(k.size)+8 || h > 8*int(k.size)+8 {
		return empty
	}
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.CatmullRom.Scale(img, img.Rect, pixels, pixels.Bounds(), draw.Src, nil)
	return &picture{img: img, x: at(extents.XBearing), y: -at(extents.YBearing)}
}
