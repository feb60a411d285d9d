package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"namecheck/internal/article"
	"namecheck/internal/layout"
	"namecheck/internal/typeset"
)

var (
	_ fyne.Widget            = (*Column)(nil)
	_ fyne.Scrollable        = (*Column)(nil)
	_ fyne.Focusable         = (*Column)(nil)
	_ fyne.Shortcutable      = (*Column)(nil)
	_ fyne.Tappable          = (*Column)(nil)
	_ fyne.SecondaryTappable = (*Column)(nil)
	_ fyne.Draggable         = (*Column)(nil)
	_ desktop.Mouseable      = (*Column)(nil)
	_ desktop.Hoverable      = (*Column)(nil)
	_ desktop.Cursorable     = (*Column)(nil)
	_ fyne.Accessible        = (*Column)(nil)
)

// Column is the reading column: the headline, lede and body panes of an
// article, set as one text that scrolls as one. It can be selected, marked and
// searched, and costs the same for a text of any length: only lines in view
// are set, and each is one small image.
//
// It knows an article and marks over it, and calls back. All methods must be
// called from Fyne's main goroutine.
type Column struct {
	widget.BaseWidget

	// OnMarkTapped is called when a mark is clicked (a drag is not a click).
	// mark is its index in the slice given to SetMarks; of several marks it is
	// the shortest.
	OnMarkTapped func(mark int)

	// OnMarkHovered is called when the pointer comes over a mark, with the
	// absolute position of the lower left corner of the mark on its line, and
	// with -1 when it leaves.
	OnMarkHovered func(mark int, at fyne.Position)

	// OnScrolled is called with Place after the text has moved.
	OnScrolled func(place int)

	// OnLinkTapped is called when a link is clicked that is not also a mark, or
	// that is clicked with Ctrl (Cmd on macOS) held.
	OnLinkTapped func(href string)

	// OnLinkHovered is called with a link's address when the pointer comes over
	// it, and with "" when it leaves.
	OnLinkHovered func(href string)

	// OnSelectionChanged is called after the selection has changed.
	OnSelectionChanged func()

	// OnPicked is called with the selected words when the reader has selected
	// them with the mouse, for X11's primary selection.
	OnPicked func(words string)

	// OnMenu is called for a context menu, with the absolute position and the
	// text offset it was asked for.
	OnMenu func(at fyne.Position, offset int)

	// OnZoomed is called with 1 or -1 when the reader turns the wheel with Ctrl
	// (Cmd on macOS) held.
	OnZoomed func(steps int)

	article *article.Article
	style   Style

	colors map[fyne.ThemeColorName]color.Color

	// what is laid out, in column_flow.go
	letters   *typeset.Typesetter
	fontKey   *byte
	sheet     sheet
	items     []item
	flow      *layout.Flow
	stale     bool // the items no longer fit the article, style or scale
	hasTables bool // whose columns depend on the width
	left      float32
	settling  *fyne.Animation // while a long text is being laid out
	epoch     int             // counts layouts and repaints, so that lines know when they are old
	anchor    layout.Anchor
	keepPlace int // a place to take up once the column is laid out; -1 for none

	marks markIndex
	ticks []Tick
	hits  []article.Span // of the find bar
	hitAt int            // the one that is boxed; -1 for none
	hover hover

	selection selection
	clicks    clicks
	drag      dragMode
	grab      float64 // where the thumb was taken, in pixels below its top
	dragTo    fyne.Position
	dragging  *fyne.Animation // while a drag scrolls the text
	focused   bool

	view *columnRenderer // nil while the column is on no canvas

	glide   *fyne.Animation // nil while the text rests
	glideTo layout.Anchor
}

// NewColumn returns an empty column in the default style.
func NewColumn() *Column {
	c := &Column{article: &article.Article{}, style: DefaultStyle(), stale: true, keepPlace: -1}
	c.hover.mark = -1
	c.ExtendBaseWidget(c)
	return c
}

// SetArticle shows an article from its beginning; hidden parts are not shown.
// When its text is the one that is shown already, the place, the selection and
// the marks are kept; otherwise they are dropped with the text they belong to.
func (c *Column) SetArticle(a *article.Article) {
	if a == nil {
		a = &article.Article{}
	}
	c.stopGlide()
	same := a.Text == c.article.Text
	place := c.Place()
	c.article = a
	c.stale = true
	c.anchor = layout.Anchor{}
	c.keepPlace = -1
	if same {
		c.keepPlace = place
	} else {
		if c.letters != nil {
			c.letters.Forget()
		}
		c.selection = selection{}
		c.marks = markIndex{}
		c.ticks = nil
		c.hits = nil
		c.clearHover()
	}
	c.Refresh()
}

// Article returns the article that is shown.
func (c *Column) Article() *article.Article { return c.article }

// SetMarks paints marks, sorted by start, over the text.
func (c *Column) SetMarks(marks []Mark) {
	c.marks = newMarkIndex(marks)
	c.clearHover()
	c.repaint()
}

// SetHits paints what the find bar found, in order, with a box around one of
// them (-1 for none), and shows it on the strip.
func (c *Column) SetHits(hits []article.Span, current int) {
	c.hits, c.hitAt = hits, current
	c.repaint()
}

// SetTicks shows ticks, in any order, at their places in the strip beside the
// scroll bar.
func (c *Column) SetTicks(ticks []Tick) {
	c.ticks = ticks
	c.repaint()
}

// SetStyle sets the text in another style and keeps the place.
func (c *Column) SetStyle(s Style) {
	s = s.clamped()
	if s == c.style {
		return
	}
	c.stopGlide()
	c.keepPlace = c.Place()
	c.style = s
	c.stale = true
	c.Refresh()
}

// Style returns the style in use.
func (c *Column) Style() Style { return c.style }

// MinSize implements fyne.CanvasObject. It is asked for before each frame,
// which is the first the column hears of another scale.
func (c *Column) MinSize() fyne.Size {
	c.ExtendBaseWidget(c)
	if c.flow != nil && c.scale() != c.sheet.scale {
		c.show()
	}
	return fyne.NewSize(220, 120)
}

// Refresh sets the text anew when the theme's fonts or the article have
// changed, and repaints it.
func (c *Column) Refresh() {
	c.checkFonts()
	c.colors = nil
	c.epoch++
	c.BaseWidget.Refresh()
}

// AccessibilityLabel implements fyne.Accessible: the words in view. Fyne asks
// after every frame, so it must be cheap for a text of any length.
func (c *Column) AccessibilityLabel() string {
	if c.empty() {
		return ""
	}
	var in article.Span
	c.eachLine(func(block, line int, _ float64) {
		l := c.lineAt(block, line)
		if in.Empty() {
			in.Start = l.Start
		}
		in.End = l.End
	})
	return c.in(in)
}

// AccessibilityRole implements fyne.Accessible.
func (c *Column) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (c *Column) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	return newColumnRenderer(c)
}

// repaint draws the lines in view again where they have changed.
func (c *Column) repaint() {
	c.epoch++
	c.show()
}
