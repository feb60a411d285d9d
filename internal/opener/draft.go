package opener

import (
	"cmp"
	"slices"
	"strings"

	"namecheck/internal/article"
)

// draft is an article in the making: blocks whose kinds the readers and the
// rules of anatomy fill in one after the other.
type draft struct {
	blocks   []*block
	notes    []string // one for each line of the file; what a line without text is
	fields   []article.Field
	warnings []string
	headed   bool // the format names the parts of the head; no standfirst is guessed
	marked   bool // the format marks headings; lines that only look like one must be set off
}

// block is a piece of text that becomes one part.
type block struct {
	text string
	kind article.Kind // "" until it is decided

	inlines []article.Inline // spans of text
	lines   []lineSpan       // the file's lines it came from, in order

	hidden     bool
	label      int
	depth      int
	marker     string
	confidence float64
	rule       string

	level     int  // of a heading that the format marks as such, from 1; 0 is none
	spaced    bool // a blank line, or the end of the text, stands before it
	indented  bool // its first line is indented
	lineCount int  // lines of the file; 0 in formats without lines
}

// lineSpan says what a line of the file became within its block.
type lineSpan struct {
	line int // from 0
	span article.Span
}

// decide gives the block its kind and says why.
func (b *block) decide(kind article.Kind, confidence float64, rule string) {
	b.kind, b.confidence, b.rule = kind, confidence, rule
}

// hide decides the kind and keeps the block from being shown.
func (b *block) hide(kind article.Kind, confidence float64, rule string) {
	b.decide(kind, confidence, rule)
	b.hidden = true
}

// addField notes a fact from the metadata, unless it is blank or known.
func (d *draft) addField(name article.FieldName, value, origin string) {
	f := article.Field{Name: name, Value: strings.TrimSpace(value), Origin: origin}
	known := slices.ContainsFunc(d.fields, func(g article.Field) bool { return g.Name == f.Name && g.Value == f.Value })
	if f.Value != "" && !known {
		d.fields = append(d.fields, f)
	}
}

// build sets the blocks into one text. Blocks without a kind are paragraphs.
func (d *draft) build() *article.Article {
	a := &article.Article{Fields: d.fields, Warnings: d.warnings}
	a.Lines = make([]article.Line, len(d.notes))
	for i, note := range d.notes {
		a.Lines[i].Note = note
	}
	var text strings.Builder
	for _, b := range d.blocks {
		start, end := trimmed(b.text)
		if start == end {
			continue
		}
		if text.Len() > 0 {
			text.WriteString("\n\n")
		}
		shift := text.Len() - start
		place := func(s article.Span) article.Span {
			return article.Span{Start: max(s.Start, start) + shift, End: min(s.End, end) + shift}
		}
		text.WriteString(b.text[start:end])
		part := article.Part{Kind: b.kind, Span: place(article.Span{Start: start, End: end}), Hidden: b.hidden,
			Label: max(b.label-start, 0), Depth: b.depth, Marker: b.marker, Confidence: b.confidence, Rule: b.rule}
		if part.Kind == "" {
			part.Kind, part.Confidence, part.Rule = article.Paragraph, 0.9, "running text"
		}
		a.Parts = append(a.Parts, part)
		for _, in := range b.inlines {
			if in.Span = place(in.Span); !in.Span.Empty() {
				a.Inlines = append(a.Inlines, in)
			}
		}
		for _, l := range b.lines {
			if s := place(l.span); !s.Empty() && l.line < len(a.Lines) {
				if old := a.Lines[l.line].Span; !old.Empty() {
					s = article.Span{Start: min(s.Start, old.Start), End: max(s.End, old.End)}
				}
				a.Lines[l.line] = article.Line{Span: s}
			}
		}
	}
	slices.SortStableFunc(a.Inlines, func(x, y article.Inline) int {
		return cmp.Or(cmp.Compare(x.Span.Start, y.Span.Start), cmp.Compare(y.Span.End, x.Span.End))
	})
	a.Text = text.String()
	return a
}

// trimmed returns the bounds of s without the blanks around it.
func trimmed(s string) (start, end int) {
	rest := strings.TrimLeftFunc(s, blank)
	start = len(s) - len(rest)
	return start, start + len(strings.TrimRightFunc(rest, blank))
}
