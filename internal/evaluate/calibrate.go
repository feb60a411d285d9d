package main

import (
	"context"
	"fmt"
	"math"
	"path/filepath"
	"slices"

	"namecheck/internal/entity"
)

// judged is an entity found, with its signs and whether it is right.
type judged struct {
	signs entity.Signs
	sure  float64
	right bool
}

// calibrated are the kinds that have weights.
var calibrated = append(slices.Clone(kinds), "places")

// judge finds the entities of a document and tells the right from the wrong.
// Optional ones are left out.
func judge(ctx context.Context, doc document, engine *entity.Engine) (map[string][]judged, error) {
	a := plainArticle(doc.Text)
	cast, signs, err := engine.FindSigns(ctx, a)
	if err != nil {
		return nil, fmt.Errorf("find the cast of %s: %w", doc.ID, err)
	}
	out := make(map[string][]judged)
	for _, kind := range calibrated {
		var system []entry
		var mine []judged
		for i, e := range cast.Entities {
			if kindNames[e.Kind] != kind {
				continue
			}
			x := entry{Name: e.Name}
			for _, m := range e.Mentions {
				x.Spans = append(x.Spans, m.Span)
				x.Texts = append(x.Texts, m.Span.In(a.Text))
			}
			system = append(system, x)
			mine = append(mine, judged{signs: signs[i], sure: e.Confidence})
		}
		optional := make(map[int]bool)
		for _, m := range matches(doc.Entries[kind], system) {
			mine[m.system].right = true
			optional[m.system] = doc.Entries[kind][m.gold].Optional
		}
		for i, j := range mine {
			if !optional[i] {
				out[kind] = append(out[kind], j)
			}
		}
	}
	return out, nil
}

// runCalibrate fits the weights of confidence on articles that the taggers in
// the weights files have not learned from: the n-th file kept the n-th seventh
// apart.
func runCalibrate(ctx context.Context, data string, folds []string) error {
	docs, err := loadDocuments(filepath.Join(data, "ner", "train", "news.json"), filepath.Join(data, "ner", "news", "text"))
	if err != nil {
		return err
	}
	all := make(map[string][]judged)
	for fold, which := range folds {
		if which == "-" {
			continue
		}
		for i, doc := range docs {
			if i%apartEvery != fold {
				continue
			}
			engine, err := engineFor(which, doc)
			if err != nil {
				return err
			}
			js, err := judge(ctx, doc, engine)
			if err != nil {
				return err
			}
			for kind, list := range js {
				all[kind] = append(all[kind], list...)
			}
		}
	}
	for _, kind := range calibrated {
		fmt.Printf("%s: %d found\n", kind, len(all[kind]))
		reliability(all[kind], func(j judged) float64 { return j.sure })
		if len(all[kind]) < enough {
			b := shift(all[kind])
			fmt.Printf("\ttoo few to fit more than the first weight: add %.2f to it\n", b)
			reliability(all[kind], func(j judged) float64 { return shifted(j.sure, b) })
			continue
		}
		w := fit(all[kind])
		for i, name := range entity.SignNames {
			fmt.Printf("\t%.2f,  // %s\n", w[i], name)
		}
		fmt.Println("\twith these weights:")
		reliability(all[kind], func(j judged) float64 { return logistic(w, j.signs) })
	}
	return nil
}

// enough is how many entities of a kind it takes to fit all weights.
const enough = 400

// shift is what to add to the first weight so that as many are right as the
// confidences say.
func shift(js []judged) float64 {
	low, high := -4.0, 4.0
	for range 50 {
		b, over := (low+high)/2, 0.0
		for _, j := range js {
			over += shifted(j.sure, b)
			if j.right {
				over--
			}
		}
		if over > 0 {
			high = b
		} else {
			low = b
		}
	}
	return (low + high) / 2
}

// shifted is a confidence with b added to its first weight.
func shifted(p, b float64) float64 { return 1 / (1 + (1-p)/p*math.Exp(-b)) }

// fit is logistic regression with a small ridge, by gradient descent.
func fit(js []judged) entity.Signs {
	const (
		steps = 20000
		rate  = 0.5
		ridge = 0.004
	)
	var w entity.Signs
	for range steps {
		var grad entity.Signs
		for _, j := range js {
			diff := logistic(w, j.signs)
			if j.right {
				diff--
			}
			for i, x := range j.signs {
				grad[i] += diff * x / float64(len(js))
			}
		}
		for i := range w {
			if i > 0 {
				grad[i] += ridge * w[i]
			}
			w[i] -= rate * grad[i]
		}
	}
	return w
}

func logistic(w, x entity.Signs) float64 {
	sum := 0.0
	for i := range w {
		sum += w[i] * x[i]
	}
	return 1 / (1 + math.Exp(-sum))
}

// reliability prints, for each threshold, how many entities reach it and what
// share of those are right.
func reliability(js []judged, sure func(judged) float64) {
	right := 0
	for _, j := range js {
		if j.right {
			right++
		}
	}
	for _, from := range []float64{0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9} {
		var n, ok int
		sum := 0.0
		for _, j := range js {
			if p := sure(j); p >= from {
				n++
				sum += p
				if j.right {
					ok++
				}
			}
		}
		fmt.Printf("\tfrom %.1f: %4d, %5.1f %% right (said %5.1f), of the right ones %5.1f %%\n",
			from, n, percent(float64(ok), float64(n)), percent(sum, float64(n)), percent(float64(ok), float64(right)))
	}
}
