package main

import (
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"

	"namecheck/internal/tagger"
)

// recased returns a copy of an example in which some sentences are written like
// headlines, and only those are learned from. It reports false when chance
// picks none.
func recased(ex tagger.Example, seed, number uint64) (tagger.Example, bool) {
	random := rand.New(rand.NewPCG(seed, number+1))
	text := []byte(ex.Text)
	use := make([]bool, len(ex.Sentences))
	some := false
	for n, s := range ex.Sentences {
		p := random.Float64()
		var change func(word string) string
		switch {
		case len(s.Words) < 3:
		case p < 0.08:
			change = strings.ToUpper
		case p < 0.16:
			change = headline(random.IntN(2) == 0)
		case p < 0.18 && len(ex.Sentences) == 1:
			change = strings.ToLower
		}
		if change == nil {
			continue
		}
		use[n], some = true, true
		for _, w := range s.Words {
			// A change of case that changes the length would move all bounds.
			if v := change(w.In(ex.Text)); len(v) == w.Len() {
				copy(text[w.Start:w.End], v)
			}
		}
	}
	ex.Text, ex.Use = string(text), use
	return ex, some
}

// small are the words that headlines leave small.
var small = func() map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields("a an and as at but by for from in into is nor of off on or over s the to up vs with ’s 's") {
		m[w] = true
	}
	return m
}()

// headline writes words with a capital first, all of them or all but the small
// ones.
func headline(all bool) func(string) string {
	return func(w string) string {
		if !all && small[w] || strings.HasPrefix(w, "'") || strings.HasPrefix(w, "’") {
			return w
		}
		r, size := utf8.DecodeRuneInString(w)
		return string(unicode.ToUpper(r)) + w[size:]
	}
}
