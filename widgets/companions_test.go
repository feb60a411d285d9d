package widgets

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func testCompanions() []Companion {
	return []Companion{
		{ID: 1, Name: "Marta Lindqvist", Kind: People, Sentences: 4, Paragraphs: 4},
		{ID: 5, Name: "Port Authority of Greater Holmsund and its predecessors", Kind: Organizations, Sentences: 1, Paragraphs: 3},
		{ID: 8, Name: "Holmsund", Kind: Places, Paragraphs: 2},
		{ID: 3, Name: "Tom Reyes", Kind: People, Paragraphs: 1},
		{ID: 6, Name: "Nordic Freight", Kind: Organizations, Paragraphs: 1},
		{ID: 4, Name: "Aleksandra Wiśniewska-Kowalczyk", Kind: People, Paragraphs: 1},
		{ID: 7, Name: "The Coastal Courier", Kind: Organizations, Paragraphs: 1},
	}
}

func TestCompanionIsChosenByClickAndByKey(t *testing.T) {
	w, l := inWindow(t, lightTheme(), NewCompanionList, 320, 300)
	var chosen []int
	l.OnChosen = func(id int) { chosen = append(chosen, id) }
	l.SetCompanions(testCompanions())
	line := func(n float32) fyne.Position { return fyne.NewPos(60, l.headHeight()+(n+0.5)*l.lineHeight()) }
	test.TapCanvas(w.Canvas(), line(1))
	test.TapCanvas(w.Canvas(), fyne.NewPos(60, 5)) // the head
	w.Canvas().Focus(l)
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnd, fyne.KeyReturn, fyne.KeyEnd, fyne.KeyReturn} {
		l.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if want := []int{5, 8, 7}; !slices.Equal(chosen, want) {
		t.Errorf("got %v, want %v", chosen, want)
	}
}

func TestCompanionsSayHowNearTheyStand(t *testing.T) {
	tests := []struct {
		companion Companion
		want      string
	}{
		{Companion{Sentences: 1, Paragraphs: 2}, "1 sentence"},
		{Companion{Sentences: 3, Paragraphs: 3}, "3 sentences"},
		{Companion{Paragraphs: 1}, "1 paragraph"},
		{Companion{Paragraphs: 2}, "2 paragraphs"},
	}
	for _, test := range tests {
		if got := test.companion.nearWords(); got != test.want {
			t.Errorf("%+v: %q, want %q", test.companion, got, test.want)
		}
	}
}

func TestOneMoreCompanionIsShownRatherThanCounted(t *testing.T) {
	_, l := inWindow(t, lightTheme(), NewCompanionList, 320, 300)
	for n, want := range map[int]int{0: 0, 5: 5, 6: 6, 7: 6} {
		l.SetCompanions(testCompanions()[:n])
		if got := l.lines(); got != want {
			t.Errorf("%d companions have %d lines, want %d", n, got, want)
		}
	}
}

func TestCompanionsLookAsDrawn(t *testing.T) {
	for name, th := range map[string]fyne.Theme{"companions_light": lightTheme(), "companions_dark": darkTheme()} {
		t.Run(name, func(t *testing.T) {
			w, l := inWindow(t, th, NewCompanionList, 320, 200)
			l.SetCompanions(testCompanions())
			test.MoveMouse(w.Canvas(), fyne.NewPos(60, 70))
			test.AssertRendersToImage(t, name+".png", w.Canvas())
		})
	}
}
