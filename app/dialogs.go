package app

import (
	"image/color"
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
	w.chooseToRead("Open an article", opener.Extensions(), func(chosen fyne.URIReadCloser) {
		w.openURI(chosen.URI()) // the opener reads it itself, with its limits
	})
}

// chooseToRead lets the reader choose a file with one of the extensions, or
// any file when there are none, and hands it on.
func (w *Window) chooseToRead(title string, extensions []string, read func(fyne.URIReadCloser)) {
	d := dialog.NewFileOpen(func(chosen fyne.URIReadCloser, err error) {
		w.dialogClosed()
		switch {
		case err != nil:
			w.fail("The file could not be chosen: " + err.Error() + ".")
		case chosen != nil:
			defer chosen.Close()
			w.settings.setFolder(filepath.Dir(chosen.URI().Path()))
			read(chosen)
		}
	}, w.win)
	d.SetTitleText(title)
	if len(extensions) > 0 {
		d.SetFilter(storage.NewExtensionFileFilter(extensions))
	}
	w.showFileDialog(d, "open")
}

// showFileDialog shows a dialog in the folder of the last file, at a size that
// leaves the window around it to be seen.
func (w *Window) showFileDialog(d *dialog.FileDialog, name string) {
	if folder := lister(w.settings.folder()); folder != nil {
		d.SetLocation(folder)
	}
	w.present(name, d) // Resize needs it to be shown
	size := w.win.Canvas().Size()
	d.Resize(fyne.NewSize(min(size.Width*0.9, 900), min(size.Height*0.85, 640)))
}

// fail tells the reader in one sentence why a file could not be opened. What
// is open stays open.
func (w *Window) fail(sentence string) {
	w.failWith("That could not be opened", sentence)
}

// failWith tells the reader in one sentence what did not work.
func (w *Window) failWith(title, sentence string) {
	w.tell("error", title, sentence)
	w.message = sentence
}

// tell shows the reader some sentences.
func (w *Window) tell(name, title, sentences string) {
	text := widget.NewLabel(sentences)
	text.Wrapping = fyne.TextWrapWord
	w.showDialog(name, title, sized(sentenceWidth, text))
}

// showAbout says what the program is.
func (w *Window) showAbout() {
	w.tell("about", "About Namecheck", "Namecheck "+w.version+"\n\n"+
		"Sets a saved news article and lists who is in it. It works offline: nothing you read leaves this computer.\n\n"+
		"Set in Source Serif 4. MIT license; NOTICE names whose work is in it.")
}

// showDialog shows content until the reader closes it.
func (w *Window) showDialog(name, title string, content fyne.CanvasObject) {
	d := dialog.NewCustom(title, "Close", content, w.win)
	d.SetOnClosed(w.dialogClosed)
	w.present(name, d)
}

// present shows a dialog, in place of one that is open.
func (w *Window) present(name string, d dialog.Dialog) {
	w.closeDialog()
	w.dialog, w.asking = name, d
	d.Show()
}

// closeDialog takes the open dialog away, as its button for doing nothing
// would.
func (w *Window) closeDialog() {
	if d := w.asking; d != nil {
		w.asking = nil
		d.Hide()
		w.dialogClosed()
	}
}

// dialogClosed gives the keys back to the text.
func (w *Window) dialogClosed() {
	w.dialog, w.message, w.asking = "", "", nil
	w.win.Canvas().Focus(w.column)
}

// sized gives wrapping text a width, without which it would be one character
// wide.
func sized(width float32, text fyne.CanvasObject) fyne.CanvasObject {
	strut := canvas.NewRectangle(color.Transparent)
	strut.SetMinSize(fyne.NewSize(width, 0))
	return container.NewVBox(strut, text)
}
