package opener

import (
	"context"
	"strings"

	"golang.org/x/net/html"
)

// newsML1 reads NewsML 1, in which an article is a component with lines and
// content.
type newsML1 struct{}

func (newsML1) claims(in *input) bool { return rootElement(in.text) == "newsml" }

func (newsML1) read(_ context.Context, in *input) ([]*draft, error) {
	root := xmlTree(in.text)
	var out []*draft
	for _, item := range find(root, func(n *html.Node) bool { return n.Data == "newsitem" }) {
		if it := newsML1Item(item); len(it.body) > 0 {
			out = append(out, it.draft())
		}
	}
	if len(out) == 0 {
		return nil, &Error{Code: NoArticle, Reason: "is a NewsML file without the text of an article", Advice: "choose the file with the text"}
	}
	return out, nil
}

func newsML1Item(item *html.Node) *agencyItem {
	it := &agencyItem{origin: "NewsML", marked: true}
	it.headline = textNamed(item, "headline")
	it.deck = textNamed(item, "subheadline")
	it.byline = textNamed(item, "byline")
	it.dateline = textNamed(item, "dateline")
	it.date = textNamed(item, "firstcreated", "thisrevisioncreated", "dateid")
	it.outlet = textNamed(item, "creditline")
	for _, name := range []string{"provider", "source"} {
		if n := firstNamed(item, name); n != nil && it.outlet == "" {
			if party := firstNamed(n, "party"); party != nil {
				it.outlet = attr(party, "formalname")
			}
		}
	}
	if it.outlet == "" {
		it.outlet = hostName(textNamed(item, "providerid"))
	}
	for _, content := range find(item, func(n *html.Node) bool { return n.Data == "datacontent" }) {
		inner := content
		if n := firstNamed(content, "nitf"); n != nil {
			inner = n
			if from := nitfItem(n); it.byline == "" {
				it.byline, it.job = from.byline, from.job
			}
		}
		if body := firstNamed(inner, "body.content", "body"); body != nil {
			inner = body
		}
		if it.body = nitfBody(inner); len(it.body) > 0 {
			break
		}
	}
	return it
}

// hostName returns what a provider's address calls it: "afp.com" is "AFP".
func hostName(s string) string {
	s = strings.TrimPrefix(strings.TrimSpace(s), "www.")
	name, _, _ := strings.Cut(s, ".")
	if len(name) <= 4 {
		return strings.ToUpper(name)
	}
	return name
}

// newsMLG2 reads NewsML-G2: a news item, or a message that holds some.
type newsMLG2 struct{}

func (newsMLG2) claims(in *input) bool {
	switch rootElement(in.text) {
	case "newsmessage", "newsitem", "packageitem":
		return true
	}
	return false
}

func (newsMLG2) read(_ context.Context, in *input) ([]*draft, error) {
	root := xmlTree(in.text)
	var out []*draft
	for _, item := range find(root, func(n *html.Node) bool { return n.Data == "newsitem" }) {
		if it := newsMLG2Item(item); len(it.body) > 0 || it.headline != "" && it.deck != "" {
			out = append(out, it.draft())
		}
	}
	if len(out) == 0 {
		return nil, &Error{Code: NoArticle, Reason: "is a NewsML-G2 file without the text of an article", Advice: "choose the file with the text"}
	}
	return out, nil
}

func newsMLG2Item(item *html.Node) *agencyItem {
	it := &agencyItem{origin: "NewsML-G2"}
	meta := firstNamed(item, "contentmeta")
	if meta == nil {
		meta = &html.Node{}
	}
	for _, h := range find(meta, func(n *html.Node) bool { return n.Data == "headline" }) {
		role := strings.ToLower(attr(h, "role"))
		switch s := textOf(h); {
		case strings.Contains(role, "sub") || strings.Contains(role, "deck"):
			it.deck = s
		case it.headline == "":
			it.headline = s
		}
	}
	it.byline = textNamed(meta, "by")
	it.dateline = textNamed(meta, "dateline")
	it.date = textNamed(item, "firstcreated", "versioncreated", "contentcreated")
	for _, name := range []string{"infosource", "provider", "copyrightholder"} {
		if n := firstNamed(item, name); n != nil && it.outlet == "" {
			if v := attr(n, "literal"); v != "" && !strings.Contains(v, ".") {
				it.outlet = v
			} else if v := textOf(n); v != "" {
				it.outlet = v
			}
		}
	}
	if it.outlet == "" {
		it.outlet = textNamed(meta, "creditline")
	}
	set := firstNamed(item, "contentset")
	if set == nil {
		return it
	}
	if n := firstNamed(set, "inlinexml"); n != nil {
		it.marked = true
		inner := n
		if x := firstNamed(n, "nitf"); x != nil {
			if from := nitfItem(x); it.byline == "" {
				it.byline, it.job = from.byline, from.job
			}
		}
		if body := firstNamed(n, "body.content", "body"); body != nil {
			inner = body
		}
		it.body = nitfBody(inner)
	} else if n := firstNamed(set, "inlinedata"); n != nil {
		s := rawText(n)
		if strings.Contains(s, "</p>") || strings.Contains(s, "<br") {
			it.body = escapedBody(s)
		} else {
			it.body = plainBody(s)
		}
	}
	return it
}

// rawText is the text below n as it stands.
func rawText(n *html.Node) string {
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		} else {
			b.WriteString(rawText(c))
		}
	}
	return b.String()
}

// escapedBody sets HTML that stands escaped in a file. One paragraph around
// text with lines of its own is no markup of paragraphs.
func escapedBody(s string) []*block {
	trimmed := strings.TrimSpace(s)
	if inner, ok := strings.CutPrefix(trimmed, "<p>"); ok && strings.Count(trimmed, "<p>") == 1 && !strings.Contains(inner, "<br") {
		inner, _, _ = strings.Cut(inner, "</p>")
		if strings.Count(strings.TrimSpace(inner), "\n") >= 3 {
			return plainBody(html.UnescapeString(inner))
		}
	}
	return hypertext(s)
}
