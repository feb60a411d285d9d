package widgets

import (
	"image"
	"image/color"
	"math"
	"strings"

	"fyne.io/fyne/v2"

	"namecheck/internal/article"
	"namecheck/internal/layout"
	"namecheck/internal/typeset"
)

// painter draws one line: behind the words what is chosen, found and selected,
// then underlines, then the words.
type painter struct {
	column *Column
	dst    *image.RGBA
	left   float32 // of the column in dst
	top    float32 // of the line in dst

	item    *item
	pieces  []layout.Piece
	content int     // where the words of the line end
	last    bool    // no line of the block follows
	base    float32 // the baseline in dst
	metrics typeset.Metrics
}

// color returns a color of the theme. Colors are asked for once until the next
// Refresh.
func (c *Column) color(name fyne.ThemeColorName) color.Color {
	if known, ok := c.colors[name]; ok {
		return known
	}
	if c.colors == nil {
		c.colors = map[fyne.ThemeColorName]color.Color{}
	}
	found := Color(c.Theme(), name, fyne.CurrentApp().Settings().ThemeVariant())
	c.colors[name] = found
	return found
}

func (p *painter) line(key lineKey) {
	c := p.column
	p.item = &c.items[key.block]
	line := c.lineAt(key.block, key.line)
	p.pieces = c.flow.Pieces(key.block, key.line)
	p.metrics = c.letters.Metrics(p.item.Runs[0].Face)
	p.base = p.top + baseline(&p.item.Block, p.metrics)

	p.last = line.Last
	p.content = line.Start
	for _, piece := range p.pieces {
		if !piece.Blank {
			p.content = max(p.content, piece.End)
		}
	}

	span := article.Span{Start: line.Start, End: line.End}
	if key.line == 0 && p.item.rule {
		p.rule()
	}
	if p.item.bar {
		p.bar(key)
	}
	p.fills(span)
	if !key.selected.Empty() {
		p.selected(key.selected)
	}
	if key.hovered >= 0 {
		p.hovered(c.marks.marks[key.hovered])
	}
	p.words()
	p.underlines(span)
	p.strokes(span)
	if key.line == 0 && p.item.marker != "" {
		p.marker(key)
	}
}

// baseline is where the letters of a block stand, in whole pixels below the
// top of a line: as far from its lower edge as from its upper one.
func baseline(b *layout.Block, m typeset.Metrics) float32 {
	return float32(math.Round(float64((b.LineHeight-(m.Ascent+m.Descent)*b.Size)/2 + m.Ascent*b.Size)))
}

// words draws the letters.
func (p *painter) words() {
	c := p.column
	body := c.color(p.item.color)
	link := c.color(ColorLink)
	for _, piece := range p.pieces {
		if piece.Blank {
			continue
		}
		ink := body
		if c.linkAt(article.Span{Start: piece.Start, End: piece.End}) != "" {
			ink = link
		}
		word := c.text()[piece.Start:piece.End]
		c.letters.Draw(p.dst, word, piece.Face, piece.RTL, p.left+piece.X, p.base, piece.Size, ink)
		if piece.End == p.content && strings.HasSuffix(word, softHyphen) && !p.last {
			c.letters.Draw(p.dst, "-", piece.Face, false, p.left+piece.X+piece.Width, p.base, piece.Size, ink)
		}
	}
}

// softHyphen is seen only where a line breaks after it.
const softHyphen = "\u00ad"

// marker draws what stands before a list item.
func (p *painter) marker(key lineKey) {
	c := p.column
	face := layout.Face{Family: layout.Serif}
	size := p.item.Size
	w := c.letters.Width(p.item.marker, face, false) * size
	gap := 0.5 * size
	x := p.left + p.item.Left - gap - w
	if c.flow.Set(key.block).RTL() {
		x = p.left + c.flow.Width() - p.item.Left + gap
	}
	c.letters.Draw(p.dst, p.item.marker, face, false, x, p.base, size, c.color(ColorMuted))
}

