package widgets

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func testContexts() []ContextLine {
	return []ContextLine{
		{"", "The Port Authority", " of Greater Holmsund said on Monday that it would", "¶ 1"},
		{"who sits on the board of the ", "Port Authority", ", said nobody had asked the dockers before", "¶ 2"},
		{"but a spokesman for ", "PAGH", " denied that the plan had been", "¶ 2"},
		{"Lindqvist told ", "PAGH", "’s lawyers in March", "¶ 4"},
		{"over the objections of the ", "authority", ".", "¶ 11"},
	}
}

func showContexts(t *testing.T, th fyne.Theme, lines []ContextLine, width, height float32) (fyne.Window, *ContextList) {
	t.Helper()
	w, l := inWindow(t, th, NewContextList, width, height)
	l.SetLines(Organizations, lines)
	return w, l
}

func TestNamesStandOneBelowTheOtherInTheMiddle(t *testing.T) {
	_, l := showContexts(t, lightTheme(), testContexts(), 420, 300)
	r := test.WidgetRenderer(l).(*contextRenderer)
	left, right := rowInset+rowPad+l.placeWidth, l.Size().Width-rowInset-rowPad
	for i, row := range r.rows {
		middle := row.word.Position().X + l.word.shaped(row.word.Text)/2
		if d := middle - (left+right)/2; d > 1 || d < -1 {
			t.Errorf("line %d: the name is %v off the middle", i, d)
		}
		if end := row.before.Position().X + l.around.shaped(row.before.Text); end > row.word.Position().X+0.5 {
			t.Errorf("line %d: the words before run into the name", i)
		}
		if row.before.Text != "" && row.before.Position().X < left-1 {
			t.Errorf("line %d: the words before run into the place", i)
		}
		if end := row.behind.Position().X + l.around.shaped(row.behind.Text); end > right+1 {
			t.Errorf("line %d: the words after run out of the list", i)
		}
	}
	if gap := r.rows[3].behind.Position().X - r.rows[3].word.Position().X - l.word.shaped("PAGH"); gap > 0.1 || gap < -0.1 {
		t.Error("an apostrophe does not join the name")
	}
}

func TestWordsAroundANameAreCutBetweenWords(t *testing.T) {
	_, l := showContexts(t, lightTheme(), testContexts(), 420, 300)
	r := test.WidgetRenderer(l).(*contextRenderer)
	if got := r.rows[1].before.Text; got != "…the board of the" && got != "…board of the" && got != "…on the board of the" {
		t.Errorf("before the name stands %q", got)
	}
}

func TestClickOnAContextGoesToItsMention(t *testing.T) {
	w, l := showContexts(t, lightTheme(), testContexts(), 420, 300)
	var went []int
	l.OnChosen = func(n int) { went = append(went, n); l.Select(n) }
	test.TapCanvas(w.Canvas(), fyne.NewPos(200, kwicAbove+2.5*l.lineHeight()))
	test.TapCanvas(w.Canvas(), fyne.NewPos(200, kwicAbove+9*l.lineHeight())) // below the last
	w.Canvas().Focus(l)
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnd, fyne.KeyReturn, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyReturn} {
		l.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if want := []int{2, 3, 4, 0}; !slices.Equal(went, want) || l.Selected() != 0 {
		t.Errorf("went to %v, want %v; selected %d", went, want, l.Selected())
	}
}

func TestThousandsOfContextsDrawOnlyThoseInView(t *testing.T) {
	lines := make([]ContextLine, 5000)
	for i := range lines {
		lines[i] = ContextLine{Before: "told ", Word: "PAGH", After: " that"}
	}
	_, l := showContexts(t, lightTheme(), lines, 420, 300)
	r := test.WidgetRenderer(l).(*contextRenderer)
	for _, n := range []int{4999, 0, 2500} {
		l.Select(n)
		y := kwicAbove + float32(n)*l.lineHeight() - l.offset
		if y < 0 || y+l.lineHeight() > l.Size().Height {
			t.Errorf("line %d lies at %v", n, y)
		}
	}
	if len(r.rows) > 20 {
		t.Errorf("%d rows are kept", len(r.rows))
	}
}

func TestContextsLookAsDrawn(t *testing.T) {
	for name, th := range map[string]fyne.Theme{"kwic_light": lightTheme(), "kwic_dark": darkTheme()} {
		t.Run(name, func(t *testing.T) {
			w, l := showContexts(t, th, testContexts(), 480, 150)
			l.Select(2)
			w.Canvas().Focus(l)
			l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
			test.AssertRendersToImage(t, name+".png", w.Canvas())
		})
	}
}
