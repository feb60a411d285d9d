package layout

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/width"
)

// typewriter measures as a typewriter does: a letter is half an em wide, a
// wide East Asian one a whole em, a combining mark nothing.
type typewriter struct{}

func (typewriter) Width(word string, face Face, rtl bool) float32 {
	var w float32
	for _, r := range word {
		w += letterWidth(r)
	}
	return w
}

func (t typewriter) Caret(word string, face Face, rtl bool, n int) float32 {
	return t.Width(word[:n], face, rtl)
}

func letterWidth(r rune) float32 {
	switch {
	case r >= 0x300 && r < 0x370, r == 0x200D, r == 0xFE0F, r == 0xAD:
		return 0
	case width.LookupRune(r).Kind() == width.EastAsianWide, width.LookupRune(r).Kind() == width.EastAsianFullwidth:
		return 1
	}
	return 0.5
}

// block is all of a text at a size of two, where a letter is one wide.
func block(text string) *Block {
	return &Block{End: len(text), Runs: []Run{{End: len(text)}}, Size: 2, LineHeight: 3}
}

// set returns the lines of a text in a column of so many letters.
func set(text string, letters float32) []string {
	var lines []string
	for _, l := range Break(text, block(text), letters, typewriter{}).Lines {
		lines = append(lines, text[l.Start:l.End])
	}
	return lines
}

func TestBreak(t *testing.T) {
	tests := []struct {
		name    string
		text    string
		letters float32
		want    []string
	}{
		{"a text that fits is one line", "two words", 9, []string{"two words"}},
		{"a line breaks after a blank, which hangs over its edge", "two words", 8, []string{"two ", "words"}},
		{"the blank does not count against the width", "two words", 3 + 2, []string{"two ", "words"}},
		{"a hyphen ends a line", "a seven-hour talk", 8, []string{"a seven-", "hour ", "talk"}},
		{"a dash ends a line", "one—two", 5, []string{"one—", "two"}},
		{"a slash may end a line", "either/or", 7, []string{"either/", "or"}},
		{"quotation marks stay with their words", "he said “no” twice", 9, []string{"he said ", "“no” ", "twice"}},
		{"a no-break space holds words together", "for 10\u00a0km more", 8, []string{"for ", "10\u00a0km ", "more"}},
		{"a newline breaks", "one\ntwo", 20, []string{"one\n", "two"}},
		{"two newlines leave an empty line", "one\n\ntwo", 20, []string{"one\n", "\n", "two"}},
		{"a newline at the end begins no line", "one\n", 20, []string{"one\n"}},
		{"a word that is too long breaks between letters", "abcdefgh", 3, []string{"abc", "def", "gh"}},
		{"a long word begins on its own line", "an abcdefgh", 5, []string{"an ", "abcde", "fgh"}},
		{"a letter that is too wide stands alone", "漢字", 1, []string{"漢", "字"}},
		{"Chinese breaks between its letters", "双方继续沟通并强调合作", 8, []string{"双方继续", "沟通并强", "调合作"}},
		{"no line begins with a Chinese comma", "双方继续，沟通", 8, []string{"双方继", "续，沟通"}},
		{"no line begins with a closing bracket", "双方继（续）沟通", 10, []string{"双方继", "（续）沟通"}},
		{"a combining mark stays on its letter", "e\u0301e\u0301e\u0301", 2, []string{"e\u0301e\u0301", "e\u0301"}},
		{"a comma stays with an emoji of a skin tone", "so 👍🏽, yes", 7, []string{"so ", "👍🏽, ", "yes"}},
		{"a decimal number stays whole", "it rose by 10,000.5 then", 12, []string{"it rose by ", "10,000.5 ", "then"}},
		{"an empty text is one empty line", "", 5, []string{""}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, set(tt.text, tt.letters)); diff != "" {
				t.Errorf("lines (-want +got):\n%s", diff)
			}
		})
	}
}

