package opener

import (
	"context"
	"errors"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"namecheck/internal/article"
)

// webPage reads saved web pages. Nothing in a page is run or fetched: the
// library that finds the text gets a parsed tree and no address.
type webPage struct{}

var webPageExtensions = []string{".html", ".htm", ".xhtml", ".xht"}

// claims takes what opens like a page, and what has that extension and tags.
func (webPage) claims(in *input) bool {
	root := rootElement(in.text)
	switch {
	case root == "html" || root == "!doctype html":
		return true
	case htmlRoots[root]:
		return strings.Contains(in.text, "</")
	}
	if slices.Contains(webPageExtensions, in.ext) {
		return strings.Contains(in.text, "</") || strings.Contains(in.text, "<p>")
	}
	return root != "" && fragment.MatchString(in.text[:min(len(in.text), 64<<10)])
}

// htmlRoots are the elements with which a page or a piece of one may open.
var htmlRoots = set("head body div article section main p h1 h2 header table span meta title")

var fragment = regexp.MustCompile(`(?is)</(?:p|div|article|h1|h2|body)>.*</(?:p|div|article|h1|h2|body|html)>`)

func (webPage) read(_ context.Context, in *input) ([]*draft, error) {
	in.declaredEncoding()
	d, err := pageDraft(pageSource{html: in.text})
	if err != nil {
		return nil, err
	}
	return []*draft{d}, nil
}

// pageSource is a page and what is known of it from around it.
type pageSource struct {
	html  string
	title string // the page's title or the mail's subject; may be empty
	mail  bool   // a mail, whose subject is its headline
}

// pageDraft finds the article in a page.
func pageDraft(source pageSource) (*draft, error) {
	root, err := html.Parse(strings.NewReader(source.html))
	if err != nil {
		// The parser gives up on nesting that no browser would show either.
		return taglessDraft(source.html)
	}
	p := newPage(root, source)
	d := p.draft()
	if len(d.blocks) == 0 {
		return nil, &Error{Code: NoArticle, Reason: "is a web page without the text of an article",
			Advice: "save the page again once the article is shown, or copy its text", Err: errors.New("no body")}
	}
	return d, nil
}

// taglessDraft is the text of a page whose tags make no tree.
func taglessDraft(source string) (*draft, error) {
	d := &draft{warnings: []string{"The page is damaged; this is the text that could be saved of it."}}
	for _, s := range tagless(source) {
		s, _ = clean(s)
		d.blocks = append(d.blocks, &block{text: s, spaced: true})
	}
	d.dissect()
	return d, nil
}

var declaredCharset = regexp.MustCompile(`(?i)<meta[^>]{0,200}charset\s*=\s*["']?([a-z0-9_:.-]{2,30})|<\?xml[^>]{0,100}encoding\s*=\s*["']([a-z0-9_:.-]{2,30})`)

// declaredEncoding decodes the page again with the encoding that it states,
// when it is not in Unicode and its own word holds.
func (in *input) declaredEncoding() {
	if strings.HasPrefix(in.encoding, "UTF") || in.asked != nil {
		return
	}
	m := declaredCharset.FindSubmatch(in.data[:min(len(in.data), 8<<10)])
	if m == nil {
		return
	}
	enc, name, err := namedEncoding(string(slices.Concat(m[1], m[2])))
	if err != nil || strings.HasPrefix(name, "UTF") {
		return
	}
	out, err := enc.NewDecoder().Bytes(in.data)
	if err != nil || strings.Count(string(out), "\uFFFD")*500 > len(out) {
		return
	}
	in.text, _ = clean(string(out))
	in.encoding = name
}

// rootElement returns the name, in lower case and without prefix, of the first
// element of markup, "!doctype html" for that line, or "" when s is no markup.
func rootElement(s string) string {
	s = strings.TrimLeftFunc(s[:min(len(s), 16<<10)], blank)
	for strings.HasPrefix(s, "<") {
		switch {
		case strings.HasPrefix(s, "<!--"):
			_, rest, ok := strings.Cut(s, "-->")
			if !ok {
				return ""
			}
			s = strings.TrimLeftFunc(rest, blank)
			continue
		case strings.HasPrefix(s, "<?"):
			_, rest, ok := strings.Cut(s, "?>")
			if !ok {
				return ""
			}
			s = strings.TrimLeftFunc(rest, blank)
			continue
		case strings.HasPrefix(s, "<!"):
			if len(s) >= 14 && strings.EqualFold(s[:14], "<!doctype html") {
				return "!doctype html"
			}
			end := strings.IndexByte(s, '>')
			if i := strings.IndexByte(s, '['); i >= 0 && i < end { // an internal subset
				end = strings.Index(s, "]>") + 1
			}
			if end <= 0 {
				return ""
			}
			s = strings.TrimLeftFunc(s[end+1:], blank)
			continue
		}
		end := strings.IndexAny(s, " \t\n/>")
		if end <= 1 {
			return ""
		}
		name := strings.ToLower(s[1:end])
		if i := strings.IndexByte(name, ':'); i >= 0 {
			name = name[i+1:]
		}
		return name
	}
	return ""
}

// statement is what a page or file states about an article apart from its
// text.
type statement struct {
	headline, description   string
	authors                 []string
	date, outlet, url, body string
	origin                  string
}

// note puts what is stated into the draft's fields.
func (s statement) note(d *draft) {
	d.addField(article.FieldTitle, s.headline, s.origin+": headline")
	for _, a := range s.authors {
		d.addField(article.FieldAuthor, a, s.origin+": author")
	}
	d.addField(article.FieldDate, s.date, s.origin+": date")
	d.addField(article.FieldOutlet, s.outlet, s.origin+": publisher")
	d.addField(article.FieldURL, s.url, s.origin+": url")
}
