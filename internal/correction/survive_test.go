package correction

import (
	"strings"
	"testing"

	"namecheck/internal/entity"
)

// corrected returns corrections that touch every part of the harbor text.
func corrected(t *testing.T) []Correction {
	t.Helper()
	a, found := scene(harbor)
	e := NewEditor(a, found, nil, nil)
	must(t, e.Split(id(t, e.Cast(), "Ana Ruiz"), 2, true))
	must(t, e.Rename(id(t, e.Cast(), "Ben Osei"), "Benjamin Osei"))
	must(t, e.Add(words(t, a, "Mirov", 1), entity.Person, false))
	must(t, e.HideMention(id(t, e.Cast(), "Port of Varna"), 2))
	must(t, e.Merge(id(t, e.Cast(), "Mirov"), id(t, e.Cast(), "Kim")))
	must(t, e.Hide(id(t, e.Cast(), "Varna")))
	return e.Corrections()
}

func TestCorrectionsSurviveSmallChangesOfTheText(t *testing.T) {
	const want = `person Ana Ruiz also Ruiz, Ms Ruiz: Ruiz | Ana Ruiz | Ms Ruiz
organization Port of Varna: Port of Varna | Port of Varna
person Benjamin Osei also Ben Osei, Osei: Ben Osei | Osei
person Ruiz: Ruiz
person Mirov also Kim: Kim | Mirov | Mirov | Mirov
place Seoul: Seoul`
	for _, c := range []struct {
		name   string
		change func(string) string
	}{
		{"none", func(s string) string { return s }},
		{"a paragraph was put before all others", func(s string) string {
			return strings.Replace(s, "\n\n", "\n\nVarna’s harbor was quiet on Monday. Nothing moved at all in the morning.\n\n", 1)
		}},
		{"a word beside the place was changed", func(s string) string {
			return strings.Replace(s, "said that [Ruiz", "told us that [Ruiz", 1)
		}},
		{"words were put on both sides of the place", func(s string) string {
			return strings.Replace(s, "that [Ruiz@p:Ana Ruiz] had won", "that then [Ruiz@p:Ana Ruiz] clearly had won", 1)
		}},
		{"quotation marks and commas were set otherwise", func(s string) string {
			return strings.NewReplacer("“", `"`, "”", `"`, ", and", " and").Replace(s)
		}},
		{"lines were broken otherwise", func(s string) string {
			return strings.NewReplacer("said that ", "said that\n", "The [Port@", "The\n[Port@", "Later, ", "Later,  ").Replace(s)
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, found := scene(c.change(harbor))
			cast, waiting := Apply(a, found, corrected(t))
			for _, w := range waiting {
				t.Error(w.Sentence())
			}
			sound(t, a, cast)
			if got := show(a, cast); got != want {
				t.Errorf("the cast is\n%s", got)
			}
		})
	}
}

func TestCorrectionsFollowTheirParagraphs(t *testing.T) {
	p := strings.Split(harbor, "\n\n")
	a, found := scene(strings.Join([]string{p[0], p[3], p[2], p[1]}, "\n\n"))
	cast, waiting := Apply(a, found, corrected(t))
	const want = `person Ana Ruiz also Ruiz, Ms Ruiz: Ruiz | Ms Ruiz | Ana Ruiz
organization Port of Varna: Port of Varna | Port of Varna
person Mirov also Kim: Mirov | Mirov | Mirov | Kim
person Benjamin Osei also Osei, Ben Osei: Osei | Ben Osei
person Ruiz: Ruiz
place Seoul: Seoul`
	if got := show(a, cast); len(waiting) != 0 || got != want {
		t.Errorf("not applied %v, the cast is\n%s", waiting, got)
	}
}

