package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget     = (*entityList)(nil)
	_ fyne.Scrollable = (*entityList)(nil) // also makes Fyne clip what it draws
	_ fyne.Accessible = (*entityList)(nil)
)

// entityList is the list of the entity panel. It draws only the rows in view,
// whose heights differ, and keeps the head of the uppermost section in place.
type entityList struct {
	widget.BaseWidget

	onChosen  func(id int, add bool)
	onHovered func(id int, at fyne.Position)
	onMenu    func(id int, at fyne.Position)
	onKey     func(*fyne.KeyEvent) bool
	onRune    func(rune) bool
	onTyped   func(rune) // a letter for the filter box
	onLeft    func()     // up from the first line, back to the filter box
	onEscape  func()

	lineup  lineup
	metrics rowMetrics
	heights []float32 // of the row of each item, 0 if not known yet
	colors  listColors
	message [2]string // instead of lines: what is the case, and what helps

	offset   float32 // height of what has scrolled away above
	chosen   int
	compared map[int]bool
	cursor   int           // line of the keyboard, noLine without focus
	hover    int           // line of the pointer, noLine outside
	pointer  fyne.Position // where the pointer is while hover is a line
	heard    int           // the entity last told to onHovered
	adding   bool          // the button went down with Ctrl held
	ctrl     bool          // Ctrl is held while the list has the focus
}

const noLine = -1

// listColors are the colors of the current theme.
type listColors struct {
	ground, name, muted, count, rule       color.Color
	hover, chosen, compared, focus, handle color.Color
	mark                                   [sectionCount]color.Color
}

func newEntityList() *entityList {
	l := &entityList{
		chosen: NoEntity, heard: NoEntity,
		cursor: noLine, hover: noLine,
		compared: map[int]bool{},
	}
	l.lineup.closed[Places] = true
	l.lineup.setItems(nil)
	l.lineup.find()
	l.ExtendBaseWidget(l)
	return l
}

// setItems replaces the entities.
func (l *entityList) setItems(items []EntityItem) {
	id := l.entityOf(l.cursor)
	l.lineup.setItems(items)
	l.heights = make([]float32, len(items))
	l.lineup.find()
	l.rearrange(id)
}

// setQuery filters the rows and shows the list from its beginning.
func (l *entityList) setQuery(q nameQuery) {
	l.lineup.query = q
	l.lineup.find()
	l.offset = 0
	l.rearrange(NoEntity)
}

func (l *entityList) setOrder(order Sort) {
	id := l.entityOf(l.cursor)
	l.lineup.order = order
	l.lineup.find()
	l.rearrange(id)
}

// setClosed folds or unfolds a section.
func (l *entityList) setClosed(s Section, closed bool) {
	id := l.entityOf(l.cursor)
	l.lineup.closed[s] = closed
	l.rearrange(id)
}

// choose marks an entity, opens its section and brings its row into view.
func (l *entityList) choose(id int) {
	l.chosen = id
	if item, known := l.lineup.numbers[id]; known {
		if s := l.lineup.items[item].Section; l.lineup.closed[s] {
			l.setClosed(s, false)
		}
	}
	if n, ok := l.lineup.lineOf(id); ok {
		l.reveal(n)
	}
	l.Refresh()
}

func (l *entityList) compare(ids []int) {
	clear(l.compared)
	for _, id := range ids {
		l.compared[id] = true
	}
	l.Refresh()
}

// Scrolled implements fyne.Scrollable.
func (l *entityList) Scrolled(ev *fyne.ScrollEvent) { l.scrollTo(l.offset - ev.Scrolled.DY) }

// AccessibilityLabel implements fyne.Accessible.
func (l *entityList) AccessibilityLabel() string { return "Names in this article" }

