package opener

import (
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"namecheck/internal/article"
)

// maxBlocks is how many blocks of a page are read. News articles have some
// hundreds.
const maxBlocks = 40_000

// blockWalker turns a tree of HTML into blocks.
type blockWalker struct {
	blocks []*block
	run    *words     // the text since the last block element
	node   *html.Node // the block element that run stands in
	origin map[*block]*html.Node
	skip   func(*html.Node) bool
	at     htmlPlace
	links  int // bytes of run that are link text
	linked map[*block]float64
}

// htmlPlace is where in the nesting of a page a block stands.
type htmlPlace struct {
	level, quotes, lists int
	marker               string
	item, caption, pre   bool
	link                 bool // a link is wrapped around whole blocks
}

// htmlBlocks returns the blocks below n. Elements for which skip reports true
// are left out.
func htmlBlocks(n *html.Node, skip func(*html.Node) bool) *blockWalker {
	w := &blockWalker{run: newWords(), node: n, skip: skip, origin: map[*block]*html.Node{}, linked: map[*block]float64{}}
	w.children(n)
	w.flush()
	return w
}

// nodeBlocks returns the blocks of n itself and below it.
func nodeBlocks(n *html.Node) []*block {
	w := &blockWalker{run: newWords(), node: n, origin: map[*block]*html.Node{}, linked: map[*block]float64{}}
	w.visit(n)
	w.flush()
	return w.blocks
}

func (w *blockWalker) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.visit(c)
	}
}

func (w *blockWalker) visit(n *html.Node) {
	if len(w.blocks) >= maxBlocks {
		return
	}
	switch n.Type {
	case html.TextNode:
		w.text(n.Data)
		return
	case html.ElementNode:
	default:
		w.children(n)
		return
	}
	if silentElements[n.Data] || w.skip != nil && w.skip(n) {
		return
	}
	if n.DataAtom == atom.Br {
		w.run.grown = append(w.run.grown, '\n')
		return
	}
	if !blockElements[n.Data] && !holdsBlocks(n) {
		if !credit(n) {
			w.inline(n)
			return
		}
		w.flush()
		node := w.node
		w.node = n
		w.inline(n)
		w.flush()
		w.node = node
		return
	}
	w.flush()
	outer, outerNode := w.at, w.node
	w.node = n
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		w.at.level = int(n.Data[1] - '0')
	case atom.A:
		w.at.link = attr(n, "href") != ""
	case atom.Blockquote, atom.Q:
		w.at.quotes++
	case atom.Ul, atom.Ol:
		w.list(n)
		w.at, w.node = outer, outerNode
		return
	case atom.Li:
		w.at.item, w.at.marker, w.at.lists = true, "•", max(w.at.lists, 1)
	case atom.Figcaption:
		w.at.caption = true
	case atom.Caption:
		w.at.caption = true
	case atom.Pre:
		w.at.pre = true
	case atom.Div, atom.P, atom.Span, atom.Small, atom.Dd, atom.Section:
		if captionNames.MatchString(names(n)) && len(textOf(n)) < 600 {
			w.at.caption = true
		}
	case atom.Table:
		if rows := dataTable(n); rows != nil {
			w.table(rows)
			w.at, w.node = outer, outerNode
			return
		}
	}
	w.children(n)
	w.flush()
	w.at, w.node = outer, outerNode
}

var captionNames = regexp.MustCompile(`caption|(?:image|img|photo|foto|media-block|media|picture|bild|figure)[a-z]*[-_ ]{0,2}(?:credit|desc\w*|text|legend\w*|source|copyright|popis|title|byline|info)(?:[ _-]|$)|(?:^|[ _-])(?:bildunterschrift|bildtext|legende|legenda|photo-?credit|credits?)(?:[ _-]|$)`)

