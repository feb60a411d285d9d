package correction

import (
	"reflect"
	"strings"
	"testing"

	"namecheck/internal/article"
	"namecheck/internal/entity"
)

const harborFound = `person Ana Ruiz also Ruiz, Ms Ruiz: Ruiz | Ana Ruiz | Ruiz | Ms Ruiz
organization Port of Varna also Port: Port of Varna | Port of Varna | Port
person Ben Osei also Osei: Ben Osei | Osei
place Varna: Varna
person Kim: Kim
place Seoul: Seoul`

// TestCorrections has one case for each thing a reader can change.
func TestCorrections(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(t *testing.T, a *article.Article, e *Editor) error
		says   string
		gone   []string // lines of harborFound that are not there any more
		come   []string
	}{
		{
			name: "merging two people lists them under the first",
			change: func(t *testing.T, _ *article.Article, e *Editor) error {
				return e.Merge(id(t, e.Cast(), "Ben Osei"), id(t, e.Cast(), "Kim"))
			},
			says: "Kim was merged into Ben Osei",
			gone: []string{"person Ben Osei also Osei: Ben Osei | Osei", "person Kim: Kim"},
			come: []string{"person Ben Osei also Osei, Kim: Ben Osei | Osei | Kim"},
		},
		{
			name: "merging three at once keeps one of them",
			change: func(t *testing.T, _ *article.Article, e *Editor) error {
				return e.Merge(id(t, e.Cast(), "Ben Osei"), id(t, e.Cast(), "Kim"), id(t, e.Cast(), "Ana Ruiz"))
			},
			says: "Kim and Ana Ruiz were merged into Ben Osei",
			gone: []string{"person Ana Ruiz also Ruiz, Ms Ruiz: Ruiz | Ana Ruiz | Ruiz | Ms Ruiz",
				"person Ben Osei also Osei: Ben Osei | Osei", "person Kim: Kim"},
			come: []string{"person Ben Osei also Ruiz, Ana Ruiz, Osei, Kim, Ms Ruiz: " +
				"Ruiz | Ana Ruiz | Ben Osei | Osei | Ruiz | Kim | Ms Ruiz"},
		},
		{
			name: "splitting a form off takes every mention that reads like it",
			change: func(t *testing.T, _ *article.Article, e *Editor) error {
				return e.Split(id(t, e.Cast(), "Ana Ruiz"), 2, false)
			},
			says: "“Ruiz” was split off from Ana Ruiz",
			gone: []string{"person Ana Ruiz also Ruiz, Ms Ruiz: Ruiz | Ana Ruiz | Ruiz | Ms Ruiz"},
			come: []string{"person Ruiz: Ruiz | Ruiz", "person Ana Ruiz also Ms Ruiz: Ana Ruiz | Ms Ruiz"},
		},
		{
			name: "splitting one mention off leaves the others of the form",
			change: func(t *testing.T, _ *article.Article, e *Editor) error {
				return e.Split(id(t, e.Cast(), "Ana Ruiz"), 2, true)
			},
			says: "One “Ruiz” was split off from Ana Ruiz",
			gone: []string{"person Ana Ruiz also Ruiz, Ms Ruiz: Ruiz | Ana Ruiz | Ruiz | Ms Ruiz"},
			come: []string{"person Ana Ruiz also Ruiz, Ms Ruiz: Ruiz | Ana Ruiz | Ms Ruiz", "person Ruiz: Ruiz"},
		},
		{
			name: "splitting off the full name renames who is left",
			change: func(t *testing.T, _ *article.Article, e *Editor) error {
				return e.Split(id(t, e.Cast(), "Ana Ruiz"), 1, false)
			},
			says: "“Ana Ruiz” was split off from Ana Ruiz",
			gone: []string{"person Ana Ruiz also Ruiz, Ms Ruiz: Ruiz | Ana Ruiz | Ruiz | Ms Ruiz"},
			come: []string{"person Ms Ruiz also Ruiz: Ruiz | Ruiz | Ms Ruiz", "person Ana Ruiz: Ana Ruiz"},
		},
		{
			name: "renaming keeps the old name as an alias",
			change: func(t *testing.T, _ *article.Article, e *Editor) error {
				return e.Rename(id(t, e.Cast(), "Kim"), " Kim  Ji-won ")
			},
			says: "Kim was renamed Kim Ji-won",
			gone: []string{"person Kim: Kim"},
			come: []string{"person Kim Ji-won also Kim: Kim"},
		},
		{
			name: "changing the kind moves to the other list",
			change: func(t *testing.T, _ *article.Article, e *Editor) error {
				return e.ChangeKind(id(t, e.Cast(), "Seoul"), entity.Organization)
			},
			says: "Seoul was changed from place to organization",
			gone: []string{"place Seoul: Seoul"},
			come: []string{"organization Seoul: Seoul"},
		},
		{
			name:   "hiding takes off the list",
			change: func(t *testing.T, _ *article.Article, e *Editor) error { return e.Hide(id(t, e.Cast(), "Varna")) },
			says:   "Varna was hidden",
			gone:   []string{"place Varna: Varna"},
		},
		{
			name: "hiding one mention keeps the others",
			change: func(t *testing.T, _ *article.Article, e *Editor) error {
				return e.HideMention(id(t, e.Cast(), "Port of Varna"), 2)
			},
			says: "One “Port” was marked as no name",
			gone: []string{"organization Port of Varna also Port: Port of Varna | Port of Varna | Port"},
			come: []string{"organization Port of Varna: Port of Varna | Port of Varna"},
		},
		{
			name: "adding words lists them wherever they stand",
			change: func(t *testing.T, a *article.Article, e *Editor) error {
				return e.Add(words(t, a, "Mirov", 2), entity.Person, false)
			},
			says: "“Mirov” was added as a person",
			come: []string{"person Mirov: Mirov | Mirov | Mirov"},
		},
		{
			name: "adding words only here lists them once",
			change: func(t *testing.T, a *article.Article, e *Editor) error {
				return e.Add(words(t, a, "Mirov", 2), entity.Organization, true)
			},
			says: "One “Mirov” was added as an organization",
			come: []string{"organization Mirov: Mirov"},
		},
		{
			name: "adding a loose selection takes the whole words in it",
			change: func(t *testing.T, a *article.Article, e *Editor) error {
				return e.Add(words(t, a, "“Mirov wil", 1), entity.Person, true)
			},
			says: "One “Mirov will” was added as a person",
			come: []string{"person Mirov will: Mirov will"},
		},
		{
			name: "adding leaves out the full stop of the sentence",
			change: func(t *testing.T, a *article.Article, e *Editor) error {
				return e.Add(words(t, a, " Monday.", 1), entity.Place, true)
			},
			says: "One “Monday” was added as a place",
			come: []string{"place Monday: Monday"},
		},
		{
			name: "adding a longer name takes the place of the shorter one within",
			change: func(t *testing.T, a *article.Article, e *Editor) error {
				return e.Add(words(t, a, "Kim from Seoul", 1), entity.Person, false)
			},
			says: "“Kim from Seoul” was added as a person",
			gone: []string{"person Kim: Kim", "place Seoul: Seoul"},
			come: []string{"person Kim from Seoul: Kim from Seoul"},
		},
		{
			name: "adding words that somebody bears joins them",
			change: func(t *testing.T, a *article.Article, e *Editor) error {
				return e.Add(words(t, a, "Kim", 2), entity.Person, true)
			},
			says: "One “Kim” was added as a person",
			gone: []string{"person Kim: Kim"},
			come: []string{"person Kim: Kim | Kim"},
		},
		{
			name: "adding words to an entity makes them an alias",
			change: func(t *testing.T, a *article.Article, e *Editor) error {
				return e.AddTo(words(t, a, "Union leader", 1), id(t, e.Cast(), "Ana Ruiz"), false)
			},
			says: "“Union leader” was added to Ana Ruiz",
			gone: []string{"person Ana Ruiz also Ruiz, Ms Ruiz: Ruiz | Ana Ruiz | Ruiz | Ms Ruiz"},
			come: []string{"person Ana Ruiz also Ruiz, Union leader, Ms Ruiz: Ruiz | Union leader | Ana Ruiz | Ruiz | Ms Ruiz"},
		},
		{
			name:   "confirming marks as right",
			change: func(t *testing.T, _ *article.Article, e *Editor) error { return e.Confirm(id(t, e.Cast(), "Kim")) },
			says:   "Kim was confirmed",
			gone:   []string{"person Kim: Kim"},
			come:   []string{"person Kim: Kim ✓"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, found := scene(harbor)
			e := NewEditor(a, found, nil, nil)
			if got := show(a, e.Cast()); got != harborFound {
				t.Fatalf("without corrections the cast is\n%s", got)
			}
			must(t, c.change(t, a, e))
			sound(t, a, e.Cast())
			compare(t, show(a, e.Cast()), c.gone, c.come)
			list := e.Corrections()
			if len(list) != 1 || list[0].Sentence() != c.says {
				t.Errorf("it says %q, want %q", list[0].Sentence(), c.says)
			}
			if err := list[0].Validate(); err != nil {
				t.Error(err)
			}
			if e.Summary() != "1 change by you" {
				t.Errorf("the summary is %q", e.Summary())
			}

			twice, waiting := Apply(a, e.Cast(), list)
			if len(waiting) != 0 || show(a, twice) != show(a, e.Cast()) {
				t.Errorf("applied again it waits %v and gives\n%s", waiting, show(a, twice))
			}
			again := NewEditor(a, found, nil, list)
			if !reflect.DeepEqual(again.Cast(), e.Cast()) {
				t.Error("opened again the cast is another")
			}

			e.Undo()
			if !reflect.DeepEqual(e.Cast(), found) {
				t.Errorf("undone, the cast is\n%s", show(a, e.Cast()))
			}
			e.Redo()
			if !reflect.DeepEqual(e.Cast(), again.Cast()) {
				t.Errorf("done again, the cast is\n%s", show(a, e.Cast()))
			}
		})
	}
}

