package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"namecheck/internal/article"
	"namecheck/internal/tagger"
	"namecheck/internal/token"
)

// document is one annotated text, cut into words as the program cuts it.
type document struct {
	id        string
	text      string
	sentences []token.Sentence
	names     []tagger.Name // in reading order
}

var labelNames = map[string]tagger.Label{
	"PER": tagger.Person, "ORG": tagger.Organization, "LOC": tagger.Place, "MISC": tagger.Group,
}

// readColumns reads a file of one word a line: the word, its BIO label and,
// in some files, what the corpus itself calls it or "optional". A blank line
// ends a sentence. Unless whole is set, every sentence is a document, because
// the file keeps no order.
func readColumns(path string, whole bool) ([]document, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var out []document
	var b columns
	flush := func() {
		if d := b.document(); len(d.sentences) > 0 {
			d.id = fmt.Sprintf("%s:%d", filepath.Base(path), len(out))
			out = append(out, d)
		}
		b = columns{}
	}
	for _, row := range strings.Split(string(data), "\n") {
		cells := strings.Split(row, "\t")
		switch {
		case cells[0] == "-DOCSTART-":
			flush()
		case cells[0] == "":
			b.endSentence()
			if !whole {
				flush()
			}
		case len(cells) < 2:
			return nil, fmt.Errorf("%s: no label after %q", path, row)
		default:
			raw := ""
			if len(cells) > 2 {
				raw = cells[2]
			}
			b.word(cells[0], cells[1], raw)
		}
	}
	b.endSentence()
	flush()
	return out, nil
}

// columns builds a document from words and labels.
type columns struct {
	text  strings.Builder
	start int // of the sentence
	names []tagger.Name
	open  bool // the last word stands in the last name
	ends  []article.Span
}

func (b *columns) word(w, bio, raw string) {
	// Some collections cut "’s" in two.
	split := w == "s" && strings.HasSuffix(b.text.String(), " ’")
	if b.text.Len() > b.start && !split {
		b.text.WriteByte(' ')
	}
	at := b.text.Len()
	b.text.WriteString(w)
	place, kind, _ := strings.Cut(bio, "-")
	label := labelNames[kind]
	if kind == "MISC" && notGroup(raw) {
		label = tagger.None
	}
	span := article.Span{Start: at, End: b.text.Len()}
	switch {
	case label == tagger.None:
		b.open = false
	case place == "I" && b.open && b.names[len(b.names)-1].Label == label:
		b.names[len(b.names)-1].Span.End = span.End
	default:
		b.names = append(b.names, tagger.Name{Span: span, Label: label, Optional: raw == "optional"})
		b.open = true
	}
}

// notGroup reports whether a corpus's own label says that a MISC is no
// nationality or people.
func notGroup(raw string) bool {
	_, kind, _ := strings.Cut(raw, "-")
	switch kind {
	case "election", "event", "product", "creative-work":
		return true
	}
	return false
}

func (b *columns) endSentence() {
	if b.text.Len() > b.start {
		b.ends = append(b.ends, article.Span{Start: b.start, End: b.text.Len()})
		b.text.WriteByte('\n')
	}
	b.start = b.text.Len()
	b.open = false
}

func (b *columns) document() document {
	d := document{text: b.text.String()}
	for _, s := range b.ends {
		d.sentences = append(d.sentences, token.Sentence{Words: token.Words(d.text, s), Part: -1})
	}
	d.names = tidy(d.text, b.names)
	return d
}

// tidy brings the bounds of names to Namecheck's conventions: no leading "the",
// no title before a person, no possessive.
func tidy(text string, names []tagger.Name) []tagger.Name {
	out := names[:0]
	for _, n := range names {
		for again := true; again; {
			again = false
			s := n.Span.In(text)
			first, rest, more := strings.Cut(s, " ")
			if more && (strings.EqualFold(first, "the") || n.Label == tagger.Person && titles[first] || first == "." || first == "\"" || first == "'") {
				n.Span.Start = n.Span.End - len(rest)
				again = true
			}
			for _, tail := range []string{" 's", " ’s", "'s", "’s", " '", " ’", " \"", " ,"} {
				if t, ok := strings.CutSuffix(n.Span.In(text), tail); ok && t != "" {
					n.Span.End = n.Span.Start + len(t)
					again = true
				}
			}
		}
		out = append(out, n)
	}
	return out
}

var titles = func() map[string]bool {
	m := make(map[string]bool)
	for _, t := range strings.Fields(`Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Professor Sir Dame Lord Lady
		President Vice Prime Minister Foreign Defense Senator Sen. Rep. Governor Gov. Gen. General Lt. Lieutenant
		Col. Colonel Maj. Major Capt. Captain Sgt. Sergeant Adm. Admiral Judge Justice King Queen Prince Princess Pope Chancellor Secretary
		Chief Chairman Spokesman Spokeswoman Ambassador Sheikh Premier Ex-President Former`) {
		m[t] = true
	}
	return m
}()

// mention is [start, end, words] in Unicode code points.
type mention struct {
	start, end int
}

func (m *mention) UnmarshalJSON(data []byte) error {
	var cells []json.RawMessage
	if err := json.Unmarshal(data, &cells); err != nil {
		return err
	}
	if len(cells) < 2 {
		return fmt.Errorf("mention %s has no bounds", data)
	}
	if err := json.Unmarshal(cells[0], &m.start); err != nil {
		return err
	}
	return json.Unmarshal(cells[1], &m.end)
}

type sheetEntity struct {
	Name     string    `json:"name"`
	Mentions []mention `json:"mentions"`
	Optional bool      `json:"optional"`
}

type sheet map[string][]sheetEntity // by kind: people, organizations, places, groups

var sheetLabels = map[string]tagger.Label{
	"people": tagger.Person, "organizations": tagger.Organization, "places": tagger.Place, "groups": tagger.Group,
}

// readSheets reads annotated articles: a JSON file of entities by article and
// kind, and a folder with the texts.
func readSheets(answers, texts string) ([]document, error) {
	data, err := os.ReadFile(answers)
	if err != nil {
		return nil, err
	}
	var sheets map[string]sheet
	if err := json.Unmarshal(data, &sheets); err != nil {
		return nil, fmt.Errorf("%s: %w", answers, err)
	}
	var ids []string
	for id := range sheets {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	var out []document
	for _, id := range ids {
		data, err := os.ReadFile(filepath.Join(texts, id+".txt"))
		if err != nil {
			return nil, err
		}
		d := document{id: id, text: string(data)}
		d.sentences = token.Sentences(d.text, article.Span{End: len(d.text)})
		offsets := runeOffsets(d.text)
		for kind, entities := range sheets[id] {
			for _, e := range entities {
				for _, m := range e.Mentions {
					if m.start < 0 || m.end < m.start || m.end >= len(offsets) {
						return nil, fmt.Errorf("%s: %s: mention %d–%d lies outside the text", answers, id, m.start, m.end)
					}
					d.names = append(d.names, tagger.Name{
						Span:  article.Span{Start: offsets[m.start], End: offsets[m.end]},
						Label: sheetLabels[kind], Optional: e.Optional,
					})
				}
			}
		}
		slices.SortFunc(d.names, func(a, b tagger.Name) int { return a.Span.Start - b.Span.Start })
		out = append(out, d)
	}
	return out, nil
}

// runeOffsets gives the byte offset of every code point, and of the end.
func runeOffsets(text string) []int {
	var out []int
	for i := range text {
		out = append(out, i)
	}
	return append(out, len(text))
}
