package app

import (
	"log/slog"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"namecheck/internal/trace"
	"namecheck/widgets"
)

// tracePause is how often the window is looked at for the trace.
const tracePause = 100 * time.Millisecond

// follow writes what the window shows to the trace until the window is closed.
// Without a trace it does nothing.
func (w *Window) follow(t *trace.Writer) {
	if t == nil {
		return
	}
	go func() {
		defer t.Close()
		for {
			select {
			case <-w.ctx.Done():
				return
			case <-time.After(tracePause):
			}
			var err error
			fyne.DoAndWait(func() { err = t.Write(w.state()) })
			if err != nil {
				slog.Warn("tracing ends", "err", err)
				return
			}
		}
	}()
}

// state is what the window shows now.
func (w *Window) state() trace.State {
	s := trace.State{
		Title:   w.win.Title(),
		Status:  strings.TrimSpace(w.status.Left() + " " + w.status.Right()),
		Message: w.message,
		Dialog:  w.dialog,
		Dark:    w.dark(),
		Focus:   w.focus(),
		Filter:  w.panel.Filter(),
		Window:  w.pixels(fyne.Position{}, w.win.Canvas().Size()),
		Text:    w.pixels(absolute(w.column)),
	}
	if s.Message == "" {
		s.Message = w.status.Notice()
	}
	if w.frame.SideShown() {
		s.Panel = w.pixels(absolute(w.panel))
		box := w.panel.FilterArea()
		s.FilterBox = w.pixels(box.Position, box.Size)
		s.Rows = w.rowsInView(s.Panel)
	}
	if w.doc == nil {
		return s
	}
	s.Article, s.Path = w.doc.article.Source.Name, w.doc.article.Source.Path
	s.Headline = w.doc.article.Headline()
	s.Scroll = w.column.Place()
	if e := w.doc.entity(); e != nil {
		s.Chosen, s.Mention, s.Mentions = e.Name, w.doc.current+1, len(e.Mentions)
	}
	s.Marks = w.marksInView()
	if _, shown := w.cards.Shown(); shown {
		s.Card = w.cards.Card().View().Name
	}
	if w.doc.editor != nil {
		s.Changes = w.doc.editor.Summary()
	}
	if w.finder.Visible() {
		s.Hits = w.finder.Count()
	}
	return s
}

// marksInView lists the mentions that can be seen, each once.
func (w *Window) marksInView() []trace.Mark {
	var marks []trace.Mark
	index := map[owner]int{}
	for i, m := range w.painted.marks {
		who := w.painted.owners[i]
		at, known := index[who]
		if !known {
			pos, size, ok := w.column.SpanBox(m.Span)
			if !ok {
				continue
			}
			at = len(marks)
			index[who] = at
			corner, _ := absolute(w.column)
			marks = append(marks, trace.Mark{
				Entity: w.doc.cast.Entities[who.entity].Name,
				Text:   m.Span.In(w.doc.article.Text),
				Rects:  []trace.Rect{w.pixels(corner.Add(pos), size)},
			})
		}
		marks[at].Filled = marks[at].Filled || m.Style == widgets.Fill
		marks[at].Current = marks[at].Current || m.Style == widgets.Box
	}
	return marks
}

// rowsInView lists the panel's rows that can be seen, top down.
func (w *Window) rowsInView(panel trace.Rect) []trace.Row {
	var rows []trace.Row
	for _, section := range []widgets.Section{widgets.People, widgets.Organizations, widgets.Places, widgets.AlsoPossible} {
		for _, id := range w.panel.Order(section) {
			area, ok := w.panel.RowArea(id)
			rect := w.pixels(area.Position, area.Size)
			if !ok || !panel.Contains(rect) {
				continue
			}
			e := &w.doc.cast.Entities[id]
			rows = append(rows, trace.Row{Name: e.Name, Kind: string(e.Kind), Count: len(e.Mentions), Rect: rect})
		}
	}
	return rows
}

// focus names what has the keys.
func (w *Window) focus() string {
	switch w.win.Canvas().Focused() {
	case nil:
		return ""
	case fyne.Focusable(w.column):
		return "text"
	}
	switch {
	case w.finder.Visible() && w.finder.Focused():
		return "find"
	case w.dialog != "":
		return "dialog"
	case w.panel.FilterFocused():
		return "filter"
	default:
		return "panel"
	}
}

// dark reports whether the window is colored for the dark.
func (w *Window) dark() bool {
	return newTheme(w.settings.look(), false).palette(w.desk.Settings().ThemeVariant()) == widgets.PaletteDark
}

// absolute returns where an object is on the canvas.
func absolute(o fyne.CanvasObject) (fyne.Position, fyne.Size) {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o), o.Size()
}

// pixels turns a rectangle of the canvas into pixels of the window.
func (w *Window) pixels(pos fyne.Position, size fyne.Size) trace.Rect {
	scale := w.win.Canvas().Scale()
	px := func(v float32) int { return int(v*scale + 0.5) }
	return trace.Rect{X: px(pos.X), Y: px(pos.Y), W: px(size.Width), H: px(size.Height)}
}
