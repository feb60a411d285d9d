package opener

import (
	"context"
	"strings"

	"golang.org/x/net/html"
)

// feed reads RSS, Atom and WordPress exports, whose items are articles.
type feed struct{}

func (feed) claims(in *input) bool {
	switch rootElement(in.text) {
	case "rss", "feed", "rdf":
		return true
	}
	return false
}

func (feed) read(_ context.Context, in *input) ([]*draft, error) {
	root := xmlTree(in.text)
	outlet := ""
	if n := firstNamed(root, "channel", "feed"); n != nil {
		outlet = childText(n, "title")
	}
	var out []*draft
	for _, item := range find(root, func(n *html.Node) bool { return n.Data == "item" || n.Data == "entry" }) {
		if kind := childText(item, "post_type"); kind == "attachment" || kind == "nav_menu_item" {
			continue
		}
		it := &agencyItem{origin: "feed", marked: true, headline: oneLine(childText(item, "title")), outlet: outlet}
		it.date = childText(item, "pubdate", "published", "updated", "date")
		if author := childText(item, "creator", "author"); author != "" {
			it.authors = []string{author}
		}
		it.url = childText(item, "link")
		for _, name := range []string{"encoded", "content", "description", "summary"} {
			if s := childRaw(item, name); strings.TrimSpace(s) != "" && len(it.body) == 0 {
				it.body = hypertext(s)
			}
		}
		if len(it.body) > 0 {
			out = append(out, it.draft())
		}
	}
	if len(out) == 0 {
		return nil, &Error{Code: NoArticle, Reason: "is a feed without the text of an article", Advice: "open one of its pages and save that"}
	}
	return out, nil
}

// childText returns the text of the first child element with one of the names.
func childText(n *html.Node, names ...string) string {
	for _, name := range names {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.ElementNode && c.Data == name {
				if s := textOf(c); s != "" {
					return s
				}
				if href := attr(c, "href"); href != "" {
					return href
				}
			}
		}
	}
	return ""
}

// childRaw returns what stands in the first child of that name that has
// something: escaped markup as it is, elements as their text.
func childRaw(n *html.Node, name string) string {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && c.Data == name {
			if s := rawText(c); strings.TrimSpace(s) != "" {
				return s
			}
		}
	}
	return ""
}
