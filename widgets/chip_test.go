package widgets

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

func TestSmallButtonWorksByMouseAndByKey(t *testing.T) {
	taps := 0
	var inside []bool
	w, box := inWindow(t, lightTheme(), func() *fyne.Container {
		c := newChip("Merge …", "M", func() { taps++ })
		c.onHover = func(in bool) { inside = append(inside, in) }
		return container.NewVBox(c, canvas.NewRectangle(color.White))
	}, 200, 100)
	c := box.Objects[0].(*chip)
	test.MoveMouse(w.Canvas(), fyne.NewPos(20, 10))
	test.MoveMouse(w.Canvas(), fyne.NewPos(20, 90))
	if len(inside) != 2 || !inside[0] || inside[1] {
		t.Errorf("told of the pointer: %v", inside)
	}
	test.Tap(c)
	w.Canvas().Focus(c)
	r := test.WidgetRenderer(c).(*chipRenderer)
	if r.box.StrokeWidth < 2 {
		t.Error("the focus cannot be seen")
	}
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyA})
	c.TypedRune('m')
	w.Canvas().Unfocus()
	if taps != 3 || r.box.StrokeWidth != 1 {
		t.Errorf("%d taps, border %v", taps, r.box.StrokeWidth)
	}
	if c.Cursor() != desktop.PointerCursor {
		t.Error("the pointer does not say that it can be clicked")
	}
}

func TestLinkIsUnderlinedAndShowsItsFocus(t *testing.T) {
	w, box := inWindow(t, lightTheme(), func() *fyne.Container {
		return container.NewVBox(newLink("show", nil))
	}, 200, 100)
	c := box.Objects[0].(*chip)
	test.Tap(c) // does nothing, and does not fail
	r := test.WidgetRenderer(c).(*chipRenderer)
	if !r.line.Visible() || r.box.Visible() {
		t.Error("it does not look like a link")
	}
	w.Canvas().Focus(c)
	if !r.box.Visible() || r.box.StrokeWidth < 2 {
		t.Error("the focus cannot be seen")
	}
	if c.AccessibilityRole() != fyne.AccessibleRoleLink || c.AccessibilityLabel() != "show" {
		t.Errorf("it is told as a %s “%s”", c.AccessibilityRole(), c.AccessibilityLabel())
	}
}

func TestOrderBarShowsPointerAndFocus(t *testing.T) {
	w, b := inWindow(t, lightTheme(), func() *choiceBar { return newChoiceBar("Sort by", "place", "count", "name") }, 300, 30)
	if b.Cursor() != desktop.DefaultCursor {
		t.Error("the pointer says that it can click beside the words")
	}
	test.MoveMouse(w.Canvas(), fyne.NewPos(b.lefts[1]+3, 10))
	if b.hover != 1 || b.Cursor() != desktop.PointerCursor {
		t.Errorf("the pointer is on word %d", b.hover)
	}
	b.MouseOut()
	w.Canvas().Focus(b)
	r := test.WidgetRenderer(b).(*choiceBarRenderer)
	if b.hover != -1 || !r.ring.Visible() {
		t.Error("the focus cannot be seen, or the pointer has not left")
	}
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight}) // there is no fourth
	if b.AccessibilityLabel() != "Sort by name" {
		t.Errorf("it is told as %q", b.AccessibilityLabel())
	}
	b.Resize(fyne.NewSize(b.lefts[2], 30))
	b.Refresh()
	if r.label.Visible() || b.lefts[0] != 0 {
		t.Error("the label takes room that the words need")
	}
}
