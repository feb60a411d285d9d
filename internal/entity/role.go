package entity

import (
	"slices"

	"namecheck/internal/article"
	"namecheck/internal/tagger"
)

// introduce finds the words by which the text says who the entity is, and the
// sentence that does so first. It returns the body that stands with the name.
func (d *document) introduce(ss []sighting, c *cluster, e *Entity) (employer article.Span) {
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
		if c.label != tagger.Person || d.means == ByCapitals {
			continue
		}
		if r, ok := d.memberOf(s, covered); ok && employer.Empty() {
			employer = d.span(r.from, r.to)
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
	return employer
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
	return out
}

// telling weighs how much a role says: its words, and more for the bodies and
// places in it.
func (d *document) telling(r words, cover []int32) int {
	weight, office := 0, false
	for k := r.from; k < r.to; k++ {
		if cover[k] > 0 && d.labels[cover[k]] == tagger.Person && k > r.from && !d.personMayStand(k, cover) {
			r.to = k // whose relative someone is says less than an office
			break
		}
	}
	if r.to-r.from == 1 && addresses[d.word(r.from)] {
		return 0
	}
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

// affiliate notes the bodies that people's roles name, and those that stand
// with their names.
func (d *document) affiliate(cast *Cast) {
	type place struct {
		article.Span
		of int // entity
	}
	var places []place
	for i, e := range cast.Entities {
		if e.Kind == Organization {
			for _, m := range e.Mentions {
				places = append(places, place{m.Span, i})
			}
		}
	}
	slices.SortFunc(places, func(a, b place) int { return a.Start - b.Start })
	for i := range cast.Entities {
		e := &cast.Entities[i]
		seen := make(map[int]bool)
		for _, in := range []article.Span{e.Role.Span, d.employers[i]} {
			from, _ := slices.BinarySearchFunc(places, in.Start, func(p place, at int) int { return p.Start - at })
			for ; from < len(places) && places[from].End <= in.End && !in.Empty(); from++ {
				if of := places[from].of; !seen[of] {
					seen[of] = true
					e.Affiliations = append(e.Affiliations, Affiliation{Name: cast.Entities[of].Name, Span: places[from].Span})
				}
			}
		}
	}
}
