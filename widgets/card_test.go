package widgets

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

func testCardView() CardView {
	return CardView{
		ID: 2, Kind: People, Name: "José Álvarez Núñez", Count: 5,
		Role:  "who has led the dockers’ union since the long strike of 1998 and sits on the board of the port authority",
		Intro: "“Nobody asked us,” said José Álvarez Núñez, who has led the dockers’ union since the long strike of 1998 and sits on the board of the port authority.",
		Forms: []CardForm{
			{Text: "José Álvarez Núñez", Count: 1, Reason: "The fullest form."},
			{Text: "Álvarez", Count: 3, Reason: "Álvarez → José Álvarez Núñez: the only name that contains it."},
			{Text: "Pepe", Count: 1, Reason: "The text says “known to all as Pepe”."},
		},
		Facts: []string{"Belongs to the dockers’ union."},
	}
}

// words returns all that a card says, in the order of drawing.
func words(c *EntityCard) []string {
	var out []string
	for _, o := range c.flow.objects {
		switch o := o.(type) {
		case *canvas.Text:
			out = append(out, o.Text)
		case *chip:
			out = append(out, "["+o.text+"]")
		}
	}
	return out
}

// tapWord clicks the nth link or button of a card that says word.
func tapWord(t *testing.T, c *EntityCard, word string, nth int) {
	t.Helper()
	for _, o := range c.flow.objects {
		if o, ok := o.(*chip); ok && o.text == word {
			if nth--; nth == 0 {
				test.Tap(o)
				return
			}
		}
	}
	t.Fatalf("the card has no %q", word)
}

