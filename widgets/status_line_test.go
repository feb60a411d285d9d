package widgets

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// showStatus puts a status line below an empty window of the given width.
func showStatus(t *testing.T, th fyne.Theme, width float32) (fyne.Window, *StatusLine, *handClock) {
	t.Helper()
	clock := &handClock{}
	var s *StatusLine
	w, _ := inWindow(t, th, func() fyne.CanvasObject {
		s = NewStatusLine()
		s.After = clock.after
		ground, _ := PaletteColor(ColorPaper, 1)
		return container.NewBorder(nil, s, nil, nil, canvas.NewRectangle(ground))
	}, width, 120)
	return w, s, clock
}

func TestStatusLineSaysBothWhatIsOpenAndWhereTheReaderIs(t *testing.T) {
	_, s, _ := showStatus(t, lightTheme(), 700)
	s.SetLeft("harbor.txt · about 4 min · UTF-8")
	s.SetRight("2 of 5 · Marta Lindqvist")
	w := s.words(700)
	if !slices.Equal(w.left, []string{"harbor.txt · about 4 min · UTF-8"}) || w.right != "2 of 5 · Marta Lindqvist" {
		t.Errorf("it says %q and %q", w.left, w.right)
	}
	w = s.words(280)
	if len(w.left) != 1 || w.left[0] == s.left || w.right != s.right {
		t.Errorf("with little room it says %q and %q", w.left, w.right)
	}
	w = s.words(200)
	if len(w.left) != 0 {
		t.Errorf("with no room it still says %q", w.left)
	}
}

func TestNoticeStaysUntilItIsRead(t *testing.T) {
	_, s, clock := showStatus(t, lightTheme(), 700)
	s.SetLeft("harbor.txt")
	s.Notify("From the last mention back to the first")
	clock.waiting = nil // its time is not over when the next comes
	s.Notify("Copied")
	if got := s.words(700).left; !slices.Equal(got, []string{"Copied"}) {
		t.Fatalf("it says %q", got)
	}
	clock.pass()
	if got := s.words(700).left; !slices.Equal(got, []string{"harbor.txt"}) || s.Notice() != "" {
		t.Errorf("after a while it says %q", got)
	}
	s.Notify("Copied")
	test.Tap(s)
	if s.Notice() != "" {
		t.Error("a click does not take the notice away")
	}
}

func TestAnOldClockDoesNotEndANewNotice(t *testing.T) {
	_, s, clock := showStatus(t, lightTheme(), 700)
	s.Notify("first")
	old := clock.waiting
	s.Notify("second")
	for _, end := range old {
		end()
	}
	if s.Notice() != "second" {
		t.Errorf("it says %q", s.Notice())
	}
}

func TestLongNoticeTakesTheWholeLineAndMoreLines(t *testing.T) {
	_, s, _ := showStatus(t, lightTheme(), 420)
	s.SetRight("2 of 5 · Marta Lindqvist")
	low := s.MinSize().Height
	s.Notify("harbor-2.docx could not be opened because it is a picture and not a text, although its name says otherwise.")
	w := s.words(420)
	if len(w.left) != 2 || w.right != "" {
		t.Errorf("it says %q and %q", w.left, w.right)
	}
	if s.MinSize().Height <= low {
		t.Error("the line does not make room for the second line")
	}
}

func TestStatusLineLooksAsDrawn(t *testing.T) {
	for name, th := range map[string]fyne.Theme{"status_light": lightTheme(), "status_dark": darkTheme()} {
		t.Run(name, func(t *testing.T) {
			w, s, _ := showStatus(t, th, 560)
			s.SetLeft("harbor.txt · about 4 min · UTF-8")
			s.SetRight("2 of 5 · Marta Lindqvist")
			test.AssertRendersToImage(t, name+".png", w.Canvas())
			s.Notify("From the last mention back to the first")
			test.AssertRendersToImage(t, name+"_notice.png", w.Canvas())
		})
	}
}
