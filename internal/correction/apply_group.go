package correction

import (
	"slices"
	"strings"

	"namecheck/internal/article"
	"namecheck/internal/entity"
	"namecheck/internal/token"
)

// merge makes one entity of several. The first keeps its name and kind.
func (s *stage) merge(c Correction) outcome {
	who, why := s.resolve(c.Who)
	if who == nil {
		return outcome{why: why}
	}
	var missing []string
	done := 0
	for _, ref := range c.With {
		other, why := s.resolve(ref)
		if other == nil {
			if there, _ := s.namedAt(ref.Anchor); there != who {
				missing = append(missing, why)
				continue
			}
			other = who
		}
		if other != who {
			s.absorb(who, other)
		}
		done++
	}
	if done > 0 {
		s.vouch(who)
	}
	return outcome{why: strings.Join(missing, ", and "), partly: done > 0 && len(missing) > 0}
}

// absorb moves all that is known of other to who.
func (s *stage) absorb(who, other *entity.Entity) {
	for _, m := range other.Mentions {
		m.Reason = entity.Reason{Rule: entity.RuleMerged, Name: other.Name}
		who.Mentions = append(who.Mentions, m)
	}
	slices.SortStableFunc(who.Mentions, func(a, b entity.Mention) int { return a.Span.Start - b.Span.Start })
	if who.Role.Text == "" {
		who.Role = other.Role
	}
	if who.Intro.Empty() || !other.Intro.Empty() && other.Intro.Start < who.Intro.Start {
		who.Intro = other.Intro
	}
	s.setAliases(who, slices.Concat(who.Aliases, []string{other.Name}, other.Aliases))
	s.drop(other)
}

// split makes somebody of their own out of the mentions that read like one
// form, or out of one mention.
func (s *stage) split(c Correction) outcome {
	who, why := s.resolve(c.Who)
	if who == nil {
		return outcome{why: why}
	}
	moves, why := s.splitting(who, c)
	if moves == nil {
		if there, _ := s.namedAt(c.At); there != nil && there != who && there.Name == c.At.Form {
			return outcome{} // the engine, or the reader before, has them apart
		}
		return outcome{why: why}
	}
	apart := &entity.Entity{Kind: who.Kind, Name: c.At.Form, Confidence: who.Confidence}
	var rest []entity.Mention
	for i, m := range who.Mentions {
		if !moves[i] {
			rest = append(rest, m)
			continue
		}
		m.Reason = entity.Reason{Rule: entity.RuleSplit, Name: who.Name}
		apart.Mentions = append(apart.Mentions, m)
	}
	switch {
	case len(rest) == 0 && who.Name == c.At.Form:
		return outcome{} // likewise: this is who was split off
	case len(rest) == 0:
		return outcome{why: "nothing would be left of " + who.Name}
	}
	who.Mentions = rest
	s.shareRole(who, apart)
	s.forget(who, c.At.Form)
	if strings.EqualFold(who.Name, c.At.Form) && !s.hasForm(who, c.At.Form) {
		_, who.Name = fullest(s.page.words, who)
		s.setAliases(who, who.Aliases)
	}
	s.cast = append(s.cast, apart)
	s.touched[who], s.touched[apart] = true, true
	return outcome{}
}

// splitting returns which mentions a split takes away, nil for none.
func (s *stage) splitting(who *entity.Entity, c Correction) (moves map[int]bool, why string) {
	moves = map[int]bool{}
	if c.Only {
		at, ok := c.At.locate(s.page)
		if !ok {
			return nil, "the place is not in the article any more"
		}
		for i, m := range who.Mentions {
			if m.Span.Overlaps(at) {
				moves[i] = true
			}
		}
		if len(moves) == 0 {
			return nil, "these words do not name " + who.Name + " any more"
		}
		return moves, ""
	}
	for _, equal := range []func(a, b string) bool{func(a, b string) bool { return a == b }, strings.EqualFold} {
		for i, m := range who.Mentions {
			if equal(squeeze(m.Span.In(s.page.words)), c.At.Form) {
				moves[i] = true
			}
		}
		if len(moves) > 0 {
			return moves, ""
		}
	}
	return nil, "“" + c.At.Form + "” does not name " + who.Name + " any more"
}

// shareRole decides which of two entities that were one the role belongs to:
// the one that is named nearer to its words. Each gets the sentence that
// introduces it.
func (s *stage) shareRole(who, apart *entity.Entity) {
	if !who.Role.Span.Empty() && gap(apart, who.Role.Span) < gap(who, who.Role.Span) {
		who.Role, apart.Role = entity.Role{}, who.Role
	}
	apart.Intro = s.sentenceAt(apart.Mentions[0].Span)
	if !slices.ContainsFunc(who.Mentions, func(m entity.Mention) bool { return who.Intro.Contains(m.Span) }) {
		who.Intro = s.sentenceAt(who.Mentions[0].Span)
	}
}

// gap is how many bytes lie between some words and the nearest mention.
func gap(e *entity.Entity, words article.Span) int {
	least := -1
	for _, m := range e.Mentions {
		d := max(words.Start-m.Span.End, m.Span.Start-words.End, 0)
		if least < 0 || d < least {
			least = d
		}
	}
	return least
}

// sentenceAt returns the sentence that holds the words, empty if none does.
func (s *stage) sentenceAt(words article.Span) article.Span {
	part, ok := s.page.around(words)
	if !ok {
		return article.Span{}
	}
	for _, sentence := range token.Sentences(s.article.Text, part) {
		if sentence.Span().Contains(words) {
			return sentence.Span()
		}
	}
	return article.Span{}
}
