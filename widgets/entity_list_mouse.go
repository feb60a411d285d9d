package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

var (
	_ fyne.Tappable          = (*entityList)(nil)
	_ fyne.SecondaryTappable = (*entityList)(nil)
	_ desktop.Mouseable      = (*entityList)(nil)
	_ desktop.Hoverable      = (*entityList)(nil)
	_ desktop.Cursorable     = (*entityList)(nil)
)

// Tapped implements fyne.Tappable: it chooses a row, or folds a section. It
// takes no focus, so that the keys of the window go on working.
func (l *entityList) Tapped(ev *fyne.PointEvent) {
	n := l.lineAt(ev.Position.Y)
	if n == noLine {
		return
	}
	if l.lineup.lines[n].isHead() {
		l.toggle(n)
		return
	}
	if l.onChosen != nil {
		l.onChosen(l.entityOf(n), l.adding)
	}
}

// TappedSecondary implements fyne.SecondaryTappable.
func (l *entityList) TappedSecondary(ev *fyne.PointEvent) {
	if id := l.entityOf(l.lineAt(ev.Position.Y)); id != NoEntity && l.onMenu != nil {
		l.onMenu(id, ev.AbsolutePosition)
	}
}

// MouseDown implements desktop.Mouseable. A tap does not tell which keys were
// held; this does.
func (l *entityList) MouseDown(ev *desktop.MouseEvent) {
	l.adding = ev.Modifier&fyne.KeyModifierShortcutDefault != 0
}

// MouseUp implements desktop.Mouseable.
func (l *entityList) MouseUp(*desktop.MouseEvent) {}

// MouseIn implements desktop.Hoverable.
func (l *entityList) MouseIn(ev *desktop.MouseEvent) { l.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable.
func (l *entityList) MouseMoved(ev *desktop.MouseEvent) {
	l.pointer = ev.Position
	l.setHover(l.lineAt(ev.Position.Y))
}

// MouseOut implements desktop.Hoverable.
func (l *entityList) MouseOut() { l.setHover(noLine) }

// Cursor implements desktop.Cursorable.
func (l *entityList) Cursor() desktop.Cursor {
	if l.hover == noLine || l.lineup.lines[l.hover].isHead() && !l.lineup.foldable(l.lineup.lines[l.hover].section) {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

func (l *entityList) setHover(n int) {
	if n == l.hover {
		return
	}
	l.hover = n
	l.Refresh()
	l.tellHover()
}

// toggle folds or unfolds the section of a head and keeps the head where it
// is.
func (l *entityList) toggle(head int) {
	s := l.lineup.lines[head].section
	if !l.lineup.foldable(s) {
		return
	}
	l.offset = min(l.offset, l.lineup.lines[head].top)
	l.setClosed(s, !l.lineup.closed[s])
}
