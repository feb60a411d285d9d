package entity

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"namecheck/internal/article"
	"namecheck/internal/tagger"
)

// book makes a text of so many paragraphs in which thousands of people and
// bodies are named, and some of them over and over.
func book(paragraphs int) *article.Article {
	syllables := strings.Fields("bar ken lo mir tan vel dor sa ruk ned fal gor hin jes pol wen")
	name := func(n int) string {
		k := len(syllables)
		return capitalize(syllables[n%k] + syllables[n/k%k] + syllables[n/k/k%k])
	}
	var b strings.Builder
	a := new(article.Article)
	for i := range paragraphs {
		start := b.Len()
		fmt.Fprintf(&b, "Minister Anna %s met %s %s of the %s Bank in Lima on Monday. The %s Institute (%sI) had asked for help, she said. "+
			"“We will see,” Mr. %s told reporters, and Mr. Carter agreed with him.",
			name(i*7), []string{"John", "Mary", "Peter", "Jane"}[i%4], name(i*11), name(i*13), name(i*17), name(i * 17)[:2], name(i*11))
		a.Parts = append(a.Parts, article.Part{Kind: article.Paragraph, Span: article.Span{Start: start, End: b.Len()}, Confidence: 1})
		b.WriteString("\n\n")
	}
	a.Text = b.String()
	return a
}

func TestProgressGoesFromNothingToAll(t *testing.T) {
	var seen []float64
	if _, err := New(tagger.NewRules()).FindWithProgress(context.Background(), book(900), func(done float64) { seen = append(seen, done) }); err != nil {
		t.Fatal(err)
	}
	if len(seen) < 5 || seen[0] != 0 || seen[len(seen)-1] != 1 || !slices.IsSorted(seen) {
		t.Errorf("%v", seen)
	}
}

func TestALongTextGivesTheSameCastAgain(t *testing.T) {
	e, a := New(tagger.NewRules()), book(600)
	if diff := cmp.Diff(find(t, e, a), find(t, e, a)); diff != "" {
		t.Error(diff)
	}
}

func TestOneWhoLeavesDoesNotWait(t *testing.T) {
	a := book(700)
	e := New(tagger.NewRules())
	for _, at := range []float64{0, 0.3, 0.86, 0.95, 0.97} {
		ctx, cancel := context.WithCancel(context.Background())
		var left time.Time
		_, err := e.FindWithProgress(ctx, a, func(done float64) {
			if done >= at && left.IsZero() {
				left = time.Now()
				cancel()
			}
		})
		if !errors.Is(err, context.Canceled) {
			t.Errorf("left at %v: error %v after %v", at, err, time.Since(left))
		}
		cancel()
	}
}

// BenchmarkLongText finds the cast of a text of 100,000 words, which names
// thousands.
func BenchmarkLongText(b *testing.B) {
	a := book(2300)
	for _, c := range []struct {
		name string
		*Engine
	}{{"rules", New(tagger.NewRules())}, {"shipped", Default()}} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := c.Find(context.Background(), a); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(len(strings.Fields(a.Text)))*float64(b.N)/b.Elapsed().Seconds(), "words/s")
		})
	}
}
