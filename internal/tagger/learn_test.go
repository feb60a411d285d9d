package tagger

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"namecheck/internal/article"
	"namecheck/internal/token"
)

// lesson texts: people stand in square brackets, organizations in braces.
var lessonTexts = []string{
	"[Maria Keller] said that {Acme Bank} had closed. Mr. [Keller] left {Acme Bank} early.",
	"Officials at the {Ministry of Trade} met [John Moyo]. Mr. [Moyo] said no.",
	"[Ana Ruiz] said the {Ministry of Health} had closed, and {Lake Bank} too.",
	"Workers at {Hill Bank} said that Mr. [Ames] had left the {Ministry of Labor}.",
}

// marked makes an example of a text with marks.
func marked(text string) Example {
	ex := Example{Weight: 1}
	var b strings.Builder
	for _, r := range text {
		switch r {
		case '[':
			ex.Names = append(ex.Names, Name{Span: article.Span{Start: b.Len()}, Label: Person})
		case '{':
			ex.Names = append(ex.Names, Name{Span: article.Span{Start: b.Len()}, Label: Organization})
		case ']', '}':
			ex.Names[len(ex.Names)-1].Span.End = b.Len()
		default:
			b.WriteRune(r)
		}
	}
	ex.Text = b.String()
	ex.Sentences = token.Sentences(ex.Text, article.Span{End: len(ex.Text)})
	return ex
}

// tiny learns from the lesson texts.
func tiny(t *testing.T) []byte {
	t.Helper()
	var examples []Example
	for _, text := range lessonTexts {
		examples = append(examples, marked(text))
	}
	lexicon := BuildLexicon([]LexiconEntry{{Word: "bank", Coarse: 1, Middle: 2, Fine: 3}, {Word: "ministry", Coarse: 1, Middle: 4, Fine: 5}}, []string{"maria", "john"})
	file, err := Learn(context.Background(), lexicon, examples, Settings{Seed: 1, Epochs: 25, Rate: 0.5, Dropout: 0.1, MinCount: 1})
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func TestLearningFromAFewSentences(t *testing.T) {
	trained, err := Open(tiny(t))
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Join(seen(t, trained, "Mr. Banda left the Ministry of Trade. Workers at River Bank said no."), ", ")
	want := "Banda/person, Ministry of Trade/organization, River Bank/organization"
	if got != want {
		t.Errorf("sees %s; want %s", got, want)
	}
}

func TestLearningTwiceGivesTheSameBytes(t *testing.T) {
	if !bytes.Equal(tiny(t), tiny(t)) {
		t.Error("the same examples and seed gave different weights")
	}
}

func TestAllowedTags(t *testing.T) {
	ex := marked("[Ana Ruiz] left {Acme}.")
	ex.Names[1].Optional = true
	ex.GroupsOpen = true
	var group uint32
	for p := begin; p <= alone; p++ {
		group |= 1 << tagOf(Group, p)
	}
	want := []uint32{1 << tagOf(Person, begin), 1 << tagOf(Person, last), 1 | group, 1 | 1<<tagOf(Organization, alone), 1 | group}
	got := ex.Allowed()[0]
	if len(got) != len(want) {
		t.Fatalf("allowed are %b", got)
	}
	for i := range got {
		if got[i] != want[i] {
			t.Errorf("word %d may have %b, not %b", i, got[i], want[i])
		}
	}
}

func FuzzOpen(f *testing.F) {
	lexicon := BuildLexicon([]LexiconEntry{{Word: "bank"}}, []string{"maria"})
	whole, err := Learn(context.Background(), lexicon, []Example{marked(lessonTexts[0])}, Settings{Seed: 1, Epochs: 1, Rate: 0.5, MinCount: 1})
	if err != nil {
		f.Fatal(err)
	}
	if whole, err = Retune(withNetwork(f, whole), DefaultTuning()); err != nil {
		f.Fatal(err)
	}
	f.Add(uint(0), byte(0), uint(len(whole)))
	f.Add(uint(9), byte(255), uint(len(whole)))
	f.Add(uint(40), byte(1), uint(100))
	f.Fuzz(func(t *testing.T, at uint, change byte, length uint) {
		data := append([]byte(nil), whole[:min(length, uint(len(whole)))]...)
		if len(data) > 0 {
			data[at%uint(len(data))] ^= change
		}
		trained, err := Open(data)
		if err != nil {
			return
		}
		text := "Maria Keller left the bank."
		if _, err := trained.Tag(context.Background(), text, token.Sentences(text, article.Span{End: len(text)})); err != nil {
			t.Error(err)
		}
	})
}
