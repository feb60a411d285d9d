package app

import (
	"runtime"
	"slices"

	"fyne.io/fyne/v2"

	"namecheck/internal/entity"
)

// menu names a menu of the bar. The bar shows them in this order.
type menu string

// The menus.
const (
	menuFile    menu = "File"
	menuEdit    menu = "Edit"
	menuView    menu = "View"
	menuGo      menu = "Go"
	menuArticle menu = "Article"
	menuHelp    menu = "Help"
)

var menuOrder = []menu{menuFile, menuEdit, menuView, menuGo, menuArticle, menuHelp}

// command is something the reader can do. Menu bar, toolbar, keys and the
// shortcuts window are all made from the one table in Window.table.
type command struct {
	id      string // stable; tests and the toolbar refer to it
	title   string
	menu    menu
	keys    []chord // the first one is shown
	apart   bool    // a line stands above it in its menu
	when    func() bool
	checked func() bool // for a choice that is on or off
	run     func()
}

// whileAsked are the commands that can be performed while a dialog is open:
// those that end it or the program.
var whileAsked = []string{"let-go", "close", "quit"}

// enabled reports whether the command can run now.
func (c *command) enabled() bool { return c.when == nil || c.when() }

// chord is a key with its modifiers. A chord without modifiers works only
// while no text field has the focus.
type chord struct {
	mod  fyne.KeyModifier
	key  fyne.KeyName
	char rune // instead of key, where the layout decides which key it is
}

// primary is the modifier of commands: Cmd on macOS, Ctrl elsewhere.
var primary = func() fyne.KeyModifier {
	if runtime.GOOS == "darwin" {
		return fyne.KeyModifierSuper
	}
	return fyne.KeyModifierControl
}()

func ctrl(key fyne.KeyName) chord { return chord{mod: primary, key: key} }
func ctrlShift(key fyne.KeyName) chord {
	return chord{mod: primary | fyne.KeyModifierShift, key: key}
}
func alt(key fyne.KeyName) chord { return chord{mod: fyne.KeyModifierAlt, key: key} }
func bare(key fyne.KeyName) chord {
	return chord{key: key}
}
func char(r rune) chord { return chord{char: r} }

