package entity

import (
	"strings"
	"unicode"

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
		if s.to = d.hyphenEnd(s, covered); s.to > 0 {
			s.text = d.phrase(s.from, s.to)
		}
		from, to := s.from, s.to
		switch s.label {
		case tagger.Organization:
			to = d.definedEnd(s)
			for to == s.to && to < len(d.words) && !covered[to] && d.near(to, s.from) != "" && d.extendsBody(to, s.from) {
				to++
				s.to = to
			}
			if s.to-s.from == 1 && chambers[d.word(s.from)] && from > 0 {
				switch w := d.near(from-1, s.from); {
				case lists.Groups().Has(w), lists.Places().Has(w), w == "Supreme":
					from--
				}
			}
			if to == s.to {
				to = d.campus(ss, i)
			}
			if w := d.near(to+1, s.from); to == s.to && d.near(to, s.from) == "(" && d.near(to+2, s.from) == ")" && startsUpper(w) && strings.HasSuffix(w, "ist") {
				to += 3 // a party's wing
			}
			for to == s.to && to < len(d.words) && !covered[to] && d.continues(s, to) {
				to++
				s.to = to
			}
			if next := d.near(to, s.from); to == s.to && to-from == 1 && trades[next] && !covered[to] && !acronymLike(d.word(from)) {
				to++ // "Lakewood foods"
			}
			if numbered[d.word(to-1)] && d.near(to, s.from) != "" && unicode.IsDigit(rune(d.word(to)[0])) {
				to++
			}
			if i > 0 {
				from = d.placesBefore(ss, i)
			}
			if lists.OrgHeads().Has(d.word(s.to-1)) && s.to-s.from > 1 {
				for from > 0 && !covered[from-1] && d.extendsLeft(from-1, s.from) {
					from--
				}
			}
		case tagger.Place, tagger.Group:
			if end := d.bodyOfPlace(s.to, s.from, covered); end > s.to {
				to, s.label = end, tagger.Organization
			}
		case tagger.Person:
			if end := d.nicknamed(s.to, s.from); end > 0 && s.to-s.from == 1 {
				to = end
				break
			}
			if s.to-s.from > 1 {
				if end, label := d.namedAfter(s.to, s.from, covered); end > s.to {
					to, s.label = end, label
					break
				}
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

// hyphenEnd returns the end of a sighting behind a hyphen and the word after
// it, where those belong to the name: "Song Eon-seog", "CNBC-TV18".
func (d *document) hyphenEnd(s *sighting, covered []bool) int {
	i := s.to
	if d.near(i, s.from) != "-" && d.near(i, s.from) != "‑" || !d.tight(i) || !d.tight(i+1) || d.near(i+1, s.from) == "" || covered[i+1] {
		return s.to
	}
	w := d.word(i + 1)
	switch s.label {
	case tagger.Person:
		if s.to-s.from > 1 && !compounds[w] && !describing[w] && startsLetterOrDigit(w) && !d.isMark(i+1) {
			return i + 2
		}
	case tagger.Organization:
		if allCapitals(w) && !lists.Places().Has(w) || unicode.IsDigit(firstRune(w)) && allCapitals(d.word(i-1)) {
			return i + 2
		}
	}
	return s.to
}

// compounds are words that a hyphen joins to a name they are no part of.
var compounds = fields(`led backed era style like appointed owned linked friendly aligned supported funded run controlled
	based born made sponsored approved brokered allied affiliated inspired related type sized free hosted headed esque
	themed dominated occupied held signed bound area wide elect designate`)

// nicknamed returns the end of a name that goes on behind a nickname in
// quotes: "Ana “Nan” Ruiz"; 0 when there is none.
func (d *document) nicknamed(i, at int) int {
	switch d.near(i, at) {
	case "\"", "“", "'", "‘", "(":
	default:
		return 0
	}
	if !startsUpper(d.near(i+1, at)) || !d.isMark(i+2) || d.near(i+2, at) == "," || d.near(i+2, at) == "." {
		return 0
	}
	if last := d.near(i+3, at); !startsUpper(last) || isOffice(last) || lists.NotNames().Has(last) {
		return 0
	}
	return i + 4
}

// namedAfter returns the end and label of a longer name that a person's name
// opens: "Ana Ruiz Airport", "Ana Ruiz Foundation".
func (d *document) namedAfter(to, at int, covered []bool) (int, tagger.Label) {
	for i := to; i < to+3 && i < len(covered) && !covered[i] && startsUpper(d.near(i, at)); i++ {
		switch w := d.word(i); {
		case sites[w], events[w]:
			return i + 1, tagger.Place
		case lists.OrgHeads().Has(w) && !isOffice(d.near(i+1, at)):
			return i + 1, tagger.Organization
		}
	}
	return to, tagger.Person
}

var (
	// trades are words, in small letters too, that end the names of companies
	// and mean no kind of company by themselves.
	trades = fields("foods airlines airways motors pharmaceuticals industries holdings")

	// numbered are bodies that have numbers for names.
	numbered = fields("School Local District Precinct Channel Unit Lodge Post Battalion Division Squadron")

	// systems are states whose university has campuses in several towns.
	systems = setOf("California", "Texas", "Wisconsin", "Illinois", "North Carolina", "Massachusetts", "Missouri", "Michigan",
		"Maryland", "Minnesota", "Colorado", "Arkansas", "Tennessee", "Nebraska", "Alabama", "Alaska", "Hawaii", "Nevada")

	// civic are kinds of bodies that towns and countries have.
	civic = fields(`Council Police Department Bureau Ministry Court University College School Hospital Commission Committee
		Parliament Senate Assembly Legislature Army Navy Bank Authority Agency Association Federation Academy Institute
		Club Museum Fire Sheriff District Orchestra Symphony Board`)

	// ofPlaces are words for bodies that with a place's name mean no one body.
	ofPlaces = fields("Government Community Communities Team House Press Executive Center Centre Division Order Front Guards Command Convention Conference")

	// chambers are bodies that every country has one of.
	chambers = fields("Senate Parliament Congress Assembly Treasury Navy Army Cabinet Knesset Legislature Court")

	// built are kinds of places that are never organizations.
	built = fields("Parish County Hotel Airport Street Avenue Road Boulevard Bridge Stadium Arena Square Highway Tunnel Cemetery")

	// sites are kinds of places that are named after people.
	sites = fields(`Airport Street Avenue Road Drive Boulevard Square Park Bridge Stadium Arena Tower Building Plaza Station
		Tunnel Terminal Lane Highway Parkway Mountain Mountains Mount River Lake Bay Island Islands Valley Forest
		County Parish Township Province Field Gardens Dam Canal Reservoir Beach Way Field Cemetery Memorial`)

	// events are kinds of things that are named after people and bodies and are
	// neither.
	events = fields(`Study Survey Census Tax Levy Day Week Prize Award Awards Medal Cup Trophy Championship Championships Games Festival Fair Expo
		Summit War Treaty Agreement Accord Accords Pact Protocol Act Bill Law Amendment Code Disease Virus Syndrome
		Fever Flu Disorder virus disease syndrome ebolavirus Doctrine Plan Report Inquiry Show Tour Marathon Derby Stakes
		Theorem Index Effect Scandal Affair Trial Case`)
)

// continues reports whether word i may go on an organization's name that ends
// too soon, in the middle of what it is about: "Council on American | Affairs".
func (d *document) continues(s *sighting, i int) bool {
	last := d.word(i - 1)
	if !lists.Groups().Has(last) && !plainModifier[strings.ToLower(last)] {
		return false
	}
	w := d.near(i, s.from)
	return s.to-s.from > 2 && startsUpper(w) && !isOffice(w) && !lists.NotNames().Has(w) && !lists.Groups().Has(w)
}

// bodyOfPlace returns the end of a body's name that a place's name opens:
// "Springfield City Council".
func (d *document) bodyOfPlace(to, at int, covered []bool) int {
	for i := to; i < to+3 && i < len(covered) && !covered[i] && startsUpper(d.near(i, at)) && !isOffice(d.word(i)); i++ {
		switch w, next := d.word(i), d.near(i+1, at); {
		case civic[w] && civic[capitalize(next)]:
			return i + 2 // "Springfield Police department"
		case (civic[w] || lists.OrgHeads().Has(w) && !ofPlaces[w]) && (!startsUpper(next) || covered[i+1]):
			return i + 1
		case lists.Outlets().Has(w) && i == to && !startsUpper(next):
			return i + 1
		}
	}
	return to
}

// placesBefore returns where an organization's name begins when it is about
// several places: "the Lima, Quito and | Bogotá Trade Office". The article shows
// that the places belong to it.
func (d *document) placesBefore(ss []sighting, i int) int {
	s := ss[i]
	if d.near(s.from-1, s.from) != "and" || !lists.Places().Has(d.word(s.from)) {
		return s.from
	}
	from, at := s.from, s.from-1
	for k := i - 1; k >= 0 && ss[k].label == tagger.Place && ss[k].to == at; k-- {
		from = ss[k].from
		at = from - 1
		if d.near(at, s.from) != "," {
			break
		}
	}
	if before := d.near(from-1, s.from); from < s.from && (articles[before] || from > 0 && d.isPossessive(from-1)) {
		return from
	}
	return s.from
}

// campus returns the end of a university's name behind the town that tells its
// campus from others: "University of Texas at Austin".
func (d *document) campus(ss []sighting, i int) int {
	s := ss[i]
	if i+1 == len(ss) || ss[i+1].label != tagger.Place || ss[i+1].from != s.to+1 || d.word(s.from) != "University" || s.to-s.from < 3 {
		return s.to
	}
	switch state := d.phrase(s.from+2, s.to); d.near(s.to, s.from) {
	case "at", "-", "–":
	case ",":
		if !systems[state] {
			return s.to
		}
	default:
		return s.to
	}
	return ss[i+1].to
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
	return startsUpper(w) && len(w) > 1 && !prepositions[strings.ToLower(w)] && d.near(i+1, at) != ":" && !d.common[strings.ToLower(w)] && !isOffice(w) && !lists.NotNames().Has(w) && !lists.Groups().Has(w) && !lists.Places().Has(w) &&
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
