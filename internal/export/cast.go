// Package export puts an article and its cast into forms that other programs
// and people can use. Offsets leave the house here: inside they are bytes,
// outside Unicode code points, or what else is asked for.
package export

import (
	"io"

	"namecheck/internal/article"
	"namecheck/internal/entity"
)

// CastSchema names the JSON form that Cast writes.
const CastSchema = "namecheck.cast/1"

type castJSON struct {
	Schema        string       `json:"schema"`
	Source        string       `json:"source"`
	Text          string       `json:"text"`
	Offsets       Units        `json:"offsets"`
	Parts         []partJSON   `json:"parts"`
	People        []entityJSON `json:"people"`
	Organizations []entityJSON `json:"organizations"`
	Places        []entityJSON `json:"places"`
	Possible      []entityJSON `json:"possible"`
}

type partJSON struct {
	Kind   article.Kind `json:"kind"`
	Start  int          `json:"start"`
	End    int          `json:"end"`
	Hidden bool         `json:"hidden,omitempty"`
}

type entityJSON struct {
	Kind       entity.Kind   `json:"kind,omitempty"` // only where a list mixes kinds
	Name       string        `json:"name"`
	Role       string        `json:"role"`
	Aliases    []string      `json:"aliases"`
	Confidence float64       `json:"confidence"`
	Confirmed  bool          `json:"confirmed,omitempty"` // by the reader
	Mentions   []mentionJSON `json:"mentions"`
}

type mentionJSON struct {
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Text   string `json:"text"`
	Reason string `json:"reason"`
}

// Cast writes the article and its cast as one line of JSON in the form
// CastSchema, which the README documents. The same article and cast always
// give the same bytes. Entities that the engine is unsure of stand under
// "possible". Errors are those of w.
func Cast(w io.Writer, source string, a *article.Article, cast *entity.Cast) error {
	return CastIn(w, CodePoints, source, a, cast)
}

// CastIn writes what Cast writes, with offsets counted in other units, which
// "offsets" names.
func CastIn(w io.Writer, units Units, source string, a *article.Article, cast *entity.Cast) error {
	pos := newOffsets(a.Text, units)
	doc := castJSON{
		Schema: CastSchema, Source: source, Text: a.Text, Offsets: units,
		Parts:  make([]partJSON, 0, len(a.Parts)),
		People: []entityJSON{}, Organizations: []entityJSON{}, Places: []entityJSON{}, Possible: []entityJSON{},
	}
	for _, p := range a.Parts {
		doc.Parts = append(doc.Parts, partJSON{
			Kind: p.Kind, Hidden: p.Hidden,
			Start: pos.of(p.Span.Start), End: pos.of(p.Span.End),
		})
	}
	for _, e := range cast.Entities {
		out := entityOf(a, pos, e)
		switch {
		case !e.Sure():
			out.Kind = e.Kind
			doc.Possible = append(doc.Possible, out)
		case e.Kind == entity.Person:
			doc.People = append(doc.People, out)
		case e.Kind == entity.Organization:
			doc.Organizations = append(doc.Organizations, out)
		case e.Kind == entity.Place:
			doc.Places = append(doc.Places, out)
		}
	}
	return encodeLine(w, doc)
}

func entityOf(a *article.Article, pos *offsets, e entity.Entity) entityJSON {
	out := entityJSON{
		Name: e.Name, Role: e.Role.Text,
		Aliases:    append([]string{}, e.Aliases...),
		Confidence: round(e.Confidence), Confirmed: e.Confirmed,
		Mentions: make([]mentionJSON, 0, len(e.Mentions)),
	}
	for _, m := range e.Mentions {
		out.Mentions = append(out.Mentions, mentionJSON{
			Start: pos.of(m.Span.Start), End: pos.of(m.Span.End),
			Text: m.Span.In(a.Text), Reason: m.Reason.Sentence(m.Span.In(a.Text), e.Name),
		})
	}
	return out
}

// round keeps two decimals: more would only show noise.
func round(x float64) float64 { return float64(int(x*100+0.5)) / 100 }
