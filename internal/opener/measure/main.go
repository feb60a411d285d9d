// Measure opens sample files that have an answer beside them and prints how
// often each part of the article was found, for every format.
//
//	go run ./internal/opener/measure [-v] FOLDER…
//
// A folder holds files and their answers, NAME.gold.json, in which null means
// that nothing is said about a part.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"namecheck/internal/article"
	"namecheck/internal/opener"
)

func main() {
	verbose := flag.Bool("v", false, "print every miss")
	flag.Parse()
	if flag.NArg() == 0 {
		flag.Usage()
		os.Exit(2)
	}
	for _, folder := range flag.Args() {
		answers, _ := filepath.Glob(filepath.Join(folder, "*.gold.json"))
		table := &tally{}
		for _, answer := range answers {
			if err := table.file(answer, *verbose); err != nil {
				fmt.Fprintln(os.Stderr, err)
			}
		}
		fmt.Printf("%-12s %s\n", filepath.Base(folder), table)
	}
}

// answer is what is known of a sample.
type answer struct {
	File       string   `json:"_file"`
	Headline   *string  `json:"headline"`
	Kicker     *string  `json:"kicker"`
	Deck       *string  `json:"deck"`
	Byline     *string  `json:"byline"`
	Dateline   *string  `json:"dateline"`
	Date       *string  `json:"date"`
	Source     *string  `json:"source"`
	Crossheads []string `json:"crossheads"`
	First      *string  `json:"first_body_words"`
	Last       *string  `json:"last_body_words"`
	Paragraphs *int     `json:"paragraphs"`
	Unwanted   []string `json:"must_not_contain"`
}

// tally counts hits and tries by field, in the order of their first appearance.
type tally struct {
	names       []string
	hits, tries map[string]int
}

func (t *tally) add(name string, hit bool) {
	if t.tries == nil {
		t.hits, t.tries = map[string]int{}, map[string]int{}
	}
	if t.tries[name] == 0 {
		t.names = append(t.names, name)
	}
	t.tries[name]++
	if hit {
		t.hits[name]++
	}
}

func (t *tally) String() string {
	var b strings.Builder
	for _, n := range t.names {
		fmt.Fprintf(&b, "  %s %d/%d", n, t.hits[n], t.tries[n])
	}
	return b.String()
}

// file measures one sample.
func (t *tally) file(path string, verbose bool) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var want answer
	if err := json.Unmarshal(data, &want); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	name := want.File
	if name == "" {
		name = strings.TrimSuffix(filepath.Base(path), ".gold.json")
	}
	a, err := opener.Open(context.Background(), filepath.Join(filepath.Dir(path), filepath.Base(name)))
	t.add("opens", err == nil)
	if err != nil {
		return err
	}
	note := func(field, want string, got any, hit bool) {
		t.add(field, hit)
		if verbose && !hit {
			fmt.Printf("  %s: %s: want %q\n      got %q\n", name, field, want, got)
		}
	}
	text := func(field string, want *string, got []string) {
		if want != nil {
			note(field, *want, got, oneOf(*want, got))
		}
	}
	text("headline", want.Headline, words(a, article.Headline))
	text("kicker", want.Kicker, words(a, article.Kicker))
	text("deck", want.Deck, words(a, article.Lede))
	if want.Deck == nil && want.First != nil {
		note("no deck", "", words(a, article.Lede), len(words(a, article.Lede)) == 0)
	}
	if want.Kicker == nil {
		note("no kicker", "", words(a, article.Kicker), len(words(a, article.Kicker)) == 0)
	}
	text("byline", want.Byline, append(words(a, article.Byline), fields(a, article.FieldAuthor)...))
	text("dateline", want.Dateline, datelines(a))
	if want.Date != nil {
		got := append(words(a, article.Date), fields(a, article.FieldDate)...)
		note("date", *want.Date, got, dated(*want.Date, got))
		if day := a.Published.Time.Format("2006-01-02"); a.Published.Known() {
			note("time read", *want.Date, day+" from "+a.Published.Raw, strings.HasPrefix(*want.Date, day) || strings.HasPrefix(day, *want.Date))
		}
	}
	text("source", want.Source, append(words(a, article.SourceLine), fields(a, article.FieldOutlet)...))
	got := words(a, article.Crosshead)
	for _, c := range want.Crossheads {
		note("crosshead recall", c, got, oneOf(c, got))
	}
	if want.Crossheads != nil && want.Headline != nil {
		for _, c := range got {
			note("crosshead precision", c, want.Crossheads, oneOf(c, want.Crossheads))
		}
	}
	paragraphs := bodyText(a)
	if want.First != nil && *want.First != "" {
		note("first words", *want.First, head(paragraphs), len(paragraphs) > 0 && strings.Contains(plain(paragraphs[0]), plain(*want.First)))
	}
	if want.Last != nil && *want.Last != "" {
		n := len(paragraphs)
		note("last words", *want.Last, head(paragraphs[max(n-1, 0):]), n > 0 && strings.Contains(plain(paragraphs[n-1]), plain(*want.Last)))
	}
	if want.Paragraphs != nil {
		n := len(paragraphs)
		note("paragraphs", fmt.Sprint(*want.Paragraphs), fmt.Sprint(n), n-*want.Paragraphs <= 1 && *want.Paragraphs-n <= 1)
	}
	if len(want.Unwanted) > 0 {
		var shown strings.Builder
		for _, p := range a.Parts {
			if !p.Hidden {
				shown.WriteString(a.Text[p.Span.Start+p.Label:p.Span.End] + "\n")
			}
		}
		bad := ""
		for _, u := range want.Unwanted {
			if strings.Contains(shown.String(), u) {
				bad = u
			}
		}
		note("no furniture", bad, "", bad == "")
	}
	return nil
}

