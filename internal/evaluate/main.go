// Evaluate measures the engine against annotated articles and prints the
// figures.
//
//	go run ./internal/evaluate [-data DIR] [-tagger T] [-errors] [-roles] [set…]
//
// Sets are "articles" (only to measure with), "news" (the project's own
// annotated articles), "apart" (those of them that training keeps apart, every
// seventh) and the names of the files of columns in ner/evaluate, such as
// "worldwide_dev"; without any, all but "news" are measured, and compared with
// the figures kept beside this file. -keep keeps the new ones.
//
// -found scores what another program found, as bench/peers does.
//
// The tagger "oracle" gives the annotated spans themselves, so that only the
// document layer is measured.
//
//	go run ./internal/evaluate calibrate FILE…
//
// fits the weights of confidence, given one weights file for each seventh of the
// news, which its tagger has not learned from; "-" for none.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"namecheck/internal/entity"
	"namecheck/internal/tagger"
)

// options are what the command line says.
type options struct {
	data, tagger string
	sure         float64
	fold         int
	errors, keep bool
	roles        bool
	articles     string // folder of "articles"; "" for the one in data
	found        string // file with what another program found; "" for the engine
}

func main() {
	var o options
	flag.StringVar(&o.data, "data", filepath.Join("..", "shared", "data"), "folder of the annotated data")
	flag.StringVar(&o.tagger, "tagger", "default", "oracle, rules, default or a weights file")
	flag.IntVar(&o.fold, "fold", apartEvery-1, "which seventh of the news the set \"apart\" is, from 0")
	flag.Float64Var(&o.sure, "sure", entity.SureFrom, "confidence from which an entity counts")
	flag.BoolVar(&o.errors, "errors", false, "print every error")
	flag.BoolVar(&o.roles, "roles", false, "print every role shown, with its sentence")
	flag.StringVar(&o.articles, "articles", "", "folder of texts and gold.json, instead of the data's own")
	flag.StringVar(&o.found, "found", "", "score this file, in the form of gold.json, instead of the engine")
	flag.BoolVar(&o.keep, "keep", false, "keep the figures for later comparison")
	flag.Parse()
	if o.articles == "" {
		o.articles = filepath.Join(o.data, "articles")
	}
	if err := run(context.Background(), o, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "evaluate:", err)
		os.Exit(1)
	}
}

// keptFile holds the last figures.
var keptFile = filepath.Join("internal", "evaluate", "figures.json")

var kinds = []string{"people", "organizations"}

func run(ctx context.Context, o options, sets []string) error {
	if len(sets) > 0 && sets[0] == "calibrate" {
		return runCalibrate(ctx, o.data, sets[1:])
	}
	whole := len(sets) == 0
	if whole {
		sets = []string{"articles", "apart"}
		files, err := filepath.Glob(filepath.Join(o.data, "ner", "evaluate", "*.conll"))
		if err != nil {
			return err
		}
		for _, f := range files {
			sets = append(sets, strings.TrimSuffix(filepath.Base(f), ".conll"))
		}
	}
	now := make(figures)
	for _, set := range sets {
		sums, err := measure(ctx, o, set)
		if err != nil {
			return err
		}
		both := new(counts)
		printHead(set)
		for _, kind := range kinds {
			both.add(*sums[kind])
			sums[kind].print(kind)
			now.add(set, kind, sums[kind])
		}
		both.print("both")
		sums["people"].roles.print()
		now.add(set, "both", both)
	}
	if len(sets) == 1 && sets[0] == "articles" && o.found == "" || whole {
		if err := speed(ctx, o); err != nil {
			return err
		}
	}
	if !whole {
		return nil
	}
	kept, err := loadFigures(keptFile)
	if err != nil {
		return err
	}
	now.compare(kept)
	if o.keep {
		return now.save(keptFile)
	}
	return nil
}

// measure returns the sums of one set by kind.
func measure(ctx context.Context, o options, set string) (map[string]*counts, error) {
	switch set {
	case "articles":
		return measureDocuments(ctx, o, filepath.Join(o.articles, "gold.json"), o.articles, -1)
	case "news":
		return measureDocuments(ctx, o, newsAnswers(o.data), newsTexts(o.data), -1)
	case "apart":
		return measureDocuments(ctx, o, newsAnswers(o.data), newsTexts(o.data), o.fold)
	}
	return measureSpans(ctx, o, filepath.Join(o.data, "ner", "evaluate", set+".conll"))
}

