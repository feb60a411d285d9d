package opener

import (
	"strings"

	"namecheck/internal/article"
)

// Databases of newspapers deliver articles one after the other, each between
// lines of labels. The layouts are read from lines, so that they are found in
// text, Word documents and Rich Text alike.

// exportLayouts are the layouts that office documents may hold.
var exportLayouts = []func(lines []textLine) []*draft{nexisUniDrafts, factivaDrafts, proQuestDrafts}

// exportedDrafts returns the articles in a document that is a database's export,
// or nil when it is none. It is for formats whose blocks are lines.
func exportedDrafts(blocks []*block) []*draft {
	var lines []textLine
	for _, b := range blocks {
		for _, s := range strings.Split(b.text, "\n") {
			lines = append(lines, newLine(len(lines), s), textLine{number: len(lines) + 1})
		}
	}
	for _, layout := range exportLayouts {
		if out := layout(lines); out != nil {
			for _, d := range out {
				d.forgetLines()
			}
			return out
		}
	}
	return nil
}

// forgetLines takes back what the blocks say of the file's lines.
func (d *draft) forgetLines() {
	d.notes = nil
	for _, b := range d.blocks {
		b.lines, b.lineCount = nil, 0
	}
}

// labelPart is what a line with a label becomes: a kind, or a hidden notice where
// it is "".
type labelPart struct {
	kind  article.Kind
	field article.FieldName
}

// labelledLine adds a block that starts with a label of length bytes. The label
// is hidden: codes such as "PD" tell a reader nothing.
func (d *draft) labelledLine(b *block, part labelPart, length int) {
	length = min(length, len(b.text))
	value := strings.TrimSpace(b.text[length:])
	if part.field != "" {
		d.addField(part.field, strings.TrimSpace(value[byWord(value):]), "database export")
	}
	if part.kind == "" || value == "" {
		b.hide(article.Notice, 0.9, "a label of the database")
		d.blocks = append(d.blocks, b)
		return
	}
	b.decide(part.kind, 0.95, "labelled as such by the database")
	b.label = length
	parts := b.withoutLabel()
	if part.kind == article.Byline {
		last := parts[len(parts)-1]
		last.label = byWord(last.text)
	}
	d.blocks = append(d.blocks, parts...)
}

// setExport sets the blocks of one document of an export.
func setExport(blocks []*block, lines int) *draft {
	return &draft{blocks: blocks, headed: true, notes: make([]string, lines)}
}

// maxExported is how many articles of an export are read.
const maxExported = 2000

// hideRest hides the lines below the text of a document.
func (d *draft) hideRest(lines []textLine) {
	for _, l := range lines {
		if l.text != "" {
			b := joined([]textLine{l})
			b.hide(article.Notice, 0.9, "the database's lines below the text")
			d.blocks = append(d.blocks, b)
		}
	}
}
