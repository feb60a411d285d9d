package opener

import (
	"context"
	"regexp"
	"strings"

	"namecheck/internal/article"
)

// proQuest reads what the ProQuest databases deliver as text: documents between
// long rules, with a label before everything, the text among it.
type proQuest struct{}

func (proQuest) claims(in *input) bool {
	return strings.Contains(in.text, "ProQuest") && strings.Contains(in.text, "Full text:") && proQuestDrafts(splitLines(in.text)) != nil
}

func (proQuest) read(_ context.Context, in *input) ([]*draft, error) {
	return proQuestDrafts(splitLines(in.text)), nil
}

var (
	proQuestRule  = regexp.MustCompile(`^_{20,}$`)
	proQuestLabel = regexp.MustCompile(`^(Author|Authors|Publication info|Links|Abstract|Abstract \(summary\)|Full text|Full Text|Subject|Location|People|Company / organization|Title|Publication title|Volume|Issue|Pages|First page|Number of pages|Publication year|Publication date|Year|Publisher|Place of publication|Country of publication|Publication subject|Journal subject|ISSN|e-ISSN|CODEN|Source type|Source attribution|Language of publication|Language|Document type|Document feature|ProQuest document ID|ProQuest Document ID|Document URL|Copyright|Last updated|Database|Classification|Section|Column|Dateline|Identifier / keyword|DOI|Credit|Caption|Edition|Illustration|Supplemental data|Subtitle|Company|Business indexing term|Accession number): ?`)
	proQuestParts = map[string]labelPart{"Author": {kind: article.Byline, field: article.FieldAuthor}, "Authors": {kind: article.Byline, field: article.FieldAuthor},
		"Publication title": {kind: article.SourceLine, field: article.FieldOutlet}, "Publication date": {kind: article.Date, field: article.FieldDate},
		"Dateline": {kind: article.Dateline}, "Subtitle": {kind: article.Lede}, "Document URL": {field: article.FieldURL}}
)

func proQuestDrafts(lines []textLine) []*draft {
	var out []*draft
	start := 0
	for i := 0; i <= len(lines); i++ {
		if i < len(lines) && !proQuestRule.MatchString(lines[i].text) {
			continue
		}
		if d := proQuestDraft(lines[start:i], len(lines)); d != nil && len(out) < maxExported {
			out = append(out, d)
		}
		start = i
	}
	return out
}

// proQuestDraft reads a document, or returns nil when the lines are none.
func proQuestDraft(lines []textLine, total int) *draft {
	labels := map[string]bool{}
	for _, l := range lines {
		if m := proQuestLabel.FindStringSubmatch(l.text); m != nil {
			labels[strings.ToLower(m[1])] = true
		}
	}
	if !labels["full text"] || !labels["publication title"] && !labels["publication info"] {
		return nil
	}
	d := setExport(nil, total)
	var text []textLine
	inText, headed := false, false
	flush := func() {
		d.blocks = append(d.blocks, paragraphs(text)...)
		text = nil
	}
	for at := 0; at < len(lines); at++ {
		l := lines[at]
		m := proQuestLabel.FindStringSubmatch(l.text)
		if m != nil && strings.EqualFold(m[1], "full text") {
			inText = true
			mark := joined([]textLine{newLine(l.number, m[0])})
			mark.hide(article.Notice, 0.9, "a label of the database")
			d.blocks = append(d.blocks, mark)
			text = append(text, newLine(l.number, l.text[len(m[0]):]))
			continue
		}
		if inText && m == nil {
			text = append(text, l)
			continue
		}
		if inText {
			flush()
			inText = false
		}
		if l.text == "" {
			continue
		}
		b := joined([]textLine{l})
		b.spaced = true
		switch {
		case m != nil && m[1] == "Title":
			d.addField(article.FieldTitle, l.text[len(m[0]):], "database export")
			d.labelledLine(b, labelPart{}, len(m[0]))
			continue
		case m != nil:
			d.labelledLine(b, proQuestParts[m[1]], len(m[0]))
			continue
		case !headed && !nexisMark.MatchString(l.text) && !proQuestRule.MatchString(l.text):
			b.decide(article.Headline, 0.9, "opens the document of the export")
			headed = true
		default:
			b.hide(article.Notice, 0.85, "a line of the database")
		}
		d.blocks = append(d.blocks, b)
	}
	flush()
	d.dissect()
	return d
}
