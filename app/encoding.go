package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"namecheck/internal/opener"
)

// guessed is the choice that leaves the encoding to the opener.
const guessed = "As recognized from the file"

// chooseEncoding reads the open file again in an encoding that the reader
// chooses, because the guess was wrong.
func (w *Window) chooseEncoding() {
	titles, names := []string{guessed}, map[string]string{}
	chosen := guessed
	for _, e := range opener.Encodings() {
		titles = append(titles, e.Title)
		names[e.Title] = e.Name
		if e.Name == w.doc.source.encoding {
			chosen = e.Title
		}
	}
	choice := widget.NewRadioGroup(titles, nil)
	choice.SetSelected(chosen)
	scroll := container.NewVScroll(choice)
	size := w.win.Canvas().Size()
	scroll.SetMinSize(fyne.NewSize(min(sentenceWidth, size.Width*0.8), min(400, size.Height*0.55)))
	title := "Read “" + w.doc.article.Source.Name + "” as"
	w.ask("encoding", title, "Reload", scroll, nil, func() {
		src := w.doc.source
		src.encoding = names[choice.Selected]
		w.load(src)
	})
}
