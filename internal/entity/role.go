package entity

import (
	"strings"

	"namecheck/assets/lists"
	"namecheck/internal/article"
	"namecheck/internal/tagger"
)

// introduce finds the words by which the text says who the entity is, and the
// sentence that does so first.
func (d *document) introduce(ss []sighting, c *cluster, e *Entity) {
	covered := d.coverage(ss)
	best, first := -1, -1
	var bestRole article.Span
	bestWeight := 0
	for _, i := range c.seen {
		s := ss[i]
		if first < 0 || d.shouted[d.words[ss[first].from].sentence] || headings[d.kind(ss[first].from)] {
			if first < 0 || len(s.text) >= len(ss[first].text) {
				first = i
			}
		}
		if c.label != tagger.Person {
			continue
		}
		for _, span := range d.roles(s, covered) {
			if w := d.telling(span, covered); w > bestWeight {
				best, bestRole, bestWeight = i, d.span(span.from, span.to), w
			}
		}
	}
	if best >= 0 {
		e.Role = Role{Span: bestRole, Text: oneLine(bestRole.In(d.text))}
		first = best
	}
	e.Intro = d.sentences[d.words[ss[first].from].sentence].Span()
}

var headings = map[article.Kind]bool{article.PageTitle: true, article.Kicker: true, article.Headline: true, article.Crosshead: true, article.Byline: true}

// words is a half-open range of words.
type words struct{ from, to int }

// coverage maps each word that a sighting covers to the sighting's number plus
// one.
func (d *document) coverage(ss []sighting) []int32 {
	if len(d.cover) == len(d.words) {
		return d.cover
	}
	d.cover = make([]int32, len(d.words))
	d.labels = make([]tagger.Label, len(ss)+1)
	for i, s := range ss {
		d.labels[i+1] = s.label
		for k := s.from; k < s.to; k++ {
			d.cover[k] = int32(i + 1)
		}
	}
	return d.cover
}

// roles returns the stretches of words around a sighting that say who it is.
func (d *document) roles(s sighting, cover []int32) []words {
	var out []words
	if r, ok := d.roleBefore(s, cover, 0); ok {
		out = append(out, r)
	}
	if r, ok := d.roleAfter(s, cover); ok {
		out = append(out, r)
	}
	if r, ok := d.asRole(s, cover); ok {
		out = append(out, r)
	}
	if r, ok := d.memberOf(s, cover); ok && len(out) == 0 {
		out = append(out, r)
	}
	return out
}

// roleBefore reads an office that stands before a name: "Norwegian foreign
// minister Ana Ruiz", "the head of the bank, Dr. Ana Ruiz".
func (d *document) roleBefore(s sighting, cover []int32, depth int) (words, bool) {
	end := s.from
	for d.honorificBefore(end) > 0 {
		end -= d.honorificBefore(end)
	}
	rank := words{}
	for n := d.rankBefore(end); n > 0; n = d.rankBefore(end) {
		end -= n
		rank = words{end, s.from}
	}
	if r, ok := d.officePhrase(s, end, cover, depth); ok {
		return r, true
	}
	return rank, rank.to > rank.from
}

// officePhrase reads an office in the words that end at end.
func (d *document) officePhrase(s sighting, end int, cover []int32, depth int) (words, bool) {
	comma := false
	switch d.near(end-1, s.from) {
	case "and", "or":
		return d.sharedRole(end-1, s.from, cover, depth)
	case ",":
		end, comma = end-1, true
		if r, ok := d.sharedRole(end, s.from, cover, depth); ok {
			return r, true
		}
	case "named", "called", "including", "like":
		end--
	case "as":
		if d.near(end-2, s.from) == "such" {
			end -= 2
		}
	}
	if end != s.from && d.near(end-1, s.from) == "," {
		end--
	}
	if d.near(end-1, s.from) == ")" {
		for k := end - 1; k > end-6 && d.near(k, s.from) != ""; k-- {
			if d.word(k) == "(" {
				end = k
				break
			}
		}
	}
	head := d.officeBefore(end, s.from, cover)
	if head < 0 {
		return words{}, false
	}
	from := head
	for i := head - 1; i >= 0 && d.words[i].sentence == d.words[s.from].sentence && end-i <= maxRole; i-- {
		if !d.modifies(i, cover) {
			break
		}
		from = i
	}
	for from < head && (d.isMark(from) || linking[strings.ToLower(d.word(from))] && !startsUpper(d.word(from))) {
		from++
	}
	if comma && startsLower(d.word(head)) {
		// "… said on Monday, Ana Ruiz": only a whole phrase stands before a comma.
		switch before := strings.ToLower(d.near(from-1, s.from)); before {
		case "", ",", "by", "to", "said", "says", "are", "is", "was", "his", "her", "their", "its", "our", "“", "\"", "and", "another", "one", "with":
		default:
			if !articles[before] && !startsUpper(d.word(from)) {
				return words{}, false
			}
		}
	}
	return words{from, end}, true
}

// maxRole is how many words a role may have.
const maxRole = 16

