package export

import (
	"io"
	"slices"
	"time"
	"unicode/utf8"

	"namecheck/internal/article"
	"namecheck/internal/entity"
)

// ninjsSchema is the schema that writeNINJS follows: IPTC ninjs 3.1, published
// at iptc.org/std/ninjs and in github.com/iptc/newsinjson. Property names are
// its own; it allows no others.
const ninjsSchema = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"

type ninjsJSON struct {
	URI                string        `json:"uri"`
	Standard           ninjsStandard `json:"standard"`
	Type               string        `json:"type"`
	RepresentationType string        `json:"representationType"`
	Profile            string        `json:"profile"`
	ContentCreated     string        `json:"contentCreated,omitempty"`
	By                 string        `json:"by,omitempty"`
	Headlines          []ninjsText   `json:"headlines,omitempty"`
	Descriptions       []ninjsText   `json:"descriptions,omitempty"`
	Bodies             []ninjsText   `json:"bodies"`
	People             []ninjsNamed  `json:"people,omitempty"`
	Organisations      []ninjsNamed  `json:"organisations,omitempty"`
	Places             []ninjsNamed  `json:"places,omitempty"`
	InfoSources        []ninjsNamed  `json:"infoSources,omitempty"`
}

type ninjsStandard struct {
	Name    string `json:"name"`
	Version string `json:"version"`
	Schema  string `json:"schema"`
}

type ninjsText struct {
	Role        string `json:"role"`
	ContentType string `json:"contentType"`
	CharCount   int    `json:"charCount,omitempty"`
	WordCount   int    `json:"wordCount,omitempty"`
	Value       string `json:"value"`
}

type ninjsNamed struct {
	Name string `json:"name"`
	Rel  string `json:"rel,omitempty"`
}

// writeNINJS writes the article as one line of ninjs 3.1. Those whom headline,
// kicker or lede name it is “about”, the others it “mentions”; entities that the
// engine is unsure of are left out, as the form cannot say so. What the article
// does not state, such as its language, is not stated.
func writeNINJS(w io.Writer, a *article.Article, cast *entity.Cast) error {
	text := body(a)
	doc := ninjsJSON{
		URI:      uri(a),
		Standard: ninjsStandard{"ninjs", "3.1", ninjsSchema},
		Type:     "text", RepresentationType: "full", Profile: "text-only",
		ContentCreated: moment(field(a, article.FieldDate)),
		By:             visible(a, article.Byline),
		Headlines:      ninjsTexts("main", visible(a, article.Headline), "kicker", visible(a, article.Kicker)),
		Descriptions:   ninjsTexts("summary", visible(a, article.Lede)),
		Bodies: []ninjsText{{Role: "main", ContentType: "text/plain", Value: text,
			CharCount: utf8.RuneCountInString(text), WordCount: wordCount(text)}},
	}
	if doc.By == "" {
		doc.By = field(a, article.FieldAuthor)
	}
	for _, name := range []string{field(a, article.FieldOutlet), visible(a, article.SourceLine)} {
		if source := (ninjsNamed{Name: name}); name != "" && !slices.Contains(doc.InfoSources, source) {
			doc.InfoSources = append(doc.InfoSources, source)
		}
	}
	where := newPlaces(a)
	for _, e := range cast.Entities {
		if !e.Sure() {
			continue
		}
		named := ninjsNamed{Name: e.Name, Rel: "mentions"}
		if where.prominent(e) {
			named.Rel = "about"
		}
		switch e.Kind {
		case entity.Person:
			doc.People = append(doc.People, named)
		case entity.Organization:
			doc.Organisations = append(doc.Organisations, named)
		case entity.Place:
			doc.Places = append(doc.Places, named)
		}
	}
	return encodeLine(w, doc)
}

// ninjsTexts makes texts of pairs of a role and words, without empty ones.
func ninjsTexts(pairs ...string) []ninjsText {
	var out []ninjsText
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			out = append(out, ninjsText{Role: pairs[i], ContentType: "text/plain", Value: pairs[i+1]})
		}
	}
	return out
}

// moment returns a date that is written as a whole moment in time, "" for any
// other: nothing is guessed.
func moment(stated string) string {
	if _, err := time.Parse(time.RFC3339, stated); err != nil {
		return ""
	}
	return stated
}
