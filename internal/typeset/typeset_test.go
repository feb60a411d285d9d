package typeset

import (
	"image"
	"image/color"
	"strings"
	"testing"

	"namecheck/assets/fonts"
	"namecheck/internal/layout"
)

// newTypesetter sets the reading serif and has nothing else to fall back on.
func newTypesetter() *Typesetter {
	serif, legible := fonts.Serif(), fonts.Legible()
	return New(Fonts{
		Face: func(f layout.Face) Font {
			font := serif.Regular
			switch {
			case f.Family == layout.Sans:
				font = legible.Regular
			case f.Bold:
				font = serif.Bold
			case f.Italic:
				font = serif.Italic
			}
			return Font{font.Name, font.Data}
		},
	})
}

var serif = layout.Face{Family: layout.Serif}

func TestWidth(t *testing.T) {
	ts := newTypesetter()
	width := func(s string, f layout.Face) float32 { return ts.Width(s, f, false) }
	tests := []struct {
		name string
		ok   bool
	}{
		{"wide letters are wider", width("mmm", serif) > width("iii", serif)},
		{"a word is about as wide as its letters", near(width("no", serif), width("n", serif)+width("o", serif), 0.02)},
		{"letters kern", width("AV", serif) < width("A", serif)+width("V", serif)},
		{"bold is another width", width("word", layout.Face{Bold: true}) != width("word", serif)},
		{"a mark adds nothing to its letter", near(width("e\u0301", serif), width("é", serif), 0.001)},
		{"capitals are wider", width("word", layout.Face{Caps: true}) > width("word", serif)},
		{"the capital of ß is two letters", near(width("ß", layout.Face{Caps: true}), width("SS", serif), 0.001)},
		{"tracking adds to each letter", near(width("word", layout.Face{Tracking: 100}), width("word", serif)+0.4, 0.001)},
		{"nothing has no width", width("", serif) == 0},
	}
	for _, tt := range tests {
		if !tt.ok {
			t.Errorf("not so: %s", tt.name)
		}
	}
}

func near(a, b, by float32) bool { return a-b <= by && b-a <= by }

func TestCaretGoesThroughAWord(t *testing.T) {
	ts := newTypesetter()
	tests := []struct {
		name string
		word string
		rtl  bool
	}{
		{"plain letters", "reading", false},
		{"a ligature", "offices", false},
		{"letters with marks of their own", "cafe\u0301s", false},
		{"capitals of more letters than the word", "Straße", false},
		{"a word read from the right", "abc", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			face := serif
			face.Caps = tt.word == "Straße"
			last := float32(-1)
			for _, n := range layout.Graphemes(tt.word) {
				x := ts.Caret(tt.word, face, tt.rtl, n)
				if x <= last {
					t.Errorf("boundary %d stands at %v, the one before at %v", n, x, last)
				}
				last = x
			}
			if w := ts.Width(tt.word, face, tt.rtl); !near(last, w, 0.001) {
				t.Errorf("the last boundary stands at %v in a word %v wide", last, w)
			}
		})
	}
}

