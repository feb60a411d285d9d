package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"namecheck/internal/article"
)

// The pictures hold only letters of the bundled fonts: what a machine has
// besides differs.
func TestColumnLooksAsDrawn(t *testing.T) {
	marked := func(s *story) []Mark {
		return []Mark{
			{s.span("Ana Prado"), UnderlineSolid},
			{s.span("John Oduya"), UnderlineSolid},
			{s.span("HOLMSUND"), UnderlineDashed},
			{s.span("Marta Lindqvist"), Fill},
			{s.span("Port Authority"), UnderlineDotted},
			{s.span("Port Authority"), Box},
			{s.span("Courier"), FillAlt},
		}
	}
	tests := []struct {
		name          string
		variant       fyne.ThemeVariant
		width, height float32
		scale         float32
		change        func(c *Column, s *story)
	}{
		{"light", theme.VariantLight, 760, 1180, 1, nil},
		{"dark", theme.VariantDark, 760, 1180, 1, nil},
		{"narrow", theme.VariantLight, 340, 700, 1, nil},
		{"double", theme.VariantLight, 620, 420, 2, nil},
		{"selected", theme.VariantDark, 620, 420, 1, func(c *Column, s *story) {
			c.Select(article.Span{Start: s.span("nine years").Start, End: s.span("flood").End})
		}},
		{"found", theme.VariantLight, 620, 420, 1, func(c *Column, s *story) {
			c.SetHits([]article.Span{s.span("Commuters"), s.span("Monday"), s.span("noon")}, 1)
		}},
		{"justified", theme.VariantLight, 620, 420, 1, func(c *Column, s *story) {
			style := c.Style()
			style.Justified, style.Size = true, 15
			c.SetStyle(style)
			c.ScrollTo(s.span("HOLMSUND"))
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := harbor()
			c, w := showColumn(t, s, tt.width, tt.height)
			fyne.CurrentApp().Settings().SetTheme(newReadingTheme(tt.variant))
			w.Canvas().(software.WindowlessCanvas).SetScale(tt.scale)
			w.Resize(fyne.NewSize(tt.width, tt.height))
			marks := marked(s)
			c.SetMarks(marks)
			var ticks []Tick
			for _, m := range marks {
				ticks = append(ticks, Tick{m.Span.Start, m.Style})
			}
			c.SetTicks(ticks)
			if tt.change != nil {
				tt.change(c, s)
			}
			c.Refresh()
			test.AssertRendersToImage(t, "column/"+tt.name+".png", w.Canvas())
		})
	}
}

func TestFindBarLooksAsDrawn(t *testing.T) {
	b, _ := showFindBar(t, harbor())
	b.Open()
	b.SetWords("lindqvist")
	c := fyne.CurrentApp().Driver().CanvasForObject(b)
	c.Unfocus() // a cursor blinks
	test.AssertRendersToImage(t, "column/findbar.png", c)
}
