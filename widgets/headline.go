package widgets

import (
	"namecheck/internal/article"
	"namecheck/internal/layout"
)

// headlinePane sets the kicker, in tracked capitals of the accent color, and
// the headline.
type headlinePane struct{}

func (headlinePane) holds(kind article.Kind) bool {
	switch kind {
	case article.PageTitle, article.Kicker, article.Headline:
		return true
	}
	return false
}

func (headlinePane) set(sh sheet, p article.Part, next article.Kind) (item, layout.Face) {
	if p.Kind == article.Headline {
		size := sh.headline * sh.em
		return item{
			Block: layout.Block{Size: size, LineHeight: whole(size * 1.18), After: sh.lines(0.7), Balanced: true},
			color: ColorHeadline,
		}, layout.Face{Family: layout.Display, Bold: true}
	}
	size := 0.8 * sh.em
	it := item{
		Block: layout.Block{Size: size, LineHeight: whole(size * 1.5), After: sh.lines(0.3)},
		color: ColorKicker,
	}
	if p.Kind == article.PageTitle {
		it.color = ColorMuted
		return it, layout.Face{Family: layout.Sans}
	}
	return it, layout.Face{Family: layout.Sans, Bold: true, Caps: true, Tracking: 80}
}
