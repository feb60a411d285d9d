package entity

import (
	"strings"

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
	for i, s := range ss {
		if s.label == tagger.Place && lists.Seats().Has(s.text) {
			ss[i].label = tagger.Organization
		}
	}
	if len(more) == 0 {
		return ss
	}
	return d.untangle(append(ss, more...))
}

// embassy reads "Norwegian embassy in Lisbon" and "Norway's embassy" around
// word i.
func (d *document) embassy(i int, ss []sighting, covered []int) (sighting, bool) {
	from := i - 1
	for from > 0 && d.isPossessive(from) {
		from--
	}
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
