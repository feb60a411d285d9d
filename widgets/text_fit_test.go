package widgets

import (
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func testFit(t testing.TB) *textFit {
	t.Helper()
	test.NewTempApp(t)
	return fitText(nil, 12, fyne.TextStyle{})
}

func TestAddedUpWidthsAreCloseToShapedOnes(t *testing.T) {
	fit := testFit(t)
	for _, text := range []string{
		"deputy minister of transport", "AVATAR Tools, Wolfgang Ávila", "Société générale",
		"министр обороны", "𝐁old? no: plain 1998–2004",
	} {
		shaped := fyne.MeasureText(text, fit.size, fit.style).Width
		if got := fit.width(text); math.Abs(float64(got-shaped)) > 0.03*float64(shaped)+1 {
			t.Errorf("%q: added up %v, shaped %v", text, got, shaped)
		}
	}
}

func TestTextsAreWrappedBetweenWords(t *testing.T) {
	fit := testFit(t)
	em := fit.width("m")
	tests := []struct {
		name   string
		text   string
		width  float32
		indent float32
		limit  int
		want   []string
	}{
		{"an empty text has no line", "", 100 * em, 0, 2, nil},
		{"blanks are an empty text", "  \n ", 100 * em, 0, 2, nil},
		{"a short text is one line", "mmm mmm", 20 * em, 0, 2, []string{"mmm mmm"}},
		{"words that do not fit go to the next line", "mmmm mmmm", 6 * em, 0, 2, []string{"mmmm", "mmmm"}},
		{"hyphens may end a line", "mmmm-mmmm", 6 * em, 0, 2, []string{"mmmm-", "mmmm"}},
		{"the first line may be shorter", "mmm mmm mmm mmm", 8 * em, 4 * em, 2, []string{"mmm", "mmm mmm…"}},
		{"what remains is an ellipsis", "mmmm mmmm mmmm mmmm", 10 * em, 0, 1, []string{"mmmm mmmm…"}},
		{"no comma stands before the ellipsis", "mmmm mmmm, mmmm mmmm", 11 * em, 0, 1, []string{"mmmm mmmm…"}},
		{"line ends of the article are spaces", "mmm\nmmm\r\n\tmmm", 20 * em, 0, 2, []string{"mmm mmm mmm"}},
		{"a long word is broken", "mmmmmmmm", 4.5 * em, 0, 2, []string{"mmmm", "mmmm"}},
		{"Chinese breaks anywhere", "新华社记者北京", 4.2 * fit.width("新"), 0, 2, []string{"新华社记", "者北京"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := fit.wrap(test.text, test.width, test.indent, test.limit)
			if !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
			if n := fit.lines(test.text, test.width, test.indent, test.limit); n != len(got) {
				t.Errorf("counted %d lines of %d", n, len(got))
			}
		})
	}
}

func TestCutsFallBetweenLetters(t *testing.T) {
	fit := testFit(t)
	combined := strings.Repeat("e\u0301", 40)
	for width := float32(1); width < 100; width += 3 {
		for _, got := range []string{fit.fit(combined, width), fit.fitEnd(combined, width)} {
			bare := strings.ReplaceAll(strings.Trim(got, ellipsis), "e\u0301", "")
			if bare != "" {
				t.Fatalf("at %v a letter lost its accent: %q", width, got)
			}
		}
	}
}

func TestFitKeepsTheBeginningAndFitEndTheEnd(t *testing.T) {
	fit := testFit(t)
	text := "the quick brown fox"
	room := fit.width("the quick…") + 1
	if got := fit.fit(text, room); got != "the quick…" {
		t.Errorf("got %q", got)
	}
	if got := fit.fitEnd(text, fit.width("…own fox")+1); got != "…own fox" {
		t.Errorf("got %q", got)
	}
	if got := fit.fitEnd(text, 1000); got != text {
		t.Errorf("a text that fits became %q", got)
	}
}

func FuzzWrapLosesNoLetters(f *testing.F) {
	fit := testFit(f)
	f.Add("deputy minister of transport", float32(40))
	f.Add("新华社 e\u0301 👩‍👩‍👧 x-y", float32(7))
	f.Fuzz(func(t *testing.T, text string, width float32) {
		if !utf8.ValidString(text) || len(text) > 400 || width != width {
			return
		}
		bare := func(s string) string { return strings.Join(strings.Fields(s), "") }
		got := fit.wrap(text, min(max(width, 0), 1000), 0, 1000)
		if bare(strings.Join(got, "")) != bare(text) {
			t.Errorf("%q became %q", text, got)
		}
	})
}
