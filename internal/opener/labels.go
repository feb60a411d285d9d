package opener

import "namecheck/internal/article"

// hideLabels makes the label of a headline, a kicker or a standfirst ("Title: ")
// a hidden part of its own: over an article it reads as a mistake, where before
// a name or a date it reads well.
func (d *draft) hideLabels() {
	for i := 0; i < len(d.blocks); i++ {
		b := d.blocks[i]
		switch b.kind {
		case article.Headline, article.Kicker, article.Lede:
			if b.label > 0 && !b.hidden {
				parts := b.withoutLabel()
				d.blocks = append(d.blocks[:i:i], append(parts, d.blocks[i+1:]...)...)
				i += len(parts) - 1
			}
		}
	}
}

// withoutLabel parts the block into its label, hidden, and the rest.
func (b *block) withoutLabel() []*block {
	if b.label <= 0 || b.label >= len(b.text) {
		return []*block{b}
	}
	label, rest := b.slice(0, b.label), b.slice(b.label, len(b.text))
	label.hide(article.Notice, b.confidence, "the label of the next part")
	rest.kind, rest.confidence, rest.rule, rest.depth, rest.marker, rest.hidden = b.kind, b.confidence, b.rule, b.depth, b.marker, b.hidden
	return []*block{label, rest}
}
