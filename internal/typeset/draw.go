package typeset

import (
	"image"
	"image/color"
	"math"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
	"golang.org/x/image/vector"

	"namecheck/internal/layout"
)

// subpixels is at how many places within a pixel a glyph is drawn, so that the
// spacing of letters is even without hinting.
const subpixels = 4

// maxMaskBytes bounds the cache of glyph masks; it holds the letters of
// several sizes.
const maxMaskBytes = 8 << 20

// masks are drawn glyphs.
type masks struct {
	byKey map[maskKey]*mask
	bytes int
}

type maskKey struct {
	face *face
	id   font.GID
	size float32
	sub  uint8
}

// mask is how much of each pixel a glyph covers. x and y are where its corner
// stands from the glyph's origin.
type mask struct {
	x, y, w, h int
	alpha      []uint8
}

// Draw draws a word with its left edge at x and its baseline at y, both in
// pixels, at size pixels an em. dst has premultiplied alpha and may be
// transparent.
func (t *Typesetter) Draw(dst *image.RGBA, text string, style layout.Face, rtl bool, x, y, size float32, c color.Color) {
	w := t.word(text, style, rtl)
	ink := newInk(c)
	for _, g := range w.glyphs {
		gx := x + g.x*size
		gy := int(math.Round(float64(y - g.y*size)))
		if gx > float32(dst.Rect.Max.X)+size || gx < float32(dst.Rect.Min.X)-4*size {
			continue
		}
		quarter := int(math.Floor(float64(gx*subpixels + 0.5)))
		whole := quarter >> 2
		sub := uint8(quarter & (subpixels - 1))
		m := t.mask(maskKey{g.face, g.id, size, sub})
		if m == nil {
			t.drawPicture(dst, g, whole, gy, size)
			continue
		}
		ink.fill(dst, m, whole+m.x, gy+m.y)
		if g.face.embold { // once more, a little to the right
			ink.fill(dst, m, whole+m.x+max(1, int(size*embolden+0.5)), gy+m.y)
		}
	}
}

// embolden is how much wider, in ems, letters are drawn whose font has no bold.
const embolden = 0.025

// mask returns a drawn glyph; nil for one that is a color picture.
func (t *Typesetter) mask(k maskKey) *mask {
	if m, ok := t.masks.byKey[k]; ok {
		return m
	}
	if t.masks.byKey == nil || t.masks.bytes > maxMaskBytes {
		t.masks = masks{byKey: map[maskKey]*mask{}}
	}
	var m *mask
	switch data := k.face.GlyphData(k.id).(type) {
	case font.GlyphOutline:
		m = rasterize(data, k.size/k.face.upm, float32(k.sub)/subpixels)
	case font.GlyphSVG, font.GlyphBitmap: // drawn by drawPicture
	default: // color layers are drawn in one color
		if outline, ok := k.face.GlyphDataOutline(tables.GlyphID(k.id)); ok {
			m = rasterize(outline, k.size/k.face.upm, float32(k.sub)/subpixels)
		} else {
			m = &mask{}
		}
	}
	t.masks.byKey[k] = m
	if m != nil {
		t.masks.bytes += len(m.alpha) + 64
	}
	return m
}

// rasterize draws an outline of font units at a scale, shifted to the right by
// a fraction of a pixel.
func rasterize(outline font.GlyphOutline, scale, shift float32) *mask {
	minX, minY := float32(math.MaxFloat32), float32(math.MaxFloat32)
	maxX, maxY := -minX, -minY
	for _, s := range outline.Segments {
		for _, p := range s.ArgsSlice() {
			x, y := p.X*scale+shift, -p.Y*scale
			minX, maxX = min(minX, x), max(maxX, x)
			minY, maxY = min(minY, y), max(maxY, y)
		}
	}
	if minX >= maxX || minY >= maxY {
		return &mask{}
	}
	left, top := int(math.Floor(float64(minX))), int(math.Floor(float64(minY)))
	w := int(math.Ceil(float64(maxX))) - left
	h := int(math.Ceil(float64(maxY))) - top
	const tooLarge = 4096 // a font that claims this is broken
	if w > tooLarge || h > tooLarge {
		return &mask{}
	}

	r := vector.NewRasterizer(w, h)
	at := func(p opentype.SegmentPoint) (x, y float32) {
		return p.X*scale + shift - float32(left), -p.Y*scale - float32(top)
	}
	for _, s := range outline.Segments {
		ax, ay := at(s.Args[0])
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			r.ClosePath()
			r.MoveTo(ax, ay)
		case opentype.SegmentOpLineTo:
			r.LineTo(ax, ay)
		case opentype.SegmentOpQuadTo:
			bx, by := at(s.Args[1])
			r.QuadTo(ax, ay, bx, by)
		case opentype.SegmentOpCubeTo:
			bx, by := at(s.Args[1])
			cx, cy := at(s.Args[2])
			r.CubeTo(ax, ay, bx, by, cx, cy)
		}
	}
	r.ClosePath()
	cover := image.NewAlpha(image.Rect(0, 0, w, h))
	r.Draw(cover, cover.Rect, image.Opaque, image.Point{})
	return &mask{x: left, y: top, w: w, h: h, alpha: cover.Pix}
}

// ink is a color to fill masks with.
type ink struct {
	r, g, b, a uint32 // 0 to 255, not premultiplied
	cover      *[256]uint8
}

func newInk(c color.Color) ink {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	i := ink{uint32(n.R), uint32(n.G), uint32(n.B), uint32(n.A), &lightInk}
	// Rec. 709 luma: enough to tell dark letters from light ones.
	if 2126*i.r+7152*i.g+722*i.b < 10000*128 {
		i.cover = &darkInk
	}
	return i
}

// Pixels are blended by their sRGB values, which makes dark letters on paper
// look thinner than drawn and light ones on black bolder. The tables correct
// the cover of a pixel for it.
var (
	darkInk  = coverTable(0.78)
	lightInk = coverTable(0.95)
)

func coverTable(gamma float64) (table [256]uint8) {
	for i := range table {
		table[i] = uint8(math.Round(255 * math.Pow(float64(i)/255, gamma)))
	}
	return table
}

// fill draws the ink through a mask with its corner at x, y.
func (i ink) fill(dst *image.RGBA, m *mask, x, y int) {
	r := image.Rect(x, y, x+m.w, y+m.h).Intersect(dst.Rect)
	for py := r.Min.Y; py < r.Max.Y; py++ {
		from := (py-y)*m.w + r.Min.X - x
		cover := m.alpha[from : from+r.Dx()]
		pix := dst.Pix[dst.PixOffset(r.Min.X, py):]
		for px, c := range cover {
			if c == 0 {
				continue
			}
			a := uint32(i.cover[c]) * i.a / 255
			p := pix[px*4 : px*4+4 : px*4+4]
			rest := 255 - a
			p[0] = uint8((i.r*a + uint32(p[0])*rest + 127) / 255)
			p[1] = uint8((i.g*a + uint32(p[1])*rest + 127) / 255)
			p[2] = uint8((i.b*a + uint32(p[2])*rest + 127) / 255)
			p[3] = uint8(min(255, a+(uint32(p[3])*rest+127)/255))
		}
	}
}
