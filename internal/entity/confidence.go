package entity

import (
	"math"

	"namecheck/internal/article"
	"namecheck/internal/tagger"
)

// confidence is how likely the cluster is a right entity, by what is seen of
// it in the whole article.
func (d *document) confidence(ss []sighting, c *cluster) float64 {
	var sum, best float64
	seen, body := 0, 0
	for _, i := range c.seen {
		if ss[i].again {
			continue
		}
		seen++
		sum += ss[i].score
		best = math.Max(best, ss[i].score)
		if k := d.kind(ss[i].from); k == article.Paragraph || k == article.Lede || k == article.Quotation || k == article.ListItem {
			body++
		}
	}
	if seen == 0 {
		return 0.3
	}
	p := 0.5*best + 0.5*sum/float64(seen)
	p += 0.05 * math.Log2(float64(len(c.seen)))
	if c.open {
		p -= 0.4
	}
	if body == 0 {
		p -= 0.1
	}
	if c.label == tagger.Person && len(c.forms[0].person.names) < 2 {
		p -= 0.1
	}
	return math.Min(0.99, math.Max(0.01, p))
}
