package opener

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"namecheck/internal/article"
)

// fields notes what the page states about its article.
func (p *page) fields(d *draft, head int) {
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
	if !d.states(article.FieldAuthor) {
		d.addField(article.FieldAuthor, p.seenAuthor(head), "byline in the page")
	}
	if !d.states(article.FieldDate) {
		d.addField(article.FieldDate, p.seenDate(head), "line in the page")
	}
	if m := dateInURL.FindStringSubmatch(p.meta.canonical + " " + p.meta.tags["og:url"]); m != nil && !d.states(article.FieldDate) {
		d.addField(article.FieldDate, m[1]+"-"+m[2]+"-"+m[3], "address of the page")
	}
	if !d.states(article.FieldOutlet) {
		note(article.FieldOutlet, "og:site_name", "application-name", "publisher", "dc.publisher", "twitter:site")
	}
	if !d.states(article.FieldURL) {
		d.addField(article.FieldURL, p.meta.canonical, "canonical link")
		note(article.FieldURL, "og:url")
	}
}

var dateInURL = regexp.MustCompile(`/(20\d\d|19\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?:[/-]|$)`)

// seenAuthor returns the author that a line of the page names by its make.
func (p *page) seenAuthor(head int) string {
	best := ""
	for _, n := range find(p.body, func(n *html.Node) bool {
		return attr(n, "rel") == "author" || attr(n, "itemprop") == "author" || strictByline.MatchString(names(n))
	}) {
		s := textOf(n)
		s = strings.TrimFunc(s[byWord(s):], blank)
		if k := wordCount(s); k == 0 || k > 8 || p.aside(n) && attr(n, "rel") != "author" && head >= 0 && !p.nearHeadline(n, head) {
			continue
		}
		if isDate(s) || byWords[fold(s)] || endsSentence(s) && !initialAtEnd(s) || strings.ContainsAny(s, "@:|/") {
			continue
		}
		if best == "" || len(s) < len(best) && strings.Contains(best, s) {
			best = s
		}
	}
	return best
}

var strictByline = regexp.MustCompile(`(?:^|[ _-])(?:byline|author|autor|auteur|article-?author|post-?author|entry-?author|author-?name|byline-?name)(?:[ _-]|$)`)

// nearHeadline reports whether an element stands among the blocks around the
// headline.
func (p *page) nearHeadline(n *html.Node, head int) bool {
	for _, b := range p.walk.blocks[max(head-6, 0):min(head+12, len(p.walk.blocks))] {
		if within(p.walk.origin[b], n) || within(n, p.walk.origin[b]) {
			return true
		}
	}
	return false
}

// seenDate returns the first line around the headline that is a date.
func (p *page) seenDate(head int) string {
	if head < 0 {
		return ""
	}
	for _, b := range p.walk.blocks[max(head-6, 0):min(head+15, len(p.walk.blocks))] {
		if n, ok := splitDate(b.text); ok {
			return b.text[n:]
		}
	}
	for _, b := range p.walk.blocks[max(head-6, 0):min(head+15, len(p.walk.blocks))] {
		if wordCount(b.text) <= 16 {
			if m := dateWithin.FindString(b.text); m != "" && (hasDate(m) || numericDate(m)) {
				return m
			}
		}
	}
	return ""
}

var dateWithin = regexp.MustCompile(`\d{1,2}(?:st|nd|rd|th|\.)? \p{L}{3,12}\.?,? \d{4}|\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4}|\d{4}년 ?\d{1,2}월 ?\d{1,2}일|\d{4}年\d{1,2}月\d{1,2}日`)

// states reports whether a field is known.
func (d *draft) states(name article.FieldName) bool {
	for _, f := range d.fields {
		if f.Name == name {
			return true
		}
	}
	return false
}
