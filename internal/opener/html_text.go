package opener

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"namecheck/internal/article"
)

// text returns the blocks of the article's text and the index of the first.
func (p *page) text(head int) (first int, body []*block) {
	first = -1
	last := 0 // blocks of body up to the last that is running text
	repeated := p.repeated()
	usual := p.usualMake()
	parents := map[*html.Node]int{} // of the paragraphs so far
	cut := false                    // below a line such as "You may also like"
	deck := false                   // a standfirst was passed
	seen := map[string]bool{}
	for i, b := range p.walk.blocks {
		n := p.walk.origin[b]
		if i <= head || p.aside(n) {
			continue
		}
		if !within(n, p.holder) {
			deck = deck || first < 0 && i > head && wordCount(b.text) >= 5 && p.isDeck(b)
			continue
		}
		weight := p.textWeight(b)
		if len(b.text) < 80 && cuts[fold(b.text)] && len(body) > 0 {
			cut = true
		} else if cut && (parents[n.Parent] > 1 || weight > 0 && p.makeOf(b) == usual) {
			cut = false
		}
		if b.kind == article.Caption {
			if seen[b.text] {
				continue // shown again for another size of screen
			}
			seen[b.text] = true
		}
		if cut || p.furnishing(b) || repeated[b.text] > 2 || repeated[b.text] > 1 && b.level == 0 || p.unstated(b) || p.stray(b, usual) {
			continue
		}
		if first < 0 {
			if weight == 0 || b.kind == article.Caption || p.headish(b, deck) {
				deck = deck || wordCount(b.text) >= 5 && b.kind != article.Caption && p.isDeck(b)
				continue // the text has not begun
			}
			first = i
		}
		if len(body) > 2 && b.kind == "" && isByline(b.text) && body[len(body)-1].level > 0 {
			break // the next article of a list
		}
		body = append(body, b)
		if weight > 0 || b.level == 0 && b.kind != article.Caption && endsSentence(b.text) {
			last = len(body)
		}
		if weight > 0 {
			parents[n.Parent]++
		}
	}
	return first, append(body[:last:last], p.closing(body[last:])...)
}

// headish reports whether a block before the text stands in its head by the
// name that the page gives it. A page has one standfirst.
func (p *page) headish(b *block, deck bool) bool {
	n := p.walk.origin[b]
	called := names(n)
	return bylineNames.MatchString(called) && wordCount(b.text) < 15 || dateNames.MatchString(called) && wordCount(b.text) < 15 ||
		p.namesAuthors(b.text) || !deck && n != p.holder && deckNames.MatchString(called)
}

// makeOf is what the page's makers use for a block: tag and class.
func (p *page) makeOf(b *block) string {
	n := p.walk.origin[b]
	return n.Data + " " + attr(n, "class")
}

// usualMake is the make of most of the running text.
func (p *page) usualMake() string {
	weight := map[string]float64{}
	most := ""
	for _, b := range p.walk.blocks {
		if within(p.walk.origin[b], p.holder) {
			k := p.makeOf(b)
			if weight[k] += p.textWeight(b); weight[k] > weight[most] {
				most = k
			}
		}
	}
	return most
}

// stray reports whether a block is a scrap of the page: a few words, no
// sentence, and neither a paragraph nor made like one.
func (p *page) stray(b *block, usual string) bool {
	return b.kind == "" && b.level == 0 && wordCount(b.text) < 8 && !endsSentence(b.text) && p.walk.origin[b].DataAtom != atom.P &&
		p.makeOf(b) != usual && !b.emphasized() && !capitals(b.text)
}

// unstated reports whether the page states the whole text of its article apart,
// and the block is not in it.
func (p *page) unstated(b *block) bool {
	if p.stated == nil {
		return false
	}
	words := tokens(b.text)
	if len(words) < 4 || b.level > 0 || b.kind == article.Caption || b.kind == article.Table {
		return false
	}
	found := 0
	for i := range words[:len(words)-2] {
		if p.stated[words[i]+" "+words[i+1]+" "+words[i+2]] {
			found++
		}
	}
	return found*2 < len(words)-2
}

// stateText notes the runs of three words of the text that the JSON-LD states,
// when it is as long as what the page shows.
func (p *page) stateText() {
	shown := 0
	for _, b := range p.walk.blocks {
		if within(p.walk.origin[b], p.holder) && p.textWeight(b) > 0 && !p.aside(p.walk.origin[b]) {
			shown += len(b.text)
		}
	}
	if len(p.linked.body)*10 < shown*6 || shown == 0 {
		return
	}
	p.stated = map[string]bool{}
	words := tokens(p.linked.body)
	for i := 0; i+2 < len(words); i++ {
		p.stated[words[i]+" "+words[i+1]+" "+words[i+2]] = true
	}
}

// lengthOf returns how many bytes blocks have together.
func lengthOf(blocks []*block) int {
	n := 0
	for _, b := range blocks {
		n += len(b.text)
	}
	return n
}

// statedBlocks are the paragraphs of the text that the page states in its
// JSON-LD, for pages that show theirs by script only.
func (p *page) statedBlocks() []*block {
	var out []*block
	for _, s := range strings.Split(p.linked.body, "\n") {
		if s = strings.TrimFunc(s, blank); s != "" {
			b := &block{text: s, spaced: true}
			b.decide(article.Paragraph, 0.7, "the text that the page states for machines")
			out = append(out, b)
			p.walk.origin[b] = p.body
		}
	}
	return out
}

// anyText returns all running text of the page, where its article cannot be told
// from the rest.
func (p *page) anyText() (first int, body []*block) {
	first = -1
	for i, b := range p.walk.blocks {
		if p.textWeight(b) == 0 && (first < 0 || b.level == 0) || p.furnishing(b) {
			continue
		}
		if first < 0 {
			first = i
		}
		body = append(body, b)
	}
	for len(body) > 0 && body[len(body)-1].level > 0 {
		body = body[:len(body)-1]
	}
	return first, body
}

// closing returns what of the blocks below the text belongs to the article: its
// source, its rights, the last items of a list.
func (p *page) closing(blocks []*block) []*block {
	var out []*block
	for _, b := range blocks {
		switch {
		case b.level > 0 || p.walk.linked[b] > 0.5:
			return out
		case b.kind == article.ListItem && p.walk.linked[b] < 0.5, b.kind == article.Caption, b.kind == article.Table, b.kind == "" && p.walk.linked[b] < 0.5:
			out = append(out, b)
		}
	}
	return out
}

// repeated counts how often short texts stand in the page. What comes again
// and again is the page's, not the article's.
func (p *page) repeated() map[string]int {
	count := map[string]int{}
	for _, b := range p.walk.blocks {
		if len(b.text) < 60 && b.kind != article.ListItem && b.kind != article.Table && within(p.walk.origin[b], p.holder) {
			count[b.text]++
		}
	}
	return count
}

// furnishing reports whether a block within the text belongs to the page: a
// link to another article, a button's word.
func (p *page) furnishing(b *block) bool {
	s := b.text
	switch {
	case len(s) < 100 && (furniture[fold(s)] || cuts[fold(s)]):
		return true
	case b.kind == article.Caption:
		return false
	case p.walk.linked[b] > 0.6 && b.level > 0:
		return true
	case p.walk.linked[b] > 0.8 && wordCount(s) < 30:
		return true
	case isTeaser(s) && (p.walk.linked[b] > 0.3 || wordCount(s) < 25):
		return true
	}
	return false
}
