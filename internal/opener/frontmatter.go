package opener

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/BurntSushi/toml"
	"go.yaml.in/yaml/v3"

	"namecheck/internal/article"
)

// maxFrontMatter is how many bytes of front matter are parsed.
const maxFrontMatter = 64 << 10

// frontMatter is what stands above a Markdown text about it.
type frontMatter struct {
	values map[string]any // keys in lower case
	title  string
	deck   string
}

// frontMatterLike reports whether s opens with front matter.
func frontMatterLike(s string) bool {
	front, _, _ := splitFrontMatter(s)
	return front != "" && len(parseFrontMatter(front).values) > 0
}

// splitFrontMatter returns the front matter with its fences, the text below it
// and the byte at which that starts.
func splitFrontMatter(s string) (front, body string, offset int) {
	start := len(s) - len(strings.TrimLeft(s, "\n"))
	rest := s[start:]
	first, after, ok := strings.Cut(rest, "\n")
	if !ok {
		return "", s, 0
	}
	switch fence := strings.TrimRight(first, " \t"); {
	case fence == "---" || fence == "+++":
		at := start + len(first) + 1
		for line := range strings.Lines(after) {
			at += len(line)
			if t := strings.TrimRight(line, " \t\n"); t == fence || fence == "---" && t == "..." {
				return s[:at], s[at:], at
			}
			if at-start > maxFrontMatter {
				break
			}
		}
	case strings.HasPrefix(first, "{"):
		var object map[string]any
		dec := json.NewDecoder(strings.NewReader(rest[:min(len(rest), maxFrontMatter)]))
		if err := dec.Decode(&object); err == nil {
			at := start + int(dec.InputOffset())
			if i := strings.IndexByte(s[at:], '\n'); i >= 0 && strings.TrimSpace(s[at:at+i]) == "" {
				at += i + 1
				return s[:at], s[at:], at
			}
		}
	}
	return "", s, 0
}

// parseFrontMatter reads YAML, TOML or JSON. Broken front matter has no values.
func parseFrontMatter(front string) frontMatter {
	m := frontMatter{values: map[string]any{}}
	front = strings.TrimSpace(front)
	raw := map[string]any{}
	var err error
	switch {
	case strings.HasPrefix(front, "---"):
		front = strings.TrimSuffix(strings.TrimSuffix(strings.TrimPrefix(front, "---"), "---"), "...")
		err = yaml.Unmarshal([]byte(front), &raw)
		if err != nil {
			raw = looseYAML(front)
			err = nil
		}
	case strings.HasPrefix(front, "+++"):
		_, err = toml.Decode(strings.TrimSuffix(strings.TrimPrefix(front, "+++"), "+++"), &raw)
	case strings.HasPrefix(front, "{"):
		err = json.Unmarshal([]byte(front), &raw)
	}
	if err != nil {
		return m
	}
	for key, value := range raw {
		m.values[strings.ToLower(strings.TrimSpace(key))] = value
	}
	m.title = m.text("title", "headline")
	m.deck = m.text("standfirst", "deck", "dek", "subtitle", "subheadline", "subheading", "lede")
	if d := m.text("description", "summary"); m.deck == "" && endsSentence(d) && !strings.HasSuffix(d, "…") && !strings.HasSuffix(d, "...") {
		m.deck = d
	}
	if m.deck != "" && similarity(m.deck, m.title) > 0.6 {
		m.deck = ""
	}
	return m
}

// looseYAML saves the plain "key: value" lines of YAML that does not parse:
// web clippers write titles with colons and no quotes.
func looseYAML(s string) map[string]any {
	out := map[string]any{}
	for line := range strings.Lines(s) {
		key, value, ok := strings.Cut(line, ":")
		value = strings.Trim(strings.TrimSpace(value), `"'`)
		if ok && value != "" && !strings.ContainsAny(key, " \t-#\"") {
			out[key] = value
		}
	}
	return out
}

// text returns the first of the keys that has a plain value.
func (m frontMatter) text(keys ...string) string {
	for _, key := range keys {
		if all := plainValues(m.values[key]); len(all) > 0 {
			return all[0]
		}
	}
	return ""
}

// fields notes what the front matter states.
func (m frontMatter) fields(d *draft) {
	for _, f := range []struct {
		name article.FieldName
		keys []string
	}{
		{article.FieldTitle, []string{"title", "headline"}},
		{article.FieldAuthor, []string{"author", "authors", "byline", "by", "creator"}},
		{article.FieldDate, []string{"date", "published", "publishdate", "pubdate", "datepublished", "date_published", "published_time", "published_at", "publication_date"}},
		{article.FieldOutlet, []string{"outlet", "publisher", "publication", "site", "site_name", "sitename", "website", "newspaper", "source"}},
		{article.FieldURL, []string{"url", "link", "canonical", "canonical_url", "source", "source_url", "permalink", "clipped_from"}},
	} {
		for _, key := range f.keys {
			for _, v := range plainValues(m.values[key]) {
				isURL := strings.HasPrefix(v, "http://") || strings.HasPrefix(v, "https://")
				if isURL == (f.name == article.FieldURL) {
					d.addField(f.name, v, "front matter: "+key)
				}
			}
		}
	}
}

// plainValues returns the words of a value: of a list all its values, of an
// object its name, of a wiki link its target.
func plainValues(v any) []string {
	switch v := v.(type) {
	case nil:
		return nil
	case string:
		v, _ = clean(v)
		v = strings.TrimSpace(strings.ReplaceAll(v, "\n", " "))
		v = strings.TrimSuffix(strings.TrimPrefix(v, "[["), "]]")
		if v == "" {
			return nil
		}
		return []string{v}
	case time.Time:
		if v.Hour() == 0 && v.Minute() == 0 && v.Second() == 0 {
			return []string{v.Format(time.DateOnly)}
		}
		return []string{v.Format(time.RFC3339)}
	case []any:
		var out []string
		for _, e := range v[:min(len(v), 50)] {
			out = append(out, plainValues(e)...)
		}
		return out
	case map[string]any:
		return plainValues(v["name"])
	case bool:
		return nil
	}
	return []string{fmt.Sprint(v)}
}

// block makes a block of a value, mapped to the line of the front matter that
// it opens on.
func (m frontMatter) block(value, front string) *block {
	b := &block{text: value, spaced: true}
	key := value[:min(len(value), 20)]
	for i, line := range strings.Split(front, "\n") {
		if strings.Contains(line, key) || strings.Contains(line, strings.ReplaceAll(key, `"`, `\"`)) {
			b.lines = []lineSpan{{i, article.Span{Start: 0, End: len(value)}}}
			break
		}
	}
	return b
}