func TestBreakKeepsInsetsFree(t *testing.T) {
	text := "one two three"
	b := block(text)
	b.Left, b.Right = 3, 2
	set := Break(text, b, 12, typewriter{})
	lines := set.Lines
	if len(lines) != 2 || text[lines[0].Start:lines[0].End] != "one two " {
		t.Errorf("lines = %v, want a break after “one two”", lines)
	}
	pieces := Pieces(text, b, set, 1, 12, typewriter{})
	if pieces[0].X != 3 {
		t.Errorf("second line begins at %v, want the inset 3", pieces[0].X)
	}
}

func TestBalancedLinesAreOfLikeWidth(t *testing.T) {
	text := "one two three four five"
	b := block(text)
	b.Balanced = true
	set := Break(text, b, 19, typewriter{})
	if len(set.Lines) != 2 || text[set.Lines[0].Start:set.Lines[0].End] != "one two three " {
		t.Errorf("lines %+v, want the break after “three”", set.Lines)
	}
}

func TestAShortLastWordIsNotLeftAlone(t *testing.T) {
	tests := []struct {
		name, text string
		letters    float32
		want       []string
	}{
		{"a word comes down to it", "one two three four five it", 23, []string{"one two three four ", "five it"}},
		{"a longer word stands alone", "one two three four five around", 23, []string{"one two three four five ", "around"}},
		{"two words are company enough", "one two three four five a b", 23, []string{"one two three four five ", "a b"}},
		{"a short line gives none away", "counterpoint five it", 17, []string{"counterpoint five ", "it"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, set(tt.text, tt.letters)); diff != "" {
				t.Errorf("lines (-want +got):\n%s", diff)
			}
		})
	}
}

func TestBalancingBreaksNoWord(t *testing.T) {
	text := "a counterrevolutionary"
	b := block(text)
	b.Balanced = true
	set := Break(text, b, 21, typewriter{})
	if len(set.Lines) != 2 || set.Lines[1].Width != 20 {
		t.Errorf("lines %+v, want the long word whole", set.Lines)
	}
}

func TestBreakMeasuresEachFace(t *testing.T) {
	text := "big small"
	b := block(text)
	b.Runs = []Run{{End: 3, Scale: 2}, {End: len(text)}}
	lines := Break(text, b, 11, typewriter{}).Lines
	if len(lines) != 2 || lines[0].Width != 6 {
		t.Errorf("lines = %+v, want “big” alone, 6 wide", lines)
	}
}

func TestTabStops(t *testing.T) {
	text := "a\tbb\tc"
	b := block(text)
	b.Stops = []float32{5}
	b.Tab = 4
	pieces := Pieces(text, b, Break(text, b, 40, typewriter{}), 0, 40, typewriter{})
	got := map[string]float32{}
	for _, p := range pieces {
		got[text[p.Start:p.End]] = p.X
	}
	if got["bb"] != 5 || got["c"] != 8 {
		t.Errorf("cells at %v, want bb at the stop 5 and c at the next multiple of 4", got)
	}
}

// visual is a line as it is seen, from left to right.
func visual(text string) string {
	b := block(text)
	pieces := Pieces(text, b, Break(text, b, 1000, typewriter{}), 0, 1000, typewriter{})
	type glyph struct {
		x float32
		s string
	}
	var glyphs []glyph
	for _, p := range pieces {
		bounds := Graphemes(text[p.Start:p.End])
		for i := 1; i < len(bounds); i++ {
			from, to := p.Start+bounds[i-1], p.Start+bounds[i]
			x := min(p.caret(text, from, typewriter{}), p.caret(text, to, typewriter{}))
			glyphs = append(glyphs, glyph{x, text[from:to]})
		}
	}
	for i := range glyphs {
		for j := i; j > 0 && glyphs[j].x < glyphs[j-1].x; j-- {
			glyphs[j], glyphs[j-1] = glyphs[j-1], glyphs[j]
		}
	}
	var s strings.Builder
	for _, g := range glyphs {
		s.WriteString(g.s)
	}
	return s.String()
}

