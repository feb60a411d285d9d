package entity

import (
	"cmp"
	"slices"
	"strings"

	"namecheck/assets/lists"
	"namecheck/internal/tagger"
)

// people groups the sightings of persons: full names first, then what is only
// a part of one.
func (d *document) people(ss []sighting) []*cluster {
	var full, single []*form
	for _, f := range d.formsOf(ss, tagger.Person) {
		switch len(f.person.names) {
		case 0:
		case 1:
			single = append(single, f)
		default:
			full = append(full, f)
		}
	}
	clusters, index := d.fullNames(full)
	for _, f := range single {
		if d.stopped() {
			return nil
		}
		clusters = d.place(ss, clusters, index, f)
	}
	for _, c := range clusters {
		for _, f := range c.forms {
			for _, i := range f.seen {
				if _, mine := slices.BinarySearch(c.seen, i); mine && ss[i].reason.Rule == "" {
					ss[i].reason = Reason{Rule: f.rule, Name: f.leaned, Again: ss[i].again}
				}
			}
		}
	}
	return clusters
}

// fullNames groups names of two parts or more. A name that two different
// people could have joins neither.
func (d *document) fullNames(forms []*form) ([]*cluster, *nameIndex) {
	order := slices.Clone(forms)
	slices.SortStableFunc(order, func(a, b *form) int {
		if n := cmp.Compare(letters(b.person), letters(a.person)); n != 0 {
			return n
		}
		return cmp.Compare(a.seen[0], b.seen[0])
	})
	index := newNameIndex()
	for _, f := range order {
		if d.stopped() {
			break
		}
		var home *cluster
		var rule Rule
		leaned, several := "", false
		for _, c := range index.near(f.person) {
			with, r := c.containing(f)
			if r == "" {
				continue
			}
			if home != nil && stronger(rule, r) {
				continue
			}
			several = home != nil && !stronger(r, rule)
			home, rule, leaned = c, r, with
		}
		if home == nil || several {
			index.add(&cluster{label: tagger.Person, forms: []*form{f}, seen: slices.Clone(f.seen)})
			continue
		}
		home.add(f, rule, leaned)
	}
	for n, c := range index.clusters {
		for _, f := range c.forms[1:] {
			for _, name := range f.person.names {
				index.note(n, name)
			}
		}
	}
	return slices.Clone(index.clusters), index
}

// letters orders names from full to short: an initial counts less than a name.
func letters(p personName) int {
	n := 0
	for _, name := range p.names {
		if len(name) > 1 {
			n += 10
		} else {
			n += 3
		}
	}
	return n
}

// containing returns the form of the cluster that contains f, and by which
// rule. Every full form of the cluster must agree with f.
func (c *cluster) containing(f *form) (leaned string, rule Rule) {
	for _, other := range c.forms {
		r := other.person.contains(f.person)
		if r == "" {
			r = f.person.contains(other.person)
		}
		if r == "" {
			if other == c.forms[0] {
				return "", ""
			}
			continue
		}
		if rule == "" || stronger(r, rule) {
			leaned, rule = other.text, r
		}
	}
	return leaned, rule
}

// stronger reports whether rule a tells more than rule b.
func stronger(a, b Rule) bool { return strength[a] > strength[b] }

var strength = map[Rule]int{RuleSame: 5, RuleOrder: 4, RuleFewer: 3, RuleInitials: 2, RuleVariant: 1}

// withoutFamilies drops sightings of a whole family: "the Ruizes", "the Ruiz
// family".
func (d *document) withoutFamilies(in []sighting) []sighting {
	bearers := make(map[string]bool) // last names with an s
	texts := make(map[string]bool)
	for _, s := range in {
		if s.label == tagger.Person && !texts[s.text] {
			texts[s.text] = true
			bearers[parsePerson(s.text).last()+"s"] = true
		}
	}
	return slices.DeleteFunc(in, func(s sighting) bool {
		if s.label != tagger.Person || s.to-s.from > 1 {
			return false
		}
		switch d.near(s.to, s.from) {
		case "family", "families", "brothers", "sisters", "siblings", "couple", "dynasty", "clan":
			return true
		}
		w := d.word(s.from)
		return strings.EqualFold(d.near(s.from-1, s.from), "the") && len(w) > 3 && w[len(w)-1] == 's' && !lists.Given().Has(w) &&
			bearers[fold(w)]
	})
}
