package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"namecheck/internal/article"
	"namecheck/internal/entity"
)

// entry is one entity of a document, as annotated or as found. Offsets are
// bytes once loaded.
type entry struct {
	Name     string
	Role     string
	Aliases  []string
	Optional bool
	Spans    []article.Span
	Texts    []string
	Sure     float64
}

// document is a text with its people and organizations, places and groups.
type document struct {
	ID      string
	Text    string
	Entries map[string][]entry // by "people", "organizations", "places", "groups"
}

type goldEntry struct {
	Name     string   `json:"name"`
	Role     string   `json:"role"`
	Aliases  []string `json:"aliases"`
	Optional bool     `json:"optional"`
	Mentions [][3]any `json:"mentions"`
}

// loadDocuments reads annotated documents and their texts.
func loadDocuments(answers, texts string) ([]document, error) {
	data, err := os.ReadFile(answers)
	if err != nil {
		return nil, fmt.Errorf("read answers: %w", err)
	}
	var all map[string]map[string][]goldEntry
	if err := json.Unmarshal(data, &all); err != nil {
		return nil, fmt.Errorf("read answers %s: %w", answers, err)
	}
	var docs []document
	for id, kinds := range all {
		text, err := os.ReadFile(filepath.Join(texts, id+".txt"))
		if err != nil {
			return nil, fmt.Errorf("read text: %w", err)
		}
		doc := document{ID: id, Text: string(text), Entries: make(map[string][]entry)}
		at := byteOffsets(doc.Text)
		for kind, list := range kinds {
			for _, g := range list {
				e := entry{Name: g.Name, Role: g.Role, Aliases: g.Aliases, Optional: g.Optional}
				for _, m := range g.Mentions {
					from, ok1 := m[0].(float64)
					to, ok2 := m[1].(float64)
					if !ok1 || !ok2 || int(to) >= len(at) {
						return nil, fmt.Errorf("mention %v of %q in %s does not fit its text", m, g.Name, id)
					}
					span := article.Span{Start: at[int(from)], End: at[int(to)]}
					e.Spans = append(e.Spans, span)
					e.Texts = append(e.Texts, span.In(doc.Text))
				}
				doc.Entries[kind] = append(doc.Entries[kind], e)
			}
		}
		docs = append(docs, doc)
	}
	slices.SortFunc(docs, func(a, b document) int { return strings.Compare(a.ID, b.ID) })
	return docs, nil
}

// byteOffsets maps the number of each code point to its byte offset.
func byteOffsets(text string) []int {
	out := make([]int, 0, len(text)+1)
	for i := range text {
		out = append(out, i)
	}
	return append(out, len(text))
}

// plainArticle makes an article of a text whose every line is a part, the
// first a headline unless it ends like a sentence.
func plainArticle(text string) *article.Article {
	a := &article.Article{Text: text}
	at := 0
	for line := range strings.Lines(text) {
		words := strings.TrimSpace(line)
		if words != "" {
			from := at + strings.Index(line, words)
			kind := article.Paragraph
			if r, _ := utf8.DecodeLastRuneInString(words); len(a.Parts) == 0 && r != '.' && r != '”' && len(words) < 150 {
				kind = article.Headline
			}
			a.Parts = append(a.Parts, article.Part{Kind: kind, Span: article.Span{Start: from, End: from + len(words)}, Confidence: 1})
		}
		at += len(line)
	}
	return a
}

// found turns a cast into entries.
func found(a *article.Article, cast *entity.Cast, sureFrom float64) map[string][]entry {
	out := make(map[string][]entry)
	for _, e := range cast.Entities {
		if e.Confidence < sureFrom {
			continue
		}
		x := entry{Name: e.Name, Role: e.Role.Text, Aliases: e.Aliases, Sure: e.Confidence}
		for _, m := range e.Mentions {
			x.Spans = append(x.Spans, m.Span)
			x.Texts = append(x.Texts, m.Span.In(a.Text))
		}
		out[kindNames[e.Kind]] = append(out[kindNames[e.Kind]], x)
	}
	return out
}

// kindNames are the names of the kinds in annotated files.
var kindNames = map[entity.Kind]string{entity.Person: "people", entity.Organization: "organizations", entity.Place: "places"}
