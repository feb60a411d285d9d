package opener

import (
	"strings"
	"unicode"

	"namecheck/internal/article"
)

// agencyItem is an article whose parts an agency's format names.
type agencyItem struct {
	headline, kicker, deck, byline, job, dateline string
	date, outlet, url                             string
	authors                                       []string
	body                                          []*block
	marked                                        bool // the body marks its headings
	origin                                        string
}

// draft sets the item. Fields that agencies are known to fill with something
// else are put where their words belong.
func (it *agencyItem) draft() *draft {
	d := &draft{marked: it.marked, headed: true}
	add := func(text string, kind article.Kind, confidence float64, rule string) *block {
		text = oneLine(text)
		if text == "" {
			return &block{}
		}
		b := &block{text: text, spaced: true}
		b.decide(kind, confidence, rule)
		d.blocks = append(d.blocks, b)
		return b
	}
	byline := oneLine(it.byline)
	deck := oneLine(it.deck)
	if deck == "" && byline != "" && !isByline(byline) && !bareNames(byline) && smallWords(byline) >= 3 {
		deck, byline = byline, "" // a standfirst in the field for the byline
	}
	add(it.kicker, article.Kicker, 0.95, "the file names it so")
	add(it.headline, article.Headline, 0.98, "the file names it so")
	if similarity(deck, it.headline) < 0.9 && wordCount(deck) >= 3 && strings.ContainsFunc(deck, func(r rune) bool { return unicode.IsLower(r) || unicode.IsLetter(r) && !unicode.IsUpper(r) }) {
		add(deck, article.Lede, 0.95, "the file names it so")
	}
	switch b := add(byline, article.Byline, 0.95, "the file names it so"); {
	case isSignOff(byline) && !capitals(byline), byline != "" && len(byline) <= 3 && !capitals(byline):
		b.hide(article.Notice, 0.9, "the desk's sign-off")
	default:
		b.label = byWord(byline)
	}
	add(it.job, article.Byline, 0.9, "the job of the author")
	if line := oneLine(it.dateline); line != "" && strings.ContainsFunc(line, unicode.IsLetter) && !numericDate(fold(line)) && !it.opensWithDateline() && !timestamp(line) && !isDate(line) {
		b := add(datelineEnd(line), article.Dateline, 0.95, "the file names it so")
		d.agencyOf(b.text)
	}
	d.blocks = append(d.blocks, it.body...)
	d.addField(article.FieldTitle, it.headline, it.origin+": headline")
	for _, a := range it.authors {
		d.addField(article.FieldAuthor, a, it.origin+": author")
	}
	d.addField(article.FieldDate, it.date, it.origin+": date")
	d.addField(article.FieldOutlet, strings.TrimRight(it.outlet, "–- "), it.origin+": provider")
	d.addField(article.FieldURL, it.url, it.origin+": url")
	d.dissect()
	return d
}

// smallWords counts the words of s that begin small and are not part of names.
func smallWords(s string) int {
	n := 0
	for _, w := range strings.Fields(s) {
		if unicode.IsLower(firstRune(w)) && !particles[w] {
			n++
		}
	}
	return n
}

// timestamp reports whether s is a date for machines, such as
// 20170102T222800+0000.
func timestamp(s string) bool {
	digits := 0
	for _, r := range s {
		if unicode.IsDigit(r) {
			digits++
		}
	}
	return digits >= 8 && !strings.Contains(s, " ")
}

// opensWithDateline reports whether the body has its dateline in one of its
// first paragraphs.
func (it *agencyItem) opensWithDateline() bool {
	for _, b := range it.body[:min(4, len(it.body))] {
		if n, _ := dateline(b.text); n > 0 {
			return true
		}
	}
	return false
}

// plainBody sets text that a format carries without markup.
func plainBody(s string) []*block {
	s, _ = clean(s)
	return paragraphs(splitLines(s))
}

// hypertext sets text that a format carries as HTML.
func hypertext(s string) []*block {
	root, err := parseFragment(s)
	if err != nil {
		return plainBody(strings.Join(tagless(s), "\n"))
	}
	return htmlBlocks(root, unseen).blocks
}
