package widgets

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget        = (*CompanionList)(nil)
	_ fyne.Tappable      = (*CompanionList)(nil)
	_ fyne.Focusable     = (*CompanionList)(nil)
	_ desktop.Hoverable  = (*CompanionList)(nil)
	_ desktop.Cursorable = (*CompanionList)(nil)
	_ fyne.Accessible    = (*CompanionList)(nil)
)

// Companion is an entity that stands near another one.
type Companion struct {
	ID         int
	Name       string
	Kind       Section
	Sentences  int // that name both
	Paragraphs int // that name both
}

// CompanionList is the section “Appears with”: who stands in the same sentences
// and paragraphs as the chosen entity, the nearest first. It shows a few, and
// all after a click on its last line.
type CompanionList struct {
	widget.BaseWidget

	// OnChosen is called when the reader picks a companion.
	OnChosen func(id int)

	all            []Companion
	open           bool // all are shown
	hover          int  // line, noLine outside
	cursor         int  // line of the keyboard, noLine without focus
	head, fit, sub *textFit
}

// companionsFew is how many companions are shown at first.
const companionsFew = 5

// NewCompanionList returns an empty list.
func NewCompanionList() *CompanionList {
	l := &CompanionList{hover: noLine, cursor: noLine}
	l.ExtendBaseWidget(l)
	l.measure()
	return l
}

// SetCompanions replaces the companions, in the order in which they are shown.
func (l *CompanionList) SetCompanions(all []Companion) {
	l.all, l.open, l.hover = all, false, noLine
	l.cursor = min(l.cursor, l.lines()-1)
	l.Refresh()
}

// Tapped implements fyne.Tappable.
func (l *CompanionList) Tapped(ev *fyne.PointEvent) { l.choose(l.at(ev.Position.Y)) }

// MouseIn implements desktop.Hoverable.
func (l *CompanionList) MouseIn(ev *desktop.MouseEvent) { l.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable.
func (l *CompanionList) MouseMoved(ev *desktop.MouseEvent) { l.setHover(l.at(ev.Position.Y)) }

// MouseOut implements desktop.Hoverable.
func (l *CompanionList) MouseOut() { l.setHover(noLine) }

// Cursor implements desktop.Cursorable.
func (l *CompanionList) Cursor() desktop.Cursor {
	if l.hover == noLine {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// FocusGained implements fyne.Focusable.
func (l *CompanionList) FocusGained() { l.goTo(0) }

// FocusLost implements fyne.Focusable.
func (l *CompanionList) FocusLost() {
	l.cursor = noLine
	l.Refresh()
}

// TypedRune implements fyne.Focusable.
func (l *CompanionList) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (l *CompanionList) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyUp:
		l.goTo(l.cursor - 1)
	case fyne.KeyDown:
		l.goTo(l.cursor + 1)
	case fyne.KeyHome:
		l.goTo(0)
	case fyne.KeyEnd:
		l.goTo(l.lines() - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.choose(l.cursor)
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (l *CompanionList) AccessibilityLabel() string { return "Appears with" }

// AccessibilityRole implements fyne.Accessible.
func (l *CompanionList) AccessibilityRole() fyne.AccessibleRole {
	return fyne.AccessibleRoleContainer
}

// nearWords says how near a companion stands.
func (c *Companion) nearWords() string {
	if c.Sentences > 0 {
		return counted(c.Sentences, "sentence")
	}
	return counted(c.Paragraphs, "paragraph")
}

func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// shown is how many companions have a line.
func (l *CompanionList) shown() int {
	if l.open || len(l.all) <= companionsFew+1 {
		return len(l.all)
	}
	return companionsFew
}

// lines is how many lines can be picked: the companions, and the one that shows
// the rest.
func (l *CompanionList) lines() int {
	if n := l.shown(); n < len(l.all) {
		return n + 1
	}
	return len(l.all)
}

func (l *CompanionList) choose(n int) {
	switch {
	case n < 0 || n >= l.lines():
	case n == l.shown():
		l.open = true
		l.Refresh()
	case l.OnChosen != nil:
		l.OnChosen(l.all[n].ID)
	}
}

func (l *CompanionList) goTo(n int) {
	l.cursor = min(max(n, 0), l.lines()-1)
	l.Refresh()
}

func (l *CompanionList) setHover(n int) {
	if n != l.hover {
		l.hover = n
		l.Refresh()
	}
}

func (l *CompanionList) headHeight() float32 { return headAbove + l.head.height + headBelow }

func (l *CompanionList) lineHeight() float32 { return l.fit.height + rowAbove }

// at returns the line at a height, or noLine.
func (l *CompanionList) at(y float32) int {
	if y -= l.headHeight(); y < 0 {
		return noLine
	}
	if n := int(y / l.lineHeight()); n < l.lines() {
		return n
	}
	return noLine
}

func (l *CompanionList) measure() {
	th := l.Theme()
	l.head = fitText(l.head, th.Size(theme.SizeNameText), fyne.TextStyle{Bold: true})
	l.fit = fitText(l.fit, th.Size(theme.SizeNameText), fyne.TextStyle{})
	l.sub = fitText(l.sub, th.Size(theme.SizeNameCaptionText)+1, fyne.TextStyle{})
}
