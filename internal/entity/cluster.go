package entity

import (
	"slices"

	"namecheck/assets/lists"
	"namecheck/internal/tagger"
)

// cluster is the forms and sightings that are taken for one entity.
type cluster struct {
	label tagger.Label
	forms []*form
	seen  []int // sightings, in reading order
	full  []int // of these, the full names of a person
	open  bool  // it stayed open whose these sightings are
	sex   byte  // 'm', 'f' or 0, once sexed
	sexed bool
}

// form is one way to write a name, with every place where it stands.
type form struct {
	text   string // as it was first seen
	key    string // folded
	person personName
	body   bodyName
	seen   []int
	rule   Rule   // how it joined its cluster
	leaned string // the form it leaned on
}

// formsOf collects the distinct forms of one label, in order of appearance.
func (d *document) formsOf(ss []sighting, label tagger.Label) []*form {
	var out []*form
	byKey := make(map[string]*form)
	for i, s := range ss {
		if s.label != label {
			continue
		}
		text := s.text
		if label == tagger.Person {
			text = d.withSharedName(ss, i)
		}
		if name := d.handleOf[text]; name != "" {
			text = name
		}
		key := fold(text)
		f := byKey[key]
		if f == nil {
			f = &form{text: text, key: key, rule: RuleFull}
			switch label {
			case tagger.Person:
				f.person = parsePerson(text)
			case tagger.Organization:
				f.body = parseBody(text)
			}
			byKey[key] = f
			out = append(out, f)
		}
		if allCapitals(f.text) && !allCapitals(text) {
			f.text = text
		}
		f.seen = append(f.seen, i)
		ss[i].form = f
	}
	return out
}

// withSharedName gives the first of a couple the family name that only the
// second is called by: "Ola" in "Ola and Ana Ruiz" is Ola Ruiz.
func (d *document) withSharedName(ss []sighting, i int) string {
	s := ss[i]
	if s.to-s.from != 1 || i+1 == len(ss) || ss[i+1].label != tagger.Person || ss[i+1].from != s.to+1 || !lists.Given().Has(s.text) {
		return s.text
	}
	if w := d.near(s.to, s.from); w != "and" && w != "&" {
		return s.text
	}
	other := ss[i+1]
	if other.to-other.from != 2 || !lists.Given().Has(d.word(other.from)) {
		return s.text
	}
	return s.text + " " + d.word(other.to-1)
}

// add joins a form to the cluster.
func (c *cluster) add(f *form, rule Rule, leaned string) {
	f.rule, f.leaned = rule, leaned
	c.forms = append(c.forms, f)
	c.seen = append(c.seen, f.seen...)
	slices.Sort(c.seen)
}

// take joins a single sighting of a form to the cluster of a full name.
func (c *cluster) take(f *form, i int) {
	c.fullNames()
	if !slices.Contains(c.forms, f) {
		c.forms = append(c.forms, f)
	}
	at, _ := slices.BinarySearch(c.seen, i)
	c.seen = slices.Insert(c.seen, at, i)
}

// fullNames returns the sightings of the cluster from before single names were
// taken into it.
func (c *cluster) fullNames() []int {
	if c.full == nil {
		c.full = slices.Clone(c.seen)
	}
	return c.full
}
