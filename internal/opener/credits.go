package opener

import (
	"strings"

	"namecheck/internal/article"
)

// creditSeparators part the credits that stand on one line.
var creditSeparators = []string{" | ", " · ", " • ", " / ", " — ", " – ", " - "}

// splitCredits parts lines such as "Ann Example | Daily Example | 5 May 2020"
// near the top. One of the pieces must be a date, or the first a byline.
func (d *draft) splitCredits() {
	looked := 0
	for i := 0; i < len(d.blocks) && looked < headLines; i++ {
		b := d.blocks[i]
		if b.kind != "" || b.level > 0 {
			continue
		}
		looked++
		if running(b.text) {
			continue
		}
		pieces := b.credits()
		if pieces == nil {
			continue
		}
		d.blocks = append(d.blocks[:i:i], append(pieces, d.blocks[i+1:]...)...)
		i += len(pieces) - 1
	}
}

// credits parts the block at its separators, or returns nil when it is no line
// of credits. What parts the pieces is kept as hidden pieces.
func (b *block) credits() []*block {
	if _, ok := splitDate(b.text); ok {
		return nil
	}
	if n := len(datelineEnd(b.text)); n < len(b.text) && isDateline(b.text) {
		place, dash := b.slice(0, n), b.slice(n, len(b.text))
		place.decide(article.Dateline, 0.9, "a place with a date or an agency")
		dash.hide(article.Notice, 0.9, "ends the dateline")
		return []*block{place, dash}
	}
	for _, sep := range creditSeparators {
		texts := strings.Split(b.text, sep)
		if len(texts) < 2 || len(texts) > 4 {
			continue
		}
		var out []*block
		dates, names, at := 0, 0, 0
		for i, t := range texts {
			if i > 0 {
				rule := b.slice(at, at+len(sep))
				rule.hide(article.Notice, 0.9, "parts the credits")
				out = append(out, rule)
				at += len(sep)
			}
			piece := b.slice(at, at+len(t))
			at += len(t)
			n, isDate := splitDate(t)
			switch {
			case isDate:
				dates++
				piece.decide(article.Date, 0.9, "is only a date")
				piece.label = n
			case isByline(t):
				names++
				piece.decide(article.Byline, 0.9, "names its authors")
				piece.label = byWord(t)
			case wordCount(t) > 8:
				dates = -9
			}
			out = append(out, piece)
		}
		if dates < 1 {
			continue
		}
		for i := 0; i < len(out); i += 2 {
			switch p := out[i]; {
			case p.kind != "":
			case names == 0 && (bareNames(p.text) || caseless(p.text) && i == 0):
				names++
				p.decide(article.Byline, 0.75, "a name beside a date")
			default:
				p.decide(article.SourceLine, 0.6, "a name beside a date")
			}
		}
		return out
	}
	return nil
}

// slice returns a block of part of the text.
func (b *block) slice(start, end int) *block {
	out := &block{text: b.text[start:end], spaced: b.spaced && start == 0, indented: b.indented, lineCount: b.lineCount}
	within := article.Span{Start: start, End: end}
	for _, l := range b.lines {
		if s := overlap(l.span, within); !s.Empty() {
			out.lines = append(out.lines, lineSpan{l.line, s})
		}
	}
	for _, in := range b.inlines {
		if s := overlap(in.Span, within); !s.Empty() {
			in.Span = s
			out.inlines = append(out.inlines, in)
		}
	}
	return out
}

// overlap returns what s and within share, counted from the start of within.
func overlap(s, within article.Span) article.Span {
	return article.Span{Start: max(s.Start, within.Start) - within.Start, End: min(s.End, within.End) - within.Start}
}
