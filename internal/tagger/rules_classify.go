package tagger

import (
	"slices"
	"strings"

	"namecheck/assets/lists"
	"namecheck/internal/article"
)

// classify says what the run words[from:to] names: nobody, one or several.
func classify(words []ruleWord, from, to int) []Guess {
	for from < to && words[from].opens && commonOpeners[strings.ToLower(words[from].text)] {
		from++
	}
	if from == to || words[from].shape == otherCase || words[from].shape == lowerCase {
		return nil
	}
	c := ruleRun{words: words, from: from, to: to}
	if g, ok := c.known(); ok {
		return g
	}
	if k := c.officeEnd(); k > from {
		return append(ruleRun{words, from, k}.office(), ruleRun{words, k, to}.person(0.92)...)
	}
	if g, ok := c.embassy(); ok {
		return g
	}
	return c.guess()
}

// run is a stretch of capitalized words in their sentence.
type ruleRun struct {
	words    []ruleWord
	from, to int
}

// known looks the whole run up.
func (c ruleRun) known() ([]Guess, bool) {
	s := c.text()
	switch {
	case lists.NotNames().Has(s), len(s) == 1:
		return nil, true
	case lists.Bodies().Has(s), lists.Seats().Has(s):
		return c.as(Organization, 0.9), true
	case lists.Groups().Has(s):
		if e, ok := c.embassy(); ok {
			return e, true
		}
		return c.as(Group, 0.9), true
	case lists.Places().Has(s):
		if e, ok := c.embassy(); ok {
			return e, true
		}
		return c.as(Place, 0.9), true
	}
	return nil, false
}

// officeEnd returns where the name begins after titles and job words at the
// start of the run ("US Treasury Secretary | Ana Ruiz"), or c.from.
func (c ruleRun) officeEnd() int {
	for i := c.to - 2; i >= c.from; i-- {
		w := c.words[i]
		if !lists.Titles().Has(w.text) && !lists.Jobs().Has(strings.ToLower(w.text)) {
			continue
		}
		k := i + 1
		if c.words[k].text == "." {
			k++
		}
		if k < c.to && c.words[k].named() && !c.words[c.to-1].isHead() && !c.words[k].isHead() {
			return k
		}
	}
	return c.from
}

// office tags what stands in the words of an office: the body it belongs to,
// or the place.
func (c ruleRun) office() []Guess {
	end := c.to
	for end > c.from && (c.words[end-1].shape == otherCase || c.words[end-1].shape == lowerCase ||
		lists.Titles().Has(c.words[end-1].text) || lists.Jobs().Has(strings.ToLower(c.words[end-1].text))) {
		end--
	}
	body := ruleRun{c.words, c.from, end}
	if end == c.from {
		return nil
	}
	if g, ok := body.known(); ok {
		return g
	}
	if body.words[end-1].isHead() && end-c.from > 1 {
		return body.as(Organization, 0.8)
	}
	first := ruleRun{c.words, c.from, c.from + 1}
	g, _ := first.known()
	return g
}

// embassy finds "Norwegian embassy in Lisbon", whose head has no capital.
func (c ruleRun) embassy() ([]Guess, bool) {
	i := c.to
	if i < len(c.words) && strings.HasPrefix(c.words[i].text, "’s") {
		i++
	}
	if i >= len(c.words) || (c.words[i].text != "embassy" && c.words[i].text != "consulate") {
		return nil, false
	}
	out := c
	out.to = i + 1
	if i+2 < len(c.words) && c.words[i+1].text == "in" && c.words[i+2].named() {
		_, out.to = nextRun(c.words, i+2)
	}
	return out.as(Organization, 0.75), true
}

// guess judges a run by its words and its surroundings.
func (c ruleRun) guess() []Guess {
	first, last := c.words[c.from], c.words[c.to-1]
	n := c.size()
	switch {
	case last.text == "." && suffixes[c.words[c.to-2].text] && c.words[c.to-2].text != "Jr" && c.words[c.to-2].text != "Sr":
		return c.as(Organization, 0.9)
	case n > 1 && (last.isHead() || c.headed()):
		return c.as(Organization, 0.9)
	case n > 1 && lists.Outlets().Has(last.text) && !lists.Given().Has(first.text):
		return c.as(Organization, 0.85)
	case c.has("&"):
		return c.as(Organization, 0.7)
	case n == 1 && last.isHead():
		switch last.text {
		case "Congress", "Parliament", "Senate", "Treasury", "Politburo":
			return c.as(Organization, 0.6)
		}
		return nil
	case n > 1 && lists.Given().Has(first.text), c.has(".") && n > 1:
		return c.person(0.9)
	case n > 1 && n < 4 && lists.Surnames().Has(first.text):
		return c.person(0.8)
	case c.afterJob() || c.speaks():
		if n == 1 && first.shape == allCapital {
			return c.as(Organization, 0.9)
		}
		return c.person(0.75)
	case n == 1 && first.shape == allCapital && len(first.text) <= 6:
		return c.as(Organization, 0.9)
	case n == 1 && (lists.Given().Has(first.text) || lists.Surnames().Has(first.text)):
		return c.person(0.5)
	case n == 1:
		return nil
	case lists.Groups().Has(first.text):
		return ruleRun{c.words, c.from, c.from + 1}.as(Group, 0.8)
	case lists.Places().Has(first.text):
		return nil
	case n < 4 && !first.opens:
		return c.person(0.45)
	}
	return nil
}

