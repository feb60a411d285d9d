package correction

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"namecheck/internal/entity"
)

// Op is what a correction does. The values are the words that stand in JSON.
type Op string

// The things a reader can change.
const (
	Merge      Op = "merge"
	Split      Op = "split"
	Rename     Op = "rename"
	ChangeKind Op = "change-kind"
	Hide       Op = "hide"
	Add        Op = "add"
	Confirm    Op = "confirm"
)

// Title is what the change is called in a menu, as in “Undo Rename”.
func (op Op) Title() string {
	switch op {
	case Merge:
		return "Merge"
	case Split:
		return "Split"
	case Rename:
		return "Rename"
	case ChangeKind:
		return "Change of Kind"
	case Hide:
		return "Hide"
	case Add:
		return "Add"
	case Confirm:
		return "Confirm"
	}
	return "Change"
}

// Correction is one thing that the reader changed in a cast. Which fields count
// depends on Op; the functions named New… fill them in.
type Correction struct {
	Op   Op
	Who  Ref         // whom it changes; in an Add, whom the words join, zero for somebody new
	With []Ref       // in a Merge, those who become one with Who
	At   Anchor      // in a Split or Add, the words; in a Hide, the one mention that is no name
	Only bool        // in a Split or Add, the words only where At stands
	Name string      // in a Rename, the new name
	Kind entity.Kind // in a ChangeKind or Add, what they are
}

// Sentence says what the reader did, without a full stop: “Jiechi” was split
// off from Yang Jiechi.
func (c Correction) Sentence() string {
	words := "“" + c.At.Form + "”"
	if c.Only {
		words = "One " + words
	}
	switch c.Op {
	case Merge:
		return sentence(and(names(c.With)), was(len(c.With)), "merged into", c.Who.Name)
	case Split:
		return sentence(words, "was split off from", c.Who.Name)
	case Rename:
		return sentence(c.Who.Name, "was renamed", c.Name)
	case ChangeKind:
		return sentence(c.Who.Name, "was changed from", string(c.Who.Kind), "to", string(c.Kind))
	case Hide:
		if c.At.Form != "" {
			return sentence("One “"+c.At.Form+"”", "was marked as no name")
		}
		return sentence(c.Who.Name, "was hidden")
	case Add:
		if c.Who.Name != "" {
			return sentence(words, "was added to", c.Who.Name)
		}
		return sentence(words, "was added as", withArticle(c.Kind))
	case Confirm:
		return sentence(c.Who.Name, "was confirmed")
	}
	return sentence("An unknown change", "“"+string(c.Op)+"”")
}

// Validate returns an error that says what a correction from outside lacks.
func (c Correction) Validate() error {
	needsWho := c.Op != Add && (c.Op != Hide || c.At.Form == "")
	switch {
	case needsWho && c.Who.Name == "":
		return Refusal("A change does not say whom it is about.")
	case (c.Op == Split || c.Op == Add) && c.At.Form == "":
		return Refusal("A change does not say which words it is about.")
	}
	switch c.Op {
	case Split, Hide, Confirm:
		return nil
	case Merge:
		for _, r := range c.With {
			if r.Name == "" {
				return Refusal("A merge does not say who becomes one.")
			}
		}
		if len(c.With) == 0 {
			return Refusal("A merge does not say who becomes one.")
		}
		return nil
	case Rename:
		_, err := cleanName(c.Name)
		return err
	case ChangeKind, Add:
		return checkKind(c.Kind)
	}
	return Refusal("This version of Namecheck does not know the change “" + string(c.Op) + "”.")
}

// Refusal is a sentence that says why something cannot be done.
type Refusal string

// Error returns the sentence.
func (r Refusal) Error() string { return string(r) }

// nameLimit is the length in characters up to which words may be a name.
const nameLimit = 200

// cleanName makes a name of what a reader typed: one line without blanks
// around it.
func cleanName(typed string) (string, error) {
	name := squeeze(typed)
	switch {
	case name == "":
		return "", Refusal("A name cannot be empty.")
	case !utf8.ValidString(name) || strings.ContainsFunc(name, unicode.IsControl):
		return "", Refusal("A name cannot hold control characters.")
	case utf8.RuneCountInString(name) > nameLimit:
		return "", Refusal("These are too many words for a name.")
	}
	return name, nil
}

func checkKind(kind entity.Kind) error {
	switch kind {
	case entity.Person, entity.Organization, entity.Place:
		return nil
	}
	return Refusal("Namecheck knows people, organizations and places, but not “" + string(kind) + "”.")
}

// squeeze makes every run of blanks one space and drops those at the ends.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

func sentence(words ...string) string { return strings.Join(words, " ") }

func names(refs []Ref) []string {
	out := make([]string, 0, len(refs))
	for _, r := range refs {
		out = append(out, r.Name)
	}
	return out
}

// and lists words the way people do: “A, B and C”.
func and(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

func was(n int) string {
	if n == 1 {
		return "was"
	}
	return "were"
}

func withArticle(kind entity.Kind) string {
	if kind == entity.Organization {
		return "an " + string(kind)
	}
	return "a " + string(kind)
}
