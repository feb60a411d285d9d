package opener

import (
	"context"
	"path"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"namecheck/internal/article"
)

// epub reads e-books: magazines and articles kept for later. Each document of
// the spine that holds text is an article.
type epub struct{}

func (epub) claims(in *input) bool { return zipLike(in.data, "META-INF/container.xml") }

func (epub) read(_ context.Context, in *input) ([]*draft, error) {
	files, err := openArchive(in.data)
	if err != nil {
		return nil, err
	}
	container, err := files.text("META-INF/container.xml")
	if err != nil {
		return nil, err
	}
	rootfile := firstNamed(xmlTree(container), "rootfile")
	if rootfile == nil {
		return nil, damagedXML("EPUB")
	}
	packagePath := attr(rootfile, "full-path")
	source, err := files.text(packagePath)
	if err != nil {
		return nil, err
	}
	book := xmlTree(source)
	href := map[string]string{}
	for _, item := range find(book, func(n *html.Node) bool { return n.Data == "item" }) {
		if properties := " " + attr(item, "properties") + " "; !strings.Contains(properties, " nav ") {
			href[attr(item, "id")] = attr(item, "href")
		}
	}
	var out []*draft
	for _, ref := range find(book, func(n *html.Node) bool { return n.Data == "itemref" }) {
		name := href[attr(ref, "idref")]
		if name == "" {
			continue
		}
		source, err := files.text(path.Join(path.Dir(packagePath), name))
		if err != nil {
			return nil, err
		}
		if d := bookDraft(source, book); d != nil {
			out = append(out, d)
		}
	}
	if len(out) == 0 {
		return nil, &Error{Code: NoArticle, Reason: "is an e-book without text", Advice: "choose another file"}
	}
	return out, nil
}

// bookDraft sets a document of the spine, or returns nil for covers and other
// pages without text.
func bookDraft(source string, book *html.Node) *draft {
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return nil
	}
	blocks := htmlBlocks(root, unseen).blocks
	words := 0
	for _, b := range blocks {
		words += wordCount(b.text)
	}
	if words < 40 {
		return nil
	}
	d := &draft{blocks: blocks, marked: true}
	top := 0 // the highest level of heading in the document is its headline's
	for _, b := range blocks {
		if b.level > 0 && (top == 0 || b.level < top) {
			top = b.level
		}
	}
	for _, b := range blocks {
		if b.level > 0 {
			b.level += 1 - top
		}
	}
	if titles := elements(root, atom.Title); len(titles) > 0 && top == 0 {
		if s := textOf(titles[0]); s != "" && !repeats(s, blocks[0].text) {
			b := &block{text: s, spaced: true}
			b.decide(article.Headline, 0.8, "the title of the document")
			d.blocks = append([]*block{b}, d.blocks...)
		}
	}
	d.addField(article.FieldTitle, textNamed(book, "title"), "book: title")
	d.addField(article.FieldAuthor, textNamed(book, "creator"), "book: creator")
	d.addField(article.FieldDate, textNamed(book, "date"), "book: date")
	d.addField(article.FieldOutlet, textNamed(book, "publisher"), "book: publisher")
	d.dissect()
	return d
}
