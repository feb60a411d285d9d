package widgets

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"namecheck/internal/article"
	"namecheck/internal/layout"
)

// item is a block of the column and how it is painted.
type item struct {
	layout.Block
	color  fyne.ThemeColorName
	marker string // drawn before the first line
	bar    bool   // a line down its side
	rule   bool   // a hairline above it
	joined bool   // its bar continues the one above
}

// A pane sets the parts that belong to it. The three panes of the column are
// headlinePane, ledePane and bodyPane.
type pane interface {
	// holds reports whether parts of a kind belong to the pane.
	holds(kind article.Kind) bool

	// set returns a part's block without its text and runs; next is the kind of
	// the part below it, or "".
	set(sh sheet, p article.Part, next article.Kind) (item, layout.Face)
}

// panes in the order of reading; the body takes what the others do not.
var panes = []pane{headlinePane{}, ledePane{}, bodyPane{}}

// maxBlock bounds a block, so that a text without paragraphs is not laid out in
// one go. Longer parts are continued in a block of their own.
const maxBlock = 48 << 10

// setArticle returns the items of an article's shown parts, for a column of at
// most the given width.
func setArticle(a *article.Article, sh sheet, width float32, m layout.Measurer) []item {
	items := make([]item, 0, len(a.Parts))
	inlines := a.Inlines
	for i, p := range a.Parts {
		for len(inlines) > 0 && inlines[0].Span.Start < p.Span.Start {
			inlines = inlines[1:]
		}
		if p.Hidden || p.Span.Empty() {
			continue
		}
		within := inlines
		if n := slices.IndexFunc(inlines, func(in article.Inline) bool { return in.Span.Start >= p.Span.End }); n >= 0 {
			within = inlines[:n]
		}
		it, face := paneOf(p.Kind).set(sh, p, nextKind(a.Parts[i+1:]))
		it.joined = it.bar && len(items) > 0 && items[len(items)-1].bar
		it.Runs = runs(p.Span, face, within)
		if p.Kind == article.Table {
			it.Stops = tableStops(p.Span.In(a.Text), face, it.Size, width, m)
		}
		items = appendItem(items, it, a.Text, p.Span)
	}
	return items
}

func paneOf(kind article.Kind) pane {
	for _, p := range panes {
		if p.holds(kind) {
			return p
		}
	}
	return bodyPane{}
}

func nextKind(parts []article.Part) article.Kind {
	for _, p := range parts {
		if !p.Hidden && !p.Span.Empty() {
			return p.Kind
		}
	}
	return ""
}

// appendItem adds an item for a span, in pieces when it is very long.
func appendItem(items []item, it item, text string, span article.Span) []item {
	for span.Len() > maxBlock {
		cut := span.Start + maxBlock
		for at := cut; at > span.Start+maxBlock/2; at-- {
			if text[at-1] == ' ' || text[at-1] == '\n' {
				cut = at
				break
			}
		}
		for cut < span.End && text[cut]&0xC0 == 0x80 { // not within a letter
			cut++
		}
		head := it
		head.Start, head.End, head.After = span.Start, cut, 0
		items = append(items, head)
		it.Before, it.marker, it.rule, it.joined = 0, "", false, true
		span.Start = cut
	}
	it.Start, it.End = span.Start, span.End
	return append(items, it)
}

// runs cuts a part where its inlines begin and end.
func runs(span article.Span, face layout.Face, inlines []article.Inline) []layout.Run {
	if len(inlines) == 0 {
		return []layout.Run{{End: span.End, Face: face}}
	}
	cuts := []int{span.End}
	for _, in := range inlines {
		cuts = append(cuts, in.Span.Start, in.Span.End)
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var out []layout.Run
	for _, cut := range cuts {
		start := span.Start
		if n := len(out); n > 0 {
			start = out[n-1].End
		}
		if cut <= start || cut > span.End {
			continue
		}
		run := layout.Run{End: cut, Face: face}
		for _, in := range inlines {
			if in.Span.Contains(article.Span{Start: start, End: cut}) {
				run = inlineRun(run, in.Style)
			}
		}
		out = append(out, run)
	}
	return out
}

// inlineRun sets off a run in an inline's style.
func inlineRun(run layout.Run, style article.Style) layout.Run {
	switch style {
	case article.Emphasis:
		run.Face.Italic = !run.Face.Italic // upright within italics
	case article.Strong:
		run.Face.Bold = true
	case article.Code:
		run.Face = layout.Face{Family: layout.Mono, Bold: run.Face.Bold}
		run.Scale = cmp.Or(run.Scale, 1) * 0.86
	case article.DatelineWords:
		run.Face.Caps = true
		run.Face.Tracking = 40
		run.Scale = cmp.Or(run.Scale, 1) * 0.82
	}
	return run
}
