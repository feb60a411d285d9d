package entity

import (
	"strings"

	"namecheck/assets/lists"
	"namecheck/internal/tagger"
)

// vote settles the kind of every form: what it is at most places, weighed by
// how sure the tagger is, it is everywhere.
func (d *document) vote(ss []sighting) []sighting {
	ballots := make(map[string]*ballot)
	for _, s := range ss {
		key := fold(s.text)
		if ballots[key] == nil {
			ballots[key] = new(ballot)
		}
		ballots[key][s.label] += s.score
	}
	fullNames := withTitle(ss, ballots)
	for key, b := range ballots {
		if lists.Places().Has(capitalize(key)) || lists.Places().Has(strings.ToUpper(key)) || knownPlace(key) {
			b[tagger.Place] += placeVote * b[tagger.Organization]
		}
	}
	out := ss[:0]
	for _, s := range ss {
		b := ballots[fold(s.text)]
		if winner, share := b.winner(); share >= majority {
			s.label = winner
		}
		s.share = b.share(s.label)
		if s.label == tagger.Person && fullNames[fold(s.text)] {
			out = append(out, s)
			continue
		}
		if s.label = d.veto(s); s.label != tagger.None {
			out = append(out, s)
		}
	}
	return out
}

// ballot counts the votes for each label.
type ballot [tagger.Group + 1]float64

// majority is the share of votes by which a kind holds for all of a form's
// sightings; below it each keeps its own.
const majority = 0.6

func (b *ballot) winner() (tagger.Label, float64) {
	best, all := tagger.None, 0.0
	for label, votes := range b {
		all += votes
		if votes > b[best] {
			best = tagger.Label(label)
		}
	}
	if all == 0 {
		return tagger.None, 0
	}
	return best, b[best] / all
}

// placeVote is how much the list of places weighs against each vote for an
// organization.
const placeVote = 0.35

// partyLetter are the letters for parties in "Ana Ruiz, R-Ohio".
var partyLetter = setOf("R", "D", "I")

func (b *ballot) share(label tagger.Label) float64 {
	all := 0.0
	for _, votes := range b {
		all += votes
	}
	if all == 0 {
		return 0
	}
	return b[label] / all
}

// withTitle lets a full name speak for its parts: where "Ana Ford" is a
// person, votes for "Ford" as an organization weigh less. It returns the parts.
func withTitle(ss []sighting, ballots map[string]*ballot) map[string]bool {
	parts := make(map[string]bool)
	for _, s := range ss {
		if s.label != tagger.Person || s.to-s.from < 2 {
			continue
		}
		p := parsePerson(s.text)
		for _, name := range []string{p.family(), p.last()} {
			parts[name] = true
			if b := ballots[name]; b != nil && !lists.Places().Has(capitalize(name)) {
				b[tagger.Person] += s.score / 2
			}
		}
	}
	return parts
}

// veto returns the label that a sighting may keep: no day, subject or bare
// nationality is a person or organization.
func (d *document) veto(s sighting) tagger.Label {
	if s.to-s.from > 1 && d.word(s.from+1) == "-" && partyLetter[d.word(s.from)] {
		return tagger.None // "R-Ohio"
	}
	if s.label != tagger.Person && s.label != tagger.Organization {
		return s.label
	}
	text := strings.TrimSuffix(s.text, ".")
	switch {
	case s.label == tagger.Organization && s.to-s.from > 1 && lists.Groups().Has(d.word(s.to-1)) && lists.Places().Has(d.phrase(s.from, s.to-1)):
		return tagger.Group // "an Ohio Republican"
	case s.label == tagger.Organization && s.to-s.from > 1 && partisans[d.word(s.to-1)] && isOffice(d.near(s.to, s.from)) && lists.Places().Has(d.word(s.from)):
		return tagger.Group // "Ottawa New Democrat MP"
	case lists.NotNames().Has(text):
		return tagger.None
	case lists.Groups().Has(text):
		return tagger.Group
	case lists.Seats().Has(text):
		return tagger.Organization
	}
	return s.label
}
