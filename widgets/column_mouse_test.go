package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"namecheck/internal/article"
)

func press(c *Column, at fyne.Position, mods ...fyne.KeyModifier) {
	ev := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: at}}
	for _, m := range mods {
		ev.Modifier |= m
	}
	c.MouseDown(ev)
}

func drag(c *Column, to fyne.Position) {
	c.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}})
}

func release(c *Column, at fyne.Position) {
	c.MouseUp(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: at}})
	c.DragEnd()
}

// click presses and releases, as Fyne reports a click.
func click(c *Column, at fyne.Position) {
	press(c, at)
	c.MouseUp(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: at}})
	c.Tapped(&fyne.PointEvent{Position: at})
	c.clicks = clicks{} // the next click of a test is no double click
}

func TestClickingMarks(t *testing.T) {
	s := harbor()
	c, _ := showColumn(t, s, 700, 2000)
	marks := []Mark{
		{s.span("Marta Lindqvist"), UnderlineSolid},
		{s.span("Lindqvist, was"), Fill},
		{s.span("The Port Authority had asked"), UnderlineDotted},
		{s.span("Port Authority"), UnderlineDotted},
		{s.span("pumps"), Hit},
	}
	c.SetMarks(marks)
	var tapped []int
	c.OnMarkTapped = func(i int) { tapped = append(tapped, i) }
	tests := []struct {
		name  string
		words string
		want  []int
	}{
		{"a click on a mark names it", "Marta", []int{0}},
		{"of two marks the shorter is meant", "Port", []int{3}},
		{"where only the longer is, that one", "had asked", []int{2}},
		{"a click beside marks names none", "for more", nil},
		{"a hit of the find bar is no mark to click", "pumps", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tapped = nil
			click(c, middle(t, c, s.span(tt.words)))
			if len(tapped) != len(tt.want) || len(tapped) > 0 && tapped[0] != tt.want[0] {
				t.Errorf("tapped %v, want %v", tapped, tt.want)
			}
			if !c.Selection().Empty() {
				t.Errorf("a click selects %q", c.SelectedText())
			}
		})
	}
	t.Run("a tap that Fyne's test package makes is a click", func(t *testing.T) {
		tapped = nil
		test.TapAt(c, middle(t, c, s.span("Marta")))
		if len(tapped) != 1 {
			t.Errorf("tapped %v", tapped)
		}
	})
}

func TestClickingLinks(t *testing.T) {
	s := harbor()
	c, _ := showColumn(t, s, 700, 2000)
	var opened, hovered string
	c.OnLinkTapped = func(href string) { opened = href }
	c.OnLinkHovered = func(href string) { hovered = href }
	at := middle(t, c, s.span("full report"))
	c.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
	if hovered != "https://example.org/report" || c.Cursor() != desktop.PointerCursor {
		t.Errorf("over a link: address %q, cursor %v", hovered, c.Cursor())
	}
	click(c, at)
	if opened != "https://example.org/report" {
		t.Errorf("a click opens %q", opened)
	}

	opened = ""
	marked := -1
	c.SetMarks([]Mark{{s.span("full"), UnderlineSolid}})
	c.OnMarkTapped = func(i int) { marked = i }
	click(c, middle(t, c, s.span("full")))
	if opened != "" || marked != 0 {
		t.Errorf("a click on a mark in a link opens %q and names mark %d; want the mark", opened, marked)
	}
}

func TestHoveringMarks(t *testing.T) {
	s := harbor()
	c, w := showColumn(t, s, 700, 2000)
	span := s.span("Marta Lindqvist")
	c.SetMarks([]Mark{{span, UnderlineSolid}})
	hovered, corner := -2, fyne.Position{}
	c.OnMarkHovered = func(i int, at fyne.Position) { hovered, corner = i, at }
	box, size, _ := c.SpanBox(span)

	test.MoveMouse(w.Canvas(), middle(t, c, span))
	if hovered != 0 || c.Cursor() != desktop.PointerCursor {
		t.Errorf("over a mark: %d hovered, cursor %v", hovered, c.Cursor())
	}
	if d := corner.Subtract(box.AddXY(0, size.Height)); d.X > 1 || d.X < -1 || d.Y > 1 || d.Y < -1 {
		t.Errorf("the corner is at %v, want below the left of the mark, %v", corner, box.AddXY(0, size.Height))
	}
	test.MoveMouse(w.Canvas(), middle(t, c, s.span("for more")))
	if hovered != -1 || c.Cursor() != desktop.TextCursor {
		t.Errorf("over words: %d hovered, cursor %v", hovered, c.Cursor())
	}
	test.MoveMouse(w.Canvas(), fyne.NewPos(695, 300))
	if c.Cursor() != desktop.DefaultCursor {
		t.Errorf("over the scroll bar: cursor %v", c.Cursor())
	}
}

func TestTheContextMenuKnowsWhereItIsAsked(t *testing.T) {
	s := harbor()
	c, _ := showColumn(t, s, 700, 2000)
	offset := -1
	c.OnMenu = func(_ fyne.Position, at int) { offset = at }
	span := s.span("pumps")
	test.TapSecondaryAt(c, middle(t, c, span))
	if offset < span.Start || offset > span.End {
		t.Errorf("menu at %d, want within %v", offset, span)
	}
}

func TestFiveThousandMarksAreFoundByPlace(t *testing.T) {
	var marks []Mark
	for i := range 5000 {
		marks = append(marks, Mark{article.Span{Start: i * 10, End: i*10 + 5}, UnderlineSolid})
	}
	marks[0].Span.End = 50_000 // one over all of them
	x := newMarkIndex(marks)
	var got []int
	x.overlapping(article.Span{Start: 40_003, End: 40_012}, func(i int, _ Mark) { got = append(got, i) })
	if len(got) != 3 || got[0] != 0 || got[1] != 4000 || got[2] != 4001 {
		t.Errorf("marks %v, want 0, 4000 and 4001", got)
	}
	if i := x.at(article.Span{Start: 40_006, End: 40_007}); i != 0 {
		t.Errorf("mark %d is between two, want the long one", i)
	}
}
