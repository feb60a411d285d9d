package app

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"namecheck/internal/opener"
)

var update = flag.Bool("update", false, "write the tables of the README anew")

// TestTheReadmeListsTheFormatsAndKeysThereAre keeps the README true: its
// tables are made from those of the program.
func TestTheReadmeListsTheFormatsAndKeysThereAre(t *testing.T) {
	const path = "../README.md"
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	readme := fill(t, string(data), "formats", formatsTable())
	readme = fill(t, readme, "keys", keysTable(t))
	if readme == string(data) {
		return
	}
	if !*update {
		t.Fatal("the README's tables are out of date; run go test ./app -update")
	}
	if err := os.WriteFile(path, []byte(readme), 0o644); err != nil {
		t.Fatal(err)
	}
}

// fill replaces what stands between the marks <!-- name --> and <!-- /name -->.
func fill(t *testing.T, text, name, table string) string {
	t.Helper()
	before, rest, ok := strings.Cut(text, "<!-- "+name+" -->\n")
	_, after, ok2 := strings.Cut(rest, "<!-- /"+name+" -->")
	if !ok || !ok2 {
		t.Fatalf("the README has no place for %s", name)
	}
	return before + "<!-- " + name + " -->\n" + table + "<!-- /" + name + " -->" + after
}

func formatsTable() string {
	var b strings.Builder
	b.WriteString("| format | extensions |\n|---|---|\n")
	for _, f := range opener.Formats() {
		fmt.Fprintf(&b, "| %s | %s |\n", f.Name, strings.Join(f.Extensions, " "))
	}
	return b.String()
}

func keysTable(t *testing.T) string {
	w := newWindow(t)
	var b strings.Builder
	b.WriteString("| action | keys |\n|---|---|\n")
	for _, c := range w.commands {
		if len(c.keys) > 0 {
			fmt.Fprintf(&b, "| %s | `%s` |\n", strings.TrimSuffix(c.title, "…"), c.keyNames("` `"))
		}
	}
	b.WriteString("| Choose that person of the list | `1` – `9` |\n")
	return b.String()
}