// words returns the texts of the shown parts of a kind, whole and without
// their label.
func words(a *article.Article, kind article.Kind) []string {
	var out []string
	for _, p := range a.Parts {
		if p.Kind == kind && !p.Hidden {
			s := p.Span.In(a.Text)
			out = append(out, s)
			if p.Label > 0 {
				out = append(out, s[p.Label:])
			}
		}
	}
	return out
}

func fields(a *article.Article, name article.FieldName) []string {
	var out []string
	for _, f := range a.Fields {
		if f.Name == name {
			out = append(out, f.Value)
		}
	}
	return out
}

func datelines(a *article.Article) []string {
	out := words(a, article.Dateline)
	for _, in := range a.Inlines {
		if in.Style == article.DatelineWords {
			out = append(out, in.Span.In(a.Text))
		}
	}
	return out
}

// bodyText returns the shown paragraphs of the body without their datelines.
func bodyText(a *article.Article) []string {
	var out []string
	for _, p := range a.Parts {
		switch p.Kind {
		case article.Paragraph, article.Quotation, article.ListItem:
			if !p.Hidden {
				out = append(out, p.Span.In(a.Text))
			}
		}
	}
	return out
}

func head(s []string) string {
	if len(s) == 0 {
		return ""
	}
	return s[0][:min(len(s[0]), 200)]
}

// oneOf reports whether want is among got, but for blanks, quotation marks and
// dashes.
func oneOf(want string, got []string) bool {
	for _, g := range got {
		if plain(g) == plain(want) {
			return true
		}
	}
	return false
}

var plainer = strings.NewReplacer("“", `"`, "”", `"`, "``", `"`, "''", `"`, "’", "'", "‘", "'", "–", "-", "—", "-", "\u00a0", " ", "\u200b", "")

func plain(s string) string {
	return strings.Join(strings.Fields(strings.ToLower(plainer.Replace(s))), " ")
}

// dated reports whether one of got has the year and the day of an ISO date.
func dated(want string, got []string) bool {
	year, rest, _ := strings.Cut(want, "-")
	_, day, _ := strings.Cut(rest, "-")
	day, _, _ = strings.Cut(day, "T")
	day = strings.TrimLeft(day, "0")
	for _, g := range got {
		if strings.Contains(g, year) && strings.Contains(g, day) {
			return true
		}
	}
	return false
}
