package widgets

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"namecheck/internal/article"
)

// story builds an article part by part.
type story struct{ article.Article }

func (s *story) part(kind article.Kind, words string) *story {
	if s.Text != "" {
		s.Text += "\n\n"
	}
	start := len(s.Text)
	s.Text += words
	p := article.Part{Kind: kind, Span: article.Span{Start: start, End: len(s.Text)}}
	if kind == article.ListItem {
		p.Marker = "•"
	}
	s.Parts = append(s.Parts, p)
	return s
}

func (s *story) hidden(kind article.Kind, words string) *story {
	s.part(kind, words)
	s.Parts[len(s.Parts)-1].Hidden = true
	return s
}

func (s *story) inline(style article.Style, words, href string) *story {
	s.Inlines = append(s.Inlines, article.Inline{Span: s.span(words), Style: style, Href: href})
	return s
}

// span is where words first stand.
func (s *story) span(words string) article.Span {
	i := strings.Index(s.Text, words)
	return article.Span{Start: i, End: i + len(words)}
}

// harbor is an article with every kind of part.
func harbor() *story {
	s := &story{}
	s.hidden(article.PageTitle, "Harbor: tunnel opens")
	s.part(article.Kicker, "Harbor and rail")
	s.part(article.Headline, "Tunnel under the bay opens after nine years")
	s.part(article.Lede, "Commuters crossed below the water for the first time on Monday, and most of them liked it.")
	s.part(article.Byline, "By Ana Prado and John Oduya")
	s.part(article.Date, "14 March 2024")
	s.part(article.Paragraph, "HOLMSUND (Courier) — The mayor, Marta Lindqvist, was quite certain that it would never flood; a link to the full report was withdrawn at noon. The Port Authority had asked for more pumps.")
	s.part(article.Caption, "The northern mouth on Sunday evening. Photo: M. Reyes")
	s.part(article.Crosshead, "What comes next")
	s.part(article.ListItem, "A second tube, to be dug from 2027, with a lane for buses and one for bicycles.")
	s.part(article.ListItem, "New ferries.")
	s.part(article.Quotation, "“We have waited for this day, and for the day after it even more,” said Oduya.")
	s.part(article.Quotation, "“So have I.”")
	s.part(article.Paragraph, "Lindqvist thanked the divers. Nobody was hurt.")
	s.part(article.Table, "Year\tCost in crowns\n2015\t1.2 billion\n2024\t2.9 billion")
	s.part(article.Preformatted, "north  0 dB\nsouth  3 dB")
	s.part(article.Notice, "Correction: An earlier version misstated the year.")
	s.part(article.SourceLine, "Source: Coastal Courier")
	s.inline(article.DatelineWords, "HOLMSUND (Courier)", "")
	s.inline(article.Emphasis, "quite certain", "")
	s.inline(article.Strong, "never", "")
	s.inline(article.Link, "the full report", "https://example.org/report")
	s.inline(article.Strike, "withdrawn", "")
	return s
}

// long is an article of many paragraphs.
func long(n int) *story {
	s := &story{}
	s.part(article.Headline, "A long story")
	for i := range n {
		var words strings.Builder
		for j := range 4 + i%5 {
			fmt.Fprintf(&words, "Witness %d said something about day %d. ", i, j)
		}
		s.part(article.Paragraph, words.String()+"End.")
	}
	return s
}

// showColumn shows an article in a window of its own.
func showColumn(t testing.TB, s *story, width, height float32) (*Column, fyne.Window) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(newReadingTheme(theme.VariantLight))
	c := NewColumn()
	style := DefaultStyle()
	style.Motion = false
	c.SetStyle(style)
	w := test.NewTempWindow(t, c)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	c.SetArticle(&s.Article)
	return c, w
}

// middle is the middle of the words of a span in the widget.
func middle(t testing.TB, c *Column, span article.Span) fyne.Position {
	t.Helper()
	pos, size, ok := c.SpanBox(span)
	if !ok {
		t.Fatalf("%q is not in view", c.in(span))
	}
	return pos.AddXY(size.Width/2, size.Height/2)
}

// linesShown is the text in view, line by line.
func linesShown(c *Column) []string {
	var lines []string
	c.eachLine(func(block, line int, top float64) {
		l := c.lineAt(block, line)
		lines = append(lines, c.text()[l.Start:l.End])
	})
	return lines
}

func TestColumnShowsThePartsInOrder(t *testing.T) {
	s := harbor()
	c, _ := showColumn(t, s, 700, 2000)
	text := strings.Join(linesShown(c), "")
	if strings.Contains(text, "Harbor: tunnel") {
		t.Error("the hidden page title is shown")
	}
	at := 0
	for _, p := range s.Parts {
		if p.Hidden {
			continue
		}
		i := strings.Index(text[at:], p.Span.In(s.Text))
		if i < 0 {
			t.Fatalf("%s is not shown, or not in its place", p.Kind)
		}
		at += i
	}
}

