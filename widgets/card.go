package widgets

import (
	"fmt"
	"image/color"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget       = (*EntityCard)(nil)
	_ desktop.Hoverable = (*EntityCard)(nil)
	_ fyne.Accessible   = (*EntityCard)(nil)
)

// CardView is what the card says of one entity, all of it words of the article
// or about it. What is empty is left out.
type CardView struct {
	ID     int
	Kind   Section // People, Organizations or Places
	Unsure bool
	Name   string
	Count  int    // mentions
	Role   string // what the text says it is
	Intro  string // the sentence that introduces it
	Forms  []CardForm
	Facts  []string // what else the text states, such as affiliations
}

// CardForm is one form of a name.
type CardForm struct {
	Text   string
	Count  int
	Reason string // why it belongs to the entity, one sentence; may be empty
}

// CardAction is a button of the card.
type CardAction struct {
	Label string
	Key   string // as the reader knows it, such as “F2”; may be empty
	Do    func()
}

// EntityCard says who someone is: name, kind, role, the sentence that
// introduces them, and every form with the reason why it belongs.
type EntityCard struct {
	widget.BaseWidget

	// OnRole and OnIntro go to the words that say so; without them there is no
	// “show”.
	OnRole, OnIntro func()
	// OnForm goes to the first mention of a form.
	OnForm func(form int)
	// OnPointer is called when the pointer comes onto the card or leaves it.
	OnPointer func(in bool)

	view    CardView
	actions []CardAction
	flow    flow
	inside  int // of the card and its buttons, those that the pointer is in
}

const (
	cardWidth    = 340
	cardSide     = 16
	cardAbove    = 13
	cardRadius   = 8
	cardMaxForms = 6
)

// NewEntityCard returns a card that says nothing yet.
func NewEntityCard() *EntityCard {
	c := &EntityCard{}
	c.flow.onHover = c.pointer
	c.ExtendBaseWidget(c)
	return c
}

// Fill says who someone is, with buttons below.
func (c *EntityCard) Fill(view CardView, actions ...CardAction) {
	c.view, c.actions, c.inside = view, actions, 0
	c.Refresh()
}

// View returns what the card says.
func (c *EntityCard) View() CardView { return c.view }

// MouseIn implements desktop.Hoverable.
func (c *EntityCard) MouseIn(*desktop.MouseEvent) { c.pointer(true) }

// MouseMoved implements desktop.Hoverable.
func (c *EntityCard) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (c *EntityCard) MouseOut() { c.pointer(false) }

// AccessibilityLabel implements fyne.Accessible.
func (c *EntityCard) AccessibilityLabel() string {
	return joinNotes(c.view.Name, joinNotes(c.kindWords(), c.view.Role))
}

// AccessibilityRole implements fyne.Accessible.
func (c *EntityCard) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// pointer counts, because a button on the card is left after the card is
// entered, or the other way round.
func (c *EntityCard) pointer(in bool) {
	if in {
		c.inside++
	} else {
		c.inside = max(c.inside-1, 0)
	}
	if c.OnPointer != nil {
		c.OnPointer(c.inside > 0)
	}
}

func (c *EntityCard) kindWords() string {
	article, noun, _ := strings.Cut(c.view.Kind.singular(), " ")
	if c.view.Unsure {
		return "perhaps " + article + " " + noun
	}
	return noun
}