func newsAnswers(data string) string { return filepath.Join(data, "ner", "train", "news.json") }
func newsTexts(data string) string   { return filepath.Join(data, "ner", "news", "text") }

// apartEvery is how training picks the articles that it keeps apart.
const apartEvery = 7

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

// measureDocuments compares whole documents; with a fold from 0, only those of
// that seventh.
func measureDocuments(ctx context.Context, o options, answers, texts string, fold int) (map[string]*counts, error) {
	docs, err := loadDocuments(answers, texts)
	if err != nil {
		return nil, err
	}
	sums := make(map[string]*counts)
	for _, kind := range kinds {
		sums[kind] = new(counts)
	}
	others := make(map[string]map[string][]entry)
	if o.found != "" {
		theirs, err := loadDocuments(o.found, texts)
		if err != nil {
			return nil, err
		}
		for _, doc := range theirs {
			others[doc.ID] = doc.Entries
		}
	}
	var engine *entity.Engine
	for i, doc := range docs {
		if fold >= 0 && i%apartEvery != fold {
			continue
		}
		if o.found != "" {
			for _, kind := range kinds {
				sums[kind].add(score(doc.Entries[kind], others[doc.ID][kind], doc.Text, nil))
			}
			continue
		}
		if engine == nil || o.tagger == "oracle" {
			if engine, err = engineFor(o.tagger, doc); err != nil {
				return nil, err
			}
		}
		a := plainArticle(doc.Text)
		cast, err := engine.Find(ctx, a)
		if err != nil {
			return nil, fmt.Errorf("find the cast of %s: %w", doc.ID, err)
		}
		if o.roles {
			printRoles(doc.ID, a, cast)
		}
		got := found(a, cast, o.sure)
		for _, kind := range kinds {
			var say report
			if o.errors {
				say = func(what, words string) { fmt.Printf("%s\t%s\t%s\t%s\n", doc.ID, kind, what, words) }
			}
			sums[kind].add(score(doc.Entries[kind], got[kind], doc.Text, say))
		}
	}
	return sums, nil
}

// speed prints the time that the engine takes for 800 words, and the time
// until its tagger is loaded.
func speed(ctx context.Context, o options) error {
	docs, err := loadDocuments(filepath.Join(o.articles, "gold.json"), o.articles)
	if err != nil {
		return err
	}
	engine, err := engineFor(o.tagger, document{})
	if err != nil {
		return err
	}
	began := time.Now()
	if _, err := engine.Find(ctx, plainArticle("It rained.")); err != nil {
		return err
	}
	load := time.Since(began)
	words := 0
	began = time.Now()
	for _, doc := range docs {
		if _, err := engine.Find(ctx, plainArticle(doc.Text)); err != nil {
			return err
		}
		words += len(strings.Fields(doc.Text))
	}
	fmt.Printf("\n%.0f ms to load, %.1f ms for 800 words\n", load.Seconds()*1000, time.Since(began).Seconds()*1000*800/float64(words))
	return nil
}

func printHead(set string) {
	fmt.Printf("\n%-14s %6s %6s %6s  %20s  %6s %6s %7s %6s\n", set, "P", "R", "F1", "mentions P/R/F1", "B³", "shared", "merged%", "roles%")
}

func (c *counts) print(kind string) {
	p, r := percent(float64(c.right), float64(c.system)), percent(float64(c.right), float64(c.gold))
	mp, mr := percent(float64(c.mRight), float64(c.mSystem)), percent(float64(c.mRight), float64(c.mGold))
	if c.gold+c.system == 0 {
		fmt.Printf("%-14s %20s  %6.1f/%6.1f/%6.1f\n", kind, "", mp, mr, f1(mp, mr))
		return
	}
	fmt.Printf("%-14s %6.1f %6.1f %6.1f  %6.1f/%6.1f/%6.1f  %6.1f %6.1f %7.2f %6.1f  gold %d found %d\n", kind, p, r, f1(p, r), mp, mr, f1(mp, mr),
		f1(percent(c.b3P, c.b3PN), percent(c.b3R, c.b3RN)), f1(percent(c.shP, c.shPN), percent(c.shR, c.shRN)),
		percent(float64(c.wrongMerges), float64(c.clusters)), percent(float64(c.roleRight), float64(c.roleGold)), c.gold, c.system)
}
