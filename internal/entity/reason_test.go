package entity

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestEveryMentionSaysWhyItIsThere(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"parts of a name", "[p Ren Bohai] spoke. [p Bohai] left.",
			[]string{"Ren Bohai: the fullest form found", "Bohai → Ren Bohai: the only name that contains it"}},
		{"initials", "[p Joan Ames] spoke. [p J. Ames] left.",
			[]string{"Joan Ames: the fullest form found", "J. Ames → Joan Ames: initials or a short form of the same name"}},
		{"a definition", "[o Northern Trade Body] ([o NOTRAB]) met.",
			[]string{"Northern Trade Body: the fullest form found", "NOTRAB → Northern Trade Body: the text gives one in brackets after the other"}},
		{"a shorter name", "[o Lakewood Holdings] grew. [o Lakewood] hired.",
			[]string{"Lakewood Holdings: the fullest form found", "Lakewood → Lakewood Holdings: the full name, shortened"}},
		{"a fuller name that comes later", "[p Ruiz] spoke. [p Ana Ruiz] left.",
			[]string{"Ruiz → Ana Ruiz: the only name that contains it", "Ana Ruiz: the fullest form found"}},
		{"a masthead's article", "He reads The [o Lakewood Times]. He likes the [o Lakewood Times].",
			[]string{"Lakewood Times: the fullest form found", "Lakewood Times: the fullest form found"}},
		{"a country's short name before the long one", "The [l US] spoke. The [l United States] left.",
			[]string{"US → United States: another common name for it", "United States: the fullest form found"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, cast := findMarked(t, c.text)
			var got []string
			for _, e := range cast.Entities {
				for _, m := range e.Mentions {
					got = append(got, m.Reason.Sentence(m.Span.In(a.Text), e.Name))
				}
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestReasonsPointAtTheirEvidence(t *testing.T) {
	a, cast := findMarked(t, "[p Ana Ruiz] spoke. [p Ruiz] left.")
	if got := cast.Entities[0].Mentions[1].Reason.Evidence.In(a.Text); got != "Ana Ruiz" {
		t.Errorf("evidence %q", got)
	}
}
