package export

import (
	"encoding/json"
	"testing"
)

func TestJSONLDMentionsEveryoneInFullAndRefersToThoseItIsAbout(t *testing.T) {
	a, cast := strike()
	type thing struct {
		Type          string `json:"@type"`
		ID            string `json:"@id"`
		Name          string
		AlternateName []string
		Description   string
	}
	var doc struct {
		Context       string `json:"@context"`
		Type          string `json:"@type"`
		Headline, URL string
		DatePublished string
		ArticleBody   string
		Author, About []thing
		Mentions      []thing
	}
	if err := json.Unmarshal(written(t, JSONLD, Bytes, a, cast), &doc); err != nil {
		t.Fatal(err)
	}
	if doc.Context != "https://schema.org" || doc.Type != "NewsArticle" || doc.Headline != "Żak wins 🚢, Port of Łódź loses" ||
		doc.DatePublished != "2026-11-20T08:15:00+01:00" {
		t.Errorf("the head is %q %q %q %q", doc.Context, doc.Type, doc.Headline, doc.DatePublished)
	}
	ids := map[string]thing{}
	for _, m := range doc.Mentions {
		ids[m.ID] = m
	}
	if len(ids) != 5 {
		t.Errorf("mentions are %v", doc.Mentions)
	}
	ana := doc.Mentions[0]
	if ana.Type != "Person" || ana.Name != "Ana Żak" || ana.Description != "union’s leader" || len(ana.AlternateName) != 1 {
		t.Errorf("the first is %+v", ana)
	}
	if len(doc.About) != 2 || doc.About[0].Name != "Ana Żak" || doc.About[1].Name != "Port of Łódź" {
		t.Errorf("it is about %v", doc.About)
	}
	for _, about := range append(doc.About, doc.Author...) {
		if ids[about.ID].Name != about.Name {
			t.Errorf("%+v refers to nobody", about)
		}
	}
	if len(doc.Author) != 1 || doc.Author[0].Name != "Bo Ek" {
		t.Errorf("it is by %v", doc.Author)
	}
}
