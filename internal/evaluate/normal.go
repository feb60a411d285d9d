package main

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

var honorifics = fieldSet(`mr mrs ms miss dr prof professor sir dame lord lady president prime minister senator sen rep
	governor gov general lt col colonel capt captain judge justice king queen prince princess pope minister mayor rev
	reverend`)

func fieldSet(words string) map[string]bool {
	out := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

var (
	possessive = regexp.MustCompile(`'s$|'$`)
	dropped    = regexp.MustCompile(`[.,"“”()]`)
	blanks     = regexp.MustCompile(`[\s\x{2010}-\x{2015}-]+`)
)

// normal writes a name in the form in which names are compared: without case,
// accents, possessives, punctuation and a leading "the", and, if asked, without
// forms of address.
func normal(s string, titles bool) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsMark(r) {
			return -1
		}
		return r
	}, norm.NFKD.String(s))
	s = strings.ToLower(s)
	s = strings.NewReplacer("’", "'", "‘", "'").Replace(s)
	s = possessive.ReplaceAllString(strings.TrimSpace(s), "")
	s = dropped.ReplaceAllString(s, "")
	s = strings.TrimSpace(blanks.ReplaceAllString(s, " "))
	s = strings.TrimPrefix(s, "the ")
	if !titles {
		return s
	}
	w := strings.Fields(s)
	for len(w) > 1 && honorifics[w[0]] {
		w = w[1:]
	}
	return strings.Join(w, " ")
}
