package tagger

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"

	"namecheck/internal/article"
	"namecheck/internal/token"
)

// Example is an annotated document to learn from.
type Example struct {
	Text      string
	Sentences []token.Sentence
	Names     []Name // in reading order, without overlaps; each on word bounds in one sentence
	Weight    float32

	// Second, when it is not nil, is another's view of the same text. Where it
	// differs from Names, either may be right.
	Second *[]Name

	// Use says which sentences are learned from; nil for all. The others are
	// only there to be looked at, as the rest of the document.
	Use []bool

	// GroupsOpen is set when nationalities and the like are not annotated: a
	// word in no name may then be one or not.
	GroupsOpen bool
}

// Name is one annotated name.
type Name struct {
	Span     article.Span
	Label    Label
	Optional bool // neither wrong to see nor wrong to miss
}

// Settings say how to learn.
type Settings struct {
	Seed     uint64
	Epochs   int
	Rate     float64 // first step of AdaGrad (Duchi, Hazan and Singer 2011)
	Dropout  float64 // share of the evidence that is hidden at each step
	Decay    float64 // share of each weight that is lost with each epoch
	MinCount int     // evidence seen less often is not used
	Prune    float64 // evidence whose weights all stay below is left out in the end

	// Progress is told after each epoch; it may be nil. open gives the weights
	// as they are.
	Progress func(epoch int, loss float64, open func() (*Trained, error))
}

// Learn trains a conditional random field on the examples and returns a weights
// file. lexicon is a file with the sections that BuildLexicon makes; they are
// taken over. The same input gives the same bytes. It returns the context's
// error when that is done.
func Learn(ctx context.Context, lexicon []byte, examples []Example, s Settings) ([]byte, error) {
	lex, parts, err := lexiconOf(lexicon)
	if err != nil {
		return nil, fmt.Errorf("lexicon: %w", err)
	}
	l := &learner{settings: s, random: rand.New(rand.NewPCG(s.Seed, 1))}
	l.gather(lex, examples)
	file := func() []byte {
		return buildFile(parts.with(
			section{evidenceSection, buildTable(l.records(), evidenceRecord)},
			section{transitionSection, transitionBytes(&l.trans)}))
	}
	for epoch := 1; epoch <= s.Epochs; epoch++ {
		loss, err := l.epoch(ctx)
		if err != nil {
			return nil, err
		}
		if s.Progress != nil {
			s.Progress(epoch, loss, func() (*Trained, error) { return Open(file()) })
		}
	}
	return file(), nil
}

// lesson is one sentence to learn from.
type lesson struct {
	found   [][]int32 // rows of the evidence at each word
	allowed []uint32  // tags that each word may have, one bit each
	weight  float32
}

type learner struct {
	settings Settings
	random   *rand.Rand
	lessons  []lesson
	keys     []hash
	rows     []scores // weights by row
	squares  []scores // sums of squared steps by row
	trans    transitions
	tsquares transitions
}

// gather lists the evidence of all sentences and numbers what is seen often
// enough.
func (l *learner) gather(lex *lexicon, examples []Example) {
	type raw struct {
		found [][]hash
		l     lesson
	}
	counts := make(map[hash]int32)
	var all []raw
	e := new(evidence)
	for x := range examples {
		ex := &examples[x]
		r := lex.read(ex.Text, ex.Sentences)
		allowed := ex.Allowed()
		for n, s := range ex.Sentences {
			if len(s.Words) == 0 || ex.Use != nil && !ex.Use[n] {
				continue
			}
			one := raw{l: lesson{allowed: allowed[n], weight: ex.Weight}}
			e.sentence(r, n)
			for i := range s.Words {
				found := append([]hash(nil), e.at(i)...)
				for _, h := range found {
					counts[h]++
				}
				one.found = append(one.found, found)
			}
			all = append(all, one)
		}
	}
	ids := make(map[hash]int32)
	for _, one := range all {
		for _, found := range one.found {
			rows := make([]int32, 0, len(found))
			for _, h := range found {
				if counts[h] < int32(l.settings.MinCount) {
					continue
				}
				id, ok := ids[h]
				if !ok {
					id = int32(len(l.keys))
					ids[h] = id
					l.keys = append(l.keys, h)
				}
				rows = append(rows, id)
			}
			one.l.found = append(one.l.found, rows)
		}
		l.lessons = append(l.lessons, one.l)
	}
	l.rows, l.squares = make([]scores, len(l.keys)), make([]scores, len(l.keys))
}

// Allowed gives, for each word of each sentence, the tags it may have: bit 0 for
// outside, then begin, inside, last and alone of each label.
func (ex *Example) Allowed() [][]uint32 {
	out := ex.allow(ex.Names)
	if ex.Second != nil {
		for n, masks := range ex.allow(*ex.Second) {
			for i, m := range masks {
				out[n][i] |= m
			}
		}
	}
	return out
}

