package app

import (
	"net/url"

	"fyne.io/fyne/v2"

	"namecheck/internal/export"
	"namecheck/widgets"
)

func (w *Window) reload() { w.load(w.doc.source) }

func (w *Window) hasSelection() bool { return !w.column.Selection().Empty() }

// copySelection puts the selected words on the clipboard.
func (w *Window) copySelection() { w.desk.Clipboard().SetContent(w.column.SelectedText()) }

// copyCited puts the selected words on the clipboard with where they stand.
func (w *Window) copyCited() {
	w.desk.Clipboard().SetContent(export.Citation(w.doc.article, w.column.Selection(), w.column.SelectedText()))
}

func (w *Window) togglePanel() { w.frame.ShowSide(!w.frame.SideShown()) }

func (w *Window) focusFilter() {
	if !w.frame.SideShown() {
		w.frame.ShowSide(true)
	}
	w.panel.FocusFilter()
}

// nextPane moves the keys from the text to the names and back.
func (w *Window) nextPane() {
	if w.win.Canvas().Focused() == fyne.Focusable(w.column) && w.frame.SideShown() {
		w.panel.FocusFilter()
		return
	}
	w.win.Canvas().Focus(w.column)
}

// zoomStep is by how much one step makes the body text larger or smaller.
const zoomStep = 1.5

// zoom makes the text larger or smaller; 0 gives it its usual size.
func (w *Window) zoom(by float32) {
	style := w.column.Style()
	style.Size += by * zoomStep
	if by == 0 {
		style.Size = widgets.DefaultStyle().Size
	}
	w.column.SetStyle(style)
	w.settings.setTextSize(w.column.Style().Size)
}

// setLook colors the windows.
func (w *Window) setLook(l look) {
	w.settings.setLook(l)
	w.settings.dress(w.desk)
	w.refreshMenu()
}

// toggleLegible sets the column in the face for low vision, or in the serif.
func (w *Window) toggleLegible() {
	w.settings.setLegible(!w.settings.legible())
	w.settings.dress(w.desk)
	w.refreshMenu()
}

func (w *Window) toggleFullScreen() {
	w.win.SetFullScreen(!w.win.FullScreen())
	w.refreshMenu()
}

// openLink hands a link of the article to the browser. Only web and mail
// addresses are handed on: a file must not be able to start programs.
func (w *Window) openLink(href string) {
	address, err := url.Parse(href)
	if err != nil || (address.Scheme != "http" && address.Scheme != "https" && address.Scheme != "mailto") {
		w.status.Notify("This link leads nowhere outside the article: " + href)
		return
	}
	if err := w.desk.OpenURL(address); err != nil {
		w.status.Notify("The link could not be opened: " + err.Error())
	}
}
