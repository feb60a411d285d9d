package lists

import (
	"strings"
	"testing"
)

func TestEveryListSaysWhereItsFactsComeFrom(t *testing.T) {
	for name, file := range map[string]string{
		"given": given, "male": male, "female": female, "surnames": surnames, "particles": particles, "titles": titles, "jobs": jobs,
		"orgheads": orgHeads, "bodies": bodies, "seats": seats, "outlets": outlets, "places": places,
		"groups": groups, "notnames": notNames,
	} {
		if !strings.HasPrefix(file, "# ") || !strings.Contains(file, "# Source: ") {
			t.Errorf("%s.txt does not state its source", name)
		}
		if len(read(file)) < 15 {
			t.Errorf("%s.txt holds only %d entries", name, len(read(file)))
		}
	}
}

func TestListsKnowGeneralFacts(t *testing.T) {
	for _, c := range []struct {
		list   Set
		phrase string
		want   bool
	}{
		{Given(), "Maria", true},
		{Given(), "monday", false},
		{Titles(), "Prime Minister", true},
		{Jobs(), "spokeswoman", true},
		{Places(), "New Zealand", true},
		{Groups(), "Norwegian", true},
		{NotNames(), "Tuesday", true},
		{Places(), "", false},
	} {
		if c.list.Has(c.phrase) != c.want {
			t.Errorf("Has(%q) = %v", c.phrase, !c.want)
		}
	}
}
