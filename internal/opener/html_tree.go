package opener

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// attr returns an attribute of an element.
func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// maxNames is how many bytes of an attribute are looked at.
const maxNames = 1000

// names returns class, id and role of an element, in lower case, for rules that
// look at what a page's makers called it.
func names(n *html.Node) string {
	var b strings.Builder
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "role", "itemprop", "data-testid", "data-component", "data-qa", "data-type":
			b.WriteString(strings.ToLower(a.Val[:min(len(a.Val), maxNames)]) + " ")
		}
	}
	return b.String()
}

// each calls f for every element below n, in order; f returns whether to go
// into it.
func each(n *html.Node, f func(*html.Node) bool) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && f(c) || c.Type == html.DocumentNode {
			each(c, f)
		}
	}
}

// find returns the elements below n that f accepts.
func find(n *html.Node, f func(*html.Node) bool) []*html.Node {
	var out []*html.Node
	each(n, func(c *html.Node) bool {
		if f(c) {
			out = append(out, c)
		}
		return true
	})
	return out
}

// elements returns the elements below n of a kind.
func elements(n *html.Node, kind atom.Atom) []*html.Node {
	return find(n, func(c *html.Node) bool { return c.DataAtom == kind })
}

// parseFragment reads a piece of HTML.
func parseFragment(s string) (*html.Node, error) {
	root, err := html.Parse(strings.NewReader(s))
	if err != nil {
		return nil, err
	}
	return root, nil
}

// within reports whether n is a or below it.
func within(n, a *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == a {
			return true
		}
	}
	return false
}

// textOf returns the text below n with single blanks, without scripts and
// styles.
func textOf(n *html.Node) string {
	var b strings.Builder
	var visit func(*html.Node)
	visit = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode:
				b.WriteString(c.Data)
			case c.Type == html.ElementNode && !silentElements[c.Data]:
				if blockElements[c.Data] || c.DataAtom == atom.Br {
					b.WriteByte(' ')
				}
				visit(c)
				if blockElements[c.Data] || c.DataAtom == atom.Br {
					b.WriteByte(' ')
				}
			}
		}
	}
	visit(n)
	s, _ := clean(b.String())
	return strings.Join(strings.Fields(s), " ")
}

// prune removes from the tree what no reader sees or wants: scripts, forms,
// menus, hidden elements.
func prune(n *html.Node) {
	var next *html.Node
	for c := n.FirstChild; c != nil; c = next {
		next = c.NextSibling
		switch {
		case c.Type == html.CommentNode:
			n.RemoveChild(c)
		case c.Type != html.ElementNode && c.Type != html.DocumentNode:
		case unseen(c):
			n.RemoveChild(c)
		default:
			prune(c)
		}
	}
}

var (
	hiddenStyle = regexp.MustCompile(`(?i)display\s*:\s*none|visibility\s*:\s*hidden`)
	hiddenNames = regexp.MustCompile(`(?:^|[ _-])(?:visually-?hidden|sr-only|screen-reader(?:-text)?|screenreader|noscript|is_blind|d-none)(?:[ _-]|$)`)
)

// unseen reports whether an element shows nothing to a reader of the article.
func unseen(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Template, atom.Svg, atom.Iframe, atom.Object, atom.Embed, atom.Canvas, atom.Audio, atom.Video,
		atom.Button, atom.Input, atom.Select, atom.Textarea, atom.Dialog, atom.Noscript, atom.Nav, atom.Menu, atom.Math:
		return true
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "style":
			if hiddenStyle.MatchString(a.Val[:min(len(a.Val), maxNames)]) {
				return true
			}
		case "class":
			if hiddenNames.MatchString(strings.ToLower(a.Val[:min(len(a.Val), maxNames)])) {
				return true
			}
		case "role":
			if a.Val == "navigation" || a.Val == "dialog" || a.Val == "search" {
				return true
			}
		}
	}
	return false
}
