package widgets

import (
	"slices"
	"testing"
)

// testLineup lines up items with heads of 20 and rows of 10.
func testLineup(items []EntityItem, change func(*lineup)) *lineup {
	u := &lineup{}
	u.closed[Places] = true
	u.setItems(items)
	if change != nil {
		change(u)
	}
	u.find()
	u.arrange(20, func(int) float32 { return 10 })
	return u
}

// shown returns the lineup as words: heads and names from top to bottom.
func shown(u *lineup) []string {
	var out []string
	for _, l := range u.lines {
		if l.isHead() {
			out = append(out, "["+l.section.title()+" "+u.countWords(l.section)+"]")
		} else {
			out = append(out, u.items[l.item].Name)
		}
	}
	return out
}

func TestListShowsSectionsInOrder(t *testing.T) {
	tests := []struct {
		name   string
		items  []EntityItem
		change func(*lineup)
		want   []string
	}{
		{
			"by first appearance, with places folded and unsure ones not counted", castItems(), nil,
			[]string{
				"[People 4]", "Marta Lindqvist", "José Álvarez Núñez", "Tom Reyes", "Aleksandra Wiśniewska-Kowalczyk",
				"[Organizations 3]", "Port Authority of Greater Holmsund", "The Coastal Courier", "Nordic Freight",
				"[Places 2]", "[Also possible not counted]", "Meridian",
			},
		},
		{
			"by count", castItems(), func(u *lineup) { u.order = SortByCount; u.closed[Organizations] = true },
			[]string{
				"[People 4]", "Marta Lindqvist", "José Álvarez Núñez", "Aleksandra Wiśniewska-Kowalczyk", "Tom Reyes",
				"[Organizations 3]", "[Places 2]", "[Also possible not counted]", "Meridian",
			},
		},
		{
			"by name", castItems(), func(u *lineup) { u.order = SortByName; u.closed[Organizations] = true },
			[]string{
				"[People 4]", "Aleksandra Wiśniewska-Kowalczyk", "José Álvarez Núñez", "Marta Lindqvist", "Tom Reyes",
				"[Organizations 3]", "[Places 2]", "[Also possible not counted]", "Meridian",
			},
		},
		{
			"a filter hides sections without hits and opens folded ones", castItems(),
			func(u *lineup) { u.query = newNameQuery("holmsund") },
			[]string{"[Organizations 1 of 3]", "Port Authority of Greater Holmsund", "[Places 1 of 2]", "Holmsund"},
		},
		{
			"an alias is enough", castItems(), func(u *lineup) { u.query = newNameQuery("pepe") },
			[]string{"[People 1 of 4]", "José Álvarez Núñez"},
		},
		{
			"nobody of a kind is said in words", []EntityItem{{ID: 1, Name: "Ada Oyelaran", Section: People}}, nil,
			[]string{"[People 1]", "Ada Oyelaran", "[Organizations none found]", "[Places none found]"},
		},
		{"nobody at all has no sections", nil, nil, nil},
		{
			"an unknown section is treated as unsure", []EntityItem{{ID: 1, Name: "Odd", Section: 77}}, nil,
			[]string{"[People none found]", "[Organizations none found]", "[Places none found]", "[Also possible not counted]", "Odd"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := shown(testLineup(test.items, test.change)); !slices.Equal(got, test.want) {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
}

func TestRowSaysByWhichAliasItWasFound(t *testing.T) {
	u := testLineup(castItems(), func(u *lineup) { u.query = newNameQuery("wisniewska") })
	item := u.numbers[4]
	if via := u.via[item]; via != "" {
		t.Errorf("found by its name, but says %q", via)
	}
	u.query = newNameQuery("pepe")
	u.find()
	item = u.numbers[2]
	if got, want := roleLine(&u.items[item], u.via[item])[:len("“Pepe” · who")], "“Pepe” · who"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestLinesLieOneBelowTheOther(t *testing.T) {
	u := testLineup(castItems(), nil)
	var y float32
	for n, l := range u.lines {
		if l.top != y {
			t.Fatalf("line %d begins at %v, not %v", n, l.top, y)
		}
		if got := u.at(l.top); got != n {
			t.Errorf("at the top of line %d is line %d", n, got)
		}
		y = l.bottom()
	}
	if u.height != y || u.at(y) != len(u.lines) {
		t.Errorf("the list is %v high and ends at %v", u.height, y)
	}
}
