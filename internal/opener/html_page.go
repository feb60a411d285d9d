package opener

import (
	"regexp"
	"slices"
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
	if shown := lengthOf(body); len(p.linked.body) > 600 && shown*5 < len(p.linked.body)*2 {
		first, body = max(head+1, 0), p.statedBlocks()
	}
	if len(body) == 0 && head >= 0 {
		first, body = p.text(-1) // the heading stands below the text
	}
	if len(body) == 0 {
		first, body = p.anyText()
	}
	if len(body) == 0 {
		return d
	}
	p.head(d, head, first)
	if !d.decided(article.Lede) {
		body = p.leadingDeck(body)
	}
	d.blocks = append(d.blocks, body...)
	d.marked = true
	d.dissect()
	return d
}

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
	seen := map[string]bool{}
	for i, b := range p.walk.blocks[head:max(first, head)] {
		if i == 0 && b.level > 0 && len(d.blocks) > 0 && p.walk.linked[b] < 0.5 && !p.aside(p.walk.origin[b]) && wordCount(b.text) >= 5 {
			b.level = 0
			b.decide(article.Lede, 0.75, "a heading under the headline")
			d.blocks = append(d.blocks, b)
			continue
		}
		if !seen[b.text] && p.headPart(b, d.decided(article.Lede)) {
			d.blocks = append(d.blocks, b)
			seen[b.text] = true
		}
	}
}

// headlineText is the page's own title where no heading says it.
func (p *page) headlineText() string {
	titles := p.titles()
	if len(titles) == 0 {
		return ""
	}
	if front, site, ok := siteName(titles[0]); ok && titles[0] == p.meta.title && wordCount(site) <= 4 && wordCount(front) >= 3 {
		return front
	}
	return titles[0]
}

var deckNames = regexp.MustCompile(`(?:^|[ _-])(?:decks?|dek|standfirst|sub-?title|sub-?head(?:line|ing|er)?|summary|lead|lede|intro(?:duction)?|excerpt|chapeau|chapo|sottotitolo|description|perex|entradilla|subtitulo|ingress|vorspann|preamble|strapline|abstract|bajada|copete|occhiello|leadtext|underrubrik|headline-?sub)(?:[ _-]|$)|articlelead|article__?(?:lead|intro|summary|perex)`)

var (
	bylineNames = regexp.MustCompile(`(?:^|[ _-])(?:bylines?|authors?|autor\w*|auteurs?|forfatter|reporter|writer|journalist|published-?by|creator|name)(?:[ _-]|$)`)
	dateNames   = regexp.MustCompile(`(?:^|[ _-])(?:date\w*|time|timestamp|publish\w*|published-date|datum|fecha|data|updated|pubdate)(?:[ _-]|$)`)
)

// headPart decides a block between headline and text, and reports whether it
// belongs to the article.
func (p *page) headPart(b *block, decked bool) bool {
	n := p.walk.origin[b]
	if p.aside(n) {
		return false
	}
	if b.kind == article.Caption {
		return wordCount(b.text) > 2
	}
	if p.namesAuthors(b.text) && b.level == 0 {
		b.decide(article.Byline, 0.85, "names the authors that the page states")
		b.label, b.marker, b.depth = byWord(b.text), "", 0
		return true
	}
	if bylineNames.MatchString(names(n)) && wordCount(b.text) <= 12 && b.level == 0 && !endsSentence(b.text) && !strings.Contains(b.text, "@") {
		b.decide(article.Byline, 0.75, "the page calls it the byline")
		b.label, b.marker, b.depth = byWord(b.text), "", 0
		return true
	}
	if p.walk.linked[b] > 0.8 {
		return false
	}
	if b.kind == "" && b.creditLine(true) {
		return !b.hidden
	}
	if b.level == 0 && dateNames.MatchString(names(n)) && wordCount(b.text) <= 14 && strings.ContainsAny(b.text, "0123456789") && !isClock(fold(b.text)) {
		b.decide(article.Date, 0.7, "the page calls it the date")
		b.label, _ = splitDate(b.text)
		b.marker, b.depth = "", 0
		return true
	}
	if !decked && wordCount(b.text) >= 5 && p.isDeck(b) {
		b.level = 0
		b.decide(article.Lede, 0.85, "the page marks it as the standfirst")
		return true
	}
	return false
}

// namesAuthors reports whether a short line names someone whom the page states
// as an author.
func (p *page) namesAuthors(s string) bool {
	if wordCount(s) > 14 || utf8.RuneCountInString(s) > 120 {
		return false
	}
	for _, authors := range [][]string{p.linked.authors, p.meta.authors} {
		for _, a := range authors {
			if len(a) > 3 && strings.Contains(strings.ToLower(s), strings.ToLower(a)) && share(s, a) >= 0.25 {
				return true
			}
		}
	}
	return false
}

// isDeck reports whether the page calls a block its standfirst, or states it as
// its description.
func (p *page) isDeck(b *block) bool {
	for n, i := p.walk.origin[b], 0; n != nil && n != p.body && n != p.holder && i < 3; n, i = n.Parent, i+1 {
		if deckNames.MatchString(names(n)) {
			return true
		}
	}
	return p.described(b.text)
}

// described reports whether the page states the words as its description, whole
// or cut off.
func (p *page) described(s string) bool {
	words := tokens(s)
	for _, d := range []string{p.linked.description, p.meta.tags["og:description"], p.meta.tags["description"], p.meta.tags["twitter:description"]} {
		stated := tokens(d)
		if len(stated) < 5 {
			continue
		}
		if similarity(d, s) > 0.8 {
			return true
		}
		if n := len(stated) - 1; n >= 8 && n < len(words) && slices.Equal(stated[:n], words[:n]) {
			return true
		}
	}
	return false
}

// leadingDeck decides that the first block of the text is its standfirst, when
// the page calls it so or sets it apart from the paragraphs below it. Short
// lines that make up the description together are one standfirst.
func (p *page) leadingDeck(body []*block) []*block {
	joined := ""
	for i, b := range body[:min(len(body), 8)] {
		if b.kind != "" || b.level > 0 || running(b.text) {
			break
		}
		joined = strings.TrimSpace(joined + " " + b.text)
		if i > 0 && p.described(joined) {
			deck := &block{text: joined, spaced: true}
			deck.decide(article.Lede, 0.8, "the page states it as its description")
			return append([]*block{deck}, body[i+1:]...)
		}
	}
	b := body[0]
	if b.kind != "" && b.level == 0 || len(body) < 3 || wordCount(b.text) < 5 || wordCount(b.text) > 120 {
		return body
	}
	n := p.walk.origin[b]
	named := n != p.holder && deckNames.MatchString(names(n)) || n.Parent != nil && n.Parent != p.holder && deckNames.MatchString(names(n.Parent))
	if named || p.described(b.text) && (b.level > 0 || p.setApart(body)) {
		b.level = 0
		b.decide(article.Lede, 0.8, "the page marks it as the standfirst")
	}
	return body
}

// setApart reports whether the first block is of another make than the
// paragraphs below it.
func (p *page) setApart(body []*block) bool {
	if body[0].emphasized() {
		return true
	}
	below := map[string]int{}
	most := ""
	for _, b := range body[1:] {
		if b.kind == "" && b.level == 0 {
			k := p.makeOf(b)
			if below[k]++; below[k] > below[most] {
				most = k
			}
		}
	}
	return below[most] >= 2 && below[p.makeOf(body[0])] == 0
}