// compare checks a shown cast against the lines that went and came.
func compare(t *testing.T, got string, gone, come []string) {
	t.Helper()
	want := map[string]bool{}
	for _, line := range strings.Split(harborFound, "\n") {
		want[line] = true
	}
	for _, line := range gone {
		if !want[line] {
			t.Fatalf("%q was never there", line)
		}
		delete(want, line)
	}
	for _, line := range come {
		want[line] = true
	}
	for _, line := range strings.Split(got, "\n") {
		if !want[line] {
			t.Errorf("unexpected: %s", line)
		}
		delete(want, line)
	}
	for line := range want {
		t.Errorf("missing: %s", line)
	}
}

func TestRefusalsSayWhy(t *testing.T) {
	a, found := scene(harbor)
	hiddenPart, _ := scene("Head\n\n~Kim spoke.")
	for _, c := range []struct {
		name   string
		change func(e *Editor) error
		want   string
	}{
		{"merging one with itself", func(e *Editor) error { return e.Merge(0, 0) }, "Choose at least two names to merge."},
		{"nobody chosen", func(e *Editor) error { return e.Hide(-1) }, "Choose a name first."},
		{"no mention chosen", func(e *Editor) error { return e.HideMention(0, 9) }, "Choose a mention of Ana Ruiz first."},
		{"splitting the only form", func(e *Editor) error { return e.Split(id(t, found, "Kim"), 0, false) },
			"“Kim” is the only form of Kim, so there is nothing to split."},
		{"an empty name", func(e *Editor) error { return e.Rename(0, " \t ") }, "A name cannot be empty."},
		{"the same name", func(e *Editor) error { return e.Rename(0, "Ana  Ruiz") }, "This is the name already."},
		{"a name with control characters", func(e *Editor) error { return e.Rename(0, "Ana\x00") }, "A name cannot hold control characters."},
		{"a name without end", func(e *Editor) error { return e.Rename(0, strings.Repeat("na", 200)) }, "These are too many words for a name."},
		{"the same kind", func(e *Editor) error { return e.ChangeKind(1, entity.Organization) }, "Port of Varna is listed as an organization already."},
		{"an unknown kind", func(e *Editor) error { return e.ChangeKind(1, "ship") }, "Namecheck knows people, organizations and places, but not “ship”."},
		{"an empty selection", func(e *Editor) error { return e.Add(article.Span{}, entity.Person, false) }, "Select the words of the name first."},
		{"punctuation", func(e *Editor) error { return e.Add(words(t, a, ". ", 1), entity.Person, false) }, "The selection holds no words."},
		{"two paragraphs", func(e *Editor) error { return e.Add(words(t, a, "Varna\n\nUnion", 1), entity.Person, false) },
			"A name cannot reach from one paragraph into another."},
		{"hidden words", func(*Editor) error {
			return NewEditor(hiddenPart, &entity.Cast{}, nil, nil).Add(words(t, hiddenPart, "Kim", 1), entity.Person, false)
		}, "A name cannot reach from one paragraph into another."},
		{"before the names are found", func(*Editor) error {
			return NewEditor(a, nil, nil, nil).Add(words(t, a, "Kim", 1), entity.Person, false)
		}, "The names are not found yet."},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := NewEditor(a, found, nil, nil)
			if err := c.change(e); err == nil || err.Error() != c.want {
				t.Errorf("got %v, want %q", err, c.want)
			}
			if len(e.Corrections()) != 0 || e.UndoTitle() != "" {
				t.Error("a refused change left something behind")
			}
		})
	}
}

