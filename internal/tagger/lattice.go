package tagger

import "math"

// scores are what the evidence says for each tag of one word, as logarithms of
// unnormalised probabilities.
type scores [tagCount]float32

// transitions[a][b] is added when tag b follows tag a.
type transitions [tagCount]scores

// lattice weighs all ways to tag a sentence (a linear-chain conditional random
// field). It keeps its memory from one sentence to the next and serves one
// goroutine.
type lattice struct {
	trans *transitions
	ratio [tagCount][tagCount]float64 // e to the transitions
	from  [][tagCount]tag

	// After sum: odds[i][t] is e to the score of tag t at word i, scaled to the
	// best tag of the word; forward and back are the probabilities of what
	// stands before and after, scaled by norm[i] so that their product is the
	// probability of the tag.
	odds, forward, back [][tagCount]float64
	norm                []float64
}

func newLattice(trans *transitions) *lattice {
	l := &lattice{trans: trans}
	l.update()
	return l
}

// update takes over changed transitions.
func (l *lattice) update() {
	for b, before := range legal {
		for _, a := range before {
			l.ratio[a][b] = math.Exp(float64(l.trans[a][b]))
		}
	}
}

// best returns the most probable sequence of tags.
func (l *lattice) best(words []scores) []tag {
	n := len(words)
	if n == 0 {
		return nil
	}
	if cap(l.from) < n {
		l.from = make([][tagCount]tag, n+n/2)
	}
	never := float32(math.Inf(-1))
	from := l.from[:n]
	var now, next scores
	for t := range now {
		now[t] = never
		if opens(tag(t)) {
			now[t] = words[0][t]
		}
	}
	for i := 1; i < n; i++ {
		for t := range next {
			top, arg := never, outside
			for _, a := range legal[t] {
				if v := now[a] + l.trans[a][t]; v > top {
					top, arg = v, a
				}
			}
			next[t], from[i][t] = top+words[i][t], arg
		}
		now = next
	}
	at, top := outside, never
	for t, v := range now {
		if closes(tag(t)) && v > top {
			at, top = tag(t), v
		}
	}
	tags := make([]tag, n)
	for i := n - 1; i >= 0; i-- {
		tags[i] = at
		at = from[i][at]
	}
	return tags
}

// sum adds up all ways to tag a sentence and returns the logarithm of the sum.
// allowed, when it is not nil, has one bit set for every tag a word may have.
func (l *lattice) sum(words []scores, allowed []uint32) float64 {
	n := len(words)
	if n == 0 {
		return 0
	}
	if cap(l.norm) < n {
		size := n + n/2
		l.odds, l.norm = make([][tagCount]float64, size), make([]float64, size)
		l.forward, l.back = make([][tagCount]float64, size), make([][tagCount]float64, size)
	}
	l.odds, l.forward, l.back, l.norm = l.odds[:n], l.forward[:n], l.back[:n], l.norm[:n]

	var total float64
	for i := range words {
		total += l.open(i, &words[i], allowed)
		now := &l.forward[i]
		var norm float64
		for t := range now {
			v := l.odds[i][t]
			switch {
			case v == 0:
			case i > 0:
				var sum float64
				for _, a := range legal[t] {
					sum += l.forward[i-1][a] * l.ratio[a][t]
				}
				v *= sum
			case !opens(tag(t)):
				v = 0
			}
			now[t] = v
			norm += v
		}
		norm = max(norm, math.SmallestNonzeroFloat32)
		for t := range now {
			now[t] /= norm
		}
		l.norm[i] = norm
		total += math.Log(norm)
	}

	var end float64
	for t, v := range l.forward[n-1] {
		if closes(tag(t)) {
			end += v
		}
	}
	end = max(end, math.SmallestNonzeroFloat32)
	total += math.Log(end)
	for t := range l.back[n-1] {
		l.back[n-1][t] = 0
		if closes(tag(t)) {
			l.back[n-1][t] = 1 / end
		}
	}
	for i := n - 2; i >= 0; i-- {
		var after [tagCount]float64
		for t, v := range l.odds[i+1] {
			after[t] = v * l.back[i+1][t] / l.norm[i+1]
		}
		l.back[i] = [tagCount]float64{}
		for t, v := range after {
			if v == 0 {
				continue
			}
			for _, a := range legal[t] {
				l.back[i][a] += l.ratio[a][t] * v
			}
		}
	}
	return total
}

// open fills the odds of word i and returns the score they are scaled by.
func (l *lattice) open(i int, word *scores, allowed []uint32) float64 {
	top := float32(math.Inf(-1))
	for t, v := range word {
		if allowed == nil || allowed[i]&(1<<t) != 0 {
			top = max(top, v)
		}
	}
	for t, v := range word {
		l.odds[i][t] = 0
		if allowed == nil || allowed[i]&(1<<t) != 0 {
			l.odds[i][t] = math.Exp(float64(v - top))
		}
	}
	return float64(top)
}

// marginal is the probability, after sum, that word i has tag t.
func (l *lattice) marginal(i int, t tag) float64 { return l.forward[i][t] * l.back[i][t] }

// name is the probability, after sum, that words start to end-1 are one name of
// the given kind.
func (l *lattice) name(start, end int, kind Label) float64 {
	if end-start == 1 {
		return l.marginal(start, tagOf(kind, alone))
	}
	at := tagOf(kind, begin)
	p := l.forward[start][at]
	for i := start + 1; i < end; i++ {
		next := tagOf(kind, inside)
		if i == end-1 {
			next = tagOf(kind, last)
		}
		p *= l.ratio[at][next] * l.odds[i][next] / l.norm[i]
		at = next
	}
	return p * l.back[end-1][at]
}
