package entity

import (
	"namecheck/internal/article"
	"namecheck/internal/tagger"
)

// inDateline reports whether a sighting stands in a dateline. What is put in
// brackets there is the agency, not a short name of what precedes it.
func (d *document) inDateline(s sighting) bool {
	_, ok := d.datelineOf(s)
	return ok
}

// placed makes a place of what a dateline opens with: "DENVER (AP) –" is
// written where something happened, whatever else has that name.
func (d *document) placed(s *sighting) {
	line, ok := d.datelineOf(*s)
	if !ok || s.label != tagger.Organization || d.words[s.from].Start != line.Start {
		return
	}
	switch d.near(s.to, s.from) {
	case "(", ",", "/":
		s.label = tagger.Place
	}
}

// datelineOf returns the dateline that a sighting stands in.
func (d *document) datelineOf(s sighting) (article.Span, bool) {
	at := d.span(s.from, s.to)
	for _, in := range d.article.Inlines {
		if in.Style == article.DatelineWords && in.Span.Contains(at) {
			return in.Span, true
		}
	}
	return article.Span{}, false
}
