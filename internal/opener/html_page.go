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
	holder *html.Node // the element that holds the article's text
}

func newPage(root *html.Node) *page {
	p := &page{meta: readMeta(root), body: root}
	if bodies := elements(root, atom.Body); len(bodies) > 0 {
		p.body = bodies[0]
	}
	prune(p.body)
	p.walk = htmlBlocks(p.body, nil)
	p.linked = p.chooseLinked()
	p.holder = p.textHolder()
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
	if b.level > 0 || b.kind == article.Caption || n < 60 || p.walk.linked[b] > 0.35 {
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

var asideNames = regexp.MustCompile(`(?:^|[ _-])(?:related|newsletters?|subscri\w*|promo\w*|advert\w*|adslot|ad-slot|sponsor\w*|social|shar(?:e|ing)\w*|comments?|disqus|cookies?|consent|gdpr|paywall|recommend\w*|read-?more|readmore|also-?read|most-?read|mostread|popular|trending|outbrain|taboola|breadcrumbs?|toolbar|sidebar|side-bar|footer|foot|menu|navigation|nav|modal|popup|teasers?|author-?(?:bio|box|card|info)|about-?author|tags?|tag-?list|topics?|keywords|print|inline-?article|more-?stories|signup|sign-up|login|register|widget|banner|piano|tooltip|carousel|skip-?links?)(?:[ _-]|$)`)

// aside reports whether an element, or one around it, is called what pages call
// the things around an article.
func (p *page) aside(n *html.Node) bool {
	for ; n != nil && n != p.body && n != p.holder; n = n.Parent {
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
	p.fields(d)
	head := p.headlineBlock()
	first, body := p.text(head)
	if len(body) == 0 {
		return d
	}
	p.head(d, head, first)
	d.blocks = append(d.blocks, body...)
	d.dissect()
	return d
}

// text returns the blocks of the article's text and the index of the first.
func (p *page) text(head int) (first int, body []*block) {
	first = -1
	for i, b := range p.walk.blocks {
		if i <= head || !within(p.walk.origin[b], p.holder) || p.aside(p.walk.origin[b]) || p.furnishing(b) {
			continue
		}
		if first < 0 {
			if b.level == 0 && p.textWeight(b) == 0 && b.kind != article.Caption {
				continue // the text has not begun
			}
			first = i
		}
		body = append(body, b)
	}
	return first, body
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
	case p.walk.linked[b] > 0.8 && b.level == 0 && wordCount(s) < 30:
		return true
	case isTeaser(s) && p.walk.linked[b] > 0.3:
		return true
	}
	return false
}

// head sets what stands above the text: the headline and, between it and the
// text, standfirst, byline and date.
func (p *page) head(d *draft, head, first int) {
	if head < 0 {
		title := p.headlineText()
		if title != "" {
			b := &block{text: title, spaced: true}
			b.decide(article.Headline, 0.7, "the title of the page")
			d.blocks = append(d.blocks, b)
		}
		head = max(first-12, 0)
	} else {
		b := p.walk.blocks[head]
		b.decide(article.Headline, 0.95, "the heading that the page's title repeats")
		d.blocks = append(d.blocks, b)
		head++
	}
	for _, b := range p.walk.blocks[head:max(first, head)] {
		if p.headPart(b) {
			d.blocks = append(d.blocks, b)
		}
	}
}

// headlineText is the page's own title where no heading says it.
func (p *page) headlineText() string {
	for _, t := range p.titles() {
		if front, site, ok := siteName(t); ok && t == p.meta.title && wordCount(site) <= 4 && wordCount(front) >= 3 {
			return front
		}
		return t
	}
	return ""
}

var deckNames = regexp.MustCompile(`(?:^|[ _-])(?:decks?|dek|standfirst|sub-?title|sub-?head(?:line|ing)?|summary|lead|lede|intro(?:duction)?|excerpt|chapeau|chapo|sottotitolo|description|perex|entradilla|subtitulo|ingress|vorspann|preamble|strapline|abstract|bajada|copete|occhiello|leadtext|underrubrik|headline-?sub)(?:[ _-]|$)|articlelead|article__?(?:lead|intro|summary|perex)`)

// headPart decides a block between headline and text, and reports whether it
// belongs to the article.
func (p *page) headPart(b *block) bool {
	n := p.walk.origin[b]
	if p.aside(n) || p.walk.linked[b] > 0.8 && !isByline(b.text) {
		return false
	}
	if b.kind == article.Caption {
		return wordCount(b.text) > 2
	}
	if b.kind == "" && b.creditLine(true) {
		return !b.hidden
	}
	if wordCount(b.text) >= 5 && p.isDeck(b) {
		b.level = 0
		b.decide(article.Lede, 0.85, "the page marks it as the standfirst")
		return true
	}
	return false
}

// isDeck reports whether the page calls a block its standfirst, or states it as
// its description.
func (p *page) isDeck(b *block) bool {
	for n, i := p.walk.origin[b], 0; n != nil && n != p.body && i < 3; n, i = n.Parent, i+1 {
		if deckNames.MatchString(names(n)) {
			return true
		}
	}
	for _, s := range []string{p.linked.description, p.meta.tags["og:description"], p.meta.tags["description"], p.meta.tags["twitter:description"]} {
		if wordCount(s) >= 5 && similarity(s, b.text) > 0.8 {
			return true
		}
	}
	return false
}

// fields notes what the page states about its article.
func (p *page) fields(d *draft) {
	p.linked.note(d)
	note := func(name article.FieldName, keys ...string) {
		if v, key := p.meta.first(keys...); v != "" {
			d.addField(name, v, "meta: "+key)
		}
	}
	if !d.states(article.FieldTitle) {
		note(article.FieldTitle, "og:title", "twitter:title", "title", "dc.title")
	}
	if !d.states(article.FieldTitle) {
		d.addField(article.FieldTitle, p.meta.title, "title of the page")
	}
	if !d.states(article.FieldAuthor) {
		for _, a := range p.meta.authors {
			d.addField(article.FieldAuthor, a, "meta: author")
		}
	}
	if !d.states(article.FieldDate) {
		note(article.FieldDate, "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.created",
			"pubdate", "publishdate", "publish-date", "publish_date", "parsely-pub-date", "sailthru.date", "article.published", "cxenseparse:recs:publishtime",
			"published_time_telegram", "originalpublicationdate", "pdate", "last-modified", "article:modified_time")
	}
	if !d.states(article.FieldDate) {
		for _, t := range elements(p.body, atom.Time) {
			if v := attr(t, "datetime"); v != "" && !p.aside(t) {
				d.addField(article.FieldDate, v, "time in the page")
				break
			}
		}
	}
	if !d.states(article.FieldOutlet) {
		note(article.FieldOutlet, "og:site_name", "application-name", "publisher", "dc.publisher", "twitter:site")
	}
	if !d.states(article.FieldURL) {
		d.addField(article.FieldURL, p.meta.canonical, "canonical link")
		note(article.FieldURL, "og:url")
	}
}

// states reports whether a field is known.
func (d *draft) states(name article.FieldName) bool {
	for _, f := range d.fields {
		if f.Name == name {
			return true
		}
	}
	return false
}
