package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// flow writes lines, rules and buttons one below the other.
type flow struct {
	theme                     fyne.Theme
	onHover                   func(in bool) // of the buttons
	title, body, small, quote *textFit
	left, width               float32
	y                         float32 // where the next line begins; at the end, the height
	x                         float32 // where the next button of a row begins
	row                       float32 // height of that row
	objects                   []fyne.CanvasObject
}

const (
	sampleWidth = 20
	showWord    = "show"
)

// begin starts anew in a theme, with free space around the words.
func (f *flow) begin(th fyne.Theme, width, side, above float32) {
	f.theme = th
	text, caption := th.Size(theme.SizeNameText), th.Size(theme.SizeNameCaptionText)
	f.title = fitText(f.title, text*1.2, fyne.TextStyle{Bold: true})
	f.body = fitText(f.body, text, fyne.TextStyle{})
	f.small = fitText(f.small, caption+1, fyne.TextStyle{})
	f.quote = fitText(f.quote, text+1, SerifStyle(false, true))
	f.left, f.width = side, width-2*side
	f.y, f.x, f.row = above, 0, 0
	f.objects = nil
}

func (f *flow) right() float32 { return f.left + f.width }

func (f *flow) gap(height float32) { f.y += height }

func (f *flow) ink(name fyne.ThemeColorName) color.Color {
	return Color(f.theme, name, fyne.CurrentApp().Settings().ThemeVariant())
}

// text sets one line anywhere.
func (f *flow) text(s string, fit *textFit, ink color.Color, x, y float32) {
	t := canvas.NewText("", ink)
	setText(t, s, fit, ink)
	t.Move(fyne.NewPos(x, y))
	f.objects = append(f.objects, t)
}

// lines sets lines at the left and goes below them.
func (f *flow) lines(lines []string, fit *textFit, ink color.Color) {
	for _, line := range lines {
		f.text(line, fit, ink, f.left, f.y)
		f.y += fit.height
	}
}

// linesWithLink sets words, and after the last of them a link that shows where
// the article has them.
func (f *flow) linesWithLink(s string, fit *textFit, ink color.Color, limit int, show func(), indent float32) {
	link := f.small.width(showWord) + 10
	lines := fit.wrap(s, f.width-indent, 0, limit)
	last := len(lines) - 1
	if show != nil && fit.width(lines[last]) > f.width-indent-link {
		if len(lines) == limit {
			lines[last] = fit.cut(lines[last]+" "+ellipsis, f.width-indent-link)
		} else {
			lines = append(lines, "")
			last++
		}
	}
	left := f.left
	f.left += indent
	f.lines(lines, fit, ink)
	f.left = left
	if show == nil {
		return
	}
	x := f.left + indent
	if lines[last] != "" {
		x += fit.width(lines[last]) + 8
	}
	f.place(newLink(showWord, show), x, f.y-fit.height+fit.baseline-f.small.baseline)
}

// link sets a line that can be clicked.
func (f *flow) link(s string, width float32, tapped func()) {
	f.place(newLink(f.small.fit(s, width), tapped), f.left, f.y)
	f.y += f.small.height
}

// sample draws how the text marks the kind, on the height of the present line.
func (f *flow) sample(style MarkStyle, ink color.Color) {
	m := newMarkSample()
	m.style, m.ink = style, ink
	m.raster.Move(fyne.NewPos(f.left, f.y+f.small.baseline-2))
	m.raster.Resize(fyne.NewSize(sampleWidth, markThickness))
	f.objects = append(f.objects, m.raster)
}

// rule draws a line across the card.
func (f *flow) rule(ink color.Color) {
	r := canvas.NewRectangle(ink)
	r.Move(fyne.NewPos(f.left, f.y))
	r.Resize(fyne.NewSize(f.width, 1))
	f.objects = append(f.objects, r)
	f.y++
}

// bar draws a line beside what stands between two heights.
func (f *flow) bar(top, bottom float32, ink color.Color) {
	r := canvas.NewRectangle(ink)
	r.Move(fyne.NewPos(f.left, top+2))
	r.Resize(fyne.NewSize(3, bottom-top-4))
	f.objects = append(f.objects, r)
}

// button adds a button to the present row, or begins another.
func (f *flow) button(b *chip) {
	size := b.MinSize()
	if f.x > 0 && f.x+size.Width > f.width {
		f.y += f.row + 6
		f.x = 0
	}
	f.place(b, f.left+f.x, f.y)
	f.x += size.Width + 6
	f.row = size.Height
}

func (f *flow) endButtons() { f.y += f.row }

func (f *flow) place(c *chip, x, y float32) {
	c.onHover = f.onHover
	c.Move(fyne.NewPos(x, y))
	c.Resize(c.MinSize())
	f.objects = append(f.objects, c)
}
