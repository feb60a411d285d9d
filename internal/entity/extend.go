package entity

import (
	"strings"

	"namecheck/assets/lists"
	"namecheck/internal/tagger"
)

// complete stretches sightings over the words that a tagger cut off: capitals
// right beside a name, and the rest of a full name that an acronym in brackets
// spells out.
func (d *document) complete(ss []sighting) []sighting {
	covered := make([]bool, len(d.words))
	for _, s := range ss {
		for k := s.from; k < s.to; k++ {
			covered[k] = true
		}
	}
	for i := range ss {
		s := &ss[i]
		if d.shouted[d.words[s.from].sentence] {
			continue
		}
		from, to := s.from, s.to
		switch s.label {
		case tagger.Organization:
			to = d.definedEnd(s)
			for to == s.to && to < len(d.words) && !covered[to] && d.near(to, s.from) != "" && d.extendsBody(to, s.from) {
				to++
				s.to = to
			}
			if lists.OrgHeads().Has(d.word(s.to-1)) && s.to-s.from > 1 {
				for from > 0 && !covered[from-1] && d.extendsLeft(from-1, s.from) {
					from--
				}
			}
		case tagger.Person:
			if s.to-s.from > 1 {
				for to < len(d.words) && !covered[to] && d.extendsRight(to, s.from) {
					to++
				}
			}
		}
		if from != s.from || to != s.to {
			s.from, s.to = from, to
			s.text = d.phrase(from, to)
		}
		for k := from; k < to; k++ {
			covered[k] = true
		}
	}
	return d.untangle(ss)
}

// extendsLeft reports whether word i may be the cut-off start of an
// organization's name.
func (d *document) extendsLeft(i, at int) bool {
	w := d.near(i, at)
	return startsUpper(w) && !d.opens(i) && !isOffice(w) && !lists.NotNames().Has(w) && !articles[w] && !d.isMark(i) &&
		!lists.Groups().Has(w) && !lists.Places().Has(w)
}

// extendsBody reports whether word i may be the cut-off end of an
// organization's name.
func (d *document) extendsBody(i, at int) bool {
	w, next := d.near(i, at), d.near(i+1, at)
	switch w {
	case "Press", "Executive", "Schools", "House", "Division", "Order":
		return false
	}
	return lists.OrgHeads().Has(w) && !isOffice(next) && !(startsUpper(next) && !lists.OrgHeads().Has(next))
}

// extendsRight reports whether word i may be the cut-off end of a person's
// name.
func (d *document) extendsRight(i, at int) bool {
	w := d.near(i, at)
	return startsUpper(w) && len(w) > 1 && d.near(i+1, at) != ":" && !d.common[strings.ToLower(w)] && !isOffice(w) && !lists.NotNames().Has(w) && !lists.Groups().Has(w) && !lists.Places().Has(w) &&
		!lists.OrgHeads().Has(w) && !roleStops[strings.ToLower(w)] && !allCapitals(w)
}

// definedEnd returns the end of an organization's name of which s is the
// start, when an acronym in brackets after it spells out the whole.
func (d *document) definedEnd(s *sighting) int {
	for open := s.to + 1; open < s.to+8 && d.near(open, s.from) != ""; open++ {
		if d.word(open) != "(" {
			if d.isMark(open) && d.word(open) != "-" {
				break
			}
			continue
		}
		short := d.near(open+1, s.from)
		if d.near(open+2, s.from) != ")" || len(short) < 2 || !startsUpper(d.word(open-1)) {
			break
		}
		full := parseBody(d.phrase(s.from, open))
		short = strings.ToUpper(short)
		if acronymOf(full, parseBody(short)) {
			return open
		}
		break
	}
	return s.to
}
