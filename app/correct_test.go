package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"namecheck/internal/article"
	"namecheck/internal/correction"
	"namecheck/internal/entity"
	"namecheck/widgets"
)

// names lists the entities of a kind with their numbers of mentions.
func names(w *Window, kind entity.Kind) string {
	var out []string
	for _, e := range w.doc.cast.Of(kind) {
		out = append(out, e.Name+strings.Repeat("·", len(e.Mentions)))
	}
	return strings.Join(out, " ")
}

func TestCorrectionsByKeyCanBeUndoneAndComeBackAfterReopening(t *testing.T) {
	w := newWindow(t)
	w.load(builtIn)
	opened(t, w, "seed article")
	found := names(w, entity.Person)

	w.choose(row(t, w, "Yang Jiechi"))
	w.typedRune('n') // to “Jiechi”
	w.typedRune('s')
	if got := names(w, entity.Person); !strings.Contains(got, "Jiechi·· ") || strings.Contains(got, "Yang Jiechi····") {
		t.Fatalf("after splitting “Jiechi” off: %s", got)
	}
	w.choose(row(t, w, "Dmitry Peskov"))
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	w.choose(row(t, w, "Zhao Lijian"))
	w.typedRune('o')
	if got := names(w, entity.Person); strings.Contains(got, "Peskov") || strings.Contains(got, "Zhao") {
		t.Errorf("after hiding one and moving another: %s", got)
	}
	if got := w.doc.editor.Summary(); got != "3 changes by you" {
		t.Errorf("the strip says %q", got)
	}
	corrected := names(w, entity.Person)

	for range 3 {
		w.command("undo").perform()
	}
	if got := names(w, entity.Person); got != found {
		t.Errorf("after undoing everything: %s, found were %s", got, found)
	}
	for range 3 {
		w.command("redo").perform()
	}
	w.saving.Wait()

	again := newWindow(t)
	again.store = w.store
	again.load(builtIn)
	opened(t, again, "seed article")
	if got := names(again, entity.Person); got != corrected {
		t.Errorf("opened again: %s, want %s", got, corrected)
	}
	again.changes.OnUndo(1)
	if got := names(again, entity.Person); !strings.Contains(got, "Peskov") || strings.Contains(got, "Zhao") {
		t.Errorf("after taking back the second change: %s", got)
	}
}

func TestSelectedWordsBecomeANameOfTheKindAskedFor(t *testing.T) {
	w := newWindow(t)
	w.Open(write(t, "note.txt", "Fair opens\n\nThe fair opened on Monday with a speech by old zed, who had built it. The stalls of zed were full.\n"))
	opened(t, w, "note.txt")
	at := strings.Index(w.doc.article.Text, "zed")
	w.column.Select(article.Span{Start: at, End: at + 3})
	w.typedRune('p')
	if got := names(w, entity.Person); got != "zed··" {
		t.Errorf("people are %q", got)
	}
	if e := w.doc.entity(); e == nil || e.Name != "zed" || !w.column.Selection().Empty() {
		t.Errorf("chosen is %+v", e)
	}
}

func TestComparedEntitiesAreFilledInAnotherStyleAndMergeByOneKey(t *testing.T) {
	w := newWindow(t)
	w.load(builtIn)
	opened(t, w, "seed article")
	w.pick(row(t, w, "Vladimir Putin"), false)
	w.pick(row(t, w, "Dmitry Peskov"), true)
	alt := 0
	for _, m := range w.painted.marks {
		if m.Style == widgets.FillAlt {
			alt++
		}
	}
	if alt != 1 {
		t.Errorf("%d mentions are filled for comparing, want 1", alt)
	}
	w.typedRune('m')
	if got := names(w, entity.Person); !strings.Contains(got, "Vladimir Putin··") || strings.Contains(got, "Peskov") {
		t.Errorf("merged: %s", got)
	}
}

func TestWhatCannotBeDoneIsSaidAndChangesNothing(t *testing.T) {
	w := newWindow(t)
	w.load(builtIn)
	opened(t, w, "seed article")
	before := names(w, entity.Person)
	w.choose(row(t, w, "Vladimir Putin"))
	w.typedRune('s') // only one form
	if w.status.Notice() == "" || names(w, entity.Person) != before || w.doc.editor.Summary() != "" {
		t.Errorf("notice %q, people %s", w.status.Notice(), names(w, entity.Person))
	}
}

func TestRulesForEveryArticleHoldInTheNextOne(t *testing.T) {
	w := newWindow(t)
	w.load(builtIn)
	opened(t, w, "seed article")
	w.choose(row(t, w, "Kremlin"))
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	suggested := correction.RulesFrom(w.doc.editor.Corrections()[0])
	if err := w.store.SaveRules(suggested); err != nil {
		t.Fatal(err)
	}
	w.Open(write(t, "note.txt", "Talks end\n\nThe Kremlin said on Monday that the talks with NATO had ended. The Kremlin gave no reason.\n"))
	opened(t, w, "note.txt")
	if got := names(w, entity.Organization); got != "NATO·" {
		t.Errorf("organizations are %q", got)
	}
}

func TestFileNamesAreMadeOfTheHeadlinesLettersAndDigits(t *testing.T) {
	for headline, want := range map[string]string{
		"US worried about China’s rapprochement with Russia": "us-worried-about-china-s-rapprochement-with",
		"Łódź: 3/4 voted":  "łódź-3-4-voted",
		"../../etc/passwd": "etc-passwd",
		"“…”":              "article",
		"大地震":              "大地震",
	} {
		if got := fileName(headline); got != want {
			t.Errorf("%q becomes %q, want %q", headline, got, want)
		}
	}
}

func TestNothingHappensBehindAnOpenDialog(t *testing.T) {
	w := newWindow(t)
	w.load(builtIn)
	opened(t, w, "seed article")
	before := names(w, entity.Person)
	w.choose(row(t, w, "Jake Sullivan"))
	w.typedRune('m')
	if w.dialog != "merge" {
		t.Fatalf("the open dialog is %q", w.dialog)
	}
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	w.typedRune('2')
	w.command("open").perform()
	if got := names(w, entity.Person); got != before || w.dialog != "merge" || w.doc.entity().Name != "Jake Sullivan" {
		t.Errorf("dialog %q, chosen %s, people %s", w.dialog, w.doc.entity().Name, got)
	}
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.dialog != "" || w.doc.entity() == nil {
		t.Error("Esc does not close the dialog, and only the dialog")
	}
}

func TestChangesWaitWhileAReloadedArticleIsSearchedAgain(t *testing.T) {
	w := newWindow(t)
	w.load(builtIn)
	opened(t, w, "seed article")
	w.choose(row(t, w, "Dmitry Peskov"))
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	before := w.doc
	w.command("reload").perform()
	until(t, w, "the text again", func() bool { return w.doc != before })
	w.changes.OnUndo(0) // the names are not there yet
	opened(t, w, "seed article")
	if got := w.doc.editor.Summary(); got != "1 change by you" {
		t.Errorf("the strip says %q", got)
	}
}
