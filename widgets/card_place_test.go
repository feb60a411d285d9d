package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestCardStandsBesideItsAnchor(t *testing.T) {
	window := fyne.NewSize(1000, 700)
	card := fyne.NewSize(340, 200)
	word := func(x, y float32) Area { return Area{fyne.NewPos(x, y), fyne.NewSize(80, 20)} }
	tests := []struct {
		name   string
		anchor Area
		card   fyne.Size
		sides  []Side
		want   fyne.Position
	}{
		{"below a word where there is room", word(100, 100), card, nil, fyne.NewPos(100, 128)},
		{"above a word near the lower edge", word(100, 600), card, nil, fyne.NewPos(100, 392)},
		{"moved in from the right edge", word(900, 100), card, nil, fyne.NewPos(652, 128)},
		{"moved in from the left edge", word(-30, 100), card, nil, fyne.NewPos(8, 128)},
		{"left of a row of the panel", Area{fyne.NewPos(700, 300), fyne.NewSize(300, 60)}, card, []Side{SideLeft, SideBelow}, fyne.NewPos(352, 300)},
		{"left of a row at the lower edge, moved up", Area{fyne.NewPos(700, 640), fyne.NewSize(300, 60)}, card, []Side{SideLeft, SideBelow}, fyne.NewPos(352, 492)},
		{"below a row when the panel fills the window", Area{fyne.NewPos(200, 100), fyne.NewSize(800, 60)}, card, []Side{SideLeft, SideBelow}, fyne.NewPos(200, 168)},
		{"beside a word when a tall card fits neither above nor below", word(500, 340), fyne.NewSize(340, 500), nil, fyne.NewPos(152, 192)},
		{"where least of it is cut off when no side has room", word(500, 250), fyne.NewSize(600, 430), nil, fyne.NewPos(392, 278)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := PlaceCard(test.anchor, test.card, window, test.sides...)
			if got != test.want {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}

func TestCardNeverCoversItsAnchorAndStaysInsideWhereItFits(t *testing.T) {
	window := fyne.NewSize(900, 650)
	for _, card := range []fyne.Size{{Width: 340, Height: 120}, {Width: 340, Height: 280}, {Width: 200, Height: 600}, {Width: 860, Height: 700}} {
		for x := float32(0); x < 900; x += 37 {
			for y := float32(0); y < 650; y += 23 {
				anchor := Area{fyne.NewPos(x, y), fyne.NewSize(90, 22)}
				at := Area{PlaceCard(anchor, card, window), card}
				if at.Overlaps(anchor) {
					t.Fatalf("a card of %v at %v covers the word at %v", card, at.Position, anchor.Position)
				}
				small := card.Width <= 340 && card.Height <= 280
				if small && (at.X < 0 || at.Y < 0 || at.Right() > window.Width || at.Bottom() > window.Height) {
					t.Fatalf("a card of %v for the word at %v lies at %v", card, anchor.Position, at.Position)
				}
			}
		}
	}
}
