package widgets

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

var _ fyne.WidgetRenderer = (*companionRenderer)(nil)

// companionRow is the canvas objects of one line.
type companionRow struct {
	fill, ring *canvas.Rectangle
	mark       *markSample
	name, near *canvas.Text
}

type companionRenderer struct {
	list    *CompanionList
	title   *canvas.Text
	none    *canvas.Text
	rows    []*companionRow
	objects []fyne.CanvasObject
}

// CreateRenderer implements fyne.Widget.
func (l *CompanionList) CreateRenderer() fyne.WidgetRenderer {
	r := &companionRenderer{
		list:  l,
		title: canvas.NewText("", color.Transparent),
		none:  canvas.NewText("", color.Transparent),
	}
	r.Layout(l.Size())
	return r
}

// Layout implements fyne.WidgetRenderer.
func (r *companionRenderer) Layout(size fyne.Size) {
	l := r.list
	l.measure()
	p := readListColors(l.Theme())
	left, right := float32(rowInset+rowPad), size.Width-rowInset-rowPad
	setText(r.title, "Appears with", l.head, p.name)
	r.title.Move(fyne.NewPos(left, headAbove))
	r.objects = append(r.objects[:0], r.title)
	if len(l.all) == 0 {
		setText(r.none, "nobody", l.sub, p.muted)
		r.none.Move(fyne.NewPos(right-l.sub.width("nobody"), headAbove+l.head.baseline-l.sub.baseline))
		r.objects = append(r.objects, r.none)
	}
	for n := range l.lines() {
		if n == len(r.rows) {
			r.rows = append(r.rows, newCompanionRow())
		}
		r.place(n, left, right, &p)
	}
}

func (r *companionRenderer) place(n int, left, right float32, p *listColors) {
	l, row := r.list, r.rows[n]
	y := l.headHeight() + float32(n)*l.lineHeight()
	for _, ground := range []*canvas.Rectangle{row.fill, row.ring} {
		ground.Move(fyne.NewPos(rowInset, y))
		ground.Resize(fyne.NewSize(l.Size().Width-2*rowInset, l.lineHeight()))
	}
	row.fill.FillColor = color.Transparent
	if n == l.hover {
		row.fill.FillColor = p.hover
	}
	row.ring.StrokeColor, row.ring.StrokeWidth = p.focus, 2
	showIf(row.ring, n == l.cursor)

	y += rowAbove / 2
	base := y + l.fit.baseline
	if n == l.shown() {
		more := fmt.Sprintf("and %d more", len(l.all)-n)
		setText(row.name, more, l.sub, p.muted)
		row.name.Move(fyne.NewPos(left, base-l.sub.baseline))
		showIf(row.mark.raster, false)
		showIf(row.near, false)
	} else {
		c := &l.all[n]
		near := c.nearWords()
		setText(row.near, near, l.sub, p.muted)
		row.near.Move(fyne.NewPos(right-l.sub.width(near), base-l.sub.baseline))
		name := l.fit.fit(c.Name, right-left-l.sub.width(near)-rowGap)
		setText(row.name, name, l.fit, p.name)
		row.name.Move(fyne.NewPos(left, y))
		row.mark.style, _, _ = c.Kind.mark()
		row.mark.ink = p.mark[c.Kind]
		row.mark.raster.Move(fyne.NewPos(left, base+2))
		row.mark.raster.Resize(fyne.NewSize(l.fit.shaped(name), markThickness))
		showIf(row.mark.raster, true)
		showIf(row.near, true)
	}
	r.objects = append(r.objects, row.fill, row.name, row.near, row.mark.raster, row.ring)
}

func newCompanionRow() *companionRow {
	row := &companionRow{
		fill: canvas.NewRectangle(color.Transparent), ring: canvas.NewRectangle(color.Transparent),
		mark: newMarkSample(),
		name: canvas.NewText("", color.Transparent), near: canvas.NewText("", color.Transparent),
	}
	row.fill.CornerRadius, row.ring.CornerRadius = rowRadius, rowRadius
	return row
}

// MinSize implements fyne.WidgetRenderer.
func (r *companionRenderer) MinSize() fyne.Size {
	l := r.list
	return fyne.NewSize(180, l.headHeight()+float32(l.lines())*l.lineHeight()+rowAbove)
}

// Refresh implements fyne.WidgetRenderer.
func (r *companionRenderer) Refresh() {
	r.Layout(r.list.Size())
	canvas.Refresh(r.list)
}

// Objects implements fyne.WidgetRenderer.
func (r *companionRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy implements fyne.WidgetRenderer.
func (r *companionRenderer) Destroy() {}
