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
	w := d.near(i+n, at)
	if w == "" || w[0] < '0' || w[0] > '9' {
		return 0
	}
	if d.near(i+n+1, at) == "years" && d.near(i+n+2, at) == "old" {
		n += 2
		if d.near(i+n+1, at) == "and" {
			return n + 2
		}
	}
	if d.near(i+n+1, at) != "," {
		return 0
	}
	return n + 2
}

// apposition reads a phrase that says who someone is, from word i on.
func (d *document) apposition(i, at int, cover []int32) (words, bool) {
	from, office, capitals, joined := i, false, false, false
	open := true // a noun is still to come
	for ; d.near(i, at) != "" && i-from < maxRole+4; i++ {
		w := d.word(i)
		small := strings.ToLower(w)
		if cover[i] > 0 && d.labels[cover[i]] == tagger.Person && !d.personMayStand(i, cover) {
			if i == from || !joined || !d.leadsToName(i-1) {
				return words{}, false // "Ana Ruiz, former governor Ola Berg and …": it is said of the next one
			}
			end := d.nameEnd(i, cover)
			if next := d.near(end, at); startsLower(next) && !stopsRole(next) && !prepositions[next] && next != "and" {
				i, open = end-1, false // "a lawyer in the Ruiz administration"
				continue
			}
			i = end
			break
		}
		if cover[i] > 0 {
			capitals, open = true, false
			office = office || describes(w)
			continue
		}
		switch {
		case describes(w):
			office, open = true, false
			continue
		case w == "-" && d.tight(i) && d.tight(i+1), w == "&", d.isPossessive(i), w == "." && d.tight(i) && (suffix(d.word(i-1)) || len(d.word(i-1)) == 1):
			continue
		case prepositions[small] && small != "within" || small == "and":
			if !d.joins(i, at, office, cover) {
				break
			}
			joined = joined || small != "and"
			open = true
			continue
		case articles[small]:
			if !open {
				break
			}
			continue
		case w == "," && !office && !capitals && d.listAhead(i, at):
			continue
		case !startsLetterOrDigit(w), stopsRole(small) && (startsLower(w) || roleStops[small]):
		case startsLower(w) && participle(w) && describes(d.word(i-1)) && !d.officeAhead(i, at):
			// "a principal | accused of …"
		default:
			open = false
			capitals = capitals || startsUpper(w)
			continue
		}
		break
	}
	r := words{from, i}
	for r.to > r.from && (d.isMark(r.to-1) && d.word(r.to-1) != "." || linking[strings.ToLower(d.word(r.to-1))] || prepositions[d.word(r.to-1)] || articles[d.word(r.to-1)]) {
		r.to--
	}
	next := r.to
	for ; d.word(next) == "." && d.tight(next); next++ {
	}
	if next < len(cover) && d.near(next, at) != "" && cover[next] > 0 && d.labels[cover[next]] == tagger.Person && i == r.to && !joined {
		return words{}, false // "Ana Ruiz, Gov. Ola Berg and …"
	}
	if r.to > r.from && addresses[d.word(r.to-1)] {
		return words{}, false // "a friend of Mr"
	}
	determined := articles[strings.ToLower(d.near(from-1, at))] || possessives[d.near(from-1, at)]
	if r.to > r.from && !office && determined && partisans[d.word(r.to-1)] {
		return r, true // "a South Carolina Republican"
	}
	if !office || r.to <= r.from || !d.officeHeads(r, cover) || determined && !joined && d.clauseGoesOn(r.to, at) {
		return words{}, false
	}
	return r, true
}

// leadsToName reports whether a person's name right behind word i belongs to
// the same phrase: "the son of | Ana Ruiz", "the son of minister | Ana Ruiz".
func (d *document) leadsToName(i int) bool {
	w := d.word(i)
	return prepositions[w] || articles[w] || possessives[w] || describes(w) || w == "." && d.tight(i) || d.isPossessive(i)
}

// joins reports whether the small word i joins what follows to an office.
func (d *document) joins(i, at int, office bool, cover []int32) bool {
	next := d.near(i+1, at)
	if !office && !d.officeAhead(i, at) || lists.NotNames().Has(next) && !describes(next) || next == "" || next[0] >= '0' && next[0] <= '9' || stopsRole(strings.ToLower(next)) && startsLower(next) {
		return false
	}
	switch d.word(i) {
	case "and":
		return cover[i+1] == 0 || d.labels[cover[i+1]] != tagger.Person
	case "to":
		return addressees[strings.ToLower(d.word(i-1))] && (articles[next] || possessives[next] || past[next] || cover[i+1] > 0 || startsUpper(next))
	}
	return true
}

// participle reports whether a lower-case word that follows a noun tells what
// was done to it or what it does.
func participle(w string) bool {
	switch w {
	case "known", "born", "held", "shot", "made", "seen", "driven", "chosen", "run", "drawn", "beaten":
		return true
	}
	return len(w) > 4 && (strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing"))
}

// clauseGoesOn reports whether word i is a verb, so that the noun before it is
// the subject of a clause and no apposition: "…, the company | said".
func (d *document) clauseGoesOn(i, at int) bool {
	w := d.near(i, at)
	if !startsLower(w) || !stopsRole(w) || prepositions[w] {
		return false
	}
	if participle(w) {
		switch d.near(i+1, at) {
		case "of", "with", "by", "in", "at", "for", "as", ",":
			return false // "the man | accused of …"
		}
		return true
	}
	return clauses[w]
}

// personMayStand reports whether a person's name may be part of a role: as its
// owner ("Ruiz's aide").
func (d *document) personMayStand(i int, cover []int32) bool {
	return d.isPossessive(d.nameEnd(i, cover))
}

// nameEnd returns the end of the name that covers word i.
func (d *document) nameEnd(i int, cover []int32) int {
	name := cover[i]
	for i < len(cover) && cover[i] == name {
		i++
	}
	return i
}

// officeHeads reports whether the noun that a phrase is about says what someone
// is: the last word before the first preposition.
func (d *document) officeHeads(r words, cover []int32) bool {
	end := r.to
	for i := r.from; i < r.to; i++ {
		if w := d.word(i); cover[i] == 0 && prepositions[w] && i > r.from && !d.hyphenated(i) {
			end = i
			break
		}
	}
	i := end - 1
	for i > r.from && cover[i] > 0 && d.labels[cover[i]] != tagger.Person && !describes(d.word(i)) && startsUpper(d.word(r.from)) {
		i-- // "Director Lake Institute"
	}
	for i > r.from && (attached[d.word(i)] && !describes(d.word(i)) || d.isMark(i) && d.word(i) != "-") {
		i--
	}
	if w := d.word(i); adjectival[strings.ToLower(w)] && !rankTitles[w] && (i == r.from || !describes(d.word(i-1))) && !d.hyphenated(i) {
		return false // "the National Treasury"
	}
	for w := d.word(i); !describes(w) && !pluralOffice(w); w = d.word(i) {
		if i-2 < r.from || d.word(i-1) != "-" || !d.tight(i) {
			return false
		}
		i -= 2 // "father-in-law"
	}
	return true
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

// memberOf reads the body that a name goes with, which is an affiliation but no
// role: "Ana Ruiz of Lake Bank", "Ana Ruiz, from the ministry".
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
	case "of", "from", "at", "with", "(":
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
	if d.word(i-1) == "(" && d.near(to, s.from) != ")" {
		return words{}, false
	}
	return words{i, to}, to > i
}
