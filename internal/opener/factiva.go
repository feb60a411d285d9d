package opener

import (
	"context"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"namecheck/internal/article"
)

// factiva reads what the Factiva database delivers as text, as web pages and as
// XML. Its Word and Rich Text files are read by the readers of those.
type factiva struct{}

func (factiva) claims(in *input) bool {
	switch root := rootElement(in.text); {
	case root == "ppsresponse" || root == "ppsarticleresponse":
		return true
	case root != "":
		return strings.Contains(in.text, "activa") && factivaDrafts(factivaPage(in.text)) != nil
	}
	return factivaCounted(in.text)
}

// factivaCounted reports whether a line of text is the number of a document.
func factivaCounted(s string) bool {
	for line := range strings.Lines(s) {
		if line = strings.TrimFunc(line, blank); len(line) < 80 && factivaNumber.MatchString(line) {
			return true
		}
	}
	return false
}

func (factiva) read(_ context.Context, in *input) ([]*draft, error) {
	var out []*draft
	switch root := rootElement(in.text); {
	case strings.HasPrefix(root, "pps"):
		out = factivaXML(in.text)
	case root != "":
		for _, d := range factivaDrafts(factivaPage(in.text)) {
			d.forgetLines()
			out = append(out, d)
		}
	default:
		out = factivaDrafts(splitLines(in.text))
	}
	if len(out) == 0 {
		return []*draft{textDraft(splitLines(in.text))}, nil
	}
	return out, nil
}

// factivaPage returns a page of the database as lines: its blocks, and a line
// for each row of the tables in which it sets codes beside words.
func factivaPage(source string) []textLine {
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return nil
	}
	prune(root)
	var lines []textLine
	add := func(s string) {
		lines = append(lines, newLine(len(lines), s), textLine{number: len(lines) + 1})
	}
	var visit func(*html.Node)
	visit = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.DataAtom == atom.Tr {
				if cells := elements(c, atom.Td); len(cells) == 2 && len(textOf(cells[0])) <= 3 && factivaCode.MatchString(textOf(cells[0])) {
					for i, b := range htmlBlocks(cells[1], nil).blocks {
						if i == 0 {
							add(textOf(cells[0]) + " " + b.text)
						} else {
							add(b.text)
						}
					}
					continue
				}
			}
			if len(elements(c, atom.Tr)) > 0 || c.Type == html.ElementNode && longText(c, 20_000) {
				visit(c)
				continue
			}
			for _, b := range nodeBlocks(c) {
				add(b.text)
			}
		}
	}
	visit(root)
	return lines
}

// factivaXML reads the answers of the database's service.
func factivaXML(source string) []*draft {
	var out []*draft
	for _, n := range find(xmlTree(source), func(n *html.Node) bool { return n.Data == "ppsarticle" }) {
		a := firstNamed(n, "article")
		if a == nil || len(out) >= maxExported {
			continue
		}
		it := &agencyItem{origin: "database export", headline: childText(a, "headline"), byline: childText(a, "byline"),
			date: childText(a, "publicationdate"), outlet: childText(a, "sourcename")}
		for _, name := range []string{"leadparagraph", "tailparagraphs"} {
			for _, p := range find(a, func(n *html.Node) bool { return n.Data == name }) {
				paragraphed := find(p, func(n *html.Node) bool { return n.Data == "paragraph" })
				if len(paragraphed) == 0 {
					it.body = append(it.body, plainBody(rawText(p))...)
				}
				for _, q := range paragraphed {
					it.body = append(it.body, plainBody(textOf(q))...)
				}
			}
		}
		out = append(out, it.draft())
	}
	return out
}

// factiva: tagged documents have codes of two letters before their lines; the
// others have them without codes, in one order. Both end in the number of the
// document.
var (
	factivaNumber = regexp.MustCompile(`^(?:Document|Dokument|Documento|Document:|Документ|AN\s+Document) ([A-Za-z][A-Za-z0-9]{4,11}[0-9]{8}[a-z0-9]{4,14}|[A-Z]{3,6}[0-9]{9,}[a-z0-9-]{5,})$`)
	factivaCode   = regexp.MustCompile(`^(SE|HD|CR|BY|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|ART|CO|IN|NS|RE|IPC|IPD|PUB|AN|CLM|DE)(?:\s+|$)`)
	factivaWords  = regexp.MustCompile(`^[\d.,’' ]{1,8} (?:words|Wörter|mots|palabras|parole|palavras|woorden|ord|слов|слова|字|ワード)$`)
	factivaParts  = map[string]labelPart{"HD": {kind: article.Headline, field: article.FieldTitle}, "BY": {kind: article.Byline, field: article.FieldAuthor},
		"PD": {kind: article.Date, field: article.FieldDate}, "SN": {kind: article.SourceLine, field: article.FieldOutlet}}
	factivaBelow = set("CO IN NS RE AN IPD IPC PUB CT RF ART") // codes that follow the text
)

