package opener

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"namecheck/internal/article"
)

// head sets what stands above the text: the headline and, between it and the
// text, standfirst, byline and date. It returns those of the blocks above that
// no part of the head claims, which belong to the text.
func (p *page) head(d *draft, head, first int, above map[*block]bool) (text []*block) {
	if head < 0 {
		title := p.headlineText()
		if title != "" {
			b := &block{text: title, spaced: true}
			b.decide(article.Headline, 0.7, "the title of the page")
			d.blocks = append(d.blocks, b)
		}
		head = max(first-12, 0)
		for i, b := range p.walk.blocks[:head] {
			if above[b] {
				head = i
				break
			}
		}
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
		} else if above[b] && !seen[b.text] {
			text = append(text, b)
			seen[b.text] = true
		}
	}
	d.joinByWords()
	return text
}

// joinByWords joins a "By" on a line of its own to the names below it.
func (d *draft) joinByWords() {
	for i := 0; i+1 < len(d.blocks); i++ {
		by, next := d.blocks[i], d.blocks[i+1]
		if by.kind == article.Byline && next.kind == article.Byline && byWords[fold(by.text)] && byWord(next.text) == 0 {
			next.text, next.inlines = strings.TrimSpace(by.text)+" "+strings.TrimSpace(next.text), nil
			next.label = byWord(next.text)
			d.blocks = slices.Delete(d.blocks, i, i+1)
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
	if _, date := splitDate(b.text); (date || isCaption(b.text)) && b.kind == "" && b.level == 0 {
		return b.creditLine(true) && !b.hidden // whatever the page calls it
	}
	if len(b.text) < 60 && countedFurniture.MatchString(b.text) {
		return false
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
