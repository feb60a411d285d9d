package correction

import (
	"slices"
	"strings"

	"namecheck/internal/article"
	"namecheck/internal/entity"
)

// RuleOp is what a rule does. The values are the words that stand in JSON.
type RuleOp string

// The rules that hold in every article.
const (
	AlwaysKind RuleOp = "kind" // the name is always of one kind, found or not
	AlwaysSame RuleOp = "same" // two names are one, listed under the first
	AlwaysHide RuleOp = "hide" // the name is never listed
)

// Rule is a decision of the reader for every article. Names are compared
// without regard to case and to how many blanks stand between words.
type Rule struct {
	Op   RuleOp
	Name string
	Also string      // in AlwaysSame, the other name
	Kind entity.Kind // in AlwaysKind
}

// Rules are applied in their order, before the corrections of an article.
type Rules []Rule

// Sentence says what the rule means, without a full stop: “Kremlin” is always
// an organization.
func (r Rule) Sentence() string {
	name := "“" + r.Name + "”"
	switch r.Op {
	case AlwaysKind:
		return sentence(name, "is always", withArticle(r.Kind))
	case AlwaysSame:
		return sentence(name, "and “"+r.Also+"” are always the same")
	case AlwaysHide:
		return sentence(name, "is never listed")
	}
	return sentence("An unknown rule for", name)
}

// Validate returns an error that says what a rule from outside lacks.
func (r Rule) Validate() error {
	if _, err := cleanName(r.Name); err != nil {
		return err
	}
	switch r.Op {
	case AlwaysKind:
		return checkKind(r.Kind)
	case AlwaysSame:
		if _, err := cleanName(r.Also); err != nil {
			return err
		}
		if equalNames(r.Name, r.Also) {
			return Refusal("A name is always the same as itself.")
		}
		return nil
	case AlwaysHide:
		return nil
	}
	return Refusal("This version of Namecheck does not know the rule “" + string(r.Op) + "”.")
}

// RulesFrom returns the rules that would make a correction hold everywhere,
// none for a correction that makes sense in one article only.
func RulesFrom(c Correction) Rules {
	switch {
	case c.Op == ChangeKind:
		return Rules{{Op: AlwaysKind, Name: c.Who.Name, Kind: c.Kind}}
	case c.Op == Hide && c.At.Form == "":
		return Rules{{Op: AlwaysHide, Name: c.Who.Name}}
	case c.Op == Add && c.Who.Name == "" && !c.Only:
		return Rules{{Op: AlwaysKind, Name: c.At.Form, Kind: c.Kind}}
	case c.Op == Merge:
		var rules Rules
		for _, other := range c.With {
			if !equalNames(c.Who.Name, other.Name) {
				rules = append(rules, Rule{Op: AlwaysSame, Name: c.Who.Name, Also: other.Name})
			}
		}
		return rules
	}
	return nil
}

// With returns the rules with another one at the end. It takes the place of
// those that it contradicts or repeats.
func (rs Rules) With(r Rule) Rules {
	r.Name, r.Also = squeeze(r.Name), squeeze(r.Also)
	kept := slices.DeleteFunc(slices.Clone(rs), func(old Rule) bool {
		if r.Op == AlwaysSame || old.Op == AlwaysSame {
			return r.Op == old.Op && (equalNames(old.Name, r.Name) && equalNames(old.Also, r.Also) ||
				equalNames(old.Name, r.Also) && equalNames(old.Also, r.Name))
		}
		return equalNames(old.Name, r.Name)
	})
	return append(kept, r)
}

// Without returns the rules without the one at an index.
func (rs Rules) Without(index int) Rules {
	if index < 0 || index >= len(rs) {
		return rs
	}
	return slices.Delete(slices.Clone(rs), index, index+1)
}

