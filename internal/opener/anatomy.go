package opener

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"namecheck/internal/article"
)

// dissect finds the parts of a news article among the blocks that the format
// has not decided itself. It works from the outside in: what surrounds the
// article, its end, its head, and then the text between.
//
// The rules look at shape, place and a vocabulary of the trade; none of them
// knows an article, a person or an outlet. Each decision carries how sure it is.
func (d *draft) dissect() {
	d.hideRepeats()
	surroundings(d.blocks)
	lists(d.blocks)
	d.tail()
	d.head()
	d.body()
	d.hideLabels()
}

// maxLine is how many bytes a line of the head or the tail may have. The rules
// for such lines do not look at longer ones, which are text.
const maxLine = 2000

// surroundings hides what pages and feeds put between the parts: rules, buttons,
// paths of links.
func surroundings(blocks []*block) {
	for _, b := range blocks {
		if b.kind != "" || len(b.text) > maxLine {
			continue
		}
		switch {
		case isRule(b.text):
			b.hide(article.Notice, 0.95, "a rule between parts")
		case len(b.text) < 100 && furniture[fold(b.text)]:
			b.hide(article.Notice, 0.9, "a button or heading of the page")
		case len(b.text) < 50 && releaseLabel.MatchString(b.text):
			b.hide(article.Notice, 0.85, "says that it is a press release")
		case deskNote.MatchString(b.text):
			b.hide(article.Notice, 0.85, "a note of the desk on what is new")
		case isPath(b.text):
			b.hide(article.Notice, 0.85, "a path of links")
		case len(b.text) < 60 && strings.ContainsAny(b.text, "0123456789") && countedFurniture.MatchString(b.text):
			b.hide(article.Notice, 0.85, "a counter of the page")
		}
	}
}

var deskNote = regexp.MustCompile(`(?i)^\((?:adds|updates?|recasts?|corrects?|refiles?|repeats?|changes|clarifies|rewrites|new throughout|writethru|releads?|ergänzt|neu:?|aktualisiert)\b.{0,300}\)$`)

var countedFurniture = regexp.MustCompile(`(?i)^(?:\(?\d[\d.,]*[km]?\)? (?:comments?|shares?|likes?|views?|kommentare?|commentaires?|comentarios)|(?:comments?|shares?|likes?|views?|kommentare?|commentaires?|comentarios) ?\(?\d[\d.,]*[km]?\)?|\d{1,3}[ -]?min(?:ute)?s?\.? (?:read|lesezeit|de lecture)|(?:read|reading) ?time:? \d{1,3} ?min(?:ute)?s?|lesezeit:? \d{1,3} ?min(?:uten?)?\.?|\d{1,2}:\d\d(?: ?/ ?\d{1,2}:\d\d)?)$`)