// The Hebrew letters alef to tav stand for any right-to-left words.
func TestReadingOrder(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"English reads from the left", "one two", "one two"},
		{"Hebrew reads from the right", "אבג דה", "הד גבא"},
		{"a number within Hebrew keeps its order", "אב 123 גד", "דג 123 בא"},
		{"a Latin name within Hebrew keeps its order", "אב Rome גד", "דג Rome בא"},
		{"Hebrew within English turns round", "say אבג now", "say גבא now"},
		{"a number after Hebrew within English stands at its left", "say אב 12 now", "say 12 בא now"},
		{"a number between Hebrew words within English", "say אב 12 גד now", "say דג 12 בא now"},
		{"a number with a sign after Hebrew within English", "say אב 12% now", "say 12% בא now"},
		{"an ending dot of Hebrew stands at the left", "אבג.", ".גבא"},
		{"an Arabic number with a comma keeps its order", "ابت 1,200 جح", "حج 1,200 تبا"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := visual(tt.text); got != tt.want {
				t.Errorf("seen as %q, want %q", got, tt.want)
			}
		})
	}
}

func TestRightToLeftStandsAtTheRight(t *testing.T) {
	text := "אבג"
	b := block(text)
	pieces := Pieces(text, b, Break(text, b, 10, typewriter{}), 0, 10, typewriter{})
	if right := pieces[0].X + pieces[0].Width; right != 10 {
		t.Errorf("line ends at %v, want the right edge 10", right)
	}
}

func TestJustifiedLinesFillTheColumn(t *testing.T) {
	text := "aa bb cc dd"
	b := block(text)
	b.Justified = true
	set := Break(text, b, 9, typewriter{})
	first := Pieces(text, b, set, 0, 9, typewriter{})
	var end float32
	for _, p := range first {
		if !p.Blank {
			end = p.X + p.Width
		}
	}
	if end != 9 {
		t.Errorf("first line ends at %v, want 9", end)
	}
	last := Pieces(text, b, set, 1, 9, typewriter{})
	if w := last[0].X + last[0].Width; w != 2 {
		t.Errorf("last line is stretched to %v, want 2", w)
	}
}

func TestHitFindsWholeLetters(t *testing.T) {
	text := "ae\u0301 שלום"
	b := block(text)
	pieces := Pieces(text, b, Break(text, b, 100, typewriter{}), 0, 100, typewriter{})
	tests := []struct {
		name     string
		x        float32
		boundary int
		letter   string
	}{
		{"the left half of a letter is its start", 0.2, 0, "a"},
		{"its right half is its end", 0.8, 1, "a"},
		{"a letter with an accent is one", 1.6, 4, "e\u0301"},
		{"left of the line is its start", -5, 0, ""},
		{"a Hebrew letter begins at its right", 6.9, 5, "ש"},
		{"and ends at its left", 6.1, 7, "ש"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			boundary, start, end := Hit(text, pieces, tt.x, typewriter{})
			if boundary != tt.boundary || text[start:end] != tt.letter {
				t.Errorf("Hit(%v) = %d, %q; want %d, %q", tt.x, boundary, text[start:end], tt.boundary, tt.letter)
			}
		})
	}
}

func TestWord(t *testing.T) {
	tests := []struct {
		name   string
		text   string
		offset int
		want   string
	}{
		{"within a word", "one two three", 5, "two"},
		{"at its start", "one two three", 4, "two"},
		{"on a blank", "one two three", 3, " "},
		{"an apostrophe belongs to its word", "it isn’t so", 4, "isn’t"},
		{"a number with a point is one", "about 3.5 percent", 7, "3.5"},
		{"a mark stands alone", "so, no", 2, ","},
		{"the end is the last word", "one two", 7, "two"},
		{"nothing has none", "", 0, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			start, end := Word(tt.text, tt.offset)
			if got := tt.text[start:end]; got != tt.want {
				t.Errorf("Word(%q, %d) = %q, want %q", tt.text, tt.offset, got, tt.want)
			}
		})
	}
}

