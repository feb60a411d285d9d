package opener

import (
	"slices"

	"namecheck/internal/article"
)

// hideRepeats hides blocks near the top that only say what follows, word for
// word: the excerpt that a web clipper sets above the text, the digest above
// wire copy. A label alone above such a block goes with it.
func (d *draft) hideRepeats() {
	for i, b := range d.blocks[:min(len(d.blocks), headLines)] {
		if i == 0 || b.hidden || b.kind == article.Headline || b.level > 0 || wordCount(b.text) < 10 || !d.saidBelow(i) {
			continue
		}
		b.hide(article.Notice, 0.85, "says the beginning of the text again")
		if i > 0 && excerptLabels[fold(d.blocks[i-1].text)] {
			d.blocks[i-1].hide(article.Notice, 0.85, "the label of an excerpt")
		}
	}
}

var excerptLabels = set("excerpt summary description abstract auszug extrait resumen riassunto")

// saidBelow reports whether the words of block i, but for a last one that may
// be cut off, are a run of the words of the next paragraphs.
func (d *draft) saidBelow(i int) bool {
	words := tokens(d.blocks[i].text)
	words = words[:len(words)-1]
	if len(words) < 5 {
		return false
	}
	var below []string
	for _, b := range d.blocks[i+1 : min(len(d.blocks), i+9)] {
		if b.level > 1 {
			break // what stands in another chapter is no excerpt's source
		}
		if below == nil && !running(b.text) {
			continue
		}
		below = append(below, tokens(b.text)...)
		if len(below) > 600 {
			break
		}
	}
	for at := range below {
		if below[at] == words[0] && len(below)-at > len(words) && slices.Equal(below[at:at+len(words)], words) {
			return true
		}
	}
	return false
}
