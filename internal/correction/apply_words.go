package correction

import (
	"slices"
	"sort"
	"strings"

	"namecheck/internal/article"
	"namecheck/internal/entity"
	"namecheck/internal/token"
)

// rename gives an entity another name. The old one stays as an alias if the
// text uses it.
func (s *stage) rename(e *entity.Entity, name string) {
	old := e.Name
	if old == name {
		return
	}
	e.Name = name
	aliases := e.Aliases
	if s.hasForm(e, old) || s.hasForm(e, withoutThe(old)) {
		aliases = append([]string{old}, aliases...)
	}
	s.setAliases(e, aliases)
}

// withoutThe cuts the article that a masthead keeps in its name but not in its
// mentions.
func withoutThe(name string) string {
	const the = "the "
	if len(name) > len(the) && strings.EqualFold(name[:len(the)], the) {
		return name[len(the):]
	}
	return name
}

// hide takes an entity out of the cast, or one mention out of its entity.
func (s *stage) hide(c Correction) outcome {
	if c.At.Form != "" {
		at, ok := c.At.locate(s.page)
		if !ok {
			return outcome{why: "the place is not in the article any more"}
		}
		s.clear([]article.Span{at}, nil)
		return outcome{}
	}
	e, why := s.resolve(c.Who)
	if e == nil {
		if there, found := s.namedAt(c.Who.Anchor); found && there == nil {
			return outcome{} // the words stand there, and name nobody as it is
		}
		return outcome{why: why}
	}
	s.drop(e)
	return outcome{}
}

// add makes words name someone: at the chosen place in any case, and unless
// it is said otherwise wherever else they stand and name nobody, or only
// something shorter within them.
func (s *stage) add(c Correction) outcome {
	var places []article.Span
	if at, ok := c.At.locate(s.page); ok {
		places = append(places, at)
	} else if c.Only {
		return outcome{why: "the place is not in the article any more"}
	}
	if !c.Only {
		chosen := slices.Clone(places)
		for _, at := range s.free(c.At.Form) {
			if !overlapsAny(chosen, at) {
				places = append(places, at)
			}
		}
	}
	if len(places) == 0 {
		return outcome{why: "the article no longer holds these words"}
	}
	var e *entity.Entity
	if c.Who.Name != "" {
		var why string
		if e, why = s.resolve(c.Who); e == nil {
			return outcome{why: why}
		}
	} else {
		e = s.called(c.Kind, c.At.Form)
	}
	s.claim(e, places)
	s.setAliases(e, append(slices.Clone(e.Aliases), c.At.Form))
	if e.Intro.Empty() {
		e.Intro = s.sentenceAt(e.Mentions[0].Span)
	}
	s.vouch(e)
	return outcome{}
}

// called returns the entity of the kind and name, a new one if there is none.
func (s *stage) called(kind entity.Kind, name string) *entity.Entity {
	for _, e := range s.cast {
		if e.Kind == kind && e.Name == name {
			return e
		}
	}
	e := &entity.Entity{Kind: kind, Name: name}
	s.cast = append(s.cast, e)
	return e
}

// claim makes the words at some places mentions of e and of nobody else.
func (s *stage) claim(e *entity.Entity, places []article.Span) {
	slices.SortFunc(places, func(a, b article.Span) int { return a.Start - b.Start })
	has := map[article.Span]bool{}
	for _, m := range e.Mentions {
		has[m.Span] = true
	}
	s.clear(places, e)
	for _, at := range places {
		if !has[at] {
			e.Mentions = append(e.Mentions, entity.Mention{Span: at, Reason: entity.Reason{Rule: entity.RuleAdded}})
		}
	}
	slices.SortStableFunc(e.Mentions, func(a, b entity.Mention) int { return a.Span.Start - b.Span.Start })
}

// clear takes the mentions that share words with places, which are sorted, out
// of the cast, and with them the entities of which nothing is left. Of keep it
// spares the mentions that are exactly such a place, and the entity itself.
func (s *stage) clear(places []article.Span, keep *entity.Entity) {
	for _, e := range slices.Clone(s.cast) {
		var gone []string
		e.Mentions = slices.DeleteFunc(e.Mentions, func(m entity.Mention) bool {
			if !overlapsAny(places, m.Span) || e == keep && slices.Contains(places, m.Span) {
				return false
			}
			gone = append(gone, squeeze(m.Span.In(s.page.words)))
			return true
		})
		for _, form := range gone {
			s.forget(e, form)
			s.touched[e] = true
		}
		if len(e.Mentions) == 0 && e != keep {
			s.drop(e)
		}
	}
}

// overlapsAny reports whether the span shares words with one of the spans,
// which are sorted and do not overlap each other.
func overlapsAny(spans []article.Span, at article.Span) bool {
	i := sort.Search(len(spans), func(i int) bool { return spans[i].End > at.Start })
	return i < len(spans) && spans[i].Start < at.End
}

// free returns where the words stand as whole words and name nobody yet, or
// only something shorter within them.
func (s *stage) free(form string) []article.Span {
	var taken []article.Span
	for _, e := range s.cast {
		for _, m := range e.Mentions {
			taken = append(taken, m.Span)
		}
	}
	slices.SortFunc(taken, func(a, b article.Span) int { return a.Start - b.Start })
	var places []article.Span
	for at := range s.page.occurrences(form) {
		if !s.page.whole(at) {
			continue
		}
		i := sort.Search(len(taken), func(i int) bool { return taken[i].End > at.Start })
		open := true
		for ; i < len(taken) && taken[i].Start < at.End; i++ {
			if !at.Contains(taken[i]) || at == taken[i] {
				open = false
				break
			}
		}
		if open {
			places = append(places, at)
		}
	}
	return places
}

// trimName cuts blanks and punctuation from the ends of selected words that do
// not belong to a name. A full stop belongs to it among initials ("U.S.").
func trimName(text string, at article.Span) article.Span {
	const around = " \t\r\n\u00a0\u2009\u202f,;:!?…–—-\"'“”„‚‘’«»‹›()[]{}「」『』、。・"
	words := at.In(text)
	at.Start += len(words) - len(strings.TrimLeft(words, around+"."))
	at.End = at.Start + len(strings.TrimRight(at.In(text), around))
	if tokens := token.Words(text, at); len(tokens) > 0 && tokens[len(tokens)-1].In(text) == "." {
		at.End--
	}
	return at
}
