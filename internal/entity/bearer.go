package entity

import (
	"slices"

	"namecheck/internal/article"
	"namecheck/internal/tagger"
)

// place joins the sightings of a one-part name to the people it belongs to.
func (d *document) place(ss []sighting, clusters []*cluster, index *nameIndex, f *form) []*cluster {
	name := f.person.names[0]
	bearers, rule := bearing(index, name)
	var left []int
	for _, i := range f.seen {
		c, r := d.bearer(ss, bearers, i, name)
		if c == nil {
			left = append(left, i)
			continue
		}
		if r == "" {
			r = rule
		}
		ss[i].reason = Reason{Rule: r, Name: c.forms[0].text, Again: ss[i].again, Evidence: d.evidence(ss, c, i)}
		c.take(f, i)
	}
	if len(left) > 0 {
		clusters = append(clusters, &cluster{label: tagger.Person, forms: []*form{f}, seen: left, open: len(bearers) > 1})
	}
	return clusters
}

// bearing returns the clusters of full names that contain the name, and by
// which rule. Those whose family name it is go before those whose given name
// it is only where a single sighting is judged.
func bearing(index *nameIndex, name string) ([]*cluster, Rule) {
	if exact := index.having(name); len(exact) > 0 {
		return exact, RulePart
	}
	var alike []*cluster
	for _, c := range index.alike(name) {
		for _, f := range c.forms {
			if variant(f.person.family(), name) || f.person.family() == name+"s" || len(name) > 5 && slices.ContainsFunc(f.person.names, func(n string) bool { return variant(n, name) && !otherSex(n, name) }) {
				alike = append(alike, c)
				break
			}
		}
	}
	if len(alike) == 1 {
		return alike, RuleVariant
	}
	return nil, ""
}

// bearer settles whose a one-part name is at one place, or nobody's.
func (d *document) bearer(ss []sighting, bearers []*cluster, i int, name string) (*cluster, Rule) {
	s := ss[i]
	sex := d.addressed(s.from)
	var fit, families []*cluster
	for _, c := range bearers {
		if sex != 0 {
			if own := d.sexOf(ss, c); own != 0 && sex != own {
				continue
			}
		}
		fit = append(fit, c)
		if c.hasFamily(name) {
			families = append(families, c)
		}
	}
	if len(fit) == 1 {
		return fit[0], ""
	}
	if len(families) > 0 {
		fit = families
	}
	if seniors := slices.DeleteFunc(slices.Clone(fit), func(c *cluster) bool { return c.forms[0].person.suffix != "" }); len(seniors) > 0 {
		fit = seniors // a junior is called by more than the family name
	}
	if len(fit) == 1 {
		return fit[0], ""
	}
	if c := d.titled(ss, fit, s); c != nil {
		return c, RuleTitle
	}
	if c := d.headlined(ss, fit); c != nil {
		return c, RuleHeadline
	}
	if c := d.nearest(ss, fit, i); c != nil {
		return c, RuleNearest
	}
	return d.firstNamed(ss, fit, i), RuleFirst
}

func (c *cluster) hasFamily(name string) bool {
	return slices.ContainsFunc(c.forms, func(f *form) bool {
		return len(f.person.names) > 1 && (f.person.family() == name || f.person.last() == name)
	})
}

// addressed tells a sex by the form of address before a name: 'm', 'f' or 0.
func (d *document) addressed(at int) byte {
	w := d.near(at-1, at)
	if w == "." {
		w = d.near(at-2, at)
	}
	switch w {
	case "Mr", "Sir", "Lord", "Herr", "Monsieur", "King", "Prince", "Father", "Brother", "MR":
		return 'm'
	case "Mrs", "Ms", "Miss", "Mme", "Madame", "Lady", "Dame", "Frau", "Queen", "Princess", "Sister", "Baroness", "MRS", "MS":
		return 'f'
	}
	return 0
}

// sexOf tells a cluster's sex by forms of address, given names and, where they
// agree, the pronouns in sentences that name nobody else.
func (d *document) sexOf(ss []sighting, c *cluster) byte {
	if !c.sexed {
		c.sex, c.sexed = d.sexFound(ss, c), true
	}
	return c.sex
}

