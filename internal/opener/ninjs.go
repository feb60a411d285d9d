package opener

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
)

// maxJSONDepth is how deep JSON may nest.
const maxJSONDepth = 200

// jsonValue parses JSON that is worth a look, or returns nil.
func jsonValue(s string) any {
	s = strings.TrimSpace(s)
	if s == "" || s[0] != '{' && s[0] != '[' || jsonDepth(s) > maxJSONDepth {
		return nil
	}
	var v any
	if json.Unmarshal([]byte(s), &v) != nil {
		return nil
	}
	return v
}

// objects returns the objects within v that accept likes, outermost first, and
// does not look into those.
func objects(v any, depth int, likes func(map[string]any) bool) []map[string]any {
	if depth > 5 {
		return nil
	}
	switch v := v.(type) {
	case []any:
		var out []map[string]any
		for _, e := range v {
			out = append(out, objects(e, depth+1, likes)...)
		}
		return out
	case map[string]any:
		lower := make(map[string]any, len(v))
		for key, value := range v {
			lower[strings.ToLower(key)] = value
		}
		if likes(lower) {
			return []map[string]any{lower}
		}
		var out []map[string]any
		for _, key := range []string{"data", "item", "items", "_items", "results", "articles", "entries", "content", "response", "newsitem"} {
			out = append(out, objects(lower[key], depth+1, likes)...)
		}
		return out
	}
	return nil
}

// ninjs reads the IPTC's News in JSON, versions 1 to 3.
type ninjs struct{}

// ninjsLike reports whether an object has the keys of an item of text.
func ninjsLike(o map[string]any) bool {
	has := func(keys ...string) bool {
		for _, key := range keys {
			if o[key] != nil {
				return true
			}
		}
		return false
	}
	return has("headline", "headlines") && (has("body_text", "body_html", "body_xhtml", "bodies") ||
		has("versioncreated") && has("uri", "guid"))
}

func (ninjs) claims(in *input) bool { return len(objects(jsonValue(in.text), 0, ninjsLike)) > 0 }

func (ninjs) read(_ context.Context, in *input) ([]*draft, error) {
	var out []*draft
	for _, o := range objects(jsonValue(in.text), 0, ninjsLike) {
		it := ninjsItem(o)
		d := it.draft()
		if len(it.body) == 0 {
			d.warnings = append(d.warnings, "The file has no text of the article beside its headline.")
		}
		out = append(out, d)
	}
	return out, nil
}

func ninjsItem(o map[string]any) *agencyItem {
	it := &agencyItem{origin: "ninjs"}
	it.headline = strings.Join(tagless(jsonText(o, "headline", "headlines")), " ")
	it.byline = jsonText(o, "byline", "by", "bylines")
	it.date = jsonText(o, "versioncreated", "firstcreated", "contentcreated")
	it.outlet = jsonText(o, "source", "provider", "copyrightholder")
	it.deck = strings.Join(tagless(jsonText(o, "subheadline", "description_text", "description_html", "descriptions")), " ")
	kind, body := ninjsBody(o)
	switch {
	case strings.Contains(kind, "nitf"):
		tree := xmlTree(body)
		if n := firstNamed(tree, "body.content", "body"); n != nil {
			tree = n
		}
		it.body, it.marked = nitfBody(tree), true
	case strings.Contains(kind, "html"):
		it.body, it.marked = hypertext(body), true
	default:
		it.body = plainBody(body)
	}
	if len(it.body) == 0 {
		it.body, it.deck = plainBody(it.deck), ""
	}
	return it
}

// ninjsBody returns the richest form of the text and its media type.
func ninjsBody(o map[string]any) (mediaType, body string) {
	for _, form := range []struct{ key, mediaType string }{{"body_xhtml", "text/html"}, {"body_html", "text/html"}, {"body_text", "text/plain"}} {
		if s, ok := o[form.key].(string); ok && strings.TrimSpace(s) != "" {
			return form.mediaType, s
		}
	}
	bodies, _ := o["bodies"].([]any)
	rank := 0
	for _, b := range bodies {
		fields, _ := b.(map[string]any)
		s, _ := fields["value"].(string)
		kind := ""
		for key, v := range fields {
			if strings.EqualFold(key, "contentType") {
				kind = strings.ToLower(fmt.Sprint(v))
			}
		}
		r := 1
		switch {
		case strings.Contains(kind, "html"):
			r = 3
		case strings.Contains(kind, "nitf") || strings.Contains(kind, "xml"):
			r, kind = 2, "nitf"
		}
		if strings.TrimSpace(s) != "" && r > rank {
			rank, mediaType, body = r, kind, s
		}
	}
	return mediaType, body
}

// jsonText returns the words of the first of the keys that has some. Of lists
// of objects it takes the main one, or joins the names.
func jsonText(o map[string]any, keys ...string) string {
	for _, key := range keys {
		if s := jsonWords(o[key]); s != "" {
			return s
		}
	}
	return ""
}

func jsonWords(v any) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(v)
	case map[string]any:
		for _, key := range []string{"value", "by", "name", "title", "rendered", "#text"} {
			if s, ok := v[key].(string); ok && strings.TrimSpace(s) != "" {
				return strings.TrimSpace(s)
			}
		}
	case []any:
		var all []string
		for _, e := range v {
			if m, ok := e.(map[string]any); ok && m["role"] == "main" {
				return jsonWords(e)
			}
			if s := jsonWords(e); s != "" {
				all = append(all, s)
			}
		}
		if len(all) > 0 {
			if first, ok := v[0].(map[string]any); ok && first["name"] == nil {
				return all[0]
			}
			return strings.Join(all, ", ")
		}
	}
	return ""
}
