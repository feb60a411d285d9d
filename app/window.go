package app

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"namecheck/internal/correction"
	"namecheck/widgets"
)

// Window shows one article and who is in it. Its methods must be called from
// Fyne's main goroutine.
type Window struct {
	program context.Context // done when the program ends
	ctx     context.Context // done when the window is closed
	close   context.CancelFunc
	do      func(func()) // runs a function on Fyne's goroutine; tests have their own
	Program

	doc         *document // nil until the first article could be read
	past        history
	painted     painting
	stopLoading context.CancelFunc

	settings settings
	commands []command
	items    map[string]*fyne.MenuItem // by the command's id
	bar      *fyne.MainMenu
	barWaits bool // the bar is to be drawn again

	win        fyne.Window
	column     *widgets.Column
	panel      *widgets.EntityPanel
	frame      *widgets.Frame
	changes    *widgets.ChangesStrip
	cards      *widgets.CardLayer
	finder     *widgets.FindBar
	contexts   *widgets.ContextList
	companions *widgets.CompanionList
	shelves    [2]*fyne.Container // for contexts and companions
	status     *widgets.StatusLine
	toolbar    *toolbar
	message    string // the sentence that is on the screen in a dialog
	dialog     string // which dialog is open, "" for none
	asking     dialog.Dialog
}

// New makes a window without an article. It is not shown yet.
func New(ctx context.Context, p Program) *Window {
	win := p.desk.NewWindow("Namecheck")
	if p.fonts != nil {
		<-p.fonts // the widgets measure their words
	}
	w := &Window{
		do: fyne.Do, Program: p,
		settings:   settings{p.desk.Preferences()},
		items:      map[string]*fyne.MenuItem{},
		win:        win,
		column:     widgets.NewColumn(),
		panel:      widgets.NewEntityPanel(),
		cards:      widgets.NewCardLayer(),
		contexts:   widgets.NewContextList(),
		companions: widgets.NewCompanionList(),
		changes:    widgets.NewChangesStrip(),
		status:     widgets.NewStatusLine(),
	}
	w.program = ctx
	w.ctx, w.close = context.WithCancel(ctx)
	w.stopLoading = func() {}
	w.finder = widgets.NewFindBar(w.column)
	w.shelves = [2]*fyne.Container{shelf(contextsHeight, w.contexts), shelf(0, w.companions)}
	// Hidden before anything is laid out: measuring what nobody sees yet would
	// read fonts that the first page does not need.
	w.finder.Hide()
	for _, s := range w.shelves {
		s.Hide()
	}
	w.frame = widgets.NewFrame(
		container.New(page{w.column}, w.finder, w.column, w.shelves[0]),
		container.New(page{w.panel}, w.panel, w.shelves[1], w.changes))
	w.commands = w.table()
	w.holdWhileAsked()
	w.toolbar = newToolbar(w)
	w.bar = w.buildMenu()

	w.column.SetStyle(w.settings.style())
	shown, width := w.settings.panel()
	if width > 0 {
		w.frame.SetSideWidth(width)
	}
	w.win.SetPadded(false)
	w.win.SetMainMenu(w.bar)
	w.win.SetContent(container.NewStack(
		container.New(page{w.frame}, w.toolbar.row, w.frame, w.status), w.cards))
	w.win.Resize(w.settings.windowSize())
	w.frame.KeepSide(shown)
	w.connect()
	w.refreshMenu()
	return w
}

// Show puts the window on the screen.
func (w *Window) Show() {
	w.win.Show()
	w.win.Canvas().Focus(w.column)
}

// Close remembers how the window stood and closes it.
func (w *Window) Close() {
	w.remember()
	w.close()
	w.win.Close()
}

// quit remembers how the window stood and ends the program.
func (w *Window) quit() {
	w.remember()
	w.desk.Quit()
}

func (w *Window) remember() {
	w.rememberPlace()
	if !w.win.FullScreen() {
		w.settings.setWindowSize(w.win.Canvas().Size())
	}
}

// connect tells the widgets whom to call.
func (w *Window) connect() {
	w.column.OnMarkTapped = w.tapMark
	w.column.OnScrolled = func(int) { w.cards.HideCard() }
	w.column.OnSelectionChanged = w.refreshMenu
	w.column.OnPicked = w.pickWords
	w.column.OnLinkTapped = w.openLink
	w.column.OnLinkHovered = func(href string) {
		if href == "" {
			w.refreshStatus()
			return
		}
		w.status.SetLeft(href)
	}
	w.column.OnZoomed = func(steps int) { w.zoom(float32(steps)) }
	w.panel.OnChosen = w.pick
	w.panel.OnMenu = w.entityMenu
	w.column.OnMenu = w.textMenu
	w.changes.OnUndo = func(n int) { w.changed(func(e *correction.Editor) { e.TakeBack(n) }) }
	w.changes.OnUndoAll = func() { w.changed((*correction.Editor).TakeBackAll) }
	w.changes.OnOpened = func(bool) { w.win.Content().Refresh() }
	w.frame.OnSideChanged = func() {
		w.settings.setPanel(w.frame.SideKept(), w.frame.SideWidth())
		w.refreshMenu()
	}
	w.win.SetOnDropped(func(_ fyne.Position, uris []fyne.URI) { w.drop(uris) })
	w.win.SetCloseIntercept(w.Close)
	w.connectCard()
	w.connectFind()
	w.connectContexts()
	w.connectKeys()
}

// show puts a document on the screen, without names yet.
func (w *Window) show(d *document) {
	reloaded := w.doc != nil && w.doc.source == d.source
	place := w.column.Place()
	w.rememberPlace()
	if reloaded {
		d.follow(w.doc)
		d.editor = w.doc.editor
	} else {
		w.past.clear()
	}
	w.doc = d
	w.column.SetArticle(d.article)
	w.finder.ArticleChanged()
	if !reloaded {
		place = w.settings.place(d.source.path)
	}
	w.column.SetPlace(place)
	w.rememberPlace()
	w.refreshRecent()
	w.panel.SetBusy(true)
	w.showCast()
	for _, warning := range d.article.Warnings {
		w.status.Notify(warning)
	}
}

// showCast puts who was found beside the text.
func (w *Window) showCast() {
	w.panel.SetItems(panelItems(w.doc))
	w.showChanges()
	w.showChosen()
}

// showChosen brings every widget up to date with who is chosen.
func (w *Window) showChosen() {
	w.cards.HideCard()
	w.painted = paint(w.doc)
	w.column.SetMarks(w.painted.marks)
	w.column.SetTicks(w.painted.ticks)
	w.panel.Select(w.doc.chosen)
	w.panel.Compare(w.doc.compared...)
	w.showContexts()
	w.refreshStatus()
	w.refreshTitle()
	w.refreshMenu()
}

// refreshStatus says what is open and where the reader stands.
func (w *Window) refreshStatus() {
	if w.doc == nil {
		w.status.SetLeft("")
		return
	}
	w.status.SetLeft(w.doc.about())
	w.status.SetRight(w.doc.position())
}

// refreshTitle keeps the headline readable in the window's title.
func (w *Window) refreshTitle() {
	if w.doc != nil {
		w.win.SetTitle(w.doc.title() + " – Namecheck")
	}
}
