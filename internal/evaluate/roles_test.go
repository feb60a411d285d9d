package main

import "testing"

func TestRolesAreJudgedByTheirWords(t *testing.T) {
	for _, c := range []struct {
		name, gold, system string
		want               roleCounts
	}{
		{"the same words", "mayor of Lima", "Mayor of Lima", roleCounts{exact: 1}},
		{"a part of them", "mayor of Lima", "mayor", roleCounts{shorter: 1}},
		{"more than them", "mayor", "trial of mayor", roleCounts{longer: 1}},
		{"a part of a word is no part", "mayor", "may", roleCounts{wrong: 1}},
		{"other words", "mayor", "poet", roleCounts{wrong: 1}},
		{"nothing where there is one", "mayor", "", roleCounts{missed: 1}},
		{"one where there is none", "", "poet", roleCounts{roleless: 1, shown: 1}},
		{"none where there is none", "", "", roleCounts{roleless: 1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got roleCounts
			got.count(named("Ana Ruiz", c.gold), named("Ana Ruiz", c.system), func(string, string) {})
			if got != c.want {
				t.Errorf("%+v", got)
			}
		})
	}
}
