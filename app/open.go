package app

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"namecheck/internal/article"
	"namecheck/internal/correction"
	"namecheck/internal/opener"
	"namecheck/seeds"
)

// source is where an article can be read, and read again.
type source struct {
	path string // of a file; empty for the built-in article
	item int    // which of the file's articles

	encoding string // chosen by the reader; empty for what the opener recognizes
}

// standardInput stands where a path would, for what is piped to the program.
const standardInput = "-"

// builtIn is the article that comes with the program.
var builtIn = source{}

// read reads all articles of the source, at least one. It may take long and
// must not run on the UI goroutine.
func (s source) read(ctx context.Context, stdin func() ([]byte, error)) ([]*article.Article, error) {
	options := opener.Options{Encoding: s.encoding}
	switch s.path {
	case "":
	case standardInput:
		data, err := stdin()
		if err != nil {
			return nil, fmt.Errorf("standard input: %w", err)
		}
		return options.ReadAll(ctx, bytes.NewReader(data), "standard input")
	default:
		return options.OpenAll(ctx, s.path)
	}
	a, err := opener.Read(ctx, bytes.NewReader(seeds.Article), seeds.File)
	if err != nil {
		return nil, fmt.Errorf("the built-in article: %w", err)
	}
	a.Source.Name = seeds.Name
	return []*article.Article{a}, nil
}

// Open opens a file: whatever way it was chosen, on the command line, in the
// dialog or by a drop, it comes here. The article that is open stays until the
// new one can be read; when several are asked for, the last one wins.
func (w *Window) Open(path string) {
	if abs, err := filepath.Abs(path); err == nil && path != standardInput {
		path = abs // the working folder may change, the article should reload
	}
	w.load(source{path: path})
}

// load reads a source off the UI goroutine and shows it, first the text and
// then the names.
func (w *Window) load(src source) {
	w.stopLoading()
	ctx, cancel := context.WithCancel(w.ctx)
	w.stopLoading = cancel
	w.closeDialog()
	go func() {
		all, err := src.read(ctx, w.stdin)
		w.do(func() {
			if ctx.Err() != nil {
				return // something newer was asked for
			}
			if err != nil {
				if w.doc == nil && src != builtIn {
					w.load(builtIn) // something to read behind the sentence
				}
				w.fail(opener.Sentence(err))
				return
			}
			if src.path != "" {
				w.settings.setFolder(filepath.Dir(src.path)) // the next choice starts there
			}
			again := w.doc != nil && w.doc.source.path == src.path
			w.open(newDocument(src, all))
			if len(all) > 1 && !again {
				w.showSheet()
			}
		})
	}()
}

// start shows what has been read before there was a window, so that the first
// frame has it already.
func (w *Window) start(all []*article.Article) {
	if len(all) > 0 {
		w.open(newDocument(builtIn, all))
	}
}

// open shows a document that has been read, and looks for its names.
func (w *Window) open(d *document) {
	w.stopLoading()
	ctx, cancel := context.WithCancel(w.ctx)
	w.stopLoading = cancel
	w.show(d)
	go w.find(ctx, d)
}

// find asks the engine who is in the document and shows the answer.
func (w *Window) find(ctx context.Context, d *document) {
	if w.started != nil {
		select {
		case <-w.started:
		case <-ctx.Done():
			return
		}
	}
	percent := 0
	cast, err := w.engine.FindWithProgress(ctx, d.article, func(done float64) {
		if now := int(done * 100); now >= percent+progressStep {
			percent = now
			w.do(func() { w.showProgress(ctx, now) })
		}
	})
	file, saved, notice := w.store.Open(d.article)
	rules, ruleNotice := w.store.Rules()
	w.do(func() {
		if ctx.Err() != nil || w.doc != d {
			return
		}
		w.panel.SetBusy(false)
		w.panel.SetNotice("")
		if err != nil {
			w.fail("The names in “" + d.article.Source.Name + "” could not be found: " + err.Error() + ".")
			return
		}
		d.found, d.rules = cast, rules
		d.saver = &saver{file: file, pending: w.saving, failed: w.saveFailed}
		if d.editor == nil {
			d.editor = correction.NewEditor(d.article, cast, rules, saved)
		} else { // kept from before a reload, with all that can be undone
			d.editor.SetArticle(d.article)
			d.editor.SetFound(cast)
		}
		d.setCast(d.editor.Cast())
		w.panel.SetNotice(cast.Notice())
		w.showCast()
		for _, sentence := range []string{notice, ruleNotice} {
			if sentence != "" {
				w.status.Notify(sentence)
			}
		}
	})
}

// progressStep is by how many percent a search goes on before the panel says
// so.
const progressStep = 10

// showProgress says how far the search for names is, unless another article is
// open by now.
func (w *Window) showProgress(ctx context.Context, percent int) {
	if ctx.Err() == nil && percent < 100 {
		w.status.SetRight(fmt.Sprintf("Looking for names … %d %%", percent))
	}
}

// saveFailed says that corrections are not on the disk yet. It is called off
// the UI goroutine.
func (w *Window) saveFailed(err error) {
	w.do(func() { w.status.Notify(err.Error()) })
}

// drop opens the files that were dropped on the window: the first here, each
// of the others in a window of its own.
func (w *Window) drop(uris []fyne.URI) {
	for i, u := range uris {
		if i == 0 {
			w.openURI(u)
			continue
		}
		other := New(w.program, w.Program)
		other.openURI(u)
		other.Show()
	}
}

// openURI opens what a dialog or a drop gives.
func (w *Window) openURI(u fyne.URI) {
	if u.Scheme() != "file" {
		w.fail("“" + u.Name() + "” is not a file on this computer; save it and open the copy.")
		return
	}
	w.Open(u.Path())
}

// lister returns the folder as something Fyne's dialog can start in, or nil.
func lister(folder string) fyne.ListableURI {
	if folder == "" {
		return nil
	}
	uri, err := storage.ListerForURI(storage.NewFileURI(folder))
	if err != nil {
		return nil // it was moved or deleted since
	}
	return uri
}
