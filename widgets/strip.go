package widgets

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"

	"namecheck/internal/layout"
)

// Tick is a line in the strip beside the column's scroll bar.
type Tick struct {
	Offset int       // of the text it stands for
	Style  MarkStyle // decides its color
}

// Sizes of the scroll bar and the strip, in Fyne's units.
const (
	handleWidth  = 8
	handleMargin = 3
	handleMin    = 36
	stripWidth   = 7
	barWidth     = handleWidth + 2*handleMargin
	sideWidth    = barWidth + stripWidth + 2
)

// bar is where the scroll bar's thumb is, in pixels from the top.
type bar struct {
	top, height float64
	track       float64 // the way of its top
	range_      float64 // the way of the text
}

// bar returns the scroll bar; ok is false when everything is in view.
func (c *Column) bar() (b bar, ok bool) {
	if c.empty() {
		return b, false
	}
	view := c.viewHeight()
	total := c.flow.Height()
	if total <= view+1 {
		return b, false
	}
	b.height = math.Max(view*view/total, float64(c.px(handleMin)))
	b.height = math.Min(b.height, view/2)
	b.track = view - b.height - 2*float64(c.px(handleMargin))
	b.range_ = total - view
	at := math.Min(math.Max(c.flow.Offset(c.anchor)/b.range_, 0), 1)
	b.top = float64(c.px(handleMargin)) + at*b.track
	return b, true
}

// dragBar brings the thumb's top to a place, in pixels.
func (c *Column) dragBar(top float64) {
	b, ok := c.bar()
	if !ok || b.track <= 0 {
		return
	}
	at := math.Min(math.Max((top-float64(c.px(handleMargin)))/b.track, 0), 1)
	c.anchor = c.flow.At(layout.Anchor{}, math.Round(at*b.range_))
	c.clamp()
	c.moved()
}

// tickKey is what the strip depends on.
type tickKey struct {
	ticks, hits, width, height int
	total                      float64
	epoch                      int
}

// arrangeBar places the thumb and the strip.
func (r *columnRenderer) arrangeBar() {
	c := r.column
	size := c.Size()
	b, ok := c.bar()
	if ok {
		r.thumb.Resize(fyne.NewSize(handleWidth, c.units(float32(b.height))))
		r.thumb.Move(fyne.NewPos(size.Width-handleWidth-handleMargin, c.units(float32(b.top))))
		r.thumb.Show()
	} else {
		r.thumb.Hide()
	}
	if len(c.ticks)+len(c.hits) == 0 || c.empty() {
		r.strip.Hide()
		return
	}
	r.strip.Move(fyne.NewPos(size.Width-barWidth-stripWidth, 0))
	r.strip.Show()
	key := tickKey{len(c.ticks), len(c.hits), int(size.Width), int(size.Height), c.flow.Height(), c.epoch}
	stripSize := fyne.NewSize(stripWidth, size.Height)
	if r.strip.Size() != stripSize {
		r.strip.Resize(stripSize)
	} else if key != r.tickKey {
		r.strip.Refresh()
	}
	r.tickKey = key
}

// tickY is where an offset's tick is, as a share of the height.
func (c *Column) tickY(offset int) float64 {
	block := c.flow.FindBlock(offset)
	b := c.flow.Block(block)
	at := c.flow.Offset(layout.Anchor{Block: block})
	share := float64(min(max(offset-b.Start, 0), b.End-b.Start)) / math.Max(float64(b.End-b.Start), 1)
	end := c.flow.Height()
	if block+1 < c.flow.Len() {
		end = c.flow.Offset(layout.Anchor{Block: block + 1})
	}
	return (at + share*(end-at)) / math.Max(c.flow.Height(), 1)
}

// drawStrip draws all ticks.
func (r *columnRenderer) drawStrip(w, h int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, max(w, 1), max(h, 1)))
	c := r.column
	if c.empty() {
		return img
	}
	thick := max(2, int(c.px(2)+0.5))
	pad := max(1, int(c.px(1)))
	last := -1
	c.eachTick(func(t Tick) {
		y := int(c.tickY(t.Offset) * float64(h-thick))
		if t.Style == Hit && y == last {
			return // of many thousand hits most fall on one another
		}
		last = y
		ink := c.tickColor(t.Style)
		for dy := range thick {
			for x := pad; x < w-pad; x++ {
				blend(img, x, y+dy, ink)
			}
		}
	})
	return img
}

// shownHits is how many hits are drawn on the strip, evenly picked of more: no
// screen has the pixels to tell.
const shownHits = 4000

// eachTick calls f with the ticks that were set and those of the find bar.
func (c *Column) eachTick(f func(Tick)) {
	for _, t := range c.ticks {
		f(t)
	}
	for i := 0; i < len(c.hits); i += 1 + len(c.hits)/shownHits {
		f(Tick{c.hits[i].Start, Hit})
	}
}

func (c *Column) tickColor(style MarkStyle) color.Color {
	switch style {
	case Hit:
		return c.color(ColorMuted)
	case Box, Fill, FillAlt:
		return c.color(ColorBox)
	}
	return c.color(underlineColors[style])
}

// tickAt returns the offset of the tick nearest to a height in the widget, and
// whether one is close enough to be meant.
func (c *Column) tickAt(y float32) (offset int, ok bool) {
	best := float32(math.MaxFloat32)
	c.eachTick(func(t Tick) {
		at := float32(c.tickY(t.Offset)) * c.Size().Height
		if d := float32(math.Abs(float64(at - y))); d < best {
			best, offset = d, t.Offset
		}
	})
	return offset, best < 8
}
