package tagger

import (
	"namecheck/internal/token"
)

// reading is a document looked through once: the form of every word, and how
// each word is written over the whole document.
type reading struct {
	forms []form  // each distinct spelling
	words []int32 // the form of every word, sentence after sentence
	lines []line  // one for each sentence
	keys  []tally // one for each lower-case word
	extra sightings

	spelledOut []bool // for each word: it stands in the long form of an acronym
	isShort    []bool // for each key: it is an acronym of a long form
}

// line is one sentence of a reading.
type line struct {
	start, end int // into words
	style      style
}

// style is how a sentence uses capitals.
type style uint8

const (
	prose     style = iota
	titled          // Title Case Like a Headline
	shouted         // ALL CAPITALS
	whispered       // no capitals in the whole document
)

// tally counts how a word is written in the prose of a document, away from the
// starts of sentences, where a capital says nothing.
type tally struct{ lower, capital, shouted uint16 }

// sightings are the places where a word stands with a capital in prose: the
// last few, by key.
type sightings [][]int32

// sightingsKept bounds the places remembered for one word.
const sightingsKept = 6

// read looks through the sentences of a text.
func (l *lexicon) read(text string, sentences []token.Sentence) *reading {
	r := &reading{lines: make([]line, 0, len(sentences))}
	known := make(map[string]int32)
	keys := make(map[hash]int32)
	capitals := false
	for _, s := range sentences {
		start := len(r.words)
		for _, w := range s.Words {
			spelled := w.In(text)
			id, ok := known[spelled]
			if !ok {
				f := l.form(spelled)
				if f.key, ok = keys[f.lower]; !ok {
					f.key = int32(len(keys))
					keys[f.lower] = f.key
				}
				capitals = capitals || f.written.named()
				id = int32(len(r.forms))
				r.forms = append(r.forms, f)
				known[spelled] = id
			}
			r.words = append(r.words, id)
		}
		r.lines = append(r.lines, line{start: start, end: len(r.words)})
	}
	r.keys = make([]tally, len(keys))
	r.extra = make(sightings, len(keys))
	for i := range r.lines {
		r.lines[i].style = r.styleOf(r.lines[i])
		if !capitals {
			r.lines[i].style = whispered
		}
		r.count(r.lines[i])
	}
	r.acronyms()
	return r
}

func (r *reading) form(i int) *form { return &r.forms[r.words[i]] }

// styleOf judges a sentence by its longer words: a headline's capitals cover
// nearly all of them, prose's only names.
func (r *reading) styleOf(s line) style {
	var long, capitals, shouts, letters, shouting int
	for i := s.start; i < s.end; i++ {
		f := r.form(i)
		if f.written < lowerCase {
			continue
		}
		letters++
		if f.written == allCapital || f.written == oneCapital {
			shouting++
		}
		if f.prefix[affixes-1] == 0 {
			continue // short words are small in headlines too
		}
		long++
		if f.written.named() {
			capitals++
		}
		if f.written == allCapital {
			shouts++
		}
	}
	switch {
	case letters >= 3 && shouting*10 >= letters*9, long >= 3 && shouts*10 >= long*9:
		return shouted
	case long >= 3 && capitals*10 >= long*9:
		return titled
	}
	return prose
}

func (r *reading) count(s line) {
	if s.style != prose && s.style != titled {
		return
	}
	for i := s.start; i < s.end; i++ {
		f := r.form(i)
		t := &r.keys[f.key]
		switch {
		case f.written == lowerCase:
			bump(&t.lower)
		case s.style != prose || !f.written.named():
		case i > s.start && r.form(i-1).written != otherCase:
			bump(&t.capital)
			if f.written == allCapital {
				bump(&t.shouted)
			}
		}
		if s.style == prose && f.written.named() {
			seen := r.extra[f.key]
			if len(seen) < sightingsKept {
				r.extra[f.key] = append(seen, int32(i))
			}
		}
	}
}

func bump(n *uint16) {
	if *n < 1<<15 {
		*n++
	}
}

// habit sums up how the document writes the word at i elsewhere: 0 when it does
// not, else whether it is written small, with a capital, or both ways.
func (r *reading) habit(i int, s line) uint64 {
	f := r.form(i)
	t := r.keys[f.key]
	if f.written == lowerCase {
		t.lower--
	} else if s.style == prose && f.written.named() && i > s.start && r.form(i-1).written != otherCase && t.capital > 0 {
		t.capital--
	}
	var h uint64
	if t.lower > 0 {
		h |= 1
	}
	if t.capital > 0 {
		h |= 2
	}
	if h == 3 && t.capital > 3*t.lower {
		h = 2
	} else if h == 3 && t.lower > 3*t.capital {
		h = 1
	}
	if t.shouted > 0 && t.shouted*2 > t.capital {
		h |= 4
	}
	return h
}
