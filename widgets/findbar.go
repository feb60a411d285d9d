package widgets

import (
	"fmt"
	"image/color"
	"sort"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"namecheck/internal/article"
	"namecheck/internal/find"
)

var _ fyne.Widget = (*FindBar)(nil)

// FindBar finds words in a column: it paints every hit, counts them while it
// searches, and walks from one to the next. Its window shows and hides it.
type FindBar struct {
	widget.BaseWidget

	// OnClosed is called when the reader has closed the bar. The column is back
	// where it was, unless the reader went to a hit.
	OnClosed func()

	// OnJumped is called before the column goes from a place to a hit.
	OnJumped func(from int)

	column *Column
	entry  *findEntry
	count  *canvas.Text
	words  *ToolButton
	exact  *ToolButton

	options find.Options
	search  *find.Search
	clock   *fyne.Animation // while a search goes on
	hits    []article.Span
	current int // -1 for none
	from    int // where the reader was when the bar was opened
	jumped  bool
}

// NewFindBar returns a bar for a column.
func NewFindBar(c *Column) *FindBar {
	b := &FindBar{column: c, current: -1}
	b.entry = newFindEntry(b)
	b.count = canvas.NewText("", nil)
	b.exact = NewToolButton("Aa", true, nil, func() { b.toggle(&b.options.Case, b.exact) })
	b.words = NewToolButton("Words", true, nil, func() { b.toggle(&b.options.Words, b.words) })
	b.ExtendBaseWidget(b)
	return b
}

// Open takes the keyboard. Selected words of one line become what is searched
// for.
func (b *FindBar) Open() {
	b.from, b.jumped = b.column.Place(), false
	if words := b.column.SelectedText(); words != "" && len(words) <= 80 && !containsNewline(words) {
		b.entry.SetText(words)
	}
	// Fyne knows no canvas for a bar that was never shown before.
	if c := fyne.CurrentApp().Driver().CanvasForObject(b.column); c != nil {
		c.Focus(b.entry)
	}
	b.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	b.restart(false)
}

// Close ends the search and returns to where the reader was.
func (b *FindBar) Close() {
	b.stop()
	b.hits, b.current = nil, -1
	b.column.SetHits(nil, -1)
	if !b.jumped {
		b.column.SetPlace(b.from)
	}
	if b.OnClosed != nil {
		b.OnClosed()
	}
}

// SetWords searches for other words.
func (b *FindBar) SetWords(words string) { b.entry.SetText(words) }

// Words returns what is searched for.
func (b *FindBar) Words() string { return b.entry.Text }

// SetOptions narrows the search.
func (b *FindBar) SetOptions(o find.Options) {
	b.options = o
	b.exact.SetOn(o.Case)
	b.words.SetOn(o.Words)
	b.restart(true)
}

// Focused reports whether the cursor is in the bar.
func (b *FindBar) Focused() bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(b.column)
	return c != nil && c.Focused() == fyne.Focusable(b.entry)
}

// Hits returns what has been found so far.
func (b *FindBar) Hits() []article.Span { return b.hits }

// Next goes to the next hit, after the last to the first.
func (b *FindBar) Next() { b.walk(1) }

// Previous goes to the hit before, from the first to the last.
func (b *FindBar) Previous() { b.walk(-1) }

// ArticleChanged searches again in another article.
func (b *FindBar) ArticleChanged() {
	b.from = b.column.Place()
	b.restart(false)
}

// Count is what the bar says about the hits.
func (b *FindBar) Count() string {
	going := b.search != nil
	switch {
	case b.entry.Text == "":
		return ""
	case len(b.hits) == 0 && going:
		return "searching"
	case len(b.hits) == 0:
		return "not found"
	case b.current < 0:
		return plural(len(b.hits), going)
	}
	more := ""
	if going {
		more = "+"
	}
	return fmt.Sprintf("%d of %s%s", b.current+1, grouped(len(b.hits)), more)
}

// CreateRenderer implements fyne.Widget.
func (b *FindBar) CreateRenderer() fyne.WidgetRenderer {
	back := NewToolButton("Previous hit", false, theme.MoveUpIcon(), b.Previous)
	next := NewToolButton("Next hit", false, theme.MoveDownIcon(), b.Next)
	done := NewToolButton("Close", false, theme.CancelIcon(), b.Close)
	room := container.NewStack(sizer(112), container.NewCenter(b.count))
	row := container.NewBorder(nil, nil, nil, container.NewHBox(room, back, next, b.exact, b.words, done), b.entry)
	paper := canvas.NewRectangle(color.Transparent)
	rule := canvas.NewRectangle(color.Transparent)
	body := container.NewStack(paper, container.NewBorder(nil, sizedRule(rule), nil, nil,
		container.New(layout.NewCustomPaddedLayout(6, 6, 10, 8), row)))
	r := &findRenderer{WidgetRenderer: widget.NewSimpleRenderer(body), bar: b, paper: paper, rule: rule}
	r.Refresh()
	return r
}

