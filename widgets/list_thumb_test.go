package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestListScrollsByWheelAndByItsThumb(t *testing.T) {
	s := showPanel(t, manyItems(1000), 320, 500)
	corner := s.list.Position()
	thumb := test.WidgetRenderer(s.list).(*entityListRenderer).thumb

	test.Scroll(s.window.Canvas(), corner.AddXY(50, 100), 0, -120)
	if s.list.offset != 120 {
		t.Errorf("the wheel came to %v", s.list.offset)
	}
	test.Scroll(s.window.Canvas(), corner.AddXY(50, 100), 0, 1e6)
	if s.list.offset != 0 {
		t.Errorf("the list begins at %v", s.list.offset)
	}

	room := thumb.view - thumb.height()
	test.Drag(s.window.Canvas(), corner.AddXY(316, 10), 0, room/2)
	half := (thumb.content - thumb.view) / 2
	if d := s.list.offset - half; d > 1 || d < -1 {
		t.Errorf("dragged half way the list is at %v of %v", s.list.offset, half*2)
	}
	thumb.Tapped(&fyne.PointEvent{Position: fyne.NewPos(5, thumb.view-1)})
	if d := s.list.offset - half*2; d > 1 || d < -1 {
		t.Errorf("a click at the foot of the track came to %v of %v", s.list.offset, half*2)
	}
	at := s.list.offset
	thumb.Tapped(&fyne.PointEvent{Position: fyne.NewPos(5, thumb.top()+thumb.height()/2)})
	if s.list.offset != at {
		t.Error("a click on the thumb moved the list")
	}

	test.MoveMouse(s.window.Canvas(), corner.AddXY(316, 10))
	if thumb.bar.Size().Width <= thumbThin {
		t.Error("the thumb does not show that it can be caught")
	}
	s.SetItems(castItems()[:2])
	if thumb.needed() {
		t.Error("a short list has a scroll bar")
	}
}

func TestHoverFollowsTheListAsItScrolls(t *testing.T) {
	s := showPanel(t, manyItems(1000), 320, 500)
	corner := s.list.Position()
	test.MoveMouse(s.window.Canvas(), corner.AddXY(50, 200))
	before := s.list.hover
	test.Scroll(s.window.Canvas(), corner.AddXY(50, 200), 0, -600)
	if s.list.hover == before || s.list.hover != s.list.lineAt(200) {
		t.Errorf("the pointer was on line %d and is said to be on %d", before, s.list.hover)
	}
	if got := s.hovered[len(s.hovered)-1]; got != s.list.entityOf(s.list.hover) {
		t.Errorf("the app was told of entity %d", got)
	}
}
