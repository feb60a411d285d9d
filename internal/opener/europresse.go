package opener

import (
	"context"
	"regexp"
	"strings"

	"golang.org/x/net/html"

	"namecheck/internal/article"
)

// europresse reads the pages of the Europresse database: documents one below the
// other, whose outlet, edition and headline the page names by class.
type europresse struct{}

func (europresse) claims(in *input) bool {
	head := in.text
	return rootElement(head) != "" && strings.Contains(head, "DocPublicationName") &&
		(strings.Contains(strings.ToLower(head), "europresse") || strings.Contains(head, "DocHeader"))
}

func (europresse) read(_ context.Context, in *input) ([]*draft, error) {
	in.declaredEncoding()
	root, err := html.Parse(strings.NewReader(in.text))
	if err != nil {
		d, err := taglessDraft(in.text)
		return []*draft{d}, err
	}
	prune(root)
	// The classes sit on elements within a line, so each is put on a line of its own.
	named := map[*html.Node]string{}
	for _, n := range find(root, func(n *html.Node) bool { return n.Type == html.ElementNode }) {
		if m := europresseClass.FindString(attr(n, "class")); m != "" && !nestedIn(n, named) {
			named[n] = strings.ToLower(m)
		}
	}
	w := htmlBlocks(root, nil)
	texts := map[string]map[string]bool{} // of each class
	for n, class := range named {
		if texts[class] == nil {
			texts[class] = map[string]bool{}
		}
		texts[class][textOf(n)] = true
	}
	is := func(b *block, class string) bool {
		return texts[class][strings.Join(strings.Fields(b.text), " ")]
	}
	var out []*draft
	var d *draft
	stage := 0 // the outlet, the edition and date, the headline, the text, what follows
	for _, b := range w.blocks {
		b.lines, b.lineCount = nil, 0
		s := strings.Join(strings.Fields(b.text), " ")
		switch {
		case is(b, "docpublicationname"):
			d = setExport(nil, 0)
			out = append(out, d)
			stage = 1
			b.decide(article.SourceLine, 0.9, nexisOutlet)
			outlet, _, _ := strings.Cut(s, ",")
			d.addField(article.FieldOutlet, outlet, "database export")
		case d == nil || stage == 9:
			continue
		case stage == 1 && hasDate(s) && wordCount(s) < 25:
			b.decide(article.Date, 0.8, "the edition that the database names")
			if m := dateWithin.FindString(s); m != "" {
				d.addField(article.FieldDate, m, "database export")
			}
			stage = 2
		case stage <= 2 && is(b, "titrearticle"):
			b.level = 0
			b.decide(article.Headline, 0.95, "the headline that the database names")
			d.addField(article.FieldTitle, s, "database export")
			stage = 3
		case stage == 2 && b.kind == "" && wordCount(s) < 40:
			b.decide(article.Kicker, 0.7, "stands over the headline")
		case stage == 3 && b.kind == "" && b.level == 0 && (bareNames(s) || isByline(s)):
			b.decide(article.Byline, 0.85, "stands under the headline")
			b.label = byWord(b.text)
			d.addField(article.FieldAuthor, b.text[b.label:], "database export")
			stage = 4
		case europresseEnd.MatchString(s):
			b.hide(article.Notice, 0.9, "the database's lines below the text")
			stage = 9
		case isRights(s):
			b.hide(article.Notice, 0.9, "a statement of rights")
		case stage == 3:
			stage = 4
		}
		d.blocks = append(d.blocks, b)
	}
	kept := out[:0]
	for _, d := range out {
		if len(d.blocks) > 2 && len(kept) < maxExported {
			d.dissect()
			kept = append(kept, d)
		}
	}
	if len(kept) == 0 {
		d, err := pageDraft(pageSource{html: in.text})
		return []*draft{d}, err
	}
	return kept, nil
}

var (
	europresseClass = regexp.MustCompile(`(?i)DocPublicationName|TitreArticle`)
	europresseEnd   = regexp.MustCompile(`^(?:Numéro de document|Número de documento|News ID|Document number|Note\(s\) ?:? ?$|Ce certificat est émis|Le présent document est protégé)|^news[·.]\d{8}[·.]`)
)

// nestedIn reports whether n stands below a node of the set.
func nestedIn(n *html.Node, set map[*html.Node]string) bool {
	for n = n.Parent; n != nil; n = n.Parent {
		if _, ok := set[n]; ok {
			return true
		}
	}
	return false
}
