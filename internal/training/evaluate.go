package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"namecheck/internal/tagger"
)

// apartName is what the articles are called that are kept apart from training.
const apartName = "news_apart"

// measureSet is a collection to measure with.
type measureSet struct {
	name      string
	documents []document
}

// measureSets reads all collections to measure with, and the articles that are
// kept apart from training.
func measureSets(m manifest, shared string) ([]measureSet, error) {
	var out []measureSet
	for _, c := range m.Corpora {
		if c.Use != "measure" && c.Name != "news" {
			continue
		}
		documents, err := c.read(shared)
		if err != nil {
			return nil, err
		}
		name := c.Name
		if c.Name == "news" {
			name = apartName
			_, documents = split(documents)
		}
		out = append(out, measureSet{name, documents})
	}
	return out, nil
}

func evaluate(ctx context.Context, dir string, args []string) error {
	flags := flag.NewFlagSet("evaluate", flag.ContinueOnError)
	path := flags.String("weights", "", "weights file (default: the one trained last)")
	tuning := tuningFlags(flags)
	errs := flags.String("errors", "", "collection whose errors are listed")
	style := flags.String("style", "", "write all texts in one style first: upper, title or lower")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *path == "" {
		*path = filepath.Join(dir, weightsFile)
	}
	weights, err := os.ReadFile(*path)
	if err != nil {
		return err
	}
	if *tuning != tagger.DefaultTuning() {
		if weights, err = tagger.Retune(weights, *tuning); err != nil {
			return err
		}
	}
	t, err := tagger.Open(weights)
	if err != nil {
		return err
	}
	shared, err := sharedFolder()
	if err != nil {
		return err
	}
	m, err := readManifest()
	if err != nil {
		return err
	}
	sets, err := measureSets(m, shared)
	if err != nil {
		return err
	}
	for i := range sets {
		if *style == "" {
			break
		}
		if sets[i].documents, err = styled(sets[i].documents, *style); err != nil {
			return err
		}
	}
	if *errs != "" {
		for _, s := range sets {
			if s.name == *errs {
				return listErrors(ctx, t, s.documents)
			}
		}
		return fmt.Errorf("no collection is called %q", *errs)
	}
	report(ctx, t, sets)
	for _, s := range sets {
		if s.name != apartName && s.name != "articles" {
			continue
		}
		trials, err := tryOut(ctx, t, s.documents)
		if err != nil {
			return err
		}
		fmt.Println(s.name)
		reliability(trials)
	}
	return nil
}

// tuningFlags lets the tuning be tried out; with none given, a file keeps its
// own.
func tuningFlags(flags *flag.FlagSet) *tagger.Tuning {
	t := tagger.DefaultTuning()
	for _, f := range []struct {
		name  string
		value *float32
		help  string
	}{
		{"evidence", &t.Evidence, "factor of the evidence"},
		{"network", &t.Network, "factor of the network"},
		{"agreement", &t.Agreement, "factor of other places of a word"},
		{"doubt", &t.Doubt, "added to the probabilities of those"},
	} {
		flags.Func(f.name, fmt.Sprintf("%s (default %g)", f.help, *f.value), func(s string) error {
			v, err := strconv.ParseFloat(s, 32)
			*f.value = float32(v)
			return err
		})
	}
	return &t
}

// tally counts names: seen and right, seen, there to be seen.
type tally struct{ right, seen, there int }

func (t tally) add(o tally) tally {
	return tally{t.right + o.right, t.seen + o.seen, t.there + o.there}
}

func (t tally) String() string {
	p, r := percent(t.right, t.seen), percent(t.right, t.there)
	f := 0.0
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return fmt.Sprintf("%5.1f %5.1f %5.1f", p, r, f)
}

func percent(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return 100 * float64(n) / float64(of)
}

// report prints precision, recall and F1 of exact spans for each collection.
func report(ctx context.Context, t tagger.Tagger, sets []measureSet) {
	fmt.Printf("%-18s %-17s   %-17s   %-17s\n", "", "people P R F1", "organizations", "both")
	words, began := 0, time.Now()
	for _, s := range sets {
		var people, organizations tally
		for _, d := range s.documents {
			p, o, err := compare(ctx, t, d)
			if err != nil {
				fmt.Println(err)
				return
			}
			people, organizations = people.add(p), organizations.add(o)
			for _, l := range d.sentences {
				words += len(l.Words)
			}
		}
		fmt.Printf("%-18s %s   %s   %s\n", s.name, people, organizations, people.add(organizations))
	}
	took := time.Since(began)
	fmt.Printf("%.1f ms for 800 words\n", took.Seconds()*1000*800/float64(words))
}

// compare counts the people and organizations of one document. Optional names
// count neither way.
func compare(ctx context.Context, t tagger.Tagger, d document) (people, organizations tally, err error) {
	guesses, err := t.Tag(ctx, d.text, d.sentences)
	if err != nil {
		return people, organizations, err
	}
	there := make(map[tagger.Name]bool)
	optional := make(map[tagger.Name]bool)
	for _, n := range d.names {
		key := tagger.Name{Span: n.Span, Label: n.Label}
		if n.Optional {
			optional[key] = true
		} else {
			there[key] = true
		}
	}
	count := func(label tagger.Label) (c tally) {
		var seen []tagger.Name
		for _, g := range guesses {
			if g.Label == label {
				seen = append(seen, tagger.Name{Span: g.Span, Label: g.Label})
			}
		}
		for _, n := range tidy(d.text, seen) {
			switch {
			case there[n]:
				c.right++
				c.seen++
			case !optional[n]:
				c.seen++
			}
		}
		for n := range there {
			if n.Label == label {
				c.there++
			}
		}
		return c
	}
	return count(tagger.Person), count(tagger.Organization), nil
}

// listErrors prints every name missed or wrongly seen, with its sentence.
func listErrors(ctx context.Context, t tagger.Tagger, documents []document) error {
	short := [...]string{"-", "PER", "ORG", "LOC", "GRP"}
	for _, d := range documents {
		guesses, err := t.Tag(ctx, d.text, d.sentences)
		if err != nil {
			return err
		}
		there := make(map[tagger.Name]bool)
		for _, n := range d.names {
			there[tagger.Name{Span: n.Span, Label: n.Label}] = true
		}
		for _, s := range d.sentences {
			var wrong []string
			seen := make(map[tagger.Name]bool)
			for _, g := range guesses {
				n := tagger.Name{Span: g.Span, Label: g.Label}
				if !s.Span().Contains(g.Span) {
					continue
				}
				seen[n] = true
				if !there[n] && (g.Label == tagger.Person || g.Label == tagger.Organization) {
					wrong = append(wrong, fmt.Sprintf("+%s %.2f [%s]", short[g.Label], g.Score, g.Span.In(d.text)))
				}
			}
			for _, n := range d.names {
				if s.Span().Contains(n.Span) && !n.Optional && !seen[tagger.Name{Span: n.Span, Label: n.Label}] && (n.Label == tagger.Person || n.Label == tagger.Organization) {
					wrong = append(wrong, fmt.Sprintf("-%s [%s]", short[n.Label], n.Span.In(d.text)))
				}
			}
			if len(wrong) > 0 {
				fmt.Println(d.id, wrong, "\n     ", s.Span().In(d.text))
			}
		}
	}
	return nil
}
