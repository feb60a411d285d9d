package widgets

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"namecheck/internal/article"
	"namecheck/internal/layout"
)

// show puts the lines in view on the screen.
func (c *Column) show() {
	if r, ok := c.renderer(); ok {
		r.arrange()
	}
}

// lineKey is everything that decides how a line looks; a line with another key
// than before is drawn again.
type lineKey struct {
	block, line int
	epoch       int
	selected    article.Span // the part of it that is selected
	hovered     int
}

// lineImage is a line in view. It keeps its object while it is in view, so
// that scrolling only moves what was drawn.
type lineImage struct {
	raster *canvas.Raster
	key    lineKey
	used   bool
}

// placed is a line in view and its distance from the top, in pixels.
type placed struct {
	at  [2]int // block and line
	top float64
}

// columnRenderer draws a column as a paper, one raster for each line in view,
// the strip and the scroll bar. A raster is a texture of its own that is freed
// when it is drawn again, so memory is bounded by what is in view: Fyne's own
// texts stay in a cache for a minute after they were last seen.
type columnRenderer struct {
	column  *Column
	paper   *canvas.Rectangle
	strip   *canvas.Raster
	thumb   *canvas.Rectangle
	lines   map[[2]int]*lineImage
	free    []*lineImage
	inView  []placed
	objects []fyne.CanvasObject
	scratch *image.RGBA // all lines are drawn in it, one after the other
	second  *image.RGBA
	tickKey tickKey
}

func newColumnRenderer(c *Column) *columnRenderer {
	r := &columnRenderer{
		column: c,
		paper:  canvas.NewRectangle(c.color(ColorPaper)),
		thumb:  canvas.NewRectangle(c.color(ColorScrollBar)),
		lines:  map[[2]int]*lineImage{},
	}
	r.thumb.CornerRadius = handleWidth / 2
	r.strip = canvas.NewRaster(r.drawStrip)
	r.strip.ScaleMode = canvas.ImageScalePixels
	c.view = r
	r.collect()
	return r
}

// Layout implements fyne.WidgetRenderer.
func (r *columnRenderer) Layout(size fyne.Size) {
	r.paper.Resize(size)
	r.arrange()
}

// MinSize implements fyne.WidgetRenderer.
func (r *columnRenderer) MinSize() fyne.Size { return r.column.MinSize() }

