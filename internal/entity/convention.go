package entity

import (
	"slices"
	"strings"
	"unicode"

	"namecheck/assets/lists"
	"namecheck/internal/tagger"
)

// conventions settles by rule what every tagger gets wrong when it was not
// trained on just these conventions: embassies and seats of power.
func (d *document) conventions(ss []sighting) []sighting {
	covered := make([]int, len(d.words)) // sighting's number plus one
	for i, s := range ss {
		for k := s.from; k < s.to; k++ {
			covered[k] = i + 1
		}
	}
	var more []sighting
	for i := range d.words {
		switch strings.ToLower(d.word(i)) {
		case "embassy", "consulate", "embassy's", "legation":
			if s, ok := d.embassy(i, ss, covered); ok {
				more = append(more, s)
			}
		}
	}
	more = append(more, d.knownBodies(covered)...)
	ss = d.ownApostrophes(d.withoutPeoples(ss))
	kept := ss[:0]
	for _, s := range ss {
		s.label = d.kindHere(&s)
		if s.label != tagger.None {
			kept = append(kept, s)
		}
	}
	return d.untangle(append(kept, more...))
}

// knownBodies finds what the tagger passed over: seats of power, bodies with
// known names of several words, chambers of parliament.
func (d *document) knownBodies(covered []int) []sighting {
	var out []sighting
	for i := range d.words {
		if covered[i] > 0 || !startsUpper(d.word(i)) || d.shouted[d.words[i].sentence] {
			continue
		}
		if chambers[d.word(i)] && d.aChamber(i) {
			out = append(out, sighting{from: i, to: i + 1, label: tagger.Organization, score: 0.7, text: d.word(i)})
			continue
		}
		for to := i + 3; to > i; to-- {
			if to > len(d.words) || d.words[to-1].sentence != d.words[i].sentence {
				continue
			}
			text := d.phrase(i, to)
			masthead := to-i > 1 && lists.Outlets().Has(d.word(to-1)) && lists.Places().Has(d.phrase(i, to-1))
			if lists.Seats().Has(text) || to-i > 1 && lists.Bodies().Has(text) || masthead {
				if next := d.near(to, i); covered[to-1] == 0 && !startsUpper(d.near(i-1, i)) && (!startsUpper(next) || isOffice(next)) {
					out = append(out, sighting{from: i, to: to, label: tagger.Organization, score: 0.7, text: text})
				}
				break
			}
		}
	}
	return out
}

// aChamber reports whether word i, spelled with a capital in the middle of a
// sentence, names the one chamber there is.
func (d *document) aChamber(i int) bool {
	switch d.word(i) {
	case "Parliament", "Congress", "Senate", "Knesset":
	default:
		return false
	}
	before, next := d.near(i-1, i), d.near(i+1, i)
	return !d.opens(i) && !startsUpper(before) && !startsUpper(next) && before != "of" && before != "-" && next != "-" && next != "of"
}

// withoutPeoples takes the nationality off a body that the article elsewhere
// names without one: "Norwegian Lakewood", "Lakewood".
func (d *document) withoutPeoples(ss []sighting) []sighting {
	plain := make(map[string]bool)
	for _, s := range ss {
		if s.label == tagger.Organization {
			plain[s.text] = true
		}
	}
	for i := range ss {
		s := &ss[i]
		if s.label != tagger.Organization || s.to-s.from < 2 || !lists.Groups().Has(d.word(s.from)) {
			continue
		}
		rest := d.phrase(s.from+1, s.to)
		if plain[rest] && !slices.ContainsFunc(parseBody(rest).words, isHeadWord) {
			s.from, s.text = s.from+1, rest
		}
	}
	return ss
}

