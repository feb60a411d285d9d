package main

import (
	"math"
	"strings"
	"testing"

	"namecheck/internal/article"
)

// named makes an entry whose mentions are the given spans.
func named(name, role string, spans ...article.Span) entry {
	e := entry{Name: name, Role: role, Spans: spans}
	for range spans {
		e.Texts = append(e.Texts, name)
	}
	return e
}

func span(from, to int) article.Span { return article.Span{Start: from, End: to} }

func TestScore(t *testing.T) {
	text := strings.Repeat("x", 100)
	gold := []entry{
		named("Ana Ruiz", "mayor of Lima", span(0, 8), span(20, 24)),
		named("Ola Berg", "", span(30, 38)),
		{Name: "Kay Lund", Optional: true, Spans: []article.Span{span(50, 58)}, Texts: []string{"Kay Lund"}},
	}
	for _, c := range []struct {
		name                   string
		system                 []entry
		right, system_, merges int
		mentions               int
		roles                  int
		shared                 float64
	}{
		{"the answers themselves are all right", gold, 2, 2, 0, 3, 1, 100},
		{"nothing found is nothing right", nil, 0, 0, 0, 0, 0, 0},
		{"a part of a role counts", []entry{named("Ana Ruiz", "mayor", span(0, 8), span(20, 24))}, 1, 1, 0, 2, 1, 100},
		{"titles, case and “the” in names do not count", []entry{named("president ana ruiz", "", span(0, 8))}, 1, 1, 0, 1, 0, 100},
		{"two people in one entity are a wrong merge", []entry{named("Ana Ruiz", "", span(0, 8), span(20, 24), span(30, 38))}, 1, 1, 1, 3, 0, 71.4},
		{"an optional entity costs nothing", []entry{named("Kay Lund", "", span(50, 58))}, 0, 0, 0, 0, 0, 0},
		{"a stranger does", []entry{named("Bo Dahl", "", span(60, 67))}, 0, 1, 0, 0, 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := score(gold, c.system, text, nil)
			if got.right != c.right || got.system != c.system_ || got.gold != 2 {
				t.Errorf("%d right of %d found and %d there", got.right, got.system, got.gold)
			}
			if got.mRight != c.mentions || got.mGold != 3 {
				t.Errorf("%d mentions right of %d", got.mRight, got.mGold)
			}
			if got.roleRight != c.roles {
				t.Errorf("%d roles right", got.roleRight)
			}
			if got.wrongMerges != c.merges {
				t.Errorf("%d wrong merges", got.wrongMerges)
			}
			if f := f1(percent(got.shP, got.shPN), percent(got.shR, got.shRN)); math.Abs(f-c.shared) > 0.1 {
				t.Errorf("B³ over shared mentions %.1f", f)
			}
		})
	}
}

func TestNormalFormsOfNames(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"The New Post", "new post"},
		{"Mr. José Núñez’s", "jose nunez"},
		{"Jean-Paul Roux", "jean paul roux"},
		{"Dr", "dr"},
	} {
		if got := normal(c.in, true); got != c.want {
			t.Errorf("normal(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestColumnsBecomeTextAndSpans(t *testing.T) {
	doc := columnDocument("x", [][][2]string{{
		{"the", "B-ORG"}, {"Lake", "I-ORG"}, {"Bank", "I-ORG"}, {"’s", "I-ORG"}, {"Mr.", "B-PER"}, {"Ruiz", "I-PER"}, {"spoke", "O"},
	}})
	if doc.Text != "the Lake Bank ’s Mr. Ruiz spoke\n" {
		t.Errorf("text %q", doc.Text)
	}
	if got := doc.Entries["organizations"][0].Texts[0]; got != "Lake Bank" {
		t.Errorf("organization %q", got)
	}
	if got := doc.Entries["people"][0].Texts[0]; got != "Ruiz" {
		t.Errorf("person %q", got)
	}
}

func TestShiftMakesConfidenceAgreeWithWhatIsRight(t *testing.T) {
	js := []judged{{sure: 0.5, right: true}, {sure: 0.5, right: true}, {sure: 0.5, right: true}, {sure: 0.5}}
	if p := shifted(0.5, shift(js)); math.Abs(p-0.75) > 0.01 {
		t.Errorf("confidence %.2f", p)
	}
}
