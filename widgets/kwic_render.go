package widgets

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

var _ fyne.WidgetRenderer = (*contextRenderer)(nil)

const (
	kwicAbove = 6 // free space above the first line
	kwicPad   = 6 // above and below the words of a line, together
	kwicGap   = 10
)

// contextRow is the canvas objects of one line.
type contextRow struct {
	box                         *fyne.Container
	fill, bar, ring             *canvas.Rectangle
	place, before, word, behind *canvas.Text
	mark                        *markSample
}

type contextRenderer struct {
	list    *ContextList
	rows    []*contextRow
	message *canvas.Text
	thumb   *listThumb
	objects []fyne.CanvasObject
}

// CreateRenderer implements fyne.Widget.
func (l *ContextList) CreateRenderer() fyne.WidgetRenderer {
	r := &contextRenderer{list: l, thumb: newListThumb(l.scrollTo), message: canvas.NewText("", color.Transparent)}
	r.paint()
	return r
}

// Layout implements fyne.WidgetRenderer.
func (r *contextRenderer) Layout(fyne.Size) {
	r.list.offset = max(0, min(r.list.offset, r.list.height()-r.list.Size().Height))
	r.paint()
}

// MinSize implements fyne.WidgetRenderer.
func (r *contextRenderer) MinSize() fyne.Size { return r.list.MinSize() }

// Refresh implements fyne.WidgetRenderer.
func (r *contextRenderer) Refresh() {
	r.list.measure()
	r.paint()
	canvas.Refresh(r.list)
}

// Objects implements fyne.WidgetRenderer.
func (r *contextRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy implements fyne.WidgetRenderer.
func (r *contextRenderer) Destroy() {}

func (r *contextRenderer) paint() {
	l := r.list
	p := readListColors(l.Theme())
	r.objects = r.objects[:0]
	size := l.Size()
	first := max(int((l.offset-kwicAbove)/l.lineHeight()), 0)
	last := min(int((l.offset+size.Height)/l.lineHeight())+1, len(l.lines))
	for n := first; n < last; n++ {
		if n-first == len(r.rows) {
			r.rows = append(r.rows, newContextRow())
		}
		row := r.rows[n-first]
		row.show(l, n, &p)
		row.box.Move(fyne.NewPos(0, kwicAbove+float32(n)*l.lineHeight()-l.offset))
		r.objects = append(r.objects, row.box)
	}
	if len(l.lines) == 0 {
		setText(r.message, l.place.fit("Choose a name to see where it stands.", size.Width-2*rowInset-2*rowPad), l.place, p.muted)
		r.message.Move(fyne.NewPos(rowInset+rowPad, kwicAbove+kwicPad))
		r.objects = append(r.objects, r.message)
	}
	r.thumb.ink = p.handle
	r.thumb.set(l.offset, size.Height, l.height())
	r.thumb.Resize(fyne.NewSize(thumbWidth, size.Height))
	r.thumb.Move(fyne.NewPos(size.Width-thumbWidth, 0))
	if r.thumb.needed() {
		r.objects = append(r.objects, r.thumb)
	}
}

func newContextRow() *contextRow {
	blank := func() *canvas.Text { return canvas.NewText("", color.Transparent) }
	r := &contextRow{
		fill: canvas.NewRectangle(color.Transparent), bar: canvas.NewRectangle(color.Transparent),
		ring:  canvas.NewRectangle(color.Transparent),
		place: blank(), before: blank(), word: blank(), behind: blank(),
		mark: newMarkSample(),
	}
	r.fill.CornerRadius, r.ring.CornerRadius = rowRadius, rowRadius
	r.box = loose(r.fill, r.bar, r.place, r.before, r.word, r.behind, r.mark.raster, r.ring)
	return r
}

// show sets a line: its place at the left, the name in the middle of what
// remains, and as many words on both sides as there is room for.
func (r *contextRow) show(l *ContextList, n int, p *listColors) {
	width, height := l.Size().Width, l.lineHeight()
	r.box.Resize(fyne.NewSize(width, height))
	r.paintGround(l, n, p, width, height)

	line := &l.lines[n]
	left, right := rowInset+rowPad+l.placeWidth, width-rowInset-rowPad
	y := float32(kwicPad) / 2
	base := y + l.around.baseline
	setText(r.place, line.Place, l.place, p.muted)
	r.place.Move(fyne.NewPos(rowInset+rowPad, base-l.place.baseline))

	word := l.word.fit(line.Word, (right-left)*0.6)
	wide := l.word.shaped(word)
	at := (left + right - wide) / 2
	setText(r.word, word, l.word, p.name)
	r.word.Move(fyne.NewPos(at, base-l.word.baseline))

	space := l.around.width(" ")
	before := l.around.cutEnd(strings.TrimRight(line.Before, " "), at-space-left)
	gap := spaceBetween(strings.HasSuffix(line.Before, " "), space)
	setText(r.before, before, l.around, p.count)
	r.before.Move(fyne.NewPos(at-gap-l.around.shaped(before), y))

	gap = spaceBetween(strings.HasPrefix(line.After, " "), space)
	behind := strings.TrimLeft(line.After, " ")
	if room := right - at - wide - gap; l.around.width(behind) > room {
		behind = l.around.cut(behind, room)
	}
	setText(r.behind, behind, l.around, p.count)
	r.behind.Move(fyne.NewPos(at+wide+gap, y))

	r.mark.style, _, _ = l.kind.mark()
	r.mark.ink = p.mark[l.kind]
	r.mark.raster.Move(fyne.NewPos(at, base+2))
	r.mark.raster.Resize(fyne.NewSize(wide, markThickness))
}

func (r *contextRow) paintGround(l *ContextList, n int, p *listColors, width, height float32) {
	for _, ground := range []*canvas.Rectangle{r.fill, r.ring} {
		ground.Move(fyne.NewPos(rowInset, 0))
		ground.Resize(fyne.NewSize(width-2*rowInset, height))
	}
	r.fill.FillColor = color.Transparent
	switch n {
	case l.current:
		r.fill.FillColor = p.chosen
	case l.hover:
		r.fill.FillColor = p.hover
	}
	r.bar.FillColor = p.mark[l.kind]
	r.bar.Move(fyne.NewPos(rowInset, 3))
	r.bar.Resize(fyne.NewSize(rowBar, height-6))
	showIf(r.bar, n == l.current)
	r.ring.StrokeColor, r.ring.StrokeWidth = p.focus, 2
	showIf(r.ring, n == l.cursor)
}

func spaceBetween(is bool, space float32) float32 {
	if is {
		return space
	}
	return 0
}
