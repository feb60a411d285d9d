package tagger

import (
	"context"
	"math"
)

// chances are the probabilities that a word stands in no name, or in one of each
// label.
type chances [1 + kinds]float32

// agree adds to the scores of each word what its other places say. Words that
// stand for a name in one place mostly do in the others: the kinds that a word
// is most probably of elsewhere in its document are held up to it.
func (r *reading) agree(ctx context.Context, l *lattice, words []scores, tune *Tuning) error {
	total := make([]chances, len(r.keys))
	count := make([]int32, len(r.keys))
	own := make([]chances, len(r.words))
	for _, s := range r.lines {
		if err := ctx.Err(); err != nil {
			return err
		}
		l.sum(words[s.start:s.end], nil)
		for i := s.start; i < s.end; i++ {
			if !r.speaks(i) {
				continue
			}
			for t := range tag(tagCount) {
				own[i][label(t)] += float32(l.marginal(i-s.start, t))
			}
			key := r.form(i).key
			count[key]++
			for k, p := range own[i] {
				total[key][k] += p
			}
		}
	}
	for i := range words {
		key := r.form(i).key
		others := float32(count[key] - 1)
		if others < 1 || !r.speaks(i) {
			continue
		}
		var say chances
		for k := range say {
			mean := max(0, total[key][k]-own[i][k]) / others
			say[k] = tune.Agreement * float32(math.Log(float64(tune.Doubt+mean)))
		}
		for t := range words[i] {
			words[i][t] += say[label(tag(t))]
		}
	}
	return nil
}

// speaks reports whether word i is written so that its kind tells something
// about its other places.
func (r *reading) speaks(i int) bool { return r.form(i).written.named() }
