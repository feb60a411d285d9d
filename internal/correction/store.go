package correction

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"namecheck/internal/article"
)

// Store keeps corrections and rules as readable files in one folder.
type Store struct {
	dir string
	now func() time.Time
}

// NewStore uses a folder, which it makes when something is saved first.
func NewStore(dir string) *Store { return &Store{dir: dir, now: time.Now} }

// File is where the corrections of one open article are kept. It belongs to
// one goroutine at a time.
type File struct {
	store *Store
	id    Identity
	path  string
	last  []byte // what the file held when it was last read or written; nil for no file
	only  string // why nothing may be written, "" if it may
}

// Open finds the corrections of an article: those kept for the very text, or
// else those kept for an earlier text of the same file or headline. It always
// returns a file to save to. notice is a sentence to show the reader when
// something was amiss, "" otherwise; a broken file is set aside, never lost.
func (s *Store) Open(a *article.Article) (file *File, saved []Correction, notice string) {
	id := IdentityOf(a)
	file = &File{store: s, id: id, path: filepath.Join(s.dir, id.fileName())}
	names := s.names()
	for _, name := range names {
		if strings.HasSuffix(name, id.suffix()) {
			file.path = filepath.Join(s.dir, name)
			return file.read()
		}
	}
	return file, s.earlier(a, id, names), ""
}

// Save replaces what is kept for the article. When it returns an error, a
// sentence, everything that was saved before is still there.
func (f *File) Save(corrections []Correction) error {
	if f.only != "" {
		return Refusal("The changes could not be saved: " + f.only + ".")
	}
	if err := f.spareOthers(corrections); err != nil {
		return Refusal("The changes could not be saved: " + reason(err) + ".")
	}
	if len(corrections) == 0 && f.last == nil {
		return nil
	}
	var b bytes.Buffer
	doc := newFile(f.id, f.store.now().UTC().Format(time.RFC3339), corrections)
	if err := writeJSON(&b, doc); err != nil {
		return Refusal("The changes could not be saved: " + err.Error() + ".")
	}
	if err := replace(f.path, func(w *os.File) error { _, err := w.Write(b.Bytes()); return err }); err != nil {
		return Refusal("The changes could not be saved: " + reason(err) + ".")
	}
	f.last = b.Bytes()
	return nil
}

// Path is where the corrections are kept.
func (f *File) Path() string { return f.path }

// Identity is by what the article is known.
func (f *File) Identity() Identity { return f.id }

func (f *File) read() (*File, []Correction, string) {
	name := filepath.Base(f.path)
	data, err := readLimited(f.path)
	if errors.Is(err, fs.ErrNotExist) {
		return f, nil, ""
	}
	if err != nil {
		f.only = "the earlier ones in “" + name + "” could not be read (" + reason(err) + ")"
		return f, nil, "Your changes to this article in “" + name + "” could not be read: " + reason(err) + "."
	}
	doc, err := readFile(bytes.NewReader(data))
	switch {
	case err == nil:
		f.last = data
		return f, doc.corrections(), ""
	case errors.Is(err, errNewer):
		f.only = "“" + name + "” was written by a later version of Namecheck"
		return f, nil, "Your changes to this article were made with a later version of Namecheck and are left as they are."
	}
	notice := "Your changes to this article could not be read (" + err.Error() + "). "
	to, asideErr := setAside(f.path)
	if asideErr != nil {
		f.only = "the damaged file “" + name + "” is in the way"
		return f, nil, notice + "They are in “" + name + "”."
	}
	return f, nil, notice + "They were set aside as “" + filepath.Base(to) + "”."
}

// spareOthers sets aside what someone else has written in the meantime, unless
// the corrections that will replace it hold all of it.
func (f *File) spareOthers(corrections []Correction) error {
	data, err := readLimited(f.path)
	if errors.Is(err, fs.ErrNotExist) {
		f.last = nil
		return nil
	}
	if err != nil {
		return err
	}
	if bytes.Equal(data, f.last) || f.contains(data, corrections) {
		return nil
	}
	_, err = setAside(f.path)
	return err
}

// contains reports whether every correction of a file is among others, so that
// nothing is lost when they replace it.
func (f *File) contains(data []byte, corrections []Correction) bool {
	file, err := readFile(bytes.NewReader(data))
	if err != nil {
		return false
	}
	here := map[string]bool{}
	for _, c := range corrections {
		here[c.key()] = true
	}
	for _, c := range file.corrections() {
		if !here[c.key()] {
			return false
		}
	}
	return true
}

// earlier returns the corrections that were made to an earlier text of the
// article: kept for the same file, if at least the headline or the place of one
// change is still there, or for the same headline, if the places of half of the
// changes are. The file saved last wins. It stays as it is; the next change is
// saved for the text as it stands now.
func (s *Store) earlier(a *article.Article, id Identity, names []string) []Correction {
	type candidate struct {
		file     fileJSON
		samePath bool
	}
	var found []candidate
	for _, name := range names {
		data, err := readLimited(filepath.Join(s.dir, name))
		if err != nil || !holds(data, id.Path) && !holds(data, id.Headline) {
			continue
		}
		file, err := readFile(bytes.NewReader(data))
		if err != nil {
			continue
		}
		samePath := id.Path != "" && file.Article.Path == id.Path
		if samePath || id.Headline != "" && file.Article.Headline == id.Headline {
			found = append(found, candidate{file, samePath})
		}
	}
	slices.SortStableFunc(found, func(x, y candidate) int {
		if x.samePath != y.samePath {
			if x.samePath {
				return -1
			}
			return 1
		}
		return strings.Compare(y.file.Saved, x.file.Saved)
	})
	t := pageOf(a)
	for _, c := range found {
		list := c.file.corrections()
		sameHeadline := id.Headline != "" && c.file.Article.Headline == id.Headline
		there := placesFound(t, list)
		if c.samePath && (sameHeadline || there > 0) || there > 0 && 2*there >= len(list) {
			return list
		}
	}
	return nil
}

// holds reports whether some value of a file may be the words. It spares
// reading the files of all other articles in full.
func holds(file []byte, words string) bool {
	var b bytes.Buffer
	return words != "" && writeJSON(&b, words) == nil && bytes.Contains(file, bytes.TrimSpace(b.Bytes()))
}

// placesFound counts the corrections whose place is in the text.
func placesFound(t *page, list []Correction) int {
	n := 0
	for _, c := range list {
		an := c.Who.Anchor
		if c.At.Form != "" {
			an = c.At
		}
		if _, ok := an.locate(t); ok {
			n++
		}
	}
	return n
}

// names lists the files of corrections, in order.
func (s *Store) names() []string {
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		return nil
	}
	var names []string
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".json") && e.Name() != rulesName && e.Type().IsRegular() {
			names = append(names, e.Name())
		}
	}
	return names
}