// person tags the run as a person's name unless a word in it forbids that.
func (c ruleRun) person(score float64) []Guess {
	if s := c.text(); lists.Places().Has(s) || lists.Groups().Has(s) || lists.NotNames().Has(s) || c.size() > 6 {
		g, _ := c.known()
		return g
	}
	return c.as(Person, score)
}

// headed reports whether a word that heads organizations is followed by "of"
// or "for" in the run.
func (c ruleRun) headed() bool {
	for i := c.from; i+1 < c.to; i++ {
		if next := c.words[i+1]; c.words[i].isHead() && next.shape == lowerCase {
			return true
		}
	}
	return false
}

// afterJob reports whether a word for an office or relation stands right
// before the run.
func (c ruleRun) afterJob() bool {
	return c.from > 0 && c.words[c.from-1].shape == lowerCase && lists.Jobs().Has(c.words[c.from-1].text)
}

// speaks reports whether the run is followed or preceded by a verb of speech.
func (c ruleRun) speaks() bool {
	return c.to < len(c.words) && speech[c.words[c.to].text] ||
		c.from > 0 && speech[c.words[c.from-1].text] && c.to < len(c.words) && !c.words[c.to].named()
}

func (c ruleRun) has(word string) bool {
	return slices.ContainsFunc(c.words[c.from:c.to], func(w ruleWord) bool { return w.text == word })
}

// size counts the capitalized words.
func (c ruleRun) size() int {
	n := 0
	for _, w := range c.words[c.from:c.to] {
		if w.named() {
			n++
		}
	}
	return n
}

func (c ruleRun) text() string {
	var b strings.Builder
	for i, w := range c.words[c.from:c.to] {
		if i > 0 && !w.tight {
			b.WriteByte(' ')
		}
		b.WriteString(w.text)
	}
	return b.String()
}

func (c ruleRun) as(label Label, score float64) []Guess {
	return []Guess{{
		Span:  article.Span{Start: c.words[c.from].span.Start, End: c.words[c.to-1].span.End},
		Label: label, Score: score,
	}}
}

func phrases(words string) map[string]bool {
	out := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

var (
	// speech are verbs whose subject is nearly always a person or a body.
	speech = phrases(`said says told tells added argued asked believes claimed
		commented complained concluded confirmed declared denied explained
		insisted noted quipped recalled replied stated testified tweeted
		warned wrote`)

	// commonOpeners are words that stand at the start of a sentence with a
	// capital and belong to no name.
	commonOpeners = phrases(`a about above according across after again against ago all
		almost along already also although always amid among an and another any
		anyone are around as ask asked at away back be because been before behind
		being below beside besides between beyond both but by can clearly could
		currently despite did do does during each earlier early either else even
		eventually every everyone everything except few finally first following for
		former formerly from further furthermore given had has have having he hello
		hence her here hers herself his how however i if in including indeed inside
		instead into is it its itself just last lastly late lately later least less
		let like likewise long many maybe me meanwhile might more moreover most much
		must my near nearly neither never nevertheless new next no nobody none nor not
		nothing now nowadays of off often old on once one only onto or original other
		others otherwise our out outside over overall own particularly per perhaps
		please previously rather read recently regarding regardless right said
		same say says second secondly see seemingly several shall she should similarly
		simply since so some somebody someone something sometimes soon still such
		suddenly surely take than thanks that the their them then there thereafter
		therefore these they thing think third this those though three through
		throughout thus till time to today together tomorrow tonight too toward
		towards twice two ultimately under unfortunately unless unlike until up upon
		us usually very via was we well were what whatever when whenever where
		whereas wherever whether which while who whoever whom whose why will with
		within without would yes yesterday yet you young your hundreds thousands
		millions dozens police officials critics experts analysts authorities
		scientists researchers investors shares stocks protesters residents people
		men women children students workers voters four five six seven eight nine
		ten half asked born citing speaking photo image credit source sources
		report reports reported breaking update updated`)
)