// ownApostrophes gives an organization the ’s that is part of its name, as a
// shop's often is: one that it never goes without.
func (d *document) ownApostrophes(ss []sighting) []sighting {
	with, without, closed := make(map[string]int), make(map[string]int), make(map[string]bool)
	for _, s := range ss {
		if s.label != tagger.Organization || s.to-s.from != 1 {
			continue
		}
		if !d.isPossessive(s.to) {
			without[s.text]++
			continue
		}
		with[s.text]++
		// No name can be owned by: "at Lake’s." or "Lake’s said".
		if next := d.near(s.to+1, s.from); next == "" || d.isMark(s.to+1) && next != "“" && next != "\"" && next != "‘" && next != "-" || finite[next] {
			closed[s.text] = true
		}
	}
	for i, s := range ss {
		if s.label == tagger.Organization && s.to-s.from == 1 && with[s.text] > 0 && without[s.text] == 0 && closed[s.text] {
			ss[i].to++
			ss[i].text = d.phrase(s.from, s.to+1)
		}
	}
	return ss
}

// finite are verbs that only a subject stands before.
var finite = fields("is was were are has have had said says will would issued announced plans did does can could may might and or")

// kindHere returns the label that the words around a sighting leave it.
func (d *document) kindHere(s *sighting) tagger.Label {
	before := d.near(s.from-1, s.from)
	switch s.label {
	case tagger.Group:
		for i := s.from + 1; i < s.to; i++ {
			if d.isPossessive(i) {
				return tagger.None
			}
		}
	case tagger.Place:
		if s.to-s.from == 2 && lists.Outlets().Has(d.word(s.to-1)) && lists.Places().Has(d.word(s.from)) {
			return tagger.Organization // "Boston Globe"
		}
		if lists.Seats().Has(s.text) || s.to-s.from > 1 && lists.Bodies().Has(s.text) {
			return tagger.Organization
		}
	case tagger.Person:
		switch {
		case s.to-s.from > 1 && built[d.word(s.to-1)]:
			return tagger.Place
		case works[before] && !d.opens(s.from), storms[before]:
			return tagger.None
		case s.to-s.from > 1 && before == "at" && describes(d.near(s.from-2, s.from)),
			s.to-s.from > 1 && (before == "for" || before == "with") && employed[d.near(s.from-2, s.from)]:
			return tagger.Organization
		}
	case tagger.Organization:
		switch {
		case s.to-s.from > 1 && (addresses[d.word(s.from)] || clergy[d.word(s.from)]) && !lists.OrgHeads().Has(d.word(s.to-1)):
			s.from = d.withoutTitle(s.from, s.to)
			s.text = d.phrase(s.from, s.to)
			return tagger.Person
		case rulers[d.word(s.to-1)], s.to-s.from > 1 && events[d.word(s.to-1)]:
			return tagger.None
		case d.abbreviates(s), d.inMinistry(s), s.to-s.from == 1 && allCapitals(s.text) && measures[d.near(s.to, s.from)]:
			return tagger.None
		case s.to-s.from > 1 && built[d.word(s.to-1)]:
			return tagger.Place
		}
		if s.to-s.from > 1 && sorts[d.word(s.to-1)] && startsUpper(d.word(s.to-2)) {
			s.to--
			s.text = d.phrase(s.from, s.to)
		}
	}
	return s.label
}

// inMinistry reports whether a sighting is only the field of someone's office:
// "minister of agriculture and Rural Development".
func (d *document) inMinistry(s *sighting) bool {
	bodyWord := false
	for i := s.from; i < s.to; i++ {
		bodyWord = bodyWord || lists.OrgHeads().Has(d.word(i)) || acronymLike(d.word(i))
	}
	for i := s.from - 1; i > s.from-7; i-- {
		switch w := d.near(i, s.from); {
		case w == "of" || w == "for":
			switch strings.ToLower(d.near(i-1, s.from)) {
			case "minister", "undersecretary", "ministry", "secretary", "commissioner", "department":
				return !bodyWord
			case "director", "professor", "head", "chair", "dean", "lecturer", "chief", "president", "manager", "chairman":
				return d.near(s.to, s.from) == "at" && !acronymLike(d.word(s.from)) // "professor of Housing Studies at …"
			}
			return false
		case w != "and" && w != "," && !startsUpper(w), w == "":
			return false
		}
	}
	return false
}

