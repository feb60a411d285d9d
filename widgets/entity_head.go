package widgets

import (
	"fmt"
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

const (
	headAbove = 10 // free space above the words of a head
	headBelow = 6
)

// entityHead is the canvas objects of a section's head. The section's name is
// underlined the way the text underlines what stands below it.
type entityHead struct {
	box    *fyne.Container
	ground *canvas.Rectangle
	title  *canvas.Text
	sample *markSample
	fold   [2]*canvas.Line // a chevron
	count  *canvas.Text
	rule   *canvas.Rectangle
	ring   *canvas.Rectangle
}

func newEntityHead() *entityHead {
	h := &entityHead{
		ground: canvas.NewRectangle(color.Transparent),
		title:  canvas.NewText("", color.Transparent),
		sample: newMarkSample(),
		count:  canvas.NewText("", color.Transparent),
		rule:   canvas.NewRectangle(color.Transparent),
		ring:   canvas.NewRectangle(color.Transparent),
	}
	h.ring.CornerRadius = rowRadius
	h.box = loose(h.ground, h.rule, h.title, h.sample.raster, h.count)
	for i := range h.fold {
		h.fold[i] = canvas.NewLine(color.Transparent)
		h.fold[i].StrokeWidth = 1.5
		h.box.Objects = append(h.box.Objects, h.fold[i])
	}
	h.box.Objects = append(h.box.Objects, h.ring)
	return h
}

// headView is what a head says.
type headView struct {
	section  Section
	count    string
	open     bool
	foldable bool
	hovered  bool
	focused  bool
	pinned   bool // at the top, with rows passing below it
}

// countWords says how many entities a section has. “None found” is said in
// words, and unsure ones are not counted.
func (u *lineup) countWords(s Section) string {
	shown, total := len(u.rows[s]), u.totals[s]
	switch {
	case s == AlsoPossible:
		return "not counted"
	case total == 0:
		return "none found"
	case shown < total:
		return fmt.Sprintf("%d of %d", shown, total)
	}
	return strconv.Itoa(total)
}

// headHeight returns the height of all heads.
func headHeight(m *rowMetrics) float32 { return headAbove + m.headFit.height + headBelow }

func (h *entityHead) show(v headView, m *rowMetrics, p *listColors) {
	height := headHeight(m)
	h.box.Resize(fyne.NewSize(m.width, height))
	h.ground.Resize(fyne.NewSize(m.width, height))
	h.ground.FillColor = p.ground

	left, right := float32(rowInset+rowPad), m.width-rowInset-rowPad
	ink := p.name
	setText(h.title, v.section.title(), m.headFit, ink)
	h.title.Move(fyne.NewPos(left, headAbove))

	style, _, marked := v.section.mark()
	baseline := headAbove + m.headFit.baseline
	h.sample.style, h.sample.ink = style, p.mark[v.section]
	width := m.headFit.shaped(v.section.title())
	h.sample.raster.Move(fyne.NewPos(left, baseline+3))
	h.sample.raster.Resize(fyne.NewSize(width, markThickness))
	showIf(h.sample.raster, marked)

	h.placeChevron(fyne.NewPos(left+width+8, baseline-m.headFit.size*0.36), v, p)

	setText(h.count, v.count, m.roleFit, p.muted)
	h.count.Move(fyne.NewPos(right-m.roleFit.width(v.count), baseline-m.roleFit.baseline))

	h.rule.FillColor = p.rule
	h.rule.Move(fyne.NewPos(0, height-1))
	h.rule.Resize(fyne.NewSize(m.width, 1))
	showIf(h.rule, v.pinned)

	h.ring.StrokeColor, h.ring.StrokeWidth = p.focus, 2
	h.ring.Move(fyne.NewPos(rowInset, 3))
	h.ring.Resize(fyne.NewSize(m.width-2*rowInset, height-4))
	showIf(h.ring, v.focused)
}

// placeChevron points down in an open section and right in a closed one.
func (h *entityHead) placeChevron(center fyne.Position, v headView, p *listColors) {
	const reach, depth = 3.5, 2
	ends := [3]fyne.Position{{X: -reach, Y: -depth}, {X: 0, Y: depth}, {X: reach, Y: -depth}}
	if !v.open {
		ends = [3]fyne.Position{{X: -depth, Y: -reach}, {X: depth, Y: 0}, {X: -depth, Y: reach}}
	}
	for i, line := range h.fold {
		line.Position1, line.Position2 = center.Add(ends[i]), center.Add(ends[i+1])
		line.StrokeColor = p.muted
		if v.hovered {
			line.StrokeColor = p.name
		}
		showIf(line, v.foldable)
	}
}
