package entity

import (
	"slices"
	"strings"

	"namecheck/internal/tagger"
)

// places groups the sightings of places: by their words, and the short names
// of a few countries.
func (d *document) places(ss []sighting) []*cluster {
	var clusters []*cluster
	byKey := make(map[string]*cluster)
	for _, f := range d.formsOf(ss, tagger.Place) {
		key, rule := strings.ReplaceAll(f.key, ",", ""), RuleSame
		if full, ok := countries[key]; ok {
			key, rule = full, RuleKnownAs
		}
		c := byKey[key]
		if c == nil {
			c = &cluster{label: tagger.Place, forms: []*form{f}, seen: slices.Clone(f.seen)}
			byKey[key] = c
			clusters = append(clusters, c)
		} else {
			if rule == RuleSame && f.key != c.forms[0].key {
				rule = RuleKnownAs
			}
			c.add(f, rule, c.forms[0].text)
		}
		for _, i := range f.seen {
			ss[i].reason = Reason{Rule: f.rule, Name: f.leaned, Again: ss[i].again}
		}
	}
	return clusters
}

// countries are short names of countries that have several.
var countries = map[string]string{
	"us": "united states", "usa": "united states", "united states of america": "united states", "america": "united states",
	"uk": "united kingdom", "great britain": "united kingdom", "britain": "united kingdom",
	"uae": "united arab emirates", "drc": "democratic republic of the congo", "prc": "china",
	"democratic republic of congo": "democratic republic of the congo", "new york city": "new york",
	"washington dc": "washington", "dc": "washington", "people's republic of china": "china",
	"south east asia": "southeast asia", "south-east asia": "southeast asia",
}
