package entity

import (
	"slices"

	"namecheck/internal/tagger"
)

// cluster is the forms and sightings that are taken for one entity.
type cluster struct {
	label tagger.Label
	forms []*form
	seen  []int // sightings, in reading order
	open  bool  // it stayed open whose these sightings are
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
func formsOf(ss []sighting, label tagger.Label) []*form {
	var out []*form
	byKey := make(map[string]*form)
	for i, s := range ss {
		if s.label != label {
			continue
		}
		key := fold(s.text)
		f := byKey[key]
		if f == nil {
			f = &form{text: s.text, key: key, rule: RuleFull}
			switch label {
			case tagger.Person:
				f.person = parsePerson(s.text)
			case tagger.Organization:
				f.body = parseBody(s.text)
			}
			byKey[key] = f
			out = append(out, f)
		}
		if allCapitals(f.text) && !allCapitals(s.text) {
			f.text = s.text
		}
		f.seen = append(f.seen, i)
		ss[i].form = f
	}
	return out
}

// add joins a form to the cluster.
func (c *cluster) add(f *form, rule Rule, leaned string) {
	f.rule, f.leaned = rule, leaned
	c.forms = append(c.forms, f)
	c.seen = append(c.seen, f.seen...)
	slices.Sort(c.seen)
}

// take joins single sightings of a form to the cluster.
func (c *cluster) take(f *form, seen []int) {
	if !slices.Contains(c.forms, f) {
		c.forms = append(c.forms, f)
	}
	c.seen = append(c.seen, seen...)
	slices.Sort(c.seen)
}
