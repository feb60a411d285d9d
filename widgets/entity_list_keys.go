package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

var (
	_ fyne.Focusable  = (*entityList)(nil)
	_ desktop.Keyable = (*entityList)(nil)
)

// FocusGained implements fyne.Focusable. The keyboard begins at the chosen
// entity.
func (l *entityList) FocusGained() {
	l.cursor = l.firstStop()
	if n, ok := l.lineup.lineOf(l.chosen); ok {
		l.cursor = n
	}
	l.goTo(l.cursor)
}

// FocusLost implements fyne.Focusable.
func (l *entityList) FocusLost() {
	l.cursor, l.ctrl = noLine, false
	l.Refresh()
	l.tellHover()
}

// TypedRune implements fyne.Focusable: letters go to the filter box, unless the
// window has a use for them.
func (l *entityList) TypedRune(r rune) {
	if l.onRune != nil && l.onRune(r) {
		return
	}
	if l.onTyped != nil {
		l.onTyped(r)
	}
}

// TypedKey implements fyne.Focusable.
func (l *entityList) TypedKey(ev *fyne.KeyEvent) {
	if l.onKey != nil && l.onKey(ev) {
		return
	}
	switch ev.Name {
	case fyne.KeyUp:
		l.step(-1)
	case fyne.KeyDown:
		l.step(+1)
	case fyne.KeyHome:
		l.goTo(l.firstStop())
	case fyne.KeyEnd:
		l.goTo(l.stopFrom(len(l.lineup.lines)-1, -1))
	case fyne.KeyPageUp:
		l.page(-1)
	case fyne.KeyPageDown:
		l.page(+1)
	case fyne.KeyLeft:
		l.fold(true)
	case fyne.KeyRight:
		l.fold(false)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.enter(false)
	case desktop.KeyMenu:
		l.menu()
	case fyne.KeyEscape:
		if l.onEscape != nil {
			l.onEscape()
		}
	}
}

// KeyDown implements desktop.Keyable. Typed keys do not tell about Ctrl.
func (l *entityList) KeyDown(ev *fyne.KeyEvent) {
	switch ev.Name {
	case desktop.KeyControlLeft, desktop.KeyControlRight, desktop.KeySuperLeft, desktop.KeySuperRight:
		l.ctrl = true
	case fyne.KeyReturn, fyne.KeyEnter:
		if l.ctrl {
			l.enter(true)
		}
	}
}

// KeyUp implements desktop.Keyable.
func (l *entityList) KeyUp(ev *fyne.KeyEvent) {
	switch ev.Name {
	case desktop.KeyControlLeft, desktop.KeyControlRight, desktop.KeySuperLeft, desktop.KeySuperRight:
		l.ctrl = false
	}
}

func (l *entityList) focused() bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(l)
	return c != nil && c.Focused() == fyne.Focusable(l)
}

// isStop reports whether the keyboard halts at a line: at entities, and at the
// heads of folded sections, which it can open.
func (l *entityList) isStop(n int) bool {
	at := l.lineup.lines[n]
	return !at.isHead() || l.lineup.foldable(at.section) && !l.lineup.open(at.section)
}

// stopFrom returns the first stop from a line on, in either direction, or
// noLine.
func (l *entityList) stopFrom(n, direction int) int {
	for ; n >= 0 && n < len(l.lineup.lines); n += direction {
		if l.isStop(n) {
			return n
		}
	}
	return noLine
}

func (l *entityList) firstStop() int { return l.stopFrom(0, +1) }

// step moves the keyboard by one stop.
func (l *entityList) step(direction int) {
	if next := l.stopFrom(l.cursor+direction, direction); next != noLine {
		l.goTo(next)
		return
	}
	if direction < 0 {
		l.scrollTo(0)
		if l.onLeft != nil {
			l.onLeft()
		}
	}
}

// page moves the keyboard by what fits in the view.
func (l *entityList) page(direction int) {
	if l.cursor == noLine {
		return
	}
	reach := max(l.Size().Height-2*headHeight(&l.metrics), 1)
	n := min(l.lineup.at(max(0, l.lineup.lines[l.cursor].top+float32(direction)*reach)), len(l.lineup.lines)-1)
	if n == l.cursor {
		n += direction
	}
	to := l.stopFrom(n, direction)
	if to == noLine {
		to = l.stopFrom(n, -direction)
	}
	l.goTo(to)
}

// goTo puts the keyboard on a line and brings it into view.
func (l *entityList) goTo(n int) {
	l.cursor = n
	if n != noLine {
		l.reveal(n)
		if n == l.firstStop() {
			l.scrollTo(0)
		}
	}
	l.hover = noLine
	l.Refresh()
	l.tellHover()
}

// enter chooses the entity under the keyboard or unfolds its section.
func (l *entityList) enter(add bool) {
	if l.cursor == noLine {
		return
	}
	if l.lineup.lines[l.cursor].isHead() {
		l.fold(false)
		return
	}
	if l.onChosen != nil {
		l.onChosen(l.entityOf(l.cursor), add)
	}
}

// fold closes or opens the section of the keyboard, and keeps the keyboard in
// it: at the head of a closed one, at the first row of an open one.
func (l *entityList) fold(closed bool) {
	if l.cursor == noLine {
		return
	}
	s := l.lineup.lines[l.cursor].section
	if l.lineup.closed[s] == closed || !l.lineup.foldable(s) {
		return
	}
	head := l.lineup.headOf(l.cursor)
	l.setClosed(s, closed)
	l.goTo(l.stopFrom(head, +1))
}

// menu asks for the menu of the entity under the keyboard.
func (l *entityList) menu() {
	id := l.entityOf(l.cursor)
	if id == NoEntity || l.onMenu == nil {
		return
	}
	area := l.area(l.cursor)
	l.onMenu(id, fyne.NewPos(area.X+rowPad, area.Bottom()))
}
