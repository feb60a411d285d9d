package opener

import (
	"encoding/json"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pageMeta is what a page states in its head, by where it states it.
type pageMeta struct {
	title     string            // <title>
	tags      map[string]string // <meta> by name or property, in lower case; the first of each
	authors   []string          // <meta> for the author, all of them
	canonical string
	linked    []statement // JSON-LD
}

func readMeta(root *html.Node) pageMeta {
	m := pageMeta{tags: map[string]string{}}
	each(root, func(n *html.Node) bool {
		switch n.DataAtom {
		case atom.Title:
			if m.title == "" && n.FirstChild != nil && (n.Parent == nil || n.Parent.DataAtom != atom.Svg) {
				m.title = oneLine(n.FirstChild.Data)
			}
		case atom.Meta:
			key := strings.ToLower(strings.TrimSpace(attr(n, "property") + attr(n, "name") + attr(n, "itemprop")))
			value := oneLine(attr(n, "content"))
			if key == "author" || key == "article:author" || key == "parsely-author" || key == "dc.creator" || key == "byl" || key == "sailthru.author" {
				if value != "" && !strings.Contains(value, "://") {
					m.authors = append(m.authors, value)
				}
			}
			if _, known := m.tags[key]; !known && value != "" {
				m.tags[key] = value
			}
		case atom.Link:
			if strings.EqualFold(attr(n, "rel"), "canonical") {
				m.canonical = attr(n, "href")
			}
		case atom.Script:
			if strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") && n.FirstChild != nil && len(m.linked) < 20 {
				m.linked = append(m.linked, linkedData(n.FirstChild.Data)...)
			}
		}
		return true
	})
	return m
}

// first returns the first of the tags that the page has.
func (m pageMeta) first(keys ...string) (value, key string) {
	for _, k := range keys {
		if v := m.tags[k]; v != "" {
			return v, k
		}
	}
	return "", ""
}

// oneLine cleans a value that was meant to be one line.
func oneLine(s string) string {
	s, _ = clean(html.UnescapeString(s))
	return strings.Join(strings.Fields(s), " ")
}

// articleTypes are the types of schema.org whose objects are articles.
var articleTypes = set(`newsarticle article reportagenewsarticle analysisnewsarticle opinionnewsarticle backgroundnewsarticle
	reviewnewsarticle asknewsarticle liveblogposting blogposting socialmediaposting report scholarlyarticle techarticle satiricalarticle
	advertisercontentarticle`)

// maxLinkedDepth is how deep JSON-LD is looked into.
const maxLinkedDepth = 12

// linkedData returns the articles that a piece of JSON-LD describes.
func linkedData(source string) []statement {
	source = strings.TrimSpace(source)
	source = strings.TrimSuffix(strings.TrimPrefix(source, "<![CDATA["), "]]>")
	if len(source) > 4<<20 || jsonDepth(source) > 100 {
		return nil
	}
	var value any
	if json.Unmarshal([]byte(source), &value) != nil {
		// Line ends within strings are a common mistake.
		if json.Unmarshal([]byte(strings.Map(func(r rune) rune {
			if r < ' ' {
				return ' '
			}
			return r
		}, strings.TrimRight(source, "; \n\t"))), &value) != nil {
			return nil
		}
	}
	var out []statement
	collectLinked(value, 0, &out)
	return out
}

// jsonDepth is how deep brackets nest in s.
func jsonDepth(s string) int {
	depth, deepest := 0, 0
	quoted := false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			depth++
			deepest = max(deepest, depth)
		case c == '}' || c == ']':
			depth--
		}
	}
	return deepest
}

func collectLinked(value any, depth int, out *[]statement) {
	if depth > maxLinkedDepth || len(*out) > 50 {
		return
	}
	switch v := value.(type) {
	case []any:
		for _, e := range v {
			collectLinked(e, depth+1, out)
		}
	case map[string]any:
		if isArticleType(v["@type"]) {
			*out = append(*out, linkedStatement(v))
			return
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart"} {
			if inner, ok := v[key]; ok {
				collectLinked(inner, depth+1, out)
			}
		}
	}
}

func isArticleType(v any) bool {
	switch v := v.(type) {
	case string:
		v = v[strings.LastIndexAny(v, "/:")+1:]
		return articleTypes[strings.ToLower(v)]
	case []any:
		return slices.ContainsFunc(v, isArticleType)
	}
	return false
}

func linkedStatement(v map[string]any) statement {
	text := func(keys ...string) string {
		for _, key := range keys {
			if s, ok := v[key].(string); ok && strings.TrimSpace(s) != "" {
				return oneLine(s)
			}
		}
		return ""
	}
	s := statement{
		headline:    text("headline", "name"),
		description: text("description", "alternativeHeadline", "abstract"),
		date:        text("datePublished", "dateCreated"),
		url:         text("url", "mainEntityOfPage"),
		authors:     linkedNames(v["author"], 0),
		origin:      "JSON-LD",
	}
	if s.authors == nil {
		s.authors = linkedNames(v["creator"], 0)
	}
	if outlet := linkedNames(v["publisher"], 0); outlet != nil {
		s.outlet = outlet[0]
	}
	if s.url == "" {
		if page, ok := v["mainEntityOfPage"].(map[string]any); ok {
			s.url, _ = page["@id"].(string)
		}
	}
	if body, ok := v["articleBody"].(string); ok {
		s.body, _ = clean(html.UnescapeString(body))
	}
	return s
}

// linkedNames returns the names of persons or organizations.
func linkedNames(v any, depth int) []string {
	if depth > 3 {
		return nil
	}
	switch v := v.(type) {
	case string:
		if s := oneLine(v); s != "" && !strings.Contains(s, "://") {
			return []string{s}
		}
	case []any:
		var out []string
		for _, e := range v {
			out = append(out, linkedNames(e, depth+1)...)
		}
		return out
	case map[string]any:
		return linkedNames(v["name"], depth+1)
	}
	return nil
}