func TestBoxesOfASpanJoin(t *testing.T) {
	text := "one two three"
	b := block(text)
	pieces := Pieces(text, b, Break(text, b, 100, typewriter{}), 0, 100, typewriter{})
	got := Boxes(text, pieces, 2, 9, typewriter{})
	if diff := cmp.Diff([]Box{{X: 2, Width: 7}}, got); diff != "" {
		t.Errorf("boxes (-want +got):\n%s", diff)
	}
}

func TestFlowIsExactWhereItIsAsked(t *testing.T) {
	text, blocks := paragraphs(400)
	f := NewFlow(text, blocks, 40, typewriter{})
	whole := NewFlow(text, blocks, 40, typewriter{})
	whole.Settle(len(blocks))

	t.Run("a step down crosses blocks as they are", func(t *testing.T) {
		a, exact := Anchor{}, Anchor{}
		for range 200 {
			a, exact = f.At(a, 17), whole.At(exact, 17)
			if a != exact {
				t.Fatalf("at %v, want %v", a, exact)
			}
		}
	})
	t.Run("a step up into blocks not seen before keeps its distance", func(t *testing.T) {
		f := NewFlow(text, blocks, 40, typewriter{})
		block, line := f.Find(len(text) / 2)
		a := f.LineAnchor(block, line)
		up := f.At(a, -100)
		if d := f.Offset(a) - f.Offset(up); d != 100 {
			t.Errorf("went %v up, want 100", d)
		}
	})
	t.Run("settling ends with the height of everything", func(t *testing.T) {
		for !f.Settle(7) {
		}
		if f.Height() != whole.Height() {
			t.Errorf("height %v, want %v", f.Height(), whole.Height())
		}
	})
	t.Run("another width is laid out as if it were the first", func(t *testing.T) {
		f.SetWidth(23)
		f.Settle(len(blocks))
		fresh := NewFlow(text, blocks, 23, typewriter{})
		fresh.Settle(len(blocks))
		if f.Height() != fresh.Height() {
			t.Errorf("height %v, want %v", f.Height(), fresh.Height())
		}
	})
	t.Run("an estimate is close", func(t *testing.T) {
		f := NewFlow(text, blocks, 40, typewriter{})
		if r := f.Height() / whole.Height(); r < 0.7 || r > 1.3 {
			t.Errorf("estimated %.2f of the height", r)
		}
	})
}

// paragraphs returns a text of n paragraphs of different lengths.
func paragraphs(n int) (string, []Block) {
	var text strings.Builder
	var blocks []Block
	for i := range n {
		start := text.Len()
		for j := range 5 + i*7%60 {
			if j > 0 {
				text.WriteByte(' ')
			}
			text.WriteString("word"[:1+(i+j)%4])
		}
		end := text.Len()
		text.WriteString("\n\n")
		blocks = append(blocks, Block{Start: start, End: end, Runs: []Run{{End: end}}, Size: 2, LineHeight: 3, After: 1})
	}
	return text.String(), blocks
}

func TestFlowFindsTheLineOfEveryOffset(t *testing.T) {
	text, blocks := paragraphs(12)
	f := NewFlow(text, blocks, 20, typewriter{})
	for offset := range len(text) {
		b, l := f.Find(offset)
		line := f.Lines(b)[l]
		inside := offset >= line.Start && offset < line.End
		between := text[offset] == '\n' && offset < blocks[b].Start || offset >= blocks[len(blocks)-1].End
		if !inside && !between {
			t.Fatalf("offset %d is said to be on %q", offset, text[line.Start:line.End])
		}
	}
}

