package opener

import (
	"strings"
	"unicode/utf8"

	"namecheck/internal/article"
)

// headLines is how many lines under the headline are looked at for a byline, a
// date and a standfirst.
const headLines = 8

// head decides what stands above the text.
func (d *draft) head() {
	d.splitCredits()
	left := d.undecided()
	above, left := d.aboveHeadline(left)
	if d.decided(article.Headline) {
		d.belowHeadline(left, false)
		return
	}
	if len(left) == 0 {
		return
	}
	if len(left) == 1 && above == 0 && (endsSentence(left[0].text) || wordCount(left[0].text) > 20) && left[0].level == 0 {
		return // one paragraph and nothing else
	}
	kickered := false
	left, kickered = d.headline(left)
	if d.decided(article.Headline) {
		d.belowHeadline(left, kickered)
	}
}

// decided reports whether a visible block has the kind.
func (d *draft) decided(kind article.Kind) bool {
	for _, b := range d.blocks {
		if b.kind == kind && !b.hidden {
			return true
		}
	}
	return false
}

// aboveHeadline decides the lines that stand over the headline and returns how
// many there were, and what is left.
func (d *draft) aboveHeadline(left []*block) (int, []*block) {
	n := 0
	for n < len(left) && n < headLines && left[n].level == 0 && left[n].creditLine(false) {
		n++
	}
	return n, left[n:]
}

// creditLine decides a block that is a labelled line, a date, a byline, a
// dateline or an address.
func (b *block) creditLine(below bool) bool {
	s := b.text
	if len(s) > maxLine {
		return false
	}
	if n, ok := splitDate(s); ok {
		b.decide(article.Date, 0.9, "is only a date")
		b.label = n
		return true
	}
	label, n := labelled(s)
	switch kind, known := lineLabels[label]; {
	case n > 0 && byWords[label] && wordCount(s[n:]) <= 12:
		b.decide(article.Byline, 0.95, "labelled as the byline")
		b.label = n
	case n > 0 && known && (wordCount(s[n:]) <= 40 || kind == article.Lede):
		b.decide(kind, 0.95, "labelled as such")
		b.label = n
	case n > 0 && metaLabels[label] && wordCount(s[n:]) <= 30:
		b.hide(article.Notice, 0.9, "a fact about the file")
	case sourceLabel(s, false) > 0:
		b.decide(article.SourceLine, 0.9, "says where the text is from")
		b.label = sourceLabel(s, false)
	case isAddress(s):
		b.hide(article.Notice, 0.9, "an address")
	case isByline(s), easternByline(s):
		b.decide(article.Byline, 0.9, "names its authors")
		b.label = byWord(s)
	case isDateline(s):
		b.decide(article.Dateline, 0.85, "a place and a date")
	case below && isCaption(s):
		b.decide(article.Caption, 0.75, "credits a picture")
	default:
		return false
	}
	return true
}

// headline finds the headline among the first blocks, with a page title and a
// kicker above it. It returns what is left and whether there was a kicker.
func (d *draft) headline(left []*block) ([]*block, bool) {
	t := left[0]
	next := func(i int) *block {
		if i < len(left) {
			return left[i]
		}
		return &block{}
	}
	n1, n2 := next(1), next(2)
	switch {
	case d.kickerPattern(t, n1, n2):
		t.hide(article.PageTitle, 0.95, "says kicker and headline again")
		n1.decide(article.Kicker, 0.95, "opens the page title")
		n2.decide(article.Headline, 0.95, "closes the page title")
		return left[3:], true
	case repeats(t.text, n1.text) && headlineLike(n1.text):
		t.hide(article.PageTitle, 0.9, "says the headline again")
		d.titleOutlet(t.text, n1.text)
		n1.decide(article.Headline, 0.95, "stands in the page title too")
		return left[2:], false
	case wordCount(n1.text) > 0 && wordCount(n1.text) <= 4 && repeats(t.text, n2.text) && headlineLike(n2.text):
		t.hide(article.PageTitle, 0.9, "says the headline again")
		d.titleOutlet(t.text, n2.text)
		n1.decide(article.Kicker, 0.7, "a short line over the headline")
		n2.decide(article.Headline, 0.95, "stands in the page title too")
		return left[3:], true
	case d.outletAbove(t) && headlineLike(n1.text) && len(left) > 2:
		t.hide(article.SourceLine, 0.7, "the outlet's name over the headline")
		return d.headline(left[1:])
	case isKicker(t, n1) && len(left) > 2:
		t.decide(article.Kicker, 0.6, "a short line over the headline")
		n1.decide(article.Headline, 0.85, "the first line that can be one")
		return left[2:], false
	case d.opensText(t, left[1:]):
		return left, false
	case t.level == 1 || headlineLike(t.text):
		t.decide(article.Headline, 0.9, "the first line that can be one")
		return left[1:], false
	}
	return left, false
}

