package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Widget = (*CardLayer)(nil)

// CardLayer shows a card over the window: after the pointer has rested on a
// name, until it has left both the name and the card. Lay it over the window's
// content; where it shows no card, everything below it stays in reach. All its
// methods must be called on Fyne's main goroutine.
type CardLayer struct {
	widget.BaseWidget

	// Rest is how long a pointer must rest before a card comes, Grace how long
	// the card stays after the pointer has left. Zero is at once.
	Rest, Grace time.Duration
	// OnHidden is called when a card goes away.
	OnHidden func()
	// After calls back on Fyne's main goroutine after some time, unless it is
	// stopped before. Tests put a clock of their own in its place.
	After func(time.Duration, func()) (stop func())

	card   *EntityCard
	anchor Area
	sides  []Side
	cancel func() // stops what is waiting
}

// NewCardLayer returns a layer without a card.
func NewCardLayer() *CardLayer {
	l := &CardLayer{
		Rest: 350 * time.Millisecond, Grace: 250 * time.Millisecond,
		card: NewEntityCard(), cancel: func() {}, After: afterOnMain,
	}
	l.card.Hide()
	l.card.OnPointer = func(in bool) {
		if in {
			l.stop()
		} else {
			l.Withdraw()
		}
	}
	l.ExtendBaseWidget(l)
	return l
}

// Card returns the card, to connect what its links do.
func (l *CardLayer) Card() *EntityCard { return l.card }

// Offer shows the card of an entity beside an anchor after Rest, unless
// something else is asked for before. The card of another entity makes way for
// it after Grace. The content is made only when it is needed.
func (l *CardLayer) Offer(id int, anchor Area, content func() (CardView, []CardAction), sides ...Side) {
	rest := l.Rest
	if shown, ok := l.Shown(); ok {
		if shown == id && anchor == l.anchor {
			l.stop()
			return
		}
		rest = l.Grace
	}
	l.wait(rest, func() {
		view, actions := content()
		l.ShowCard(anchor, view, actions, sides...)
	})
}

// ShowCard shows a card at once.
func (l *CardLayer) ShowCard(anchor Area, view CardView, actions []CardAction, sides ...Side) {
	l.stop()
	l.anchor, l.sides = anchor, sides
	l.card.Fill(view, actions...)
	l.place()
	l.card.Show()
	l.Refresh()
}

// Withdraw takes the card away after Grace, unless the pointer comes onto it or
// something else is asked for before. An offer that still waits is off.
func (l *CardLayer) Withdraw() {
	l.stop()
	if l.card.Visible() {
		l.wait(l.Grace, l.HideCard)
	}
}

// HideCard takes the card away at once, as when the text below it scrolls.
func (l *CardLayer) HideCard() {
	l.stop()
	if !l.card.Visible() {
		return
	}
	l.card.Hide()
	if l.OnHidden != nil {
		l.OnHidden()
	}
}

// Shown returns the entity whose card is shown; ok is false if none is.
func (l *CardLayer) Shown() (id int, ok bool) {
	return l.card.view.ID, l.card.Visible()
}

// CreateRenderer implements fyne.Widget.
func (l *CardLayer) CreateRenderer() fyne.WidgetRenderer { return &cardLayerRenderer{layer: l} }

// wait does something later, in place of what waited before.
func (l *CardLayer) wait(d time.Duration, do func()) {
	l.stop()
	if d <= 0 {
		do()
		return
	}
	live := true
	stop := l.After(d, func() {
		if live {
			do()
		}
	})
	l.cancel = func() {
		live = false
		stop()
	}
}

func (l *CardLayer) stop() {
	l.cancel()
	l.cancel = func() {}
}

// afterOnMain calls back on Fyne's main goroutine.
func afterOnMain(d time.Duration, do func()) (stop func()) {
	timer := time.AfterFunc(d, func() { fyne.Do(do) })
	return func() { timer.Stop() }
}

func (l *CardLayer) place() {
	size := l.card.MinSize()
	l.card.Resize(size)
	corner := fyne.CurrentApp().Driver().AbsolutePositionForObject(l)
	anchor := Area{l.anchor.Position.Subtract(corner), l.anchor.Size}
	l.card.Move(PlaceCard(anchor, size, l.Size(), l.sides...))
}

type cardLayerRenderer struct {
	layer *CardLayer
	size  fyne.Size
}

// Layout takes the card away when the window gets another size: what it
// explained has moved. Fyne also lays out when the card itself has grown.
func (r *cardLayerRenderer) Layout(size fyne.Size) {
	if size != r.size {
		r.size = size
		r.layer.HideCard()
	}
}

func (r *cardLayerRenderer) MinSize() fyne.Size { return fyne.Size{} }

// Refresh also paints the layer itself: Fyne knows no canvas for a card that
// was never shown before.
func (r *cardLayerRenderer) Refresh() {
	r.layer.card.Refresh()
	canvas.Refresh(r.layer)
}

func (r *cardLayerRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.layer.card} }

func (r *cardLayerRenderer) Destroy() {}