func factivaDrafts(lines []textLine) []*draft {
	var out []*draft
	start := 0
	for i, l := range lines {
		if len(l.text) > 80 || !factivaNumber.MatchString(l.text) {
			continue
		}
		end := i + 1
		for end < len(lines) && lines[end].text != "" { // IPC and the like may follow
			end++
		}
		document := lines[start:end]
		d := factivaTagged(document, len(lines))
		if d == nil {
			d = factivaPlain(document, len(lines))
		}
		if d != nil && len(out) < maxExported {
			out = append(out, d)
		}
		start = end
	}
	return out
}

// factivaTagged reads a document whose lines have codes, or returns nil.
func factivaTagged(lines []textLine, total int) *draft {
	codes := map[string]bool{}
	for _, l := range lines {
		if m := factivaCode.FindStringSubmatch(l.text); m != nil {
			codes[m[1]] = true
		}
	}
	if !codes["HD"] || !codes["LP"] && !codes["TD"] || !codes["SN"] && !codes["PD"] {
		return nil
	}
	d := setExport(nil, total)
	var text []textLine
	code, passed := "", 0
	for _, l := range lines {
		m := factivaCode.FindStringSubmatch(l.text)
		// A code opens a line; within the text only the codes that follow it do.
		if m != nil && (code != "LP" && code != "TD" || m[1] == "TD" || passed > 0 && factivaBelow[m[1]]) {
			code, passed = m[1], 0
		} else {
			m = nil
		}
		if l.text == "" {
			if code == "LP" || code == "TD" {
				text = append(text, l)
				passed++
			}
			continue
		}
		length := 0
		if m != nil {
			length = len(m[0])
		}
		if code == "LP" || code == "TD" {
			if m != nil {
				if l = newLine(l.number, l.text[length:]); l.text == "" {
					continue
				}
			}
			text = append(text, l)
			passed++
			continue
		}
		if len(text) > 0 {
			d.blocks = append(d.blocks, paragraphs(text)...)
			text = nil
		}
		b := joined([]textLine{l})
		b.spaced = true
		if code == "" {
			b.hide(article.Notice, 0.85, "a line of the database")
			d.blocks = append(d.blocks, b)
			continue
		}
		d.labelledLine(b, factivaParts[code], len(b.text)-len(singleBlanks(l.text[length:])))
	}
	d.blocks = append(d.blocks, paragraphs(text)...)
	d.dissect()
	return d
}

// factivaPlain reads a document without codes: headline, byline, the number of
// words, date, outlet, its code, language and rights, then the text.
func factivaPlain(lines []textLine, total int) *draft {
	count := -1
	for i, l := range lines {
		if utf8.RuneCountInString(l.text) < 30 && factivaWords.MatchString(l.text) {
			count = i
			break
		}
	}
	if count < 0 {
		return nil
	}
	// What stands above the headline, such as a list of hits, is not the article's:
	// the headline is the last run of lines above the count.
	d := setExport(nil, total)
	var above []*block
	for _, l := range lines[:count] {
		if l.text != "" {
			b := joined([]textLine{l})
			b.spaced = true
			above = append(above, b)
		}
	}
	if len(above) == 0 {
		return nil
	}
	head := len(above) - 1
	if last := above[head]; head > 0 && (isByline(last.text) || bareNames(last.text) || capitals(last.text) && wordCount(last.text) <= 4) {
		last.decide(article.Byline, 0.8, "stands under the headline")
		last.label = byWord(last.text)
		d.addField(article.FieldAuthor, last.text[last.label:], "database export")
		head--
	}
	for _, b := range above[:head] {
		b.hide(article.Notice, 0.7, "a line of the database")
	}
	above[head].decide(article.Headline, 0.9, "above the labels of the export")
	d.addField(article.FieldTitle, above[head].text, "database export")
	d.blocks = above
	at := count
	stage := 0 // count, date, outlet, then what the database adds, up to the rights
	for ; at < len(lines); at++ {
		l := lines[at]
		if l.text == "" {
			continue
		}
		b := joined([]textLine{l})
		b.spaced = true
		switch {
		case stage == 1 && hasDate(l.text):
			b.decide(article.Date, 0.95, "the date that the database names")
			d.addField(article.FieldDate, l.text, "database export")
			stage = 2
		case stage == 2 && !isClock(l.text):
			b.decide(article.SourceLine, 0.9, nexisOutlet)
			d.addField(article.FieldOutlet, l.text, "database export")
			stage = 3
		case stage >= 3 && running(l.text) && !isRights(l.text):
			stage = 9
		default:
			b.hide(article.Notice, 0.9, "a line of the database")
			stage = max(stage, 1)
		}
		if stage == 9 {
			break
		}
		d.blocks = append(d.blocks, b)
		if stage == 3 && isRights(l.text) {
			at++
			break
		}
	}
	end := len(lines)
	for end > at && !factivaNumber.MatchString(lines[end-1].text) {
		end--
	}
	if end == at {
		end = len(lines) + 1
	}
	d.blocks = append(d.blocks, paragraphs(lines[min(at, len(lines)):max(end-1, at)])...)
	d.hideRest(lines[max(end-1, at):])
	d.dissect()
	return d
}
