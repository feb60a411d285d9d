package export

import (
	"io"
	"strconv"
	"time"

	"namecheck/internal/article"
	"namecheck/internal/entity"
)

type jsonldArticle struct {
	Context             string        `json:"@context"`
	Type                string        `json:"@type"`
	Identifier          string        `json:"identifier"`
	URL                 string        `json:"url,omitempty"`
	Headline            string        `json:"headline"`
	AlternativeHeadline string        `json:"alternativeHeadline,omitempty"`
	Description         string        `json:"description,omitempty"`
	DatePublished       string        `json:"datePublished,omitempty"`
	Author              []jsonldThing `json:"author,omitempty"`
	Publisher           *jsonldThing  `json:"publisher,omitempty"`
	WordCount           int           `json:"wordCount"`
	ArticleBody         string        `json:"articleBody"`
	About               []jsonldThing `json:"about"`
	Mentions            []jsonldThing `json:"mentions"`
}

type jsonldThing struct {
	Type          string   `json:"@type"`
	ID            string   `json:"@id,omitempty"`
	Name          string   `json:"name"`
	AlternateName []string `json:"alternateName,omitempty"`
	Description   string   `json:"description,omitempty"`
}

// writeJSONLD writes the article as one line of JSON-LD: a NewsArticle of
// schema.org. Everyone stands in full under mentions; about refers to those of
// them whom headline, kicker or lede name. Entities that the engine is unsure of
// are left out, as the form cannot say so. A role is a description, as it need
// not be a job.
func writeJSONLD(w io.Writer, a *article.Article, cast *entity.Cast) error {
	text := body(a)
	doc := jsonldArticle{
		Context: "https://schema.org", Type: "NewsArticle",
		Identifier: contentURI(a), URL: webAddress(a),
		Headline: title(a), AlternativeHeadline: visible(a, article.Kicker),
		Description:   visible(a, article.Lede),
		DatePublished: isoDate(field(a, article.FieldDate)),
		WordCount:     wordCount(text), ArticleBody: text,
		About: []jsonldThing{}, Mentions: []jsonldThing{},
	}
	if outlet := field(a, article.FieldOutlet); outlet != "" {
		doc.Publisher = &jsonldThing{Type: "Organization", Name: outlet}
	}
	where := newPlaces(a)
	for i, e := range cast.Entities {
		if !e.Sure() {
			continue
		}
		thing := jsonldThing{
			Type: jsonldType(e.Kind), ID: "_:e" + strconv.Itoa(i+1), Name: e.Name,
			AlternateName: e.Aliases, Description: e.Role.Text,
		}
		doc.Mentions = append(doc.Mentions, thing)
		short := jsonldThing{Type: thing.Type, ID: thing.ID, Name: e.Name}
		if where.prominent(e) {
			doc.About = append(doc.About, short)
		}
		if e.Kind == entity.Person && where.inByline(e) {
			doc.Author = append(doc.Author, short)
		}
	}
	if author := field(a, article.FieldAuthor); len(doc.Author) == 0 && author != "" {
		doc.Author = []jsonldThing{{Type: "Person", Name: author}}
	}
	return encodeLine(w, doc)
}

func jsonldType(kind entity.Kind) string {
	switch kind {
	case entity.Person:
		return "Person"
	case entity.Organization:
		return "Organization"
	case entity.Place:
		return "Place"
	}
	return "Thing"
}

// inByline reports whether the article says that the entity wrote it.
func (p *places) inByline(e entity.Entity) bool {
	for _, m := range e.Mentions {
		if kind, _ := p.of(m.Span); kind == article.Byline {
			return true
		}
	}
	return false
}

// isoDate returns a date that is written as ISO 8601 has it, "" for any other.
func isoDate(stated string) string {
	for _, layout := range []string{time.RFC3339, time.DateOnly} {
		if _, err := time.Parse(layout, stated); err == nil {
			return stated
		}
	}
	return ""
}
