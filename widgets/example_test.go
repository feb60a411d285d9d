package widgets_test

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"namecheck/internal/article"
	"namecheck/widgets"
)

// A column shows the parts of an article and marks over its text. Everything
// that is said about the text, in and out, is a span of it.
func ExampleColumn() {
	test.NewApp() // a program has app.New() here
	text := "Harbor opens\n\nMarta Lindqvist opened the harbor."
	story := &article.Article{Text: text, Parts: []article.Part{
		{Kind: article.Headline, Span: article.Span{Start: 0, End: 12}},
		{Kind: article.Paragraph, Span: article.Span{Start: 14, End: len(text)}},
	}}
	person := article.Span{Start: 14, End: 29}

	column := widgets.NewColumn()
	column.OnMarkTapped = func(mark int) { fmt.Println("mark", mark, "was clicked") }
	window := test.NewWindow(column)
	window.Resize(fyne.NewSize(600, 400))
	column.SetArticle(story)
	column.SetMarks([]widgets.Mark{{Span: person, Style: widgets.UnderlineSolid}})

	pos, size, _ := column.SpanBox(person)
	test.TapAt(column, pos.AddXY(size.Width/2, size.Height/2))
	column.Select(person)
	fmt.Println(column.SelectedText())
	// Output:
	// mark 0 was clicked
	// Marta Lindqvist
}
