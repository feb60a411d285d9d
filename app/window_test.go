package app

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"namecheck/internal/correction"
	"namecheck/internal/entity"
	"namecheck/widgets"
)

// newWindow opens a window of the usual size without an article.
func newWindow(t *testing.T) *Window {
	t.Helper()
	desk := test.NewTempApp(t)
	desk.Settings().SetTheme(newTheme(lookPaper, false))
	store := correction.NewStore(t.TempDir())
	w := New(t.Context(), Program{desk: desk, engine: entity.Default(), store: store, saving: new(sync.WaitGroup), version: "test"})
	// Fyne's test driver runs what other goroutines ask for on theirs. Here the
	// test's own goroutine does, as a real driver's would.
	queue := make(chan func())
	w.do = func(f func()) {
		select {
		case queue <- f:
		case <-t.Context().Done():
		}
	}
	queues[w] = queue
	never := func(time.Duration, func()) (stop func()) { return func() {} }
	w.status.After, w.cards.After = never, never
	w.Show()
	t.Cleanup(func() {
		delete(queues, w)
		w.Close()
		w.saving.Wait()
	})
	return w
}

// queues hold what waits for the test's goroutine. Tests of windows do not run
// in parallel.
var queues = map[*Window]chan func(){}

// opened waits until the window shows the article of that name and its cast.
func opened(t *testing.T, w *Window, name string) {
	t.Helper()
	until(t, w, name+" is open", func() bool {
		return w.doc != nil && w.doc.article.Source.Name == name && w.doc.cast != nil
	})
}

// until does what other goroutines ask for until the condition holds.
func until(t *testing.T, w *Window, what string, holds func() bool) {
	t.Helper()
	late := time.After(20 * time.Second)
	for !holds() {
		select {
		case f := <-queues[w]:
			f()
		case <-late:
			t.Fatalf("not reached: %s", what)
		}
	}
}

// row returns the ID of the entity with that name in the list.
func row(t *testing.T, w *Window, name string) int {
	t.Helper()
	for id, e := range w.doc.cast.Entities {
		if e.Name == name {
			return id
		}
	}
	t.Fatalf("%s is not in the list", name)
	return nobody
}

func write(t *testing.T, name, text string) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

const harbor = "Harbor reopens\n\nThe harbor reopened on Monday, said Mayor Maria Lopez. Lopez thanked the port workers who had cleared it.\n"

func TestTheSeedArticleListsWhoIsInItAndGoesToThem(t *testing.T) {
	w := newWindow(t)
	w.load(builtIn)
	opened(t, w, "seed article")
	if got, want := w.win.Title(), "US worried about China’s rapprochement with Russia – Namecheck"; got != want {
		t.Errorf("the title is %q, want %q", got, want)
	}

	w.panel.OnChosen(row(t, w, "Jake Sullivan"), false)
	if got, want := w.state().Status, "seed article · about 2 min · UTF-8 1 of 5 · Jake Sullivan"; got != want {
		t.Errorf("the status line says %q, want %q", got, want)
	}
	if m, _ := w.doc.mention(); !w.column.InView(m.Span) {
		t.Error("the first mention is not in view")
	}
	fills := 0
	for _, m := range w.painted.marks {
		if m.Style == widgets.Fill {
			fills++
		}
	}
	if fills != 5 {
		t.Errorf("%d mentions are filled, want 5", fills)
	}

	for range 4 {
		w.typedRune('n')
	}
	if m, _ := w.doc.mention(); w.doc.current != 4 || !w.column.InView(m.Span) {
		t.Errorf("four steps on, mention %d is current", w.doc.current+1)
	}
	w.typedRune('n')
	if w.doc.current != 0 || w.status.Notice() == "" {
		t.Errorf("going around, mention %d is current and the notice is %q", w.doc.current+1, w.status.Notice())
	}
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.doc.entity() != nil || w.panel.SelectedID() != widgets.NoEntity {
		t.Error("Esc does not let go")
	}
}

func TestClickingAMentionChoosesItsEntityInTheList(t *testing.T) {
	w := newWindow(t)
	w.load(builtIn)
	opened(t, w, "seed article")
	kremlin := row(t, w, "Kremlin")
	for i, who := range w.painted.owners {
		if who == (owner{kremlin, 1}) {
			w.tapMark(i)
		}
	}
	if w.panel.SelectedID() != kremlin || w.doc.position() != "2 of 3 · Kremlin" {
		t.Errorf("chosen is %d at %q", w.panel.SelectedID(), w.doc.position())
	}
}

func TestDigitsAndBracketsWalkTheList(t *testing.T) {
	w := newWindow(t)
	w.load(builtIn)
	opened(t, w, "seed article")
	w.typedRune('2')
	if e := w.doc.entity(); e == nil || e.Name != "Yang Jiechi" {
		t.Fatalf("2 chooses %+v", e)
	}
	w.typedRune(']')
	w.typedRune('[')
	w.typedRune('[')
	if e := w.doc.entity(); e.Name != "Jake Sullivan" {
		t.Errorf("one down and two up from the second is %s", e.Name)
	}
	w.typedRune('9')
	if e := w.doc.entity(); e.Name != "Jake Sullivan" || w.status.Notice() == "" {
		t.Errorf("9 of 5 people chooses %s", e.Name)
	}
}

