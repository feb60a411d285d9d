package correction

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkCorrection applies one more correction, after a hundred others, to
// an article of 100,000 words with 5,000 mentions of 1,000 people.
func BenchmarkCorrection(b *testing.B) {
	var text strings.Builder
	text.WriteString("Register\n\n")
	for i := range 5000 {
		fmt.Fprintf(&text, "On the day before yesterday, as everybody knows, [Name%d Family%d@p] said that the talks number %d were over for now. ", i%1000, i%1000, i)
		if i%5 == 4 {
			text.WriteString("\n\n")
		}
	}
	a, found := scene(text.String())
	e := NewEditor(a, found, nil, nil)
	for i := range 100 {
		if err := e.Rename(i, fmt.Sprintf("Person %d", i)); err != nil {
			b.Fatal(err)
		}
	}
	b.ResetTimer()
	for b.Loop() {
		if err := e.Merge(500, 501, 502); err != nil {
			b.Fatal(err)
		}
		e.Undo()
	}
	if n := len(strings.Fields(a.Text)); n < 100000 {
		b.Fatalf("the article has only %d words", n)
	}
}

// BenchmarkCorrectionsOfAChangedText re-applies a hundred corrections whose
// places must be searched for.
func BenchmarkCorrectionsOfAChangedText(b *testing.B) {
	marked := "Register\n\n" + strings.Repeat("On that day [Kim@p] said that [Ruiz@p] had won, as was known. ", 2500)
	a, found := scene(marked)
	e := NewEditor(a, found, nil, nil)
	for i := range 100 {
		if err := e.HideMention(0, i); err != nil {
			b.Fatal(err)
		}
	}
	changed, again := scene(strings.Replace(marked, "\n\n", "\n\nIn short. ", 1))
	for b.Loop() {
		Apply(changed, again, e.Corrections())
	}
}
