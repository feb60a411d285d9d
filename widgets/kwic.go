package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget        = (*ContextList)(nil)
	_ fyne.Scrollable    = (*ContextList)(nil)
	_ fyne.Tappable      = (*ContextList)(nil)
	_ fyne.Focusable     = (*ContextList)(nil)
	_ desktop.Hoverable  = (*ContextList)(nil)
	_ desktop.Cursorable = (*ContextList)(nil)
	_ fyne.Accessible    = (*ContextList)(nil)
)

// ContextLine is one mention among the words around it, all on one line: ends
// of paragraphs and runs of spaces are single spaces.
type ContextLine struct {
	Before, Word, After string
	Place               string // where it is, such as “¶ 3”; may be empty
}

// ContextList shows every mention of an entity as a keyword in context: one
// below the other in reading order, the words of the name in the middle. It
// draws only the lines in view.
type ContextList struct {
	widget.BaseWidget

	// OnChosen is called when the reader picks the nth mention.
	OnChosen func(n int)
	// OnEscape is called for Esc.
	OnEscape func()

	lines   []ContextLine
	kind    Section
	current int // the current mention, noLine if none
	cursor  int // line of the keyboard, noLine without focus
	hover   int // line of the pointer, noLine outside
	offset  float32
	pointer float32 // height of the pointer while hover is a line

	word, around, place *textFit
	placeWidth          float32
}

// NewContextList returns a list without lines.
func NewContextList() *ContextList {
	l := &ContextList{current: noLine, cursor: noLine, hover: noLine}
	l.ExtendBaseWidget(l)
	return l
}

// SetLines replaces the mentions by those of an entity of a kind, none of them
// current.
func (l *ContextList) SetLines(kind Section, lines []ContextLine) {
	l.kind, l.lines = kind, lines
	l.current, l.hover, l.offset = noLine, noLine, 0
	l.cursor = min(l.cursor, len(lines)-1)
	l.measure()
	l.Refresh()
}

// Select marks the nth mention as the current one and brings it into view; a
// negative n marks none.
func (l *ContextList) Select(n int) {
	l.current = noLine
	if n >= 0 && n < len(l.lines) {
		l.current = n
		l.reveal(n)
	}
	l.Refresh()
}

// Selected returns the current mention, or a negative number.
func (l *ContextList) Selected() int { return l.current }

// Scrolled implements fyne.Scrollable.
func (l *ContextList) Scrolled(ev *fyne.ScrollEvent) { l.scrollTo(l.offset - ev.Scrolled.DY) }

// Tapped implements fyne.Tappable. It takes no focus, so that the keys of the
// window go on working.
func (l *ContextList) Tapped(ev *fyne.PointEvent) { l.choose(l.at(ev.Position.Y)) }

// MouseIn implements desktop.Hoverable.
func (l *ContextList) MouseIn(ev *desktop.MouseEvent) { l.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable.
func (l *ContextList) MouseMoved(ev *desktop.MouseEvent) {
	l.pointer = ev.Position.Y
	l.setHover(l.at(l.pointer))
}

// MouseOut implements desktop.Hoverable.
func (l *ContextList) MouseOut() { l.setHover(noLine) }

// Cursor implements desktop.Cursorable.
func (l *ContextList) Cursor() desktop.Cursor {
	if l.hover == noLine {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// FocusGained implements fyne.Focusable. The keyboard begins at the current
// mention.
func (l *ContextList) FocusGained() { l.goTo(max(l.current, 0)) }

// FocusLost implements fyne.Focusable.
func (l *ContextList) FocusLost() {
	l.cursor = noLine
	l.Refresh()
}

// TypedRune implements fyne.Focusable.
func (l *ContextList) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (l *ContextList) TypedKey(ev *fyne.KeyEvent) {
	page := max(int(l.Size().Height/l.lineHeight())-1, 1)
	switch ev.Name {
	case fyne.KeyUp:
		l.goTo(l.cursor - 1)
	case fyne.KeyDown:
		l.goTo(l.cursor + 1)
	case fyne.KeyPageUp:
		l.goTo(l.cursor - page)
	case fyne.KeyPageDown:
		l.goTo(l.cursor + page)
	case fyne.KeyHome:
		l.goTo(0)
	case fyne.KeyEnd:
		l.goTo(len(l.lines) - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.choose(l.cursor)
	case fyne.KeyEscape:
		if l.OnEscape != nil {
			l.OnEscape()
		}
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (l *ContextList) AccessibilityLabel() string { return "Mentions in context" }

// AccessibilityRole implements fyne.Accessible.
func (l *ContextList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// MinSize implements fyne.CanvasObject.
func (l *ContextList) MinSize() fyne.Size { return fyne.NewSize(200, 3*l.lineHeight()) }

func (l *ContextList) choose(n int) {
	if n >= 0 && n < len(l.lines) && l.OnChosen != nil {
		l.OnChosen(n)
	}
}

// goTo puts the keyboard on a line, or the nearest there is.
func (l *ContextList) goTo(n int) {
	l.cursor = min(max(n, 0), len(l.lines)-1)
	if l.cursor >= 0 {
		l.reveal(l.cursor)
	}
	l.Refresh()
}

func (l *ContextList) setHover(n int) {
	if n != l.hover {
		l.hover = n
		l.Refresh()
	}
}

// at returns the line at a height of the widget, or noLine.
func (l *ContextList) at(y float32) int {
	if n := int((l.offset + y - kwicAbove) / l.lineHeight()); y >= 0 && l.offset+y >= kwicAbove && n < len(l.lines) {
		return n
	}
	return noLine
}

func (l *ContextList) lineHeight() float32 {
	if l.around == nil {
		l.measure()
	}
	return l.around.height + kwicPad
}

func (l *ContextList) height() float32 { return float32(len(l.lines))*l.lineHeight() + 2*kwicAbove }

func (l *ContextList) scrollTo(offset float32) {
	offset = max(0, min(offset, l.height()-l.Size().Height))
	if offset == l.offset {
		return
	}
	l.offset = offset
	if l.hover != noLine {
		l.hover = l.at(l.pointer)
	}
	l.Refresh()
}

func (l *ContextList) reveal(n int) {
	top := float32(n) * l.lineHeight()
	if bottom := top + l.lineHeight() + 2*kwicAbove - l.Size().Height; l.offset < bottom {
		l.scrollTo(bottom)
	}
	if l.offset > top {
		l.scrollTo(top)
	}
}

// measure takes the sizes of the present theme: the words of the article in the
// reading serif, all else in the sans.
func (l *ContextList) measure() {
	th := l.Theme()
	size := th.Size(theme.SizeNameText)
	l.word = fitText(l.word, size, SerifStyle(true, false))
	l.around = fitText(l.around, size, SerifStyle(false, false))
	l.place = fitText(l.place, th.Size(theme.SizeNameCaptionText), fyne.TextStyle{})
	l.placeWidth = 0
	for i := range l.lines {
		if p := l.lines[i].Place; p != "" {
			l.placeWidth = max(l.placeWidth, l.place.width(p)+kwicGap)
		}
	}
}