func TestAFileThatCannotBeOpenedLeavesTheArticleInPlace(t *testing.T) {
	w := newWindow(t)
	w.Open(write(t, "harbor.txt", harbor))
	opened(t, w, "harbor.txt")
	for name, reason := range map[string]string{
		write(t, "empty.txt", ""):                        "is empty",
		write(t, "picture.txt", "\x89PNG\r\n\x1a\n\x00"): "PNG",
		filepath.Join(t.TempDir(), "gone.txt"):           "does not exist",
		t.TempDir():                                      "folder",
	} {
		w.Open(name)
		until(t, w, name+" is refused", func() bool { return w.message != "" })
		if !strings.Contains(w.message, filepath.Base(name)) || !strings.Contains(w.message, reason) {
			t.Errorf("%s: the sentence is %q, which does not say that it %s", filepath.Base(name), w.message, reason)
		}
		if w.doc.article.Source.Name != "harbor.txt" || w.doc.cast == nil {
			t.Errorf("%s took the place of the open article", name)
		}
		w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if w.dialog != "" || w.win.Canvas().Overlays().Top() != nil {
			t.Error("Esc does not close the message")
		}
	}
}

func TestAFileThatCannotBeOpenedAtLaunchShowsTheBuiltInArticle(t *testing.T) {
	w := newWindow(t)
	w.Open(filepath.Join(t.TempDir(), "gone.txt"))
	opened(t, w, "seed article")
	if !strings.Contains(w.message, "gone.txt") {
		t.Errorf("the sentence is %q", w.message)
	}
}

func TestOfSeveralFilesAskedForTheLastOneWins(t *testing.T) {
	w := newWindow(t)
	long := write(t, "long.txt", strings.Repeat(harbor+"\n", 3000))
	short := write(t, "short.txt", harbor)
	w.Open(long)
	w.drop([]fyne.URI{storage.NewFileURI(long)})
	w.drop([]fyne.URI{storage.NewFileURI(short)})
	opened(t, w, "short.txt")
	for waiting := true; waiting; {
		select {
		case f := <-queues[w]:
			f()
		case <-time.After(300 * time.Millisecond):
			waiting = false
		}
	}
	if got := w.doc.article.Source.Name; got != "short.txt" {
		t.Errorf("%s is open", got)
	}
}

func TestReloadingKeepsWhoIsChosen(t *testing.T) {
	w := newWindow(t)
	path := write(t, "harbor.txt", harbor)
	w.Open(path)
	opened(t, w, "harbor.txt")
	w.choose(row(t, w, "Maria Lopez"))
	if err := os.WriteFile(path, []byte(harbor+"\nMaria Lopez will speak again on Friday.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	before := w.doc
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyF5})
	until(t, w, "the file is read again", func() bool { return w.doc != before && w.doc.cast != nil })
	if got, want := w.doc.position(), "1 of 3 · Maria Lopez"; got != want {
		t.Errorf("after reloading the reader stands at %q, want %q", got, want)
	}
}

func TestTextSizePanelAndLookAreRemembered(t *testing.T) {
	w := newWindow(t)
	usual := w.column.Style().Size
	w.command("larger").perform()
	w.command("panel").perform()
	w.command("look-dark").perform()
	again := New(t.Context(), w.Program)
	defer again.Close()
	if again.column.Style().Size <= usual {
		t.Error("the larger text is forgotten")
	}
	if again.frame.SideShown() {
		t.Error("the hidden panel comes back")
	}
	if !again.dark() {
		t.Error("the dark look is forgotten")
	}
	again.command("reset-size").perform()
	if again.column.Style().Size != usual {
		t.Errorf("the usual size is %v, was %v", again.column.Style().Size, usual)
	}
}

