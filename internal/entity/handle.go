package entity

import (
	"slices"
	"strings"
	"unicode"

	"namecheck/internal/tagger"
)

// handles finds the handles of people and bodies that the article names:
// "@AnaRuiz" is Ana Ruiz. A handle like nobody's name names nobody.
func (d *document) handles(in []sighting) []sighting {
	if !strings.Contains(d.text, "@") {
		return in
	}
	named := make(map[string]*sighting)
	for i := range in {
		s := &in[i]
		if s.label != tagger.Person && s.label != tagger.Organization || s.text[0] == '@' {
			continue
		}
		if s.label == tagger.Person && s.to-s.from < 2 {
			continue
		}
		if key := squeezed(s.text); len(key) > 2 && named[key] == nil {
			named[key] = s
		}
	}
	var more []sighting
	for i := range d.words {
		w := d.word(i)
		if w == "" || w[0] != '@' {
			continue
		}
		if s := named[squeezed(w)]; s != nil {
			d.handleOf[w] = s.text
			more = append(more, sighting{from: i, to: i + 1, label: s.label, score: s.score, share: s.share, text: w, again: true})
		}
	}
	if len(more) == 0 {
		return in
	}
	in = slices.DeleteFunc(in, func(s sighting) bool { return d.handleOf[s.text] != "" })
	in = append(in, more...)
	slices.SortStableFunc(in, func(a, b sighting) int { return a.from - b.from })
	return d.untangle(in)
}

// squeezed is a name as a handle would have it: letters and digits only.
func squeezed(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, fold(name))
}
