package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestPanelLooksAsDrawn(t *testing.T) {
	tests := []struct {
		name  string
		theme fyne.Theme
		width float32
		do    func(*shownPanel)
	}{
		{"panel_light", lightTheme(), 320, everyState},
		{"panel_dark", darkTheme(), 320, everyState},
		{"panel_narrow", lightTheme(), 220, everyState},
		{"panel_scrolled", lightTheme(), 320, func(s *shownPanel) {
			s.Fold(Places, false)
			s.FocusList()
			s.press(fyne.KeyEnd, fyne.KeyUp, fyne.KeyUp)
			s.list.scrollTo(s.list.offset - 6)
		}},
		{"panel_filtered", darkTheme(), 320, func(s *shownPanel) { s.SetFilter("pepe") }},
		{"panel_no_hit", lightTheme(), 320, func(s *shownPanel) { s.SetFilter("Zanzibar") }},
		{"panel_nobody", lightTheme(), 320, func(s *shownPanel) { s.SetItems(nil) }},
		{"panel_one_kind", lightTheme(), 320, func(s *shownPanel) { s.SetItems(castItems()[4:7]) }},
		{"panel_busy", lightTheme(), 320, func(s *shownPanel) { s.SetItems(nil); s.SetBusy(true) }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := showPanelIn(t, tt.theme, castItems(), tt.width, 420)
			tt.do(s)
			test.AssertRendersToImage(t, tt.name+".png", s.window.Canvas())
		})
	}
}

// everyState chooses one row, compares another and hovers a third.
func everyState(s *shownPanel) {
	s.SetNotice("3 names stand only in the page’s menu.")
	s.Select(2)
	s.Compare(4)
	s.list.scrollTo(0)
	area, _ := s.RowArea(1)
	test.MoveMouse(s.window.Canvas(), area.AddXY(30, 8))
}
