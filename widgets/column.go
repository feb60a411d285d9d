package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"namecheck/internal/article"
)

var (
	_ fyne.Widget     = (*Column)(nil)
	_ fyne.Scrollable = (*Column)(nil)
)

// Column is the reading column: the headline, lede and body panes of an
// article, set as one text that scrolls as one.
//
// It knows an article and marks over it, and calls back. All methods must be
// called from Fyne's main goroutine.
type Column struct {
	widget.BaseWidget

	// OnMarkTapped is called when a mark is clicked (a drag is not a click).
	// mark is its index in the slice given to SetMarks.
	OnMarkTapped func(mark int)

	// OnMarkHovered is called when the pointer comes over a mark, with the
	// absolute position of the lower left corner of its first line, and with -1
	// when it leaves.
	OnMarkHovered func(mark int, at fyne.Position)

	// OnScrolled is called with Place after the text has moved.
	OnScrolled func(place int)

	// OnLinkTapped is called when a link is clicked that is not also a mark, or
	// that is clicked with Ctrl held.
	OnLinkTapped func(href string)

	// OnLinkHovered is called with a link's address when the pointer comes over
	// it, and with "" when it leaves.
	OnLinkHovered func(href string)

	// OnSelectionChanged is called after the selection has changed.
	OnSelectionChanged func()

	// OnMenu is called for a context menu, with the absolute position and the
	// text offset it was asked for.
	OnMenu func(at fyne.Position, offset int)

	article *article.Article
	marks   []Mark
	style   Style
}

// NewColumn returns an empty column in the default style.
func NewColumn() *Column {
	c := &Column{article: &article.Article{}, style: DefaultStyle()}
	c.ExtendBaseWidget(c)
	return c
}

// SetArticle shows an article from its beginning; hidden parts are not shown.
// When the text is the one that is shown already, the place is kept.
func (c *Column) SetArticle(a *article.Article) { c.article = a; c.Refresh() }

// SetMarks paints the marks, sorted by start, over the text.
func (c *Column) SetMarks(marks []Mark) { c.marks = marks; c.Refresh() }

// SetTicks shows ticks at their places in the strip beside the scroll bar.
func (c *Column) SetTicks(ticks []Tick) {}

// SetStyle sets the text in another style and keeps the place.
func (c *Column) SetStyle(s Style) { c.style = s.clamped(); c.Refresh() }

// Style returns the style in use.
func (c *Column) Style() Style { return c.style }

// ScrollTo brings the start of a span to a third of the height.
func (c *Column) ScrollTo(span article.Span) {}

// Place returns the first text offset in view.
func (c *Column) Place() int { return 0 }

// SetPlace brings an offset to the top.
func (c *Column) SetPlace(offset int) {}

// InView reports whether the whole span is in view.
func (c *Column) InView(span article.Span) bool { return true }

// Selection returns the selected span; it is empty when nothing is selected.
func (c *Column) Selection() article.Span { return article.Span{} }

// Select selects a span.
func (c *Column) Select(span article.Span) {}

// SelectAll selects the whole shown text.
func (c *Column) SelectAll() {}

// SelectedText returns the selected words with a blank line between parts.
func (c *Column) SelectedText() string { return "" }

// Scrolled implements fyne.Scrollable.
func (c *Column) Scrolled(*fyne.ScrollEvent) {}

// CreateRenderer implements fyne.Widget.
func (c *Column) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}
