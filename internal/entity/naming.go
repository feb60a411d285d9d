package entity

import (
	"slices"
	"strings"

	"namecheck/assets/lists"
	"namecheck/internal/tagger"
)

// cast turns clusters into the entities that the reader sees.
func (d *document) cast(ss []sighting, clusters []*cluster) *Cast {
	clusters = slices.DeleteFunc(clusters, func(c *cluster) bool { return len(c.seen) == 0 })
	slices.SortStableFunc(clusters, func(a, b *cluster) int { return a.seen[0] - b.seen[0] })
	cast := &Cast{Language: d.language, Means: d.means}
	for _, c := range clusters {
		if d.stopped() {
			return cast
		}
		e := Entity{Kind: kinds[c.label]}
		named := d.fullest(ss, c)
		e.Name = d.title(ss, c, named)
		for _, i := range c.seen {
			s := ss[i]
			r := s.reason
			switch {
			case s.form == named && (r.Rule != RuleSame || fold(r.Name) != named.key):
				r.Rule, r.Name = RuleFull, ""
				if s.again {
					r.Rule = RuleSame
				}
			case r.Rule == RuleFull:
				r.Rule, r.Name = reversed(c.label, named, s.form), named.text
			}
			e.Mentions = append(e.Mentions, Mention{Span: d.span(s.from, s.to), Reason: r})
			if s.text != e.Name && s.text != named.text && !slices.Contains(e.Aliases, s.text) {
				e.Aliases = append(e.Aliases, s.text)
			}
		}
		employer := d.introduce(ss, c, &e)
		d.employers = append(d.employers, employer)
		signs := d.signs(ss, c, &e, !employer.Empty())
		e.Confidence = confidence(c.label, signs)
		if d.means == ByCapitals {
			e.Confidence = d.bestScore(ss, c) // the signs were weighed on English
		}
		d.judged = append(d.judged, signs)
		cast.Entities = append(cast.Entities, e)
	}
	d.affiliate(cast)
	return cast
}

// bestScore is the score of the cluster's surest sighting.
func (d *document) bestScore(ss []sighting, c *cluster) float64 {
	best := 0.0
	for _, i := range c.seen {
		best = max(best, ss[i].score)
	}
	return best
}

var kinds = map[tagger.Label]Kind{tagger.Person: Person, tagger.Organization: Organization, tagger.Place: Place}

// fullest is the form that names the cluster: of those that tell most, the
// most frequent, then the first.
func (d *document) fullest(ss []sighting, c *cluster) *form {
	best := c.forms[0]
	for _, f := range c.forms[1:] {
		switch a, b := fullness(f, c.label), fullness(best, c.label); {
		case a > b,
			a == b && shortened(best, f),
			a == b && len(f.seen) > len(best.seen) && !shortened(f, best),
			a == b && len(f.seen) == len(best.seen) && f.seen[0] < best.seen[0]:
			best = f
		}
	}
	return best
}

// shortened reports whether two forms of a person differ in that the first has
// the given name cut short: "Tim" and "Timothy".
func shortened(short, long *form) bool {
	a, b := short.person.names, long.person.names
	return len(a) > 1 && len(a) == len(b) && len(a[0]) < len(b[0]) && strings.HasPrefix(b[0], a[0])
}

func fullness(f *form, label tagger.Label) int {
	switch label {
	case tagger.Person:
		return letters(f.person)
	case tagger.Organization:
		n := len(f.body.content) * 2
		if f.body.short {
			n = 1
		}
		return n
	}
	return len(strings.Fields(f.key))
}

// reversed is the rule by which a form that was seen first belongs to a name
// that was found fuller later.
func reversed(label tagger.Label, named, f *form) Rule {
	if label == tagger.Person {
		if r := named.person.contains(f.person); r != "" {
			return r
		}
		return RulePart
	}
	for _, rule := range bodyRules {
		if label == tagger.Organization && (rule.fits(named, f) || rule.fits(f, named)) {
			return rule.name
		}
	}
	if named.key != f.key {
		return RuleKnownAs
	}
	return RuleSame
}

// title is the name as it is shown: a masthead that stands somewhere with
// "The" keeps it.
func (d *document) title(ss []sighting, c *cluster, named *form) string {
	name := named.text
	if c.label != tagger.Organization || len(named.body.words) < 2 && !lists.Outlets().Has(name) {
		return name
	}
	last := named.body.words[len(named.body.words)-1]
	masthead := lists.Outlets().Has(capitalize(last))
	for _, i := range c.seen {
		if s := ss[i]; s.form == named && d.near(s.from-1, s.from) == "The" && (masthead || !d.opens(s.from-1)) && !d.shouted[d.words[s.from].sentence] {
			return "The " + name
		}
	}
	return name
}
