package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestScrolling(t *testing.T) {
	s := long(60)
	c, w := showColumn(t, s, 700, 500)
	scrolled := -1
	c.OnScrolled = func(place int) { scrolled = place }

	t.Run("the wheel moves the text by about three lines", func(t *testing.T) {
		before := c.flow.Offset(c.anchor)
		test.Scroll(w.Canvas(), fyne.NewPos(300, 200), 0, -25)
		if by := (c.flow.Offset(c.anchor) - before) / float64(c.sheet.line); by < 2 || by > 3.5 {
			t.Errorf("moved by %.1f lines", by)
		}
		if scrolled != c.Place() {
			t.Errorf("OnScrolled got %d, the place is %d", scrolled, c.Place())
		}
	})
	t.Run("it stops at the beginning", func(t *testing.T) {
		test.Scroll(w.Canvas(), fyne.NewPos(300, 200), 0, 5000)
		if c.Place() != 0 || c.flow.Offset(c.anchor) != 0 {
			t.Errorf("place %d, %v pixels down", c.Place(), c.flow.Offset(c.anchor))
		}
	})
	t.Run("a page keeps a line of the one before", func(t *testing.T) {
		before := linesShown(c)
		c.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
		after := linesShown(c)
		if !hasLine(before, after[1]) {
			t.Errorf("the page begins with %q, which was not in view", after[1])
		}
		if hasLine(before, after[len(after)-1]) {
			t.Error("the page moved by less than half")
		}
	})
	t.Run("End shows the end of the text at the lower edge", func(t *testing.T) {
		c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
		end := s.Parts[len(s.Parts)-1].Span
		if !c.InView(spanAt(end.End - 1)) {
			t.Error("the last words are not in view")
		}
		rest := c.flow.Height() - c.flow.Offset(c.anchor) - c.viewHeight()
		if rest < -1 || rest > 1 {
			t.Errorf("%v pixels are left below", rest)
		}
	})
	t.Run("and no further", func(t *testing.T) {
		at := c.anchor
		test.Scroll(w.Canvas(), fyne.NewPos(300, 200), 0, -500)
		if c.anchor != at {
			t.Error("the text moved past its end")
		}
	})
	t.Run("Home shows the beginning", func(t *testing.T) {
		c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
		if c.Place() != 0 {
			t.Errorf("place %d", c.Place())
		}
	})
	t.Run("ScrollTo brings words to a third of the height", func(t *testing.T) {
		span := s.Parts[30].Span
		c.ScrollTo(span)
		pos, _, ok := c.SpanBox(span)
		if !ok || pos.Y < 500/3-2 || pos.Y > 500/3+2 {
			t.Errorf("the words are at %v", pos.Y)
		}
	})
	t.Run("ScrollToNear leaves what is in view", func(t *testing.T) {
		at := c.anchor
		c.ScrollToNear(spanAt(s.Parts[30].Span.Start + 5))
		if c.anchor != at {
			t.Error("the text moved")
		}
	})
}

func hasLine(lines []string, line string) bool {
	for _, l := range lines {
		if l == line {
			return true
		}
	}
	return false
}

func TestScrollBar(t *testing.T) {
	s := long(60)
	c, _ := showColumn(t, s, 700, 500)
	x := c.Size().Width - handleMargin - handleWidth/2
	b, ok := c.bar()
	if !ok {
		t.Fatal("a long text has no scroll bar")
	}
	t.Run("dragging the thumb moves the text", func(t *testing.T) {
		press(c, fyne.NewPos(x, float32(b.top)+5))
		drag(c, fyne.NewPos(x, 250))
		release(c, fyne.NewPos(x, 250))
		share := c.flow.Offset(c.anchor) / c.flow.Height()
		if share < 0.3 || share > 0.6 {
			t.Errorf("the text is at %.2f of its height", share)
		}
		if !c.Selection().Empty() {
			t.Error("dragging the thumb selects words")
		}
	})
	t.Run("a press beside the thumb goes there", func(t *testing.T) {
		press(c, fyne.NewPos(x, 497))
		release(c, fyne.NewPos(x, 497))
		if !c.InView(spanAt(len(s.Text) - 1)) {
			t.Error("the end is not in view")
		}
	})
	t.Run("a press on a tick shows its words", func(t *testing.T) {
		at := s.Parts[20].Span.Start
		c.SetTicks([]Tick{{Offset: at, Style: UnderlineSolid}})
		y := float32(c.tickY(at)) * c.Size().Height
		press(c, fyne.NewPos(c.Size().Width-barWidth-3, y))
		release(c, fyne.NewPos(c.Size().Width-barWidth-3, y))
		if !c.InView(spanAt(at)) {
			t.Error("the words of the tick are not in view")
		}
	})
	t.Run("a short text has none", func(t *testing.T) {
		short := &story{}
		short.part("paragraph", "Short.")
		c.SetArticle(&short.Article)
		if _, ok := c.bar(); ok || c.view.thumb.Visible() {
			t.Error("there is a scroll bar")
		}
	})
}

func TestALongWayThroughTheTextNeedsNoMoreObjects(t *testing.T) {
	c, _ := showColumn(t, long(300), 700, 500)
	inView := len(linesShown(c))
	for range 60 {
		c.ScrollPages(3)
		c.ScrollPages(-2)
	}
	if n := len(c.view.lines) + len(c.view.free); n > 2*inView {
		t.Errorf("%d objects for %d lines in view", n, inView)
	}
}

func TestALineKeepsItsPictureWhileItIsInView(t *testing.T) {
	c, _ := showColumn(t, long(30), 700, 500)
	before := map[[2]int]*lineImage{}
	keys := map[*lineImage]lineKey{}
	for at, l := range c.view.lines {
		before[at] = l
		keys[l] = l.key
	}
	c.ScrollLines(3)
	kept := 0
	for at, l := range c.view.lines {
		if before[at] == l && keys[l] == l.key {
			kept++
		}
	}
	if kept < len(before)-6 {
		t.Errorf("%d of %d lines are kept after scrolling by three", kept, len(before))
	}
}

func TestScrollingLeavesTheMarkUnderThePointer(t *testing.T) {
	s := long(30)
	c, w := showColumn(t, s, 700, 500)
	c.SetMarks([]Mark{{s.span("Witness 0"), UnderlineSolid}})
	hovered := -2
	c.OnMarkHovered = func(i int, _ fyne.Position) { hovered = i }
	test.MoveMouse(w.Canvas(), middle(t, c, s.span("Witness 0")))
	if hovered != 0 {
		t.Fatalf("mark %d is hovered, want 0", hovered)
	}
	test.Scroll(w.Canvas(), fyne.NewPos(300, 200), 0, -60)
	if hovered != -1 {
		t.Errorf("mark %d is still hovered after the text moved away", hovered)
	}
}
