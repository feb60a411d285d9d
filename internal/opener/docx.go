package opener

import (
	"context"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"namecheck/internal/article"
)

// wordDocument reads the text of Word documents (ECMA-376): paragraphs with
// their styles, tables and emphasis.
type wordDocument struct{}

func (wordDocument) claims(in *input) bool { return zipLike(in.data, "word/document.xml") }

func (wordDocument) read(_ context.Context, in *input) ([]*draft, error) {
	files, err := openArchive(in.data)
	if err != nil {
		return nil, err
	}
	source, err := files.text("word/document.xml")
	if err != nil {
		return nil, err
	}
	body := firstNamed(xmlTree(source), "body")
	if body == nil {
		return nil, damagedXML("Word")
	}
	d := &draft{}
	wordBlocks(body, d)
	if out := exportedDrafts(d.blocks); out != nil {
		return out, nil
	}
	d.marked = len(d.headings(1))+len(d.headings(2))+len(d.headings(3)) > 1
	if err := files.coreFields(d, "docProps/core.xml"); err != nil {
		return nil, err
	}
	d.dissect()
	return []*draft{d}, nil
}

// wordBlocks adds the paragraphs and tables below n.
func wordBlocks(n *html.Node, d *draft) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Data {
		case "p":
			d.blocks = append(d.blocks, wordParagraph(c)...)
		case "tbl":
			d.blocks = append(d.blocks, officeTable(c, "tr", "tc")...)
		case "sectpr", "ppr":
		default:
			if c.Type == html.ElementNode {
				wordBlocks(c, d)
			}
		}
	}
}

// wordParagraph sets a paragraph; its line breaks part it where its lines are
// short.
func wordParagraph(p *html.Node) []*block {
	b := newWords()
	if style := firstNamed(p, "pstyle"); style != nil {
		b.level = headingLevel(attr(style, "val"))
	}
	for _, run := range find(p, func(n *html.Node) bool { return n.Data == "r" }) {
		start := len(b.grown)
		for c := run.FirstChild; c != nil; c = c.NextSibling {
			switch c.Data {
			case "t":
				s, _ := clean(rawText(c))
				b.grown = append(b.grown, strings.ReplaceAll(s, "\n", " ")...)
			case "tab":
				b.grown = append(b.grown, ' ')
			case "br", "cr":
				b.grown = append(b.grown, '\n')
			case "nobreakhyphen":
				b.grown = append(b.grown, '-')
			}
		}
		span := article.Span{Start: start, End: len(b.grown)}
		if props := firstNamed(run, "rpr"); props != nil && !span.Empty() && strings.TrimSpace(string(b.grown[start:])) != "" {
			if switchedOn(props, "b") {
				b.inlines = append(b.inlines, article.Inline{Span: span, Style: article.Strong})
			}
			if switchedOn(props, "i") {
				b.inlines = append(b.inlines, article.Inline{Span: span, Style: article.Emphasis})
			}
		}
	}
	done := b.done()
	if strings.TrimFunc(done.text, blank) == "" {
		return nil
	}
	if firstNamed(p, "numpr") != nil && done.level == 0 {
		done.decide(article.ListItem, 0.9, "marked as a list item")
		done.marker = "•"
	}
	return splitBreaks(done)
}

// switchedOn reports whether a property stands without a value that turns it
// off.
func switchedOn(props *html.Node, name string) bool {
	for c := props.FirstChild; c != nil; c = c.NextSibling {
		if c.Data == name {
			v := attr(c, "val")
			return v != "0" && v != "false" && v != "none"
		}
	}
	return false
}

// headingLevel is the level that a style's name gives: "Title" and "Heading1"
// are 1.
func headingLevel(style string) int {
	style = strings.ToLower(strings.ReplaceAll(style, " ", ""))
	if style == "title" || style == "titel" || style == "titre" || style == "título" {
		return 1
	}
	for _, name := range []string{"heading", "berschrift", "überschrift", "titre", "título", "titolo", "kop", "rubrik"} {
		if rest, ok := strings.CutPrefix(style, name); ok {
			if level, err := strconv.Atoi(rest); err == nil && level >= 1 && level <= 9 {
				return level
			}
		}
	}
	return 0
}

// officeTable sets a table, a row to a line. One whose cells hold paragraphs of
// text lays out a page and gives those.
func officeTable(table *html.Node, row, cell string) []*block {
	var lines []string
	var layout []*block
	for _, r := range find(table, func(n *html.Node) bool { return n.Data == row }) {
		var cells []string
		for _, c := range find(r, func(n *html.Node) bool { return n.Data == cell }) {
			s := textOf(c)
			cells = append(cells, s)
			if s != "" {
				layout = append(layout, &block{text: s, spaced: true})
			}
		}
		lines = append(lines, strings.Join(cells, " | "))
	}
	text := strings.Join(lines, "\n")
	if strings.Trim(text, "| \n") == "" {
		return nil
	}
	if len(lines) < 2 || !strings.Contains(text, " | ") {
		return layout
	}
	b := &block{text: text, spaced: true}
	b.decide(article.Table, 0.9, "marked as a table")
	return []*block{b}
}

// coreFields notes what an office document states about itself.
func (a *archive) coreFields(d *draft, name string) error {
	source, err := a.text(name)
	if err != nil {
		return err
	}
	root := xmlTree(source)
	d.addField(article.FieldTitle, textNamed(root, "title"), "document properties: title")
	d.addField(article.FieldAuthor, textNamed(root, "creator", "initial-creator"), "document properties: author")
	return nil
}
