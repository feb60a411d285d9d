package entity

import "namecheck/internal/tagger"

// confirmed drops what was seen only where capitals say nothing (title case,
// ALL CAPS) and nowhere else in the article.
func (d *document) confirmed(in []sighting) []sighting {
	known := make(map[string]bool)
	elsewhere := false
	for _, s := range in {
		if d.shouted[d.words[s.from].sentence] {
			continue
		}
		elsewhere = true
		known[fold(s.text)] = true
		if s.label == tagger.Person {
			for _, n := range parsePerson(s.text).names {
				known[n] = true
			}
		}
	}
	if !elsewhere {
		return in // the whole text is set like this: nothing better is to be had
	}
	out := in[:0]
	for _, s := range in {
		if !d.shouted[d.words[s.from].sentence] || known[fold(s.text)] || s.label == tagger.Person && s.score >= headlineScore && s.to-s.from > 1 {
			out = append(out, s)
		}
	}
	return out
}

// headlineScore is how sure a tagger must be of a person whom only a headline
// in title case names.
const headlineScore = 0.97
