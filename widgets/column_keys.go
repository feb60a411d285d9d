package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"namecheck/internal/article"
	"namecheck/internal/layout"
)

// FocusGained implements fyne.Focusable.
func (c *Column) FocusGained() { c.focused = true }

// FocusLost implements fyne.Focusable.
func (c *Column) FocusLost() { c.focused = false }

// requestFocus takes the keyboard.
func (c *Column) requestFocus() {
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(c); canvas != nil && canvas.Focused() != fyne.Focusable(c) {
		canvas.Focus(c)
	}
}

// TypedRune implements fyne.Focusable. Space pages; everything else is for the
// window.
func (c *Column) TypedRune(r rune) {
	if r == ' ' {
		return // TypedKey has paged already
	}
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(c); canvas != nil && canvas.OnTypedRune() != nil {
		canvas.OnTypedRune()(r)
	}
}

// TypedKey implements fyne.Focusable. Keys that the column has no use for go
// on to the window.
func (c *Column) TypedKey(ev *fyne.KeyEvent) {
	if modifiers()&fyne.KeyModifierShift != 0 && c.selectKey(ev.Name, false) {
		return
	}
	switch ev.Name {
	case fyne.KeyUp:
		c.ScrollLines(-2)
	case fyne.KeyDown:
		c.ScrollLines(2)
	case fyne.KeyPageUp:
		c.ScrollPages(-1)
	case fyne.KeyPageDown:
		c.ScrollPages(1)
	case fyne.KeySpace:
		if modifiers()&fyne.KeyModifierShift != 0 {
			c.ScrollPages(-1)
		} else {
			c.ScrollPages(1)
		}
	case fyne.KeyHome:
		c.ScrollToStart()
	case fyne.KeyEnd:
		c.ScrollToEnd()
	default:
		if canvas := fyne.CurrentApp().Driver().CanvasForObject(c); canvas != nil && canvas.OnTypedKey() != nil {
			canvas.OnTypedKey()(ev)
		}
	}
}

// TypedShortcut implements fyne.Shortcutable. Fyne gives a focused widget every
// shortcut that is in no menu; those the column has no use for go on to the
// window.
func (c *Column) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		c.Copy()
		return
	case *fyne.ShortcutSelectAll:
		c.SelectAll()
		return
	case *desktop.CustomShortcut:
		if s.Modifier == fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift && c.selectKey(s.KeyName, true) {
			return
		}
		if s.Modifier == fyne.KeyModifierShortcutDefault && c.scrollKey(s.KeyName) {
			return
		}
	}
	if canvas, ok := fyne.CurrentApp().Driver().CanvasForObject(c).(fyne.Shortcutable); ok {
		canvas.TypedShortcut(s)
	}
}

// scrollKey answers keys held with Ctrl.
func (c *Column) scrollKey(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyHome:
		c.ScrollToStart()
	case fyne.KeyEnd:
		c.ScrollToEnd()
	default:
		return false
	}
	return true
}

// selectKey grows or shrinks the selection by a key held with Shift, and by
// words, parts or everything with Ctrl too. It reports whether the key does so.
func (c *Column) selectKey(key fyne.KeyName, far bool) bool {
	c.ensure()
	if c.empty() {
		return false
	}
	s := c.selection
	if s.anchor == 0 && s.head == 0 {
		s.anchor = c.Place()
		s.head = s.anchor
	}
	s.unit = letters
	goal := s.hasGoal
	s.hasGoal = false
	switch key {
	case fyne.KeyLeft, fyne.KeyRight:
		forward := key == fyne.KeyRight != c.rtlAt(s.head)
		if far {
			s.head = c.wordStep(s.head, forward)
		} else {
			s.head = c.letterStep(s.head, forward)
		}
	case fyne.KeyUp, fyne.KeyDown:
		if far {
			s.head = c.partStep(s.head, key == fyne.KeyDown)
			break
		}
		if !goal {
			s.goalX = c.caretX(s.head)
		}
		s.head = c.lineStep(s.head, key == fyne.KeyDown, s.goalX)
		s.hasGoal = true
	case fyne.KeyHome:
		s.head = c.lineSpan(s.head).Start
		if far {
			s.head = c.flow.Block(0).Start
		}
	case fyne.KeyEnd:
		s.head = c.lineSpan(s.head).End
		if far {
			s.head = c.flow.Block(c.flow.Len() - 1).End
		}
	default:
		return false
	}
	c.setSelection(s)
	c.selection = s // the goal counts even when the span is the same
	c.Reveal(spanAt(s.head))
	return true
}

