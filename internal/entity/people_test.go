package entity

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A case is a marked text and the entities of one kind that are to be listed.
type groupCase struct {
	name, text string
	want       []string
}

func testGroups(t *testing.T, kind Kind, cases []groupCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			a, cast := findMarked(t, c.text)
			if diff := cmp.Diff(c.want, listed(a, cast, kind)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestPeopleAreListedOnce(t *testing.T) {
	testGroups(t, Person, []groupCase{
		{"a family name joins the full name", "[p Ana Ruiz] spoke. Later [p Ruiz] left.",
			[]string{"Ana Ruiz: Ana Ruiz, Ruiz"}},
		{"also when it comes first", "[p Ruiz] spoke. The mayor is [p Ana Ruiz].",
			[]string{"Ana Ruiz: Ruiz, Ana Ruiz"}},
		{"and when the tagger passed it over", "[p Ana Ruiz] spoke. Later Ruiz left, and Ana wept.",
			[]string{"Ana Ruiz: Ana Ruiz, Ruiz, Ana"}},
		{"both halves of a name spoken family first", "[p Ren Bohai] spoke. Then Ren left. A friend of Bohai waved.",
			[]string{"Ren Bohai: Ren Bohai, Ren, Bohai"}},
		{"family name first or last is one person", "[p Kono Ichiro] won. Fans of [p Ichiro Kono] cheered.",
			[]string{"Kono Ichiro: Kono Ichiro, Ichiro Kono"}},
		{"middle names may be left out", "[p Ana Maria Ruiz] spoke. [p Ana Ruiz] left.",
			[]string{"Ana Maria Ruiz: Ana Maria Ruiz, Ana Ruiz"}},
		{"initials stand for given names", "[p J. K. Ames] wrote it. [p Joan Ames] said so.",
			[]string{"Joan Ames: J. K. Ames, Joan Ames"}},
		{"initials that fit two people join neither", "[p Joan Ames] met [p John Ames]. Then [p J. Ames] left.",
			[]string{"Joan Ames: Joan Ames", "John Ames: John Ames", "J. Ames: J. Ames"}},
		{"short given names are known", "[p William Lake] spoke. [p Bill Lake] left. [p Tim Ross], born [p Timothy Ross], too.",
			[]string{"William Lake: William Lake, Bill Lake", "Timothy Ross: Tim Ross, Timothy Ross"}},
		{"but not across the sexes", "[p Martin Lake] met [p Martina Lake].",
			[]string{"Martin Lake: Martin Lake", "Martina Lake: Martina Lake"}},
		{"particles belong to the name", "[p Jan van der Berg] spoke. [p Van der Berg] left.",
			[]string{"Jan van der Berg: Jan van der Berg, Van der Berg"}},
		{"hyphens do too", "[p Kim Sun-ho] spoke. [p Kim] left.",
			[]string{"Kim Sun-ho: Kim Sun-ho, Kim"}},
		{"a title is no part of the name", "[p President Ana Ruiz] met [p Dr. Ola Berg].",
			[]string{"Ana Ruiz: Ana Ruiz", "Ola Berg: Ola Berg"}},
		{"nor is a possessive", "[p Ana Ruiz’s] plan is [p Ruiz’s] own.",
			[]string{"Ana Ruiz: Ana Ruiz, Ruiz"}},
		{"spelling variants join", "[p Carla Villarruel] spoke. [p Villarroel] left.",
			[]string{"Carla Villarruel: Carla Villarruel, Villarroel"}},
		{"accents and capitals do not part", "[p José Núñez] spoke. [p Jose Nunez] left. [p NÚÑEZ] won.",
			[]string{"José Núñez: José Núñez, Jose Nunez, NÚÑEZ"}},
		{"father and son stay apart", "[p Sam Lake Sr.] met [p Sam Lake Jr.].",
			[]string{"Sam Lake Sr.: Sam Lake Sr.", "Sam Lake Jr.: Sam Lake Jr."}},
		{"a junior keeps apart and the bare name is the senior’s", "[p Sam Lake] came. [p Sam Lake Jr.] left. [p Lake] spoke.",
			[]string{"Sam Lake: Sam Lake, Lake", "Sam Lake Jr.: Sam Lake Jr."}},
		{"the first of a couple has the family name too", "[p John] and [p Mary Lake] came. Mr. [p Lake] spoke.",
			[]string{"John Lake: John, Lake", "Mary Lake: Mary Lake"}},
		{"a nickname stands in quotes", "[p Ana] “Nan” Ruiz came. [p Ruiz] left.",
			[]string{"Ana “Nan” Ruiz: Ana “Nan” Ruiz, Ruiz"}},
		{"a tagger's cut at a hyphen is mended", "[p Song Ha]-seok came. The [p Song]-led team left.",
			[]string{"Song Ha-seok: Song Ha-seok, Song"}},
		{"of two namesakes the headline decides", "headline|[p Tom Lake] is out\n\n[p Tom Lake] met [p Paul Lake]. Then [p Lake] left.",
			[]string{"Tom Lake: Tom Lake, Tom Lake, Lake", "Paul Lake: Paul Lake"}},
		{"a married couple is told apart by the form of address", "[p Mark Lake] and [p Anna Lake] came. Mrs. [p Lake] spoke. Mr. [p Lake] slept.",
			[]string{"Mark Lake: Mark Lake, Lake", "Anna Lake: Anna Lake, Lake"}},
		{"of two namesakes the title decides", "Senator [p Tom Lake] met Judge [p Paul Lake].\n\nThen Judge [p Lake] left.",
			[]string{"Tom Lake: Tom Lake", "Paul Lake: Paul Lake, Lake"}},
		{"or the nearest before", "[p Tom Lake] spoke first.\n\n[p Paul Lake] spoke next. Then [p Lake] left.",
			[]string{"Tom Lake: Tom Lake", "Paul Lake: Paul Lake, Lake"}},
		{"a name that stays open joins nobody", "[p Tom Lake] met [p Paul Lake]. Then [p Lake] left.",
			[]string{"Tom Lake: Tom Lake", "Paul Lake: Paul Lake"}},
		{"a whole family is nobody", "[p Tom Lake] came. The [p Lakes] are rich, and the [p Lake] family too.",
			[]string{"Tom Lake: Tom Lake"}},
		{"a name within a longer one is not counted", "[p Tom Lake] came to Lake Street and the [o Lake Bank].",
			[]string{"Tom Lake: Tom Lake"}},
		{"a common word at the start of a sentence is no name", "[p Ana Woods] came. Woods burned. The woods are dry.",
			[]string{"Ana Woods: Ana Woods"}},
		{"a storm is nobody", "Hurricane [p Larry] hit.", nil},
		{"nor is a species", "The bones of [p T. rex] were found.", nil},
		{"a street is nobody", "The [p Ana Maria Ruiz Boulevard] is closed.", nil},
		{"a title of a work is nobody", "She read the novel [p Ana Lake] on the train.", nil},
	})
}
