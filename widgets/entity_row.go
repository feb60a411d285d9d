package widgets

import (
	"image/color"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// The measures of a row, in Fyne units.
const (
	rowInset    = 6  // from the panel's edge to the fill of a row
	rowPad      = 12 // from the fill to the words
	rowAbove    = 6  // free space above and below the words
	rowGap      = 10 // between name, sparkline and count
	rowBar      = 3  // width of the bar of the chosen row
	rowRadius   = 4
	rowMaxLines = 2 // of the name, and of the role
)

// rowMetrics are the measures that all rows share at one width and text size.
type rowMetrics struct {
	width     float32 // of the list
	inner     float32 // width for the words
	beside    float32 // of it, what stands beside the first line of a name
	count     float32 // width of the column of counts
	spark     fyne.Size
	headFit   *textFit
	nameFit   *textFit
	roleFit   *textFit
	editedFit *textFit
}

const editedText = "edited"

// newRowMetrics measures for a list of the given width and text size, whose
// largest count is most. It takes over what old has measured already.
func newRowMetrics(old rowMetrics, width, text, caption float32, most int) rowMetrics {
	m := rowMetrics{
		width:     width,
		headFit:   fitText(old.headFit, text, fyne.TextStyle{Bold: true}),
		nameFit:   fitText(old.nameFit, text, fyne.TextStyle{}),
		roleFit:   fitText(old.roleFit, caption, fyne.TextStyle{}),
		editedFit: old.editedFit,
	}
	inner := width - 2*(rowInset+rowPad)
	m.count = m.roleFit.width(strconv.Itoa(max(most, 10)))
	m.spark = fyne.NewSize(min(max(inner*0.2, 36), 84), text)
	m.inner = inner
	m.beside = m.count + m.spark.Width + 2*rowGap
	return m
}

// height returns how tall the row of an entity is; via is the alias by which
// the filter found it.
func (m *rowMetrics) height(item *EntityItem, via string) float32 {
	names := m.nameFit.lines(item.Name, m.inner, m.besideName(item), rowMaxLines)
	roles := m.roleFit.lines(roleLine(item, via), m.inner, 0, rowMaxLines)
	return 2*rowAbove + float32(max(names, 1))*m.nameFit.height + float32(roles)*m.roleFit.height
}

// edited measures the note on corrected rows. Most lists have none, and every
// style costs a start the time to read its fonts.
func (m *rowMetrics) edited() *textFit {
	m.editedFit = fitText(m.editedFit, m.roleFit.size, fyne.TextStyle{Italic: true})
	return m.editedFit
}

// besideName is the width of what stands beside the first line of a name.
func (m *rowMetrics) besideName(item *EntityItem) float32 {
	if item.Changed {
		return m.beside + m.edited().width(editedText) + rowGap/2
	}
	return m.beside
}

// roleLine returns the small text under a name: the words of the article, after
// what the panel itself has to say.
func roleLine(item *EntityItem, via string) string {
	text := item.Role
	if via != "" {
		text = joinNotes("“"+via+"”", text)
	}
	if item.Section == AlsoPossible {
		text = joinNotes("perhaps "+item.Kind.singular(), text)
	}
	return text
}

func joinNotes(a, b string) string {
	if b == "" {
		return a
	}
	return a + " · " + b
}

// rowState is what the reader does with a row.
type rowState struct {
	chosen, compared, hovered, focused bool
}

// entityRow is the canvas objects of one row. Rows are used again for other
// entities when they scroll out of view.
type entityRow struct {
	box    *fyne.Container
	fill   *canvas.Rectangle
	bar    *canvas.Rectangle
	bar2   *canvas.Rectangle // the lower half of a split bar
	ring   *canvas.Rectangle
	names  [rowMaxLines]*canvas.Text
	roles  [rowMaxLines]*canvas.Text
	edited *canvas.Text
	count  *canvas.Text
	spark  *sparkline
}

func newEntityRow() *entityRow {
	r := &entityRow{
		fill:   canvas.NewRectangle(color.Transparent),
		bar:    canvas.NewRectangle(color.Transparent),
		bar2:   canvas.NewRectangle(color.Transparent),
		ring:   canvas.NewRectangle(color.Transparent),
		edited: canvas.NewText(editedText, color.Transparent),
		count:  canvas.NewText("", color.Transparent),
		spark:  newSparkline(),
	}
	r.fill.CornerRadius = rowRadius
	r.ring.CornerRadius = rowRadius
	r.box = loose(r.fill, r.bar, r.bar2, r.edited, r.count, r.spark.raster)
	for i := range r.names {
		r.names[i] = canvas.NewText("", color.Transparent)
		r.roles[i] = canvas.NewText("", color.Transparent)
		r.box.Objects = append(r.box.Objects, r.names[i], r.roles[i])
	}
	r.box.Objects = append(r.box.Objects, r.ring)
	return r
}

// loose returns a container whose objects are placed by hand.
func loose(objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Objects: objects}
}

