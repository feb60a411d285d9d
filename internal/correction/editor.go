package correction

import (
	"fmt"

	"namecheck/internal/article"
	"namecheck/internal/entity"
)

// Editor is a cast under the reader's hand: what was found, the rules that hold
// everywhere, and the corrections with their history. Indexes of entities and
// mentions are those of Cast. Every change that succeeds is one step of the
// history; one that would have no effect is refused with a sentence.
type Editor struct {
	article *article.Article
	found   *entity.Cast
	rules   Rules
	history *History

	ruled   *entity.Cast // found, changed by rules
	cast    *entity.Cast
	waiting []NotApplied
	touched []bool // of each entity of cast
}

// Change is a correction as a list shows it.
type Change struct {
	Says  string // what the reader did: “Jiechi” was split off from Yang Jiechi
	Waits string // why it did not take effect, "" if it did
}

// NewEditor re-applies saved corrections to what was found in an article. found
// may be nil while the engine is at work; SetFound brings it later.
func NewEditor(a *article.Article, found *entity.Cast, rules Rules, saved []Correction) *Editor {
	e := &Editor{article: a, rules: rules, history: NewHistory(saved)}
	e.SetFound(found)
	return e
}

// SetFound takes what the engine found.
func (e *Editor) SetFound(found *entity.Cast) {
	e.found = found
	e.SetRules(e.rules)
}

// SetArticle takes a newer text of the article, after a reload: the corrections
// and the steps that can be undone stay. The cast comes with SetFound.
func (e *Editor) SetArticle(a *article.Article) {
	e.article = a
	e.SetFound(nil)
}

// SetRules takes the rules that hold everywhere.
func (e *Editor) SetRules(rules Rules) {
	e.rules = rules
	e.ruled, _ = rules.Apply(e.article, e.found)
	e.refresh()
}

// Cast is what was found, corrected. It is a new one after every change.
func (e *Editor) Cast() *entity.Cast { return e.cast }

// Corrections are all corrections in the order in which they apply.
func (e *Editor) Corrections() []Correction { return e.history.List() }

// Changes are all corrections as a list shows them, the latest last.
func (e *Editor) Changes() []Change {
	list := e.history.List()
	changes := make([]Change, len(list))
	for i, c := range list {
		changes[i].Says = c.Sentence()
	}
	for _, n := range e.waiting {
		changes[n.Index].Waits = n.Why
	}
	return changes
}

// Touched reports whether a correction of this article changed an entity.
func (e *Editor) Touched(id int) bool { return id >= 0 && id < len(e.touched) && e.touched[id] }

// NotApplied are the corrections that wait for a text that they fit.
func (e *Editor) NotApplied() []NotApplied { return e.waiting }

// Summary counts the corrections in words, as “3 changes by you”; it is empty
// when there are none.
func (e *Editor) Summary() string {
	n, waiting := len(e.history.List()), len(e.waiting)
	if n == 0 {
		return ""
	}
	s := "1 change by you"
	if n > 1 {
		s = fmt.Sprintf("%d changes by you", n)
	}
	if waiting > 0 {
		s += fmt.Sprintf(", %d not applied", waiting)
	}
	return s
}

// Merge makes the entities others one with keep.
func (e *Editor) Merge(keep int, others ...int) error {
	return e.do(NewMerge(e.article, e.cast, keep, others...))
}

// Split makes somebody of their own out of the form of the nth mention of an
// entity, or if only is set of that one mention.
func (e *Editor) Split(id, n int, only bool) error {
	return e.do(NewSplit(e.article, e.cast, id, n, only))
}

// Rename gives an entity another name.
func (e *Editor) Rename(id int, name string) error {
	return e.do(NewRename(e.article, e.cast, id, name))
}

// ChangeKind says that an entity is of another kind.
func (e *Editor) ChangeKind(id int, kind entity.Kind) error {
	return e.do(NewChangeKind(e.article, e.cast, id, kind))
}

// Hide takes an entity out of the list.
func (e *Editor) Hide(id int) error { return e.do(NewHide(e.article, e.cast, id)) }

// HideMention says that the nth mention of an entity names nobody.
func (e *Editor) HideMention(id, n int) error {
	return e.do(NewHideMention(e.article, e.cast, id, n))
}

// Add makes selected words a name, wherever they stand or only there.
func (e *Editor) Add(words article.Span, kind entity.Kind, only bool) error {
	return e.do(NewAdd(e.article, words, kind, only))
}

// AddTo makes selected words a name of an entity of the list.
func (e *Editor) AddTo(words article.Span, id int, only bool) error {
	return e.do(NewAddTo(e.article, e.cast, words, id, only))
}

// Confirm says that an entity is right as it stands.
func (e *Editor) Confirm(id int) error { return e.do(NewConfirm(e.article, e.cast, id)) }

// Import adds those of a colleague's corrections that are not here yet, as one
// step, and returns how many they are.
func (e *Editor) Import(corrections []Correction) int {
	here := map[string]bool{}
	for _, c := range e.history.List() {
		here[c.key()] = true
	}
	var fresh []Correction
	for _, c := range corrections {
		if key := c.key(); !here[key] {
			here[key] = true
			fresh = append(fresh, c)
		}
	}
	if len(fresh) > 0 {
		e.history.Do("Import", fresh...)
		e.refresh()
	}
	return len(fresh)
}

// TakeBack removes one correction; the others stay.
func (e *Editor) TakeBack(index int) { e.history.TakeBack(index); e.refresh() }

// TakeBackAll returns to what was found.
func (e *Editor) TakeBackAll() { e.history.TakeBackAll(); e.refresh() }

// Undo takes the last step back and reports whether there was one.
func (e *Editor) Undo() bool {
	done := e.history.Undo()
	e.refresh()
	return done
}

// Redo does the step that was undone last again and reports whether there was
// one.
func (e *Editor) Redo() bool {
	done := e.history.Redo()
	e.refresh()
	return done
}

// UndoTitle and RedoTitle are what to write after “Undo” and “Redo” in a menu,
// "" when there is nothing to undo or to redo.
func (e *Editor) UndoTitle() string { return e.history.UndoTitle() }

// RedoTitle: see UndoTitle.
func (e *Editor) RedoTitle() string { return e.history.RedoTitle() }

// do makes a new correction a step, unless it cannot be applied.
func (e *Editor) do(c Correction, err error) error {
	if err != nil {
		return err
	}
	if e.found == nil {
		return Refusal("The names are not found yet.")
	}
	if _, waiting := Apply(e.article, e.cast, []Correction{c}); len(waiting) > 0 && !waiting[0].Partly {
		return Refusal("This cannot be done: " + waiting[0].Why + ".")
	}
	e.history.Do(c.Op.Title(), c)
	e.refresh()
	return nil
}

func (e *Editor) refresh() {
	e.cast, e.waiting, e.touched = nil, nil, nil
	if e.found != nil {
		e.cast, e.waiting, e.touched = perform(e.article, e.ruled, e.history.List())
	}
}
