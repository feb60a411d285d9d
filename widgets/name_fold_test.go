package widgets

import "testing"

func TestFilterFindsNamesHoweverTheyAreTyped(t *testing.T) {
	tests := []struct {
		name, query, form string
		want              bool
	}{
		{"case does not count", "SULLIVAN", "Jake Sullivan", true},
		{"accents may be left out", "alvarez nunez", "José Álvarez Núñez", true},
		{"accents may be typed", "Álvarez", "Alvarez", true},
		{"accents may be typed as separate marks", "A\u0301lvarez", "Álvarez", true},
		{"strokes may be left out", "walesa", "Lech Wałęsa", true},
		{"Danish letters may be typed plainly", "soren", "Søren", true},
		{"ß is ss", "strasse", "Straße", true},
		{"Turkish capitals", "istanbul", "İSTANBUL", true},
		{"Greek final sigma", "ΟΔΥΣΣΕΥΣ", "Οδυσσεύς", true},
		{"straight for curly apostrophes", "o'brien", "O’Brien", true},
		{"hyphen for a dash", "al-sisi", "Al‑Sisi", true},
		{"words in any order", "lindqvist marta", "Marta Lindqvist", true},
		{"the middle of a word", "qvis", "Lindqvist", true},
		{"spaces around count for nothing", "  marta  ", "Marta Lindqvist", true},
		{"an empty box lets all pass", "", "Marta Lindqvist", true},
		{"every word must be there", "marta reyes", "Marta Lindqvist", false},
		{"other letters do not match", "lundqvist", "Lindqvist", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := newNameQuery(test.query).matches(foldName(test.form)); got != test.want {
				t.Errorf("%q finds %q: %v", test.query, test.form, got)
			}
		})
	}
}
