package entity

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"namecheck/internal/article"
	"namecheck/internal/tagger"
	"namecheck/seeds"
)

func TestNothingIsFoundWhereNothingIs(t *testing.T) {
	for _, text := range []string{"", " ", "It rained.", "preformatted|Ana Ruiz := Lake Bank", "東京で会見した。", "👩‍🚀 …"} {
		cast := find(t, Default(), newArticle(text))
		if got := len(cast.Of(Person)) + len(cast.Of(Organization)); got != 0 {
			t.Errorf("%q names %+v", text, cast.Entities)
		}
	}
}

func TestAnArticleWithoutPartsIsFine(t *testing.T) {
	find(t, Default(), &article.Article{Text: "Ana Ruiz spoke."})
}

func TestFindStopsWhenTheContextIsDone(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := New(tagger.NewRules()).Find(ctx, seed()); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func TestTheSameArticleGivesTheSameCast(t *testing.T) {
	e := New(tagger.NewRules())
	if diff := cmp.Diff(find(t, e, seed()), find(t, e, seed())); diff != "" {
		t.Error(diff)
	}
}

func FuzzFind(f *testing.F) {
	f.Add(string(seeds.Article))
	f.Add("Mr. J. K. O’Neill-van der Berg Jr. of AT&T (AT) said. “The Bank of …”")
	f.Add("headline|ALL CAPS HEAD LINE\n\nThe U.S. (US)’s ’s ( ) Dr. Dr. president of of the, and Ruiz")
	f.Add("Der Präsident der Bank, Herr Jan von der Berg, hat gesagt, dass er sich d’Ana Ruiz’ Plan nicht ansehen wird, weil die Universität und das Amt es so wollten. L’Oréal - A. - van")
	engine := New(tagger.NewRules())
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		a := &article.Article{Text: text, Parts: []article.Part{{Kind: article.Paragraph, Span: article.Span{End: len(text)}}}}
		if diff := cmp.Diff(find(t, engine, a), find(t, engine, a)); diff != "" {
			t.Error(diff)
		}
	})
}

// FuzzGuesses feeds the document layer names at any place.
func FuzzGuesses(f *testing.F) {
	f.Add("Ana Ruiz, 52, met Mr. Ruiz of the Lake Bank (LB) in Lima’s embassy.", []byte{0, 8, 1, 18, 4, 1})
	f.Fuzz(func(t *testing.T, text string, marks []byte) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		starts := []int{}
		for i := range text {
			starts = append(starts, i)
		}
		starts = append(starts, len(text))
		var guesses marked
		at := 0
		for i := 0; i+2 < len(marks); i += 3 {
			from := at + int(marks[i])
			to := from + int(marks[i+1]%40) + 1
			if to >= len(starts) {
				break
			}
			guesses = append(guesses, tagger.Guess{
				Span:  article.Span{Start: starts[from], End: starts[to]},
				Label: tagger.Label(marks[i+2]%4) + tagger.Person, Score: float64(marks[i+2]) / 255,
			})
			at = to
		}
		a := &article.Article{Text: text, Parts: []article.Part{{Kind: article.Paragraph, Span: article.Span{End: len(text)}}}}
		find(t, New(guesses), a)
	})
}

// BenchmarkFind measures an article of 800 words.
func BenchmarkFind(b *testing.B) {
	a := seed()
	text := a.Text
	for len(strings.Fields(a.Text)) < 800 {
		a.Text += "\n\n"
		start := len(a.Text)
		a.Text += strings.ReplaceAll(text, "\n\n", " ")
		a.Parts = append(a.Parts, article.Part{Kind: article.Paragraph, Span: article.Span{Start: start, End: len(a.Text)}})
	}
	for _, c := range []struct {
		name string
		*Engine
	}{{"rules", New(tagger.NewRules())}, {"shipped", Default()}} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := c.Find(context.Background(), a); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
