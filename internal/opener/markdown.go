package opener

import (
	"context"
	"slices"
)

// markdown reads CommonMark with the usual extensions and front matter.
type markdown struct{}

func (markdown) claims(in *input) bool {
	return slices.Contains([]string{".md", ".markdown"}, in.ext)
}

func (markdown) read(ctx context.Context, in *input) ([]*draft, error) {
	return plainText{}.read(ctx, in)
}
