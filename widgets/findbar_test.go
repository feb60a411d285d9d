package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"namecheck/internal/find"
)

func showFindBar(t *testing.T, s *story) (*FindBar, *Column) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(newReadingTheme(theme.VariantLight))
	c := NewColumn()
	style := DefaultStyle()
	style.Motion = false
	c.SetStyle(style)
	b := NewFindBar(c)
	w := test.NewTempWindow(t, container.NewBorder(b, nil, nil, nil, c))
	w.Resize(fyne.NewSize(700, 500))
	c.SetArticle(&s.Article)
	return b, c
}

func TestFindBarCountsAndWalks(t *testing.T) {
	s := harbor()
	b, c := showFindBar(t, s)
	b.Open()
	test.Type(b.entry, "lindqvist")
	if got := b.Count(); got != "1 of 2" {
		t.Fatalf("the bar says %q, want 1 of 2", got)
	}
	if !c.InView(b.Hits()[0]) || c.hitAt != 0 || len(c.hits) != 2 {
		t.Error("the first hit is not in view and boxed")
	}
	steps := []struct {
		name string
		do   func()
		want string
	}{
		{"Enter goes to the next", func() { b.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }, "2 of 2"},
		{"and round to the first", b.Next, "1 of 2"},
		{"Previous goes round to the last", b.Previous, "2 of 2"},
		{"whole words are counted alone", func() { b.SetOptions(find.Options{Words: true}); b.SetWords("the") }, "1 of 10"},
		{"with case, fewer", func() { b.SetOptions(find.Options{Words: true, Case: true}) }, "1 of 7"},
		{"what is not there is said to be", func() { b.SetWords("zebra") }, "not found"},
		{"nothing is said about nothing", func() { b.SetWords("") }, ""},
	}
	for _, step := range steps {
		step.do()
		if got := b.Count(); got != step.want {
			t.Errorf("%s: the bar says %q, want %q", step.name, got, step.want)
		}
	}
}

func TestClosingTheFindBarReturns(t *testing.T) {
	s := long(60)
	words := "Unfindable elsewhere"
	s.part("paragraph", words)
	s.part("paragraph", "The last one.")

	t.Run("to where the reader was", func(t *testing.T) {
		b, c := showFindBar(t, s)
		at := s.Parts[10].Span.Start
		c.SetPlace(at)
		closed := false
		b.OnClosed = func() { closed = true }
		b.Open()
		b.SetWords(words)
		if !c.InView(s.span(words)) {
			t.Fatal("the hit is not in view")
		}
		b.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if c.Place() != at || !closed || len(c.hits) != 0 {
			t.Errorf("place %d, want %d; closed %v; %d hits left", c.Place(), at, closed, len(c.hits))
		}
	})
	t.Run("unless the reader went to a hit", func(t *testing.T) {
		b, c := showFindBar(t, s)
		from := -1
		b.OnJumped = func(place int) { from = place }
		b.Open()
		b.SetWords(words)
		b.Next()
		b.Close()
		if !c.InView(s.span(words)) || from != 0 {
			t.Errorf("the hit is out of view, or the jump was told from %d", from)
		}
	})
}

func TestFindBarTakesUpSelectedWords(t *testing.T) {
	s := harbor()
	b, c := showFindBar(t, s)
	c.Select(s.span("Lindqvist"))
	b.Open()
	if b.Words() != "Lindqvist" || len(b.Hits()) != 2 {
		t.Errorf("searches for %q, %d hits", b.Words(), len(b.Hits()))
	}
}

func TestFindBarSearchesLongTextsBitByBit(t *testing.T) {
	b, _ := showFindBar(t, &story{Article: *manyWords(200_000)})
	b.Open()
	b.SetWords(".")
	n := 0
	for b.search != nil {
		if n++; n > 100 {
			t.Fatal("the search does not end")
		}
		b.step(laterStep, true)
	}
	if n < 2 || len(b.Hits()) != 2500 {
		t.Errorf("%d hits after %d steps", len(b.Hits()), n)
	}
	if got := b.Count(); got != "1 of 2,500" {
		t.Errorf("the bar says %q", got)
	}
}
