package app

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"

	"namecheck/internal/opener"
)

// sentenceWidth is how wide dialogs set a sentence, in Fyne's units.
const sentenceWidth = 440

// chooseFile lets the reader choose a file that can be read, starting where
// the last one was.
func (w *Window) chooseFile() {
	d := dialog.NewFileOpen(func(chosen fyne.URIReadCloser, err error) {
		w.dialog = ""
		switch {
		case err != nil:
			w.fail("The file could not be chosen: " + err.Error() + ".")
		case chosen != nil:
			chosen.Close() // the opener reads it itself, with its limits
			w.settings.setFolder(filepath.Dir(chosen.URI().Path()))
			w.openURI(chosen.URI())
		}
	}, w.win)
	d.SetTitleText("Open an article")
	d.SetFilter(storage.NewExtensionFileFilter(opener.Extensions()))
	if folder := lister(w.settings.folder()); folder != nil {
		d.SetLocation(folder)
	}
	w.dialog = "open"
	d.Show()
	size := w.win.Canvas().Size()
	d.Resize(fyne.NewSize(min(size.Width*0.9, 900), min(size.Height*0.85, 640)))
}

// fail tells the reader in one sentence what did not work. What is open stays
// open; when nothing is, the built-in article is shown behind the sentence.
func (w *Window) fail(sentence string) {
	if w.doc == nil {
		w.load(builtIn)
	}
	text := widget.NewLabel(sentence)
	text.Wrapping = fyne.TextWrapWord
	w.showDialog("error", "That could not be opened", sized(sentenceWidth, text))
	w.message = sentence
}

// showAbout says what the program is.
func (w *Window) showAbout() {
	text := widget.NewLabel("Namecheck " + w.version + "\n\n" +
		"Sets a saved news article and lists who is in it. It works offline: nothing you read leaves this computer.\n\n" +
		"Set in Source Serif 4. MIT license; NOTICE names whose work is in it.")
	text.Wrapping = fyne.TextWrapWord
	w.showDialog("about", "About Namecheck", sized(sentenceWidth, text))
}

// showDialog shows content until the reader closes it.
func (w *Window) showDialog(name, title string, content fyne.CanvasObject) {
	d := dialog.NewCustom(title, "Close", content, w.win)
	d.SetOnClosed(w.dialogClosed)
	w.dialog = name
	d.Show()
}

// dialogClosed gives the keys back to the text.
func (w *Window) dialogClosed() {
	w.dialog, w.message = "", ""
	w.win.Canvas().Focus(w.column)
}

// sized gives wrapping text a width, without which it would be one character
// wide.
func sized(width float32, text fyne.CanvasObject) fyne.CanvasObject {
	strut := canvas.NewRectangle(nil)
	strut.SetMinSize(fyne.NewSize(width, 0))
	return container.NewVBox(strut, text)
}