func TestTheCardSaysWhoSomebodyIsAndLeadsToTheWords(t *testing.T) {
	w := newWindow(t)
	w.load(builtIn)
	opened(t, w, "seed article")
	yang := row(t, w, "Yang Jiechi")
	view := cardView(w.doc, yang)
	if view.Role != "Chinese Communist Party chief diplomat" || !strings.Contains(view.Intro, view.Role+" Yang Jiechi") {
		t.Errorf("role %q, introduced by %q", view.Role, view.Intro)
	}
	var forms []string
	for _, f := range view.Forms {
		forms = append(forms, fmt.Sprint(f.Text, " ", f.Count))
		if f.Reason == "" {
			t.Errorf("no reason why %q belongs to %s", f.Text, view.Name)
		}
	}
	if got, want := strings.Join(forms, ", "), "Yang Jiechi 1, Jiechi 2, Yang 1"; got != want {
		t.Errorf("the forms are %s, want %s", got, want)
	}

	w.choose(yang)
	w.typedRune('i')
	if id, shown := w.cards.Shown(); !shown || id != yang {
		t.Fatal("the key shows no card")
	}
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if _, shown := w.cards.Shown(); shown || w.doc.entity() == nil {
		t.Error("Esc does not take the card, and only the card, away")
	}
	w.typedRune('i')
	w.cards.Card().OnForm(2)
	if got := w.doc.position(); got != "3 of 4 · Yang Jiechi" {
		t.Errorf("“Yang” leads to %q", got)
	}
	w.cards.ShowCard(widgets.Area{}, view, nil)
	w.cards.Card().OnRole()
	if _, shown := w.cards.Shown(); shown || w.column.SelectedText() != view.Role {
		t.Errorf("“show” selects %q", w.column.SelectedText())
	}
}

func TestFindGoesToTheHitsAndEscReturns(t *testing.T) {
	w := newWindow(t)
	w.load(builtIn)
	opened(t, w, "seed article")
	w.typedRune('/')
	if !w.finder.Visible() || w.focus() != "find" {
		t.Fatalf("the find bar is not there; %q has the keys", w.focus())
	}
	w.finder.SetWords("sullivan")
	if got := len(w.finder.Hits()); got != 5 {
		t.Errorf("%d hits, want 5", got)
	}
	w.letGo()
	if w.finder.Visible() || w.focus() != "text" {
		t.Errorf("Esc leaves the find bar open, %q has the keys", w.focus())
	}
}

func TestContextsShowTheMentionsAndLeadToThem(t *testing.T) {
	w := newWindow(t)
	w.load(builtIn)
	opened(t, w, "seed article")
	w.choose(row(t, w, "Kremlin"))
	if w.shelves[0].Visible() {
		t.Error("contexts are shown before they are asked for")
	}
	w.typedRune('k')
	if !w.shelves[0].Visible() || w.contexts.Selected() != 0 {
		t.Fatalf("visible %v, at %d", w.shelves[0].Visible(), w.contexts.Selected())
	}
	w.contexts.OnChosen(2)
	if got := w.doc.position(); got != "3 of 3 · Kremlin" {
		t.Errorf("the third context leads to %q", got)
	}
	w.companions.OnChosen(row(t, w, "Dmitry Peskov"))
	if got := w.doc.position(); got != "3 of 3 · Kremlin" || len(w.doc.compared) != 1 {
		t.Errorf("comparing leads to %q with %d compared", got, len(w.doc.compared))
	}
	w.letGo()
	if w.shelves[0].Visible() {
		t.Error("contexts of nobody are shown")
	}
}

func TestAFileOfSeveralArticlesOpensAsAListToWalk(t *testing.T) {
	w := newWindow(t)
	feed := `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbor Times</title>
<item><title>Harbor reopens</title><description>&lt;p&gt;The harbor reopened on Monday, said Mayor Maria Lopez to the press in town.&lt;/p&gt;</description></item>
<item><title>Library closes</title><description>&lt;p&gt;The library closed on Friday, said its director Paul Young to the press in town.&lt;/p&gt;</description></item>
</channel></rss>`
	w.Open(write(t, "feed.xml", feed))
	opened(t, w, "feed.xml")
	if w.dialog != "sheet" || len(w.doc.siblings) != 2 || !strings.HasSuffix(w.doc.about(), "article 1 of 2") {
		t.Fatalf("dialog %q, %d articles, %q", w.dialog, len(w.doc.siblings), w.doc.about())
	}
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	w.typedRune('j')
	until(t, w, "the second article", func() bool { return w.doc.sibling == 1 && w.doc.cast != nil })
	if got := names(w, entity.Person); got != "Paul Young·" {
		t.Errorf("the second article names %q", got)
	}
	w.typedRune('j')
	if w.doc.sibling != 1 || w.status.Notice() == "" {
		t.Errorf("beyond the last article stands %d, notice %q", w.doc.sibling, w.status.Notice())
	}
	w.typedRune('J')
	until(t, w, "the first article again", func() bool { return w.doc.sibling == 0 && w.doc.cast != nil })
}

func TestAFileIsReadInTheEncodingTheReaderChooses(t *testing.T) {
	w := newWindow(t)
	path := write(t, "note.txt", "Markt \xf6ffnet\n\nDer Markt \xf6ffnete am Montag wieder, sagte B\xfcrgermeisterin Maria Lopez.\n")
	w.load(source{path: path, encoding: "windows-1251"})
	opened(t, w, "note.txt")
	if got := w.doc.article.Headline(); got != "Markt цffnet" {
		t.Errorf("read as Cyrillic, the headline is %q", got)
	}
	w.load(source{path: path, encoding: "windows-1252"})
	until(t, w, "the file again", func() bool { return w.doc.article.Headline() == "Markt öffnet" })
}
