package widgets

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"namecheck/internal/article"
	"namecheck/internal/layout"
	"namecheck/internal/typeset"
)

// Room kept free around the text, in Fyne's units.
const (
	gutter    = 26 // at the right, for the strip and the scroll bar
	minMargin = 22 // at both sides
)

// settledBytes is how much text is laid out exactly at once. Longer texts
// begin with estimates and settle while the reader reads.
const settledBytes = 32_000

// scale is how many pixels stand for one of Fyne's units; on macOS that is more
// than the canvas's own scale.
func (c *Column) scale() float32 {
	const far = 4096
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(c); canvas != nil {
		if x, _ := canvas.PixelCoordinateForPosition(fyne.NewPos(far, 0)); x > 0 {
			return float32(x) / far
		}
	}
	return 1
}

// px and units convert between Fyne's units and pixels.
func (c *Column) px(v float32) float32        { return v * c.sheet.scale }
func (c *Column) units(v float32) float32     { return v / c.sheet.scale }
func (c *Column) viewHeight() float64         { return float64(whole(c.Size().Height * c.sheet.scale)) }
func (c *Column) text() string                { return c.article.Text }
func (c *Column) in(s article.Span) string    { return s.In(c.article.Text) }
func (c *Column) empty() bool                 { return c.flow == nil || c.flow.Len() == 0 }
func (c *Column) lineAt(b, l int) layout.Line { return c.flow.Lines(b)[l] }

// checkFonts takes up the theme's fonts when they are other than before.
func (c *Column) checkFonts() {
	fonts := themeFonts(c.Theme())
	body := fonts.Face(layout.Face{Family: layout.Serif})
	var id *byte
	if len(body.Data) > 0 {
		id = &body.Data[0]
	}
	if c.letters != nil && id == c.fontKey {
		return
	}
	if c.letters != nil {
		c.keepPlace = c.Place()
	}
	c.letters, c.fontKey = typeset.New(fonts), id
	c.stale = true
}

// ensure lays out the column for its size, style and scale, and keeps the
// reader's place. It is cheap when nothing has changed.
func (c *Column) ensure() {
	size := c.Size()
	if size.Width <= 0 || size.Height <= 0 {
		return
	}
	if c.letters == nil {
		c.checkFonts()
	}
	scale := c.scale()
	if scale != c.sheet.scale {
		c.stale = true
	}
	place := c.keepPlace
	if place < 0 && c.flow != nil {
		place = c.Place()
	}
	if c.stale {
		c.sheet = c.style.sheet(scale)
	}
	width := c.columnWidth(size.Width)
	if fitted := c.sheet.fitted(width); c.stale || fitted != c.sheet || c.hasTables && width != c.flow.Width() {
		c.stale = false
		c.sheet = fitted
		c.items = c.setItems(width)
		c.flow = nil
	}
	c.left = whole((c.px(size.Width-gutter) - width) / 2)
	switch {
	case c.flow == nil:
		blocks := make([]layout.Block, len(c.items))
		for i := range c.items {
			blocks[i] = c.items[i].Block
		}
		c.flow = layout.NewFlow(c.text(), blocks, width, c.letters)
	case c.flow.Width() != width:
		c.flow.SetWidth(width)
	default:
		if c.keepPlace >= 0 {
			c.takePlace(place)
		}
		return
	}
	c.epoch++
	c.stopSettling()
	if len(c.text()) <= settledBytes {
		c.flow.Settle(c.flow.Len())
	} else {
		c.settleLater()
	}
	c.takePlace(place)
}

func (c *Column) takePlace(place int) {
	c.keepPlace = -1
	if place > 0 {
		c.anchor = c.placeAnchor(place)
	} else {
		c.anchor = layout.Anchor{}
	}
	c.clamp()
}

// setItems returns the items with room above the first and below the last.
func (c *Column) setItems(width float32) []item {
	c.hasTables = slices.ContainsFunc(c.article.Parts, func(p article.Part) bool {
		return p.Kind == article.Table && !p.Hidden
	})
	items := setArticle(c.article, c.sheet, width, c.letters)
	if len(items) > 0 {
		items[0].Before = c.sheet.lines(1.7)
		items[0].rule = false
		items[len(items)-1].After = c.sheet.lines(3)
	}
	return items
}

// columnWidth is the width of the column in pixels: the measure, or what a
// narrow window leaves of it.
func (c *Column) columnWidth(width float32) float32 {
	free := c.px(width - gutter - 2*minMargin)
	return max(min(c.style.measure(c.sheet, c.letters), whole(free)), c.px(80))
}

// placeAnchor is where an offset is at the top.
func (c *Column) placeAnchor(offset int) layout.Anchor {
	if c.empty() {
		return layout.Anchor{}
	}
	block, line := c.flow.Find(offset)
	if block == 0 && line == 0 {
		return layout.Anchor{}
	}
	a := c.flow.LineAnchor(block, line)
	// a little air above the line, but none of the line before it
	air := min(float64(c.flow.Gap(block)), float64(c.sheet.lines(0.4)))
	if line == 0 {
		a.Dy -= air
	}
	return a
}

// settleLater lays out the rest of a long text a little with every frame, so
// that the scroll bar comes to rest. An animation is a clock that ticks on the
// main goroutine.
func (c *Column) settleLater() {
	if c.settling != nil {
		return
	}
	begun := time.Now()
	c.settling = fyne.NewAnimation(time.Second, func(float32) {
		if time.Since(begun) < settleAfter {
			return // the window may still be changing its size
		}
		if c.settle(settleFor) {
			c.stopSettling()
			c.show()
		}
	})
	c.settling.RepeatCount = fyne.AnimationRepeatForever
	c.settling.Start()
}

func (c *Column) stopSettling() {
	if c.settling != nil {
		c.settling.Stop()
		c.settling = nil
	}
}

// Settling begins when the width has held for a moment, and takes no more of a
// frame than this.
const (
	settleAfter = 250 * time.Millisecond
	settleFor   = 3 * time.Millisecond
)

// settle lays out blocks for a while and reports whether all are.
func (c *Column) settle(while time.Duration) bool {
	if c.empty() {
		return true
	}
	for start := time.Now(); time.Since(start) < while; {
		if c.flow.Settle(16) {
			return true
		}
	}
	return false
}
