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
	cast, _, err := e.FindSigns(ctx, a)
	return cast, err
}

// FindSigns is Find, and returns for each entity the signs that its confidence
// was judged by.
func (e *Engine) FindSigns(ctx context.Context, a *article.Article) (*Cast, []Signs, error) {
	sentences := token.OfArticle(a)
	language, means := tongue(a.Text, sentences)
	reader := e.tagger
	switch means {
	case ByNothing:
		return &Cast{Language: language, Means: means}, nil, nil
	case ByCapitals:
		sentences, reader = elided(a.Text, sentences), capitals{language}
	}
	guesses, err := reader.Tag(ctx, a.Text, sentences)
	if err != nil {
		return nil, nil, fmt.Errorf("tag names: %w", err)
	}
	d := newDocument(a, sentences)
	d.language, d.means = language, means
	ss := d.conventions(d.complete(d.sightings(guesses)))
	ss = d.confirmed(ss)
	ss = d.vote(ss)
	ss = d.handles(d.again(ss))
	ss = d.withoutFamilies(ss)
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	clusters := d.people(ss)
	clusters = append(clusters, d.organizations(ss)...)
	clusters = append(clusters, d.places(ss)...)
	return d.cast(ss, clusters), d.judged, nil
}
