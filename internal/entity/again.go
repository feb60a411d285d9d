package entity

import (
	"slices"
	"strings"
	"unicode/utf8"

	"namecheck/assets/lists"
	"namecheck/internal/tagger"
)

// again finds the places that the tagger passed over: words that name someone
// elsewhere in the article, and the parts of full names.
func (d *document) again(ss []sighting) []sighting {
	known := d.knownForms(ss)
	if len(known) == 0 {
		return ss
	}
	taken := make([]bool, len(d.words))
	for _, s := range ss {
		for i := s.from; i < s.to; i++ {
			taken[i] = true
		}
	}
	out := slices.Clone(ss)
	for i := 0; i < len(d.words); i++ {
		if taken[i] {
			continue
		}
		for _, k := range known[foldWord(d.word(i))] {
			to := i + len(k.words)
			if !d.same(i, k.words, taken) || !d.free(i, to, k) {
				continue
			}
			out = append(out, sighting{from: i, to: to, label: k.label, score: k.score, share: k.share, text: d.phrase(i, to), again: true})
			for ; i < to-1; i++ {
				taken[i] = true
			}
			taken[i] = true
			break
		}
	}
	slices.SortFunc(out, func(a, b sighting) int { return a.from - b.from })
	return out
}

// knownForm is a form to look for again.
type knownForm struct {
	words []string // as written
	label tagger.Label
	score float64
	share float64
	part  bool // one name of a full one, not seen by itself so far
}

// knownForms returns the forms seen, by their first word folded, longest
// first.
func (d *document) knownForms(ss []sighting) map[string][]knownForm {
	out := make(map[string][]knownForm)
	seen := make(map[string]bool)
	add := func(f knownForm) {
		key := strings.Join(f.words, " ")
		if seen[key] {
			return
		}
		seen[key] = true
		first := foldWord(f.words[0])
		out[first] = append(out[first], f)
	}
	for _, s := range ss {
		if s.label == tagger.Group {
			continue
		}
		var words []string
		for i := s.from; i < s.to; i++ {
			words = append(words, d.word(i))
		}
		add(knownForm{words: words, label: s.label, score: s.score, share: s.share})
	}
	for _, s := range ss {
		if s.label != tagger.Person || s.to-s.from < 2 {
			continue
		}
		for i := s.from; i < s.to; i++ {
			w := d.word(i)
			if startsUpper(w) && utf8.RuneCountInString(w) > 1 && !lists.Titles().Has(w) && !suffix(w) && !d.hyphenated(i) {
				add(knownForm{words: []string{w}, label: s.label, score: s.score * 0.9, share: s.share, part: true})
			}
		}
	}
	for _, forms := range out {
		slices.SortStableFunc(forms, func(a, b knownForm) int { return len(b.words) - len(a.words) })
	}
	return out
}

// hyphenated reports whether word i is joined to a neighbor by a hyphen.
func (d *document) hyphenated(i int) bool {
	return d.word(i-1) == "-" && d.tight(i) || d.word(i+1) == "-" && d.tight(i+1)
}

// same reports whether the words from i on are the form's, in their spelling
// or in capitals; after the first also in small letters ("Norwegian navy").
func (d *document) same(i int, words []string, taken []bool) bool {
	if i+len(words) > len(d.words) || d.words[i].sentence != d.words[i+len(words)-1].sentence {
		return false
	}
	for k, w := range words {
		t := d.word(i + k)
		if taken[i+k] || t != w && (!allCapitals(t) || t != strings.ToUpper(w)) && (k == 0 || !strings.EqualFold(t, w)) {
			return false
		}
	}
	return true
}

// free reports whether words i up to to stand by themselves and not within a
// longer name.
func (d *document) free(i, to int, k knownForm) bool {
	first := d.word(i)
	if !startsUpper(first) {
		return to-i > 1
	}
	if to-i == 1 {
		small := strings.ToLower(first)
		if d.common[small] && (d.opens(i) || d.shouted[d.words[i].sentence] || k.part) {
			return false
		}
		if k.part && (lists.Places().Has(first) || lists.Groups().Has(first) || lists.NotNames().Has(first) || isOffice(first)) && d.addressed(i) == 0 {
			return false
		}
		if d.hyphenated(i) && k.part {
			return false
		}
	}
	if d.shouted[d.words[i].sentence] {
		return true
	}
	if next := d.near(to, i); to-i == 1 && !d.breaks(to) && next != "" {
		if k.label == tagger.Organization && strings.ContainsAny(next, "0123456789") {
			return false // a product: "Lake 500"
		}
		if startsUpper(next) {
			return k.label == tagger.Place || isOffice(next)
		}
	}
	before := d.near(i-1, i)
	if startsUpper(before) && to-i == 1 && !d.breaks(i) {
		if d.opens(i-1) || isOffice(before) || articles[before] {
			return true
		}
		return k.label != tagger.Person && (lists.Groups().Has(before) || lists.Places().Has(before))
	}
	return true
}

// breaks reports whether a name cannot run on from word i-1 to word i.
func (d *document) breaks(i int) bool { return d.isMark(i) || d.isMark(i-1) }

func foldWord(w string) string { return strings.ToLower(w) }
