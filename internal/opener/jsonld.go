package opener

import (
	"context"
	"strings"
)

// linkedDataFile reads a file of schema.org JSON-LD that describes an article.
type linkedDataFile struct{}

func (linkedDataFile) claims(in *input) bool {
	head := in.text[:min(len(in.text), 64<<10)]
	return jsonValue(in.text) != nil && strings.Contains(head, "schema.org") && len(linkedData(in.text)) > 0
}

func (linkedDataFile) read(_ context.Context, in *input) ([]*draft, error) {
	var out []*draft
	for _, s := range linkedData(in.text) {
		it := &agencyItem{origin: "JSON-LD", headline: s.headline, date: s.date, outlet: s.outlet, url: s.url, authors: s.authors}
		it.body = plainBody(s.body)
		if len(it.body) == 0 {
			it.body = plainBody(s.description)
		}
		d := it.draft()
		if s.body == "" {
			d.warnings = append(d.warnings, "The file describes the article but does not hold its text.")
		}
		out = append(out, d)
	}
	return out, nil
}

// readLater reads what read-later services export: articles with their text as
// HTML (Wallabag, Omnivore, Pocket-like).
type readLater struct{}

func readLaterLike(o map[string]any) bool {
	title, hasTitle := o["title"].(string)
	return hasTitle && title != "" && readLaterText(o) != ""
}

func readLaterText(o map[string]any) string {
	for _, key := range []string{"content", "html", "body", "text", "article_html", "highlightable_content"} {
		if s, ok := o[key].(string); ok && len(s) > 200 {
			return s
		}
	}
	return ""
}

func (readLater) claims(in *input) bool {
	return len(objects(jsonValue(in.text), 0, readLaterLike)) > 0
}

func (readLater) read(_ context.Context, in *input) ([]*draft, error) {
	var out []*draft
	for _, o := range objects(jsonValue(in.text), 0, readLaterLike) {
		it := &agencyItem{origin: "export", marked: true, headline: oneLine(jsonText(o, "title")), date: jsonText(o, "published_at", "publishedat", "published", "date"),
			outlet: jsonText(o, "domain_name", "sitename", "site_name", "site"), url: jsonText(o, "url", "originalurl", "given_url", "resolved_url")}
		switch authors := o["author"]; {
		case authors != nil:
			it.authors = linkedNames(authors, 0)
		default:
			it.authors = linkedNames(o["published_by"], 0)
		}
		text := readLaterText(o)
		if strings.Contains(text, "</") {
			it.body = hypertext(text)
		} else {
			it.body = plainBody(text)
		}
		out = append(out, it.draft())
	}
	return out, nil
}