func spanAt(offset int) article.Span { return article.Span{Start: offset, End: offset} }

// rtlAt reports whether the block at an offset reads from the right.
func (c *Column) rtlAt(offset int) bool {
	return c.flow.Set(c.flow.FindBlock(offset)).RTL()
}

// letterStep is the next boundary between letters.
func (c *Column) letterStep(offset int, forward bool) int {
	i, _ := c.findCaret(offset)
	b := c.flow.Block(i)
	if forward {
		switch {
		case offset < b.Start:
			return b.Start
		case offset >= b.End && i+1 < c.flow.Len():
			return c.flow.Block(i + 1).Start
		case offset >= b.End:
			return offset
		}
		bounds := layout.Graphemes(c.text()[offset:min(b.End, offset+256)])
		return offset + bounds[min(1, len(bounds)-1)]
	}
	if offset <= b.Start {
		if i > 0 {
			return c.flow.Block(i - 1).End
		}
		return b.Start
	}
	_, line := c.flow.Find(offset - 1)
	from := c.lineAt(i, line).Start
	return from + lastBoundary(c.text()[from:offset])
}

// wordStep is the next end of a word, or the start of the one before.
func (c *Column) wordStep(offset int, forward bool) int {
	for {
		next := c.letterStep(offset, forward)
		if next == offset {
			return offset
		}
		if forward {
			w := c.wordAt(offset)
			next = max(next, w.End)
			if isWord(c.in(w)) {
				return next
			}
		} else {
			w := c.wordAt(next)
			next = min(next, w.Start)
			if isWord(c.in(w)) {
				return next
			}
		}
		offset = next
	}
}

// partStep is the end of the part, or its start, or the next one's.
func (c *Column) partStep(offset int, forward bool) int {
	i, _ := c.findCaret(offset)
	b := c.flow.Block(i)
	switch {
	case forward && offset < b.End:
		return b.End
	case forward && i+1 < c.flow.Len():
		return c.flow.Block(i + 1).End
	case !forward && offset > b.Start:
		return b.Start
	case !forward && i > 0:
		return c.flow.Block(i - 1).Start
	}
	return offset
}

// caretX is where an offset stands on its line, in pixels.
func (c *Column) caretX(offset int) float32 {
	block, line := c.findCaret(offset)
	return layout.CaretX(c.text(), c.flow.Pieces(block, line), offset, c.letters)
}

// lineStep is the offset one line further, as near to x as it can be.
func (c *Column) lineStep(offset int, down bool, x float32) int {
	block, line := c.findCaret(offset)
	switch {
	case down && line+1 < len(c.flow.Lines(block)):
		line++
	case down && block+1 < c.flow.Len():
		block, line = block+1, 0
	case down:
		return c.flow.Block(block).End
	case line > 0:
		line--
	case block > 0:
		block--
		line = len(c.flow.Lines(block)) - 1
	default:
		return c.flow.Block(block).Start
	}
	l := c.lineAt(block, line)
	to, _, _ := layout.Hit(c.text(), c.flow.Pieces(block, line), x, c.letters)
	if to >= l.End && line+1 < len(c.flow.Lines(block)) {
		to = l.Start + lastBoundary(c.text()[l.Start:l.End])
	}
	return to
}

// lineSpan returns the line of an offset, without the blanks at its end.
func (c *Column) lineSpan(offset int) article.Span {
	block, line := c.findCaret(offset)
	l := c.lineAt(block, line)
	end := l.End
	if line+1 < len(c.flow.Lines(block)) {
		end = l.Start + lastBoundary(c.text()[l.Start:l.End])
	}
	return article.Span{Start: l.Start, End: end}
}

// isWord reports whether a segment has a letter or a digit.
func isWord(s string) bool {
	for _, r := range s {
		if r > 0x7f && !isSpace(r) || r >= '0' && r <= '9' || r|0x20 >= 'a' && r|0x20 <= 'z' {
			return true
		}
	}
	return false
}

func isSpace(r rune) bool {
	return r == 0xA0 || r >= 0x2000 && r <= 0x206F || r == 0x3000
}