// ink is where an image is not empty.
func inkOf(img *image.RGBA) image.Rectangle {
	var r image.Rectangle
	for y := img.Rect.Min.Y; y < img.Rect.Max.Y; y++ {
		for x := img.Rect.Min.X; x < img.Rect.Max.X; x++ {
			if img.Pix[img.PixOffset(x, y)+3] > 0 {
				r = r.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return r
}

func TestDraw(t *testing.T) {
	ts := newTypesetter()
	img := image.NewRGBA(image.Rect(0, 0, 200, 60))
	ts.Draw(img, "Hamburg", serif, false, 20, 40, 32, color.Black)
	r := inkOf(img)
	width := ts.Width("Hamburg", serif, false) * 32
	m := ts.Metrics(serif)
	if r.Min.X < 19 || r.Max.X > 20+int(width)+1 {
		t.Errorf("ink from %d to %d for a word %v wide at 20", r.Min.X, r.Max.X, width)
	}
	if top := 40 - int(m.CapHeight*32); r.Min.Y < top-3 || r.Min.Y > top+2 {
		t.Errorf("ink begins at %d, capitals should at %d", r.Min.Y, top)
	}
	if r.Max.Y <= 41 || r.Max.Y > 40+int(m.Descent*32)+1 {
		t.Errorf("ink ends at %d, the g should reach below 40", r.Max.Y)
	}
}

func TestDrawKeepsToTheImage(t *testing.T) {
	ts := newTypesetter()
	img := image.NewRGBA(image.Rect(0, 0, 10, 10))
	for _, at := range []float32{-500, -8, 0, 8, 500} {
		ts.Draw(img, "Mm", serif, false, at, at, 30, color.Black)
	}
}

func TestDrawTakesTheColor(t *testing.T) {
	ts := newTypesetter()
	img := image.NewRGBA(image.Rect(0, 0, 60, 60))
	ts.Draw(img, "█H", serif, false, 4, 50, 48, color.NRGBA{R: 200, G: 10, B: 30, A: 255})
	want := color.RGBA{R: 200, G: 10, B: 30, A: 255}
	found := false
	for i := 0; i < len(img.Pix); i += 4 {
		found = found || color.RGBA{img.Pix[i], img.Pix[i+1], img.Pix[i+2], img.Pix[i+3]} == want
	}
	if !found {
		t.Error("no pixel has the full color")
	}
}

func TestFillRound(t *testing.T) {
	filled := func(stroke float32, x, y int) bool {
		img := image.NewRGBA(image.Rect(0, 0, 40, 30))
		FillRound(img, [4]float32{5, 5, 35, 25}, 6, stroke, color.Black)
		return img.RGBAAt(x, y).A > 200
	}
	tests := []struct {
		name string
		got  bool
		want bool
	}{
		{"the middle is filled", filled(0, 20, 15), true},
		{"a corner is not", filled(0, 5, 5), false},
		{"nor is what lies outside", filled(0, 3, 15), false},
		{"a border is drawn at the edge", filled(2, 6, 15), true},
		{"and leaves the middle", filled(2, 20, 15), false},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("not so: %s", tt.name)
		}
	}
}

func TestLettersThatNoFontHasLeaveRoom(t *testing.T) {
	ts := newTypesetter()
	if ts.Width("漢字", serif, false) <= 0 {
		t.Error("letters without a font have no width")
	}
}

func TestMissingLettersComeFromFallbacks(t *testing.T) {
	plain := newTypesetter()
	fonts_ := plain.library.fonts
	fonts_.Face = func(layout.Face) Font { f := fonts.Legible().Regular; return Font{f.Name, f.Data} }
	f := fonts.Serif().Regular
	fonts_.Fallbacks = []Font{{f.Name, f.Data}}
	mixed := New(fonts_)
	if got, want := mixed.Width("Ж", serif, false), plain.Width("Ж", serif, false); got != want {
		t.Errorf("a Cyrillic letter is %v wide, want the serif's %v", got, want)
	}
}

func TestABrokenFontIsReplaced(t *testing.T) {
	f := fonts.Serif().Regular
	ts := New(Fonts{
		Face:      func(layout.Face) Font { return Font{"broken", []byte("no font")} },
		Fallbacks: []Font{{f.Name, f.Data}},
	})
	if ts.Width("word", serif, false) <= 0 {
		t.Error("words have no width")
	}
}

func TestWithoutAnyFontNothingIsDrawn(t *testing.T) {
	ts := New(Fonts{Face: func(layout.Face) Font { return Font{} }})
	img := image.NewRGBA(image.Rect(0, 0, 20, 20))
	ts.Draw(img, "word שלום", serif, false, 0, 15, 12, color.Black)
	if ts.Width("word", serif, false) != 0 || !inkOf(img).Empty() {
		t.Error("words have a width or ink without a font")
	}
	ts.Metrics(serif)
}

func TestCachesAreBounded(t *testing.T) {
	ts := newTypesetter()
	for i := range maxWords + 50 {
		ts.Width(strings.Repeat("x", i%7)+string(rune('a'+i%26))+strings.Repeat("y", i/1000), layout.Face{Tracking: int16(i)}, false)
	}
	if len(ts.words) > maxWords {
		t.Errorf("%d words are kept", len(ts.words))
	}
}

func FuzzShape(f *testing.F) {
	for _, s := range []string{"word", "e\u0301", "אבג", "👍🏽", "\u200d\u200d", "ﬃ", "\x00", "a\u0301\u0302b"} {
		f.Add(s, false, false)
	}
	ts := newTypesetter()
	f.Fuzz(func(t *testing.T, word string, rtl, caps bool) {
		face := layout.Face{Caps: caps}
		w := ts.Width(word, face, rtl)
		for n := range len(word) + 1 {
			if x := ts.Caret(word, face, rtl, n); x < -0.001 || x > w+0.001 {
				t.Fatalf("%q: boundary %d stands at %v of %v", word, n, x, w)
			}
		}
		ts.Draw(image.NewRGBA(image.Rect(0, 0, 40, 20)), word, face, rtl, 2, 15, 12, color.Black)
	})
}

func BenchmarkShape(b *testing.B) {
	ts := newTypesetter()
	for b.Loop() {
		ts.Forget()
		for _, w := range strings.Fields("Against the background of the war the United States has expressed concern") {
			ts.Width(w, serif, false)
		}
	}
}