func TestOneChangeIsTakenBackAndTheOthersStay(t *testing.T) {
	a, found := scene(harbor)
	e := NewEditor(a, found, nil, nil)
	must(t, e.Rename(id(t, e.Cast(), "Ana Ruiz"), "A. Ruiz-Vega"))
	must(t, e.Merge(id(t, e.Cast(), "A. Ruiz-Vega"), id(t, e.Cast(), "Kim")))
	must(t, e.Split(id(t, e.Cast(), "A. Ruiz-Vega"), 0, false))
	must(t, e.Confirm(id(t, e.Cast(), "A. Ruiz-Vega")))
	if e.Summary() != "4 changes by you" {
		t.Errorf("the summary is %q", e.Summary())
	}
	all := e.Cast()

	e.TakeBack(0) // the name; what came after it was said of the same person
	if len(e.NotApplied()) != 0 {
		t.Errorf("not applied: %v", e.NotApplied()[0].Sentence())
	}
	compare(t, show(a, e.Cast()),
		[]string{"person Ana Ruiz also Ruiz, Ms Ruiz: Ruiz | Ana Ruiz | Ruiz | Ms Ruiz", "person Kim: Kim"},
		[]string{"person Ruiz: Ruiz | Ruiz", "person Ana Ruiz also Kim, Ms Ruiz: Ana Ruiz | Kim | Ms Ruiz ✓"})

	if !e.Undo() || !reflect.DeepEqual(e.Cast(), all) {
		t.Errorf("undoing it does not bring it back:\n%s", show(a, e.Cast()))
	}
	e.TakeBackAll()
	if !reflect.DeepEqual(e.Cast(), found) || e.Summary() != "" {
		t.Error("taking everything back does not give what was found")
	}
	e.Undo()
	if !reflect.DeepEqual(e.Cast(), all) {
		t.Error("undoing that does not bring everything back")
	}
}