// kickerPattern reports whether title is a variant of "kicker: headline", and
// the two next lines are the kicker and the headline. The words need not be the
// same: page titles are often edited apart from the article.
func (d *draft) kickerPattern(title, kicker, headline *block) bool {
	if !headlineLike(kicker.text) || !headlineLike(headline.text) || wordCount(kicker.text) > 12 || endsSentence(kicker.text) && !strings.HasSuffix(kicker.text, "?") {
		return false
	}
	if _, date := splitDate(headline.text); date || isByline(headline.text) || isAddress(headline.text) || running(headline.text) {
		return false
	}
	front, back, ok := cutTitle(title.text)
	if !ok || wordCount(headline.text) < 2 {
		return false
	}
	whole := similarity(title.text, kicker.text+" "+headline.text)
	return whole >= 0.6 && whole > similarity(title.text, kicker.text) && whole > similarity(title.text, headline.text) ||
		similarity(front, kicker.text) >= 0.6 && similarity(back, headline.text) >= 0.15
}

// cutTitle parts a title at its first colon or dash.
func cutTitle(s string) (front, back string, ok bool) {
	for _, sep := range []string{": ", "：", " – ", " — ", " - ", " | "} {
		if front, back, ok := strings.Cut(s, sep); ok {
			return front, back, true
		}
	}
	return s, "", false
}

// repeats reports whether title says the words of the headline, perhaps
// followed by the outlet's name.
func repeats(title, headline string) bool {
	if title == "" || headline == "" || wordCount(headline) < 2 && title != headline {
		return false
	}
	if similarity(title, headline) >= 0.6 {
		return true
	}
	front, _, ok := siteName(title)
	return ok && similarity(front, headline) >= 0.5
}

// siteName parts "Headline - Outlet" at its last separator.
func siteName(title string) (headline, outlet string, ok bool) {
	at, size := -1, 0
	for _, sep := range []string{" - ", " | ", " – ", " — ", " :: ", " · ", " • ", " // ", " « ", " » ", "｜", "丨", " – "} {
		if i := strings.LastIndex(title, sep); i > at {
			at, size = i, len(sep)
		}
	}
	if at <= 0 {
		return title, "", false
	}
	return title[:at], strings.TrimSpace(title[at+size:]), true
}

// titleOutlet notes the outlet that a page title names behind the headline.
func (d *draft) titleOutlet(title, headline string) {
	front, outlet, ok := siteName(title)
	if !ok || wordCount(outlet) > 8 || similarity(front, headline) < similarity(title, headline) {
		return
	}
	outlet, _, _ = strings.Cut(outlet, ",") // "Wikinews, the free news source"
	d.addField(article.FieldOutlet, outlet, "page title")
}

// outletAbove reports whether the first line is the name of the outlet: the
// source or the rights name it again.
func (d *draft) outletAbove(t *block) bool {
	if wordCount(t.text) > 4 || t.level > 0 {
		return false
	}
	name := fold(t.text)
	for _, b := range d.blocks {
		if b.kind == article.SourceLine && b != t && name != "" && strings.Contains(fold(b.text), name) {
			return true
		}
	}
	return false
}

// isKicker reports whether t is a short line over a headline.
func isKicker(t, n1 *block) bool {
	words := wordCount(t.text)
	if t.level > 0 || words == 0 || words > 4 || endsSentence(t.text) || running(n1.text) || !headlineLike(n1.text) {
		return false
	}
	if _, ok := splitDate(n1.text); ok || isByline(n1.text) || isAddress(n1.text) || bareNames(n1.text) {
		return false
	}
	if n1.level == 1 {
		return true
	}
	longer := wordCount(n1.text) >= words+2
	if endsSentence(n1.text) && strings.HasSuffix(n1.text, ".") {
		return false
	}
	return capitals(t.text) && words <= 3 && longer && !capitals(n1.text) || words <= 2 && wordCount(n1.text) >= 5 && !n1.spaced
}

