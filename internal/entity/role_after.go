package entity

import (
	"strings"

	"namecheck/assets/lists"
	"namecheck/internal/tagger"
)

// roleAfter reads an apposition: "Ana Ruiz, 52, the foreign minister of
// Norway, said", or "Ana Ruiz is the foreign minister".
func (d *document) roleAfter(s sighting, cover []int32) (words, bool) {
	i := s.to
	if d.near(i, s.from) == "(" {
		if w := d.near(i+1, s.from); isOffice(w) || ranks[strings.ToLower(w)] {
			return d.apposition(i+1, s.from, cover)
		}
		for k := i + 1; k < i+8 && d.near(k, s.from) != ""; k++ {
			if d.near(k, s.from) == ")" {
				i = k + 1
				break
			}
		}
	}
	comma := false
	switch w := d.near(i, s.from); w {
	case ",", "–", "—", "-", "(":
		comma = true
		i++
		for d.age(i, s.from) > 0 {
			i += d.age(i, s.from)
		}
	}
	if w := d.near(i, s.from); w == "a" || w == "an" {
		comma = true // the comma was forgotten
	}
	if w := d.near(i, s.from); w == "who" {
		i++
		comma = false
	}
	switch w := d.near(i, s.from); {
	case !comma && (w == "is" || w == "was" || w == "became" || w == "remains"):
		i++
	case !comma && w == "serves" && d.near(i+1, s.from) == "as":
		i += 2
	case !comma:
		return words{}, false
	}
	for leadIn[d.near(i, s.from)] {
		i++
	}
	article := strings.ToLower(d.near(i, s.from))
	if articles[article] {
		i++
	} else if !comma && !isOffice(d.near(i, s.from)) && !ranks[d.near(i, s.from)] {
		return words{}, false
	}
	return d.apposition(i, s.from, cover)
}

// age is the number of words at i that give an age: "52,", "aged 52,".
func (d *document) age(i, at int) int {
	n := 0
	if d.near(i, at) == "aged" || d.near(i, at) == "age" {
		n++
	}
	if w := d.near(i+n, at); w == "" || w[0] < '0' || w[0] > '9' {
		return 0
	}
	if d.near(i+n+1, at) != "," {
		return 0
	}
	return n + 2
}

// apposition reads a phrase that says who someone is, from word i on.
func (d *document) apposition(i, at int, cover []int32) (words, bool) {
	from, office, open, capitals := i, false, true, false
	for ; d.near(i, at) != "" && i-from < maxRole+4; i++ {
		w := d.word(i)
		small := strings.ToLower(w)
		if cover[i] > 0 {
			capitals = true
			if d.labels[cover[i]] == tagger.Person && (i == from || !open) && !d.personMayStand(i, cover) {
				break
			}
			if describes(w) {
				office = true
			}
			open = false
			continue
		}
		switch {
		case describes(w):
			office, open = true, false
			continue
		case w == "-" && d.tight(i) && d.tight(i+1), w == "&", d.isPossessive(i), w == "." && d.tight(i) && (suffix(d.word(i-1)) || len(d.word(i-1)) == 1):
			continue
		case small == "of" || small == "for" || small == "at" || small == "with" || small == "from" || small == "in" || small == "on" || small == "to" || small == "and":
			next := d.near(i+1, at)
			if !office && !d.officeAhead(i, at) || lists.NotNames().Has(next) || next == "" || next[0] >= '0' && next[0] <= '9' || stopsRole(strings.ToLower(next)) {
				break
			}
			if small == "and" && i+1 < len(cover) && cover[i+1] > 0 && d.labels[cover[i+1]] == tagger.Person {
				break
			}
			open = true
			continue
		case articles[small]:
			if !open {
				break
			}
			continue
		case w == "," && !office && !capitals && d.listAhead(i, at):
			continue
		case !startsLetterOrDigit(w), stopsRole(small):
		default:
			open = false
			capitals = capitals || startsUpper(w)
			continue
		}
		break
	}
	to := i
	for to > from && (d.isMark(to-1) && d.word(to-1) != "." || linking[strings.ToLower(d.word(to-1))] || articles[d.word(to-1)]) {
		to--
	}
	if to > from && !office && articles[strings.ToLower(d.near(from-1, at))] && lists.Groups().Has(d.word(to-1)) {
		return words{from, to}, true // "a South Carolina Republican"
	}
	if !office || to <= from || !d.officeHead(from, to, cover) {
		return words{}, false
	}
	return words{from, to}, true
}

