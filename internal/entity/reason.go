package entity

import (
	"fmt"

	"namecheck/internal/article"
)

// Rule names the way by which a mention came to its entity.
type Rule string

// The rules by which a mention joins an entity.
const (
	RuleFull     Rule = "full-name"      // it is the fullest form itself
	RuleSame     Rule = "same-words"     // the same words, but for case, accents and dots
	RulePart     Rule = "only-name"      // the only name that contains it
	RuleNearest  Rule = "nearest-name"   // of several names that contain it, the nearest before
	RuleTitle    Rule = "title"          // of several names that contain it, the one with this title
	RuleHeadline Rule = "headline"       // of several names that contain it, the one in the headline
	RuleFirst    Rule = "first-name"     // of several names that contain it, the first in the article
	RuleFewer    Rule = "fewer-names"    // a full name without its middle names
	RuleInitials Rule = "initials"       // initials or a short given name stand for the full one
	RuleOrder    Rule = "family-first"   // the same names, family name first
	RuleVariant  Rule = "spelling"       // the same name spelled a little differently
	RuleDefined  Rule = "defined"        // the text puts one in brackets after the other
	RuleAcronym  Rule = "acronym"        // the first letters of the full name
	RuleKnownAs  Rule = "known-as"       // a common short name of the body
	RuleShort    Rule = "shortened"      // the full name without its last words
	RuleWithin   Rule = "within"         // the full name without words for its place
	RuleHead     Rule = "only-such-body" // the only body of this kind that the article names
	RuleReworded Rule = "reworded"       // the same words in another order ("Health Ministry")
)

// The rules by which the reader put a mention where it is. Name holds the entity
// that it was merged or split from.
const (
	RuleMerged Rule = "reader-merged"
	RuleSplit  Rule = "reader-split"
	RuleAdded  Rule = "reader-added"
)

// Reason is why a mention belongs to its entity, as data. Sentence puts it into
// words.
type Reason struct {
	Rule     Rule
	Evidence article.Span // the words that the rule leaned on; may be empty
	Name     string       // the form that the rule leaned on, "" for the entity's own name
	Again    bool         // the tagger passed it over; it was found because the same words name the entity elsewhere
}

// Sentence says in plain words why a mention that reads form belongs to the
// entity called name: "Ruiz → Ana Ruiz: the only name that contains it".
func (r Reason) Sentence(form, name string) string {
	leaned := r.Name
	if leaned == "" {
		leaned = name
	}
	why := ""
	switch r.Rule {
	case RuleFull:
		why = "the fullest form found"
	case RuleSame:
		why = "the same words as elsewhere in the article"
	case RulePart:
		why = "the only name that contains it"
	case RuleNearest:
		why = "the nearest earlier name that contains it"
	case RuleTitle:
		why = "the one with this title among the names that contain it"
	case RuleHeadline:
		why = "the one in the headline among the names that contain it"
	case RuleFirst:
		why = "the first of the names that contain it"
	case RuleFewer:
		why = "the same name with fewer parts"
	case RuleInitials:
		why = "initials or a short form of the same name"
	case RuleOrder:
		why = "the same name, family name first"
	case RuleVariant:
		why = "the same name in another spelling"
	case RuleDefined:
		why = "the text gives one in brackets after the other"
	case RuleAcronym:
		why = "the first letters of the full name"
	case RuleKnownAs:
		why = "another common name for it"
	case RuleShort:
		why = "the full name, shortened"
	case RuleWithin:
		why = "the full name without the words for its place"
	case RuleHead:
		why = "the only body of this kind in the article"
	case RuleReworded:
		why = "the same words in another order"
	case RuleMerged:
		why = "you merged them"
		leaned = name
	case RuleSplit:
		return fmt.Sprintf("%s: you split it off from %s", form, r.Name)
	case RuleAdded:
		why = "you added it"
		leaned = name
	default:
		return form
	}
	if form == leaned || r.Rule == RuleFull {
		return fmt.Sprintf("%s: %s", form, why)
	}
	return fmt.Sprintf("%s → %s: %s", form, leaned, why)
}
