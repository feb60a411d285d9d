package widgets

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

func testChanges() []ChangeItem {
	return []ChangeItem{
		{Text: "“Pepe” joined to José Álvarez Núñez."},
		{Text: "Meridian is now an organization."},
		{Text: "“the captain” added as a person.", Lost: "the article no longer has these words."},
	}
}

// showChanges puts a strip below an empty panel.
func showChanges(t *testing.T, th fyne.Theme) (fyne.Window, *ChangesStrip) {
	t.Helper()
	var s *ChangesStrip
	w, _ := inWindow(t, th, func() fyne.CanvasObject {
		s = NewChangesStrip()
		ground := canvas.NewRectangle(Color(th, ColorPanel, 0))
		return container.NewStack(ground, container.NewBorder(nil, s, nil, nil))
	}, 320, 200)
	return w, s
}

func TestStripTakesNoRoomWithoutChanges(t *testing.T) {
	_, s := showChanges(t, lightTheme())
	if size := s.MinSize(); size.Height != 0 {
		t.Errorf("it is %v high", size.Height)
	}
	s.SetChanges(testChanges())
	closed := s.MinSize().Height
	test.Tap(s.toggle)
	if !s.Open() || s.MinSize().Height <= closed || closed == 0 {
		t.Errorf("closed it is %v high, open %v", closed, s.MinSize().Height)
	}
}

func TestStripCountsChangesInWords(t *testing.T) {
	_, s := showChanges(t, lightTheme())
	for _, test := range []struct {
		items         []ChangeItem
		open          bool
		changes, note string
	}{
		{testChanges()[:1], false, "1 change by you", "show"},
		{testChanges()[:2], true, "2 changes by you", "hide"},
		{testChanges(), false, "3 changes by you", "1 not applied · show"},
	} {
		s.SetChanges(test.items)
		s.SetOpen(test.open)
		if changes, note := s.words(); changes != test.changes || note != test.note {
			t.Errorf("got %q and %q, want %q and %q", changes, note, test.changes, test.note)
		}
	}
}

func TestEveryChangeHasAWayBack(t *testing.T) {
	_, s := showChanges(t, lightTheme())
	var undone []int
	all := 0
	s.OnUndo = func(n int) { undone = append(undone, n) }
	s.OnUndoAll = func() { all++ }
	s.SetChanges(testChanges())
	s.SetOpen(true)
	for _, o := range s.body.flow.objects {
		if link, ok := o.(*chip); ok {
			test.Tap(link)
		}
	}
	if !slices.Equal(undone, []int{0, 1, 2}) || all != 1 {
		t.Errorf("taken back %v, and all of them %d times", undone, all)
	}
}

func TestStripLooksAsDrawn(t *testing.T) {
	for name, th := range map[string]fyne.Theme{"changes_light": lightTheme(), "changes_dark": darkTheme()} {
		t.Run(name, func(t *testing.T) {
			w, s := showChanges(t, th)
			s.SetChanges(testChanges())
			s.SetOpen(true)
			w.Resize(fyne.NewSize(320, 201)) // a test window is laid out only when its size changes
			w.Resize(fyne.NewSize(320, 200))
			test.AssertRendersToImage(t, name+".png", w.Canvas())
		})
	}
}
