package opener

import (
	"bytes"
	"context"
	"fmt"
	"math"
	"strings"
	"unicode"

	"github.com/ledongthuc/pdf"

	"namecheck/internal/article"
)

// portableDocument reads PDF files that have a text layer. The format keeps
// letters and their places only; lines, paragraphs and headings are found by
// position and size.
type portableDocument struct{}

func (portableDocument) claims(in *input) bool {
	return bytes.Contains(in.data[:min(len(in.data), 1024)], []byte("%PDF-"))
}

// maxPages is how many pages are read.
const maxPages = 300

func (portableDocument) read(ctx context.Context, in *input) ([]*draft, error) {
	r, err := pdf.NewReader(bytes.NewReader(in.data), int64(len(in.data)))
	if err != nil {
		if strings.Contains(err.Error(), "password") || strings.Contains(err.Error(), "encrypt") {
			return nil, &Error{Code: Unsupported, Reason: "is a PDF document with a password", Advice: "save it without one", Err: err}
		}
		return nil, &Error{Code: Damaged, Reason: "is a damaged PDF document", Advice: "get it again from where it came", Err: err}
	}
	var lines []printedLine
	for n := 1; n <= min(r.NumPage(), maxPages); n++ {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if page := r.Page(n); !page.V.IsNull() {
			lines = append(lines, pageLines(page, n)...)
		}
	}
	if len(lines) == 0 {
		return nil, &Error{Code: NoArticle, Reason: "is a PDF document of pictures, without text", Advice: "read it with a program that recognizes text first"}
	}
	d := &draft{blocks: printedBlocks(lines)}
	d.warnings = append(d.warnings, "A PDF document keeps no paragraphs; these were found by where the lines stand.")
	d.dissect()
	return []*draft{d}, nil
}

// printedLine is a line of a page.
type printedLine struct {
	text      string
	page      int
	x, y      float64 // of its start, in points, from the lower left
	right     float64 // where it ends
	size      float64 // of most of its letters, in points
	unrelated bool    // a running head or foot
}

// ligatures are letters that fonts join and search should not.
var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl")

// pageLines gathers the letters of a page to lines, in the order in which they
// were written.
func pageLines(page pdf.Page, number int) []printedLine {
	var out []printedLine
	var text strings.Builder
	var line printedLine
	end := func() {
		s, _ := clean(ligatures.Replace(text.String()))
		if line.text = strings.Join(strings.Fields(s), " "); line.text != "" {
			out = append(out, line)
		}
		text.Reset()
	}
	letters := page.Content().Text
	spaces, widths := 0, 0
	for _, t := range letters {
		if t.S == " " {
			spaces++
		}
		if t.W > 0 {
			widths++
		}
	}
	apart := 0.2 // the gap that is a space, in letter sizes
	switch written := spaces*12 > len(letters); {
	case written && widths*2 < len(letters):
		apart = math.Inf(1) // where letters end is not known, but spaces are written out
	case written:
		apart = 1.5 // gaps come of kerning
	}
	first := true
	for _, t := range letters {
		if t.S == "" {
			continue
		}
		size := math.Max(math.Abs(t.FontSize), 1)
		if first || math.Abs(t.Y-line.y) > 0.5*math.Max(size, line.size) || t.X < line.right-4*size && !math.IsInf(apart, 1) {
			end()
			line = printedLine{page: number, x: t.X, y: t.Y, size: size, right: t.X}
			first = false
		}
		if gap := t.X - line.right; gap > apart*size && text.Len() > 0 {
			text.WriteByte(' ')
		}
		text.WriteString(t.S)
		width := t.W
		if width <= 0 && !math.IsInf(apart, 1) {
			width = 0.5 * size
		} else if width <= 0 {
			line.right += 0.45 * size // a letter's usual width
		}
		line.right = math.Max(line.right, t.X+width)
	}
	end()
	return out
}

// printedBlocks joins lines to paragraphs and tells headings by their size.
func printedBlocks(lines []printedLine) []*block {
	markRunning(lines)
	usual, leading := usualSize(lines), usualLeading(lines)
	widest := 0.0
	for _, l := range lines {
		if l.size == usual {
			widest = math.Max(widest, l.right)
		}
	}
	var out []*block
	var group []textLine
	var last printedLine
	flush := func() {
		if len(group) == 0 {
			return
		}
		b := joined(group)
		b.spaced = true
		if last.size >= usual*1.15 && wordCount(b.text) <= 40 {
			b.level = 2
			if last.size >= usual*1.5 {
				b.level = 1
			}
		}
		out = append(out, b)
		group = nil
	}
	for i, l := range lines {
		if l.unrelated { // paragraphs go on over it
			b := &block{text: l.text, spaced: true}
			b.hide(article.Notice, 0.85, "a running head or foot of the pages")
			out = append(out, b)
			continue
		}
		if len(group) > 0 {
			gap := last.y - l.y
			newPage := l.page != last.page
			short := last.right < widest-0.25*(widest-last.x)
			switch {
			case math.Abs(l.size-last.size) > 0.5, !newPage && (gap > math.Max(leading*1.3, l.size*1.55) || gap < 0), newPage && endsSentence(last.text),
				short && endsSentence(last.text) && l.size == usual, l.x > last.x+usual && endsSentence(last.text):
				flush()
			}
		}
		group = append(group, textLine{number: i, text: l.text})
		last = l
	}
	flush()
	for _, b := range out {
		b.lines = nil // the lines of the page are not those of a file
		b.lineCount = 0
	}
	return demote(out)
}

// demote leaves one heading of the first level: the first.
func demote(blocks []*block) []*block {
	first := true
	for _, b := range blocks {
		if b.level == 1 {
			if !first {
				b.level = 2
			}
			first = false
		}
	}
	return blocks
}

// usualSize is the size of most of the text.
func usualSize(lines []printedLine) float64 {
	letters := map[float64]int{}
	best := 0.0
	for _, l := range lines {
		letters[l.size] += len(l.text)
		if letters[l.size] > letters[best] {
			best = l.size
		}
	}
	return best
}

// usualLeading is the commonest distance from line to line.
func usualLeading(lines []printedLine) float64 {
	count := map[int]int{}
	best := 0
	for i := 1; i < len(lines); i++ {
		if gap := int(math.Round(lines[i-1].y - lines[i].y)); lines[i].page == lines[i-1].page && gap > 0 && gap < 100 {
			count[gap]++
			if count[gap] > count[best] {
				best = gap
			}
		}
	}
	return math.Max(float64(best), 1)
}

// markRunning marks what stands at the top or bottom of several pages, but for
// its figures.
func markRunning(lines []printedLine) {
	shape := func(l printedLine) string {
		return fmt.Sprintf("%.0f ", l.y) + strings.Map(func(r rune) rune {
			if unicode.IsDigit(r) {
				return '0'
			}
			return r
		}, l.text)
	}
	pages := map[string]map[int]bool{}
	for _, l := range lines {
		k := shape(l)
		if pages[k] == nil {
			pages[k] = map[int]bool{}
		}
		pages[k][l.page] = true
	}
	for i, l := range lines {
		lines[i].unrelated = len(pages[shape(l)]) > 1 && len(l.text) < 200
	}
}
