package typeset

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"github.com/rivo/uniseg"
	"golang.org/x/image/math/fixed"

	"namecheck/internal/layout"
)

var _ layout.Measurer = (*Typesetter)(nil)

// The limits of the caches. Widths are small and last for a whole text of a
// million words; shaped words are needed only for what is in view.
const (
	maxWidths = 400_000
	maxWords  = 6_000
)

// shapeSize is the size at which words are shaped. HarfBuzz works in whole
// units of it, so it is large: a unit is then 1/64000 of an em.
const shapeSize = 1000

// Typesetter measures and draws words. It is not safe for concurrent use.
type Typesetter struct {
	library  *library
	shaper   shaping.HarfbuzzShaper
	widths   map[key]float32
	words    map[key]*word
	masks    masks
	pictures map[pictureKey]*picture
}

// New returns a typesetter for the fonts.
func New(fonts Fonts) *Typesetter {
	t := &Typesetter{library: newLibrary(fonts)}
	t.Forget()
	return t
}

// Forget drops everything that has been measured, as after a text is closed.
func (t *Typesetter) Forget() {
	t.widths = map[key]float32{}
	t.words = map[key]*word{}
	t.masks = masks{}
	t.pictures = map[pictureKey]*picture{}
}

// Width implements layout.Measurer.
func (t *Typesetter) Width(text string, style layout.Face, rtl bool) float32 {
	k := key{text, style, rtl}
	if w, ok := t.widths[k]; ok {
		return w
	}
	w := t.shape(k)
	k.text = strings.Clone(text) // a key must not hold a whole article
	t.keep(k, w)
	return w.width
}

// Caret implements layout.Measurer.
func (t *Typesetter) Caret(text string, style layout.Face, rtl bool, n int) float32 {
	w := t.word(text, style, rtl)
	switch {
	case n <= 0:
		return 0
	case n >= len(text):
		return w.width
	}
	return w.caret(text, n)
}

// Metrics are the measures of a face's letters, in ems above the baseline.
type Metrics struct {
	Ascent, Descent    float32 // both positive
	XHeight, CapHeight float32
	Underline          float32 // middle of an underline, below the baseline when negative
	Thickness          float32 // of an underline
	Strike             float32 // middle of a line through the letters
}

// Metrics returns the measures of a face.
func (t *Typesetter) Metrics(style layout.Face) Metrics {
	f := t.library.primary(style)
	if f == nil {
		return Metrics{Ascent: 0.8, Descent: 0.2, XHeight: 0.5, CapHeight: 0.7, Underline: -0.1, Thickness: 0.05, Strike: 0.25}
	}
	extents, _ := f.FontHExtents()
	return Metrics{
		Ascent:    extents.Ascender / f.upm,
		Descent:   -extents.Descender / f.upm,
		XHeight:   f.LineMetric(font.XHeight) / f.upm,
		CapHeight: f.LineMetric(font.CapHeight) / f.upm,
		Underline: f.LineMetric(font.UnderlinePosition) / f.upm,
		Thickness: f.LineMetric(font.UnderlineThickness) / f.upm,
		Strike:    f.LineMetric(font.StrikethroughPosition) / f.upm,
	}
}

type key struct {
	text string
	face layout.Face
	rtl  bool
}

// glyph is a glyph of a word, in ems from where the word's ink begins at the
// left.
type glyph struct {
	face *face
	id   font.GID
	x, y float32 // of its origin, y upwards
}

// edge is a boundary between clusters of a word: the width of everything
// before it in reading order.
type edge struct {
	at    int // byte offset in the word
	width float32
}

// word is a shaped word.
type word struct {
	glyphs []glyph
	edges  []edge // ascending by offset, from the start to the end of the word
	width  float32
}

// caret returns the width before byte n, dividing ligatures evenly among the
// letters in them.
func (w *word) caret(text string, n int) float32 {
	i := sort.Search(len(w.edges), func(i int) bool { return w.edges[i].at > n }) - 1
	e := w.edges[i]
	if e.at == n || i+1 == len(w.edges) {
		return e.width
	}
	next := w.edges[i+1]
	bounds := layout.Graphemes(text[e.at:next.at])
	before := 0
	for before+1 < len(bounds) && e.at+bounds[before+1] <= n {
		before++
	}
	return e.width + (next.width-e.width)*float32(before)/float32(len(bounds)-1)
}

// word returns a shaped word.
func (t *Typesetter) word(text string, style layout.Face, rtl bool) *word {
	k := key{text, style, rtl}
	if w, ok := t.words[k]; ok {
		return w
	}
	w := t.shape(k)
	k.text = strings.Clone(text)
	t.keep(k, w)
	return w
}

// keep remembers a word and its width. A cache that is full starts anew: what
// is in view fills it again within a frame.
func (t *Typesetter) keep(k key, w *word) {
	if len(t.widths) >= maxWidths {
		clear(t.widths)
	}
	if len(t.words) >= maxWords {
		clear(t.words)
	}
	t.widths[k] = w.width
	t.words[k] = w
}

