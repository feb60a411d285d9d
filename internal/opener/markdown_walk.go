package opener

import (
	"html"
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"namecheck/internal/article"
)

// markdownWalker turns goldmark's tree into blocks.
type markdownWalker struct {
	source []byte
	draft  *draft
	lines  lineIndex
	offset int // where source starts in the file
}

// place is where in the nesting of quotes and lists a block stands.
type place struct {
	quotes, lists int
	marker        string // of the list item whose first block this is
	item          bool
	footnote      bool
}

// blocks visits the children of a block.
func (w *markdownWalker) blocks(parent ast.Node, at place) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		w.block(n, at)
		at.marker = ""
	}
}

func (w *markdownWalker) block(n ast.Node, at place) {
	switch n := n.(type) {
	case *ast.Heading:
		b := w.inlineBlock(n)
		b.level = n.Level
		if at.quotes > 0 {
			b.level = 0
			w.add(b, at)
			return
		}
		w.draft.blocks = append(w.draft.blocks, b)
	case *ast.Paragraph, *ast.TextBlock:
		w.paragraph(n, at)
	case *ast.Blockquote:
		at.quotes++
		w.blocks(n, at)
	case *ast.List:
		number := n.Start
		at.lists++
		for item := n.FirstChild(); item != nil; item = item.NextSibling() {
			at.marker, at.item = "•", true
			if n.IsOrdered() {
				at.marker = strconv.Itoa(number) + string(n.Marker)
				number++
			}
			w.blocks(item, at)
		}
	case *ast.FencedCodeBlock, *ast.CodeBlock:
		w.code(n)
	case *ast.HTMLBlock:
		w.html(n, at)
	case *extast.Table:
		w.table(n)
	case *extast.FootnoteList:
		at.footnote = true
		w.blocks(n, at)
	default:
		w.blocks(n, at)
	}
}

// add puts a block at its place in the nesting.
func (w *markdownWalker) add(b *block, at place) {
	switch {
	case strings.TrimFunc(b.text, blank) == "":
		return
	case at.footnote:
		b.decide(article.Notice, 0.8, "a footnote")
	case at.quotes > 0 && !at.item:
		b.decide(article.Quotation, 0.95, "marked as a quotation")
		b.depth = at.quotes - 1
	case at.item:
		b.decide(article.ListItem, 0.95, "marked as a list item")
		b.depth, b.marker = at.lists-1, at.marker
		if b.marker == "•" {
			for _, box := range []string{"☐ ", "☑ "} {
				if strings.HasPrefix(b.text, box) {
					b.marker = strings.TrimSpace(box)
					b.cut(len(box))
				}
			}
		}
	}
	w.draft.blocks = append(w.draft.blocks, b)
}

// paragraph adds a paragraph, and its pictures as captions. Lines that the
// author broke by hand stay apart where they are short, as credits are.
func (w *markdownWalker) paragraph(n ast.Node, at place) {
	pictures := images(n)
	b := w.inlineBlock(n)
	if strings.TrimFunc(b.text, blank) != "" {
		for _, piece := range brokenByHand(b) {
			w.add(piece, at)
		}
	}
	for _, picture := range pictures {
		c := w.inlineBlock(picture)
		c.decide(article.Caption, 0.8, "the words for a picture")
		if strings.TrimFunc(c.text, blank) != "" {
			w.draft.blocks = append(w.draft.blocks, c)
		}
	}
}

// images returns the pictures within a paragraph.
func images(n ast.Node) []ast.Node {
	var out []ast.Node
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Kind() == ast.KindImage {
			out = append(out, c)
			continue
		}
		out = append(out, images(c)...)
	}
	return out
}

// brokenByHand parts a block at its hard breaks, which stand in its text as
// line feeds, when every line is short; else they become spaces.
func brokenByHand(b *block) []*block {
	if !strings.Contains(b.text, "\n") {
		return []*block{b}
	}
	parts := strings.Split(b.text, "\n")
	if slices.ContainsFunc(parts, func(p string) bool { return wordCount(p) > 15 }) {
		b.text = strings.ReplaceAll(b.text, "\n", " ")
		return []*block{b}
	}
	var out []*block
	at := 0
	for _, p := range parts {
		out = append(out, b.slice(at, at+len(p)))
		at += len(p) + 1
	}
	return out
}

// words is a block in the making; its text grows at the end.
type words struct {
	block
	grown []byte
}

func (w *words) done() *block {
	w.text = string(w.grown)
	return &w.block
}

func newWords() *words { return &words{block: block{spaced: true}} }

func (w *markdownWalker) inlineBlock(n ast.Node) *block {
	b := newWords()
	w.inlines(b, n)
	return b.done()
}

// inlines appends the words of the children of n to the block.
func (w *markdownWalker) inlines(b *words, n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.inline(b, c)
	}
}

