package opener

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"namecheck/internal/article"
)

// testCase is an article and the parts that a reader finds in it, written in
// testdata/*.cases: "=== name", the file, "--> parts", then a line for every
// part (kind, "!" when hidden, "|", text with ⏎ for line ends) and every field.
type testCase struct{ name, input, want string }

func readCases(t testing.TB, file string) []testCase {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", file))
	if err != nil {
		t.Fatal(err)
	}
	var cases []testCase
	for _, chunk := range strings.Split("\n"+string(data), "\n=== ")[1:] {
		name, rest, _ := strings.Cut(chunk, "\n")
		input, want, ok := strings.Cut(rest, "\n--> parts\n")
		if !ok {
			t.Fatalf("%s: case %q has no parts", file, name)
		}
		cases = append(cases, testCase{name, input, strings.TrimRight(want, "\n")})
	}
	return cases
}

// outline writes an article as the cases do.
func outline(a *article.Article) string {
	var b strings.Builder
	for _, p := range a.Parts {
		hidden := ""
		if p.Hidden {
			hidden = "!"
		}
		fmt.Fprintf(&b, "%s%s|%s\n", p.Kind, hidden, strings.ReplaceAll(p.Span.In(a.Text), "\n", "⏎"))
	}
	for _, f := range a.Fields {
		fmt.Fprintf(&b, "field %s|%s\n", f.Name, f.Value)
	}
	return strings.TrimRight(b.String(), "\n")
}

func runCases(t *testing.T, file, name string) {
	for _, c := range readCases(t, file) {
		t.Run(c.name, func(t *testing.T) {
			a, err := Read(context.Background(), strings.NewReader(c.input), name)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.Split(c.want, "\n"), strings.Split(outline(a), "\n")); diff != "" {
				t.Errorf("parts (-want +got):\n%s", diff)
			}
			checkInvariants(t, a)
		})
	}
}

func TestPartsOfPlainText(t *testing.T) { runCases(t, "text.cases", "article.txt") }

func TestPartsOfMarkdown(t *testing.T) { runCases(t, "markdown.cases", "article.md") }

func TestPartsOfWebPages(t *testing.T) { runCases(t, "html.cases", "page.html") }
