package correction

import (
	"strings"
	"unicode/utf8"

	"namecheck/internal/article"
	"namecheck/internal/entity"
)

// NewMerge makes the entities with the indexes others one with keep, whose
// name and kind stay.
func NewMerge(a *article.Article, cast *entity.Cast, keep int, others ...int) (Correction, error) {
	who, err := at(cast, keep)
	if err != nil {
		return Correction{}, err
	}
	c := Correction{Op: Merge, Who: refTo(a.Text, who)}
	for _, i := range others {
		other, err := at(cast, i)
		if err != nil {
			return Correction{}, err
		}
		if i != keep {
			c.With = append(c.With, refTo(a.Text, other))
		}
	}
	if len(c.With) == 0 {
		return Correction{}, Refusal("Choose at least two names to merge.")
	}
	return c, nil
}

// NewSplit makes somebody of their own out of a form of an entity: the form
// that its nth mention has, or if only is set that one mention.
func NewSplit(a *article.Article, cast *entity.Cast, id, n int, only bool) (Correction, error) {
	who, err := at(cast, id)
	if err != nil {
		return Correction{}, err
	}
	m, err := mention(who, n)
	if err != nil {
		return Correction{}, err
	}
	c := Correction{Op: Split, Who: refTo(a.Text, who), At: anchorAt(a.Text, m.Span), Only: only}
	rest := len(who.Mentions)
	for _, other := range who.Mentions {
		if only && other == m || !only && squeeze(other.Span.In(a.Text)) == c.At.Form {
			rest--
		}
	}
	if rest == 0 {
		return Correction{}, Refusal("“" + c.At.Form + "” is the only form of " + who.Name + ", so there is nothing to split.")
	}
	return c, nil
}

// NewRename gives an entity another name.
func NewRename(a *article.Article, cast *entity.Cast, id int, typed string) (Correction, error) {
	who, err := at(cast, id)
	if err != nil {
		return Correction{}, err
	}
	name, err := cleanName(typed)
	if err != nil {
		return Correction{}, err
	}
	if name == who.Name {
		return Correction{}, Refusal("This is the name already.")
	}
	return Correction{Op: Rename, Who: refTo(a.Text, who), Name: name}, nil
}

// NewChangeKind says that an entity is of another kind.
func NewChangeKind(a *article.Article, cast *entity.Cast, id int, kind entity.Kind) (Correction, error) {
	who, err := at(cast, id)
	if err != nil {
		return Correction{}, err
	}
	if err := checkKind(kind); err != nil {
		return Correction{}, err
	}
	if kind == who.Kind {
		return Correction{}, Refusal(who.Name + " is listed as " + withArticle(kind) + " already.")
	}
	return Correction{Op: ChangeKind, Who: refTo(a.Text, who), Kind: kind}, nil
}

// NewHide takes an entity out of the cast.
func NewHide(a *article.Article, cast *entity.Cast, id int) (Correction, error) {
	who, err := at(cast, id)
	if err != nil {
		return Correction{}, err
	}
	return Correction{Op: Hide, Who: refTo(a.Text, who)}, nil
}

// NewHideMention says that the nth mention of an entity names nobody.
func NewHideMention(a *article.Article, cast *entity.Cast, id, n int) (Correction, error) {
	who, err := at(cast, id)
	if err != nil {
		return Correction{}, err
	}
	m, err := mention(who, n)
	if err != nil {
		return Correction{}, err
	}
	return Correction{Op: Hide, Who: refTo(a.Text, who), At: anchorAt(a.Text, m.Span), Only: true}, nil
}

// NewConfirm says that an entity is right as it stands.
func NewConfirm(a *article.Article, cast *entity.Cast, id int) (Correction, error) {
	who, err := at(cast, id)
	if err != nil {
		return Correction{}, err
	}
	if who.Confirmed {
		return Correction{}, Refusal(who.Name + " is confirmed already.")
	}
	return Correction{Op: Confirm, Who: refTo(a.Text, who)}, nil
}

// NewAdd makes selected words a name: wherever they stand, or if only is set
// just where they are selected. Blanks and punctuation around the words are
// left out, words that are cut in two are taken whole.
func NewAdd(a *article.Article, words article.Span, kind entity.Kind, only bool) (Correction, error) {
	if err := checkKind(kind); err != nil {
		return Correction{}, err
	}
	an, err := selected(a, words)
	if err != nil {
		return Correction{}, err
	}
	return Correction{Op: Add, At: an, Kind: kind, Only: only}, nil
}

// NewAddTo makes selected words a name of an entity that the cast has.
func NewAddTo(a *article.Article, cast *entity.Cast, words article.Span, id int, only bool) (Correction, error) {
	who, err := at(cast, id)
	if err != nil {
		return Correction{}, err
	}
	an, err := selected(a, words)
	if err != nil {
		return Correction{}, err
	}
	return Correction{Op: Add, Who: refTo(a.Text, who), At: an, Kind: who.Kind, Only: only}, nil
}

// selected describes the words of a selection.
func selected(a *article.Article, words article.Span) (Anchor, error) {
	if words.Start < 0 || words.End > len(a.Text) || words.Empty() {
		return Anchor{}, Refusal("Select the words of the name first.")
	}
	t := pageOf(a)
	words = t.widen(trimName(a.Text, words))
	if !strings.ContainsFunc(words.In(a.Text), inWord) {
		return Anchor{}, Refusal("The selection holds no words.")
	}
	switch _, inside := t.around(words); {
	case !inside:
		return Anchor{}, Refusal("A name cannot reach from one paragraph into another.")
	case utf8.RuneCountInString(words.In(a.Text)) > nameLimit:
		return Anchor{}, Refusal("These are too many words for a name.")
	}
	return anchorAt(a.Text, words), nil
}

func at(cast *entity.Cast, id int) (*entity.Entity, error) {
	if cast == nil || id < 0 || id >= len(cast.Entities) {
		return nil, Refusal("Choose a name first.")
	}
	return &cast.Entities[id], nil
}

func mention(e *entity.Entity, n int) (entity.Mention, error) {
	if n < 0 || n >= len(e.Mentions) {
		return entity.Mention{}, Refusal("Choose a mention of " + e.Name + " first.")
	}
	return e.Mentions[n], nil
}
