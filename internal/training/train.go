package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"namecheck/internal/tagger"
)

// apartEvery says which articles of the sheets are kept apart: every seventh.
const apartEvery = 7

func train(ctx context.Context, dir string, args []string) error {
	flags := flag.NewFlagSet("train", flag.ContinueOnError)
	var s tagger.Settings
	flags.Uint64Var(&s.Seed, "seed", 1, "seed of all chance")
	flags.IntVar(&s.Epochs, "epochs", 8, "times through the data")
	flags.Float64Var(&s.Rate, "rate", 0.2, "first step")
	flags.Float64Var(&s.Dropout, "dropout", 0.1, "share of evidence hidden")
	flags.Float64Var(&s.Decay, "decay", 0.03, "share of weights lost with each epoch")
	flags.IntVar(&s.MinCount, "min", 3, "evidence seen less often is not used")
	flags.Float64Var(&s.Prune, "prune", 0.05, "evidence whose weights stay below is left out")
	without := flags.String("without", "", "corpora to leave out, with commas between")
	all := flags.Bool("all", false, "train on the articles kept apart too")
	second := flags.String("second", "", "weights that give a second view of the silver texts; without them those are not used")
	quiet := flags.Bool("quiet", false, "measure only at the end")
	if err := flags.Parse(args); err != nil {
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
	lexicon, err := os.ReadFile(filepath.Join(dir, lexiconFile))
	if err != nil {
		return fmt.Errorf("no lexicon yet, run prepare first: %w", err)
	}
	var examples []tagger.Example
	var other *tagger.Trained
	if *second != "" {
		data, err := os.ReadFile(*second)
		if err != nil {
			return err
		}
		if other, err = tagger.Open(data); err != nil {
			return err
		}
	}
	known := make(map[string]bool)
	for _, c := range m.Corpora {
		silver := c.Use == "silver" && other != nil
		if c.Use != "train" && !silver || strings.Contains(","+*without+",", ","+c.Name+",") {
			continue
		}
		documents, err := c.read(shared)
		if err != nil {
			return err
		}
		if c.Name == "news" && !*all {
			documents, _ = split(documents)
		}
		for i, d := range documents {
			ex := tagger.Example{Text: d.text, Sentences: d.sentences, Names: d.names, Weight: c.Weight, GroupsOpen: c.GroupsOpen}
			if silver && known[d.text] {
				continue
			}
			known[d.text] = true
			if silver {
				if ex.Second, err = view(ctx, other, d); err != nil {
					return err
				}
			}
			examples = append(examples, ex)
			if ex, ok := recased(ex, s.Seed, uint64(i)); ok {
				examples = append(examples, ex)
			}
		}
		fmt.Printf("%-20s %6d documents\n", c.Name, len(documents))
	}
	sets, err := measureSets(m, shared)
	if err != nil {
		return err
	}
	began := time.Now()
	s.Progress = func(epoch int, loss float64, open func() (*tagger.Trained, error)) {
		fmt.Printf("epoch %d, loss %.0f, %.0f s\n", epoch, loss, time.Since(began).Seconds())
		if *quiet && epoch < s.Epochs {
			return
		}
		t, err := open()
		if err != nil {
			fmt.Println(err)
			return
		}
		report(ctx, t, sets)
	}
	weights, err := tagger.Learn(ctx, lexicon, examples, s)
	if err != nil {
		return err
	}
	fmt.Printf("%.1f MB\n", float64(len(weights))/1e6)
	return os.WriteFile(filepath.Join(dir, weightsFile), weights, 0o644)
}

// split divides articles into those to learn from and those kept apart.
func split(documents []document) (learn, apart []document) {
	for i, d := range documents {
		if i%apartEvery == apartEvery-1 {
			apart = append(apart, d)
		} else {
			learn = append(learn, d)
		}
	}
	return learn, apart
}

func embed(_ context.Context, dir string, args []string) error {
	flags := flag.NewFlagSet("embed", flag.ContinueOnError)
	into := flags.String("into", shippedFile, "file to write")
	words := flags.Int("words", 100_000, "how many embeddings to keep")
	if err := flags.Parse(args); err != nil {
		return err
	}
	weights, err := os.ReadFile(filepath.Join(dir, weightsFile))
	if err != nil {
		return fmt.Errorf("no weights yet, run train first: %w", err)
	}
	if network, err := os.ReadFile(filepath.Join(dir, networkFile)); err == nil {
		vectors, err := loadVectors(filepath.Join(dir, vectorsFile), *words)
		if err != nil {
			return err
		}
		if weights, err = tagger.AddNetwork(weights, vectors, network); err != nil {
			return err
		}
	}
	if _, err := tagger.Open(weights); err != nil {
		return err
	}
	return os.WriteFile(*into, weights, 0o644)
}

// view is what a tagger sees in a document.
func view(ctx context.Context, t *tagger.Trained, d document) (*[]tagger.Name, error) {
	guesses, err := t.Tag(ctx, d.text, d.sentences)
	if err != nil {
		return nil, err
	}
	names := make([]tagger.Name, 0, len(guesses))
	for _, g := range guesses {
		names = append(names, tagger.Name{Span: g.Span, Label: g.Label})
	}
	return &names, nil
}
