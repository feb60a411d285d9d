package app

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestAFileOpensWhereTheReaderWas(t *testing.T) {
	w := newWindow(t)
	var long strings.Builder
	for i := range 80 {
		fmt.Fprintf(&long, "The harbor was open on day %d, said Mayor Maria Lopez, and the ships came in one after the other all day.\n\n", i)
	}
	path := write(t, "long.txt", "Harbor reopens\n\n"+long.String())
	w.Open(path)
	opened(t, w, "long.txt")
	w.column.SetPlace(strings.Index(w.doc.article.Text, "day 50"))
	place := w.column.Place()
	w.load(builtIn)
	opened(t, w, "seed article")
	w.Open(path)
	opened(t, w, "long.txt")
	if got := w.column.Place(); got != place {
		t.Errorf("the file opens at %d, the reader left it at %d", got, place)
	}
}

func TestRecentFilesStandInTheMenuUntilForgotten(t *testing.T) {
	w := newWindow(t)
	first, second := write(t, "first.txt", harbor), write(t, "second.txt", harbor)
	for _, path := range []string{first, second, first} {
		w.Open(path)
		opened(t, w, path[strings.LastIndexByte(path, os.PathSeparator)+1:])
	}
	if err := os.Remove(second); err != nil {
		t.Fatal(err)
	}
	w.refreshRecent()
	items := w.items["recent"].ChildMenu.Items
	if got, want := items[0].Label, "Harbor reopens – first.txt"; got != want {
		t.Errorf("the first is %q, want %q", got, want)
	}
	if got, want := items[1].Label, "Harbor reopens – second.txt (gone)"; got != want || !items[1].Disabled {
		t.Errorf("the second is %q, want %q", got, want)
	}
	items[len(items)-1].Action()
	if items := w.items["recent"].ChildMenu.Items; len(items) != 1 || !items[0].Disabled {
		t.Errorf("%d files are still there", len(items))
	}
}

func TestLabelsAreCutInTheMiddle(t *testing.T) {
	if got := shortened("a headline of a great many words – file.txt", 21); got != "a headline…– file.txt" {
		t.Errorf("got %q", got)
	}
}
