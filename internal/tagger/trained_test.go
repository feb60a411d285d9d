package tagger

import (
	"context"
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"

	"namecheck/internal/article"
	"namecheck/internal/token"
)

// seen lists the names that a tagger sees in a text as "words/label".
func seen(t *testing.T, tagger Tagger, text string) []string {
	t.Helper()
	guesses, err := tagger.Tag(context.Background(), text, token.Sentences(text, article.Span{End: len(text)}))
	if err != nil {
		t.Fatal(err)
	}
	short := [...]string{"none", "person", "organization", "place", "group"}
	var out []string
	at := 0
	for _, g := range guesses {
		if g.Span.Start < at || g.Score < 0 || g.Score > 1 {
			t.Errorf("guess %+v after byte %d", g, at)
		}
		at = g.Span.End
		out = append(out, g.Span.In(text)+"/"+short[g.Label])
	}
	return out
}

func TestShippedWeightsLoad(t *testing.T) {
	trained, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	got := seen(t, trained, "Maria Keller, a spokeswoman for the Ministry of Trade, met Joseph Banda in Lusaka.")
	for _, want := range []string{"Maria Keller/person", "Ministry of Trade/organization", "Joseph Banda/person", "Lusaka/place"} {
		found := false
		for _, g := range got {
			found = found || g == want
		}
		if !found {
			t.Errorf("%s is missing from %q", want, got)
		}
	}
}

func TestTagStopsWhenTold(t *testing.T) {
	trained, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	text := "Maria Keller left."
	if _, err := trained.Tag(ctx, text, token.Sentences(text, article.Span{End: len(text)})); !errors.Is(err, context.Canceled) {
		t.Errorf("error is %v", err)
	}
}

func TestOpenRefusesWhatIsNoWeightsFile(t *testing.T) {
	for _, data := range []string{"", "NCTG", "PK\x03\x04 and so on, long enough", "NCTG\x09\x00\x00\x00\x01\x00\x00\x00", "NCTG\x01\x00\x00\x00\xff\xff\xff\xff"} {
		if _, err := Open([]byte(data)); !errors.Is(err, ErrFormat) {
			t.Errorf("%q gives error %v", data, err)
		}
	}
}

func TestALongTextIsTaggedAsItsSentencesAre(t *testing.T) {
	trained, err := Open(withNetwork(t, tiny(t)))
	if err != nil {
		t.Fatal(err)
	}
	line := "Mr. Banda left the Ministry of Trade. Workers at River Bank said no.\n"
	const times = 500
	want, got := seen(t, trained, strings.Repeat(line, 2)), seen(t, trained, strings.Repeat(line, times))
	if len(got) != len(want)*times/2 {
		t.Fatalf("%d names, not %d times %d", len(got), times/2, len(want))
	}
	for i := range got {
		if got[i] != want[i%len(want)] {
			t.Fatalf("name %d is %s, not %s", i, got[i], want[i%len(want)])
		}
	}
}

func TestOneTaggerServesSeveralGoroutines(t *testing.T) {
	trained, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	text := "Maria Keller, a spokeswoman for the Ministry of Trade, met Joseph Banda in Lusaka."
	want := seen(t, trained, text)
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			if got := seen(t, trained, text); !slices.Equal(got, want) {
				t.Errorf("sees %q, not %q", got, want)
			}
		})
	}
	wait.Wait()
}