func TestColumnKeepsItsMeasureAndItsMargins(t *testing.T) {
	s := long(3)
	tests := []struct {
		name  string
		width float32
		check func(left, width, window float32) bool
	}{
		{"a wide window leaves the measure in the middle", 1400, func(left, width, window float32) bool {
			right := window - gutter - left - width
			return width > 480 && width < 640 && left-right < 2 && right-left < 2
		}},
		{"a narrow window leaves the margins", 360, func(left, width, window float32) bool {
			return left >= minMargin-1 && left+width <= window-gutter-minMargin+1 && width > 250
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, _ := showColumn(t, s, tt.width, 500)
			if !tt.check(c.left, c.flow.Width(), tt.width) {
				t.Errorf("column from %v, %v wide in a window of %v", c.left, c.flow.Width(), tt.width)
			}
		})
	}
}

func TestNothingRunsPastTheColumn(t *testing.T) {
	s := &story{}
	s.part(article.Headline, strings.Repeat("Unbroken", 40))
	s.part(article.Paragraph, strings.Repeat("x", 3000))
	s.part(article.Table, strings.Repeat("a wide cell\t", 30))
	s.part(article.Preformatted, strings.Repeat("0123456789", 40))
	c, _ := showColumn(t, s, 420, 5000)
	c.eachLine(func(block, line int, _ float64) {
		for _, p := range c.flow.Pieces(block, line) {
			if !p.Blank && p.X+p.Width > c.flow.Width()+1 {
				t.Fatalf("%q reaches %v in a column of %v", c.text()[p.Start:p.End], p.X+p.Width, c.flow.Width())
			}
		}
	})
}

func TestTheHeadlineFitsANarrowWindow(t *testing.T) {
	s := harbor()
	c, w := showColumn(t, s, 900, 500)
	headline := func() float32 {
		block, _ := c.flow.Find(s.span("Tunnel under").Start)
		return c.items[block].Size / c.sheet.em
	}
	if got := headline(); got != 1.9 {
		t.Errorf("the headline is %v times the body in a wide window, want 1.9", got)
	}
	style := c.Style()
	style.Size = 60
	c.SetStyle(style)
	w.Resize(fyne.NewSize(420, 500))
	if got := headline(); got > 1.3 {
		t.Errorf("the headline is %v times a body of 60 in a narrow window", got)
	}
	w.Resize(fyne.NewSize(2000, 500))
	if got := headline(); got != 1.9 {
		t.Errorf("the headline is %v times the body once there is room, want 1.9", got)
	}
}

func TestTableColumnsFollowTheWidth(t *testing.T) {
	s := &story{}
	s.part(article.Table, "A column of some words\tAnother of some words\tA third\none\ttwo\tthree")
	c, w := showColumn(t, s, 800, 400)
	if len(c.items[0].Stops) != 2 {
		t.Errorf("%d stops in a wide window, want 2", len(c.items[0].Stops))
	}
	w.Resize(fyne.NewSize(300, 400))
	if len(c.items[0].Stops) != 0 {
		t.Error("the columns stand side by side where there is no room")
	}
}

func TestColumnKeepsTheReadersPlace(t *testing.T) {
	s := long(80)
	c, w := showColumn(t, s, 700, 500)
	at := s.Parts[40].Span.Start
	c.SetPlace(at)
	if c.Place() != at {
		t.Fatalf("place %d after SetPlace(%d)", c.Place(), at)
	}
	sameLine := func(t *testing.T) {
		t.Helper()
		block, line := c.flow.Find(at)
		if top := c.lineTop(block, line); top < 0 || top > float64(c.sheet.line) {
			t.Errorf("the line at the top is now %v pixels below it", top)
		}
	}
	t.Run("through a resize", func(t *testing.T) {
		w.Resize(fyne.NewSize(480, 400))
		sameLine(t)
		w.Resize(fyne.NewSize(900, 600))
		sameLine(t)
	})
	t.Run("through a larger size", func(t *testing.T) {
		style := c.Style()
		style.Size = 26
		c.SetStyle(style)
		sameLine(t)
	})
	t.Run("through another theme", func(t *testing.T) {
		fyne.CurrentApp().Settings().SetTheme(newReadingTheme(theme.VariantDark))
		sameLine(t)
	})
	t.Run("through a reload of the same text", func(t *testing.T) {
		again := s.Article
		c.SetArticle(&again)
		sameLine(t)
	})
	t.Run("but not in another article", func(t *testing.T) {
		c.SetArticle(&harbor().Article)
		if c.Place() != 0 {
			t.Errorf("place %d, want the beginning", c.Place())
		}
	})
}

func TestSetPlaceBeforeTheFirstLayoutIsTakenUp(t *testing.T) {
	s := long(60)
	test.NewTempApp(t).Settings().SetTheme(newReadingTheme(theme.VariantLight))
	c := NewColumn()
	c.SetArticle(&s.Article)
	at := s.Parts[30].Span.Start
	c.SetPlace(at)
	w := test.NewTempWindow(t, c)
	w.Resize(fyne.NewSize(700, 500))
	if c.Place() != at {
		t.Errorf("place %d, want %d", c.Place(), at)
	}
}

func TestAnEmptyArticleIsAnEmptyColumn(t *testing.T) {
	c, w := showColumn(t, &story{}, 500, 400)
	c.SelectAll()
	c.ScrollPages(1)
	c.ScrollToEnd()
	c.SetMarks(nil)
	c.ScrollTo(article.Span{Start: 5, End: 6})
	test.TapAt(c, fyne.NewPos(100, 100))
	if c.SelectedText() != "" || c.Place() != 0 {
		t.Error("an empty article has words or a place")
	}
	w.Canvas().Capture()
}