func (d *document) sexFound(ss []sighting, c *cluster) byte {
	he, she := 0, 0
	for _, i := range c.seen {
		if len(ss[i].form.person.names) < 2 {
			continue
		}
		if sex := d.addressed(ss[i].from); sex != 0 {
			return sex
		}
		sentence := d.words[ss[i].from].sentence
		if i > 0 && d.words[ss[i-1].from].sentence == sentence && ss[i-1].label == tagger.Person ||
			i+1 < len(ss) && d.words[ss[i+1].from].sentence == sentence && ss[i+1].label == tagger.Person {
			continue
		}
		for k := ss[i].to; d.near(k, ss[i].from) != ""; k++ {
			switch d.word(k) {
			case "he", "his", "him", "himself":
				he++
			case "she", "her", "herself":
				she++
			}
		}
	}
	if sex := c.forms[0].person.sex(); sex != 0 {
		return sex
	}
	switch {
	case he > 0 && she == 0:
		return 'm'
	case she > 0 && he == 0:
		return 'f'
	}
	return 0
}

// titled returns the only one of the clusters that is elsewhere given the
// title that stands before the sighting.
func (d *document) titled(ss []sighting, clusters []*cluster, s sighting) *cluster {
	title := d.near(s.from-1, s.from)
	if title == "." {
		title = d.near(s.from-2, s.from)
	}
	if !isOffice(title) || d.addressed(s.from) != 0 {
		return nil
	}
	var found *cluster
	for _, c := range clusters {
		for _, i := range c.seen {
			if len(ss[i].form.person.names) < 2 || d.near(ss[i].from-1, ss[i].from) != title {
				continue
			}
			if found != nil && found != c {
				return nil
			}
			found = c
		}
	}
	return found
}

// headlined returns the only one of the clusters that the headline or lede
// names in full.
func (d *document) headlined(ss []sighting, clusters []*cluster) *cluster {
	var found *cluster
	for _, c := range clusters {
		i := c.seen[0]
		if k := d.kind(ss[i].from); k != article.Headline && k != article.Lede && k != article.Kicker || len(ss[i].form.person.names) < 2 {
			continue
		}
		if found != nil {
			return nil
		}
		found = c
	}
	return found
}

// nearest returns the cluster named last before the sighting, if no other one
// is named in the same paragraph before it.
func (d *document) nearest(ss []sighting, clusters []*cluster, i int) *cluster {
	var best, second *cluster
	bestAt, secondAt := -1, -1
	for _, c := range clusters {
		at := -1
		if k, _ := slices.BinarySearch(c.seen, i); k > 0 {
			at = c.seen[k-1]
		}
		if at > bestAt {
			best, second, bestAt, secondAt = c, best, at, bestAt
		} else if at > secondAt {
			second, secondAt = c, at
		}
	}
	if best == nil {
		return nil
	}
	if second != nil && d.part(ss[secondAt].from) == d.part(ss[i].from) && d.part(ss[bestAt].from) == d.part(ss[i].from) {
		return nil
	}
	return best
}

// firstNamed returns the cluster that the article names first, for a sighting
// before all of them, if no other one is named in the same paragraph.
func (d *document) firstNamed(ss []sighting, clusters []*cluster, i int) *cluster {
	var first *cluster
	for _, c := range clusters {
		if c.seen[0] <= i {
			return nil
		}
		if first == nil || c.seen[0] < first.seen[0] {
			first = c
		}
	}
	for _, c := range clusters {
		if c != first && d.part(ss[c.seen[0]].from) == d.part(ss[first.seen[0]].from) {
			return nil
		}
	}
	return first
}

// evidence is the full name that a part of it leaned on: the last one before
// the sighting, else the first.
func (d *document) evidence(ss []sighting, c *cluster, i int) article.Span {
	best := -1
	full := c.fullNames()
	switch at, _ := slices.BinarySearch(full, i); {
	case at > 0:
		best = full[at-1]
	case len(full) > 0:
		best = full[0]
	}
	if best < 0 {
		return article.Span{}
	}
	return d.span(ss[best].from, ss[best].to)
}