func TestWhatDoesNotFitAnyMoreIsListedNotLost(t *testing.T) {
	list := corrected(t)
	for _, c := range []struct {
		name   string
		change func(string) string
		want   []string
	}{
		{"the paragraph is gone", func(s string) string {
			p := strings.Split(s, "\n\n")
			return strings.Join([]string{p[0], p[1], p[3]}, "\n\n")
		}, []string{
			"One “Ruiz” was split off from Ana Ruiz (not applied: the place is not in the article any more)",
			"One “Port” was marked as no name (not applied: the place is not in the article any more)",
			"Kim was merged into Mirov (not applied: the article no longer names Kim)",
		}},
		{"another story", func(string) string { return "Rain\n\nIt rained in [Lima@l] on Tuesday." }, []string{
			"One “Ruiz” was split off from Ana Ruiz (not applied: the article no longer names Ana Ruiz)",
			"Ben Osei was renamed Benjamin Osei (not applied: the article no longer names Ben Osei)",
			"“Mirov” was added as a person (not applied: the article no longer holds these words)",
			"One “Port” was marked as no name (not applied: the place is not in the article any more)",
			"Kim was merged into Mirov (not applied: the article no longer names Mirov)",
			"Varna was hidden (not applied: the article no longer names Varna)",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, found := scene(c.change(harbor))
			e := NewEditor(a, found, nil, list)
			var got []string
			for _, w := range e.NotApplied() {
				got = append(got, w.Sentence())
			}
			if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
				t.Errorf("not applied:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
			if len(e.Corrections()) != len(list) {
				t.Errorf("%d of %d corrections are left", len(e.Corrections()), len(list))
			}
			sound(t, a, e.Cast())
		})
	}
}

func TestAMergeHoldsForThoseWhoAreStillThere(t *testing.T) {
	a, found := scene(harbor)
	e := NewEditor(a, found, nil, nil)
	must(t, e.Merge(id(t, e.Cast(), "Ana Ruiz"), id(t, e.Cast(), "Kim"), id(t, e.Cast(), "Ben Osei")))
	b, without := scene(strings.Replace(harbor, "[Kim@p] from [Seoul@l]", "she", 1))
	cast, waiting := Apply(b, without, e.Corrections())
	if len(waiting) != 1 || waiting[0].Sentence() !=
		"Kim and Ben Osei were merged into Ana Ruiz (only partly applied: the article no longer names Kim)" {
		t.Errorf("not applied: %v", waiting)
	}
	if got := show(b, cast); !strings.Contains(got, "Ruiz | Ana Ruiz | Ben Osei | Osei | Ruiz | Ms Ruiz") {
		t.Errorf("the cast is\n%s", got)
	}
}

// What is said of one of two namesakes never moves to the other.
func TestNamesakesAreToldApartByTheirPlaces(t *testing.T) {
	const marked = "Two Kims\n\nThe minister [Kim@p] spoke first in parliament. Later the singer Kim gave a concert there."
	a, found := scene(marked)
	second := words(t, a, "Kim gave", 1)
	second.End = second.Start + 3
	found.Entities = append(found.Entities, entity.Entity{Kind: entity.Person, Name: "Kim", Confidence: 1,
		Mentions: []entity.Mention{{Span: second}}})
	e := NewEditor(a, found, nil, nil)
	must(t, e.Rename(1, "Kim the singer"))
	e.TakeBackAll()
	must(t, e.Hide(1))
	if got := show(a, e.Cast()); got != "person Kim: Kim" || e.Cast().Entities[0].Mentions[0].Span == second {
		t.Errorf("the cast is\n%s", got)
	}
}

// The engine may have learned in the meantime what the reader had to correct.
func TestWhatTheEngineDoesByItselfNowIsNoTrouble(t *testing.T) {
	list := corrected(t)
	a, found := scene(strings.NewReplacer(
		"that [Ruiz@p:Ana Ruiz] had", "that [Ruiz@p] had",
		"The [Port@o:Port of Varna] agreed", "The Port agreed",
		"in [Varna@l] on", "in Varna on",
		"Later, Mirov", "Later, [Mirov@p]").Replace(harbor))
	cast, waiting := Apply(a, found, list)
	for _, w := range waiting {
		t.Error(w.Sentence())
	}
	if got := show(a, cast); !strings.Contains(got, "person Ruiz: Ruiz") || !strings.Contains(got, "Kim | Mirov | Mirov | Mirov") {
		t.Errorf("the cast is\n%s", got)
	}
}

// What the reader said of Kim must not happen to Kim Ji-won.
func TestNothingIsSaidOfWhomTheEngineJoinedMeanwhile(t *testing.T) {
	a, found := scene("Talks\n\n[Kim@p] spoke. [Kim Ji-won@p] listened.")
	e := NewEditor(a, found, nil, nil)
	must(t, e.Hide(0))
	b, joined := scene("Talks\n\n[Kim@p:Kim Ji-won] spoke. [Kim Ji-won@p] listened.")
	cast, waiting := Apply(b, joined, e.Corrections())
	if len(cast.Entities) != 1 || len(waiting) != 1 || waiting[0].Why != "the article no longer names Kim" {
		t.Errorf("the cast is\n%s\nnot applied: %v", show(b, cast), waiting)
	}
}

func TestARoleGoesToWhoeverIsNamedBesideIt(t *testing.T) {
	a, found := scene("Port\n\nUnion leader [Ruiz@p:Ana Ruiz] left. The bridge was closed. [Ana Ruiz@p], a singer, came. [Ms Ruiz@p:Ana Ruiz] sang.")
	found.Entities[0].Role = entity.Role{Span: words(t, a, "Union leader", 1), Text: "Union leader"}
	found.Entities[0].Intro = words(t, a, "Union leader Ruiz left.", 1)
	e := NewEditor(a, found, nil, nil)
	must(t, e.Split(0, 0, false))
	ruiz, ana := e.Cast().Entities[0], e.Cast().Entities[1]
	if ruiz.Role.Text != "Union leader" || ana.Role.Text != "" {
		t.Errorf("roles are %q and %q", ruiz.Role.Text, ana.Role.Text)
	}
	if got := ruiz.Intro.In(a.Text); got != "Union leader Ruiz left." {
		t.Errorf("Ruiz is introduced by %q", got)
	}
	if got := ana.Intro.In(a.Text); got != "Ana Ruiz, a singer, came." {
		t.Errorf("Ana Ruiz is introduced by %q", got)
	}
	must(t, e.Merge(1, 0))
	if e.Cast().Entities[0].Role.Text != "Union leader" {
		t.Error("merged again, the role is lost")
	}
}

func TestNamesOfLanguagesWithoutSpacesAreFoundAgain(t *testing.T) {
	a, found := scene("会談\n\n外相の[王毅@p]氏は北京で会談した。王毅氏は月曜日に出発する。")
	e := NewEditor(a, found, nil, nil)
	must(t, e.Add(words(t, a, "北京", 1), entity.Place, false))
	must(t, e.AddTo(words(t, a, "王毅", 2), 0, true))
	b, again := scene("会談\n\n速報。外相の[王毅@p]氏は北京市内で会談した。王毅氏は月曜日に出発する。")
	cast, waiting := Apply(b, again, e.Corrections())
	if got := show(b, cast); len(waiting) != 0 || got != "person 王毅: 王毅 | 王毅\nplace 北京: 北京" {
		t.Errorf("not applied %v, the cast is\n%s", waiting, got)
	}
}

func TestUndoGoesOnAfterAReload(t *testing.T) {
	a, found := scene(harbor)
	e := NewEditor(a, found, nil, nil)
	must(t, e.Hide(id(t, e.Cast(), "Kim")))
	must(t, e.Hide(id(t, e.Cast(), "Varna")))
	b, again := scene(strings.Replace(harbor, "on Monday", "on Monday evening", 1))
	e.SetArticle(b)
	if e.Cast() != nil {
		t.Error("the new text has the cast of the old one")
	}
	e.SetFound(again)
	if len(e.NotApplied()) > 0 || !e.Undo() || !strings.Contains(show(b, e.Cast()), "place Varna: Varna") || strings.Contains(show(b, e.Cast()), "person Kim") {
		t.Errorf("after a reload and one undo the cast is\n%s", show(b, e.Cast()))
	}
	for e.Undo() {
	}
	if show(b, e.Cast()) != harborFound {
		t.Errorf("everything undone, it is\n%s", show(b, e.Cast()))
	}
}
