package tagger

import (
	"math"
	"math/rand/v2"
	"testing"
)

// randomWords gives scores and transitions without meaning.
func randomWords(seed uint64, n int) ([]scores, *transitions) {
	random := rand.New(rand.NewPCG(seed, 0))
	words := make([]scores, n)
	for i := range words {
		for t := range words[i] {
			words[i][t] = float32(random.NormFloat64() * 2)
		}
	}
	trans := new(transitions)
	for a := range trans {
		for b := range trans[a] {
			trans[a][b] = float32(random.NormFloat64())
		}
	}
	return words, trans
}

// every calls f with each legal sequence of tags and its score.
func every(words []scores, trans *transitions, f func(tags []tag, score float64)) {
	tags := make([]tag, len(words))
	var walk func(i int, score float64)
	walk = func(i int, score float64) {
		if i == len(words) {
			if closes(tags[i-1]) {
				f(tags, score)
			}
			return
		}
		for t := tag(0); t < tagCount; t++ {
			next := score + float64(words[i][t])
			if i == 0 && !opens(t) || i > 0 && !follows(tags[i-1], t) {
				continue
			}
			if i > 0 {
				next += float64(trans[tags[i-1]][t])
			}
			tags[i] = t
			walk(i+1, next)
		}
	}
	walk(0, 0)
}

func TestBestIsTheBestOfAllSequences(t *testing.T) {
	for seed := range uint64(20) {
		words, trans := randomWords(seed, 4)
		top, want := math.Inf(-1), []tag(nil)
		every(words, trans, func(tags []tag, score float64) {
			if score > top {
				top, want = score, append([]tag(nil), tags...)
			}
		})
		got := newLattice(trans).best(words)
		if string(got) != string(want) {
			t.Errorf("seed %d: best is %v, not %v", seed, got, want)
		}
	}
}

func TestSumAddsUpAllSequences(t *testing.T) {
	for seed := range uint64(20) {
		words, trans := randomWords(seed, 4)
		var total, middle, name float64
		inner := tagOf(Organization, inside)
		every(words, trans, func(tags []tag, score float64) {
			p := math.Exp(score)
			total += p
			if tags[1] == inner {
				middle += p
			}
			if tags[0] == tagOf(Person, begin) && tags[1] == tagOf(Person, inside) && tags[2] == tagOf(Person, last) {
				name += p
			}
		})
		l := newLattice(trans)
		near := func(what string, got, want float64) {
			t.Helper()
			if math.Abs(got-want) > 1e-5 {
				t.Errorf("seed %d: %s is %g, not %g", seed, what, got, want)
			}
		}
		near("sum", l.sum(words, nil), math.Log(total))
		near("marginal", l.marginal(1, inner), middle/total)
		near("name", l.name(0, 3, Person), name/total)
	}
}

func TestSumKeepsToWhatIsAllowed(t *testing.T) {
	words, trans := randomWords(3, 3)
	allowed := []uint32{1, 1<<outside | 1<<tagOf(Place, alone), 1}
	l := newLattice(trans)
	l.sum(words, allowed)
	sum := l.marginal(1, outside) + l.marginal(1, tagOf(Place, alone))
	if math.Abs(sum-1) > 1e-9 || l.marginal(0, outside) < 1-1e-9 || l.marginal(0, tagOf(Person, alone)) != 0 {
		t.Errorf("marginals: %g, %g", sum, l.marginal(0, outside))
	}
}

func TestBestOfNothingIsNothing(t *testing.T) {
	if got := newLattice(new(transitions)).best(nil); got != nil {
		t.Errorf("got %v", got)
	}
}
