package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"namecheck/internal/article"
)

// edges are the positions of the left and right end of words on their line.
func edges(t *testing.T, c *Column, span article.Span) (left, right fyne.Position) {
	t.Helper()
	pos, size, ok := c.SpanBox(span)
	if !ok {
		t.Fatalf("%q is not in view", c.in(span))
	}
	return pos.AddXY(1, size.Height/2), pos.AddXY(size.Width-1, size.Height/2)
}

func TestSelectingWithTheMouse(t *testing.T) {
	s := harbor()
	c, _ := showColumn(t, s, 700, 2000)
	changes, picked := 0, ""
	c.OnSelectionChanged = func() { changes++ }
	c.OnPicked = func(words string) { picked = words }

	from, _ := edges(t, c, s.span("mayor"))
	_, to := edges(t, c, s.span("certain"))
	t.Run("a drag selects letters", func(t *testing.T) {
		press(c, from)
		drag(c, to)
		release(c, to)
		if got := c.SelectedText(); got != "mayor, Marta Lindqvist, was quite certain" {
			t.Errorf("selected %q", got)
		}
		if changes == 0 || picked != c.SelectedText() {
			t.Errorf("%d changes told, picked %q", changes, picked)
		}
	})
	t.Run("backwards too", func(t *testing.T) {
		c.clicks = clicks{}
		press(c, to)
		drag(c, from)
		release(c, from)
		if got := c.SelectedText(); got != "mayor, Marta Lindqvist, was quite certain" {
			t.Errorf("selected %q", got)
		}
	})
	t.Run("Shift and a click go on from where it began", func(t *testing.T) {
		c.clicks = clicks{}
		click(c, from)
		press(c, to, fyne.KeyModifierShift)
		release(c, to)
		if got := c.SelectedText(); !strings.HasPrefix(got, "mayor") || !strings.HasSuffix(got, "certain") {
			t.Errorf("selected %q", got)
		}
	})
	t.Run("a double click selects a word", func(t *testing.T) {
		c.clicks = clicks{}
		at := middle(t, c, s.span("Lindqvist"))
		press(c, at)
		press(c, at)
		release(c, at)
		if got := c.SelectedText(); got != "Lindqvist" {
			t.Errorf("selected %q", got)
		}
	})
	t.Run("and a drag after it whole words", func(t *testing.T) {
		c.clicks = clicks{}
		at := middle(t, c, s.span("Marta"))
		press(c, at)
		press(c, at)
		drag(c, middle(t, c, s.span("quite")))
		release(c, at)
		if got := c.SelectedText(); got != "Marta Lindqvist, was quite" {
			t.Errorf("selected %q", got)
		}
	})
	t.Run("a triple click selects a paragraph", func(t *testing.T) {
		c.clicks = clicks{}
		at := middle(t, c, s.span("divers"))
		press(c, at)
		press(c, at)
		press(c, at)
		release(c, at)
		if got := c.SelectedText(); got != "Lindqvist thanked the divers. Nobody was hurt." {
			t.Errorf("selected %q", got)
		}
	})
	t.Run("a click lets go", func(t *testing.T) {
		c.clicks = clicks{}
		click(c, from)
		if !c.Selection().Empty() {
			t.Errorf("selected %q", c.SelectedText())
		}
	})
}

func TestADragOutsideScrolls(t *testing.T) {
	s := long(60)
	c, _ := showColumn(t, s, 700, 400)
	press(c, fyne.NewPos(300, 200))
	drag(c, fyne.NewPos(300, 460))
	before := c.flow.Offset(c.anchor)
	for range 20 {
		c.autoscrollTick()
	}
	if c.flow.Offset(c.anchor) <= before+40 {
		t.Error("the text did not scroll")
	}
	first := c.Selection().Len()
	c.autoscrollTick()
	if c.Selection().Len() <= first-1 {
		t.Error("the selection did not grow with it")
	}
	drag(c, fyne.NewPos(300, 200))
	if c.dragging != nil {
		t.Error("the text scrolls on though the pointer is back")
	}
	release(c, fyne.NewPos(300, 200))
}

func TestCopyingKeepsParagraphsApart(t *testing.T) {
	s := harbor()
	c, _ := showColumn(t, s, 700, 2000)
	c.TypedShortcut(&fyne.ShortcutSelectAll{})
	got := c.SelectedText()
	for _, want := range []string{
		"Harbor and rail\n\nTunnel under the bay opens",
		"14 March 2024\n\nHOLMSUND",
		"What comes next\n\n• A second tube, to be dug from 2027, with a lane for buses and one for bicycles.\n• New ferries.\n\n“We",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("copied text lacks %q:\n%s", want, got)
		}
	}
	if strings.Contains(got, "Harbor: tunnel") {
		t.Error("the hidden page title is copied")
	}
}

