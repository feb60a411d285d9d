package widgets

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Widget = (*ChangesStrip)(nil)

// ChangeItem is one correction by the reader.
type ChangeItem struct {
	Text string // what was done, as a sentence: “Yang” joined to Yang Jiechi.
	Lost string // why it could not be applied again; empty if it was
}

// ChangesStrip is the line “3 changes by you” below the list of entities. A
// click opens it: every change, with a way back to what was found. Without
// changes it takes no room.
type ChangesStrip struct {
	widget.BaseWidget

	// OnUndo is called when the reader takes back the nth change, or forgets one
	// that is lost.
	OnUndo func(n int)
	// OnUndoAll is called when the reader takes back all of them.
	OnUndoAll func()
	// OnOpened is called when the strip was opened or closed.
	OnOpened func(open bool)

	items  []ChangeItem
	open   bool
	toggle *chip
	body   *changesBody
	scroll *container.Scroll
}

// changesTallest is how much room the opened list takes at most.
const changesTallest = 220

// NewChangesStrip returns a strip without changes.
func NewChangesStrip() *ChangesStrip {
	s := &ChangesStrip{}
	s.toggle = newChip("", "", func() { s.SetOpen(!s.open) })
	s.body = newChangesBody(s)
	s.scroll = container.NewVScroll(s.body)
	s.scroll.Hide()
	s.ExtendBaseWidget(s)
	return s
}

// SetChanges replaces the changes, the latest last.
func (s *ChangesStrip) SetChanges(items []ChangeItem) {
	s.items = items
	s.body.Refresh()
	s.Refresh()
}

// SetOpen shows or hides the list of changes.
func (s *ChangesStrip) SetOpen(open bool) {
	if s.open == open {
		return
	}
	s.open = open
	s.Refresh()
	if s.OnOpened != nil {
		s.OnOpened(open)
	}
}

// Open reports whether the list of changes is shown.
func (s *ChangesStrip) Open() bool { return s.open }

// words says how many changes there are, how many of them are lost, and what a
// click does.
func (s *ChangesStrip) words() (changes, note string) {
	n := 0
	for _, item := range s.items {
		if item.Lost != "" {
			n++
		}
	}
	note = "show"
	if s.open {
		note = "hide"
	}
	if n > 0 {
		note = joinNotes(fmt.Sprintf("%d not applied", n), note)
	}
	return counted(len(s.items), "change") + " by you", note
}

type changesRenderer struct {
	strip   *ChangesStrip
	ground  *canvas.Rectangle
	rule    *canvas.Rectangle
	objects []fyne.CanvasObject
}

// CreateRenderer implements fyne.Widget.
func (s *ChangesStrip) CreateRenderer() fyne.WidgetRenderer {
	r := &changesRenderer{
		strip:  s,
		ground: canvas.NewRectangle(color.Transparent),
		rule:   canvas.NewRectangle(color.Transparent),
	}
	r.objects = []fyne.CanvasObject{r.ground, r.rule, s.toggle, s.scroll}
	r.Layout(s.Size())
	return r
}

// Layout implements fyne.WidgetRenderer.
func (r *changesRenderer) Layout(size fyne.Size) {
	s := r.strip
	th, variant := s.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.ground.FillColor, r.rule.FillColor = Color(th, ColorPanel, variant), Color(th, ColorRule, variant)
	some := len(s.items) > 0
	for _, o := range []fyne.CanvasObject{r.ground, r.rule, s.toggle} {
		showIf(o, some)
	}
	showIf(s.scroll, some && s.open)
	if !some {
		return
	}
	r.ground.Resize(size)
	r.rule.Resize(fyne.NewSize(size.Width, 1))
	high := s.toggle.MinSize().Height
	s.toggle.Move(fyne.NewPos(rowInset+rowPad-chipSide, rowAbove))
	s.toggle.Resize(s.toggle.MinSize())
	if s.open {
		s.body.setWidth(size.Width)
		s.scroll.Move(fyne.NewPos(0, high+2*rowAbove))
		s.scroll.Resize(fyne.NewSize(size.Width, max(size.Height-high-2*rowAbove, 0)))
	}
}

// MinSize implements fyne.WidgetRenderer.
func (r *changesRenderer) MinSize() fyne.Size {
	s := r.strip
	if len(s.items) == 0 {
		return fyne.Size{}
	}
	high := s.toggle.MinSize().Height + 2*rowAbove
	if s.open {
		high += min(s.body.MinSize().Height, changesTallest)
	}
	return fyne.NewSize(180, high)
}

// Refresh implements fyne.WidgetRenderer.
func (r *changesRenderer) Refresh() {
	s := r.strip
	s.toggle.text, s.toggle.note = s.words()
	s.toggle.Refresh()
	r.Layout(s.Size())
	canvas.Refresh(s)
}

// Objects implements fyne.WidgetRenderer.
func (r *changesRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy implements fyne.WidgetRenderer.
func (r *changesRenderer) Destroy() {}

// changesBody is the opened list.
type changesBody struct {
	widget.BaseWidget

	strip *ChangesStrip
	flow  flow
	width float32
}

func newChangesBody(s *ChangesStrip) *changesBody {
	b := &changesBody{strip: s, width: 260}
	b.ExtendBaseWidget(b)
	return b
}

func (b *changesBody) setWidth(width float32) {
	if width != b.width {
		b.width = width
		b.Refresh()
	}
}

func (b *changesBody) fill() {
	f, s := &b.flow, b.strip
	f.begin(b.Theme(), b.width, rowInset+rowPad, 0)
	for i, item := range s.items {
		word := "undo"
		if item.Lost != "" {
			word = "forget"
		}
		link := newLink(word, func() {
			if s.OnUndo != nil {
				s.OnUndo(i)
			}
		})
		wide := f.small.width(word)
		f.place(link, f.right()-wide, f.y)
		room := f.width - wide - rowGap
		f.lines(f.small.wrap(item.Text, room, 0, 3), f.small, f.ink(ColorBody))
		if item.Lost != "" {
			f.lines(f.small.wrap("Not applied: "+item.Lost, room, 0, 3), f.small, f.ink(ColorMuted))
		}
		f.gap(6)
	}
	if len(s.items) > 1 {
		f.gap(2)
		f.link("undo all", f.width, func() {
			if s.OnUndoAll != nil {
				s.OnUndoAll()
			}
		})
		f.gap(rowAbove)
	}
}

type changesBodyRenderer struct{ body *changesBody }

// CreateRenderer implements fyne.Widget.
func (b *changesBody) CreateRenderer() fyne.WidgetRenderer {
	b.fill()
	return changesBodyRenderer{b}
}

func (r changesBodyRenderer) Layout(fyne.Size) {}

func (r changesBodyRenderer) MinSize() fyne.Size { return fyne.NewSize(160, r.body.flow.y) }

func (r changesBodyRenderer) Refresh() {
	r.body.fill()
	canvas.Refresh(r.body)
}

func (r changesBodyRenderer) Objects() []fyne.CanvasObject { return r.body.flow.objects }

func (r changesBodyRenderer) Destroy() {}