// belowHeadline decides the lines between the headline and the text.
func (d *draft) belowHeadline(left []*block, kickered bool) {
	zone := left[:min(len(left), headLines)]
	last := d.lastCredit(zone)
	var before []*block // text between the headline and the last credit
	for _, b := range zone[:last+1] {
		if b.kind == "" {
			before = append(before, b)
		}
	}
	switch {
	case d.headed && last >= 0:
		left = left[last+1:]
	case len(before) <= 2:
		for _, b := range before {
			b.lede(0.85, "stands between the headline and the credits")
		}
		left = left[last+1:]
	}
	if d.headed {
		return
	}
	var rest []*block
	for _, b := range left {
		if b.kind == "" {
			rest = append(rest, b)
		}
	}
	if d.decided(article.Lede) || len(rest) < 2 {
		return
	}
	first, second := rest[0], rest[1]
	if sign := marker(first.text); sign != "" && d.decided(article.Dateline) {
		for _, b := range rest[:min(3, len(rest)-1)] {
			if marker(b.text) == "" {
				break
			}
			b.itemize()
			b.lede(0.7, "a bullet under the dateline of a release")
		}
		return
	}
	if first.level > 0 || isCaption(first.text) {
		return
	}
	opens, _ := dateline(first.text)
	follows, _ := dateline(second.text)
	words, next := wordCount(first.text), wordCount(second.text)
	switch {
	case opens > 0 || words > 120 || words < 4 || strings.HasSuffix(first.text, ":"):
	case kickered && words >= 8:
		first.lede(0.9, "follows kicker and headline")
	case first.emphasized():
		first.lede(0.8, "set off as a whole under the headline")
	case follows > 0 && words <= 60 && second.kind == "" && running(second.text):
		first.lede(0.75, "the dateline comes after it")
	case !endsSentence(first.text) && first.kind == "" && words <= 40 && next > words && running(second.text) && !d.headingAbove(first):
		first.lede(0.6, "a line without a stop under the headline")
	}
}

// headingAbove reports whether the block may be a crosshead rather than a
// standfirst, because others of its shape follow.
func (d *draft) headingAbove(b *block) bool {
	return wordCount(b.text) <= 6 && !b.spaced
}

// lede decides the block unless it is a picture's caption.
func (b *block) lede(confidence float64, rule string) {
	if isCaption(b.text) {
		b.decide(article.Caption, 0.75, "credits a picture")
		return
	}
	b.decide(article.Lede, confidence, rule)
}

// lastCredit decides the credits under the headline and returns the index of
// the last, or -1. Names without "by" count beside another credit only.
func (d *draft) lastCredit(zone []*block) int {
	last, passed := -1, false // whether text was passed, after which an address proves nothing
	for i, b := range zone {
		if i > last+3 {
			break
		}
		if b.level > 0 || running(b.text) && b.kind == "" && i > last+2 {
			break
		}
		if b.kind != "" {
			if b.kind == article.Byline || b.kind == article.Date || b.kind == article.Dateline {
				last = i
			}
			continue
		}
		if running(b.text) {
			passed = true
		}
		if b.creditLine(true) && b.kind != article.Caption && !(passed && b.hidden) {
			last = i
		}
	}
	for i, b := range zone {
		if b.kind != "" || b.level > 0 || running(b.text) {
			continue
		}
		beside := i <= last || i > 0 && zone[i-1].kind != "" && zone[i-1].kind != article.Caption
		switch {
		case i > last+1:
		case bareNames(b.text) && (beside || i == 0 && d.textFollows(zone, i)):
			b.decide(article.Byline, 0.7, "names beside the credits")
			last = max(last, i)
		case i > 0 && zone[i-1].kind == article.Byline && isRole(b.text):
			b.decide(article.Byline, 0.6, "the job or agency of the author")
			last = max(last, i)
		}
	}
	return last
}

// textFollows reports whether running text comes right after zone[i].
func (d *draft) textFollows(zone []*block, i int) bool {
	return i+1 < len(zone) && running(zone[i+1].text) && zone[i+1].spaced
}

// isRole reports whether s can be the job, agency or place under a byline.
func isRole(s string) bool {
	return wordCount(s) <= 6 && utf8.RuneCountInString(s) <= 60 && !endsSentence(s) && firstUpper(s) && !strings.ContainsAny(s, "?!:\"“")
}

// emphasized reports whether emphasis covers the whole block.
func (b *block) emphasized() bool {
	for _, in := range b.inlines {
		if (in.Style == article.Emphasis || in.Style == article.Strong) && in.Span.Start == 0 && in.Span.End >= len(strings.TrimRightFunc(b.text, blank)) {
			return true
		}
	}
	return false
}
