package opener

import (
	"slices"
	"strings"
	"time"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"namecheck/internal/article"
)

// A second opinion on where the text of a page stands comes from go-readability,
// which scores elements where the reader here weighs blocks. Each page is
// decided by where the two agree: between the first and the last block that both
// keep stands the article. What only the other one keeps is taken in where it
// comes before that, as ledes do that stand apart from the text; within and
// below it is mostly pictures, buttons and links. A heading that only the
// reader here keeps opens the next part of the page.
//
// Measured in November 2026 on what is shown in the end, by snippets that the
// text must and must not hold (the 881 pages of go-trafilatura's comparison) and
// by runs of four words (134 test pages of Readability, 110 without those whose
// text is one piece of placeholder text again and again, which the reader here
// hides as an excerpt):
//
//	                  snippets P / R / F1      runs of words F1
//	this reader       0.905 / 0.893 / 0.899    0.881
//	readability       0.871 / 0.900 / 0.885    1.000 (they are its own output)
//	both, as here     0.910 / 0.918 / 0.914    0.901; 0.921 of 110
//
// What is missing on the test pages is what Readability keeps of players,
// galleries and tables of links. The cost is 3 MB of the program and some
// milliseconds a page. Readability links net/http for fetching pages; that is
// never called.
const (
	maxOpinionElements = 15_000 // of a page; news pages have two or three thousand
	opinionTime        = 2 * time.Second
	opinionShare       = 0.8 // of the words of a block that must be in the other's text
)

// secondOpinion returns the blocks that readability keeps, or none when the page
// is too large for it, or it finds no article.
func (p *page) secondOpinion(root *html.Node) map[*block]bool {
	if count := len(find(root, func(*html.Node) bool { return true })); count > maxOpinionElements {
		return nil
	}
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	copied := copyTree(root)
	found := make(chan *html.Node, 1)
	go func() {
		var node *html.Node
		defer func() {
			_ = recover() // then the first opinion stands alone
			found <- node
		}()
		if a, err := parser.ParseAndMutate(copied, nil); err == nil {
			node = a.Node
		}
	}()
	select {
	case node := <-found:
		if node == nil {
			return nil
		}
		return p.keptIn(node)
	case <-time.After(opinionTime):
		return nil
	}
}

// keptIn returns the blocks of the page whose words stand below n, a part of a
// copy of it.
func (p *page) keptIn(n *html.Node) map[*block]bool {
	whole, runs := map[string]bool{}, map[string]bool{}
	var all []string
	for _, b := range htmlBlocks(n, nil).blocks {
		whole[strings.TrimSpace(b.text)] = true
		all = append(all, tokens(b.text)...)
	}
	for i := 0; i+2 < len(all); i++ {
		runs[all[i]+" "+all[i+1]+" "+all[i+2]] = true
	}
	kept := map[*block]bool{}
	for _, b := range p.walk.blocks {
		words := tokens(b.text)
		if len(words) < 6 {
			kept[b] = whole[strings.TrimSpace(b.text)]
			continue
		}
		in := 0
		for i := 0; i+2 < len(words); i++ {
			if runs[words[i]+" "+words[i+1]+" "+words[i+2]] {
				in++
			}
		}
		kept[b] = float64(in) >= opinionShare*float64(len(words)-2)
	}
	return kept
}

// joinOpinions returns the text of the page by both opinions, and the blocks
// above first that belong to it too. Without a block that both keep, the first
// opinion stands.
func (p *page) joinOpinions(head, first int, body []*block) (above map[*block]bool, joined []*block) {
	ours := map[*block]bool{}
	for _, b := range body {
		ours[b] = true
	}
	opens, ends := -1, -1 // where both agree
	for i, b := range p.walk.blocks {
		if ours[b] && p.other[b] {
			ends = i
			if opens < 0 {
				opens = i
			}
		}
	}
	if opens < 0 {
		return nil, body
	}
	usual := p.usualMake()
	start, _ := dateline(body[0].text) // a dateline opens the text
	above = map[*block]bool{}
	for i, b := range p.walk.blocks {
		switch {
		case i <= head:
		case ours[b] && (p.other[b] || b.level == 0 || i < opens):
			joined = append(joined, b)
		case ours[b] || !p.other[b] || p.furnishing(b) || !p.readable(b, i < opens):
		case i > ends && (p.aside(p.walk.origin[b]) || !within(p.walk.origin[b], p.holder) && p.makeOf(b) != usual):
		case i < first:
			if start == 0 && (b.level == 0 || len(above) > 0) {
				above[b] = true
			}
		default:
			joined = append(joined, b)
		}
	}
	return above, joined
}

// readable reports whether a block that only the other opinion keeps is text,
// and not a picture's or a button's. Lists, headings and short sentences are so
// above the rest only.
func (p *page) readable(b *block, above bool) bool {
	switch linked := p.walk.linked[b]; {
	case b.kind == article.Caption:
		return false
	case !above:
		return p.textWeight(b) > 0
	case linked > 0.3:
		return false
	}
	return p.textWeight(b) > 0 || b.level > 0 || b.kind == article.ListItem || wordCount(b.text) >= 4 && endsSentence(b.text)
}

// copyTree copies n and all below it, with attributes no longer than any rule
// needs.
func copyTree(n *html.Node) *html.Node {
	out := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Namespace: n.Namespace, Attr: slices.Clone(n.Attr)}
	for i := range out.Attr {
		out.Attr[i].Val = out.Attr[i].Val[:min(len(out.Attr[i].Val), maxNames)]
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		out.AppendChild(copyTree(c))
	}
	return out
}