func TestFenwickFindsTheValueASumFallsIn(t *testing.T) {
	f := newFenwick([]float64{3, 1, 4, 1, 5})
	f.set(1, 2)
	tests := []struct {
		sum  float64
		i    int
		into float64
	}{{0, 0, 0}, {2.5, 0, 2.5}, {3, 1, 0}, {5, 2, 0}, {8.5, 2, 3.5}, {14, 4, 4}, {99, 4, 89}}
	for _, tt := range tests {
		if i, into := f.find(tt.sum); i != tt.i || into != tt.into {
			t.Errorf("find(%v) = %d, %v; want %d, %v", tt.sum, i, into, tt.i, tt.into)
		}
	}
	if got := f.before(3); got != 9 {
		t.Errorf("before(3) = %v, want 9", got)
	}
}

// FuzzBreak checks what holds for every text: its lines cover it without gaps
// or overlaps, break only between whole letters, are no wider than the column
// unless a single letter is, and the words of each line cover the line.
func FuzzBreak(f *testing.F) {
	for _, s := range []string{
		"He said “no”, twice.", "אב 12 abc גד", "双方继续，沟通。", "👨‍👩‍👧‍👦👍🏽, e\u0301", "a\tb\r\nc\u2028d", " lead", "1,200.50%/km",
		"\u202eabc\u202c def", "ก็ไม่ใช่", "x\u00ady", "a\u3000b",
	} {
		f.Add(s, uint8(7))
	}
	f.Fuzz(func(t *testing.T, text string, letters uint8) {
		if !utf8.ValidString(text) {
			t.Skip("texts are valid UTF-8")
		}
		column := float32(letters%40) + 1
		b := block(text)
		at := 0
		set := Break(text, b, column, typewriter{})
		for i, l := range set.Lines {
			if l.Start != at || l.End < l.Start {
				t.Fatalf("line %+v after %d", l, at)
			}
			at = l.End
			content := text[l.Start:trimBlank(text, l.Start, l.End)]
			if l.Width > column+0.01 && len(Graphemes(content)) > 2 {
				t.Errorf("line %q is %v wide in a column of %v", content, l.Width, column)
			}
			covered := l.Start
			pieces := Pieces(text, b, set, i, column, typewriter{})
			for _, p := range pieces {
				if p.Start != covered {
					t.Fatalf("piece %+v of line %+v after %d", p, l, covered)
				}
				covered = p.End
			}
			if covered != l.End {
				t.Fatalf("pieces of line %+v end at %d", l, covered)
			}
		}
		if at != len(text) {
			t.Fatalf("lines end at %d of %d", at, len(text))
		}
	})
}

// FuzzHit checks that a boundary is found again where it stands.
func FuzzHit(f *testing.F) {
	for _, s := range []string{"one two", "אב 12 abc גד", "e\u0301👍🏽x", "ابت 1,200 جح"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip("texts are valid UTF-8")
		}
		b := block(text)
		set := Break(text, b, 40, typewriter{})
		for i, l := range set.Lines {
			pieces := Pieces(text, b, set, i, 40, typewriter{})
			for _, p := range pieces {
				if p.Blank && p.End == l.End { // a click behind a line means its words
					continue
				}
				for _, n := range Graphemes(text[p.Start:p.End]) {
					x := p.caret(text, p.Start+n, typewriter{})
					found, start, end := Hit(text, pieces, x, typewriter{})
					if !standsAt(text, pieces, found, x) {
						t.Errorf("%q: boundary %d at %v is taken for %d", text, p.Start+n, x, found)
					}
					if start > end || start < l.Start || end > l.End {
						if start != 0 || end != 0 {
							t.Errorf("letter %d to %d outside line %+v", start, end, l)
						}
					}
				}
			}
		}
	})
}

// standsAt reports whether a boundary is at x. Where the direction changes it
// has two places: after the letter before it and before the letter after it.
func standsAt(text string, pieces []Piece, boundary int, x float32) bool {
	for _, p := range pieces {
		if boundary < p.Start || boundary > p.End {
			continue
		}
		if d := p.caret(text, boundary, typewriter{}) - x; d < 0.01 && d > -0.01 {
			return true
		}
	}
	return false
}
