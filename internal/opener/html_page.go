package opener

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"namecheck/internal/article"
)

// page is a saved web page, read as one run of blocks in the order in which
// they stand in it.
type page struct {
	meta   pageMeta
	linked statement // the JSON-LD of this page's article
	body   *html.Node
	walk   *blockWalker
	holder *html.Node             // the element that holds the article's text
	weight map[*html.Node]float64 // of the running text below each element
	other  map[*block]bool        // the blocks that the second opinion keeps
	stated map[string]bool        // runs of three words of the text as the JSON-LD has it; nil where it has none
}

func newPage(root *html.Node, source pageSource) *page {
	p := &page{meta: readMeta(root), body: root}
	if source.title != "" && (p.meta.title == "" || source.mail) {
		p.meta.title = source.title
		if source.mail {
			p.meta.tags["og:title"] = source.title
		}
	}
	if bodies := elements(root, atom.Body); len(bodies) > 0 {
		p.body = bodies[0]
	}
	prune(p.body)
	p.walk = htmlBlocks(p.body, nil)
	p.linked = p.chooseLinked()
	p.weigh()
	p.holder = p.textHolder()
	p.stateText()
	p.other = p.secondOpinion(root)
	return p
}

// chooseLinked returns the JSON-LD object that is about this page: the one
// whose headline is most like its title.
func (p *page) chooseLinked() statement {
	var best statement
	top := -1.0
	for _, s := range p.meta.linked {
		score := similarity(s.headline, p.meta.title)
		if s.body != "" {
			score += 0.2
		}
		if score > top {
			best, top = s, score
		}
	}
	return best
}

// titles are what the page calls itself, without the site's name where that can
// be told.
func (p *page) titles() []string {
	out := []string{p.linked.headline, p.meta.tags["og:title"], p.meta.tags["twitter:title"], p.meta.title}
	kept := out[:0]
	for _, t := range out {
		if t != "" {
			kept = append(kept, t)
		}
	}
	return kept
}

// headlineBlock returns the index of the heading that is the article's
// headline, or -1. Most of its words stand in the page's title.
func (p *page) headlineBlock() int {
	best, top := -1, 0.0
	for i, b := range p.walk.blocks {
		if b.level == 0 || b.level > 3 || wordCount(b.text) > 45 {
			continue
		}
		for _, t := range p.titles() {
			score := share(b.text, t)
			if s := share(t, b.text); s < 0.34 {
				score *= s * 2 // a word or two of a long title
			}
			if b.level == 1 {
				score += 0.3
			}
			if strings.Contains(names(p.walk.origin[b]), "headline") {
				score += 0.1
			}
			if score > top+1e-9 {
				best, top = i, score
			}
		}
	}
	if top >= 0.55 {
		return best
	}
	return -1
}

// share is the share of the words of s that stand in t.
func share(s, t string) float64 {
	in := map[string]bool{}
	for _, w := range tokens(t) {
		in[w] = true
	}
	words := tokens(s)
	if len(words) == 0 {
		return 0
	}
	n := 0
	for _, w := range words {
		if in[w] {
			n++
		}
	}
	return float64(n) / float64(len(words))
}

// textWeight is how much the block tells that an article stands around it.
func (p *page) textWeight(b *block) float64 {
	n := utf8.RuneCountInString(b.text)
	if caseless(b.text) {
		n *= 2
	}
	linked := p.walk.linked[b]
	if b.level > 0 || b.kind == article.Caption || n < 60 || linked > 0.6 || linked > 0.35 && n < 150 {
		return 0
	}
	if b.kind == article.ListItem {
		return float64(n) / 3
	}
	if !endsSentence(b.text) {
		return float64(n) / 2
	}
	return float64(n)
}

// weigh adds up the running text below every element.
func (p *page) weigh() {
	p.weight = map[*html.Node]float64{}
	for _, b := range p.walk.blocks {
		w := p.textWeight(b)
		for n := p.walk.origin[b]; n != nil && w > 0; n = n.Parent {
			p.weight[n] += w
			if n == p.body {
				break
			}
		}
	}
}