// bar draws the line beside a quotation, over the space between its
// paragraphs too.
func (p *painter) bar(key lineKey) {
	c := p.column
	width := max(1, whole(c.px(2)))
	x := p.left + p.item.Left - whole(0.8*p.item.Size)
	if c.flow.Set(key.block).RTL() {
		x = p.left + c.flow.Width() - p.item.Left + whole(0.8*p.item.Size) - width
	}
	top := p.top
	if key.line == 0 && p.item.joined {
		top -= c.flow.Gap(key.block)
	}
	p.rect(x, top, width, p.top+p.item.LineHeight-top, c.color(ColorRule))
}

// rule draws a hairline above a block.
func (p *painter) rule() {
	c := p.column
	p.rect(p.left, p.top-whole(0.3*p.item.Size), whole(c.px(56)), max(1, whole(c.px(1))), c.color(ColorRule))
}

// fills draws what is behind marked words. Boxes are drawn by strokes.
func (p *painter) fills(span article.Span) {
	p.column.marks.overlapping(span, func(_ int, m Mark) {
		name, ok := fillColors[m.Style]
		if !ok {
			return
		}
		for _, b := range p.boxes(m.Span) {
			p.round(p.wordBox(b, 2), p.column.px(3), 0, p.column.color(name))
		}
	})
	p.column.hitsIn(span, func(_ int, hit article.Span) {
		for _, b := range p.boxes(hit) {
			p.round(p.wordBox(b, 1), p.column.px(2), 0, p.column.color(ColorHit))
		}
	})
}

var fillColors = map[MarkStyle]fyne.ThemeColorName{
	Fill:    ColorFill,
	FillAlt: ColorFillAlt,
	Hit:     ColorHit,
}

var underlineColors = map[MarkStyle]fyne.ThemeColorName{
	UnderlineSolid:  ColorMarkPerson,
	UnderlineDotted: ColorMarkOrganization,
	UnderlineDashed: ColorMarkPlace,
}

// hovered shows that the mark under the pointer can be clicked.
func (p *painter) hovered(m Mark) {
	tint := color.NRGBAModel.Convert(p.column.color(ColorMarkPerson)).(color.NRGBA)
	if name, ok := underlineColors[m.Style]; ok {
		tint = color.NRGBAModel.Convert(p.column.color(name)).(color.NRGBA)
	}
	tint.A = 0x24
	for _, b := range p.boxes(m.Span) {
		p.round(p.wordBox(b, 2), p.column.px(3), 0, tint)
	}
}

// strokes draws boxes, and lines through words that were struck out.
func (p *painter) strokes(span article.Span) {
	c := p.column
	c.marks.overlapping(span, func(_ int, m Mark) {
		if m.Style != Box {
			return
		}
		p.box(m.Span)
	})
	c.hitsIn(span, func(i int, hit article.Span) {
		if i == c.hitAt {
			p.box(hit)
		}
	})
	for _, in := range c.inlines(span) {
		if in.Style != article.Strike {
			continue
		}
		y := whole(p.base - p.metrics.Strike*p.item.Size)
		for _, b := range p.boxes(in.Span) {
			p.rect(p.left+b.X, y, b.Width, max(1, whole(c.px(1))), c.color(p.item.color))
		}
	}
}

// box draws a border around words.
func (p *painter) box(span article.Span) {
	c := p.column
	for _, b := range p.boxes(span) {
		p.round(p.wordBox(b, 2), c.px(4), max(1, whole(c.px(1.4))), c.color(ColorBox))
	}
}

