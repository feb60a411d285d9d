package widgets

import (
	"math"
	"runtime"
	"time"

	"fyne.io/fyne/v2"

	"namecheck/internal/article"
	"namecheck/internal/layout"
)

// glideTime is how long the text takes to glide to a place.
const glideTime = 220 * time.Millisecond

// wheelFactor makes a notch of the wheel, 25 of Fyne's units, about three
// lines. macOS reports fine steps of its own.
var wheelFactor = func() float32 {
	if runtime.GOOS == "darwin" {
		return 1
	}
	return 3
}()

// Scrolled implements fyne.Scrollable.
func (c *Column) Scrolled(ev *fyne.ScrollEvent) {
	if c.OnZoomed != nil && modifiers()&fyne.KeyModifierShortcutDefault != 0 {
		switch {
		case ev.Scrolled.DY > 0:
			c.OnZoomed(1)
		case ev.Scrolled.DY < 0:
			c.OnZoomed(-1)
		}
		return
	}
	c.stopGlide()
	c.scrollBy(-float64(c.px(ev.Scrolled.DY * wheelFactor)))
}

// ScrollTo brings the start of a span to a third of the height. It glides
// there when the style has motion; a long way is mostly jumped.
func (c *Column) ScrollTo(span article.Span) {
	c.ensure()
	if c.empty() {
		return
	}
	block, line := c.flow.Find(span.Start)
	target := c.flow.At(c.flow.LineAnchor(block, line), -c.viewHeight()/3)
	c.scrollTo(target)
}

// Reveal scrolls no further than needed to bring a span into view, with a line
// of room around it.
func (c *Column) Reveal(span article.Span) {
	c.ensure()
	if c.empty() {
		return
	}
	block, line := c.findCaret(span.Start)
	room := float64(c.sheet.line)
	top := c.lineTop(block, line)
	bottom := top + float64(c.items[block].LineHeight)
	switch {
	case top < room:
		c.scrollBy(top - room)
	case bottom > c.viewHeight()-room:
		c.scrollBy(bottom - c.viewHeight() + room)
	}
}

// Place returns the text offset of the first line in view.
func (c *Column) Place() int {
	if c.keepPlace >= 0 {
		return c.keepPlace
	}
	if c.empty() {
		return 0
	}
	if c.anchor == (layout.Anchor{}) {
		return 0
	}
	b := c.anchor.Block
	lines := c.flow.Lines(b)
	// a line counts that shows more than its lower half
	into := c.anchor.Dy - float64(c.flow.Gap(b))
	line := int(math.Ceil(into/float64(c.items[b].LineHeight) - 0.5))
	if line >= len(lines) {
		if b+1 < c.flow.Len() {
			return c.flow.Block(b + 1).Start
		}
		line = len(lines) - 1
	}
	return lines[max(line, 0)].Start
}

// SetPlace brings an offset to the top, at once.
func (c *Column) SetPlace(offset int) {
	c.stopGlide()
	c.keepPlace = max(offset, 0)
	if c.Size().IsZero() {
		return // taken up by the first layout
	}
	c.ensure()
	c.show()
}

// InView reports whether the whole span is in view.
func (c *Column) InView(span article.Span) bool {
	if c.empty() {
		return false
	}
	block, line := c.flow.Find(span.Start)
	if c.lineTop(block, line) < 0 {
		return false
	}
	block, line = c.flow.Find(max(span.End-1, span.Start))
	return c.lineTop(block, line)+float64(c.items[block].LineHeight) <= c.viewHeight()
}

// ScrollLines scrolls by lines of body text, upwards when n is negative.
func (c *Column) ScrollLines(n float32) { c.scrollBy(float64(c.sheet.line * n)) }

// ScrollPages scrolls by n times the height less one line, so that the eye
// finds its line again.
func (c *Column) ScrollPages(n int) {
	if c.empty() {
		return
	}
	page := max(c.viewHeight()-float64(c.sheet.line), float64(c.sheet.line))
	from := c.anchor
	if c.glide != nil { // a key that is held down counts whole pages
		from = c.glideTo
	}
	c.scrollTo(c.flow.At(from, page*float64(n)))
}

