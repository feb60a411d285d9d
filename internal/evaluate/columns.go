package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"namecheck/assets/lists"
	"namecheck/internal/article"
)

// readColumns reads a file of one word a line with its BIO label, a blank line
// between sentences and -DOCSTART- between documents. A file without that mark
// keeps no order: each of its sentences is a document.
func readColumns(path string) ([]document, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read columns: %w", err)
	}
	defer file.Close()
	var sentences [][][2]string
	var starts []int
	var now [][2]string
	flush := func() {
		if len(now) > 0 {
			sentences = append(sentences, now)
		}
		now = nil
	}
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		cells := strings.Split(lines.Text(), "\t")
		switch {
		case cells[0] == "-DOCSTART-":
			flush()
			starts = append(starts, len(sentences))
		case cells[0] == "":
			flush()
		case len(cells) > 1:
			now = append(now, [2]string{cells[0], cells[1]})
		}
	}
	flush()
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("read columns %s: %w", path, err)
	}
	if len(starts) == 0 {
		for i := range sentences {
			starts = append(starts, i)
		}
	}
	starts = append(starts, len(sentences))
	var docs []document
	for i := range starts[1:] {
		if starts[i] < starts[i+1] {
			docs = append(docs, columnDocument(fmt.Sprintf("%s:%d", filepath.Base(path), i), sentences[starts[i]:starts[i+1]]))
		}
	}
	return docs, nil
}

// columnDocument sets words with single blanks between, a sentence a line.
func columnDocument(id string, sentences [][][2]string) document {
	doc := document{ID: id, Entries: make(map[string][]entry)}
	var b strings.Builder
	names := map[string]string{"PER": "people", "ORG": "organizations"}
	for _, s := range sentences {
		kind, span := "", article.Span{}
		done := func() {
			if names[kind] != "" {
				span = bare(b.String(), span)
				if kind == "PER" {
					span = untitled(b.String(), span)
				}
				doc.Entries[names[kind]] = append(doc.Entries[names[kind]], entry{Spans: []article.Span{span}, Texts: []string{span.In(b.String())}})
			}
			kind = ""
		}
		for i, w := range s {
			place, label, _ := strings.Cut(w[1], "-")
			if place != "I" || label != kind {
				done()
			}
			if i > 0 && !(w[0] == "s" && strings.HasSuffix(b.String(), "’")) {
				b.WriteByte(' ')
			}
			from := b.Len()
			b.WriteString(w[0])
			if place != "O" && kind == "" {
				kind, span.Start = label, from
			}
			span.End = b.Len()
			if place == "O" {
				kind = ""
			}
		}
		done()
		b.WriteByte('\n')
	}
	doc.Text = b.String()
	return doc
}

// bare takes a leading "the" and a possessive off a span, as mentions have
// neither here.
func bare(text string, s article.Span) article.Span {
	for _, the := range []string{"the ", "The ", "THE "} {
		if strings.HasPrefix(s.In(text), the) && s.Len() > len(the) {
			s.Start += len(the)
		}
	}
	for _, own := range []string{" 's", " ’s", " '", " ’"} {
		if strings.HasSuffix(s.In(text), own) {
			s.End -= len(own)
		}
	}
	return s
}

// untitled takes the titles off a person that some corpora count to the name.
func untitled(text string, s article.Span) article.Span {
	for {
		first, rest, ok := strings.Cut(s.In(text), " ")
		if !ok || !lists.Titles().Has(strings.TrimSuffix(first, ".")) && first != "." {
			return s
		}
		s.Start = s.End - len(rest)
	}
}

// lineArticle makes an article whose every line is a paragraph.
func lineArticle(text string) *article.Article {
	a := plainArticle(text)
	for i := range a.Parts {
		a.Parts[i].Kind = article.Paragraph
	}
	return a
}

// measureSpans compares exact spans of people and organizations with the marks
// of a file of columns.
func measureSpans(ctx context.Context, o options, path string) (map[string]*counts, error) {
	docs, err := readColumns(path)
	if err != nil {
		return nil, err
	}
	engine, err := engineFor(o.tagger, document{})
	if err != nil {
		return nil, err
	}
	sums := make(map[string]*counts)
	for _, kind := range kinds {
		sums[kind] = new(counts)
	}
	for _, doc := range docs {
		a := lineArticle(doc.Text)
		cast, err := engine.Find(ctx, a)
		if err != nil {
			return nil, fmt.Errorf("find the cast of %s: %w", doc.ID, err)
		}
		if o.roles {
			printRoles(doc.ID, a, cast)
		}
		got := found(a, cast, o.sure)
		for _, kind := range kinds {
			there := make(map[article.Span]bool)
			for _, g := range doc.Entries[kind] {
				there[g.Spans[0]] = true
			}
			c := counts{mGold: len(there)}
			for _, e := range got[kind] {
				for _, s := range e.Spans {
					c.mSystem++
					if there[s] {
						c.mRight++
					}
				}
			}
			sums[kind].add(c)
		}
	}
	return sums, nil
}