// Objects implements fyne.WidgetRenderer.
func (r *columnRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy implements fyne.WidgetRenderer.
func (r *columnRenderer) Destroy() {
	r.column.stopGlide()
	r.column.stopSettling()
	r.column.stopAutoscroll()
	r.column.view = nil
}

// Refresh implements fyne.WidgetRenderer.
func (r *columnRenderer) Refresh() {
	c := r.column
	r.paper.FillColor = c.color(ColorPaper)
	r.thumb.FillColor = c.color(ColorScrollBar)
	r.tickKey = tickKey{}
	r.arrange()
	canvas.Refresh(c)
}

// arrange gives every line in view an object at its place.
func (r *columnRenderer) arrange() {
	c := r.column
	if c.Size().Width <= 0 || c.Size().Height <= 0 {
		return
	}
	c.ensure()
	r.inView = r.inView[:0]
	if !c.empty() {
		c.eachLine(func(block, line int, top float64) {
			r.inView = append(r.inView, placed{[2]int{block, line}, top})
		})
	}
	// Lines that have left give their objects to those that come.
	for _, l := range r.lines {
		l.used = false
	}
	for _, p := range r.inView {
		if l := r.lines[p.at]; l != nil {
			l.used = true
		}
	}
	for at, l := range r.lines {
		if !l.used {
			r.free = append(r.free, l)
			delete(r.lines, at)
		}
	}
	fresh := false
	for _, p := range r.inView {
		fresh = r.put(p.at[0], p.at[1], p.top) || fresh
	}
	for _, l := range r.free {
		if l.raster.Visible() {
			l.raster.Hide()
		}
	}
	if fresh {
		r.collect()
	}
	r.arrangeBar()
}

// eachLine calls f for every line in view with its distance from the top of
// the view in pixels.
func (c *Column) eachLine(f func(block, line int, top float64)) {
	height := c.viewHeight()
	start := c.flow.Offset(c.anchor)
	for b := c.anchor.Block; b < c.flow.Len(); b++ {
		lines := c.flow.Lines(b)
		if b == c.anchor.Block {
			start = c.flow.Offset(c.anchor)
		}
		top := c.flow.Offset(c.flow.LineAnchor(b, 0)) - start
		if top-float64(c.flow.Gap(b)) >= height {
			return
		}
		lh := float64(c.items[b].LineHeight)
		first := max(0, int(math.Floor(-top/lh))-1)
		for l := first; l < len(lines); l++ {
			y := top + float64(l)*lh
			if y-lh/2 >= height {
				return
			}
			f(b, l, y)
		}
	}
}

// put shows a line at its place. It reports whether a new object was made.
func (r *columnRenderer) put(block, line int, top float64) (fresh bool) {
	c := r.column
	at := [2]int{block, line}
	l := r.lines[at]
	if l == nil {
		if n := len(r.free); n > 0 {
			l = r.free[n-1]
			r.free = r.free[:n-1]
		} else {
			l = &lineImage{}
			l.raster = canvas.NewRaster(func(w, h int) image.Image { return r.drawLine(l, w, h) })
			l.raster.ScaleMode = canvas.ImageScalePixels
			fresh = true
		}
		r.lines[at] = l
		l.key = lineKey{block: -1}
	}

	frame := c.lineFrame(block, line)
	pos := fyne.NewPos(c.units(float32(frame.Min.X)), c.units(float32(math.Round(top))+float32(frame.Min.Y)))
	// A third of a pixel keeps the painter from rounding the image down.
	size := fyne.NewSize(c.units(float32(frame.Dx())+0.3), c.units(float32(frame.Dy())+0.3))
	key := c.lineKey(block, line)
	if l.raster.Position() != pos {
		l.raster.Move(pos)
	}
	changed := l.key != key
	l.key = key
	if l.raster.Size() != size {
		l.raster.Resize(size)
	} else if changed {
		l.raster.Refresh()
	}
	if !l.raster.Visible() {
		l.raster.Show()
	}
	return fresh
}

// lineKey returns what a line depends on now.
func (c *Column) lineKey(block, line int) lineKey {
	k := lineKey{block: block, line: line, epoch: c.epoch, hovered: -1}
	l := c.lineAt(block, line)
	if s := c.selection.span(); s.Start < l.End && l.Start < s.End {
		k.selected = article.Span{Start: max(s.Start, l.Start), End: min(s.End, l.End)}
	}
	if m := c.hover.mark; m >= 0 && c.marks.marks[m].Span.Overlaps(article.Span{Start: l.Start, End: l.End}) {
		k.hovered = m
	}
	return k
}

// lineFrame is the image of a line, in pixels from the top of the line
// at the left edge of the widget. It has room for letters and boxes that reach
// out of the line.
func (c *Column) lineFrame(block, line int) image.Rectangle {
	b := &c.items[block].Block
	out := int(c.px(8)) + int(b.Size*0.3)
	over := int(b.Size*0.32) + int(c.px(2))
	above := over
	if line == 0 && c.items[block].joined { // the bar covers the gap
		above = max(above, int(c.flow.Gap(block)))
	}
	return image.Rect(
		int(c.left)-out, -above,
		int(c.left+c.flow.Width())+out, int(b.LineHeight)+over,
	)
}

// collect makes the list of objects anew: the text lies on the paper, the bar
// over the text.
func (r *columnRenderer) collect() {
	objects := make([]fyne.CanvasObject, 0, len(r.lines)+len(r.free)+4)
	objects = append(objects, r.paper)
	for _, l := range r.lines {
		objects = append(objects, l.raster)
	}
	for _, l := range r.free {
		objects = append(objects, l.raster)
	}
	r.objects = append(objects, r.strip, r.thumb)
}

// drawLine draws a line for a raster of w by h pixels.
func (r *columnRenderer) drawLine(l *lineImage, w, h int) image.Image {
	if w <= 0 || h <= 0 {
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	r.scratch = reuse(r.scratch, image.Rect(0, 0, w, h))
	c := r.column
	if c.empty() || l.key.block >= c.flow.Len() || l.key.line >= len(c.flow.Lines(l.key.block)) {
		return r.scratch
	}
	frame := c.lineFrame(l.key.block, l.key.line)
	p := painter{
		column: c,
		dst:    r.scratch,
		left:   c.left - float32(frame.Min.X),
		top:    float32(-frame.Min.Y),
	}
	p.line(l.key)
	return r.scratch
}

// spare returns an empty image for a moment.
func (r *columnRenderer) spare(size image.Rectangle) *image.RGBA {
	r.second = reuse(r.second, size)
	return r.second
}

// reuse returns an empty image in the memory of another.
func reuse(img *image.RGBA, size image.Rectangle) *image.RGBA {
	n := 4 * size.Dx() * size.Dy()
	if img == nil || cap(img.Pix) < n {
		return image.NewRGBA(size)
	}
	img = &image.RGBA{Pix: img.Pix[:n], Stride: 4 * size.Dx(), Rect: size}
	clear(img.Pix)
	return img
}

// renderer returns the column's renderer once it is on a canvas.
func (c *Column) renderer() (*columnRenderer, bool) {
	return c.view, c.view != nil
}

// boxes returns where a span stands on a line.
func (c *Column) boxes(block, line int, span article.Span) []layout.Box {
	return layout.Boxes(c.text(), c.flow.Pieces(block, line), span.Start, span.End, c.letters)
}
