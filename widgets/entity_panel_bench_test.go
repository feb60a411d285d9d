package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
)

// benchPanel shows 5,000 entities.
func benchPanel(b *testing.B) *EntityPanel {
	b.Helper()
	_, p := inWindow(b, lightTheme(), NewEntityPanel, 320, 900)
	p.SetItems(manyItems(5000))
	p.Fold(Places, false)
	b.ResetTimer()
	return p
}

func BenchmarkPanelSetItems(b *testing.B) {
	p := benchPanel(b)
	items := manyItems(5000)
	for b.Loop() {
		p.SetItems(items)
	}
}

func BenchmarkPanelFilterKeystroke(b *testing.B) {
	p := benchPanel(b)
	words := []string{"s", "su", "sur", "surname1", "surname12", ""}
	for i := 0; b.Loop(); i++ {
		p.SetFilter(words[i%len(words)])
	}
}

func BenchmarkPanelScroll(b *testing.B) {
	p := benchPanel(b)
	for i := 0; b.Loop(); i++ {
		p.list.scrollTo(float32(i % 4000 * 40))
	}
}

func BenchmarkPanelResize(b *testing.B) {
	p := benchPanel(b)
	for i := 0; b.Loop(); i++ {
		p.Resize(fyne.NewSize(260+float32(i%100), 900))
	}
}

func BenchmarkPanelChoose(b *testing.B) {
	p := benchPanel(b)
	for i := 0; b.Loop(); i++ {
		p.Select(i * 37 % 5000)
	}
}