// textHolder returns the innermost element that holds most of the running text.
func (p *page) textHolder() *html.Node {
	weight := map[*html.Node]float64{}
	for _, b := range p.walk.blocks {
		w := p.textWeight(b)
		if w == 0 || p.aside(p.walk.origin[b]) {
			continue
		}
		for n := p.walk.origin[b]; n != nil; n = n.Parent {
			weight[n] += w
			if n == p.body {
				break
			}
		}
	}
	for _, n := range find(p.body, func(n *html.Node) bool { return strings.EqualFold(attr(n, "itemprop"), "articleBody") }) {
		if weight[n] > 0.4*weight[p.body] {
			return n
		}
	}
	n := p.body
	for {
		var best *html.Node
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if best == nil || weight[c] > weight[best] {
				best = c
			}
		}
		if best == nil || best.Type != html.ElementNode || weight[best] < 0.7*weight[n] || blockText(best) {
			return n
		}
		n = best
	}
}

func blockText(n *html.Node) bool {
	switch n.DataAtom {
	case atom.P, atom.H1, atom.H2, atom.Li, atom.Blockquote:
		return true
	}
	return false
}

var asideNames = regexp.MustCompile(`(?:^|[ _-])(?:ads?|identity|placeholder|blocker|unlock|regwall|featured-video|related|newsletters?|subscri\w*|promo\w*|advert\w*|adslot|ad-slot|sponsor\w*|social|shar(?:e|ing)\w*|comments?|disqus|cookies?|consent|gdpr|paywall|recommend\w*|read-?more|readmore|also-?read|most-?read|mostread|popular|trending|outbrain|taboola|breadcrumbs?|toolbar|sidebar|side-bar|footer|foot|menu|navigation|nav|modal|popup|teasers?|author-?(?:bio|box|card|info)|about-?author|tags?|tag-?list|topics?|keywords|print|inline-?article|more-?stories|signup|sign-up|login|register|widget|banner|piano|tooltip|carousel|skip-?links?)(?:[ _-]|$)`)

// aside reports whether an element, or one around it, is called what pages call
// the things around an article.
func (p *page) aside(n *html.Node) bool {
	for ; n != nil && n != p.body && n != p.holder; n = n.Parent {
		if p.weight[n] > 0.4*p.weight[p.body] {
			return false // whatever it is called, it holds the article
		}
		switch n.DataAtom {
		case atom.Aside, atom.Footer, atom.Form:
			return true
		case atom.Article, atom.Main:
			return false
		}
		if asideNames.MatchString(names(n)) {
			return true
		}
	}
	return false
}

// draft sets the page's article.
func (p *page) draft() *draft {
	d := &draft{}
	if len(p.walk.blocks) >= maxBlocks {
		d.warnings = append(d.warnings, "The page is far longer than an article; its end was not read.")
	}
	head := p.headlineBlock()
	p.fields(d, head)
	first, body := p.text(head)
	if len(body) == 0 && head >= 0 {
		first, body = p.text(-1) // the heading stands below the text
	}
	if len(body) == 0 {
		first, body = p.anyText()
	}
	above, body := p.joinOpinions(head, first, body)
	if shown := lengthOf(body); len(p.linked.body) > 600 && shown*5 < len(p.linked.body)*2 {
		first, above, body = max(head+1, 0), nil, p.statedBlocks()
	}
	if len(body) == 0 {
		return d
	}
	body = withoutPullQuotes(withoutOffers(append(p.head(d, head, first, above), body...)))
	if last := body[len(body)-1]; last.kind == "" && wordCount(last.text) <= 4 {
		last.level = 0 // a heading with nothing below it closes the text
	}
	if !d.decided(article.Lede) {
		body = p.leadingDeck(body)
	}
	d.blocks = append(d.blocks, body...)
	d.marked = true
	d.dissect()
	return d
}
