package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"namecheck/internal/tagger"
	"namecheck/internal/token"
)

// recased returns a copy of an example in which some sentences are written like
// headlines, and only those are learned from. It reports false when chance
// picks none.
func recased(ex tagger.Example, seed, number uint64) (tagger.Example, bool) {
	random := rand.New(rand.NewPCG(seed, number+1))
	changes := make([]func(string) string, len(ex.Sentences))
	use := make([]bool, len(ex.Sentences))
	some := false
	for n, s := range ex.Sentences {
		p := random.Float64()
		switch {
		case len(s.Words) < 3:
		case p < 0.08:
			changes[n] = strings.ToUpper
		case p < 0.16:
			changes[n] = headline(random.IntN(2) == 0)
		case p < 0.18 && len(ex.Sentences) == 1:
			changes[n] = strings.ToLower
		}
		if changes[n] != nil {
			use[n], some = true, true
		}
	}
	ex.Text, ex.Use = rewrite(ex.Text, ex.Sentences, changes), use
	return ex, some
}

// rewrite changes the words of each sentence in its own way, or not where that
// is nil.
func rewrite(text string, sentences []token.Sentence, changes []func(word string) string) string {
	out := []byte(text)
	for n, s := range sentences {
		if changes[n] == nil {
			continue
		}
		for _, w := range s.Words {
			// A change of case that changes the length would move all bounds.
			if v := changes[n](w.In(text)); len(v) == w.Len() {
				copy(out[w.Start:w.End], v)
			}
		}
	}
	return string(out)
}

// styled returns a copy of documents that is written in one style throughout:
// "upper", "title" or "lower".
func styled(documents []document, style string) ([]document, error) {
	change, ok := map[string]func(string) string{
		"upper": strings.ToUpper, "title": headline(false), "lower": strings.ToLower,
	}[style]
	if !ok {
		return nil, fmt.Errorf("no style is called %q", style)
	}
	out := slices.Clone(documents)
	for i := range out {
		d := &out[i]
		d.text = rewrite(d.text, d.sentences, slices.Repeat([]func(string) string{change}, len(d.sentences)))
	}
	return out, nil
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
