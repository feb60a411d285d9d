// Prose finds names with prose v2 and writes them in the form of the annotated
// articles, and the time that it takes for 800 words.
//
//	prose DIR > found.json
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/jdkato/prose/v2"
)

// entity is all mentions of one spelling, in code points.
type entity struct {
	Name     string   `json:"name"`
	Mentions [][3]any `json:"mentions"`
}

func main() {
	files, err := filepath.Glob(filepath.Join(os.Args[1], "*.txt"))
	if err != nil {
		log.Fatal(err)
	}
	out := make(map[string]map[string][]*entity)
	words := 0
	var spent time.Duration
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			log.Fatal(err)
		}
		began := time.Now()
		doc, err := prose.NewDocument(string(text))
		if err != nil {
			log.Fatal(err)
		}
		names := doc.Entities()
		spent += time.Since(began)
		words += len(strings.Fields(string(text)))
		out[strings.TrimSuffix(filepath.Base(file), ".txt")] = placed(string(text), names)
	}
	fmt.Fprintf(os.Stderr, "%.0f ms for 800 words\n", spent.Seconds()*1000*800/float64(words))
	if err := json.NewEncoder(os.Stdout).Encode(out); err != nil {
		log.Fatal(err)
	}
}

// placed looks names up in the text, in their order, since prose does not tell
// where they stand.
func placed(text string, names []prose.Entity) map[string][]*entity {
	kinds := map[string]string{"PERSON": "people", "ORGANIZATION": "organizations", "ORG": "organizations"}
	out := map[string][]*entity{"people": {}, "organizations": {}}
	known := make(map[string]*entity)
	at := 0
	for _, n := range names {
		i := strings.Index(text[at:], n.Text)
		if i < 0 {
			continue
		}
		from := at + i
		at = from + len(n.Text)
		kind := kinds[n.Label]
		if kind == "" {
			continue
		}
		e := known[kind+n.Text]
		if e == nil {
			e = &entity{Name: n.Text}
			known[kind+n.Text] = e
			out[kind] = append(out[kind], e)
		}
		start := utf8.RuneCountInString(text[:from])
		e.Mentions = append(e.Mentions, [3]any{start, start + utf8.RuneCountInString(n.Text), n.Text})
	}
	return out
}