func TestUndoAndRedoNameTheirSteps(t *testing.T) {
	a, found := scene(harbor)
	e := NewEditor(a, found, nil, nil)
	must(t, e.Hide(0))
	must(t, e.Rename(0, "Harbor"))
	if e.UndoTitle() != "Rename" || e.RedoTitle() != "" {
		t.Errorf("undo %q, redo %q", e.UndoTitle(), e.RedoTitle())
	}
	e.Undo()
	if e.UndoTitle() != "Hide" || e.RedoTitle() != "Rename" {
		t.Errorf("undo %q, redo %q", e.UndoTitle(), e.RedoTitle())
	}
	must(t, e.Hide(0))
	if e.RedoTitle() != "" || e.Redo() {
		t.Error("a new change leaves something to redo")
	}
	for e.Undo() {
	}
	if e.Undo() || !reflect.DeepEqual(e.Cast(), found) {
		t.Error("everything undone is not what was found")
	}
}

func TestTheEngineMayComeLater(t *testing.T) {
	a, found := scene(harbor)
	first := NewEditor(a, found, nil, nil)
	must(t, first.Hide(id(t, first.Cast(), "Varna")))
	e := NewEditor(a, nil, nil, first.Corrections())
	if e.Cast() != nil || e.Summary() != "1 change by you" {
		t.Errorf("before the engine there is a cast, or %q", e.Summary())
	}
	e.SetFound(found)
	if !reflect.DeepEqual(e.Cast(), first.Cast()) {
		t.Errorf("after it the cast is\n%s", show(a, e.Cast()))
	}
}