func (ex *Example) allow(names []Name) [][]uint32 {
	out := make([][]uint32, len(ex.Sentences))
	next := 0
	for n, s := range ex.Sentences {
		masks := make([]uint32, len(s.Words))
		for i := range masks {
			masks[i] = 1 << outside
			if ex.GroupsOpen {
				for p := begin; p <= alone; p++ {
					masks[i] |= 1 << tagOf(Group, p)
				}
			}
		}
		end := s.Span().End
		for next < len(names) && names[next].Span.Start < end {
			names[next].mark(s, masks)
			next++
		}
		out[n] = masks
	}
	return out
}

// mark allows the words of the name just its tags.
func (name Name) mark(s token.Sentence, masks []uint32) {
	first, final := -1, -1
	for i, w := range s.Words {
		if name.Span.Contains(w) {
			if first < 0 {
				first = i
			}
			final = i
		}
	}
	if first < 0 {
		return
	}
	for i := first; i <= final; i++ {
		p := inside
		switch {
		case first == final:
			p = alone
		case i == first:
			p = begin
		case i == final:
			p = last
		}
		masks[i] = 1 << tagOf(name.Label, p)
		if name.Optional {
			masks[i] |= 1 << outside
		}
	}
}

// epoch goes through all lessons once, in a new order.
func (l *learner) epoch(ctx context.Context) (loss float64, err error) {
	free, bound := newLattice(&l.trans), newLattice(&l.trans)
	var words []scores
	var kept [][]int32
	whole := float32(1 / (1 - l.settings.Dropout)) // makes up for what is hidden
	for done, n := range l.random.Perm(len(l.lessons)) {
		if done%256 == 0 && ctx.Err() != nil {
			return 0, ctx.Err()
		}
		x := &l.lessons[n]
		words, kept = words[:0], kept[:0]
		for _, found := range x.found {
			found = l.drop(found)
			kept = append(kept, found)
			var sum scores
			for _, id := range found {
				row := &l.rows[id]
				for t := range sum {
					sum[t] += row[t]
				}
			}
			for t := range sum {
				sum[t] *= whole
			}
			words = append(words, sum)
		}
		free.update()
		bound.update()
		loss += float64(x.weight) * (free.sum(words, nil) - bound.sum(words, x.allowed))
		l.step(x, kept, free, bound)
	}
	keep := float32(1 - l.settings.Decay)
	for i := range l.rows {
		for t := range l.rows[i] {
			l.rows[i][t] *= keep
		}
	}
	return loss, nil
}

// drop hides some of the evidence, so that no piece of it is relied on alone.
func (l *learner) drop(found []int32) []int32 {
	if l.settings.Dropout == 0 {
		return found
	}
	limit := uint32(l.settings.Dropout * (1 << 32))
	var out []int32
	for _, id := range found {
		if l.random.Uint32() >= limit {
			out = append(out, id)
		}
	}
	return out
}

// step moves the weights toward the annotated tags and away from the expected
// ones.
func (l *learner) step(x *lesson, kept [][]int32, free, bound *lattice) {
	const negligible = 1e-3
	rate := float32(l.settings.Rate)
	move := func(w, square *float32, d float32) {
		*square += d * d
		*w += rate * d / (1 + float32(math.Sqrt(float64(*square))))
	}
	for i, found := range kept {
		var d scores
		var most float32
		for t := range d {
			d[t] = x.weight * float32(bound.marginal(i, tag(t))-free.marginal(i, tag(t)))
			most = max(most, d[t], -d[t])
		}
		if most >= negligible {
			for _, id := range found {
				row, square := &l.rows[id], &l.squares[id]
				for t, v := range d {
					if v != 0 {
						move(&row[t], &square[t], v)
					}
				}
			}
		}
		if i == 0 {
			continue
		}
		for b, before := range legal {
			for _, a := range before {
				d := x.weight * float32(bound.pair(i, a, tag(b))-free.pair(i, a, tag(b)))
				if d > negligible || d < -negligible {
					move(&l.trans[a][b], &l.tsquares[a][b], d)
				}
			}
		}
	}
}

// pair is the probability, after sum, that word i-1 has tag a and word i tag b.
func (l *lattice) pair(i int, a, b tag) float64 {
	return l.forward[i-1][a] * l.ratio[a][b] * l.odds[i][b] / l.norm[i] * l.back[i][b]
}

// records packs what is worth keeping.
func (l *learner) records() map[hash][]byte {
	out := make(map[hash][]byte)
	for id := range l.rows {
		var most float32
		for _, v := range l.rows[id] {
			most = max(most, v, -v)
		}
		if float64(most) >= l.settings.Prune && most > 0 {
			out[l.keys[id]] = packEvidence(&l.rows[id])
		}
	}
	return out
}
