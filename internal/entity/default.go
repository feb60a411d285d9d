package entity

import (
	"context"
	"fmt"
	"sync"

	"namecheck/internal/tagger"
	"namecheck/internal/token"
)

// Default returns an engine with the best tagger that the program carries. Its
// weights are read when the first article is searched, not before.
func Default() *Engine { return New(new(shipped)) }

// shipped is the trained tagger, loaded when first used.
type shipped struct {
	once   sync.Once
	tagger tagger.Tagger
	err    error
}

var _ tagger.Tagger = (*shipped)(nil)

// Tag implements tagger.Tagger.
func (s *shipped) Tag(ctx context.Context, text string, sentences []token.Sentence) ([]tagger.Guess, error) {
	s.once.Do(func() { s.tagger, s.err = tagger.Load() })
	if s.err != nil {
		return nil, fmt.Errorf("load the tagger: %w", s.err)
	}
	return s.tagger.Tag(ctx, text, sentences)
}
