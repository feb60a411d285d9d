package correction

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"namecheck/internal/article"
	"namecheck/internal/entity"
)

// testStore keeps its files in a fresh folder and has a clock that moves a
// second with every look.
func testStore(t *testing.T) *Store {
	t.Helper()
	s := NewStore(filepath.Join(t.TempDir(), "corrections"))
	now := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	s.now = func() time.Time {
		now = now.Add(time.Second)
		return now
	}
	return s
}

// save makes two changes to the harbor text and saves them.
func save(t *testing.T, s *Store, a *article.Article, found *entity.Cast) []Correction {
	t.Helper()
	file, saved, notice := s.Open(a)
	if len(saved) > 0 || notice != "" {
		t.Fatalf("a new article has %v and says %q", saved, notice)
	}
	e := NewEditor(a, found, nil, nil)
	must(t, e.Rename(id(t, e.Cast(), "Kim"), "Kim Ji-won"))
	must(t, e.Hide(id(t, e.Cast(), "Varna")))
	must(t, file.Save(e.Corrections()))
	return e.Corrections()
}

// files lists what a store's folder holds.
func files(t *testing.T, s *Store) []string {
	t.Helper()
	entries, err := os.ReadDir(s.dir)
	must(t, err)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestWhatIsSavedIsThereAgain(t *testing.T) {
	s := testStore(t)
	a, found := scene(harbor)
	list := save(t, s, a, found)
	_, saved, notice := s.Open(a)
	if notice != "" || !reflect.DeepEqual(saved, list) {
		t.Errorf("%q, %v", notice, saved)
	}
	if names := files(t, s); len(names) != 1 || !strings.HasPrefix(names[0], "ruiz-ends-strike-at-port-of-varna-") {
		t.Errorf("the folder holds %v", names)
	}
}

func TestTheFileReadsWell(t *testing.T) {
	s := testStore(t)
	a, found := scene(harbor)
	save(t, s, a, found)
	data, err := os.ReadFile(filepath.Join(s.dir, files(t, s)[0]))
	must(t, err)
	for _, want := range []string{
		"{\n  \"schema\": \"namecheck.corrections/1\",\n",
		"\"headline\": \"Ruiz ends strike at Port of Varna\"",
		"\"saved\": \"2026-11-23T12:00:01Z\"",
		"\"says\": \"Kim was renamed Kim Ji-won\"",
		"\"words\": \"Kim\"",
		"\"before\": \"Monday. Osei said that Ruiz had won. The Port agreed, and\"",
	} {
		if !strings.Contains(string(data), want) {
			t.Errorf("%s is not in\n%s", want, data)
		}
	}
}

func TestNothingIsWrittenForAnArticleThatWasNeverCorrected(t *testing.T) {
	s := testStore(t)
	a, _ := scene(harbor)
	file, _, _ := s.Open(a)
	must(t, file.Save(nil))
	if _, err := os.Stat(s.dir); !errors.Is(err, os.ErrNotExist) {
		t.Error("there is a folder")
	}
}

func TestAChangedTextFindsItsCorrections(t *testing.T) {
	changed := strings.Replace(harbor, "on Monday", "on Monday evening", 1)
	otherHeadline := strings.Replace(changed, "ends strike", "stops strike", 1)
	otherStory := "[Ruiz@p] sings\n\nThe singer [Ruiz@p] gave a concert in [Lima@l], and thousands came to hear her."
	sameHeadline := "[Ruiz@p:Ana Ruiz] ends strike at [Port of Varna@o]\n\nNothing else is the same here, not a word of the old text."
	for _, c := range []struct {
		name, marked, path string
		want               int
	}{
		{"the same file, a little changed", changed, "/news/strike.txt", 2},
		{"the same file with another headline", otherHeadline, "/news/strike.txt", 2},
		{"the changed text in another file", changed, "/news/copy.txt", 2},
		{"the same text in another file", harbor, "/news/copy.txt", 2},
		{"another story in the same file", otherStory, "/news/strike.txt", 0},
		{"another story in another file", otherStory, "/news/other.txt", 0},
		{"another story under the same headline", sameHeadline, "/news/other.txt", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := testStore(t)
			a, found := scene(harbor)
			a.Source.Path = "/news/strike.txt"
			save(t, s, a, found)
			b, _ := scene(c.marked)
			b.Source.Path = c.path
			_, saved, notice := s.Open(b)
			if len(saved) != c.want || notice != "" {
				t.Errorf("%d corrections are found, and %q; want %d", len(saved), notice, c.want)
			}
		})
	}
}

