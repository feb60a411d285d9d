package export

import (
	"encoding/json"
	"net/url"
	"slices"
	"testing"
	"time"

	"namecheck/internal/article"
	"namecheck/internal/entity"
)

// The parts of the schema of ninjs 3.1 that hold for what is written here,
// stated anew: which properties there are, of which type, and that there may be
// no others.
type shape map[string]check

// check returns what is wrong with a value, "" if nothing is.
type check func(value any) string

func text(value any) string {
	if s, ok := value.(string); !ok || s == "" {
		return "is no text"
	}
	return ""
}

func whole(value any) string {
	if n, ok := value.(float64); !ok || n != float64(int(n)) {
		return "is no whole number"
	}
	return ""
}

func address(value any) string {
	s, _ := value.(string)
	if u, err := url.Parse(s); err != nil || !u.IsAbs() {
		return "is no URI"
	}
	return ""
}

func timestamp(value any) string {
	s, _ := value.(string)
	if _, err := time.Parse(time.RFC3339, s); err != nil {
		return "is no moment"
	}
	return ""
}

func oneOf(words ...string) check {
	return func(value any) string {
		if s, ok := value.(string); !ok || !slices.Contains(words, s) {
			return "is none of the allowed words"
		}
		return ""
	}
}

func object(s shape, required ...string) check {
	return func(value any) string {
		members, ok := value.(map[string]any)
		if !ok {
			return "is no object"
		}
		for _, name := range required {
			if _, ok := members[name]; !ok {
				return "lacks " + name
			}
		}
		for name, member := range members {
			rule, known := s[name]
			if !known {
				return "has " + name + ", which the schema does not know"
			}
			if wrong := rule(member); wrong != "" {
				return name + " " + wrong
			}
		}
		return ""
	}
}

func list(of check) check {
	return func(value any) string {
		items, ok := value.([]any)
		if !ok {
			return "is no list"
		}
		for _, item := range items {
			if wrong := of(item); wrong != "" {
				return "has an item that " + wrong
			}
		}
		return ""
	}
}

var (
	ninjsWords    = object(shape{"role": text, "contentType": text, "value": text}, "value")
	ninjsBody     = object(shape{"role": text, "contentType": text, "charCount": whole, "wordCount": whole, "value": text}, "value")
	ninjsConcept  = object(shape{"name": text, "rel": text, "uri": address, "literal": text})
	ninjsSource   = object(shape{"name": text, "role": text, "uri": address, "literal": text})
	ninjsDocument = object(shape{
		"uri":                address,
		"type":               oneOf("text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"),
		"representationType": oneOf("full", "partial"),
		"profile":            text,
		"contentCreated":     timestamp,
		"by":                 text,
		"headlines":          list(ninjsWords),
		"descriptions":       list(ninjsWords),
		"bodies":             list(ninjsBody),
		"people":             list(ninjsConcept),
		"organisations":      list(ninjsConcept),
		"places":             list(ninjsConcept),
		"infoSources":        list(ninjsSource),
		"standard":           object(shape{"name": oneOf("ninjs"), "version": oneOf("3.1"), "schema": address}),
	}, "uri")
)

func TestNINJSKeepsToTheSchema(t *testing.T) {
	full, cast := strike()
	bare := &article.Article{Text: "It rains.", Parts: []article.Part{{Kind: article.Paragraph, Span: article.Span{Start: 0, End: 9}}}}
	odd := &article.Article{Text: bare.Text, Parts: bare.Parts, Fields: []article.Field{
		{Name: article.FieldDate, Value: "last Monday"}, {Name: article.FieldURL, Value: "javascript:alert(1)"},
		{Name: article.FieldAuthor, Value: "Bo Ek"},
	}}
	for _, c := range []struct {
		name string
		a    *article.Article
		cast *entity.Cast
	}{
		{"an article with everything", full, cast},
		{"an article with nothing", bare, &entity.Cast{}},
		{"an article that states odd things", odd, &entity.Cast{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var doc any
			if err := json.Unmarshal(written(t, NINJS, Bytes, c.a, c.cast), &doc); err != nil {
				t.Fatal(err)
			}
			if wrong := ninjsDocument(doc); wrong != "" {
				t.Errorf("the document %s", wrong)
			}
		})
	}
}

func TestNINJSSaysWhomTheArticleIsAbout(t *testing.T) {
	a, cast := strike()
	var doc struct {
		URI           string
		People        []struct{ Name, Rel string }
		Organisations []struct{ Name, Rel string }
	}
	if err := json.Unmarshal(written(t, NINJS, Bytes, a, cast), &doc); err != nil {
		t.Fatal(err)
	}
	if doc.URI != "https://star.example/strike?a=1&b=2" {
		t.Errorf("the article is %s", doc.URI)
	}
	if p := doc.People; len(p) != 2 || p[0].Name != "Ana Żak" || p[0].Rel != "about" || p[1].Rel != "mentions" {
		t.Errorf("people are %v", p)
	}
	if o := doc.Organisations; len(o) != 2 || o[0].Rel != "about" || o[1].Name != "+Plus TV" {
		t.Errorf("organizations are %v", o)
	}
}