func (w *markdownWalker) inline(b *words, n ast.Node) {
	start := len(b.grown)
	styled := func(style article.Style, href string) {
		if len(b.grown) > start {
			b.inlines = append(b.inlines, article.Inline{Span: article.Span{Start: start, End: len(b.grown)}, Style: style, Href: href})
		}
	}
	switch n := n.(type) {
	case *ast.Text:
		s := string(n.Segment.Value(w.source))
		if !n.IsRaw() {
			s = resolve(s)
		}
		w.append(b, s, n.Segment.Start)
		switch {
		case n.HardLineBreak():
			b.grown = append(b.grown, '\n')
		case n.SoftLineBreak():
			b.grown = append(b.grown, w.softBreak(n)...)
		}
	case *ast.String:
		w.append(b, resolve(string(n.Value)), -1)
	case *ast.CodeSpan:
		w.inlines(b, n)
		styled(article.Code, "")
	case *ast.Emphasis:
		w.inlines(b, n)
		style := article.Emphasis
		if n.Level == 2 {
			style = article.Strong
		}
		styled(style, "")
	case *extast.Strikethrough:
		w.inlines(b, n)
		styled(article.Strike, "")
	case *ast.Link:
		w.inlines(b, n)
		styled(article.Link, string(n.Destination))
	case *ast.AutoLink:
		w.append(b, string(n.Label(w.source)), -1)
		styled(article.Link, string(n.URL(w.source)))
	case *ast.Image, *ast.RawHTML, *extast.FootnoteBacklink:
	case *extast.FootnoteLink:
		w.append(b, "["+strconv.Itoa(n.Index)+"]", -1)
	case *extast.TaskCheckBox:
		if n.IsChecked {
			b.grown = append(b.grown, "☑ "...)
		} else {
			b.grown = append(b.grown, "☐ "...)
		}
	default:
		w.inlines(b, n)
	}
}

// softBreak is what a line end within a paragraph becomes.
func (w *markdownWalker) softBreak(n *ast.Text) string {
	before, after := string(n.Segment.Value(w.source)), ""
	if next, ok := n.NextSibling().(*ast.Text); ok {
		after = string(next.Segment.Value(w.source))
	}
	if after != "" && !spaceBetween(strings.TrimSpace(before), strings.TrimSpace(after)) {
		return ""
	}
	return " "
}

// append adds words that stand at a byte of the source, or nowhere (-1).
func (w *markdownWalker) append(b *words, s string, at int) {
	s, _ = clean(s)
	s = strings.ReplaceAll(s, "\n", " ")
	start := len(b.grown)
	b.grown = append(b.grown, s...)
	if at >= 0 && s != "" {
		b.lines = append(b.lines, lineSpan{w.lines.line(w.offset + at), article.Span{Start: start, End: len(b.grown)}})
	}
}

// code adds a block of code, line by line as it stands.
func (w *markdownWalker) code(n ast.Node) {
	b := newWords()
	b.decide(article.Preformatted, 0.95, "marked as code")
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		if i > 0 {
			b.grown = append(b.grown, '\n')
		}
		w.append(b, strings.TrimRight(string(segment.Value(w.source)), "\n"), segment.Start)
	}
	if code := b.done(); strings.TrimFunc(code.text, blank) != "" {
		w.draft.blocks = append(w.draft.blocks, code)
	}
}

// table adds a table: a row is a line, cells are parted by a bar.
func (w *markdownWalker) table(n ast.Node) {
	b := newWords()
	b.decide(article.Table, 0.95, "marked as a table")
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		if len(b.grown) > 0 {
			b.grown = append(b.grown, '\n')
		}
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			if cell != row.FirstChild() {
				b.grown = append(b.grown, " | "...)
			}
			w.inlines(b, cell)
		}
	}
	if table := b.done(); strings.Trim(table.text, "| \n") != "" {
		w.draft.blocks = append(w.draft.blocks, table)
	}
}

// html adds the words within raw HTML; the tags are dropped.
func (w *markdownWalker) html(n *ast.HTMLBlock, at place) {
	var raw strings.Builder
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		raw.Write(segment.Value(w.source))
	}
	if n.HasClosure() {
		raw.Write(n.ClosureLine.Value(w.source))
	}
	for _, s := range tagless(raw.String()) {
		run := newWords()
		w.append(run, s, -1)
		b := run.done()
		if n.Lines().Len() > 0 {
			b.lines = []lineSpan{{w.lines.line(w.offset + n.Lines().At(0).Start), article.Span{Start: 0, End: len(b.text)}}}
		}
		w.add(b, at)
	}
}

// resolve undoes backslash escapes and character references.
func resolve(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\' && i+1 < len(s) && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", s[i+1]) >= 0:
			i++
			b.WriteByte(s[i])
		case c == '&':
			end := strings.IndexByte(s[i:min(len(s), i+40)], ';')
			if end < 0 {
				b.WriteByte(c)
				continue
			}
			b.WriteString(html.UnescapeString(s[i : i+end+1]))
			i += end
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// lineIndex finds the line of a byte.
type lineIndex []int

func newLineIndex(s string) lineIndex {
	starts := lineIndex{0}
	for i := 0; i < len(s); i++ {
		if s[i] == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// line returns the line, from 0, that holds the byte at.
func (x lineIndex) line(at int) int {
	i, found := slices.BinarySearch(x, at)
	if found {
		return i
	}
	return i - 1
}
