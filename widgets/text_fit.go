package widgets

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

const (
	ellipsis  = "…"
	leastLine = 0.4 // part of a line that whole words must fill
)

// textFit measures short texts of one size and style by adding up the advances
// of their runes. That is within a hair of a shaped line, costs nanoseconds
// instead of microseconds, and so lets a list of thousands know all its heights.
type textFit struct {
	size     float32
	style    fyne.TextStyle
	probe    float32 // width of probeText, to notice that the theme's face changed
	height   float32 // of a line
	baseline float32 // from the top of a line
	latin    [0x250]float32
	other    map[rune]float32
}

// probeText has letters whose widths differ from face to face.
const probeText = "Hamburgefonstiv 0123"

// fitText returns old if it still measures size and style in the current
// theme, else a new one.
func fitText(old *textFit, size float32, style fyne.TextStyle) *textFit {
	measured, baseline := fyne.CurrentApp().Driver().RenderedTextSize(probeText, size, style, nil)
	if old != nil && old.size == size && old.style == style && old.probe == measured.Width {
		return old
	}
	return &textFit{
		size: size, style: style, probe: measured.Width,
		height: measured.Height, baseline: baseline,
		other: map[rune]float32{},
	}
}

// width returns how wide s is set.
func (f *textFit) width(s string) float32 {
	var w float32
	for _, r := range s {
		w += f.advance(r)
	}
	return w
}

// shaped returns how wide s is drawn, to the pixel. Use it for the few texts
// that something has to meet exactly.
func (f *textFit) shaped(s string) float32 { return fyne.MeasureText(s, f.size, f.style).Width }

// fit returns s, cut with an ellipsis if it is wider than width.
func (f *textFit) fit(s string, width float32) string {
	if f.width(s) <= width {
		return s
	}
	room := width - f.width(ellipsis)
	if room <= 0 {
		return ellipsis
	}
	return strings.TrimRightFunc(s[:f.prefix(s, room)], trailing) + ellipsis
}

// cutEnd is cut, but keeps the end of s. A text that fits stays whole.
func (f *textFit) cutEnd(s string, width float32) string {
	end := f.fitEnd(s, width)
	if end == s {
		return s
	}
	word := end[strings.IndexFunc(end, unicode.IsSpace)+1:]
	if len(word) == len(end) || f.width(word) < width*leastLine {
		return end
	}
	return ellipsis + word
}

// fitEnd is fit, but keeps the end of s and cuts its beginning.
func (f *textFit) fitEnd(s string, width float32) string {
	if f.width(s) <= width {
		return s
	}
	room := width - f.width(ellipsis)
	cut := len(s)
	for cut > 0 {
		r, n := utf8.DecodeLastRuneInString(s[:cut])
		if room -= f.advance(r); room < 0 {
			break
		}
		cut -= n
	}
	for cut < len(s) && sticks(s, cut) {
		_, n := utf8.DecodeRuneInString(s[cut:])
		cut += n
	}
	return ellipsis + strings.TrimLeftFunc(s[cut:], trailing)
}

// wrap breaks s into at most limit lines of the given width, the first of them
// shorter by indent; the last one is cut with an ellipsis if words remain. An
// empty text has no lines.
func (f *textFit) wrap(s string, width, indent float32, limit int) []string {
	var lines []string
	f.eachLine(s, width, indent, limit, func(line string) { lines = append(lines, line) })
	return lines
}

// lines counts what wrap returns.
func (f *textFit) lines(s string, width, indent float32, limit int) int {
	n := 0
	f.eachLine(s, width, indent, limit, func(string) { n++ })
	return n
}

func (f *textFit) eachLine(s string, width, indent float32, limit int, yield func(string)) {
	s = strings.TrimSpace(s)
	if strings.ContainsAny(s, "\n\r\t") { // words of an article whose lines end hard
		s = strings.Join(strings.Fields(s), " ")
	}
	room := width - indent
	for n := 1; s != ""; n++ {
		end := f.breakAt(s, room)
		if n == limit && end < len(s) {
			yield(f.cut(s, room))
			return
		}
		yield(strings.TrimRightFunc(s[:end], unicode.IsSpace))
		s = strings.TrimLeftFunc(s[end:], unicode.IsSpace)
		room = width
	}
}

// cut is fit for running text: it cuts between words, unless that would leave
// too much of the line empty.
func (f *textFit) cut(s string, width float32) string {
	room := width - f.width(ellipsis)
	end := f.breakAt(s, room)
	if f.width(s[:end]) < room*leastLine {
		return f.fit(s, width)
	}
	return strings.TrimRightFunc(s[:end], trailing) + ellipsis
}

// breakAt returns where the first line of s ends.
func (f *textFit) breakAt(s string, width float32) int {
	var w float32
	best := 0
	var previous rune
	for i, r := range s {
		if i > 0 && mayBreak(previous, r) {
			best = i
		}
		w += f.advance(r)
		if w > width && !unicode.IsSpace(r) {
			if best == 0 { // one long word
				best = f.prefix(s, width)
			}
			return best
		}
		previous = r
	}
	return len(s)
}

// prefix returns the length of the longest beginning of s within width, at
// least one letter.
func (f *textFit) prefix(s string, width float32) int {
	var w float32
	letter := 0 // where the present one begins
	for i, r := range s {
		if i > 0 && !sticks(s, i) {
			letter = i
		}
		if w += f.advance(r); w > width && letter > 0 {
			return letter
		}
	}
	return len(s)
}

func (f *textFit) advance(r rune) float32 {
	if r >= 0 && int(r) < len(f.latin) {
		if w := f.latin[r]; w > 0 {
			return w
		}
		w := f.measure(r)
		f.latin[r] = w
		return w
	}
	w, known := f.other[r]
	if !known {
		w = f.measure(r)
		f.other[r] = w
	}
	return w
}

func (f *textFit) measure(r rune) float32 {
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	return fyne.MeasureText(string(r), f.size, f.style).Width
}

// firstHan is the first letter of the scripts that are set without spaces.
const firstHan = '\u2e80'

// mayBreak reports whether a line may end between two letters.
func mayBreak(before, after rune) bool {
	switch {
	case before == '-' || before == '–' || before == '—' || before == '/':
		return unicode.IsLetter(after)
	case before < firstHan:
		return unicode.IsSpace(before) && before != '\u00a0' && before != '\u202f'
	}
	return before == '\u3000' || unicode.In(before, unicode.Han, unicode.Hiragana, unicode.Katakana) &&
		unicode.IsLetter(after)
}

// sticks reports whether what begins at i belongs to the letter before it.
func sticks(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	return before == '\u200d' || r == '\u200d' || unicode.In(r, unicode.Mn, unicode.Me, unicode.Variation_Selector)
}

// trailing reports whether a letter looks wrong beside an ellipsis.
func trailing(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;:.-", r) }
