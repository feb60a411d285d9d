package correction

import (
	"slices"
	"strings"

	"namecheck/internal/article"
	"namecheck/internal/entity"
)

// NotApplied is a correction that did not take effect, fully or in part.
type NotApplied struct {
	Index      int // in the list that was applied
	Correction Correction
	Why        string // continues a sentence: "the article no longer names Yang"
	Partly     bool   // some of it did take effect
}

// Sentence says which correction waits and why, without a full stop.
func (n NotApplied) Sentence() string {
	not := "not applied"
	if n.Partly {
		not = "only partly applied"
	}
	return n.Correction.Sentence() + " (" + not + ": " + n.Why + ")"
}

// Apply returns the cast that was found in an article, changed by corrections
// in the order in which they stand, and those that did not take effect. It
// changes none of its arguments; the same arguments always give the same cast,
// and without corrections it is the cast that was found.
func Apply(a *article.Article, found *entity.Cast, corrections []Correction) (*entity.Cast, []NotApplied) {
	cast, waiting, _ := perform(a, found, corrections)
	return cast, waiting
}

// perform is Apply, and says of each entity whether a correction touched it.
func perform(a *article.Article, found *entity.Cast, corrections []Correction) (_ *entity.Cast, waiting []NotApplied, touched []bool) {
	s := newStage(a, found)
	for i, c := range corrections {
		if r := s.apply(c); r.why != "" {
			waiting = append(waiting, NotApplied{Index: i, Correction: c, Why: r.why, Partly: r.partly})
		}
	}
	if len(corrections) > 0 {
		s.order()
	}
	for _, e := range s.cast {
		touched = append(touched, s.touched[e])
	}
	return s.result(), waiting, touched
}

// stage is a cast while it is changed.
type stage struct {
	article *article.Article
	page    *page
	cast    []*entity.Entity
	whole   entity.Cast // what holds for the article, without entities
	touched map[*entity.Entity]bool
}

// newStage copies a cast so deep that changing it changes nothing else.
func newStage(a *article.Article, found *entity.Cast) *stage {
	s := &stage{article: a, page: pageOf(a), touched: map[*entity.Entity]bool{}}
	if found == nil {
		return s
	}
	s.whole = entity.Cast{Language: found.Language, Means: found.Means}
	for _, e := range found.Entities {
		e.Aliases = slices.Clone(e.Aliases)
		e.Mentions = slices.Clone(e.Mentions)
		s.cast = append(s.cast, &e)
	}
	return s
}

// outcome is what became of a correction; the zero value is success.
type outcome struct {
	why    string
	partly bool
}

// apply makes one change. A correction that already holds is a success.
func (s *stage) apply(c Correction) outcome {
	switch c.Op {
	case Merge:
		return s.merge(c)
	case Split:
		return s.split(c)
	case Add:
		return s.add(c)
	case Hide:
		return s.hide(c)
	case Rename, ChangeKind, Confirm:
		e, why := s.resolve(c.Who)
		if e == nil {
			return s.alreadySo(c, why)
		}
		switch c.Op {
		case Rename:
			s.rename(e, c.Name)
		case ChangeKind:
			e.Kind = c.Kind
		case Confirm:
			e.Confirmed = true
		}
		s.vouch(e)
		return outcome{}
	}
	return outcome{why: "this version of Namecheck does not know such a change"}
}

// alreadySo forgives a renaming whose subject already bears the new name.
func (s *stage) alreadySo(c Correction, why string) outcome {
	if c.Op == Rename {
		if e, _ := s.namedAt(c.Who.Anchor); e != nil && e.Name == c.Name {
			return outcome{}
		}
	}
	return outcome{why: why}
}

// vouch makes the engine's doubt about an entity void: the reader has decided.
func (s *stage) vouch(e *entity.Entity) {
	e.Confidence = 1
	s.touched[e] = true
}

// drop removes an entity from the cast.
func (s *stage) drop(gone *entity.Entity) {
	s.cast = slices.DeleteFunc(s.cast, func(e *entity.Entity) bool { return e == gone })
}

// order puts everything back into reading order.
func (s *stage) order() {
	for _, e := range s.cast {
		slices.SortStableFunc(e.Mentions, func(a, b entity.Mention) int { return a.Span.Start - b.Span.Start })
	}
	slices.SortStableFunc(s.cast, func(a, b *entity.Entity) int {
		return first(a) - first(b)
	})
}

// first is where an entity appears first.
func first(e *entity.Entity) int {
	if len(e.Mentions) == 0 {
		return 0
	}
	return e.Mentions[0].Span.Start
}

func (s *stage) result() *entity.Cast {
	whole := s.whole
	cast := &whole
	for _, e := range s.cast {
		cast.Entities = append(cast.Entities, *e)
	}
	return cast
}

// setAliases gives an entity the forms among candidates that are not its name,
// each once, in order of first appearance; those that no mention spells that
// way come last.
func (s *stage) setAliases(e *entity.Entity, candidates []string) {
	starts := map[string]int{}
	for _, m := range e.Mentions {
		form := squeeze(m.Span.In(s.page.words))
		if at, seen := starts[form]; !seen || m.Span.Start < at {
			starts[form] = m.Span.Start
		}
	}
	place := func(form string) int {
		if at, ok := starts[form]; ok {
			return at
		}
		return len(s.page.words)
	}
	seen := map[string]bool{e.Name: true}
	var aliases []string
	for _, form := range candidates {
		if form != "" && !seen[form] {
			seen[form] = true
			aliases = append(aliases, form)
		}
	}
	slices.SortStableFunc(aliases, func(a, b string) int { return place(a) - place(b) })
	e.Aliases = aliases
}

// forget drops an alias of which no mention is left.
func (s *stage) forget(e *entity.Entity, form string) {
	if !s.hasForm(e, form) {
		e.Aliases = slices.DeleteFunc(e.Aliases, func(alias string) bool { return strings.EqualFold(alias, form) })
	}
}

// hasForm reports whether some mention of the entity reads like form.
func (s *stage) hasForm(e *entity.Entity, form string) bool {
	for _, m := range e.Mentions {
		if strings.EqualFold(squeeze(m.Span.In(s.page.words)), form) {
			return true
		}
	}
	return false
}
