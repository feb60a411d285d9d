package opener

import (
	"context"
	"strings"

	"golang.org/x/net/html"
)

// nitf reads the IPTC's News Industry Text Format.
type nitf struct{}

func (nitf) claims(in *input) bool { return rootElement(in.text) == "nitf" }

func (nitf) read(_ context.Context, in *input) ([]*draft, error) {
	root := firstNamed(xmlTree(in.text), "nitf")
	if root == nil {
		return nil, damagedXML("NITF")
	}
	it := nitfItem(root)
	return []*draft{it.draft()}, nil
}

func damagedXML(kind string) *Error {
	return &Error{Code: Damaged, Reason: "is a damaged " + kind + " file", Advice: "get it again from where it came"}
}

// nitfNames are elements of NITF, and of the dialects that agencies wrap in it,
// by their like in HTML.
var nitfNames = map[string]string{"hl2": "h3", "bq": "blockquote", "media-caption": "figcaption", "datasource": "div", "nitf-table": "table",
	"citat": "p", "mellis": "h3", "ingress": "div", "brodtext": "div", "table-wrap": "div", "fn": "div"}

// nitfItem reads an nitf element.
func nitfItem(root *html.Node) *agencyItem {
	it := &agencyItem{origin: "NITF", marked: true}
	head := firstNamed(root, "body.head")
	if head == nil {
		head = &html.Node{}
	}
	it.headline = textNamed(head, "hl1")
	if it.headline == "" {
		it.headline = textNamed(root, "title")
	}
	it.deck = textNamed(head, "hl2", "abstract")
	if similarity(it.deck, it.headline) > 0.8 {
		it.deck = textNamed(head, "abstract")
	}
	if by := firstNamed(head, "byline"); by != nil {
		if job := firstNamed(by, "byttl"); job != nil {
			it.job = textOf(job)
			job.Parent.RemoveChild(job)
		}
		it.byline = textOf(by)
	}
	it.dateline = textNamed(head, "dateline")
	for _, name := range []string{"date.issue", "story.date", "date.release"} {
		if n := firstNamed(root, name); n != nil && it.date == "" {
			it.date = attr(n, "norm")
		}
	}
	it.outlet = textNamed(head, "distributor", "rights.owner", "rights.agent")
	for _, holder := range []struct{ name, attr string }{{"doc.copyright", "holder"}, {"from-src", "src-name"}, {"doc-id", "regsrc"}} {
		if n := firstNamed(root, holder.name); n != nil && it.outlet == "" {
			it.outlet = attr(n, holder.attr)
		}
	}
	if content := firstNamed(root, "body.content", "body"); content != nil {
		it.body = nitfBody(content)
	}
	return it
}

// nitfBody sets the text below an element of NITF.
func nitfBody(content *html.Node) []*block {
	rename(content, nitfNames)
	return htmlBlocks(content, func(n *html.Node) bool {
		switch n.Data {
		case "media-reference", "media-metadata", "media-producer", "body.head", "lang", "metadata", "sports-content", "rubrik", "dat":
			return true
		}
		return strings.Contains(attr(n, "class"), "notepad") || unseen(n)
	}).blocks
}