// Apply returns the cast that was found in an article, changed by the rules,
// and a sentence for each thing that they changed. It changes none of its
// arguments.
func (rs Rules) Apply(a *article.Article, found *entity.Cast) (*entity.Cast, []string) {
	if len(rs) == 0 {
		return newStage(a, found).result(), nil
	}
	s := newStage(a, found)
	var said []string
	for _, r := range rs {
		said = append(said, s.follow(r)...)
	}
	s.order()
	return s.result(), said
}

// Preview says what would be otherwise in an article if the rules were after
// instead of before, one sentence for each entity that would come, go or
// change. It is empty when nothing would.
func Preview(a *article.Article, found *entity.Cast, before, after Rules) []string {
	was, _ := before.Apply(a, found)
	will, _ := after.Apply(a, found)
	return differences(was, will)
}

// follow applies one rule and says what it changed.
func (s *stage) follow(r Rule) []string {
	switch r.Op {
	case AlwaysKind:
		return s.alwaysKind(r)
	case AlwaysSame:
		return s.alwaysSame(r)
	case AlwaysHide:
		var said []string
		for _, e := range s.named(r.Name) {
			s.drop(e)
			said = append(said, e.Name+" was hidden")
		}
		return said
	}
	return nil
}

func (s *stage) alwaysKind(r Rule) (said []string) {
	known := s.named(r.Name)
	for _, e := range known {
		if e.Kind != r.Kind {
			said = append(said, sentence(e.Name, "was changed from", string(e.Kind), "to", string(r.Kind)))
		}
		e.Kind = r.Kind
		s.vouch(e)
	}
	name := squeeze(r.Name)
	places := s.free(name)
	if len(known) > 0 || len(places) == 0 {
		return said
	}
	e := s.called(r.Kind, name)
	s.claim(e, places)
	e.Intro = s.sentenceAt(e.Mentions[0].Span)
	s.vouch(e)
	return append(said, sentence("“"+name+"” was added as", withArticle(r.Kind)))
}

func (s *stage) alwaysSame(r Rule) (said []string) {
	firsts, others := s.named(r.Name), s.named(r.Also)
	if len(firsts) != 1 || len(others) != 1 || firsts[0] == others[0] {
		return nil // with two of one name it is open which is meant
	}
	said = append(said, sentence(others[0].Name, "was merged into", firsts[0].Name))
	s.absorb(firsts[0], others[0])
	s.vouch(firsts[0])
	return said
}

// named returns the entities of a name.
func (s *stage) named(name string) []*entity.Entity {
	var out []*entity.Entity
	for _, e := range s.cast {
		if equalNames(e.Name, name) {
			out = append(out, e)
		}
	}
	return out
}

func equalNames(a, b string) bool { return strings.EqualFold(squeeze(a), squeeze(b)) }

// differences says how one cast differs from another of the same article.
// Entities are the same when a mention is; every mention has one owner.
func differences(was, will *entity.Cast) []string {
	owner := map[article.Span]int{}
	for i, e := range will.Entities {
		for _, m := range e.Mentions {
			owner[m.Span] = i
		}
	}
	var said []string
	goesOn := map[int]bool{}
	for _, e := range was.Entities {
		i, kept := 0, false
		for _, m := range e.Mentions {
			if i, kept = owner[m.Span]; kept {
				break
			}
		}
		now := entity.Entity{}
		if kept {
			now = will.Entities[i]
		}
		switch {
		case !kept:
			said = append(said, e.Name+" would not be listed")
		case now.Name != e.Name:
			said = append(said, sentence(e.Name, "would be listed as", now.Name))
		case now.Kind != e.Kind:
			said = append(said, sentence(e.Name, "would be", withArticle(now.Kind), "instead of", withArticle(e.Kind)))
		case e.Sure() != now.Sure():
			said = append(said, sentence(e.Name, "would be listed for sure"))
		}
		goesOn[i] = goesOn[i] || kept
	}
	for i, e := range will.Entities {
		if !goesOn[i] {
			said = append(said, sentence(e.Name, "would be listed as", withArticle(e.Kind)))
		}
	}
	return said
}