// AccessibilityRole implements fyne.Accessible.
func (l *entityList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// MinSize implements fyne.CanvasObject.
func (l *entityList) MinSize() fyne.Size { return fyne.NewSize(180, 120) }

// rearrange places the lines anew after their number or heights changed, and
// keeps the keyboard at an entity.
func (l *entityList) rearrange(id int) {
	l.cursor, l.hover = noLine, noLine
	l.arrange()
	if l.focused() {
		l.cursor = l.firstStop()
		if n, ok := l.lineup.lineOf(id); ok {
			l.cursor = n
			l.reveal(n)
		}
	}
	l.Refresh()
	l.tellHover()
}

// arrange measures the lines for the present width.
func (l *entityList) arrange() {
	th := l.Theme()
	old := l.metrics
	l.metrics = newRowMetrics(old, l.Size().Width, th.Size(theme.SizeNameText), th.Size(theme.SizeNameCaptionText)+1, l.most())
	if m := &l.metrics; m.nameFit != old.nameFit || m.beside != old.beside || m.inner != old.inner || m.roleFit != old.roleFit {
		clear(l.heights)
	}
	l.lineup.arrange(headHeight(&l.metrics), l.rowHeight)
	l.offset = l.clamped(l.offset)
}

// rowHeight returns the height of an entity's row, measured at most once for
// each width.
func (l *entityList) rowHeight(item int) float32 {
	if via := l.lineup.via[item]; via != "" {
		return l.metrics.height(&l.lineup.items[item], via)
	}
	if l.heights[item] == 0 {
		l.heights[item] = l.metrics.height(&l.lineup.items[item], "")
	}
	return l.heights[item]
}

// most returns the largest count in the list.
func (l *entityList) most() int {
	most := 0
	for i := range l.lineup.items {
		most = max(most, l.lineup.items[i].Count)
	}
	return most
}

func (l *entityList) clamped(offset float32) float32 {
	return max(0, min(offset, l.lineup.height+rowAbove-l.Size().Height))
}

func (l *entityList) scrollTo(offset float32) {
	offset = l.clamped(offset)
	if offset == l.offset {
		return
	}
	l.offset = offset
	if l.hover != noLine {
		l.hover = l.lineAt(l.pointer.Y)
	}
	l.Refresh()
	l.tellHover()
}

// inView reports whether a line is seen whole in a list of the given height.
func (l *entityList) inView(n int, height float32) bool {
	at := l.lineup.lines[n]
	return at.top >= l.offset && at.bottom() <= l.offset+height
}

// reveal scrolls as little as needed for a line to be seen whole, below the
// pinned head.
func (l *entityList) reveal(n int) {
	at := l.lineup.lines[n]
	top := at.top
	if !at.isHead() {
		top -= headHeight(&l.metrics)
	}
	if bottom := at.bottom() + rowAbove - l.Size().Height; l.offset < bottom {
		l.scrollTo(bottom)
	}
	if l.offset > top {
		l.scrollTo(top)
	}
}

// pinned returns the head that stays at the top of the list and how far the
// next one has pushed it up; ok is false when no head has scrolled away.
func (l *entityList) pinned() (head int, y float32, ok bool) {
	lines := l.lineup.lines
	n := l.lineup.at(l.offset)
	if n >= len(lines) {
		return 0, 0, false
	}
	head = l.lineup.headOf(n)
	if lines[head].top >= l.offset {
		return 0, 0, false
	}
	for _, next := range lines[n:] {
		if next.top >= l.offset+lines[head].height {
			break
		}
		if next.isHead() && next.top > l.offset {
			y = next.top - l.offset - lines[head].height
		}
	}
	return head, y, true
}

// lineAt returns the line drawn at a height of the widget, or noLine.
func (l *entityList) lineAt(y float32) int {
	if head, top, ok := l.pinned(); ok && y < top+l.lineup.lines[head].height {
		return head
	}
	if n := l.lineup.at(l.offset + y); y >= 0 && n < len(l.lineup.lines) {
		return n
	}
	return noLine
}

// entityOf returns the entity of a line, or NoEntity.
func (l *entityList) entityOf(n int) int {
	if n == noLine || n >= len(l.lineup.lines) || l.lineup.lines[n].isHead() {
		return NoEntity
	}
	return l.lineup.items[l.lineup.lines[n].item].ID
}

// area returns where the row of a line is seen, in canvas coordinates; it is
// empty for one that has scrolled away.
func (l *entityList) area(n int) Area {
	at := l.lineup.lines[n]
	top, bottom := at.top-l.offset, min(at.bottom()-l.offset, l.Size().Height)
	if head, y, ok := l.pinned(); ok && !at.isHead() {
		top = max(top, y+l.lineup.lines[head].height)
	}
	corner := fyne.CurrentApp().Driver().AbsolutePositionForObject(l)
	return Area{
		Position: corner.AddXY(rowInset, top),
		Size:     fyne.NewSize(l.Size().Width-2*rowInset, max(bottom-top, 0)),
	}
}

// tellHover tells which entity the pointer, or else the keyboard, is on.
func (l *entityList) tellHover() {
	n := l.hover
	if n == noLine {
		n = l.cursor
	}
	id := l.entityOf(n)
	if id == l.heard {
		return
	}
	l.heard = id
	if l.onHovered == nil {
		return
	}
	if id == NoEntity {
		l.onHovered(NoEntity, fyne.Position{})
		return
	}
	l.onHovered(id, l.area(n).Position)
}
