package widgets

import (
	"namecheck/internal/article"
	"namecheck/internal/layout"
)

// ledePane sets the lede and the lines that say who wrote, where and when.
type ledePane struct{}

func (ledePane) holds(kind article.Kind) bool {
	switch kind {
	case article.Lede, article.Byline, article.Dateline, article.Date:
		return true
	}
	return false
}

func (ledePane) set(sh sheet, p article.Part, next article.Kind) (item, layout.Face) {
	if p.Kind == article.Lede {
		size := min(1.25, sh.headline) * sh.em
		return item{
			Block: layout.Block{Size: size, LineHeight: whole(size * 1.42), After: sh.lines(1)},
			color: ColorLede,
		}, layout.Face{Family: layout.Serif}
	}
	size := 0.8 * sh.em
	after := sh.lines(1)
	if (ledePane{}).holds(next) && next != article.Lede {
		after = 0
	}
	return item{
		Block: layout.Block{Size: size, LineHeight: whole(size * 1.55), After: after},
		color: ColorMuted,
	}, layout.Face{Family: layout.Sans}
}
