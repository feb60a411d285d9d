package entity

import (
	"context"
	"fmt"

	"namecheck/internal/article"
	"namecheck/internal/tagger"
	"namecheck/internal/token"
)

// Engine finds the cast of articles. It is safe for use by several goroutines.
type Engine struct{ tagger tagger.Tagger }

// New returns an engine that sees names with the eyes of t.
func New(t tagger.Tagger) *Engine { return &Engine{tagger: t} }

// Find returns everyone the article names. The same article always gives the
// same cast. It returns the context's error when that is done first.
func (e *Engine) Find(ctx context.Context, a *article.Article) (*Cast, error) {
	return e.FindWithProgress(ctx, a, nil)
}

// FindWithProgress is Find, and calls done with the share of the work that is
// behind it, from 0 to 1 and never less than before, on the caller's goroutine.
func (e *Engine) FindWithProgress(ctx context.Context, a *article.Article, done func(float64)) (*Cast, error) {
	cast, _, err := e.find(ctx, a, done)
	return cast, err
}

// FindSigns is Find, and returns for each entity the signs that its confidence
// was judged by.
func (e *Engine) FindSigns(ctx context.Context, a *article.Article) (*Cast, []Signs, error) {
	return e.find(ctx, a, nil)
}

// chunkWords is about how many words are tagged at a time: enough to hold nearly
// every article whole, since a tagger learns from all of it, and few enough for
// the memory and the patience of one who opens a book.
const chunkWords = 25000

// shareOfTagging is the part of the work that tagging a long text is.
const shareOfTagging = 0.85

func (e *Engine) find(ctx context.Context, a *article.Article, done func(float64)) (*Cast, []Signs, error) {
	if done == nil {
		done = func(float64) {}
	}
	done(0)
	var sentences []token.Sentence
	for i := range a.Parts {
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		sentences = append(sentences, token.OfPart(a, i)...)
	}
	language, means := tongue(a.Text, sentences)
	reader := e.tagger
	switch means {
	case ByNothing:
		done(1)
		return &Cast{Language: language, Means: means}, nil, ctx.Err()
	case ByCapitals:
		sentences, reader = elided(a.Text, sentences), capitals{language}
	}
	guesses, err := inChunks(ctx, reader, a.Text, sentences, done)
	if err != nil {
		return nil, nil, fmt.Errorf("tag names: %w", err)
	}
	d := newDocument(a, sentences)
	d.language, d.means = language, means
	d.stop = func() bool { return ctx.Err() != nil }
	ss := d.sightings(guesses)
	var clusters []*cluster
	steps := []func(){
		func() { ss = d.complete(ss) },
		func() { ss = d.conventions(ss) },
		func() { ss = d.confirmed(ss) },
		func() { ss = d.vote(ss) },
		func() { ss = d.handles(d.again(ss)) },
		func() { ss = d.withoutFamilies(ss) },
		func() { clusters = d.people(ss) },
		func() { clusters = append(clusters, d.organizations(ss)...) },
		func() { clusters = append(clusters, d.places(ss)...) },
	}
	for i, step := range steps {
		done(shareOfTagging + (1-shareOfTagging)*float64(i)/float64(len(steps)+1))
		step()
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
	}
	cast := d.cast(ss, clusters)
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	done(1)
	return cast, d.judged, nil
}

// inChunks tags a text some sentences at a time. Where it cuts depends on the
// text alone, so that the same text always gives the same guesses.
func inChunks(ctx context.Context, t tagger.Tagger, text string, sentences []token.Sentence, done func(float64)) ([]tagger.Guess, error) {
	var out []tagger.Guess
	for from := 0; from < len(sentences); {
		to, words := from, 0
		for to < len(sentences) && words < chunkWords {
			words += len(sentences[to].Words)
			to++
		}
		if rest := len(sentences) - to; rest > 0 && rest < (to-from)/4 {
			to = len(sentences) // no small rest, of which little could be learned
		}
		guesses, err := t.Tag(ctx, text, sentences[from:to])
		if err != nil {
			return nil, err
		}
		out = append(out, guesses...)
		from = to
		done(shareOfTagging * float64(from) / float64(len(sentences)))
	}
	return out, ctx.Err()
}
