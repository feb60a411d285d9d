package tagger

import (
	"context"

	"namecheck/assets/model"
	"namecheck/internal/article"
	"namecheck/internal/token"
)

var _ Tagger = (*Trained)(nil)

// Trained is a tagger with learned weights. It is safe for use by several
// goroutines.
type Trained struct{ weights *weights }

// Load returns the tagger whose weights are part of the program. It takes a few
// milliseconds; nothing is done before it is called.
func Load() (*Trained, error) { return Open(model.Tagger) }

// Open returns a tagger with the weights of a file, which it goes on using: data
// must not be changed. The error wraps ErrFormat.
func Open(data []byte) (*Trained, error) {
	w, err := openWeights(data)
	if err != nil {
		return nil, err
	}
	return &Trained{w}, nil
}

// Tag implements Tagger. A guess's score is the probability, as far as the
// weights can tell, that just these words are a name of just this kind.
func (t *Trained) Tag(ctx context.Context, text string, sentences []token.Sentence) ([]Guess, error) {
	r := t.weights.lexicon.read(text, sentences)
	words, err := t.weights.weigh(ctx, r)
	if err != nil {
		return nil, err
	}
	l := newLattice(&t.weights.trans)
	if err := r.agree(ctx, l, words, &t.weights.tuning); err != nil {
		return nil, err
	}
	var out []Guess
	for n, s := range r.lines {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		out = append(out, l.guesses(words[s.start:s.end], sentences[n].Words, &t.weights.tuning)...)
	}
	return out, nil
}

// guesses returns the most probable names of a sentence.
func (l *lattice) guesses(words []scores, spans []article.Span, tune *Tuning) []Guess {
	tags := l.best(words)
	summed := false
	var out []Guess
	for i := 0; i < len(tags); i++ {
		if tags[i] == outside {
			continue
		}
		if !summed {
			l.sum(words, nil)
			summed = true
		}
		start := i
		for !closes(tags[i]) {
			i++
		}
		kind := label(tags[start])
		out = append(out, Guess{
			Span:  article.Span{Start: spans[start].Start, End: spans[i].End},
			Label: kind,
			Score: tune.honest(l.name(start, i+1, kind), kind),
		})
	}
	return out
}
