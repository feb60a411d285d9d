package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"namecheck/internal/tagger"
)

func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// listed gives the names of a document as "words/label".
func listed(d document) string {
	short := [...]string{"-", "PER", "ORG", "LOC", "GRP"}
	var out []string
	for _, n := range d.names {
		s := n.Span.In(d.text) + "/" + short[n.Label]
		if n.Optional {
			s += "?"
		}
		out = append(out, s)
	}
	return strings.Join(out, ", ")
}

func TestReadingColumns(t *testing.T) {
	rows := `-DOCSTART-	O

The	B-ORG
Lake	I-ORG
Bank	I-ORG
met	O
President	B-PER
Ruiz	I-PER
's	I-PER
aides	O

Acme	B-ORG	optional
Lunar	B-MISC	B-election
vote	O
`
	path := write(t, "a.conll", rows)
	whole, err := readColumns(path, true)
	if err != nil {
		t.Fatal(err)
	}
	if len(whole) != 1 || len(whole[0].sentences) != 2 {
		t.Fatalf("%d documents", len(whole))
	}
	if got, want := listed(whole[0]), "Lake Bank/ORG, Ruiz/PER, Acme/ORG?"; got != want {
		t.Errorf("names are %s; want %s", got, want)
	}
	apart, err := readColumns(path, false)
	if err != nil {
		t.Fatal(err)
	}
	if len(apart) != 2 {
		t.Errorf("%d documents where each sentence is one", len(apart))
	}
}

func TestReadingColumnsJoinsAPossessiveThatWasCutInTwo(t *testing.T) {
	d, err := readColumns(write(t, "a.conll", "Ruiz\tB-PER\n’\tO\ns\tO\nhat\tO\n"), false)
	if err != nil {
		t.Fatal(err)
	}
	if got := len(d[0].sentences[0].Words); got != 3 {
		t.Errorf("%d words in %q", got, d[0].text)
	}
}

func TestReadingColumnsWithoutLabels(t *testing.T) {
	if _, err := readColumns(write(t, "a.conll", "Ruiz\n"), false); err == nil {
		t.Error("a row without a label is read")
	}
}

func TestReadingSheets(t *testing.T) {
	dir := t.TempDir()
	text := "Zoë Ruiz leads Acme.\n"
	if err := os.WriteFile(filepath.Join(dir, "one.txt"), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	answers := write(t, "a.json", `{"one":{"organizations":[{"name":"Acme","mentions":[[15,19,"Acme"]],"optional":true}],"people":[{"name":"Zoë Ruiz","mentions":[[0,8,"Zoë Ruiz"]]}]}}`)
	d, err := readSheets(answers, dir)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := listed(d[0]), "Zoë Ruiz/PER, Acme/ORG?"; got != want {
		t.Errorf("names are %s; want %s", got, want)
	}
	outside := write(t, "b.json", `{"one":{"people":[{"name":"Ruiz","mentions":[[5,99,"Ruiz"]]}]}}`)
	if _, err := readSheets(outside, dir); err == nil {
		t.Error("a mention outside its text is read")
	}
}

func TestRecasingKeepsTheBounds(t *testing.T) {
	d, err := readColumns(write(t, "a.conll", strings.Repeat("Zoë\tB-PER\nRuiz\tI-PER\nleft\tO\nthe\tO\nlake\tO\n\n", 300)), true)
	if err != nil {
		t.Fatal(err)
	}
	ex := tagger.Example{Text: d[0].text, Sentences: d[0].sentences, Names: d[0].names}
	changed, ok := recased(ex, 1, 1)
	if !ok {
		t.Fatal("no sentence was changed")
	}
	if len(changed.Text) != len(ex.Text) || !strings.EqualFold(changed.Text, ex.Text) {
		t.Errorf("the text became %q", changed.Text)
	}
	forms := make(map[string]bool)
	for n, used := range changed.Use {
		if used {
			forms[changed.Sentences[n].Span().In(changed.Text)] = true
		}
	}
	for _, want := range []string{"ZOË RUIZ LEFT THE LAKE", "Zoë Ruiz Left the Lake", "Zoë Ruiz Left The Lake"} {
		if !forms[want] {
			t.Errorf("%q is not among %v", want, forms)
		}
	}
}

func TestPlattFindsHowSureToBe(t *testing.T) {
	// Log-odds of 4 that are right three times in four are worth about 1.
	var trials []trial
	for i := range 400 {
		trials = append(trials, trial{4, i%4 != 0}, trial{-4, i%4 == 0})
	}
	slope, offset := platt(trials)
	if at := 4*slope + offset; at < 1 || at > 1.3 {
		t.Errorf("odds of 4 become %g", at)
	}
	if slope, offset := platt(nil); slope != 1 || offset != 0 {
		t.Errorf("without trials: slope %g, offset %g", slope, offset)
	}
}

func TestClustersHoldWhatPointsTheSameWay(t *testing.T) {
	vectors := make([][]float32, 40)
	for i := range vectors {
		vectors[i] = make([]float32, dimensions)
		vectors[i][i%2] = 1
		vectors[i][2] = float32(i) / 1000
	}
	got, err := cluster(t.Context(), normalized(vectors), len(vectors), 2, 4)
	if err != nil {
		t.Fatal(err)
	}
	for i := range got {
		if got[i] != got[i%2] {
			t.Fatalf("groups are %v", got)
		}
	}
}

func TestManifestSaysWhereEverythingIsFrom(t *testing.T) {
	m, err := readManifest()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range m.Corpora {
		if c.Source == "" || c.License == "" || len(c.SHA256) != 64 {
			t.Errorf("%s lacks a source, license or checksum", c.Name)
		}
		if c.Use != "measure" && (c.License == "research" || strings.Contains(c.File, "evaluate") || strings.Contains(c.File, "articles")) {
			t.Errorf("%s may only be measured with", c.Name)
		}
	}
}

func TestCorporaAreThoseOfTheManifest(t *testing.T) {
	shared, err := sharedFolder()
	if errors.Is(err, errNoShared) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	m, err := readManifest()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range m.Corpora {
		if c.Name != "news" && c.Name != "articles" {
			continue
		}
		documents, err := c.read(shared)
		if err != nil {
			t.Error(err)
			continue
		}
		words := make(map[int]bool)
		for _, d := range documents {
			clear(words)
			for _, s := range d.sentences {
				for _, w := range s.Words {
					words[w.Start] = true
				}
			}
			for _, n := range d.names {
				if !words[n.Span.Start] {
					t.Errorf("%s: %q does not start at a word", d.id, n.Span.In(d.text))
				}
			}
		}
	}
}
