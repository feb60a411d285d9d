package entity

import (
	"strings"
	"testing"

	"namecheck/internal/opener"
)

func TestADatelineNamesAPlaceAndAnAgencyApart(t *testing.T) {
	a, err := opener.Read(t.Context(), strings.NewReader("Bill fails\n\nDENVER (AP) — The Ministry of Transport said on Monday that the bill had failed in the vote.\n\nThe ministry gave no reason for the vote, which had been expected to pass.\n"), "bill.txt")
	if err != nil {
		t.Fatal(err)
	}
	cast, err := Default().Find(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range cast.Of(Organization) {
		for _, name := range append(e.Aliases, e.Name) {
			if strings.EqualFold(name, "Denver") {
				t.Errorf("the town is an organization, with the other names %v", e.Aliases)
			}
		}
	}
}
