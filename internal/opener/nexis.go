package opener

import (
	"context"
	"fmt"
	"regexp"
	"strings"

	"namecheck/internal/article"
)

// nexis reads what the Nexis database delivers as text: articles one after the
// other, each opened by "N of M DOCUMENTS", with lines of labels around the
// text, and the newer layout in nexis_uni.go.
type nexis struct{}

var (
	nexisMark  = regexp.MustCompile(`^(?:\d{1,5} of \d{1,5} DOCUMENTS|Document \d{1,5} of \d{1,5})$`)
	nexisLabel = regexp.MustCompile(`^([A-Z][A-Z -]{2,24}): ?(.*)$`)
)

func (nexis) claims(in *input) bool {
	for line := range strings.Lines(in.text[:min(len(in.text), 4<<10)]) {
		if nexisMark.MatchString(strings.TrimFunc(line, blank)) {
			return true
		}
	}
	return strings.Contains(in.text, uniEnd) && nexisUniDrafts(splitLines(in.text)) != nil
}

func (nexis) read(_ context.Context, in *input) ([]*draft, error) {
	lines := splitLines(in.text)
	if out := nexisUniDrafts(lines); out != nil {
		return out, nil
	}
	var out []*draft
	start := 0
	for i := range lines {
		if i > start && nexisMark.MatchString(lines[i].text) && len(out) < 2000 {
			if blocks := nexisDocument(lines[start:i]); len(blocks) > 2 {
				out = append(out, nexisDraft(blocks, len(lines)))
			}
			start = i
		}
	}
	return append(out, nexisDraft(nexisDocument(lines[start:]), len(lines))), nil
}

func nexisDraft(blocks []*block, lines int) *draft {
	d := &draft{blocks: blocks, headed: true, notes: make([]string, lines)}
	for _, b := range blocks {
		if b.kind == article.SourceLine && b.rule == nexisOutlet {
			d.addField(article.FieldOutlet, b.text, "database export")
		}
	}
	d.dissect()
	return d
}

const nexisOutlet = "the outlet that the database names"

// nexisDocument decides the lines around the text of one document.
func nexisDocument(lines []textLine) []*block {
	var blocks []*block
	stage := 0 // outlet, date, headline, then the labels and the text
	for at := 0; at < len(lines); {
		group := lines[at:groupEnd(lines, at)]
		at += max(len(group), 1)
		if len(group) == 0 {
			continue
		}
		b := joined(group)
		b.spaced = true
		label := nexisLabel.FindStringSubmatch(group[0].text)
		switch {
		case nexisMark.MatchString(b.text):
			b.hide(article.Notice, 0.95, "counts the documents of the export")
		case label != nil:
			b.labelNexis(label[1])
			stage = 3
			blocks = append(blocks, b.withoutLabel()...)
			continue
		case strings.HasPrefix(b.text, "Copyright "):
			b.hide(article.Notice, 0.9, "a statement of rights")
		case stage == 0:
			b.decide(article.SourceLine, 0.9, nexisOutlet)
			stage = 1
		case stage == 1 && hasDate(b.text):
			blocks = append(blocks, nexisDate(group)...)
			stage = 2
			continue
		case stage <= 2 && wordCount(b.text) <= 40:
			b.decide(article.Headline, 0.9, "above the labels of the export")
			stage = 3
		default:
			stage = 3
		}
		blocks = append(blocks, b)
	}
	return blocks
}

// groupEnd returns the end of the run of lines at at that are not blank.
func groupEnd(lines []textLine, at int) int {
	for at < len(lines) && lines[at].text != "" {
		at++
	}
	return at
}

// nexisDate decides the lines of the date: the first that has one, and hides
// those about the edition.
func nexisDate(group []textLine) []*block {
	var out []*block
	found := false
	for _, l := range group {
		b := joined([]textLine{l})
		if hasDate(b.text) && !found {
			b.decide(article.Date, 0.95, "the date that the database names")
			found = true
		} else {
			b.hide(article.Notice, 0.9, "the edition")
		}
		out = append(out, b)
	}
	return out
}

// labelNexis decides a line by its label.
func (b *block) labelNexis(label string) {
	length := len(label) + 1
	for length < len(b.text) && b.text[length] == ' ' {
		length++
	}
	switch label {
	case "BYLINE":
		b.decide(article.Byline, 0.95, "labelled as the byline")
		b.label = length
	case "HEADLINE":
		b.decide(article.Headline, 0.95, "labelled as the headline")
		b.label = length
	case "DATELINE":
		b.decide(article.Dateline, 0.95, "labelled as the dateline")
		b.label = length
	case "HIGHLIGHT", "ABSTRACT":
		b.decide(article.Lede, 0.9, "labelled as the standfirst")
		b.label = length
	case "CORRECTION", "CORRECTION-DATE":
		b.decide(article.Notice, 0.9, "a correction")
	default:
		b.hide(article.Notice, 0.9, fmt.Sprintf("the export's line %q", label))
	}
}
