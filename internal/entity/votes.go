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
	withTitle(ss, ballots)
	out := ss[:0]
	for _, s := range ss {
		if winner, share := ballots[fold(s.text)].winner(); share >= majority {
			s.label = winner
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

// withTitle lets a full name speak for its parts: where "Ana Ford" is a
// person, votes for "Ford" as an organization weigh less.
func withTitle(ss []sighting, ballots map[string]*ballot) {
	for _, s := range ss {
		if s.label != tagger.Person || s.to-s.from < 2 {
			continue
		}
		p := parsePerson(s.text)
		for _, name := range []string{p.family(), p.last()} {
			if b := ballots[name]; b != nil && !lists.Places().Has(capitalize(name)) {
				b[tagger.Person] += s.score / 2
			}
		}
	}
}

// veto returns the label that a sighting may keep: no day, subject or bare
// nationality is a person or organization.
func (d *document) veto(s sighting) tagger.Label {
	if s.label != tagger.Person && s.label != tagger.Organization {
		return s.label
	}
	text := strings.TrimSuffix(s.text, ".")
	switch {
	case lists.NotNames().Has(text):
		return tagger.None
	case lists.Groups().Has(text):
		return tagger.Group
	case lists.Places().Has(text) && s.label == tagger.Organization && !d.bodyHere(s):
		return tagger.Place
	case lists.Seats().Has(text):
		return tagger.Organization
	}
	return s.label
}

// bodyHere reports whether the words around a place's name show that a body is
// meant, such as a team's opponent in a table.
func (d *document) bodyHere(s sighting) bool {
	return d.near(s.to, s.from) == "(" && allCapitals(s.text)
}
