// Package token cuts text into the sentences and words that the engine works
// on. It knows nothing of names.
package token

import "namecheck/internal/article"

// Sentence is a run of words that may hold a name together: a name never
// crosses from one sentence into the next.
type Sentence struct {
	Words []article.Span // in order, without overlaps; punctuation marks are words
	Part  int            // index of the part it stands in; -1 outside an article
}