// personMayStand reports whether a person's name may be part of a role: as its
// owner ("Ruiz's aide").
func (d *document) personMayStand(i int, cover []int32) bool {
	for i < len(cover) && cover[i] > 0 && d.labels[cover[i]] == tagger.Person {
		i++
	}
	return d.isPossessive(i)
}

// officeHead reports whether an office stands before the first "of", "who" or
// the like, so that the phrase says what someone is.
func (d *document) officeHead(from, to int, cover []int32) bool {
	for i := from; i < to; i++ {
		w := d.word(i)
		if describes(w) {
			return true
		}
		if cover[i] == 0 && w != "in" && prepositions[w] {
			return false
		}
	}
	return false
}

// officeAhead reports whether an office follows word i before any mark.
func (d *document) officeAhead(i, at int) bool {
	for k := i + 1; k < i+6; k++ {
		w := d.near(k, at)
		if describes(w) {
			return true
		}
		if w == "" || !startsLetterOrDigit(w) || articles[w] {
			return false
		}
	}
	return false
}

// listAhead reports whether a comma only parts a list inside the phrase:
// "trade, energy and labor minister".
func (d *document) listAhead(i, at int) bool {
	for k := i + 1; k < i+4; k++ {
		if d.near(k, at) == "and" {
			return d.officeAhead(k, at)
		}
		if w := d.near(k, at); w == "" || !startsLetterOrDigit(w) || articles[w] {
			return false
		}
	}
	return false
}

// asRole reads an office that a name is given later in its sentence: "Ana Ruiz
// was sworn in as the new defense minister".
func (d *document) asRole(s sighting, cover []int32) (words, bool) {
	for i := s.to; i < s.to+16 && d.near(i, s.from) != ""; i++ {
		if cover[i] > 0 && d.labels[cover[i]] == tagger.Person || d.word(i) == ";" {
			return words{}, false
		}
		if d.word(i) != "as" || !appoints[d.word(i-1)] && i != s.to && !appoints[d.near(s.from-1, s.from)] {
			continue
		}
		i++
		for articles[d.near(i, s.from)] || leadIn[d.near(i, s.from)] || d.near(i, s.from) == "new" {
			i++
		}
		return d.apposition(i, s.from, cover)
	}
	return words{}, false
}

// memberOf reads the body that a name is followed by: "Ana Ruiz of Lake Bank",
// "Ana Ruiz, from the ministry".
func (d *document) memberOf(s sighting, cover []int32) (words, bool) {
	if at := s.from - 1; d.near(at, s.from) != "" && (d.isPossessive(at) || isApostrophe(d.word(at))) && at > 0 && cover[at-1] > 0 && d.labels[cover[at-1]] == tagger.Organization {
		from := at - 1
		for from > 0 && cover[from-1] == cover[at-1] {
			from--
		}
		return words{from, at}, true // "Lake Bank’s Ana Ruiz"
	}
	i := s.to
	if d.near(i, s.from) == "," {
		i++
	}
	switch d.near(i, s.from) {
	case "of", "from", "at", "with":
		i++
	default:
		return words{}, false
	}
	if articles[d.near(i, s.from)] {
		i++
	}
	to := i
	for to < len(cover) && cover[to] > 0 && cover[to] == cover[i] && d.labels[cover[i]] == tagger.Organization {
		to++
	}
	return words{i, to}, to > i
}