// table lists everything that can be done in the window.
func (w *Window) table() []command {
	hasDoc := func() bool { return w.doc != nil }
	hasCast := func() bool { return w.doc != nil && w.doc.cast != nil }
	hasFile := func() bool { return hasDoc() && w.doc.source.path != "" }
	hasSiblings := func() bool { return hasDoc() && len(w.doc.siblings) > 1 }
	hasChosen := func() bool { return w.doc != nil && w.doc.entity() != nil }
	hasWords := func() bool { return hasCast() && w.hasSelection() }
	wordsOrChosen := func() bool { return hasWords() || hasChosen() }
	canUndo := func() bool { return hasCast() && w.doc.editor.UndoTitle() != "" }
	canRedo := func() bool { return hasCast() && w.doc.editor.RedoTitle() != "" }
	hasChanges := func() bool { return hasCast() && len(w.doc.editor.Corrections()) > 0 }
	looks := func(l look) func() bool { return func() bool { return w.settings.look() == l } }
	return []command{
		{id: "open", title: "Open…", menu: menuFile, keys: []chord{ctrl(fyne.KeyO)}, run: w.chooseFile},
		{id: "recent", title: "Open Recent", menu: menuFile, run: func() {}},
		{id: "reload", title: "Reload", menu: menuFile, keys: []chord{bare(fyne.KeyF5)}, when: hasDoc, run: w.reload},
		{id: "export", title: "Export…", menu: menuFile, keys: []chord{ctrlShift(fyne.KeyE)}, apart: true, when: hasCast, run: w.exportCast},
		{id: "export-changes", title: "Export Your Changes…", menu: menuFile, when: hasChanges, run: w.exportChanges},
		{id: "import-changes", title: "Import Changes…", menu: menuFile, when: hasCast, run: w.importChanges},
		{id: "sheet", title: "Articles in This File…", menu: menuFile, apart: true, when: hasSiblings, run: w.showSheet},
		{id: "next-article", title: "Next Article in This File", menu: menuFile, keys: []chord{char('j')}, when: hasSiblings, run: func() { w.walkSiblings(1) }},
		{id: "previous-article", title: "Previous Article in This File", menu: menuFile, keys: []chord{char('J')}, when: hasSiblings, run: func() { w.walkSiblings(-1) }},
		{id: "close", title: "Close Window", menu: menuFile, keys: []chord{ctrl(fyne.KeyW)}, apart: true, run: w.Close},
		{id: "quit", title: "Quit", menu: menuFile, keys: []chord{ctrl(fyne.KeyQ)}, run: w.quit},

		{id: "undo", title: "Undo", menu: menuEdit, keys: []chord{ctrl(fyne.KeyZ)}, when: canUndo, run: w.undo},
		{id: "redo", title: "Redo", menu: menuEdit, keys: []chord{ctrlShift(fyne.KeyZ)}, when: canRedo, run: w.redo},
		{id: "copy", title: "Copy", menu: menuEdit, keys: []chord{ctrl(fyne.KeyC)}, apart: true, when: w.hasSelection, run: w.copySelection},
		{id: "copy-cited", title: "Copy with Citation", menu: menuEdit, keys: []chord{ctrlShift(fyne.KeyC)}, when: w.hasSelection, run: w.copyCited},
		{id: "select-all", title: "Select All", menu: menuEdit, keys: []chord{ctrl(fyne.KeyA)}, when: hasDoc, run: w.column.SelectAll},
		{id: "find", title: "Find…", menu: menuEdit, keys: []chord{ctrl(fyne.KeyF), char('/')}, apart: true, when: hasDoc, run: w.openFind},
		{id: "find-next", title: "Find Next", menu: menuEdit, keys: []chord{bare(fyne.KeyF3)}, when: hasDoc, run: w.findNext},
		{id: "find-previous", title: "Find Previous", menu: menuEdit, keys: []chord{{mod: fyne.KeyModifierShift, key: fyne.KeyF3}}, when: hasDoc, run: w.findPrevious},

		{id: "panel", title: "Names Beside the Text", menu: menuView, keys: []chord{bare(fyne.KeyF9)}, checked: w.frame.SideShown, run: w.togglePanel},
		{id: "filter", title: "Filter Names", menu: menuView, keys: []chord{ctrl(fyne.KeyE)}, run: w.focusFilter},
		{id: "next-pane", title: "Next Pane", menu: menuView, keys: []chord{bare(fyne.KeyF6)}, run: w.nextPane},
		{id: "larger", title: "Larger Text", menu: menuView, apart: true, keys: []chord{ctrl(fyne.KeyEqual), ctrl(fyne.KeyPlus)}, run: func() { w.zoom(1) }},
		{id: "smaller", title: "Smaller Text", menu: menuView, keys: []chord{ctrl(fyne.KeyMinus)}, run: func() { w.zoom(-1) }},
		{id: "reset-size", title: "Usual Text Size", menu: menuView, keys: []chord{ctrl(fyne.Key0)}, run: func() { w.zoom(0) }},
		{id: "look-system", title: "Follow the System", menu: menuView, apart: true, checked: looks(lookSystem), run: func() { w.setLook(lookSystem) }},
		{id: "look-paper", title: "Paper", menu: menuView, checked: looks(lookPaper), run: func() { w.setLook(lookPaper) }},
		{id: "look-dark", title: "Dark", menu: menuView, checked: looks(lookDark), run: func() { w.setLook(lookDark) }},
		{id: "look-sepia", title: "Sepia", menu: menuView, checked: looks(lookSepia), run: func() { w.setLook(lookSepia) }},
		{id: "look-contrast", title: "High Contrast", menu: menuView, checked: looks(lookHigh), run: func() { w.setLook(lookHigh) }},
		{id: "legible", title: "Legible Typeface", menu: menuView, checked: w.settings.legible, run: w.toggleLegible},
		{id: "encoding", title: "Encoding…", menu: menuView, apart: true, when: hasFile, run: w.chooseEncoding},
		{id: "full-screen", title: "Full Screen", menu: menuView, apart: true, keys: []chord{bare(fyne.KeyF11)}, checked: w.win.FullScreen, run: w.toggleFullScreen},

		{id: "back", title: "Back", menu: menuGo, keys: []chord{alt(fyne.KeyLeft)}, when: w.past.canBack, run: w.goBack},
		{id: "forward", title: "Forward", menu: menuGo, keys: []chord{alt(fyne.KeyRight)}, when: w.past.canForward, run: w.goForward},

		{id: "next-mention", title: "Next Mention", menu: menuArticle, keys: []chord{char('n')}, when: hasChosen, run: func() { w.walk(1) }},
		{id: "previous-mention", title: "Previous Mention", menu: menuArticle, keys: []chord{char('N')}, when: hasChosen, run: func() { w.walk(-1) }},
		{id: "next-entity", title: "Next Name in the List", menu: menuArticle, keys: []chord{char(']')}, apart: true, when: hasCast, run: func() { w.chooseNeighbor(1) }},
		{id: "previous-entity", title: "Previous Name in the List", menu: menuArticle, keys: []chord{char('[')}, when: hasCast, run: func() { w.chooseNeighbor(-1) }},
		{id: "who", title: "Who Is This?", menu: menuArticle, keys: []chord{char('i')}, apart: true, when: hasChosen, run: w.toggleCard},
		{id: "contexts", title: "Mentions in Context", menu: menuArticle, keys: []chord{char('k')}, checked: w.settings.contexts, run: w.toggleContexts},
		{id: "merge", title: "Merge with Others…", menu: menuArticle, keys: []chord{char('m')}, apart: true, when: hasChosen, run: w.mergeChosen},
		{id: "split", title: "Split This Form Off", menu: menuArticle, keys: []chord{char('s')}, when: hasChosen, run: w.splitChosen},
		{id: "rename", title: "Rename…", menu: menuArticle, keys: []chord{bare(fyne.KeyF2)}, when: hasChosen, run: w.renameChosen},
		{id: "person", title: "Mark as Person", menu: menuArticle, keys: []chord{char('p')}, when: wordsOrChosen, run: func() { w.mark(entity.Person) }},
		{id: "organization", title: "Mark as Organization", menu: menuArticle, keys: []chord{char('o')}, when: wordsOrChosen, run: func() { w.mark(entity.Organization) }},
		{id: "place", title: "Mark as Place", menu: menuArticle, keys: []chord{char('l')}, when: wordsOrChosen, run: func() { w.mark(entity.Place) }},
		{id: "confirm", title: "Confirm", menu: menuArticle, keys: []chord{char('c')}, when: hasChosen, run: w.confirmChosen},
		{id: "hide", title: "Hide", menu: menuArticle, keys: []chord{bare(fyne.KeyDelete)}, when: hasChosen, run: w.hideChosen},
		{id: "rules", title: "Rules for Every Article…", menu: menuArticle, apart: true, when: hasCast, run: w.editRules},
		{id: "let-go", title: "Let Go of the Chosen Name", menu: menuArticle, apart: true, keys: []chord{bare(fyne.KeyEscape)}, run: w.letGo},

		{id: "built-in", title: "Show the Built-in Article", menu: menuHelp, run: func() { w.load(builtIn) }},
		{id: "shortcuts", title: "Keyboard Shortcuts", menu: menuHelp, keys: []chord{bare(fyne.KeyF1), char('?')}, run: w.showShortcuts},
		{id: "about", title: "About Namecheck", menu: menuHelp, apart: true, run: w.showAbout},
	}
}

// holdWhileAsked keeps commands from being performed behind an open dialog.
func (w *Window) holdWhileAsked() {
	for i := range w.commands {
		c := &w.commands[i]
		if slices.Contains(whileAsked, c.id) {
			continue
		}
		when := c.when
		c.when = func() bool { return w.dialog == "" && (when == nil || when()) }
	}
}

// command returns the command with the id; it must be in the table.
func (w *Window) command(id string) *command {
	for i := range w.commands {
		if w.commands[i].id == id {
			return &w.commands[i]
		}
	}
	panic("app: no command " + id) // a programming error that a test finds
}
