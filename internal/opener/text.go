package opener

import (
	"context"
	"strings"

	"namecheck/internal/article"
)

// plainText reads text without markup.
type plainText struct{}

func (plainText) claims(*input) bool { return true }

func (plainText) read(_ context.Context, in *input) ([]*draft, error) {
	d := &draft{}
	for i, line := range strings.Split(in.text, "\n") {
		d.notes = append(d.notes, "")
		start, end := trimmed(line)
		d.blocks = append(d.blocks, &block{text: line, lines: []lineSpan{{i, article.Span{Start: start, End: end}}}})
	}
	return []*draft{d}, nil
}