func TestTheLastSavedCorrectionsOfAChangingFileWin(t *testing.T) {
	s := testStore(t)
	first, found := scene(harbor)
	first.Source.Path = "/news/strike.txt"
	save(t, s, first, found)

	second, _ := scene(strings.Replace(harbor, "on Monday", "on Monday evening", 1))
	second.Source.Path = first.Source.Path
	file, saved, _ := s.Open(second)
	must(t, file.Save(saved[:1])) // one was taken back

	third, _ := scene(strings.Replace(harbor, "on Monday", "on Tuesday", 1))
	third.Source.Path = first.Source.Path
	if _, saved, _ := s.Open(third); len(saved) != 1 {
		t.Errorf("a change that was taken back is there again: %v", saved)
	}
	if _, saved, _ := s.Open(first); len(saved) != 2 {
		t.Errorf("the old text has lost its corrections: %v", saved)
	}
}

func TestABrokenFileIsSetAside(t *testing.T) {
	for _, c := range []struct{ name, content, says string }{
		{"cut off", `{"schema": "namecheck.corrections/1", "changes": [{"op": "hi`, "it is not complete JSON"},
		{"empty", "", "it is not complete JSON"},
		{"something else", `{"schema": "shopping/1"}`, `its schema is "shopping/1", not "namecheck.corrections/1"`},
		{"a change without a subject", `{"schema": "namecheck.corrections/1", "changes": [{"op": "hide"}]}`,
			"A change does not say whom it is about"},
		{"an unknown change", `{"schema": "namecheck.corrections/1", "changes": [{"op": "sing", "who": {"name": "Kim"}}]}`,
			"This version of Namecheck does not know the change “sing”"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := testStore(t)
			a, found := scene(harbor)
			list := save(t, s, a, found)
			name := files(t, s)[0]
			must(t, os.WriteFile(filepath.Join(s.dir, name), []byte(c.content), 0o600))

			file, saved, notice := s.Open(a)
			want := "Your changes to this article could not be read (" + c.says + "). They were set aside as “" + name + ".aside-1”."
			if saved != nil || notice != want {
				t.Errorf("%v, %q, want %q", saved, notice, want)
			}
			must(t, file.Save(list))
			if kept, err := os.ReadFile(filepath.Join(s.dir, name+".aside-1")); err != nil || string(kept) != c.content {
				t.Errorf("set aside is %q, %v", kept, err)
			}
			if _, saved, notice := s.Open(a); len(saved) != 2 || notice != "" {
				t.Errorf("afterwards there are %v and %q", saved, notice)
			}
		})
	}
}

func TestAFileOfALaterVersionIsLeftAlone(t *testing.T) {
	s := testStore(t)
	a, found := scene(harbor)
	list := save(t, s, a, found)
	path := filepath.Join(s.dir, files(t, s)[0])
	const later = `{"schema": "namecheck.corrections/2", "changes": "who knows"}`
	must(t, os.WriteFile(path, []byte(later), 0o600))
	file, _, notice := s.Open(a)
	if notice != "Your changes to this article were made with a later version of Namecheck and are left as they are." {
		t.Errorf("the notice is %q", notice)
	}
	if err := file.Save(list); err == nil || !strings.Contains(err.Error(), "later version") {
		t.Errorf("saving gives %v", err)
	}
	if data, _ := os.ReadFile(path); string(data) != later {
		t.Errorf("the file is now %s", data)
	}
}

func TestWhatAnotherWindowSavedIsSetAside(t *testing.T) {
	s := testStore(t)
	a, found := scene(harbor)
	list := save(t, s, a, found)
	one, _, _ := s.Open(a)
	two, _, _ := s.Open(a)
	must(t, one.Save(list[:1]))
	must(t, two.Save(list)) // holds what the other window saved
	if names := files(t, s); len(names) != 1 {
		t.Errorf("the folder holds %v", names)
	}
	must(t, one.Save(list[:1]))
	must(t, two.Save(list[1:]))
	must(t, two.Save(list[1:]))
	if names := files(t, s); len(names) != 3 || !strings.HasSuffix(names[1], ".aside-1") {
		t.Errorf("the folder holds %v", names)
	}
}