// ScrollToStart and ScrollToEnd show the beginning and the end.
func (c *Column) ScrollToStart() { c.scrollTo(layout.Anchor{}) }

// ScrollToEnd shows the end of the text.
func (c *Column) ScrollToEnd() {
	if !c.empty() {
		c.scrollTo(c.last())
	}
}

// scrollBy moves the text by pixels, at once.
func (c *Column) scrollBy(by float64) {
	c.ensure()
	if c.empty() || by == 0 {
		return
	}
	c.anchor = c.flow.At(c.anchor, math.Round(by))
	c.clamp()
	c.moved()
}

// scrollTo moves the top to an anchor, gliding over the last stretch.
func (c *Column) scrollTo(target layout.Anchor) {
	c.stopGlide()
	c.ensure()
	if c.empty() {
		return
	}
	was := c.anchor
	c.anchor = target
	c.clamp()
	target = c.anchor
	way := c.flow.Offset(target) - c.flow.Offset(was)
	if !c.style.Motion || math.Abs(way) < 1 {
		c.moved()
		return
	}
	if far := 1.5 * c.viewHeight(); math.Abs(way) > far {
		way = math.Copysign(far, way)
	}
	c.glideTo = target
	c.glide = fyne.NewAnimation(glideTime, func(done float32) {
		rest := 1 - float64(done)
		if rest > 0 {
			c.anchor = c.flow.At(target, -math.Round(way*rest))
		} else {
			c.anchor = target
			c.stopGlide()
		}
		c.clamp()
		c.moved()
	})
	c.glide.Curve = fyne.AnimationEaseOut
	c.glide.Start()
}

func (c *Column) stopGlide() {
	if c.glide != nil {
		c.glide.Stop()
		c.glide = nil
	}
}

// moved shows the lines in view and tells where they are. What was under the
// pointer has moved away from it.
func (c *Column) moved() {
	if c.hover.mark >= 0 || c.hover.href != "" {
		c.clearHover()
	}
	c.show()
	if c.OnScrolled != nil {
		c.OnScrolled(c.Place())
	}
}

// clamp keeps the end of the text at the lower edge or below it.
func (c *Column) clamp() {
	if c.empty() {
		c.anchor = layout.Anchor{}
		return
	}
	if c.anchor.Dy < 0 || c.anchor.Block >= c.flow.Len() {
		c.anchor = c.flow.At(layout.Anchor{}, c.flow.Offset(c.anchor))
	}
	if rest := c.flow.Height() - c.flow.Offset(c.anchor); rest > 4*c.viewHeight() {
		return // far from the end, whose height need not be known
	}
	if last := c.last(); c.flow.Offset(c.anchor) > c.flow.Offset(last) {
		c.anchor = last
	}
}

// last is the anchor at which the end of the text is at the lower edge.
func (c *Column) last() layout.Anchor {
	n := c.flow.Len() - 1
	c.flow.Lines(n)
	for { // setting blocks may change heights above: until they hold
		before := c.flow.Height()
		a := c.flow.At(layout.Anchor{Block: n, Dy: c.flow.BlockHeight(n)},
			float64(c.flow.Block(n).After)-c.viewHeight())
		for i := a.Block; i <= n; i++ {
			c.flow.Lines(i)
		}
		if c.flow.Height() == before {
			a.Dy = math.Round(a.Dy)
			return a
		}
	}
}

// lineTop is how far below the top of the view a line is, in pixels.
func (c *Column) lineTop(block, line int) float64 {
	return c.flow.Offset(c.flow.LineAnchor(block, line)) - c.flow.Offset(c.anchor)
}

// ScrollToNear brings a span to a third of the height unless it is well in view
// already.
func (c *Column) ScrollToNear(span article.Span) {
	c.ensure()
	if c.empty() {
		return
	}
	block, line := c.flow.Find(span.Start)
	top := c.lineTop(block, line)
	room := float64(c.sheet.line)
	if top < room || top+float64(c.items[block].LineHeight) > c.viewHeight()-room {
		c.ScrollTo(span)
	}
}
