package entity

import (
	"cmp"
	"slices"

	"namecheck/internal/tagger"
)

// organizations groups the sightings of organizations: the fullest names
// first, then shorter ones that can only be one of them.
func (d *document) organizations(ss []sighting) []*cluster {
	forms := d.formsOf(ss, tagger.Organization)
	defined := d.definitions(ss)
	slices.SortStableFunc(forms, func(a, b *form) int {
		if a.body.short != b.body.short {
			if a.body.short {
				return 1
			}
			return -1
		}
		if n := cmp.Compare(len(b.body.words), len(a.body.words)); n != 0 {
			return n
		}
		return cmp.Compare(a.seen[0], b.seen[0])
	})
	index := newBodyIndex()
	for _, f := range forms {
		if d.stopped() {
			return nil
		}
		if c, leaned := definedBy(index.clusters, f, defined); c != nil {
			c.add(f, RuleDefined, leaned)
			index.joined(c, f)
			continue
		}
		c, rule, leaned := bodyOf(index.candidates(f), f)
		if c != nil {
			c.add(f, rule, leaned)
			index.joined(c, f)
			continue
		}
		if len(f.body.words) == 1 && f.body.head() && !f.body.short && !standsAlone[f.body.words[0]] {
			continue // "the Ministry", of which there is none or several here
		}
		index.add(&cluster{label: tagger.Organization, forms: []*form{f}, seen: slices.Clone(f.seen)})
	}
	for _, c := range index.clusters {
		for _, f := range c.forms {
			for _, i := range f.seen {
				r := Reason{Rule: f.rule, Name: f.leaned, Again: ss[i].again}
				if f.rule == RuleDefined {
					r.Evidence = defined[f.key].span
				}
				ss[i].reason = r
			}
		}
	}
	return index.clusters
}

// standsAlone are words for a kind of body that also name the one body.
var standsAlone = setOf("congress", "parliament", "senate", "treasury", "politburo", "legion", "press", "news", "lords", "watch", "united", "house", "assembly")

// bodyOf returns the only cluster that the form can be a name of, by the
// strongest rule that fits any.
func bodyOf(clusters []*cluster, f *form) (*cluster, Rule, string) {
	for _, rule := range bodyRules {
		var home *cluster
		leaned, several := "", false
		for _, c := range clusters {
			for _, other := range c.forms {
				if !rule.fits(other, f) && (len(other.body.words) != len(f.body.words) || !rule.fits(f, other)) {
					continue
				}
				several = several || home != nil && home != c
				home, leaned = c, other.text
				break
			}
		}
		if home != nil && !several {
			return home, rule.name, leaned
		}
		if several {
			return nil, "", ""
		}
	}
	return nil, "", ""
}