func TestAFailedSaveLosesNothing(t *testing.T) {
	s := testStore(t)
	a, found := scene(harbor)
	list := save(t, s, a, found)
	path := filepath.Join(s.dir, files(t, s)[0])
	before, err := os.ReadFile(path)
	must(t, err)
	full := errors.New("no space left on device")
	err = replace(path, func(f *os.File) error {
		_, _ = f.WriteString("half of")
		return full
	})
	if !errors.Is(err, full) {
		t.Errorf("the error is %v", err)
	}
	if after, _ := os.ReadFile(path); string(after) != string(before) {
		t.Errorf("the file is now %q", after)
	}
	if names := files(t, s); len(names) != 1 {
		t.Errorf("the folder holds %v", names)
	}
	if _, saved, _ := s.Open(a); !reflect.DeepEqual(saved, list) {
		t.Errorf("saved are %v", saved)
	}
}

func TestAFolderThatCannotBeMadeIsSaidInASentence(t *testing.T) {
	taken := filepath.Join(t.TempDir(), "file")
	must(t, os.WriteFile(taken, nil, 0o600))
	a, found := scene(harbor)
	e := NewEditor(a, found, nil, nil)
	must(t, e.Hide(0))
	file, _, _ := NewStore(filepath.Join(taken, "corrections")).Open(a)
	if err := file.Save(e.Corrections()); err == nil || !strings.HasPrefix(err.Error(), "The changes could not be saved: ") {
		t.Errorf("the error is %v", err)
	}
}

// TestKilledWhileSaving ends a process that saves without pause, many times, and
// asks each time that the file is whole.
func TestKilledWhileSaving(t *testing.T) {
	s := testStore(t)
	a, found := scene(harbor)
	save(t, s, a, found)
	for round := range 8 {
		child := exec.Command(os.Args[0], "-test.run=^TestSaveForever$")
		child.Env = append(os.Environ(), "NAMECHECK_SAVE_TO="+s.dir)
		out, err := child.StdoutPipe()
		must(t, err)
		must(t, child.Start())
		lines := bufio.NewScanner(out)
		for i := 0; i <= round*3 && lines.Scan(); i++ {
		}
		must(t, child.Process.Kill())
		_ = child.Wait()
		if _, saved, notice := s.Open(a); notice != "" || len(saved) < 2 {
			t.Fatalf("after round %d there are %d corrections, and %q", round, len(saved), notice)
		}
	}
}

// TestSaveForever is the process that TestKilledWhileSaving ends; by itself it
// saves once, to a folder of its own.
func TestSaveForever(t *testing.T) {
	dir := os.Getenv("NAMECHECK_SAVE_TO")
	once := dir == ""
	if once {
		dir = t.TempDir()
	}
	a, found := scene(harbor)
	e := NewEditor(a, found, nil, nil)
	must(t, e.Hide(id(t, e.Cast(), "Varna")))
	must(t, e.Hide(id(t, e.Cast(), "Seoul")))
	file, _, _ := NewStore(dir).Open(a)
	for i := 0; i == 0 || !once; i++ {
		must(t, e.Rename(id(t, e.Cast(), e.Cast().Entities[0].Name), fmt.Sprintf("Ruiz %d", i)))
		must(t, file.Save(e.Corrections()))
		fmt.Println("saved")
	}
}

func TestIdentityHoldsWhateverTheLineBreaks(t *testing.T) {
	a, _ := scene(harbor)
	b, _ := scene(strings.ReplaceAll(harbor, " said that", "\nsaid  that"))
	if IdentityOf(a).Text != IdentityOf(b).Text {
		t.Error("the same words have two identities")
	}
}

func TestFileNamesAreGoodOnEverySystem(t *testing.T) {
	for headline, want := range map[string]string{
		"China’s “rock solid” ties: a/b\\c?": "chinas-rock-solid-ties-a-b-c-0123456789abcdef.json",
		"":                 "article-0123456789abcdef.json",
		"北京":               "article-0123456789abcdef.json",
		"../../etc/passwd": "etc-passwd-0123456789abcdef.json",
		"A very long headline that goes on and on and on": "a-very-long-headline-that-goes-on-and-on-0123456789abcdef.json",
	} {
		got := Identity{Text: "sha256:0123456789abcdef0123", Headline: headline}.fileName()
		if got != want {
			t.Errorf("%q is kept as %q, want %q", headline, got, want)
		}
	}
}