func TestImportAddsOnlyWhatIsNew(t *testing.T) {
	a, found := scene(harbor)
	mine, colleague := NewEditor(a, found, nil, nil), NewEditor(a, found, nil, nil)
	must(t, mine.Hide(id(t, mine.Cast(), "Varna")))
	must(t, colleague.Hide(id(t, colleague.Cast(), "Varna")))
	must(t, colleague.Confirm(id(t, colleague.Cast(), "Kim")))
	if n := mine.Import(colleague.Corrections()); n != 1 || mine.UndoTitle() != "Import" {
		t.Errorf("%d imported, undo is %q", n, mine.UndoTitle())
	}
	if !reflect.DeepEqual(mine.Cast(), colleague.Cast()) {
		t.Errorf("the cast is\n%s", show(a, mine.Cast()))
	}
	if n := mine.Import(colleague.Corrections()); n != 0 {
		t.Errorf("%d imported again", n)
	}
}

func TestTheListSaysWhoWasTouchedAndWhatWaits(t *testing.T) {
	a, found := scene(harbor)
	e := NewEditor(a, found, nil, nil)
	must(t, e.Split(id(t, e.Cast(), "Ana Ruiz"), 0, false))
	must(t, e.Hide(id(t, e.Cast(), "Kim")))
	must(t, e.HideMention(id(t, e.Cast(), "Port of Varna"), 2))
	var touched []string
	for i, who := range e.Cast().Entities {
		if e.Touched(i) {
			touched = append(touched, who.Name)
		}
	}
	if strings.Join(touched, ", ") != "Ruiz, Port of Varna, Ana Ruiz" || e.Touched(-1) || e.Touched(99) {
		t.Errorf("touched are %v", touched)
	}
	b, without := scene("Rain\n\nIt rained on [Kim@p].")
	changes := NewEditor(b, without, nil, e.Corrections()).Changes()
	want := []Change{
		{"“Ruiz” was split off from Ana Ruiz", "the article no longer names Ana Ruiz"},
		{"Kim was hidden", ""},
		{"One “Port” was marked as no name", "the place is not in the article any more"},
	}
	if !reflect.DeepEqual(changes, want) {
		t.Errorf("the changes are %q", changes)
	}
}

func TestWhoIsChosenIsFollowedThroughAChange(t *testing.T) {
	a, found := scene(harbor)
	e := NewEditor(a, found, nil, nil)
	before := e.Cast()
	must(t, e.Merge(id(t, before, "Ben Osei"), id(t, before, "Kim")))
	must(t, e.Rename(id(t, e.Cast(), "Ben Osei"), "B."))
	who, n, ok := Follow(before, e.Cast(), id(t, before, "Kim"), 0)
	if !ok || e.Cast().Entities[who].Name != "B." || n != 2 {
		t.Errorf("Kim is %d, %d, %v", who, n, ok)
	}
	before = e.Cast()
	must(t, e.HideMention(who, 0))
	if _, n, ok := Follow(before, e.Cast(), who, 0); !ok || n != 0 {
		t.Errorf("after its first mention is gone it is at %d, %v", n, ok)
	}
	before = e.Cast()
	must(t, e.Hide(who))
	if _, _, ok := Follow(before, e.Cast(), who, 0); ok {
		t.Error("who was hidden is still there")
	}
}
