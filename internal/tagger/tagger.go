// Package tagger finds the words that name someone, one sentence at a time. It
// says what a name looks like here; what it is called elsewhere in the article,
// and who it is, is for package entity to settle.
package tagger

import (
	"context"

	"namecheck/internal/article"
	"namecheck/internal/token"
)

// Label is the kind of thing that words name.
type Label uint8

// The labels. Groups (nationalities, peoples, religions) are told apart so that
// they are not taken for anything else; they are never shown.
const (
	None Label = iota
	Person
	Organization
	Place
	Group
)

// Guess is one name that a tagger sees.
type Guess struct {
	Span  article.Span
	Label Label
	Score float64 // 0 to 1: how sure the tagger is of both span and label
}

// Tagger finds names. Implementations are safe for use by several goroutines.
type Tagger interface {
	// Tag returns the names in the sentences of text, in reading order and
	// without overlaps. It returns the context's error when that is done.
	Tag(ctx context.Context, text string, sentences []token.Sentence) ([]Guess, error)
}
