package app

import (
	"bufio"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"namecheck/internal/correction"
	"namecheck/internal/export"
)

// exportCast asks for a format and a file and writes who is in the article.
func (w *Window) exportCast() {
	var titles []string
	for _, f := range export.Formats() {
		titles = append(titles, f.Title())
	}
	choice := widget.NewRadioGroup(titles, nil)
	choice.SetSelected(titles[0])
	w.ask("export", "Export who is in this article as", "Save…", sized(sentenceWidth, choice), nil, func() {
		for _, f := range export.Formats() {
			if f.Title() == choice.Selected {
				w.saveAs(fileName(w.doc.title())+f.Extension(), func(out io.Writer) error {
					if _, err := io.WriteString(out, f.Preamble()); err != nil {
						return err
					}
					return export.Write(out, f, export.CodePoints, w.doc.article.Source.Name, w.doc.article, w.doc.cast)
				})
			}
		}
	})
}

// exportChanges writes the reader's corrections for somebody else who has the
// article.
func (w *Window) exportChanges() {
	w.saveAs(fileName(w.doc.title())+".changes.json", func(out io.Writer) error {
		return correction.Write(out, w.doc.saver.file.Identity(), w.doc.editor.Corrections())
	})
}

// importChanges adds the corrections that somebody else made to this article.
func (w *Window) importChanges() {
	w.chooseToRead("Import changes", nil, func(in fyne.URIReadCloser) {
		list, err := correction.Read(in)
		if err != nil {
			w.failWith("That could not be imported", fmt.Sprintf("“%s” holds no changes: %s.", in.URI().Name(), strings.TrimSuffix(err.Error(), ".")))
			return
		}
		added := 0
		w.changed(func(e *correction.Editor) { added = e.Import(list) })
		w.status.Notify(fmt.Sprintf("%d of %d changes are new and were added", added, len(list)))
	})
}

// saveAs asks for a file and lets write fill it.
func (w *Window) saveAs(name string, write func(io.Writer) error) {
	d := dialog.NewFileSave(func(out fyne.URIWriteCloser, err error) {
		w.dialogClosed()
		if err != nil || out == nil {
			if err != nil {
				w.failWith("That could not be saved", "The file could not be made: "+err.Error()+".")
			}
			return
		}
		w.settings.setFolder(filepath.Dir(out.URI().Path()))
		buffered := bufio.NewWriter(out)
		err = write(buffered)
		for _, step := range []func() error{buffered.Flush, out.Close} {
			if e := step(); err == nil {
				err = e
			}
		}
		if err != nil {
			w.failWith("That could not be saved", fmt.Sprintf("“%s” could not be written: %v.", out.URI().Name(), err))
			return
		}
		w.status.Notify("Saved as “" + out.URI().Name() + "”")
	}, w.win)
	d.SetFileName(name)
	w.showFileDialog(d, "save")
}

// fileName makes a file's name of a headline: its first letters and digits,
// which every system takes.
func fileName(headline string) string {
	var b strings.Builder
	for _, word := range strings.FieldsFunc(headline, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if b.Len() > 0 {
			b.WriteByte('-')
		}
		b.WriteString(strings.ToLower(word))
		if b.Len() >= 40 {
			break
		}
	}
	if b.Len() == 0 {
		return "article"
	}
	return b.String()
}
