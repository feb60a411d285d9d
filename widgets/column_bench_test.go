package widgets

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"namecheck/internal/article"
)

// manyWords returns an article of about n words in paragraphs of 80, with as
// many different words as long texts have.
func manyWords(n int) *article.Article {
	const syllables = "ba be bo da de di do ga ge go ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro sa se si so ta te ti to va ve vi vo"
	parts := strings.Fields(syllables)
	var text strings.Builder
	a := &article.Article{}
	seed := uint32(1)
	next := func(n int) int { // a small generator, so that the text is always the same
		seed = seed*1664525 + 1013904223
		return int(seed>>8) % n
	}
	for i := 0; i < n; i += 80 {
		start := text.Len()
		for j := range 80 {
			if j > 0 {
				text.WriteByte(' ')
			}
			for range 1 + next(3) {
				text.WriteString(parts[next(len(parts))])
			}
			if j%11 == 10 {
				text.WriteByte(',')
			}
		}
		text.WriteByte('.')
		a.Parts = append(a.Parts, article.Part{Kind: article.Paragraph, Span: article.Span{Start: start, End: text.Len()}})
		text.WriteString("\n\n")
	}
	a.Text = text.String()
	return a
}

// stage is a column of a window's size whose lines are painted as a painter
// would: only those that are new or have changed.
type stage struct {
	*Column
	painted map[*lineImage]lineKey
}

func newStage(tb testing.TB, a *article.Article) *stage {
	test.NewTempApp(tb).Settings().SetTheme(newReadingTheme(theme.VariantLight))
	c := NewColumn()
	c.SetStyle(Style{Measure: 66, Size: 19, LineHeight: 1.5})
	w := test.NewTempWindow(tb, c)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(900, 760))
	s := &stage{c, map[*lineImage]lineKey{}}
	c.SetArticle(a)
	s.paint()
	return s
}

// paint draws what a painter would draw for the next frame.
func (s *stage) paint() {
	for _, l := range s.view.lines {
		if key, ok := s.painted[l]; ok && key == l.key {
			continue
		}
		s.painted[l] = l.key
		size := l.raster.Size()
		l.raster.Generator(int(size.Width), int(size.Height))
	}
}

func BenchmarkColumn(b *testing.B) {
	for _, words := range []int{400, 1_000_000} {
		a := manyWords(words)
		b.Run(fmt.Sprintf("open/%d words", words), func(b *testing.B) {
			s := newStage(b, a)
			other := &article.Article{}
			for b.Loop() {
				s.SetArticle(other)
				s.SetArticle(a)
				s.paint()
			}
		})
		b.Run(fmt.Sprintf("wheel/%d words", words), func(b *testing.B) {
			s := newStage(b, a)
			step := float32(-25)
			for b.Loop() {
				place := s.Place()
				s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: step}})
				s.paint()
				if s.Place() == place {
					step = -step
				}
			}
		})
		b.Run(fmt.Sprintf("page/%d words", words), func(b *testing.B) {
			s := newStage(b, a)
			page := 1
			for b.Loop() {
				place := s.Place()
				s.ScrollPages(page)
				s.paint()
				if s.Place() == place {
					page = -page
				}
			}
		})
		b.Run(fmt.Sprintf("jump/%d words", words), func(b *testing.B) {
			s := newStage(b, a)
			i := 0
			for b.Loop() {
				i = (i + 7919*101) % len(a.Text)
				s.ScrollTo(article.Span{Start: i, End: i})
				s.paint()
			}
		})
		b.Run(fmt.Sprintf("resize/%d words", words), func(b *testing.B) {
			s := newStage(b, a)
			s.SetPlace(len(a.Text) / 2)
			width := float32(0)
			for b.Loop() {
				width = float32(int(width+7) % 200)
				s.Resize(fyne.NewSize(400+width, 760))
				s.paint()
			}
		})
		b.Run(fmt.Sprintf("mark/%d words", words), func(b *testing.B) {
			s := newStage(b, a)
			var marks []Mark
			for i := 0; i+4 < len(a.Text); i += 90 {
				marks = append(marks, Mark{article.Span{Start: i, End: i + 4}, UnderlineSolid})
			}
			for b.Loop() {
				s.SetMarks(marks)
				s.paint()
			}
		})
		b.Run(fmt.Sprintf("settle/%d words", words), func(b *testing.B) {
			s := newStage(b, a)
			for b.Loop() {
				s.flow.SetWidth(s.flow.Width())
				s.flow.Settle(s.flow.Len())
			}
		})
		b.Run(fmt.Sprintf("copy all/%d words", words), func(b *testing.B) {
			s := newStage(b, a)
			for b.Loop() {
				s.SelectAll()
				_ = s.SelectedText()
			}
		})
	}
}

func BenchmarkMemory(b *testing.B) {
	a := manyWords(1_000_000)
	heap := func() float64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return float64(m.HeapAlloc) / (1 << 20)
	}
	before := heap()
	var s *stage
	for b.Loop() {
		s = newStage(b, a)
		s.flow.Settle(s.flow.Len())
		for range 2000 {
			s.ScrollPages(3)
			s.paint()
		}
	}
	b.ReportMetric(heap()-before, "MB")
	runtime.KeepAlive(s)
}

// BenchmarkAgainstFyne shows the same words in the column and in the widgets
// that Fyne has for text: opening, and laying out anew at another width.
func BenchmarkAgainstFyne(b *testing.B) {
	const words = 10_000
	a := manyWords(words)
	paragraphs := make([]string, len(a.Parts))
	for i, p := range a.Parts {
		paragraphs[i] = p.Span.In(a.Text)
	}
	makers := []struct {
		name string
		make func() fyne.CanvasObject
	}{
		{"Column", func() fyne.CanvasObject {
			c := NewColumn()
			c.SetArticle(a)
			return c
		}},
		{"RichText", func() fyne.CanvasObject {
			t := widget.NewRichText()
			t.Wrapping = fyne.TextWrapWord
			for _, p := range paragraphs {
				t.Segments = append(t.Segments, &widget.TextSegment{Text: p, Style: widget.RichTextStyleParagraph})
			}
			return container.NewVScroll(t)
		}},
		{"List", func() fyne.CanvasObject {
			l := widget.NewList(
				func() int { return len(paragraphs) },
				func() fyne.CanvasObject {
					label := widget.NewLabel("")
					label.Wrapping = fyne.TextWrapWord
					return label
				},
				func(i widget.ListItemID, o fyne.CanvasObject) { o.(*widget.Label).SetText(paragraphs[i]) },
			)
			return l
		}},
	}
	for _, m := range makers {
		b.Run("open/"+m.name, func(b *testing.B) {
			test.NewTempApp(b).Settings().SetTheme(newReadingTheme(theme.VariantLight))
			for b.Loop() {
				w := test.NewWindow(m.make())
				w.Resize(fyne.NewSize(900, 760))
				w.Close()
			}
		})
		b.Run("resize/"+m.name, func(b *testing.B) {
			test.NewTempApp(b).Settings().SetTheme(newReadingTheme(theme.VariantLight))
			w := test.NewTempWindow(b, m.make())
			width := float32(0)
			for b.Loop() {
				width = float32(int(width+7) % 200)
				w.Resize(fyne.NewSize(500+width, 760))
			}
		})
	}
}