// fill writes the card from top to bottom.
func (c *EntityCard) fill() {
	f := &c.flow
	f.begin(c.Theme(), cardWidth, cardSide, cardAbove)
	v := &c.view
	style, mark, _ := v.Kind.mark()

	count := mentionsWords(v.Count)
	beside := f.small.width(count) + cardSide
	first := f.y + f.title.baseline
	f.lines(f.title.wrap(v.Name, f.width, beside, 3), f.title, f.ink(ColorHeadline))
	f.text(count, f.small, f.ink(ColorMuted), f.right()-f.small.width(count), first-f.small.baseline)

	f.gap(1)
	f.sample(style, f.ink(mark))
	kind := c.kindWords()
	f.text(kind, f.small, f.ink(ColorMuted), f.left+sampleWidth+6, f.y)
	f.y += f.small.height

	if v.Role != "" {
		f.gap(6)
		f.linesWithLink(v.Role, f.body, f.ink(ColorBody), 4, c.OnRole, 0)
	}
	if v.Intro != "" {
		f.gap(10)
		top := f.y
		f.linesWithLink(v.Intro, f.quote, f.ink(ColorBody), 4, c.OnIntro, 12)
		f.bar(top, f.y, f.ink(ColorRule))
	}
	for _, fact := range v.Facts {
		f.gap(6)
		f.lines(f.small.wrap(fact, f.width, 0, 2), f.small, f.ink(ColorBody))
	}
	c.fillForms(f)
	c.fillActions(f)
	f.gap(cardAbove)
}

// fillForms lists the forms of the name, each with its count and reason.
func (c *EntityCard) fillForms(f *flow) {
	if len(c.view.Forms) == 0 {
		return
	}
	f.gap(10)
	f.rule(f.ink(ColorRule))
	f.gap(8)
	for i, form := range c.view.Forms {
		if i == cardMaxForms && len(c.view.Forms) > i+1 {
			rest := fmt.Sprintf("and %d more forms", len(c.view.Forms)-i)
			f.lines([]string{rest}, f.small, f.ink(ColorMuted))
			break
		}
		count := strconv.Itoa(form.Count)
		f.text(count, f.small, f.ink(ColorBody), f.right()-f.small.width(count), f.y)
		if c.OnForm != nil {
			f.link(form.Text, f.width-40, func() { c.OnForm(i) })
		} else {
			f.lines([]string{f.small.fit(form.Text, f.width-40)}, f.small, f.ink(ColorBody))
		}
		f.lines(f.small.wrap(form.Reason, f.width, 0, 3), f.small, f.ink(ColorMuted))
		f.gap(3)
	}
}

// fillActions sets the buttons in rows.
func (c *EntityCard) fillActions(f *flow) {
	if len(c.actions) == 0 {
		return
	}
	f.gap(6)
	f.rule(f.ink(ColorRule))
	f.gap(10)
	for _, action := range c.actions {
		f.button(newChip(action.Label, action.Key, action.Do))
	}
	f.endButtons()
}

// mentionsWords counts mentions in words.
func mentionsWords(n int) string {
	if n == 1 {
		return "1 mention"
	}
	return strconv.Itoa(n) + " mentions"
}

type cardRenderer struct {
	card   *EntityCard
	ground *canvas.Rectangle
	out    []fyne.CanvasObject
}

// CreateRenderer implements fyne.Widget.
func (c *EntityCard) CreateRenderer() fyne.WidgetRenderer {
	r := &cardRenderer{card: c, ground: canvas.NewRectangle(color.Transparent)}
	r.ground.CornerRadius = cardRadius
	r.ground.StrokeWidth = 1
	r.fill()
	return r
}

func (r *cardRenderer) fill() {
	c := r.card
	c.fill()
	r.ground.FillColor, r.ground.StrokeColor = c.flow.ink(ColorCard), c.flow.ink(ColorRule)
	r.ground.Shadow = canvas.Shadow{
		Color: color.NRGBA{A: 0x30}, BlurRadius: 10, Offset: fyne.NewPos(0, 3), Variant: canvas.DropShadow,
	}
	r.out = append([]fyne.CanvasObject{r.ground}, c.flow.objects...)
}

func (r *cardRenderer) Layout(size fyne.Size) { r.ground.Resize(size) }

func (r *cardRenderer) MinSize() fyne.Size { return fyne.NewSize(cardWidth, r.card.flow.y) }

func (r *cardRenderer) Refresh() {
	r.fill()
	r.Layout(r.card.Size())
	canvas.Refresh(r.card)
}

func (r *cardRenderer) Objects() []fyne.CanvasObject { return r.out }

func (r *cardRenderer) Destroy() {}
