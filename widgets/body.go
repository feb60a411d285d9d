package widgets

import (
	"strings"

	"namecheck/internal/article"
	"namecheck/internal/layout"
)

// bodyPane sets the story: paragraphs, crossheads, quotations, lists and what
// stands below them.
type bodyPane struct{}

func (bodyPane) holds(kind article.Kind) bool { return true }

func (b bodyPane) set(sh sheet, p article.Part, next article.Kind) (item, layout.Face) {
	between := sh.lines(0.6) // from one paragraph to the next
	it := item{
		Block: layout.Block{Size: sh.em, LineHeight: sh.line, After: between, Justified: sh.justified},
		color: ColorBody,
	}
	serif := layout.Face{Family: layout.Serif}
	switch p.Kind {
	case article.Crosshead:
		scale := float32(1.1)
		if p.Depth > 0 {
			scale = 1
		}
		it.Size = scale * sh.em
		it.LineHeight = whole(it.Size * 1.3)
		it.Before, it.After = sh.lines(1.25), sh.lines(0.28)
		it.Justified, it.Balanced = false, true
		it.color = ColorHeadline
		return it, layout.Face{Family: layout.Serif, Bold: true}
	case article.Quotation:
		it.Left = sh.em * 1.35 * float32(p.Depth+1)
		it.Right = sh.em * 0.6
		it.bar = true
		it.color = ColorLede
		if next != article.Quotation {
			it.After = sh.lines(0.85)
		}
		return it, serif
	case article.ListItem:
		it.Left = sh.em * 1.45 * float32(p.Depth+1)
		it.marker = p.Marker
		if it.marker == "" {
			it.marker = "•"
		}
		if next == article.ListItem {
			it.After = sh.lines(0.25)
		}
		return it, serif
	case article.Table:
		it.Size = 0.84 * sh.em
		it.LineHeight = whole(it.Size * 1.6)
		it.Before, it.After = sh.lines(0.8), sh.lines(0.8)
		it.Justified = false
		it.Tab = 2 * it.Size
		return it, layout.Face{Family: layout.Sans}
	case article.Preformatted:
		it.Size = 0.82 * sh.em
		it.LineHeight = whole(it.Size * 1.45)
		it.Before, it.After = sh.lines(0.8), sh.lines(0.8)
		it.Justified = false
		it.Tab = it.Size * monoAdvance * 8
		return it, layout.Face{Family: layout.Mono}
	case article.Caption:
		small(&it, sh)
		it.Before, it.After = sh.lines(0.6), sh.lines(0.9)
		return it, layout.Face{Family: layout.Sans}
	case article.SourceLine, article.Notice:
		small(&it, sh)
		it.Before, it.After = sh.lines(0.4), sh.lines(0.4)
		if p.Kind == article.SourceLine {
			it.Before = sh.lines(1.5)
			it.rule = true
		}
		return it, layout.Face{Family: layout.Sans}
	}
	return it, serif
}

// monoAdvance is about how wide a monospaced letter is, in ems.
const monoAdvance = 0.6

// small sets what is not the story itself.
func small(it *item, sh sheet) {
	it.Size = 0.8 * sh.em
	it.LineHeight = whole(it.Size * 1.5)
	it.Justified = false
	it.color = ColorMuted
}

// tableStops returns where the columns of a table begin, whose cells are
// parted by tabs; nil when they do not fit side by side, so that the cells
// follow each other instead.
func tableStops(text string, face layout.Face, size, width float32, m layout.Measurer) []float32 {
	var widths []float32
	for row := range strings.SplitSeq(text, "\n") {
		for i, cell := range strings.Split(row, "\t") {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], m.Width(cell, face, false)*size)
		}
	}
	var stops []float32
	x := float32(0)
	for i, w := range widths {
		if i > 0 {
			stops = append(stops, x)
		}
		x += w + 1.4*size
	}
	if len(widths) < 2 || x-1.4*size > width {
		return nil
	}
	return stops
}