// shape shapes a word in one direction.
func (t *Typesetter) shape(k key) *word {
	runes, offsets := decode(k.text, k.face.Caps)
	w := &word{}
	if len(runes) == 0 {
		w.edges = []edge{{}}
		return w
	}
	runs := t.split(runes, k)
	direction := di.DirectionLTR
	if k.rtl {
		direction = di.DirectionRTL
	}
	tracking := float32(k.face.Tracking) / 1000

	// Runs are laid out in reading order; for a right-to-left word that is from
	// its right edge to the left, and x is turned round at the end.
	var at float32
	for _, r := range runs {
		if r.face == nil {
			continue
		}
		out := t.shaper.Shape(shaping.Input{
			Text:      runes,
			RunStart:  r.start,
			RunEnd:    r.end,
			Direction: direction,
			Face:      r.face.Face,
			Size:      fixed.I(shapeSize),
			Script:    r.script,
			Language:  language.NewLanguage("en"),
		})
		width := t.place(w, out, r, at, tracking, k.rtl, offsets)
		at += width
	}
	w.width = at
	w.edges = append(w.edges, edge{len(k.text), at})
	if k.rtl {
		for i := range w.glyphs {
			w.glyphs[i].x = at + w.glyphs[i].x
		}
	}
	return w
}

// place adds the glyphs and edges of one shaped run to a word and returns its
// width. x of a right-to-left glyph is counted from the word's right edge.
func (t *Typesetter) place(w *word, out shaping.Output, r run, at, tracking float32, rtl bool, offsets []int) float32 {
	advance := func(g shaping.Glyph) float32 { return em(g.Advance) }
	var total float32
	for i, g := range out.Glyphs {
		total += advance(g)
		if endsCluster(out.Glyphs, i) {
			total += tracking
		}
	}
	x := at
	if rtl {
		x = -at - total
	}
	var edges []edge
	before := float32(0) // from the left edge of the run
	for i, g := range out.Glyphs {
		w.glyphs = append(w.glyphs, glyph{
			face: r.face,
			id:   g.GlyphID,
			x:    x + before + em(g.XOffset),
			y:    em(g.YOffset),
		})
		if !rtl && (i == 0 || out.Glyphs[i-1].TextIndex() != g.TextIndex()) {
			edges = append(edges, edge{offsets[g.TextIndex()], at + before})
		}
		before += advance(g)
		if endsCluster(out.Glyphs, i) {
			before += tracking
			if rtl {
				edges = append(edges, edge{offsets[g.TextIndex()], at + total - before})
			}
		}
	}
	if rtl {
		for i := len(edges) - 1; i >= 0; i-- {
			w.edges = append(w.edges, edges[i])
		}
	} else {
		w.edges = append(w.edges, edges...)
	}
	return total
}

func endsCluster(glyphs []shaping.Glyph, i int) bool {
	return i+1 == len(glyphs) || glyphs[i+1].TextIndex() != glyphs[i].TextIndex()
}

func em(v fixed.Int26_6) float32 { return float32(v) / 64 / shapeSize }

// decode returns the runes of a word to be drawn and the byte offset in the
// word that each stands for.
func decode(text string, caps bool) (runes []rune, offsets []int) {
	runes = make([]rune, 0, len(text))
	offsets = make([]int, 0, len(text))
	for i, r := range text {
		if !caps {
			runes, offsets = append(runes, r), append(offsets, i)
			continue
		}
		if r == 'ß' { // its capital is two letters
			runes, offsets = append(runes, 'S', 'S'), append(offsets, i, i)
			continue
		}
		runes, offsets = append(runes, unicode.ToUpper(r)), append(offsets, i)
	}
	return runes, offsets
}

// run is a stretch of a word in one font and script.
type run struct {
	start, end int // runes
	face       *face
	script     language.Script
}

// split cuts a word where the font or the script changes, never within a
// letter as a reader sees it.
func (t *Typesetter) split(runes []rune, k key) []run {
	first := t.library.primary(k.face)
	if isASCII(k.text) && first != nil {
		return []run{{0, len(runes), first, language.Latin}}
	}
	var runs []run
	rest, state := string(runes), -1
	for at := 0; rest != ""; {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		n := utf8.RuneCountInString(cluster)
		f := t.library.faceFor(k.face, runes[at:at+n])
		script := scriptOf(runes[at : at+n])
		last := len(runs) - 1
		switch {
		case last < 0:
			runs = append(runs, run{at, at + n, f, script})
		case runs[last].face != f || script != language.Common && runs[last].script != language.Common && runs[last].script != script:
			runs = append(runs, run{at, at + n, f, script})
		default:
			runs[last].end = at + n
			if runs[last].script == language.Common {
				runs[last].script = script
			}
		}
		at += n
	}
	return runs
}

// scriptOf returns the script of a cluster's base; Common for what belongs to
// no script or to any.
func scriptOf(cluster []rune) language.Script {
	switch s := language.LookupScript(cluster[0]); s {
	case language.Inherited, language.Unknown:
		return language.Common
	default:
		return s
	}
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
