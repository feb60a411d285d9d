package entity

import (
	"slices"
	"strings"

	"namecheck/assets/lists"
	"namecheck/internal/tagger"
)

// sighting is one place in the text where a name was seen, before it is known
// whose it is.
type sighting struct {
	from, to int // words
	label    tagger.Label
	score    float64
	share    float64 // of the votes on its form that its label got
	text     string
	again    bool // found because the same words name someone elsewhere
	reason   Reason
	form     *form // once forms are collected
}

// sightings turns a tagger's guesses into sightings with the bounds that
// mentions have here.
func (d *document) sightings(guesses []tagger.Guess) []sighting {
	var out []sighting
	for _, g := range guesses {
		from, to := d.find(g.Span)
		for _, s := range d.apart(sighting{from: from, to: to, label: g.Label, score: g.Score}) {
			if s.from < s.to && d.trim(&s) {
				s.text = d.phrase(s.from, s.to)
				d.placed(&s)
				out = append(out, s)
			}
		}
	}
	return d.untangle(out)
}

// employers join a person to a body.
var employers = setOf("of", "at", "from")

// apart cuts a sighting of two names in two: "Lake University’s | Trade Center",
// "Ana Ruiz | of Lake Capital".
func (d *document) apart(s sighting) []sighting {
	if s.label == tagger.Organization {
		if of := s.from + 2; of+1 < s.to && employers[d.word(of)] && lists.Given().Has(d.word(s.from)) && startsUpper(d.word(s.from+1)) && !lists.OrgHeads().Has(d.word(s.from+1)) {
			member, body := s, s
			member.to, member.label, body.from = of, tagger.Person, of+1
			return []sighting{member, body}
		}
		for i := s.from + 2; i < s.to-1; i++ {
			if d.isPossessive(i) && lists.OrgHeads().Has(d.word(i-1)) {
				owner, owned := s, s
				owner.to, owned.from = i, i+1
				return []sighting{owner, owned}
			}
		}
	}
	return []sighting{s}
}

// trim takes off a sighting what is no part of a name. It reports false when
// nothing is left.
func (d *document) trim(s *sighting) bool {
	for s.from < s.to && (d.isMark(s.from) || articles[d.word(s.from)]) {
		s.from++
	}
	for s.from < s.to && (d.isPossessive(s.to-1) || d.isMark(s.to-1) && !d.belongs(s.from, s.to-1)) {
		s.to--
	}
	if s.from >= s.to {
		return false
	}
	for s.to-s.from > 1 && dangling[d.word(s.to-1)] {
		s.to-- // "Ana Ruiz | Of Lima Speaks"
	}
	switch s.label {
	case tagger.Person:
		s.from = d.withoutTitle(s.from, s.to)
		if s.to-s.from == 1 && isOffice(d.word(s.from)) && lists.Titles().Has(d.word(s.from)) && !lists.Given().Has(d.word(s.from)) && d.isCommonTitle(s.from) {
			return false
		}
		if strings.ContainsAny(d.span(s.from, s.to).In(d.text), "0123456789") {
			return false
		}
		if last := d.word(s.to - 1); s.to-s.from > 1 && startsLower(last) && startsUpper(d.word(s.from)) && !d.tight(s.to-1) {
			return false // "T. rex"
		}
	case tagger.Organization:
		for i := s.to - 2; i > s.from; i-- {
			if w := d.word(i); (w == "-" || w == "–" || w == "—") && !d.tight(i) && !d.tight(i+1) && lists.Places().Has(d.phrase(s.from, i)) {
				s.from = i + 1 // a dateline before the name
				break
			}
		}
		s.to = d.withoutJob(s.from, s.to)
		if s.to-s.from > 2 && isOffice(d.word(s.from)) && (d.word(s.from+1) == "of" || d.word(s.from+1) == "for") {
			return false // "Head of Public Service"
		}
		if s.to-s.from > 1 && partyPeople[d.word(s.to-1)] && isOffice(d.near(s.to, s.from)) {
			s.to-- // "House | Democratic leader"
		}
	}
	return s.from < s.to
}

