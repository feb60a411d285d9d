package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

var _ fyne.WidgetRenderer = (*entityListRenderer)(nil)

// entityListRenderer draws the lines in view. Rows that scroll out of view give
// their canvas objects to those that scroll in.
type entityListRenderer struct {
	list    *entityList
	height  float32 // of the list when it was laid out last
	objects []fyne.CanvasObject
	rows    map[int]*entityRow // by item
	free    []*entityRow
	heads   [sectionCount]*entityHead
	pinned  *entityHead
	message [4]*canvas.Text
	thumb   *listThumb
}

// CreateRenderer implements fyne.Widget.
func (l *entityList) CreateRenderer() fyne.WidgetRenderer {
	r := &entityListRenderer{list: l, rows: map[int]*entityRow{}, pinned: newEntityHead()}
	for s := range r.heads {
		r.heads[s] = newEntityHead()
	}
	for i := range r.message {
		r.message[i] = canvas.NewText("", color.Transparent)
	}
	r.thumb = newListThumb(l.scrollTo)
	l.colors = readListColors(l.Theme())
	l.arrange()
	r.place()
	return r
}

// Layout implements fyne.WidgetRenderer. What stands at the top stays there
// when a new width changes the heights above it, and the chosen row stays in
// view when the list gets lower.
func (r *entityListRenderer) Layout(size fyne.Size) {
	l := r.list
	chosen, ok := l.lineup.lineOf(l.chosen)
	ok = ok && l.inView(chosen, r.height)
	r.height = size.Height

	top := l.lineup.at(l.offset)
	var into float32
	if top < len(l.lineup.lines) {
		into = l.offset - l.lineup.lines[top].top
	}
	l.arrange()
	if top < len(l.lineup.lines) && l.offset > 0 {
		l.offset = l.clamped(l.lineup.lines[top].top + min(into, l.lineup.lines[top].height))
	}
	if ok {
		l.reveal(chosen)
	}
	r.place()
}

// MinSize implements fyne.WidgetRenderer.
func (r *entityListRenderer) MinSize() fyne.Size { return r.list.MinSize() }

// Objects implements fyne.WidgetRenderer.
func (r *entityListRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy implements fyne.WidgetRenderer.
func (r *entityListRenderer) Destroy() {}

// Refresh implements fyne.WidgetRenderer.
func (r *entityListRenderer) Refresh() {
	l := r.list
	l.colors = readListColors(l.Theme())
	if th := l.Theme(); th.Size(theme.SizeNameText) != l.metrics.nameFit.size ||
		fitText(l.metrics.nameFit, l.metrics.nameFit.size, fyne.TextStyle{}) != l.metrics.nameFit {
		l.arrange()
	}
	r.place()
	canvas.Refresh(l)
}

// place fills and moves the objects for what is in view.
func (r *entityListRenderer) place() {
	l := r.list
	r.objects = r.objects[:0]
	r.placeLines()
	if head, y, ok := l.pinned(); ok {
		r.placeHead(r.pinned, head, y, true)
	}
	r.placeMessage()

	size := l.Size()
	r.thumb.ink = l.colors.handle
	r.thumb.set(l.offset, size.Height, l.lineup.height+rowAbove)
	r.thumb.Resize(fyne.NewSize(thumbWidth, size.Height))
	r.thumb.Move(fyne.NewPos(size.Width-thumbWidth, 0))
	if r.thumb.needed() {
		r.objects = append(r.objects, r.thumb)
	}
}

func (r *entityListRenderer) placeLines() {
	l := r.list
	u := &l.lineup
	first := u.at(l.offset)
	last := min(u.at(l.offset+l.Size().Height)+1, len(u.lines))
	last = max(first, last)

	shown := make(map[int]*entityRow, last-first)
	for _, at := range u.lines[first:last] {
		if row := r.rows[at.item]; row != nil && !at.isHead() {
			shown[at.item] = row
			delete(r.rows, at.item)
		}
	}
	for _, row := range r.rows {
		r.free = append(r.free, row)
	}
	r.rows = shown
	for n := first; n < last; n++ {
		at := u.lines[n]
		if at.isHead() {
			r.placeHead(r.heads[at.section], n, at.top-l.offset, false)
			continue
		}
		r.placeRow(n)
	}
}

func (r *entityListRenderer) placeRow(n int) {
	l := r.list
	at := l.lineup.lines[n]
	row := r.rows[at.item]
	if row == nil {
		row = r.take()
		r.rows[at.item] = row
	}
	item := &l.lineup.items[at.item]
	state := rowState{
		chosen:   item.ID == l.chosen,
		compared: l.compared[item.ID],
		hovered:  n == l.hover,
		focused:  n == l.cursor,
	}
	row.show(item, l.lineup.via[at.item], state, &l.metrics, &l.colors, at.height)
	row.box.Move(fyne.NewPos(0, at.top-l.offset))
	r.objects = append(r.objects, row.box)
}

// take returns a row that nobody uses.
func (r *entityListRenderer) take() *entityRow {
	if n := len(r.free); n > 0 {
		row := r.free[n-1]
		r.free = r.free[:n-1]
		return row
	}
	return newEntityRow()
}

func (r *entityListRenderer) placeHead(head *entityHead, n int, y float32, pinned bool) {
	l := r.list
	s := l.lineup.lines[n].section
	head.show(headView{
		section:  s,
		count:    l.lineup.countWords(s),
		open:     l.lineup.open(s),
		foldable: l.lineup.foldable(s),
		hovered:  n == l.hover,
		focused:  n == l.cursor,
		pinned:   pinned,
	}, &l.metrics, &l.colors)
	head.box.Move(fyne.NewPos(0, y))
	r.objects = append(r.objects, head.box)
}

// placeMessage sets what the list says when it has nobody to show.
func (r *entityListRenderer) placeMessage() {
	l := r.list
	m := &l.metrics
	left := float32(rowInset + rowPad)
	y := l.lineup.height + 2*rowAbove
	used := 0
	for i, text := range l.message {
		fit, ink := m.headFit, l.colors.name
		if i > 0 {
			fit, ink = m.roleFit, l.colors.muted
		}
		lines := fit.wrap(text, m.inner, 0, 2)
		y = setLines(r.message[used:used+len(lines)], lines, fit, ink, left, y)
		for range lines {
			r.objects = append(r.objects, r.message[used])
			used++
		}
	}
}

func readListColors(th fyne.Theme) listColors {
	variant := fyne.CurrentApp().Settings().ThemeVariant()
	pick := func(name fyne.ThemeColorName) color.Color { return Color(th, name, variant) }
	c := listColors{
		ground: pick(ColorPanel), name: pick(ColorHeadline), muted: pick(ColorMuted), count: pick(ColorBody),
		rule: pick(ColorRule), hover: pick(ColorRowHover), chosen: pick(ColorRowChosen),
		compared: pick(ColorFillAlt), focus: pick(ColorLink), handle: pick(ColorScrollBar),
	}
	for s := range sectionCount {
		_, name, _ := s.mark()
		c.mark[s] = pick(name)
	}
	return c
}
