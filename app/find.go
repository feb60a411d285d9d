package app

// openFind shows the find bar and puts the cursor into it.
func (w *Window) openFind() {
	w.finder.Show()
	w.win.Content().Refresh()
	w.finder.Open()
}

// findNext goes to the next hit, from the find bar's last words.
func (w *Window) findNext() {
	if !w.finder.Visible() {
		w.openFind()
	}
	w.finder.Next()
}

// findPrevious goes to the hit before.
func (w *Window) findPrevious() {
	if !w.finder.Visible() {
		w.openFind()
	}
	w.finder.Previous()
}

// connectFind takes the find bar away when the reader closes it, and remembers
// the places that its jumps leave.
func (w *Window) connectFind() {
	w.finder.OnJumped = func(from int) {
		w.past.leave(from)
		w.refreshMenu()
	}
	w.finder.OnClosed = func() {
		w.finder.Hide()
		w.win.Content().Refresh()
		w.win.Canvas().Focus(w.column)
	}
}
