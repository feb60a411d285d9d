package correction

import "slices"

// History is a list of corrections and every step by which it came about, so
// that steps can be undone and done again without limit. Its zero value is an
// empty list.
type History struct {
	list []Correction
	done []step // those that undo can take back, oldest first
	open []step // those that redo can do again, the next one last
}

// step replaced, at an index of the list, some corrections by others.
type step struct {
	title    string
	index    int
	old, new []Correction
}

// NewHistory starts from corrections that were saved; there is nothing to undo.
func NewHistory(saved []Correction) *History { return &History{list: slices.Clone(saved)} }

// List returns the corrections in the order in which they apply. It is not to
// be changed.
func (h *History) List() []Correction { return slices.Clip(h.list) }

// Do adds corrections at the end, as one step.
func (h *History) Do(title string, corrections ...Correction) {
	h.take(step{title: title, index: len(h.list), new: slices.Clone(corrections)})
}

// TakeBack removes the correction at an index, wherever it stands; undo brings
// it back to where it was.
func (h *History) TakeBack(index int) {
	if index >= 0 && index < len(h.list) {
		h.take(step{title: "Taking Back", index: index, old: []Correction{h.list[index]}})
	}
}

// TakeBackAll removes every correction, as one step.
func (h *History) TakeBackAll() {
	if len(h.list) > 0 {
		h.take(step{title: "Taking Back All", old: slices.Clone(h.list)})
	}
}

// Undo takes the last step back and reports whether there was one.
func (h *History) Undo() bool {
	last := len(h.done) - 1
	if last < 0 {
		return false
	}
	s := h.done[last]
	h.done, h.open = h.done[:last], append(h.open, s)
	h.list = slices.Replace(slices.Clone(h.list), s.index, s.index+len(s.new), s.old...)
	return true
}

// Redo does the step that was undone last again and reports whether there was
// one.
func (h *History) Redo() bool {
	last := len(h.open) - 1
	if last < 0 {
		return false
	}
	s := h.open[last]
	h.open = h.open[:last]
	h.do(s)
	return true
}

// UndoTitle names the step that Undo would take back, "" if there is none.
func (h *History) UndoTitle() string { return lastTitle(h.done) }

// RedoTitle names the step that Redo would do again, "" if there is none.
func (h *History) RedoTitle() string { return lastTitle(h.open) }

// take does a new step, after which nothing can be done again.
func (h *History) take(s step) {
	h.open = nil
	h.do(s)
}

func (h *History) do(s step) {
	h.done = append(h.done, s)
	h.list = slices.Replace(slices.Clone(h.list), s.index, s.index+len(s.old), s.new...)
}

func lastTitle(steps []step) string {
	if len(steps) == 0 {
		return ""
	}
	return steps[len(steps)-1].title
}
