//go:build e2e

package e2e

import (
	"slices"
	"testing"

	"namecheck/internal/trace"
)

func TestRestingOnAMentionSaysWhoItIs(t *testing.T) {
	p := run(t, nil)
	p.shows(t, "the cast", inPanel("Yang Jiechi"))
	p.key(t, "2") // the second person of the list
	p.shows(t, "“Jiechi” in view", func(s trace.State) bool {
		return s.Chosen == "Yang Jiechi" && slices.ContainsFunc(s.Marks, reads("Jiechi"))
	})
	s := p.rests(t)
	mark := s.Marks[slices.IndexFunc(s.Marks, reads("Jiechi"))]
	x, y := mark.Rects[0].Center()
	p.point(t, x, y)
	s = p.shows(t, "his card", func(s trace.State) bool { return s.Card == "Yang Jiechi" })
	p.point(t, s.Text.X+4, s.Text.Y+s.Text.H-4)
	p.shows(t, "no card once the pointer has left", func(s trace.State) bool { return s.Card == "" })
	p.key(t, "i")
	p.shows(t, "his card by key", func(s trace.State) bool { return s.Card == "Yang Jiechi" })
	p.key(t, "Escape")
	p.shows(t, "no card, he still chosen", func(s trace.State) bool { return s.Card == "" && s.Chosen == "Yang Jiechi" })
}

func TestCorrectionsByKeyAreThereAtTheNextStart(t *testing.T) {
	home := t.TempDir()
	p := runAt(t, home, nil)
	p.shows(t, "the cast", inPanel("Yang Jiechi"))
	p.key(t, "2", "F2")
	p.shows(t, "the question for a name", func(s trace.State) bool { return s.Dialog == "rename" })
	p.types(t, "Yang J")
	p.key(t, "Return")
	p.shows(t, "the new name", inPanel("Yang J"))

	p.key(t, "3", "Delete")
	p.shows(t, "Dmitry Peskov gone", func(s trace.State) bool { _, there := s.Row("Dmitry Peskov"); return !there })
	p.key(t, "ctrl+z")
	p.shows(t, "Dmitry Peskov back", inPanel("Dmitry Peskov"))
	p.key(t, "ctrl+shift+z")
	p.shows(t, "both changes", func(s trace.State) bool { return s.Changes == "2 changes by you" })
	p.key(t, "ctrl+q")
	if err := p.Ended(); err != nil {
		t.Fatal(err)
	}

	again := runAt(t, home, nil)
	s := again.shows(t, "the changes again", func(s trace.State) bool { return s.Changes == "2 changes by you" })
	if _, ok := s.Row("Yang J"); !ok {
		t.Errorf("the new name is not in the list: %+v", s.Rows)
	}
	if _, ok := s.Row("Dmitry Peskov"); ok {
		t.Error("the hidden name is in the list again")
	}
}

func TestFindCountsItsHitsAndEscGivesTheKeysBack(t *testing.T) {
	p := run(t, nil)
	p.shows(t, "the cast", inPanel("Kremlin"))
	p.key(t, "ctrl+f")
	p.shows(t, "the find bar", func(s trace.State) bool { return s.Focus == "find" })
	p.types(t, "kremlin")
	p.shows(t, "its hits", func(s trace.State) bool { return s.Hits == "1 of 3" })
	p.key(t, "F3")
	p.shows(t, "the second hit", func(s trace.State) bool { return s.Hits == "2 of 3" })
	p.key(t, "Escape")
	p.shows(t, "the text with the keys", func(s trace.State) bool { return s.Focus == "text" && s.Hits == "" })
}

// reads reports marks of these very words.
func reads(words string) func(trace.Mark) bool {
	return func(m trace.Mark) bool { return m.Text == words }
}