func TestCardSaysOnlyWhatIsKnown(t *testing.T) {
	_, c := inWindow(t, lightTheme(), NewEntityCard, 400, 400)
	c.Fill(CardView{Kind: Organizations, Unsure: true, Name: "Meridian", Count: 1})
	if got, want := words(c), []string{"Meridian", "1 mention", "perhaps an organization"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestCardLeadsToTheWordsItTellsOf(t *testing.T) {
	_, c := inWindow(t, lightTheme(), NewEntityCard, 400, 600)
	var went []string
	c.OnRole = func() { went = append(went, "role") }
	c.OnIntro = func() { went = append(went, "intro") }
	c.OnForm = func(i int) { went = append(went, testCardView().Forms[i].Text) }
	c.Fill(testCardView(), CardAction{Label: "Hide", Key: "Del", Do: func() { went = append(went, "hide") }})
	tapWord(t, c, "show", 1)
	tapWord(t, c, "show", 2)
	tapWord(t, c, "Pepe", 1)
	tapWord(t, c, "Hide", 1)
	if want := []string{"role", "intro", "Pepe", "hide"}; !slices.Equal(went, want) {
		t.Errorf("went to %q, want %q", went, want)
	}
}

func TestLongCardNamesTheRestOfTheForms(t *testing.T) {
	_, c := inWindow(t, lightTheme(), NewEntityCard, 400, 600)
	view := CardView{Name: "A", Count: 9}
	for _, form := range []string{"a", "b", "c", "d", "e", "f", "g", "h", "i"} {
		view.Forms = append(view.Forms, CardForm{Text: form, Count: 1})
	}
	c.Fill(view)
	if got := words(c); got[len(got)-1] != "and 3 more forms" {
		t.Errorf("the card ends with %q", got[len(got)-1])
	}
}

func TestCardStaysWhileThePointerGoesToItsButtons(t *testing.T) {
	clock := &handClock{}
	w, layer := inWindow(t, lightTheme(), NewCardLayer, 800, 600)
	layer.After = clock.after
	layer.ShowCard(Area{fyne.NewPos(100, 100), fyne.NewSize(80, 20)}, testCardView(), []CardAction{{Label: "Hide"}})
	corner := layer.card.Position()
	button := layer.card.flow.objects[len(layer.card.flow.objects)-1]
	for _, at := range []fyne.Position{corner.AddXY(5, 5), corner.Add(button.Position()).AddXY(3, 3), corner.AddXY(5, 5)} {
		test.MoveMouse(w.Canvas(), at)
		clock.pass()
		if _, ok := layer.Shown(); !ok {
			t.Fatalf("it went away with the pointer at %v", at.Subtract(corner))
		}
	}
}

// handClock lets a test decide when time has passed.
type handClock struct{ waiting []func() }

func (h *handClock) after(_ time.Duration, do func()) func() {
	h.waiting = append(h.waiting, do)
	return func() {}
}

func (h *handClock) pass() {
	waiting := h.waiting
	h.waiting = nil
	for _, do := range waiting {
		do()
	}
}

func TestCardComesAfterARestAndGoesAwayByItself(t *testing.T) {
	clock := &handClock{}
	w, layer := inWindow(t, lightTheme(), NewCardLayer, 800, 600)
	layer.After = clock.after
	hidden := 0
	layer.OnHidden = func() { hidden++ }
	word := Area{fyne.NewPos(100, 100), fyne.NewSize(80, 20)}
	offer := func(id int) {
		layer.Offer(id, word, func() (CardView, []CardAction) { return CardView{ID: id, Name: "Ana Ruiz"}, nil })
	}
	shown := func(want int) {
		t.Helper()
		id, ok := layer.Shown()
		if !ok {
			id = NoEntity
		}
		if id != want {
			t.Fatalf("shown is %d, not %d", id, want)
		}
	}

	offer(1)
	shown(NoEntity)
	layer.Withdraw()
	clock.pass()
	shown(NoEntity) // the pointer only passed by

	offer(1)
	clock.pass()
	shown(1)
	layer.Withdraw()
	test.MoveMouse(w.Canvas(), layer.card.Position().AddXY(20, 20))
	clock.pass()
	shown(1) // the pointer went onto the card
	test.MoveMouse(w.Canvas(), fyne.NewPos(700, 500))
	clock.pass()
	shown(NoEntity)

	offer(1)
	clock.pass()
	offer(2)
	clock.pass()
	shown(2)
	layer.HideCard()
	shown(NoEntity)
	if hidden != 2 {
		t.Errorf("told %d times that the card went away", hidden)
	}
}

func TestWithoutACardTheWindowBelowStaysInReach(t *testing.T) {
	tapped := 0
	var layer *CardLayer
	w, _ := inWindow(t, lightTheme(), func() fyne.CanvasObject {
		layer = NewCardLayer()
		return container.NewStack(newChip("below", "", func() { tapped++ }), layer)
	}, 400, 300)
	test.TapCanvas(w.Canvas(), fyne.NewPos(100, 100))
	layer.ShowCard(Area{fyne.NewPos(10, 10), fyne.NewSize(50, 20)}, testCardView(), nil)
	test.TapCanvas(w.Canvas(), fyne.NewPos(390, 20))
	if tapped != 2 {
		t.Errorf("%d of 2 clicks beside the card came through", tapped)
	}
}

func TestCardLooksAsDrawn(t *testing.T) {
	for name, th := range map[string]fyne.Theme{"card_light": lightTheme(), "card_dark": darkTheme()} {
		t.Run(name, func(t *testing.T) {
			word := Area{fyne.NewPos(60, 14), fyne.NewSize(80, 20)}
			w, layer := inWindow(t, th, NewCardLayer, 420, 560)
			layer.card.OnRole, layer.card.OnIntro, layer.card.OnForm = func() {}, func() {}, func(int) {}
			layer.ShowCard(word, testCardView(), []CardAction{
				{Label: "Merge …", Key: "M"}, {Label: "Split off …", Key: "S"}, {Label: "Rename …", Key: "F2"},
				{Label: "Not a person …"}, {Label: "Hide", Key: "Del"},
			})
			test.AssertRendersToImage(t, name+".png", w.Canvas())
		})
	}
}

func BenchmarkCardShow(b *testing.B) {
	_, layer := inWindow(b, lightTheme(), NewCardLayer, 800, 600)
	word := Area{fyne.NewPos(100, 100), fyne.NewSize(80, 20)}
	for b.Loop() {
		layer.ShowCard(word, testCardView(), []CardAction{{Label: "Hide", Key: "Del"}})
	}
}
