package tagger

import (
	"testing"

	"namecheck/internal/article"
	"namecheck/internal/token"
)

func readText(text string) *reading {
	return new(lexicon).read(text, token.Sentences(text, article.Span{End: len(text)}))
}

func TestStyleOfASentence(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       style
	}{
		{"prose", "The bank said that Maria Keller had left for Lusaka.", prose},
		{"a headline", "Central Bank Says Keller Left for Lusaka", titled},
		{"capitals", "CENTRAL BANK SAYS KELLER LEFT", shouted},
		{"a text without capitals", "the bank said keller had left", whispered},
		{"two words tell nothing", "Maria Keller", prose},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := readText(c.text).lines[0].style; got != c.want {
				t.Errorf("style is %d, not %d", got, c.want)
			}
		})
	}
}

func TestHabitIsWhatTheDocumentDoesElsewhere(t *testing.T) {
	r := readText("Keller left. The bank saw Keller go. Bank notes fell. A bank may fall.")
	habit := func(i int) uint64 {
		for _, s := range r.lines {
			if i < s.end {
				return r.habit(i, s)
			}
		}
		return 0
	}
	const small, capital = 1, 2
	for _, c := range []struct {
		word int
		want uint64
	}{
		{0, capital}, // Keller, seen with a capital within a sentence
		{6, 0},       // that one itself: the other place is the start of a sentence
		{9, small},   // Bank at the start, small elsewhere
		{3, 0},       // The
	} {
		if got := habit(c.word); got != c.want {
			t.Errorf("habit of %q is %d, not %d", r.form(c.word).spelled, got, c.want)
		}
	}
}
