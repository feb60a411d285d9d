package app

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
)

// recentLimit is how many files are remembered.
const recentLimit = 20

// recentFile is a file that was open before.
type recentFile struct {
	path  string
	title string // its headline
	place int    // the first byte of Article.Text that was in view
}

// recentFiles returns the files that were open before, the latest first.
func (s settings) recentFiles() []recentFile {
	var files []recentFile
	for _, line := range s.kept.StringList(keyRecent) {
		fields := strings.SplitN(line, "\t", 3)
		if len(fields) != 3 {
			continue
		}
		place, err := strconv.Atoi(fields[0])
		if err != nil || fields[2] == "" {
			continue
		}
		files = append(files, recentFile{place: place, title: fields[1], path: fields[2]})
	}
	return files
}

// remember puts a file first among the recent ones.
func (s settings) remember(f recentFile) {
	files := slices.DeleteFunc(s.recentFiles(), func(old recentFile) bool { return old.path == f.path })
	files = slices.Insert(files, 0, f)
	lines := make([]string, 0, len(files))
	for _, f := range files[:min(len(files), recentLimit)] {
		title := strings.Join(strings.Fields(f.title), " ")
		lines = append(lines, strconv.Itoa(f.place)+"\t"+title+"\t"+f.path)
	}
	s.kept.SetStringList(keyRecent, lines)
}

func (s settings) forgetRecent() { s.kept.SetStringList(keyRecent, nil) }

// place returns where the reader was in a file, 0 for one that is not
// remembered.
func (s settings) place(path string) int {
	for _, f := range s.recentFiles() {
		if f.path == path {
			return f.place
		}
	}
	return 0
}

// rememberPlace keeps where the reader is in the open file.
func (w *Window) rememberPlace() {
	if w.doc != nil && w.doc.source.path != "" {
		w.settings.remember(recentFile{path: w.doc.source.path, title: w.doc.title(), place: w.column.Place()})
	}
}

// recentMenu lists the recent files, those that are gone disabled.
func (w *Window) recentMenu() *fyne.Menu {
	m := fyne.NewMenu("")
	for _, f := range w.settings.recentFiles() {
		label := f.title
		if name := filepath.Base(f.path); name != label {
			label += " – " + name
		}
		item := fyne.NewMenuItem(shortened(label, 70), func() { w.Open(f.path) })
		if _, err := os.Stat(f.path); err != nil {
			item.Label += " (gone)"
			item.Disabled = true
		}
		m.Items = append(m.Items, item)
	}
	if len(m.Items) == 0 {
		none := fyne.NewMenuItem("None yet", nil)
		none.Disabled = true
		m.Items = append(m.Items, none)
		return m
	}
	m.Items = append(m.Items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem("Forget These", func() {
		w.settings.forgetRecent()
		w.refreshRecent()
	}))
	return m
}

// refreshRecent brings the menu of recent files up to date.
func (w *Window) refreshRecent() {
	w.items["recent"].ChildMenu = w.recentMenu()
	w.refreshBar()
}

// shortened cuts a label in the middle to at most n characters.
func shortened(label string, n int) string {
	runes := []rune(label)
	if len(runes) <= n {
		return label
	}
	half := (n - 1) / 2
	return string(runes[:half]) + "…" + string(runes[len(runes)-half:])
}
