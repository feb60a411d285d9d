package tagger

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
)

const (
	linesAtOnce = 32   // what a worker takes at a time
	worthHelp   = 3000 // words for each worker: less is done sooner alone
)

// weigh scores every word of a document by its evidence and the network. Long
// documents are shared among the processors; what each sentence gets does not
// depend on the others.
func (w *weights) weigh(ctx context.Context, r *reading) ([]scores, error) {
	words := make([]scores, len(r.words))
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), 1+len(words)/worthHelp) {
		wait.Go(func() {
			one := newWeigher(w, r)
			for ctx.Err() == nil {
				end := int(next.Add(linesAtOnce))
				for n := end - linesAtOnce; n < min(end, len(r.lines)); n++ {
					one.line(n, words)
				}
				if end >= len(r.lines) {
					return
				}
			}
		})
	}
	wait.Wait()
	return words, ctx.Err()
}

// weigher scores sentences and serves one goroutine.
type weigher struct {
	weights *weights
	r       *reading
	facts   *evidence
	net     *reader // nil when the weights have no network
}

func newWeigher(w *weights, r *reading) *weigher {
	one := &weigher{weights: w, r: r, facts: new(evidence)}
	if w.network != nil {
		one.net = newReader(w.network)
	}
	return one
}

func (w *weigher) line(n int, words []scores) {
	s, tune := w.r.lines[n], &w.weights.tuning
	w.facts.sentence(w.r, n)
	for i := s.start; i < s.end; i++ {
		words[i] = w.weights.score(w.facts.at(i - s.start))
		for t := range words[i] {
			words[i][t] *= tune.Evidence
		}
	}
	if w.net != nil {
		w.net.read(w.r, s, words[s.start:s.end], tune.Network)
	}
}