// underlines draws lines under marked words. They stand clear of the letters:
// where a letter reaches down to the line, the line pauses.
func (p *painter) underlines(span article.Span) {
	c := p.column
	taken := map[MarkStyle]bool{}
	c.marks.overlapping(span, func(_ int, m Mark) {
		if _, ok := underlineColors[m.Style]; ok {
			taken[m.Style] = true
		}
	})
	if len(taken) == 0 {
		return
	}
	ink := p.inkAlone()
	c.marks.overlapping(span, func(_ int, m Mark) {
		name, ok := underlineColors[m.Style]
		if !ok {
			return
		}
		for _, b := range p.boxes(m.Span) {
			p.underline(b, m.Style, c.color(name), ink)
		}
	})
}

// inkAlone draws only the words, to see where they leave room.
func (p *painter) inkAlone() *image.RGBA {
	only := *p
	only.dst = p.column.view.spare(p.dst.Rect)
	only.words()
	return only.dst
}

// underline draws one line under a stretch of words.
func (p *painter) underline(b layout.Box, style MarkStyle, ink color.Color, words *image.RGBA) {
	c := p.column
	thick := max(1, int(c.px(1)+0.5), int(p.item.Size/22))
	y := int(p.base) + int(0.17*p.item.Size+0.5)
	from, to := int(p.left+b.X+0.5), int(p.left+b.X+b.Width+0.5)
	air := max(1, int(c.px(1)+0.5))

	on, off := 1, 0
	switch style {
	case UnderlineDotted:
		thick = max(int(c.px(1.6)+0.5), int(1.6*float32(thick)))
		on, off = thick, thick+max(1, thick/2)
	case UnderlineDashed:
		on, off = max(6*thick, int(c.px(6)+0.5)), max(3*thick, int(c.px(3)+0.5))
	}
	for x := from; x < to; x += on + off {
		end := min(x+on, to)
		if style == UnderlineDotted { // a dot is whole or not at all
			if end-x == on && !touches(words, x-air, end-1+air, y-air, y+thick+air-1) {
				p.rect(float32(x), float32(y), float32(on), float32(thick), ink)
			}
			continue
		}
		for px := x; px < end; px++ {
			if !touches(words, px-air, px+air, y-air, y+thick+air-1) {
				p.rect(float32(px), float32(y), 1, float32(thick), ink)
			}
		}
	}
}

// selected draws what is behind selected words, over the full height so that
// lines join.
func (p *painter) selected(s article.Span) {
	c := p.column
	for _, b := range layout.Boxes(c.text(), p.pieces, s.Start, s.End, c.letters) {
		p.rect(whole(p.left+b.X), p.top, whole(p.left+b.X+b.Width)-whole(p.left+b.X), p.item.LineHeight, c.color(ColorSelection))
	}
}

// boxes returns where the words of a span stand on the line; blanks at the end
// of the line are left bare.
func (p *painter) boxes(span article.Span) []layout.Box {
	span.End = min(span.End, p.content)
	return layout.Boxes(p.column.text(), p.pieces, span.Start, span.End, p.column.letters)
}

// wordBox is the box around words, a little wider than they are. It follows the
// letters, not the line, so that boxes of neighboring lines stay apart.
func (p *painter) wordBox(b layout.Box, pad float32) [4]float32 {
	pad = whole(p.column.px(pad))
	size := p.item.Size
	top := whole(p.base - (p.metrics.CapHeight+0.2)*size)
	bottom := whole(p.base + 0.34*size)
	return [4]float32{whole(p.left+b.X) - pad, top, whole(p.left+b.X+b.Width) + pad, bottom}
}

// inlines returns the inlines that share a byte with a span of one part.
func (c *Column) inlines(span article.Span) []article.Inline {
	part := c.article.Part(span.Start)
	if part < 0 {
		return nil
	}
	first, _ := findInline(c.article.Inlines, c.article.Parts[part].Span.Start)
	var found []article.Inline
	for _, in := range c.article.Inlines[first:] {
		if in.Span.Start >= span.End {
			break
		}
		if in.Span.Overlaps(span) {
			found = append(found, in)
		}
	}
	return found
}
