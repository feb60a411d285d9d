package correction

import (
	"unicode/utf8"

	"namecheck/internal/article"
	"namecheck/internal/entity"
)

// Ref describes an entity so that it is recognized in a cast found anew: by
// kind and name, and by a place that names it most fully.
type Ref struct {
	Kind   entity.Kind
	Name   string
	Anchor Anchor
}

// refTo describes an entity of an article.
func refTo(text string, e *entity.Entity) Ref {
	at, _ := fullest(text, e)
	return Ref{Kind: e.Kind, Name: e.Name, Anchor: anchorAt(text, at)}
}

// fullest returns the first mention of the longest form that names the entity.
// It stays the same when the entity is renamed.
func fullest(text string, e *entity.Entity) (at article.Span, form string) {
	longest := -1
	for _, m := range e.Mentions {
		words := squeeze(m.Span.In(text))
		if n := utf8.RuneCountInString(words); n > longest {
			at, form, longest = m.Span, words, n
		}
	}
	return at, form
}

// resolve recognizes the entity that a correction is about. In this order:
//
//  1. the one of that name, whatever its kind, at the anchor's place;
//  2. the only one of that kind and name;
//  3. the one at the anchor's place, whatever its name, if its fullest form is
//     still the one that the anchor holds.
//
// The third holds when an earlier renaming was taken back. An entity that the
// engine has meanwhile joined to another is not recognized: what the reader
// said of the one need not hold of both.
func (s *stage) resolve(r Ref) (e *entity.Entity, why string) {
	there, _ := s.namedAt(r.Anchor)
	if there != nil && there.Name == r.Name {
		return there, ""
	}
	same := 0
	for _, candidate := range s.cast {
		if candidate.Kind == r.Kind && candidate.Name == r.Name {
			e = candidate
			same++
		}
	}
	if same == 1 {
		return e, ""
	}
	if there != nil {
		if _, form := fullest(s.page.words, there); form == r.Anchor.Form {
			return there, ""
		}
	}
	if same > 1 {
		return nil, "more than one is called " + r.Name + " now"
	}
	return nil, "the article no longer names " + r.Name
}

// namedAt returns who is named at an anchor's place, nil for nobody, and
// whether the place was found.
func (s *stage) namedAt(an Anchor) (e *entity.Entity, found bool) {
	at, ok := an.locate(s.page)
	if !ok {
		return nil, false
	}
	e, _ = s.owner(at)
	return e, true
}

// owner returns the first entity with a mention that shares words with the
// span, and that mention's index.
func (s *stage) owner(at article.Span) (*entity.Entity, int) {
	for _, e := range s.cast {
		for i, m := range e.Mentions {
			if m.Span.Overlaps(at) {
				return e, i
			}
		}
	}
	return nil, -1
}
