// Evaluate measures the engine against annotated articles and prints the
// figures.
//
//	go run ./internal/evaluate [-data ../shared/data] [-tagger rules] [-errors] [set]
//
// Sets are "articles" (the default: only to measure with), "news" (the
// project's own annotated articles), "apart" (those of them that training keeps
// apart, every seventh) and "spans" (the corpora of sentences).
// "calibrate" fits the weights of confidence: go run ./internal/evaluate
// calibrate FILE… with one weights file for each seventh of the news that it has
// not learned from, "-" for none.
//
// The tagger "oracle" gives the annotated spans themselves, so that only the
// document layer is measured.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"namecheck/internal/entity"
	"namecheck/internal/tagger"
)

func main() {
	data := flag.String("data", filepath.Join("..", "shared", "data"), "folder of the annotated data")
	which := flag.String("tagger", "default", "oracle, rules, default or a weights file")
	errors := flag.Bool("errors", false, "print every error")
	fold := flag.Int("fold", apartEvery-1, "which seventh of the news the set \"apart\" is")
	sure := flag.Float64("sure", entity.SureFrom, "confidence from which an entity counts")
	flag.Parse()
	set := "articles"
	if flag.NArg() > 0 {
		set = flag.Arg(0)
	}
	if err := run(*data, set, *which, *sure, *errors, *fold); err != nil {
		fmt.Fprintln(os.Stderr, "evaluate:", err)
		os.Exit(1)
	}
}

func run(data, set, which string, sure float64, errors bool, fold int) error {
	ctx, apart := context.Background(), -1
	switch set {
	case "articles":
		return runDocuments(ctx, filepath.Join(data, "articles", "gold.json"), filepath.Join(data, "articles"), which, sure, errors, -1)
	case "calibrate":
		return runCalibrate(ctx, data, flag.Args()[1:])
	case "apart":
		apart = fold
		fallthrough
	case "news":
		return runDocuments(ctx, filepath.Join(data, "ner", "train", "news.json"), filepath.Join(data, "ner", "news", "text"), which, sure, errors, apart)
	}
	return fmt.Errorf("no set %q", set)
}

// engineFor returns the engine to measure on one document.
func engineFor(which string, doc document) (*entity.Engine, error) {
	switch which {
	case "oracle":
		return entity.New(newOracle(doc)), nil
	case "rules":
		return entity.New(tagger.NewRules()), nil
	case "default":
		return entity.Default(), nil
	}
	weights, err := os.ReadFile(which)
	if err != nil {
		return nil, fmt.Errorf("no tagger %q: %w", which, err)
	}
	t, err := tagger.Open(weights)
	if err != nil {
		return nil, fmt.Errorf("open tagger: %w", err)
	}
	return entity.New(t), nil
}

func runDocuments(ctx context.Context, answers, texts, which string, sure float64, errors bool, apart int) error {
	docs, err := loadDocuments(answers, texts)
	if err != nil {
		return err
	}
	sums := make(map[string]*counts)
	for _, kind := range kinds {
		sums[kind] = new(counts)
	}
	for i, doc := range docs {
		if apart >= 0 && i%apartEvery != apart {
			continue
		}
		engine, err := engineFor(which, doc)
		if err != nil {
			return err
		}
		a := plainArticle(doc.Text)
		cast, err := engine.Find(ctx, a)
		if err != nil {
			return fmt.Errorf("find the cast of %s: %w", doc.ID, err)
		}
		got := found(a, cast, sure)
		for _, kind := range kinds {
			var say report
			if errors {
				say = func(what, words string) { fmt.Printf("%s\t%s\t%s\t%s\n", doc.ID, kind, what, words) }
			}
			c := score(doc.Entries[kind], got[kind], doc.Text, say)
			sums[kind].add(c)
		}
	}
	both := new(counts)
	fmt.Printf("%-14s %6s %6s %6s  %20s  %6s %6s %7s %6s\n", "", "P", "R", "F1", "mentions P/R/F1", "B³", "shared", "merged%", "roles%")
	for _, kind := range kinds {
		both.add(*sums[kind])
		sums[kind].print(kind)
	}
	both.print("both")
	return nil
}

// apartEvery is how training picks the articles that it keeps apart.
const apartEvery = 7

var kinds = []string{"people", "organizations"}

func (c *counts) print(kind string) {
	p, r := percent(float64(c.right), float64(c.system)), percent(float64(c.right), float64(c.gold))
	mp, mr := percent(float64(c.mRight), float64(c.mSystem)), percent(float64(c.mRight), float64(c.mGold))
	fmt.Printf("%-14s %6.1f %6.1f %6.1f  %6.1f/%6.1f/%6.1f  %6.1f %6.1f %7.2f %6.1f  gold %d found %d\n", kind, p, r, f1(p, r), mp, mr, f1(mp, mr),
		f1(percent(c.b3P, c.b3PN), percent(c.b3R, c.b3RN)), f1(percent(c.shP, c.shPN), percent(c.shR, c.shRN)),
		percent(float64(c.wrongMerges), float64(c.clusters)), percent(float64(c.roleRight), float64(c.roleGold)), c.gold, c.system)
}