// credit reports whether an inline element is a byline or a date that stands on
// one line with others, and so is a block of its own.
func credit(n *html.Node) bool {
	if n.DataAtom != atom.Time && n.DataAtom != atom.Span && n.DataAtom != atom.Address {
		return false
	}
	called := names(n)
	return (n.DataAtom == atom.Time || bylineNames.MatchString(called) || dateNames.MatchString(called)) &&
		n.Parent != nil && n.Parent.DataAtom != atom.P && !longText(n.Parent, 160)
}

// longText reports whether n holds more text than so many bytes.
func longText(n *html.Node, limit int) bool {
	var count func(*html.Node)
	count = func(n *html.Node) {
		for c := n.FirstChild; c != nil && limit >= 0; c = c.NextSibling {
			if c.Type == html.TextNode {
				limit -= len(strings.TrimSpace(c.Data))
			}
			count(c)
		}
	}
	count(n)
	return limit < 0
}

// holdsBlocks reports whether an inline element is wrapped around blocks.
func holdsBlocks(n *html.Node) bool {
	found := false
	each(n, func(c *html.Node) bool {
		found = found || blockElements[c.Data]
		return !found
	})
	return found
}

// blockElements end a run of text. Whatever else a page uses, names of its own
// among them, stands within one.
var blockElements = set(`html body p div section article h1 h2 h3 h4 h5 h6 ul ol li table thead tbody tfoot tr td th caption blockquote
	figure figcaption pre header footer aside main nav dl dt dd hr address fieldset legend form details summary center dir menu hgroup
	search dialog noscript optgroup option select iframe video audio`)

// text adds characters; blanks run together except in preformatted text.
func (w *blockWalker) text(s string) {
	s, _ = clean(s)
	if w.at.pre {
		w.run.grown = append(w.run.grown, s...)
		return
	}
	pending := false
	for _, r := range s {
		if r == ' ' || r == '\n' || r == '\t' {
			pending = true
			continue
		}
		if pending {
			w.space()
			pending = false
		}
		w.run.grown = append(w.run.grown, string(r)...)
	}
	if pending {
		w.space()
	}
}

func (w *blockWalker) space() {
	if n := len(w.run.grown); n > 0 && w.run.grown[n-1] != ' ' && w.run.grown[n-1] != '\n' {
		w.run.grown = append(w.run.grown, ' ')
	}
}

var inlineStyles = map[atom.Atom]article.Style{
	atom.Em: article.Emphasis, atom.I: article.Emphasis, atom.Cite: article.Emphasis, atom.Dfn: article.Emphasis,
	atom.Strong: article.Strong, atom.B: article.Strong, atom.Code: article.Code, atom.Kbd: article.Code, atom.Samp: article.Code,
	atom.S: article.Strike, atom.Del: article.Strike, atom.Strike: article.Strike, atom.A: article.Link,
}

func (w *blockWalker) inline(n *html.Node) {
	start := len(w.run.grown)
	w.children(n)
	end := len(w.run.grown)
	if start > end {
		return // a block within ended the run
	}
	style, ok := inlineStyles[n.DataAtom]
	if n.DataAtom == atom.A {
		w.links += end - start
		ok = attr(n, "href") != ""
	}
	for start < end && (w.run.grown[start] == ' ' || w.run.grown[start] == '\n') {
		start++
	}
	for start < end && (w.run.grown[end-1] == ' ' || w.run.grown[end-1] == '\n') {
		end--
	}
	if ok && start < end {
		in := article.Inline{Span: article.Span{Start: start, End: end}, Style: style}
		if style == article.Link {
			in.Href = attr(n, "href")
		}
		w.run.inlines = append(w.run.inlines, in)
	}
}

