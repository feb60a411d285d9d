package opener

import (
	"strings"

	"golang.org/x/net/html"
)

// tagless returns the text within HTML, one string for each run of text that
// no block element interrupts. It reads tokens only, so no nesting can hurt.
func tagless(s string) []string {
	var out []string
	var run strings.Builder
	flush := func() {
		if t := strings.Join(strings.Fields(run.String()), " "); t != "" {
			out = append(out, t)
		}
		run.Reset()
	}
	z := html.NewTokenizer(strings.NewReader(s))
	silent := ""
	for {
		switch z.Next() {
		case html.ErrorToken:
			flush()
			return out
		case html.TextToken:
			if silent == "" {
				run.WriteString(string(z.Text()))
			}
		case html.StartTagToken:
			name, _ := z.TagName()
			tag := string(name)
			if silentElements[tag] && silent == "" {
				silent = tag
			}
			if blockElements[tag] || tag == "br" {
				flush()
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			if string(name) == silent {
				silent = ""
			}
			if blockElements[string(name)] {
				flush()
			}
		case html.SelfClosingTagToken:
			if name, _ := z.TagName(); string(name) == "br" {
				flush()
			}
		}
	}
}

// silentElements hold no text for readers.
var silentElements = set("script style noscript template svg iframe object head title")
