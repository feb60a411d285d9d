// Package entity finds the people, organizations and places that an article
// names, lists each once, and says why every mention belongs where it is.
package entity

import "namecheck/internal/article"

// Kind is what an entity is. The values are the words that stand in JSON.
type Kind string

// The kinds of entities.
const (
	Person       Kind = "person"
	Organization Kind = "organization"
	Place        Kind = "place"
)

// SureFrom is the confidence from which an entity is listed among the others;
// below it stands under “Also possible”. On articles kept apart, 95 % of those
// shown as sure are right.
const SureFrom = 0.55

// Cast is everyone an article names.
type Cast struct {
	Entities []Entity // in order of first appearance
	Language string   // of the article, as an ISO 639-1 code; "" when it has none
	Means    Means    // how the names were looked for; "" like ByReading
}

// Entity is one person, organization or place in one article.
type Entity struct {
	Kind         Kind
	Name         string        // the fullest form found
	Aliases      []string      // every other form, in order of first appearance
	Role         Role          // zero when the text does not say who this is
	Affiliations []Affiliation // the organizations that the role names, or that stand with the name ("Ana Ruiz of Lake Bank")
	Intro        article.Span  // the sentence that first introduces the entity; empty if none does
	Mentions     []Mention     // in reading order, never empty
	Confidence   float64       // 0 to 1
	Confirmed    bool          // the reader said that this is right; the engine never does
}

// Sure reports whether the entity may stand in the list without reserve.
func (e *Entity) Sure() bool { return e.Confidence >= SureFrom }

// Role is the words by which the text itself says who an entity is.
type Role struct {
	Span article.Span
	Text string // verbatim, with line ends as spaces
}

// Affiliation is an organization that the text gives as a person's.
type Affiliation struct {
	Name string       // the organization's name in the cast
	Span article.Span // where the text names it beside the person
}

// Mention is one place in the text that names an entity.
type Mention struct {
	Span   article.Span
	Reason Reason
}

// Of returns the entities of one kind, in order of first appearance.
func (c *Cast) Of(kind Kind) []Entity {
	var out []Entity
	for _, e := range c.Entities {
		if e.Kind == kind {
			out = append(out, e)
		}
	}
	return out
}
