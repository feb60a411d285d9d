//go:build e2e

package e2e

import (
	"fmt"
	"image"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"namecheck/internal/trace"
)

const seedHeadline = "US worried about China’s rapprochement with Russia"

func TestTheBuiltInArticleIsThereAtTheStart(t *testing.T) {
	p := run(t, nil)
	s := p.shows(t, "the seed and its cast", func(s trace.State) bool {
		return s.Headline == seedHeadline && len(s.Rows) > 0
	})
	if !strings.Contains(s.Title, seedHeadline) {
		t.Errorf("the window's title is %q, without the headline", s.Title)
	}
	for name, count := range map[string]int{"Jake Sullivan": 5, "Yang Jiechi": 4} {
		if row, ok := s.Row(name); !ok || row.Count != count {
			t.Errorf("%s: row %+v (in view: %t), want a count of %d", name, row, ok, count)
		}
	}
	if s.Chosen != "" {
		t.Errorf("%s is chosen, though nobody chose", s.Chosen)
	}
	p.sees(t, func(img *image.RGBA) string {
		if share := ink(img, s.Text); share < 0.01 || share > 0.4 {
			return fmt.Sprintf("%.1f %% of the reading column is inked, which is no page of text", 100*share)
		}
		return ""
	})
}

func TestClickingANameFillsItsMentions(t *testing.T) {
	p := run(t, nil)
	before := p.shows(t, "Sullivan in the panel", inPanel("Jake Sullivan"))
	plain := p.picture(t)

	p.click(t, row(t, before, "Jake Sullivan"))
	after := p.shows(t, "Sullivan chosen, his first mention in view", func(s trace.State) bool {
		return s.Chosen == "Jake Sullivan" && s.Mention == 1 && slices.ContainsFunc(s.Marks, func(m trace.Mark) bool {
			return m.Current && slices.ContainsFunc(m.Rects, s.Text.Contains)
		})
	})
	if after.Mentions != 5 {
		t.Errorf("he has %d mentions, want 5", after.Mentions)
	}
	for _, m := range after.Marks {
		if m.Filled != (m.Entity == "Jake Sullivan") {
			t.Errorf("%q of %s: filled is %t", m.Text, m.Entity, m.Filled)
		}
	}
	paper := most(plain, Pixels(after.Text))
	p.sees(t, func(img *image.RGBA) string {
		for _, m := range p.now(t).Marks {
			for _, r := range m.Rects {
				if !after.Text.Contains(r) {
					continue // partly scrolled out
				}
				if painted := most(img, Pixels(r)) != paper; painted != m.Filled {
					return fmt.Sprintf("%q of %s at %v: filled on the screen is %t", m.Text, m.Entity, r, painted)
				}
			}
		}
		return ""
	})
}

func TestClickingAMentionChoosesItsEntity(t *testing.T) {
	p := run(t, nil)
	s := p.shows(t, "a mention of the Kremlin or of Sullivan", func(s trace.State) bool {
		return len(s.Of("Kremlin")) > 0 || len(s.Of("Jake Sullivan")) > 0
	})
	mark := append(s.Of("Kremlin"), s.Of("Jake Sullivan")...)[0]

	p.click(t, mark.Rects[0])
	s = p.shows(t, mark.Entity+" chosen", func(s trace.State) bool { return s.Chosen == mark.Entity && s.Mention > 0 })
	if _, ok := s.Row(mark.Entity); !ok {
		t.Errorf("the row of %s is not in view", mark.Entity)
	}
	if !slices.ContainsFunc(s.Of(mark.Entity), func(m trace.Mark) bool { return m.Current && m.Text == mark.Text }) {
		t.Errorf("the mention that was clicked is not the current one: %+v", s.Of(mark.Entity))
	}
}

func TestTheKeysWalkTheMentionsAndLetGo(t *testing.T) {
	p := run(t, nil)
	s := p.shows(t, "Sullivan in the panel", inPanel("Jake Sullivan"))
	p.click(t, row(t, s, "Jake Sullivan"))
	p.shows(t, "his first mention", at(1))
	p.key(t, "n")
	p.shows(t, "his second mention", at(2))
	p.key(t, "shift+n", "shift+n")
	p.shows(t, "his last mention", at(5))
	p.key(t, "n")
	p.shows(t, "his first mention again", at(1))
	p.key(t, "Escape")
	p.shows(t, "nobody chosen", func(s trace.State) bool { return s.Chosen == "" })
}

func TestTypingInTheFilterLeavesTheNamesThatFit(t *testing.T) {
	p := run(t, nil)
	s := p.shows(t, "the filter", inPanel("Kremlin"))
	p.click(t, s.FilterBox)
	p.shows(t, "the filter with the keys", func(s trace.State) bool { return s.Focus == "filter" })
	p.types(t, "krem")
	s = p.shows(t, "the filter's words", func(s trace.State) bool { return s.Filter == "krem" && len(s.Rows) < 3 })
	if _, ok := s.Row("Kremlin"); !ok {
		t.Errorf("the Kremlin does not fit its own name: %+v", s.Rows)
	}
	if _, ok := s.Row("Jake Sullivan"); ok {
		t.Error("Jake Sullivan fits “krem”")
	}
}