func TestSelectingWithTheKeyboard(t *testing.T) {
	s := &story{}
	s.part(article.Paragraph, "One cafe\u0301 two. Three")
	s.part(article.Paragraph, "four five")
	c, _ := showColumn(t, s, 700, 400)
	start := s.span("cafe\u0301").Start
	tests := []struct {
		name string
		key  fyne.KeyName
		far  bool
		want string
	}{
		{"Right takes a letter", fyne.KeyRight, false, "c"},
		{"with Ctrl a word", fyne.KeyRight, true, "cafe\u0301"},
		{"Left from there gives back a letter with its accent", fyne.KeyLeft, false, "caf"},
		{"End takes the line", fyne.KeyEnd, false, "cafe\u0301 two. Three"},
		{"Right then goes on in the next paragraph", fyne.KeyRight, false, "cafe\u0301 two. Three"},
		{"and takes its letters", fyne.KeyRight, false, "cafe\u0301 two. Three\n\nf"},
		{"Ctrl and Down take the paragraph", fyne.KeyDown, true, "cafe\u0301 two. Three\n\nfour five"},
		{"Ctrl and Home turn round to the beginning", fyne.KeyHome, true, "One "},
		{"Ctrl and End take everything after", fyne.KeyEnd, true, "cafe\u0301 two. Three\n\nfour five"},
	}
	c.selection = selection{anchor: start, head: start}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if !c.selectKey(tt.key, tt.far) {
				t.Fatal("the key does nothing")
			}
			if got := c.SelectedText(); got != tt.want {
				t.Errorf("selected %q, want %q", got, tt.want)
			}
		})
	}
}

func TestUpAndDownKeepTheirColumn(t *testing.T) {
	s := &story{}
	s.part(article.Paragraph, "A first paragraph that is long enough.")
	s.part(article.Paragraph, "Short.")
	s.part(article.Paragraph, "A third paragraph that is long enough.")
	c, _ := showColumn(t, s, 900, 400)
	at := s.span("is long").Start
	c.selection = selection{anchor: at, head: at}
	c.selectKey(fyne.KeyDown, false)
	if c.selection.head != s.span("Short.").End {
		t.Errorf("down from a long line to a short one goes to %q", c.text()[c.selection.head:])
	}
	c.selectKey(fyne.KeyDown, false)
	third := s.Parts[2].Span.Start
	if got := c.selection.head - third; got < at-2 || got > at+2 {
		t.Errorf("down again goes to letter %d, want about %d", got, at)
	}
}

func TestSelectionOfRightToLeftWords(t *testing.T) {
	s := &story{}
	s.part(article.Paragraph, "שר החוץ אמר Rome 25 היום")
	c, _ := showColumn(t, s, 700, 300)
	span := s.span("החוץ")
	at := middle(t, c, span)
	press(c, at)
	press(c, at)
	release(c, at)
	if got := c.SelectedText(); got != "החוץ" {
		t.Errorf("a double click selects %q", got)
	}
	box, size, _ := c.SpanBox(s.span("שר"))
	other, _, _ := c.SpanBox(s.span("היום"))
	if box.X < other.X {
		t.Error("the first word stands left of the last")
	}
	if right := box.X + size.Width; right < c.left+c.flow.Width()-1 {
		t.Errorf("the line ends at %v, want the right edge %v", right, c.left+c.flow.Width())
	}
}

func TestSelectionIsPaintedOnlyWhereItIs(t *testing.T) {
	s := long(20)
	c, _ := showColumn(t, s, 700, 600)
	before := map[[2]int]lineKey{}
	for at, l := range c.view.lines {
		before[at] = l.key
	}
	c.Select(article.Span{Start: s.Parts[1].Span.Start, End: s.Parts[1].Span.Start + 5})
	changed := 0
	for at, l := range c.view.lines {
		if before[at] != l.key {
			changed++
		}
	}
	if changed != 1 {
		t.Errorf("%d lines are painted again for a selection on one", changed)
	}
}

func TestFocusGoesToTheTextThatIsClicked(t *testing.T) {
	c, w := showColumn(t, harbor(), 700, 600)
	click(c, fyne.NewPos(200, 200))
	if w.Canvas().Focused() != fyne.Focusable(c) {
		t.Error("the column has no focus after a click")
	}
	got := fyne.KeyName("")
	w.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) { got = ev.Name })
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF5})
	if got != fyne.KeyF5 {
		t.Error("a key the column has no use for does not reach the window")
	}
	var typed rune
	w.Canvas().SetOnTypedRune(func(r rune) { typed = r })
	test.Type(c, "n")
	if typed != 'n' {
		t.Error("a letter does not reach the window")
	}
}