// flush ends the block that is being read.
func (w *blockWalker) flush() {
	run, links := w.run, w.links
	w.run, w.links = newWords(), 0
	b := run.done()
	if strings.TrimFunc(b.text, blank) == "" {
		return
	}
	share := float64(links) / float64(len(b.text))
	if w.at.link {
		share = 1
	}
	pieces := []*block{b}
	if !w.at.pre {
		pieces = splitBreaks(b)
	}
	for _, piece := range pieces {
		if strings.TrimFunc(piece.text, blank) == "" {
			continue
		}
		at := w.at
		switch {
		case at.pre:
			piece.decide(article.Preformatted, 0.9, "marked as preformatted")
		case at.caption:
			piece.decide(article.Caption, 0.95, "marked as a caption")
		case at.quotes > 0:
			piece.decide(article.Quotation, 0.9, "marked as a quotation")
			piece.depth = at.quotes - 1
		case at.level > 0 && (wordCount(piece.text) <= 20 || !endsSentence(piece.text)):
			piece.level = at.level
		case at.item:
			piece.decide(article.ListItem, 0.9, "marked as a list item")
			piece.depth, piece.marker = max(at.lists-1, 0), at.marker
			w.at.marker = ""
		}
		w.blocks = append(w.blocks, piece)
		w.origin[piece], w.linked[piece] = w.node, share
	}
}

// splitBreaks parts a run at two or more line breaks, and at single ones where
// all lines are short; other breaks become spaces.
func splitBreaks(b *block) []*block {
	if !strings.Contains(b.text, "\n") {
		return []*block{b}
	}
	var out []*block
	at := 0
	for _, gap := range append(doubleBreak.FindAllStringIndex(b.text, -1), []int{len(b.text), len(b.text)}) {
		out = append(out, brokenByHand(b.slice(at, gap[0]))...)
		at = gap[1]
	}
	return out
}

var doubleBreak = regexp.MustCompile(`\n[\s\x{00a0}]*\n`)

// list visits the items of a list with their markers.
func (w *blockWalker) list(n *html.Node) {
	number, err := strconv.Atoi(attr(n, "start"))
	if err != nil {
		number = 1
	}
	w.at.lists++
	depth := w.at
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		if silentElements[c.Data] || w.skip != nil && w.skip(c) {
			continue
		}
		w.at, w.node = depth, c
		if c.DataAtom == atom.Li && len(elements(c, atom.P)) <= 3 { // more is a list that lays out a page
			w.at.item, w.at.marker = true, "•"
			if n.DataAtom == atom.Ol {
				w.at.marker = strconv.Itoa(number) + "."
				number++
			}
			w.children(c)
		} else if c.DataAtom == atom.Li {
			w.children(c)
		} else {
			w.visit(c)
		}
		w.flush()
	}
}

// dataTable returns the rows of a table that holds data: several rows of
// several short cells. A table that lays out a page returns nil.
func dataTable(n *html.Node) [][]*html.Node {
	var rows [][]*html.Node
	nested := false
	each(n, func(c *html.Node) bool {
		switch c.DataAtom {
		case atom.Table:
			nested = true
			return false
		case atom.Tr:
			rows = append(rows, nil)
		case atom.Td, atom.Th:
			if len(rows) > 0 {
				rows[len(rows)-1] = append(rows[len(rows)-1], c)
			}
		}
		return true
	})
	if nested || len(rows) < 2 {
		return nil
	}
	wide := 0
	for _, row := range rows {
		if len(row) > 1 {
			wide++
		}
		for _, cell := range row {
			if len(textOf(cell)) > 400 {
				return nil
			}
		}
	}
	if wide*2 < len(rows) {
		return nil
	}
	return rows
}

// table adds a table: a row is a line, cells are parted by a bar.
func (w *blockWalker) table(rows [][]*html.Node) {
	for _, row := range rows {
		if len(w.run.grown) > 0 {
			w.run.grown = append(w.run.grown, '\n')
		}
		for i, cell := range row {
			if i > 0 {
				w.run.grown = append(w.run.grown, " | "...)
			}
			w.run.grown = append(w.run.grown, textOf(cell)...)
		}
	}
	b := w.run.done()
	w.run = newWords()
	if strings.Trim(b.text, "| \n") == "" {
		return
	}
	b.decide(article.Table, 0.9, "marked as a table")
	w.blocks = append(w.blocks, b)
	w.origin[b] = w.node
}