func TestChoosingAFileInTheDialogOpensIt(t *testing.T) {
	folder := t.TempDir()
	first := write(t, folder, "first.txt", harborArticle)
	write(t, folder, "second.txt", libraryArticle)
	p := run(t, nil, first)
	p.shows(t, "the file of the command line", headline("Harbor reopens after storm"))

	p.choose(t, 2) // after the parent folder and first.txt
	s := p.shows(t, "the chosen file", headline("City library gets a new reading room"))
	if s.Article != "second.txt" {
		t.Errorf("the article is called %q", s.Article)
	}
	if s.Dialog != "" {
		t.Errorf("the dialog %q is still open", s.Dialog)
	}
}

func TestAFileThatIsNoTextLeavesTheArticleInPlace(t *testing.T) {
	folder := t.TempDir()
	first := write(t, folder, "first.txt", harborArticle)
	write(t, folder, "second.txt", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00\x00\x00\x01\x00\x08\x06\x00\x00\x00\\r\xa8f\x00\x00")
	p := run(t, nil, first)
	p.shows(t, "the first file", headline("Harbor reopens after storm"))

	p.choose(t, 2)
	s := p.shows(t, "a sentence about the file", func(s trace.State) bool { return s.Message != "" })
	if !strings.Contains(s.Message, "second.txt") || strings.ContainsAny(s.Message, "\n\t") || !strings.HasSuffix(s.Message, ".") {
		t.Errorf("%q is not one sentence that names the file", s.Message)
	}
	if s.Headline != "Harbor reopens after storm" || len(s.Rows) == 0 {
		t.Errorf("the article on the screen is now %q with %d rows", s.Headline, len(s.Rows))
	}
}

func TestAMissingFileOnTheCommandLineIsSaidAndTheProgramStays(t *testing.T) {
	p := run(t, nil, filepath.Join(t.TempDir(), "nowhere.txt"))
	s := p.shows(t, "a sentence about the file", func(s trace.State) bool { return s.Message != "" })
	if !strings.Contains(s.Message, "nowhere.txt") {
		t.Errorf("%q does not name the file", s.Message)
	}
}

func TestThePageIsPaperByDayAndDarkByNight(t *testing.T) {
	for theme, dark := range map[string]bool{"light": false, "dark": true} {
		t.Run(theme, func(t *testing.T) {
			p := run(t, []string{"FYNE_THEME=" + theme})
			s := p.shows(t, "the seed", headline(seedHeadline))
			if s.Dark != dark {
				t.Errorf("dark is %t", s.Dark)
			}
			p.sees(t, func(img *image.RGBA) string {
				c := most(img, Pixels(s.Text))
				if brightness := (int(c.R) + int(c.G) + int(c.B)) / 3; (brightness < 96) != dark || (brightness > 200) == dark {
					return fmt.Sprintf("the page is colored %v", c)
				}
				return ""
			})
		})
	}
}

func TestAHiddenPanelStaysHiddenAtTheNextStart(t *testing.T) {
	home := t.TempDir()
	p := runAt(t, home, nil)
	wide := p.shows(t, "the panel", inPanel("Jake Sullivan"))
	p.key(t, "F9")
	narrow := p.shows(t, "no panel", func(s trace.State) bool { return s.Panel.Empty() && s.Text.W > wide.Text.W })
	if len(narrow.Rows) > 0 {
		t.Errorf("%d rows are in view without a panel", len(narrow.Rows))
	}
	p.key(t, "ctrl+q")
	if err := p.Ended(); err != nil {
		t.Fatal(err)
	}

	p = runAt(t, home, nil)
	p.shows(t, "the seed without a panel", func(s trace.State) bool {
		return s.Headline == seedHeadline && s.Panel.Empty() && len(s.Marks) > 0
	})
	p.key(t, "F9")
	p.shows(t, "the panel again", inPanel("Jake Sullivan"))
}

func TestTheQuitKeyEndsTheProgramWithoutComplaint(t *testing.T) {
	p := run(t, nil)
	p.shows(t, "the seed", headline(seedHeadline))
	p.picture(t) // what starts late has started
	p.key(t, "ctrl+q")
	if err := p.Ended(); err != nil {
		t.Errorf("it ended with %v", err)
	}
	if said := p.Close(); strings.Contains(said, "panic") || strings.Contains(said, "goroutine") {
		t.Errorf("it said:\n%s", said)
	}
}

func inPanel(name string) func(trace.State) bool {
	return func(s trace.State) bool { _, ok := s.Row(name); return ok }
}

func headline(words string) func(trace.State) bool {
	return func(s trace.State) bool { return s.Headline == words }
}

func at(mention int) func(trace.State) bool {
	return func(s trace.State) bool { return s.Chosen == "Jake Sullivan" && s.Mention == mention }
}

func row(t *testing.T, s trace.State, name string) trace.Rect {
	t.Helper()
	r, ok := s.Row(name)
	if !ok {
		t.Fatalf("%s has no row in view", name)
	}
	return r.Rect
}

const harborArticle = `Harbor reopens after storm

The harbor of Westerby opened again on Monday, three days after the worst storm in a decade.

Harbor master Linda Okafor said that all twelve ferries were running. “We were lucky,” Okafor said.

The Coast Guard had closed the harbor on Friday. Mayor Peter Lindqvist thanked the Coast Guard and the volunteers.
`

const libraryArticle = `City library gets a new reading room

The city library of Oldham will open a reading room for two hundred readers in May.

Librarian Maria Fontana said the room would stay open at night. Fontana has led the library since 2019.

The Fairfield Foundation pays for the chairs.
`