// abbreviates reports whether a sighting is an acronym that the text spells
// out in small letters, as things are and bodies are not: "aide-de-camp (ADC)".
func (d *document) abbreviates(s *sighting) bool {
	if s.to-s.from != 1 || !allCapitals(s.text) {
		return false
	}
	if plain, ok := d.plain[s.text]; ok {
		return plain
	}
	found := false
	for _, i := range d.inBrackets(s.text) {
		open := i - 1
		if d.near(open, i) == "or" {
			open--
		}
		letters := []rune(strings.ToLower(s.text))
		k := open - 1
		for n := len(letters) - 1; n >= 0; k-- {
			w := d.near(k, i)
			if w == "-" || linking[w] && rune(w[0]) != letters[n] {
				continue
			}
			if n == len(letters)-1 && !startsLower(w) && !events[w] || w == "" || unicode.ToLower(firstRune(w)) != letters[n] {
				break
			}
			n--
			found = n < 0
		}
	}
	if d.plain == nil {
		d.plain = make(map[string]bool)
	}
	d.plain[s.text] = found
	return found
}

// inBrackets returns the places where a word stands alone in brackets, or after
// an "or" there.
func (d *document) inBrackets(word string) []int {
	if d.brackets == nil {
		d.brackets = make(map[string][]int)
		for i := range d.words {
			if d.near(i+1, i) != ")" {
				continue
			}
			open := i - 1
			if d.near(open, i) == "or" {
				open--
			}
			if d.near(open, i) == "(" {
				d.brackets[d.word(i)] = append(d.brackets[d.word(i)], i)
			}
		}
	}
	return d.brackets[word]
}

var (
	// works are kinds of works: what follows them is a title.
	works = fields("novel film movie album book song single musical opera sitcom memoir bestseller documentary poem ballet videogame")

	// clergy are titles that no organization's name starts with.
	clergy = fields("Professor Prof Reverend Rev Senator Sen Rep Gov Sgt Capt Lt Col Archbishop Rabbi Ayatollah Congressman Congresswoman")

	// measures are things that acronyms stand before and that no body is.
	measures = fields("tax taxes levy virus vaccine vaccines gene protein format protocol scan scans")

	// storms are given the names of people.
	storms = fields("Hurricane Cyclone Typhoon Storm hurricane cyclone typhoon storm")

	// rulers make of a name who governs, which is no body with a name.
	rulers = fields("government administration regime presidency cabinet coalition dynasty era")

	// sorts say what sort of body a name is of and are no part of it.
	sorts = fields("union newspaper magazine daily website broadcaster network firm giant conglomerate company companies chain brand label startup start-up bank airline store supermarket restaurant retailer airport")

	// employed are jobs that one has for a firm and not for a person.
	employed = fields("strategist analyst economist trader columnist reporter correspondent engineer broker dealer")
)

// embassy reads "Norwegian embassy in Lisbon" around word i.
func (d *document) embassy(i int, ss []sighting, covered []int) (sighting, bool) {
	from := i - 1
	if from < 0 || covered[from] == 0 || d.words[from].sentence != d.words[i].sentence {
		return sighting{}, false
	}
	owner := ss[covered[from]-1]
	if owner.label != tagger.Group && owner.label != tagger.Place {
		return sighting{}, false
	}
	to := i + 1
	if d.near(to, i) == "in" && to+1 < len(covered) && covered[to+1] > 0 {
		if at := ss[covered[to+1]-1]; at.label == tagger.Place {
			to = at.to
		}
	}
	return sighting{from: owner.from, to: to, label: tagger.Organization, score: 0.8, text: d.phrase(owner.from, to)}, true
}