// untangle keeps, of sightings that overlap, the longer one.
func (d *document) untangle(in []sighting) []sighting {
	slices.SortStableFunc(in, func(a, b sighting) int {
		if a.from != b.from {
			return a.from - b.from
		}
		return b.to - a.to
	})
	out := in[:0]
	for _, s := range in {
		if n := len(out); n > 0 && s.from < out[n-1].to {
			if s.to-s.from > out[n-1].to-out[n-1].from {
				out[n-1] = s
			}
			continue
		}
		out = append(out, s)
	}
	return out
}

// withoutTitle returns where the name begins after the titles and offices it
// opens with: "French President | Ana Ruiz".
func (d *document) withoutTitle(from, to int) int {
	begin := from
	for i := from; i < to; i++ {
		w := d.word(i)
		small := strings.ToLower(w)
		switch {
		case isOffice(w), i == from && d.opens(i) && people[small]:
			if i+1 < to && d.word(i+1) == "." {
				i++
			}
			if i+1 < to && !suffix(d.word(i+1)) && !generation[strings.ToLower(d.word(i+1))] {
				begin = i + 1
			}
		case ranks[small], lists.Groups().Has(w), lists.Places().Has(w), lists.OrgHeads().Has(w), linking[small], d.isPossessive(i), w == "-", w == ",", articles[w]:
		default:
			return begin
		}
	}
	return begin
}

// withoutJob returns the end of an organization's name before job words.
func (d *document) withoutJob(from, to int) int {
	end := to
	for end-1 > from {
		w := d.word(end - 1)
		if !roleStops[w] && (!isOffice(w) || keepsJob[w] || lists.Outlets().Has(w)) {
			break
		}
		end--
	}
	if end < to && (!startsUpper(d.word(end-1)) || articles[d.word(end-1)]) {
		return to
	}
	return end
}

// isCommonTitle reports whether a lone title word is used as a word here: it
// also stands in lower case or opens a sentence.
func (d *document) isCommonTitle(i int) bool {
	return d.opens(i) || d.common[strings.ToLower(d.word(i))] || d.near(i-1, i) == "the"
}

// isMark reports whether word i is punctuation.
func (d *document) isMark(i int) bool {
	w := d.word(i)
	return w != "" && !startsLetterOrDigit(w)
}

// isPossessive reports whether word i is a possessive ending.
func (d *document) isPossessive(i int) bool {
	switch d.word(i) {
	case "'s", "’s", "'S", "’S":
		return true
	}
	return false
}

func isApostrophe(w string) bool { return w == "'" || w == "’" }

// belongs reports whether the mark at i closes a name that began at from: the
// dot of an abbreviation, or a bracket opened inside.
func (d *document) belongs(from, i int) bool {
	switch d.word(i) {
	case ".":
		return i > from && suffix(d.word(i-1))
	case ")":
		for k := from; k < i; k++ {
			if d.word(k) == "(" {
				return true
			}
		}
	}
	return false
}

// isOffice reports whether a word says what someone is.
func isOffice(w string) bool {
	return lists.Titles().Has(w) || lists.Jobs().Has(w) || lists.Jobs().Has(strings.ToLower(w))
}

// suffix reports whether a word is an abbreviation that closes a name.
func suffix(w string) bool {
	switch w {
	case "Jr", "Sr", "Inc", "Corp", "Co", "Ltd", "Bros", "Cos", "No", "Esq", "St", "Assn", "Dept":
		return true
	}
	return false
}

var (
	// partyPeople are political groups that offices are named after.
	partyPeople = setOf("Democratic", "Republican", "Conservative", "Labour", "Liberal")

	// dangling are words that stand in title case behind a name and not in it.
	dangling = setOf("Of", "For", "With", "From", "The", "And", "By", "OF", "FOR", "WITH", "FROM", "THE", "AND", "BY")

	articles = setOf("the", "The", "THE", "a", "A", "an", "An")

	// keepsJob are words for offices that also end an organization's name.
	keepsJob = setOf("General", "general", "Guard", "Major", "Chair", "Star", "Host", "Executive", "Justice",
		"Head", "Fund", "Friend", "Pioneer", "Forward", "Worker", "Associate", "Broker", "Trader", "Guards", "Champion")
)

func setOf(words ...string) map[string]bool {
	out := make(map[string]bool, len(words))
	for _, w := range words {
		out[w] = true
	}
	return out
}
