package typeset

import (
	"image"
	"image/color"

	"golang.org/x/image/vector"
)

// FillRound fills a rectangle with round corners, in pixels from x0, y0 to x1,
// y1. With a stroke it draws only the border inside it, that wide.
func FillRound(dst *image.RGBA, box [4]float32, radius, stroke float32, c color.Color) {
	b := dst.Rect
	r := vector.NewRasterizer(b.Dx(), b.Dy())
	roundPath(r, box[0], box[1], box[2], box[3], radius, false)
	if stroke > 0 {
		roundPath(r, box[0]+stroke, box[1]+stroke, box[2]-stroke, box[3]-stroke, max(radius-stroke, 0), true)
	}
	r.Draw(dst, b, image.NewUniform(c), image.Point{})
}

// roundPath adds a rectangle with round corners, turning the other way round
// for a hole.
func roundPath(r *vector.Rasterizer, x0, y0, x1, y1, radius float32, hole bool) {
	radius = min(radius, (x1-x0)/2, (y1-y0)/2)
	k := radius * 0.4477 // a quarter circle's control points (1 - 0.5523)
	type point struct{ x, y float32 }
	path := []point{
		{x0 + radius, y0},
		{x1 - radius, y0}, {x1 - k, y0}, {x1, y0 + k}, {x1, y0 + radius},
		{x1, y1 - radius}, {x1, y1 - k}, {x1 - k, y1}, {x1 - radius, y1},
		{x0 + radius, y1}, {x0 + k, y1}, {x0, y1 - k}, {x0, y1 - radius},
		{x0, y0 + radius}, {x0, y0 + k}, {x0 + k, y0}, {x0 + radius, y0},
	}
	if hole {
		for i, j := 0, len(path)-1; i < j; i, j = i+1, j-1 {
			path[i], path[j] = path[j], path[i]
		}
		// turned round, a corner comes first and each side after it
		r.MoveTo(path[0].x, path[0].y)
		for i := 0; i+4 < len(path); i += 4 {
			r.CubeTo(path[i+1].x, path[i+1].y, path[i+2].x, path[i+2].y, path[i+3].x, path[i+3].y)
			r.LineTo(path[i+4].x, path[i+4].y)
		}
		r.ClosePath()
		return
	}
	r.MoveTo(path[0].x, path[0].y)
	for i := 1; i+3 < len(path); i += 4 {
		r.LineTo(path[i].x, path[i].y)
		r.CubeTo(path[i+1].x, path[i+1].y, path[i+2].x, path[i+2].y, path[i+3].x, path[i+3].y)
	}
	r.ClosePath()
}
