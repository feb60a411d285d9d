package entity

import "testing"

func TestHeadlinesNeedTheBody(t *testing.T) {
	testGroups(t, Person, []groupCase{
		{"a name in title case counts where the body has it", "headline|Mayor Ana Ruiz Denies Every Charge Again\n\n[p Ana Ruiz] denied it.",
			[]string{"Ana Ruiz: Ana Ruiz, Ana Ruiz"}},
		{"also its family name in capitals", "headline|RUIZ DENIES EVERY CHARGE AGAIN\n\n[p Ana Ruiz] denied it.",
			[]string{"Ana Ruiz: RUIZ, Ana Ruiz"}},
		{"other words of a headline name nobody", "headline|[p Charge Denied Again] Before Judges\n\n[p Ana Ruiz] denied it.",
			[]string{"Ana Ruiz: Ana Ruiz"}},
	})
}

func TestHiddenPartsNameNobody(t *testing.T) {
	a, cast := findMarked(t, "page-title|[p Ana Ruiz] denies it\n\nheadline|[p Ana Ruiz] denies it\n\n[p Ruiz] spoke.")
	if got := listed(a, cast, Person); len(got) != 1 || got[0] != "Ana Ruiz: Ana Ruiz, Ruiz" {
		t.Error(got)
	}
}
