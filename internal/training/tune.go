package main

import (
	"context"
	"flag"
	"fmt"
	"math"
	"os"

	"namecheck/internal/tagger"
)

// tune makes the scores of the weights honest, on the articles kept apart from
// training: of the guesses with a score of 0.8, four in five are to be right.
func tune(ctx context.Context, _ string, args []string) error {
	flags := flag.NewFlagSet("tune", flag.ContinueOnError)
	tuning := tuningFlags(flags)
	path := flags.String("weights", shippedFile, "weights file, which is changed")
	if err := flags.Parse(args); err != nil {
		return err
	}
	file, err := os.ReadFile(*path)
	if err != nil {
		return err
	}
	if file, err = tagger.Retune(file, *tuning); err != nil {
		return err
	}
	t, err := tagger.Open(file)
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
	for _, s := range sets {
		if s.name != apartName {
			continue
		}
		trials, err := tryOut(ctx, t, s.documents)
		if err != nil {
			return err
		}
		for label := range trials {
			slope, offset := platt(trials[label])
			fmt.Printf("label %d: %d guesses, slope %.3f, offset %.3f\n", label, len(trials[label]), slope, offset)
			tuning.Slope[label], tuning.Offset[label] = float32(slope), float32(offset)
		}
	}
	if file, err = tagger.Retune(file, *tuning); err != nil {
		return err
	}
	return os.WriteFile(*path, file, 0o644)
}

// trial is the score of one guess, as log-odds, and whether it was right.
type trial struct {
	odds  float64
	right bool
}

// tryOut collects the guesses of documents by label. Optional names are left
// out.
func tryOut(ctx context.Context, t tagger.Tagger, documents []document) ([][]trial, error) {
	out := make([][]trial, len(labelNames)+1)
	for _, d := range documents {
		guesses, err := t.Tag(ctx, d.text, d.sentences)
		if err != nil {
			return nil, err
		}
		there := make(map[tagger.Name]bool)
		for _, n := range d.names {
			there[n] = true
		}
		for _, g := range guesses {
			n := tagger.Name{Span: g.Span, Label: g.Label, Optional: true}
			if there[n] {
				continue
			}
			n.Optional = false
			out[g.Label] = append(out[g.Label], trial{math.Log(g.Score / (1 - g.Score)), there[n]})
		}
	}
	return out, nil
}

// platt fits a slope and an offset for log-odds (Platt 1999) with Newton's
// method. Trials of both outcomes are added at odds of one, so that few trials
// say little.
func platt(trials []trial) (slope, offset float64) {
	slope = 1
	if len(trials) == 0 {
		return slope, offset
	}
	trials = append(trials, trial{0, true}, trial{0, false}, trial{3, true}, trial{-3, false})
	for range 200 {
		var g0, g1, h00, h01, h11 float64
		for _, t := range trials {
			p := 1 / (1 + math.Exp(-slope*t.odds-offset))
			d := p
			if t.right {
				d--
			}
			w := p*(1-p) + 1e-6
			g0 += d * t.odds
			g1 += d
			h00 += w * t.odds * t.odds
			h01 += w * t.odds
			h11 += w
		}
		det := h00*h11 - h01*h01
		if math.Abs(det) < 1e-12 {
			break
		}
		// Short steps: far from the goal the curve says little of it.
		slope -= max(-0.2, min(0.2, (g0*h11-g1*h01)/det))
		offset -= max(-0.2, min(0.2, (g1*h00-g0*h01)/det))
	}
	return slope, offset
}

// reliability prints how many of the guesses are right, by score.
func reliability(trials [][]trial) {
	edges := []float64{0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01}
	fmt.Println("score        guesses  mean score  right")
	for i := range len(edges) - 1 {
		var n, right int
		var sum float64
		for _, label := range []tagger.Label{tagger.Person, tagger.Organization} {
			for _, t := range trials[label] {
				p := 1 / (1 + math.Exp(-t.odds))
				if p >= edges[i] && p < edges[i+1] {
					n++
					sum += p
					if t.right {
						right++
					}
				}
			}
		}
		if n > 0 {
			fmt.Printf("%.2f–%.2f %10d %10.1f %% %7.1f %%\n", edges[i], min(1, edges[i+1]), n, 100*sum/float64(n), percent(right, n))
		}
	}
}