// isRule reports whether s is only marks: ---, * * *, ###, ▬▬▬.
func isRule(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// isPath reports whether s is a breadcrumb trail: Home > News > World.
func isPath(s string) bool {
	for _, sep := range []string{" > ", " » ", " › ", " / ", " → "} {
		steps := strings.Split(s, sep)
		if len(steps) < 2 || len(s) > 120 || endsSentence(s) {
			continue
		}
		short := true
		for _, step := range steps[:len(steps)-1] {
			short = short && wordCount(step) <= 3 && wordCount(step) > 0
		}
		if short && (len(steps) > 2 || sep != " / " && fold(steps[0]) != "" && furniture[fold(steps[0])]) {
			return true
		}
	}
	return false
}

var address = regexp.MustCompile(`^(?:[\p{L} ]{0,20} ?[:-]? ?)?(?:https?://|www\.)\S+$`)

// isAddress reports whether s is a web address and nothing else.
func isAddress(s string) bool {
	return len(s) <= maxLine && (strings.Contains(s, "://") || strings.Contains(s, "www.")) && address.MatchString(s)
}

// undecided returns the blocks that no rule has given a kind.
func (d *draft) undecided() []*block {
	var out []*block
	for _, b := range d.blocks {
		if b.kind == "" {
			out = append(out, b)
		}
	}
	return out
}

// labelled splits "Summary: words" at the top of an article.
func labelled(s string) (label string, length int) {
	i := strings.IndexAny(s, ":：\t")
	if i <= 0 || i > 40 {
		return "", 0
	}
	rest := strings.TrimLeftFunc(s[i:], func(r rune) bool { return blank(r) || r == ':' || r == '：' })
	if rest == "" {
		return "", 0
	}
	return fold(s[:i]), len(s) - len(rest)
}

// running reports whether s is running text, not a line of the head: long, or
// several words that end as a sentence does.
func running(s string) bool {
	n := wordCount(s)
	return n >= 30 || n >= 14 && endsSentence(s)
}

// headlineLike reports whether s can be a headline by its length and its end.
func headlineLike(s string) bool {
	n := wordCount(s)
	if n == 0 || n > 40 || len(s) > 400 || strings.HasSuffix(s, ",") {
		return false
	}
	return n <= 25 || !endsSentence(s)
}

// body finds what stands between the paragraphs.
func (d *draft) body() {
	for i, b := range d.blocks {
		if b.kind != "" {
			continue
		}
		switch {
		case b.level > 0 && wordCount(b.text) > 30:
			b.level = 0 // a whole paragraph is no heading, whatever its mark
		case b.level > 0:
			b.decide(article.Crosshead, 0.95, "marked as a heading")
			b.depth = max(b.level-2, 0)
		case isCaption(b.text):
			b.decide(article.Caption, 0.75, "credits a picture")
		case hasAnyPrefix(b.text, noticeStarts):
			b.decide(article.Notice, 0.8, "a word from the editors")
		case isTeaser(b.text):
			b.hide(article.Notice, 0.7, "leads to another article")
		case d.crosshead(i):
			b.decide(article.Crosshead, 0.7, "a short line above a longer paragraph")
		}
	}
	first := true
	for _, b := range d.blocks {
		if b.kind != "" {
			continue
		}
		if first && b.markDateline() {
			d.agency(b)
		}
		first = false
		b.decide(article.Paragraph, 0.9, "running text")
	}
}

// markDateline marks the dateline that opens the block.
func (b *block) markDateline() bool {
	n, _ := dateline(b.text)
	if n == 0 {
		return false
	}
	b.inlines = append(b.inlines, article.Inline{Span: article.Span{Start: 0, End: n}, Style: article.DatelineWords})
	return true
}

var agencyName = regexp.MustCompile(`[(/]([\p{L}][\p{L}.& -]{1,24})[)/]`)

// agency notes the agency that the block's dateline names.
func (d *draft) agency(b *block) {
	span := b.inlines[len(b.inlines)-1].Span
	d.agencyOf(span.In(b.text))
}

// agencyOf notes the agency that a dateline names.
func (d *draft) agencyOf(dateline string) {
	if m := agencyName.FindStringSubmatch(dateline); m != nil {
		d.addField(article.FieldOutlet, m[1], "dateline")
	}
}

// crosshead reports whether block i is a heading between paragraphs: short,
// without a stop, with a longer paragraph below it.
func (d *draft) crosshead(i int) bool {
	b := d.blocks[i]
	s := b.text
	if len(s) > 400 || b.lineCount > 2 || d.marked && !b.emphasized() && !capitals(s) {
		return false
	}
	if n := wordCount(s); n == 0 || n > 13 || utf8.RuneCountInString(s) > 110 {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, closers))
	if strings.ContainsRune(".。,，;；:：、…", last) || !strings.ContainsFunc(s, unicode.IsLetter) {
		return false
	}
	if last, _ := utf8.DecodeLastRuneInString(s); strings.ContainsRune("-–—=/", last) {
		return false
	}
	if marker(s) != "" && !unicode.IsDigit(firstRune(s)) || isAddress(s) || strings.Contains(s, "\t") || strings.Contains(s, " | ") {
		return false
	}
	if r := firstRune(strings.TrimLeft(s, closers+"([¿¡‘‚「『【《〈<")); unicode.IsLower(r) {
		return false
	}
	before, after := d.neighbor(i, -1), d.neighbor(i, 1)
	if before == nil || after == nil || after.kind == article.SourceLine || after.kind == article.Notice {
		return false
	}
	if strings.HasSuffix(before.text, ":") && before.kind == "" && !b.spaced {
		return false
	}
	long := wordCount(after.text)
	return after.kind == article.ListItem || capitals(s) && long >= 5 && long > wordCount(s)+2 || long*2 > wordCount(s)*3 && (utf8.RuneCountInString(after.text) > 70 || long >= 14)
}

// neighbor returns the next block in a direction that is shown, or nil.
func (d *draft) neighbor(i, step int) *block {
	for i += step; i >= 0 && i < len(d.blocks); i += step {
		if !d.blocks[i].hidden && strings.TrimFunc(d.blocks[i].text, blank) != "" {
			return d.blocks[i]
		}
	}
	return nil
}

var pictureCredit = regexp.MustCompile(`(?i)(?:\((?:photo|foto|bild|image|picture|file|ap|afp|epa|reuters|getty|dpa|pa)[^()]{0,60}\)|\[(?:photo|image|getty|reuters|afp|ap)[^\]]{0,60}\]|[|/] ?(?:getty images|reuters|afp|ap(?: photo)?|epa|dpa|shutterstock|alamy|istock)[^.]{0,30}|(?:photo|foto|bild|image|picture|photograph|ảnh|фото|credit|copyright|quelle|source): ?[^.:]{2,60}|via (?:reuters|getty images|ap|afp))\.?$`)

// isCaption reports whether s tells what a picture shows, by the credit that
// opens or ends it.
func isCaption(s string) bool {
	if len(s) > maxLine || !strings.ContainsAny(s, ":：\t([|/") && !strings.Contains(strings.ToLower(s), "via ") || wordCount(s) > 60 {
		return false
	}
	if label, n := labelled(s); n > 0 && captionLabels[label] {
		return true
	}
	m := pictureCredit.FindStringIndex(s)
	return m != nil && (m[0] > 0 || wordCount(s) <= 8)
}

// isTeaser reports whether s sends the reader to another article: "Read more:
// …".
func isTeaser(s string) bool {
	label, n := labelled(s)
	if n == 0 || len(s) > maxLine || wordCount(s) > 30 {
		return false
	}
	return cuts[label] && strings.Contains(label, " ") || label == "related" || label == "watch" && wordCount(s) < 16
}
