package opener

import (
	"strings"
	"unicode/utf8"

	"namecheck/internal/article"
)

// bullets are the signs that start an item of a list in plain text. Dashes
// longer than a hyphen are left out: they start speech in many languages.
const bullets = "*-•·‣▪●■◦"

// marker returns the sign and blanks that start a list item, or "".
func marker(s string) string {
	rest := s
	if r, size := utf8.DecodeRuneInString(s); strings.ContainsRune(bullets, r) && r != utf8.RuneError {
		rest = s[size:]
	} else {
		digits := 0
		for digits < len(s) && digits < 3 && '0' <= s[digits] && s[digits] <= '9' {
			digits++
		}
		if digits == 0 || digits == len(s) || s[digits] != '.' && s[digits] != ')' {
			return ""
		}
		rest = s[digits+1:]
	}
	text := strings.TrimLeft(rest, " \t\u00A0")
	if text == "" || len(text) == len(rest) {
		return ""
	}
	return s[:len(s)-len(text)]
}

// lists finds runs of at least two items. A single line with a bullet may be
// speech, and a single number may be a sentence's first word.
func lists(blocks []*block) {
	for i := 0; i < len(blocks); {
		if blocks[i].kind != "" || marker(blocks[i].text) == "" {
			i++
			continue
		}
		end := i
		for end < len(blocks) && blocks[end].kind == "" && marker(blocks[end].text) != "" {
			end++
		}
		if end-i > 1 {
			for _, b := range blocks[i:end] {
				b.itemize()
			}
		}
		i = end
	}
}

// itemize makes the block a list item and moves its sign out of the text.
func (b *block) itemize() {
	sign := marker(b.text)
	b.decide(article.ListItem, 0.9, "starts with a list sign")
	if b.marker = strings.TrimRight(sign, " \t\u00A0"); strings.Contains(bullets, b.marker) {
		b.marker = "•"
	}
	b.cut(len(sign))
}

// cut takes n bytes from the start of the block's text.
func (b *block) cut(n int) {
	b.text = b.text[n:]
	move := func(s article.Span) article.Span {
		return article.Span{Start: max(s.Start-n, 0), End: max(s.End-n, 0)}
	}
	for i := range b.lines {
		b.lines[i].span = move(b.lines[i].span)
	}
	for i := range b.inlines {
		b.inlines[i].Span = move(b.inlines[i].Span)
	}
	b.label = max(b.label-n, 0)
}