// show fills the row with an entity and lays it out over a line's height.
func (r *entityRow) show(item *EntityItem, via string, state rowState, m *rowMetrics, p *listColors, height float32) {
	r.box.Resize(fyne.NewSize(m.width, height))
	r.paintGround(item, state, m, p, height)

	left, right := float32(rowInset+rowPad), m.width-rowInset-rowPad
	y := float32(rowAbove)
	first := y + m.nameFit.baseline // of the first line, for all that stands on it

	names := m.nameFit.wrap(item.Name, m.inner, m.besideName(item), rowMaxLines)
	y = setLines(r.names[:], names, m.nameFit, p.name, left, y)
	roles := m.roleFit.wrap(roleLine(item, via), m.inner, 0, rowMaxLines)
	setLines(r.roles[:], roles, m.roleFit, p.muted, left, y)

	count := strconv.Itoa(item.Count)
	setText(r.count, count, m.roleFit, p.count)
	r.count.Move(fyne.NewPos(right-m.roleFit.width(count), first-m.roleFit.baseline))

	sparkLeft := right - m.count - rowGap - m.spark.Width
	r.spark.values, r.spark.ink, r.spark.base = item.Spark, p.mark[item.kind()], p.rule
	r.spark.raster.Resize(m.spark)
	r.spark.raster.Move(fyne.NewPos(sparkLeft, first-m.spark.Height+1))
	showIf(r.spark.raster, len(item.Spark) > 0)

	showIf(r.edited, item.Changed)
	if item.Changed {
		edited := m.edited()
		setText(r.edited, editedText, edited, p.muted)
		r.edited.Move(fyne.NewPos(sparkLeft-rowGap-edited.width(editedText), first-edited.baseline))
	}
}

// paintGround paints what lies under the words: the fill and the bar of the
// chosen row, a split bar for the one compared, a ring for the keyboard.
func (r *entityRow) paintGround(item *EntityItem, state rowState, m *rowMetrics, p *listColors, height float32) {
	ground := fyne.NewPos(rowInset, 0)
	size := fyne.NewSize(m.width-2*rowInset, height)
	r.fill.Move(ground)
	r.fill.Resize(size)
	r.ring.Move(ground)
	r.ring.Resize(size)

	r.fill.FillColor = color.Transparent
	switch {
	case state.chosen:
		r.fill.FillColor = p.chosen
	case state.compared:
		r.fill.FillColor = p.compared
	case state.hovered:
		r.fill.FillColor = p.hover
	}
	r.ring.StrokeColor, r.ring.StrokeWidth = p.focus, 2
	showIf(r.ring, state.focused)

	r.bar.FillColor, r.bar2.FillColor = p.mark[item.kind()], p.mark[item.kind()]
	top, tall := float32(rowAbove), height-2*rowAbove
	r.bar.Move(fyne.NewPos(rowInset, top))
	r.bar.Resize(fyne.NewSize(rowBar, tall))
	if state.compared && !state.chosen {
		half := (tall - rowBar*2) / 2
		r.bar.Resize(fyne.NewSize(rowBar, half))
		r.bar2.Move(fyne.NewPos(rowInset, top+tall-half))
		r.bar2.Resize(fyne.NewSize(rowBar, half))
	}
	showIf(r.bar, state.chosen || state.compared)
	showIf(r.bar2, state.compared && !state.chosen)
}

// setLines sets texts one below the other and returns where the next would be.
func setLines(texts []*canvas.Text, lines []string, fit *textFit, ink color.Color, x, y float32) float32 {
	for i, t := range texts {
		showIf(t, i < len(lines))
		if i < len(lines) {
			setText(t, lines[i], fit, ink)
			t.Move(fyne.NewPos(x, y))
			y += fit.height
		}
	}
	return y
}

func setText(t *canvas.Text, text string, fit *textFit, ink color.Color) {
	// Fyne sets a space after an arrow in the arrow's face, which has no space.
	text = strings.ReplaceAll(text, " → ", " › ")
	t.Text, t.TextSize, t.TextStyle, t.Color = text, fit.size, fit.style, ink
	t.Resize(fyne.NewSize(fit.width(text), fit.height))
}

// showIf shows or hides an object without asking for a repaint when nothing
// changes.
func showIf(o fyne.CanvasObject, show bool) {
	if o.Visible() == show {
		return
	}
	if show {
		o.Show()
	} else {
		o.Hide()
	}
}