// toggle turns an option on or off.
func (b *FindBar) toggle(option *bool, button *ToolButton) {
	*option = !*option
	button.SetOn(*option)
	b.restart(true)
}

// restart searches from the beginning. The first hit at or below where the
// reader was becomes the current one and is shown, if asked.
func (b *FindBar) restart(show bool) {
	b.stop()
	b.hits, b.current = nil, -1
	b.search = find.New(b.column.Article(), b.entry.Text, b.options)
	if b.step(firstStep, show) {
		return
	}
	b.clock = fyne.NewAnimation(time.Second, func(float32) { b.step(laterStep, show) })
	b.clock.RepeatCount = fyne.AnimationRepeatForever
	b.clock.Start()
}

// How much text is searched at once, in bytes: the first step takes in what
// most articles hold, the later ones leave room for frames.
const (
	firstStep = 256 << 10
	laterStep = 256 << 10
)

// step searches on and reports whether the search has ended.
func (b *FindBar) step(bytes int, show bool) bool {
	if b.search == nil {
		return true
	}
	hits, done := b.search.Next(bytes)
	b.hits = append(b.hits, hits...)
	if b.current < 0 && len(b.hits) > 0 && show {
		at := sort.Search(len(b.hits), func(i int) bool { return b.hits[i].Start >= b.from })
		if at < len(b.hits) || done {
			b.current = at % len(b.hits)
			b.column.ScrollToNear(b.hits[b.current])
		}
	}
	if done {
		b.stop()
		if show && len(b.hits) == 0 {
			b.column.SetPlace(b.from)
		}
	}
	b.update()
	return done
}

func (b *FindBar) stop() {
	b.search = nil
	if b.clock != nil {
		b.clock.Stop()
		b.clock = nil
	}
}

// walk goes to another hit. Without a current one it begins below the top of
// what is in view.
func (b *FindBar) walk(by int) {
	n := len(b.hits)
	if n == 0 {
		return
	}
	if !b.jumped && b.OnJumped != nil {
		b.OnJumped(b.from)
	}
	b.jumped = true
	if b.current < 0 {
		place := b.column.Place()
		b.current = sort.Search(n, func(i int) bool { return b.hits[i].Start >= place }) % n
	} else {
		b.current = (b.current + by + n) % n
	}
	b.column.ScrollToNear(b.hits[b.current])
	b.update()
}

// update shows the hits and their count.
func (b *FindBar) update() {
	b.column.SetHits(b.hits, b.current)
	b.Refresh()
}

// findEntry is the line in which the words are typed.
type findEntry struct {
	widget.Entry
	bar *FindBar
}

func newFindEntry(b *FindBar) *findEntry {
	e := &findEntry{bar: b}
	e.PlaceHolder = "Find in the article"
	e.Icon = theme.SearchIcon()
	e.OnChanged = func(string) { b.restart(true) }
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey implements fyne.Focusable.
func (e *findEntry) TypedKey(ev *fyne.KeyEvent) {
	back := modifiers()&fyne.KeyModifierShift != 0
	switch ev.Name {
	case fyne.KeyEscape:
		e.bar.Close()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF3:
		if back {
			e.bar.Previous()
		} else {
			e.bar.Next()
		}
	default:
		e.Entry.TypedKey(ev)
	}
}

// findRenderer draws a bar in the colors of the paper.
type findRenderer struct {
	fyne.WidgetRenderer
	bar         *FindBar
	paper, rule *canvas.Rectangle
}

// Refresh implements fyne.WidgetRenderer.
func (r *findRenderer) Refresh() {
	b := r.bar
	th, variant := b.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.paper.FillColor = Color(th, ColorPanel, variant)
	r.rule.FillColor = Color(th, ColorRule, variant)
	b.count.Text = b.Count()
	b.count.TextSize = th.Size(theme.SizeNameCaptionText) + 1
	b.count.Color = Color(th, ColorMuted, variant)
	if b.entry.Text != "" && len(b.hits) == 0 && b.search == nil {
		b.count.Color = Color(th, ColorKicker, variant)
	}
	r.WidgetRenderer.Refresh()
}

// sizer keeps a width free.
func sizer(width float32) fyne.CanvasObject {
	r := canvas.NewRectangle(color.Transparent)
	r.SetMinSize(fyne.NewSize(width, 1))
	return r
}

func sizedRule(r *canvas.Rectangle) fyne.CanvasObject {
	r.SetMinSize(fyne.NewSize(1, 1))
	return r
}

// plural counts hits in words.
func plural(n int, more bool) string {
	s := grouped(n)
	if more {
		s += "+"
	}
	if n == 1 && !more {
		return "1 hit"
	}
	return s + " hits"
}

// grouped is a number with its thousands apart.
func grouped(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func containsNewline(s string) bool {
	for i := range len(s) {
		if s[i] == '\n' {
			return true
		}
	}
	return false
}