// sharedRole reads an office in the plural before the first of several names:
// "the ministers Ana Ruiz and Ola Berg".
func (d *document) sharedRole(at, name int, cover []int32, depth int) (words, bool) {
	i := at - 1
	if d.near(i, name) == "," {
		i--
	}
	if depth > 6 || d.near(i, name) == "" || cover[i] == 0 || d.labels[cover[i]] != tagger.Person {
		return words{}, false
	}
	first := sighting{from: i, to: i + 1}
	for first.from > 0 && cover[first.from-1] == cover[i] {
		first.from--
	}
	r, ok := d.roleBefore(first, cover, depth+1)
	if !ok || !pluralOffice(d.word(r.to-1)) {
		return words{}, false
	}
	return r, true
}

// officeBefore returns the word that says the office in a phrase that ends
// before end: its last word, or one with an "of" after it; -1 for none.
func (d *document) officeBefore(end, at int, cover []int32) int {
	if w := d.near(end-1, at); describes(w) || pluralOffice(w) {
		return end - 1
	}
	for k := end - 1; k > end-maxRole && d.near(k, at) != ""; k-- {
		w := d.word(k)
		small := strings.ToLower(w)
		switch {
		case cover[k] > 0 && d.labels[cover[k]] == tagger.Person:
			return -1
		case cover[k] > 0:
		case describes(w) && (prepositions[d.word(k+1)] || d.word(k+1) == "responsible"):
			return k
		case d.isPossessive(k), articles[small], prepositions[small], small == "and", small == "&", w == "-" && d.tight(k), small == "responsible":
		case !startsLetterOrDigit(w), stopsRole(small):
			return -1
		}
	}
	return -1
}

// modifies reports whether word i may stand before an office as part of the
// same phrase.
func (d *document) modifies(i int, cover []int32) bool {
	w := d.word(i)
	small := strings.ToLower(w)
	switch {
	case cover[i] > 0:
		return d.labels[cover[i]] != tagger.Person || d.personMayStand(i, cover)
	case d.isPossessive(i):
		return i > 0 && !d.isMark(i-1)
	case isApostrophe(w) && d.tight(i):
		return strings.HasSuffix(d.word(i-1), "s")
	case describes(w), ranks[small], w == "&", w == "-" && d.tight(i) && d.tight(i+1):
		return true
	case w == "." && d.tight(i):
		return len(d.word(i-1)) < 5 && startsUpper(d.word(i-1)) && !addresses[d.word(i-1)]
	case small == "and":
		// "president and chief executive", but not "the president and First Lady"
		return i > 0 && describes(d.word(i-1)) && !d.opens(i-1) && startsUpper(d.word(i-1)) == startsUpper(d.word(i+1))
	case w != "" && w[0] >= '0' && w[0] <= '9':
		return d.word(i+1) == "-" || d.word(i+1) == "year" || numbered[d.word(i-1)]
	case !startsLetterOrDigit(w), articles[w], stopsRole(small):
		return false
	}
	return startsLower(w) || !d.opens(i) || !d.common[small]
}

// rankBefore is the number of words of a military or academic rank right
// before word at: "Gen.", "Professor".
func (d *document) rankBefore(at int) int {
	w, n := d.near(at-1, min(at, len(d.words)-1)), 1
	if w == "." {
		w, n = d.near(at-2, min(at, len(d.words)-1)), 2
	}
	if !rankTitles[w] || w == "General" && (isOffice(d.near(at-2, min(at, len(d.words)-1))) || d.near(at-2, min(at, len(d.words)-1)) == "Attorney") && !rankTitles[d.near(at-2, min(at, len(d.words)-1))] {
		return 0
	}
	return n
}

// honorificBefore is the number of words of a form of address right before
// word at, which is no role: "Mr.", "Dr".
func (d *document) honorificBefore(at int) int {
	w := d.near(at-1, min(at, len(d.words)-1))
	if w == "." && addresses[d.near(at-2, min(at, len(d.words)-1))] {
		return 2
	}
	if addresses[w] {
		return 1
	}
	return 0
}

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

// telling weighs how much a role says: its words, and more for the bodies and
// places in it.
func (d *document) telling(r words, cover []int32) int {
	weight, office := 0, false
	for i := r.from; i < r.to; i++ {
		office = office || isOffice(d.word(i)) && !rankTitles[d.word(i)]
	}
	for i := r.from; i < r.to; i++ {
		if startsLetterOrDigit(d.word(i)) && !linking[d.word(i)] && !articles[d.word(i)] {
			weight++
		}
	}
	for i := r.from; i < r.to; i++ {
		if cover[i] > 0 && d.labels[cover[i]] != tagger.Person {
			weight += 2
			break
		}
	}
	if !office {
		return 1 + weight/3
	}
	return weight + 1
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

// affiliate notes the bodies that people's roles name.
func (d *document) affiliate(cast *Cast) {
	for i := range cast.Entities {
		e := &cast.Entities[i]
		if e.Role.Span.Empty() {
			continue
		}
		for k := range cast.Entities {
			o := &cast.Entities[k]
			if o.Kind != Organization {
				continue
			}
			for _, m := range o.Mentions {
				if e.Role.Span.Contains(m.Span) {
					e.Affiliations = append(e.Affiliations, Affiliation{Name: o.Name, Span: m.Span})
					break
				}
			}
		}
	}
}
