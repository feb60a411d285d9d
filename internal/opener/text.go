package opener

import "context"

// plainText reads text without markup.
type plainText struct{}

func (plainText) claims(*input) bool { return true }

func (plainText) read(_ context.Context, in *input) ([]*draft, error) {
	return []*draft{textDraft(splitLines(in.text))}, nil
}

// textDraft sets lines into blocks and finds the parts of the article.
func textDraft(lines []textLine) *draft {
	d := &draft{notes: make([]string, len(lines)), blocks: paragraphs(lines)}
	d.dissect()
	return d
}
