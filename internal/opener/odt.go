package opener

import (
	"context"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// openDocument reads OpenDocument text, whose elements are those of HTML under
// other names.
type openDocument struct{}

func (openDocument) claims(in *input) bool {
	if !zipLike(in.data, "content.xml") {
		return false
	}
	files, err := openArchive(in.data)
	if err != nil {
		return false
	}
	kind, err := files.text("mimetype")
	return err == nil && strings.HasPrefix(kind, "application/vnd.oasis.opendocument.text")
}

// openDocumentNames are its elements by their like in HTML.
var openDocumentNames = map[string]string{"list": "ul", "list-item": "li", "table-row": "tr", "table-cell": "td", "line-break": "br"}

func (openDocument) read(_ context.Context, in *input) ([]*draft, error) {
	files, err := openArchive(in.data)
	if err != nil {
		return nil, err
	}
	source, err := files.text("content.xml")
	if err != nil {
		return nil, err
	}
	body := firstNamed(xmlTree(source), "text")
	if body == nil {
		return nil, damagedXML("OpenDocument")
	}
	rename(body, openDocumentNames)
	for _, h := range find(body, func(n *html.Node) bool { return n.Data == "h" }) {
		level, err := strconv.Atoi(attr(h, "outline-level"))
		if err != nil || level < 1 || level > 6 {
			level = 1
		}
		h.Data = "h" + strconv.Itoa(level)
		h.DataAtom = atom.Lookup([]byte(h.Data))
	}
	for _, p := range find(body, func(n *html.Node) bool { return n.Data == "p" }) {
		if style := attr(p, "style-name"); style == "Title" {
			p.Data, p.DataAtom = "h1", atom.H1
		}
	}
	for _, s := range find(body, func(n *html.Node) bool { return n.Data == "s" || n.Data == "tab" }) {
		s.Data, s.DataAtom = "span", atom.Span
		s.AppendChild(&html.Node{Type: html.TextNode, Data: " "})
	}
	d := &draft{blocks: htmlBlocks(body, func(n *html.Node) bool {
		return n.Data == "sequence-decls" || n.Data == "tracked-changes" || n.Data == "annotation" || n.Data == "forms"
	}).blocks}
	d.marked = len(d.headings(2))+len(d.headings(3)) > 0
	if err := files.coreFields(d, "meta.xml"); err != nil {
		return nil, err
	}
	d.dissect()
	return []*draft{d}, nil
}
