package widgets

import "fyne.io/fyne/v2"

// Side is where a card stands beside what it explains.
type Side uint8

// The sides.
const (
	SideBelow Side = iota
	SideAbove
	SideLeft
	SideRight
)

const (
	cardGap    = 8 // from what it explains
	cardMargin = 8 // from the edge of the window
)

// PlaceCard returns where a card of a size goes: beside its anchor, on the first
// of the sides that has room for it (below, above, left, right if none are
// given), never over the anchor, and inside the window. Where no side has room
// it goes to the one with the most, and may leave the window there rather than
// cover the anchor.
func PlaceCard(anchor Area, card, window fyne.Size, sides ...Side) fyne.Position {
	if len(sides) == 0 {
		sides = []Side{SideBelow, SideAbove, SideLeft, SideRight}
	}
	best, most := sides[0], float32(-1e9)
	for _, side := range sides {
		spare := roomAt(side, anchor, window) - extent(side, card)
		if spare >= 0 {
			best = side
			break
		}
		if spare > most {
			best, most = side, spare
		}
	}
	at := anchor.Position
	switch best {
	case SideBelow:
		at.Y = anchor.Bottom() + cardGap
	case SideAbove:
		at.Y = anchor.Y - cardGap - card.Height
	case SideLeft:
		at.X = anchor.X - cardGap - card.Width
	case SideRight:
		at.X = anchor.Right() + cardGap
	}
	if best == SideBelow || best == SideAbove {
		at.X = within(at.X, card.Width, window.Width)
	} else {
		at.Y = within(at.Y, card.Height, window.Height)
	}
	return at
}

// roomAt returns how much room a side has away from the anchor.
func roomAt(side Side, anchor Area, window fyne.Size) float32 {
	switch side {
	case SideAbove:
		return anchor.Y - cardGap - cardMargin
	case SideLeft:
		return anchor.X - cardGap - cardMargin
	case SideRight:
		return window.Width - anchor.Right() - cardGap - cardMargin
	}
	return window.Height - anchor.Bottom() - cardGap - cardMargin
}

func extent(side Side, card fyne.Size) float32 {
	if side == SideLeft || side == SideRight {
		return card.Width
	}
	return card.Height
}

// within moves a stretch as little as needed to lie inside the window; one that
// is too long begins at its edge.
func within(at, length, window float32) float32 {
	return max(min(at, window-cardMargin-length), cardMargin)
}
