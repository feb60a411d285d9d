package opener

import (
	"regexp"
	"strings"

	"namecheck/internal/article"
)

// nexisUni is the layout of Nexis Uni and of Nexis Advance: headline, outlet and
// date on lines of their own, labels, "Body", the text, "End of Document".
var (
	uniEnd   = "End of Document"
	uniLabel = regexp.MustCompile(`^(Section|Length|Byline|Dateline|Highlight|Load-Date|Graphic|Series|Language|Publication-Type|Subject|Correction|Correction-Date|Classification|Notes?|Journal Code|Edition|Page): ?`)
	uniParts = map[string]labelPart{"Byline": {kind: article.Byline, field: article.FieldAuthor}, "Dateline": {kind: article.Dateline}, "Highlight": {kind: article.Lede},
		"Correction": {kind: article.Notice}}
)

func nexisUniDrafts(lines []textLine) []*draft {
	var out []*draft
	start := 0
	for i, l := range lines {
		if l.text != uniEnd {
			continue
		}
		if d := nexisUniDraft(lines[start:i+1], len(lines)); d != nil && len(out) < maxExported {
			out = append(out, d)
		}
		start = i + 1
	}
	return out
}

func nexisUniDraft(lines []textLine, total int) *draft {
	body, load := -1, len(lines)
	for i, l := range lines {
		switch {
		case l.text == "Body" && body < 0:
			body = i
		case body >= 0 && (strings.HasPrefix(l.text, "Load-Date:") || strings.HasPrefix(l.text, "Classification") && wordCount(l.text) == 1 || l.text == uniEnd) && load == len(lines):
			load = i
		}
	}
	if body < 0 {
		return nil
	}
	d := setExport(nil, total)
	stage := 0 // headline, outlet, date, labels
	for _, l := range lines[:body] {
		if l.text == "" {
			continue
		}
		b := joined([]textLine{l})
		b.spaced = true
		label := uniLabel.FindStringSubmatch(l.text)
		switch {
		case label != nil:
			d.labelledLine(b, uniParts[label[1]], len(label[0]))
			stage = 3
			continue
		case isRights(l.text):
			b.hide(article.Notice, 0.9, "a statement of rights")
			stage = 3
		case stage == 0 && wordCount(l.text) > 0:
			b.decide(article.Headline, 0.95, "opens the document of the export")
			d.addField(article.FieldTitle, l.text, "database export")
			stage = 1
		case stage == 1:
			b.decide(article.SourceLine, 0.9, nexisOutlet)
			d.addField(article.FieldOutlet, l.text, "database export")
			stage = 2
		case stage == 2 && hasDate(l.text):
			b.decide(article.Date, 0.95, "the date that the database names")
			stage = 3
		default:
			b.hide(article.Notice, 0.85, "a line of the database")
		}
		d.blocks = append(d.blocks, b)
	}
	mark := joined(lines[body : body+1])
	mark.hide(article.Notice, 0.95, "opens the text in the export")
	d.blocks = append(d.blocks, mark)
	d.blocks = append(d.blocks, paragraphs(lines[body+1:load])...)
	d.hideRest(lines[load:])
	d.dissect()
	return d
}
