package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"namecheck/internal/article"
)

// showSheet lists the articles of a file that holds several, to choose from.
func (w *Window) showSheet() {
	all := w.doc.siblings
	list := widget.NewList(
		func() int { return len(all) },
		func() fyne.CanvasObject {
			headline, facts := widget.NewLabel(""), widget.NewLabel("")
			headline.Truncation, facts.Truncation = fyne.TextTruncateEllipsis, fyne.TextTruncateEllipsis
			headline.TextStyle.Bold = true
			facts.Importance = widget.LowImportance
			return container.NewVBox(headline, facts)
		},
		func(i widget.ListItemID, row fyne.CanvasObject) {
			labels := row.(*fyne.Container).Objects
			headline, facts := sheetRow(all[i])
			labels[0].(*widget.Label).SetText(headline)
			labels[1].(*widget.Label).SetText(facts)
		},
	)
	size := w.win.Canvas().Size()
	d := dialog.NewCustom("Articles in “"+w.doc.article.Source.Name+"”", "Close", list, w.win)
	d.SetOnClosed(w.dialogClosed)
	list.Select(w.doc.sibling) // before OnSelected: this one is open already
	list.ScrollTo(w.doc.sibling)
	list.OnSelected = func(i widget.ListItemID) {
		d.Hide()
		w.showSibling(i)
	}
	w.present("sheet", d)
	d.Resize(fyne.NewSize(min(size.Width*0.9, 640), size.Height*0.8))
}

// sheetRow is what the sheet says of an article: its headline, and below it
// what it states of date, source and author.
func sheetRow(a *article.Article) (headline, facts string) {
	headline = strings.Join(strings.Fields(a.Headline()), " ")
	if headline == "" {
		headline = "Without a headline"
	}
	var known []string
	for _, kind := range []article.Kind{article.Date, article.SourceLine, article.Byline} {
		if p, ok := a.First(kind); ok {
			known = append(known, strings.Join(strings.Fields(p.Span.In(a.Text)[min(p.Label, p.Span.Len()):]), " "))
		}
	}
	for _, f := range a.Fields {
		if f.Name == article.FieldDate || f.Name == article.FieldOutlet {
			known = append(known, f.Value)
		}
	}
	return headline, strings.Join(known, " · ")
}

// walkSiblings goes to the next or previous article of the file.
func (w *Window) walkSiblings(by int) {
	next := w.doc.sibling + by
	if next < 0 || next >= len(w.doc.siblings) {
		w.status.Notify("There is no further article in this file")
		return
	}
	w.showSibling(next)
}

// showSibling shows another article of the open file.
func (w *Window) showSibling(i int) {
	src := w.doc.source
	src.item = i
	d := newDocument(src, w.doc.siblings)
	if d.source == w.doc.source {
		return
	}
	w.open(d)
}
