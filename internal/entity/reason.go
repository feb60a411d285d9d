package entity

import "namecheck/internal/article"

// Rule names the way by which a mention came to its entity.
type Rule string

// Reason is why a mention belongs to its entity, as data. Sentence puts it into
// words.
type Reason struct {
	Rule     Rule
	Evidence article.Span // the words that the rule leaned on; may be empty
}
