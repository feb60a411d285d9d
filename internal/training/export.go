package main

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"

	"namecheck/internal/tagger"
)

// exported is one sentence as the Python trainers read it, one JSON object a
// line.
type exported struct {
	Set      string         `json:"set"`
	Use      string         `json:"use"` // train, measure or silver
	Document string         `json:"doc"`
	Words    []string       `json:"words"`
	Allowed  []uint32       `json:"allowed"` // tags each word may have, one bit each
	Clues    []tagger.Clues `json:"clues"`
	Recased  bool           `json:"recased,omitempty"` // written like a headline by us
	Weight   float32        `json:"weight"`
}

// export writes all sentences for the trainers that are not written in Go.
func export(ctx context.Context, dir string, args []string) error {
	flags := flag.NewFlagSet("export", flag.ContinueOnError)
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
	f, err := os.Create(filepath.Join(dir, "sentences.jsonl"))
	if err != nil {
		return err
	}
	defer f.Close()
	w := bufio.NewWriterSize(f, 1<<20)
	out := json.NewEncoder(w)
	lexicon, err := os.ReadFile(filepath.Join(dir, lexiconFile))
	if err != nil {
		return err
	}
	for _, c := range m.Corpora {
		documents, err := c.read(shared)
		if err != nil {
			return err
		}
		for i, d := range documents {
			if err := ctx.Err(); err != nil {
				return err
			}
			use := c.Use
			if c.Name == "news" && i%apartEvery == apartEvery-1 {
				use = "measure"
			}
			ex := tagger.Example{Text: d.text, Sentences: d.sentences, Names: d.names, GroupsOpen: c.GroupsOpen, Weight: c.Weight}
			copies := []tagger.Example{ex}
			if ex, ok := recased(ex, 1, uint64(i)); ok && use != "measure" {
				copies = append(copies, ex)
			}
			for k, ex := range copies {
				if err := exportExample(out, lexicon, ex, exported{Set: c.Name, Use: use, Document: d.id, Recased: k > 0}); err != nil {
					return err
				}
			}
		}
	}
	return cmp.Or(w.Flush(), f.Close())
}

func exportExample(out *json.Encoder, lexicon []byte, ex tagger.Example, e exported) error {
	clues, err := tagger.ReadClues(lexicon, ex.Text, ex.Sentences)
	if err != nil {
		return err
	}
	e.Weight = ex.Weight
	for n, masks := range ex.Allowed() {
		if len(masks) == 0 || ex.Use != nil && !ex.Use[n] {
			continue
		}
		e.Allowed, e.Clues, e.Words = masks, clues[n], nil
		for _, s := range ex.Sentences[n].Words {
			e.Words = append(e.Words, s.In(ex.Text))
		}
		if err := out.Encode(e); err != nil {
			return err
		}
	}
	return nil
}
