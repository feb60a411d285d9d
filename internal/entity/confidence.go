package entity

import (
	"math"
	"strings"

	"namecheck/assets/lists"
	"namecheck/internal/article"
	"namecheck/internal/tagger"
)

// Signs are what the confidence in an entity is judged by, in numbers of about
// the size of one. SignNames says what each is.
type Signs [len(SignNames)]float64

// SignNames are short names of the signs, in their order.
var SignNames = [...]string{
	"always", "best score", "mean score", "mentions", "found again", "one word", "acronym", "kind of body named",
	"known", "role", "votes agree", "open", "not in running text", "often lower case",
	"word for a thing",
}

// weights are how much each sign counts for and against an entity of a kind. They
// come from logistic regression on articles that the tagger had not learned
// from: go run ./internal/evaluate calibrate. The first of each row was then moved
// by half of what the shipped tagger, which is surer, asks for on the articles
// that it has not seen. (None of them left a name open: that
// weight is set by hand.)
var weights = map[tagger.Label]Signs{
	tagger.Person:       {-1.09, 1.16, 0.82, -0.21, -0.11, -0.91, -0.00, 0.00, 0.33, 2.05, 0.07, -2.00, 0.00, -0.05, 0.00},
	tagger.Organization: {-0.28, 1.28, 0.71, 0.02, -0.35, -0.04, -0.19, 0.99, 0.55, 0.00, 0.12, 0.00, -0.14, 0.20, -0.69},
	tagger.Place:        {0.08, 1.18, 0.95, -0.09, -0.06, 0.34, 0.00, 0.00, 0.00, 0.00, -0.01, 0.00, -0.06, -0.00, 0.00},
}

// confidence is how likely the entity is right, by its signs.
func confidence(label tagger.Label, s Signs) float64 {
	sum := 0.0
	for i, w := range weights[label] {
		sum += w * s[i]
	}
	return 1 / (1 + math.Exp(-sum))
}

// signs reads the signs of a cluster from the whole article.
func (d *document) signs(ss []sighting, c *cluster, e *Entity, employed bool) Signs {
	var best, sum, share float64
	seen, body, small := 0, 0, 0
	for _, i := range c.seen {
		s := ss[i]
		share += s.share
		switch d.kind(s.from) {
		case article.Headline, article.Kicker, article.PageTitle, article.Crosshead, article.Caption, article.Byline, article.Table:
		default:
			body++
		}
		if s.to-s.from == 1 && d.common[strings.ToLower(s.text)] {
			small++
		}
		if s.again {
			continue
		}
		seen++
		sum += s.score
		best = max(best, s.score)
	}
	n := float64(len(c.seen))
	first := c.forms[0]
	signs := Signs{1, odds(best), odds(sum / float64(max(seen, 1))), math.Log2(n), 1 - float64(seen)/n}
	set := func(i int, holds bool) {
		if holds {
			signs[i] = 1
		}
	}
	name := strings.TrimPrefix(e.Name, "The ")
	set(5, !strings.ContainsAny(name, " -"))
	set(8, lists.Bodies().Has(name) || lists.Seats().Has(name) || masthead(name))
	switch c.label {
	case tagger.Person:
		set(6, allCapitals(name))
		set(8, len(first.person.names) > 1 && givenName(first.person.names[0]))
	case tagger.Organization:
		for _, f := range c.forms {
			set(6, acronymLike(f.text))
			for _, w := range f.body.words {
				set(7, isHeadWord(w) || signs[7] == 1)
			}
			set(7, signs[7] == 1 || len(f.body.words) > 1 && (bodyEnds[f.body.words[len(f.body.words)-1]] || bodyOpenings[f.body.words[0]]))
		}
	}
	set(9, e.Role.Text != "" || employed)
	signs[10] = share / n
	set(11, c.open)
	set(12, body == 0)
	signs[13] = float64(small) / n
	if c.label == tagger.Organization {
		words := first.body.words
		set(14, len(words) > 0 && things[words[len(words)-1]])
	}
	return signs
}

// masthead reports whether a name of several words ends like a newspaper's.
func masthead(name string) bool {
	at := strings.LastIndexByte(name, ' ')
	return at > 0 && lists.Outlets().Has(name[at+1:])
}

var (
	// bodyEnds are last words of names that only bodies have.
	bodyEnds = fields("workers teamsters teachers nurses farms foods airlines airways motors pharmaceuticals")

	// bodyOpenings are first words of names that only bodies have.
	bodyOpenings = fields("channel radio municipality instituto institut istituto movimento mouvement movimiento partido parti partito banco banque banca ministerio")
)

// things are last words of names that are more often things than bodies.
var things = fields("system systems program programme project plan operation game games engine software phone app tower line series model fund " +
	"initiative campaign conference summit forum expo center market markets house building theory virus disease zone study survey tax fee nutrition programmes programs policy review")

// odds brings a probability to a scale without ends, cut off where more says
// nothing.
func odds(p float64) float64 {
	p = min(max(p, 0.02), 0.998)
	return math.Log(p/(1-p)) / 3
}
