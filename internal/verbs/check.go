package verbs

import (
	"context"
	"fmt"
	"io"
	"sort"
	"strings"

	"namecheck/internal/article"
)

// checkVerb prints which part of the article every line of a file became.
func checkVerb() verb {
	return verb{
		name: "check",
		run: func(_ context.Context, env Env, source string, a *article.Article) error {
			return writeCheck(env.Stdout, source, a)
		},
	}
}

func writeCheck(w io.Writer, source string, a *article.Article) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s, %s)\n", source, a.Source.Format, a.Source.Encoding)
	if len(a.Lines) == 0 {
		for _, p := range a.Parts {
			checkLine(&b, "", partName(p), p.Span.In(a.Text))
		}
	}
	lines := a.Lines
	if n := len(lines); n > 0 && lines[n-1].Span.Empty() && lines[n-1].Note == "" {
		lines = lines[:n-1] // what follows the end of the last line is no line to people
	}
	for i, line := range lines {
		checkLine(&b, fmt.Sprint(i+1), lineName(a, line), line.Span.In(a.Text))
	}
	for _, f := range a.Fields {
		checkLine(&b, "", string(f.Name), fmt.Sprintf("%s (%s)", f.Value, f.Origin))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func checkLine(b *strings.Builder, number, name, words string) {
	words = strings.Join(strings.Fields(words), " ")
	fmt.Fprintln(b, strings.TrimRight(fmt.Sprintf("%5s  %-20s  %s", number, name, words), " "))
}

// lineName names the parts that a line of the file went into, mostly one.
func lineName(a *article.Article, line article.Line) string {
	if line.Span.Empty() {
		return line.Note
	}
	first := sort.Search(len(a.Parts), func(i int) bool { return a.Parts[i].Span.End > line.Span.Start })
	var names []string
	for _, p := range a.Parts[first:] {
		if !p.Span.Overlaps(line.Span) {
			break
		}
		name := partName(p)
		if opensWithDateline(a, p) {
			name += " + dateline"
		}
		names = append(names, name)
	}
	return strings.Join(names, ", ")
}

// opensWithDateline reports whether a paragraph has a dateline in it.
func opensWithDateline(a *article.Article, p article.Part) bool {
	i := sort.Search(len(a.Inlines), func(i int) bool { return a.Inlines[i].Span.Start >= p.Span.Start })
	for ; i < len(a.Inlines) && p.Span.Contains(a.Inlines[i].Span); i++ {
		if a.Inlines[i].Style == article.DatelineWords {
			return true
		}
	}
	return false
}

func partName(p article.Part) string {
	if p.Hidden {
		return string(p.Kind) + " (hidden)"
	}
	return string(p.Kind)
}
