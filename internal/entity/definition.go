package entity

import (
	"slices"

	"namecheck/internal/article"
	"namecheck/internal/tagger"
)

// definition is a short name that the text puts in brackets after a full one,
// or the other way round.
type definition struct {
	full string // key of the full form
	span article.Span
}

// definitions finds "Full Name (FN)" and "FN (Full Name)", by the key of the
// shorter form.
func (d *document) definitions(ss []sighting) map[string]definition {
	out := make(map[string]definition)
	for i := 1; i < len(ss); i++ {
		a, b := ss[i-1], ss[i]
		if a.label != tagger.Organization || b.label != tagger.Organization || d.inDateline(b) {
			continue
		}
		at := a.to
		for at < b.from && d.isPossessive(at) {
			at++
		}
		bracket := d.near(at, a.from) == "(" && d.near(b.to, b.from) == ")" && b.from-at <= 2
		if !bracket && !d.knownAs(at, b.from) {
			continue
		}
		short, full := b, a
		if a.form.body.short && !b.form.body.short {
			short, full = a, b
		}
		if len(short.text) >= len(full.text) || !mayShorten(short.form.body, full.form.body) {
			continue
		}
		if _, ok := out[short.form.key]; !ok {
			out[short.form.key] = definition{full.form.key, d.span(a.from, b.to)}
		}
	}
	return out
}

// knownAs reports whether the words from at up to to are ", known as" or the
// like.
func (d *document) knownAs(at, to int) bool {
	if d.near(at, to) == "," {
		at++
	}
	if d.near(at, to) == "also" || d.near(at, to) == "better" {
		at++
	}
	if w := d.near(at, to); w != "known" && w != "abbreviated" || d.near(at+1, to) != "as" {
		return false
	}
	at += 2
	for articles[d.near(at, to)] && at < to {
		at++
	}
	return at == to
}

// mayShorten keeps a bracket that only locates or translates from being taken
// for an abbreviation: the short form must be one or begin like the full one.
func mayShorten(short, full bodyName) bool {
	if len(short.words) == 0 || len(full.words) == 0 {
		return false
	}
	return short.short || len(short.words) == 1 || slices.Contains(full.words, short.words[0])
}

func definedBy(clusters []*cluster, f *form, defined map[string]definition) (*cluster, string) {
	def, ok := defined[f.key]
	if !ok {
		return nil, ""
	}
	for _, c := range clusters {
		for _, other := range c.forms {
			if other.key == def.full {
				return c, other.text
			}
		}
	}
	return nil, ""
}
