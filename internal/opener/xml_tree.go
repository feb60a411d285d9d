package opener

import (
	"encoding/xml"
	"io"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// How much of an XML file is read.
const (
	maxXMLDepth = 256
	maxXMLNodes = 400_000
)

// xmlTree reads XML into the tree that the rules for pages work on: names in
// lower case without prefix. What comes before a damaged place is kept.
// Document types are skipped: encoding/xml knows no entities but the usual
// ones, and nothing outside the file is looked at.
func xmlTree(source string) *html.Node {
	root := &html.Node{Type: html.DocumentNode}
	dec := xml.NewDecoder(strings.NewReader(source))
	dec.Strict = false
	dec.Entity = xml.HTMLEntity
	dec.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil } // decoded before
	at, depth := root, 0
	for range maxXMLNodes {
		token, err := dec.Token()
		if err != nil {
			return root
		}
		switch t := token.(type) {
		case xml.StartElement:
			name := strings.ToLower(t.Name.Local)
			n := &html.Node{Type: html.ElementNode, Data: name, DataAtom: atom.Lookup([]byte(name))}
			for _, a := range t.Attr {
				n.Attr = append(n.Attr, html.Attribute{Key: strings.ToLower(a.Name.Local), Val: a.Value})
			}
			if depth++; depth > maxXMLDepth {
				return root
			}
			at.AppendChild(n)
			at = n
		case xml.EndElement:
			if at.Parent != nil {
				at = at.Parent
				depth--
			}
		case xml.CharData:
			at.AppendChild(&html.Node{Type: html.TextNode, Data: string(t)})
		}
	}
	return root
}

// firstNamed returns the first element below n with one of the names, or nil.
func firstNamed(n *html.Node, names ...string) *html.Node {
	for _, name := range names {
		if all := find(n, func(c *html.Node) bool { return c.Data == name }); len(all) > 0 {
			return all[0]
		}
	}
	return nil
}

// textNamed returns the text of the first element with one of the names.
func textNamed(n *html.Node, names ...string) string {
	for _, name := range names {
		for _, c := range find(n, func(c *html.Node) bool { return c.Data == name }) {
			if s := textOf(c); s != "" {
				return s
			}
		}
	}
	return ""
}

// rename gives elements the names by which HTML knows them.
func rename(n *html.Node, names map[string]string) {
	each(n, func(c *html.Node) bool {
		if to, ok := names[c.Data]; ok {
			c.Data, c.DataAtom = to, atom.Lookup([]byte(to))
		}
		return true
	})
}
