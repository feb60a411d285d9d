package opener

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"namecheck/internal/article"
)

// tail decides what stands below the text: the source line, rights, sign-offs
// and what the page offered next.
func (d *draft) tail() {
	d.cutPage()
	left := d.undecided()
	// Every step up must be a line of the tail; the first that is none ends it.
	for i := len(left) - 1; i > 0 && len(left)-i <= 12; i-- {
		if !left[i].tailLine(i == len(left)-1 || left[i+1].kind != "" && left[i+1].kind != article.Notice || i > 1 && len(left)-i <= 3) {
			break
		}
	}
	d.bareOutlet()
}

// cutPage hides everything from a "Read more" near the end to the end, but for
// lines of source and rights.
func (d *draft) cutPage() {
	left := d.undecided()
	if len(left) < 3 {
		return
	}
	from := -1
	written := 0
	for i := len(d.blocks) - 1; i > len(d.blocks)/3 && written <= 14; i-- {
		b := d.blocks[i]
		if b.kind == "" || b.kind == article.ListItem {
			written++
			if wordCount(b.text) >= 20 && (endsSentence(b.text) || wordCount(b.text) > 40) {
				break // the text itself
			}
		}
		label := fold(strings.TrimRight(b.text, " :"))
		if cuts[label] && utf8.RuneCountInString(b.text) < 60 {
			from = i
		}
	}
	if from < 0 {
		return
	}
	for _, b := range d.blocks[from:] {
		if b.kind != "" && b.kind != article.ListItem {
			continue
		}
		if n := sourceLabel(b.text, true); n > 0 && n < len(b.text) || isRights(b.text) {
			b.kind = ""
			continue
		}
		b.hide(article.Notice, 0.8, "offers of the page below the article")
	}
}

// tailLine decides the block when it is a line of the tail. Last says that
// nothing but tail stands below it.
func (b *block) tailLine(last bool) bool {
	s := b.text
	if len(s) > maxLine {
		return false
	}
	switch {
	case isRights(s):
		b.rights()
	case sourceLabel(s, last) > 0:
		b.decide(article.SourceLine, 0.9, "says where the text is from")
		b.label = sourceLabel(s, last)
	case hasAnyPrefix(s, []string{"retrieved from", "categories:", "category:", "tags:", "tagged:", "keywords:", "schlagworte:",
		"contact:", "contacts:", "media contact", "filed under", "topics:", "mots-clés", "etiquetas:", "permalink", "url:", "link:", "#"}) && wordCount(s) < 60:
		b.hide(article.Notice, 0.8, "facts of the page, not of the article")
	case hasAnyPrefix(s, noticeStarts), len(s) < 300 && reporterContact.MatchString(s):
		b.decide(article.Notice, 0.85, "a word from the editors")
	case isAddress(s):
		b.hide(article.Notice, 0.85, "an address")
	case endMarks[fold(s)] && utf8.RuneCountInString(s) < 20, isSignOff(s):
		b.hide(article.Notice, 0.85, "the desk's sign-off")
	case isByline(s):
		b.decide(article.Byline, 0.8, "names its authors")
	default:
		if label, ok := splitDate(s); ok {
			b.decide(article.Date, 0.8, "is only a date")
			b.label = label
			return true
		}
		return false
	}
	return true
}

// isRights reports whether s states who owns the text.
func isRights(s string) bool {
	return (hasAnyPrefix(s, rightsStarts) || hasAnyPrefix(strings.TrimLeft(s, "<([ "), rightsStarts)) && wordCount(s) <= 80
}

var reporterContact = regexp.MustCompile(`^(?:[\p{Lu}][\p{L}.'’-]+ ){1,4}(?:can be reached (?:at|on|by) |is on (?:Twitter|X|Bluesky) (?:at )?@)|^(?:Follow|Contact|Reach|Email) (?:[\p{Lu}][\p{L}.'’-]+ ){1,4}(?:on|at|via) (?:Twitter|X|Bluesky|[a-zA-Z0-9._%+@-]+@|@)`)

var rightsOwner = regexp.MustCompile(`(?i)^(?:©|\(c\)|copyright)[ ©(c)]*(?:\d{4}(?: ?[-–] ?\d{4})?)?[ ,:]*(?:by )?`)

// rights decides a statement of rights: "© 2026 Outlet" says where the text is
// from, a longer one is a notice.
func (b *block) rights() {
	n := len(rightsOwner.FindString(b.text))
	owner := b.text[n:]
	if n > 0 && owner != "" && wordCount(owner) <= 6 && !endsSentence(owner) {
		b.decide(article.SourceLine, 0.75, "names the owner of the rights")
		b.label = n
		return
	}
	b.decide(article.Notice, 0.85, "a statement of rights")
}

// sourceLabel returns the length of the words at the start of a source line
// that only say that it is one, or 0 when s is none. Without a colon the line
// must be short and the last.
func sourceLabel(s string, last bool) int {
	if label, n := labelled(s); n > 0 && sourceLabels[label] {
		if wordCount(s) <= 14 && !strings.HasSuffix(s, ":") {
			return n
		}
		return 0
	}
	word := firstWord(s)
	if !last || len(word) == len(s) || !sourceLabels[fold(word)] || wordCount(s) > 6 || endsSentence(s) && strings.HasSuffix(s, ".") {
		return 0
	}
	rest := strings.TrimLeftFunc(s[len(word):], blank)
	if wordCount(word) > 1 || rest == "" {
		return 0
	}
	return len(s) - len(rest)
}

var signOff = regexp.MustCompile(`^(?:[a-z]{2,4}[/ +-]){1,6}[a-z]{2,4}/?(?: =)?$|^\(?[A-Z]{2,6}[/-][\p{L}]{2,8}(?:[/-][\p{L}]{2,8})*\)?$|^[a-z]{2,4}/[a-z]{2,4}$|^-[ -]*\p{L}{0,6}[ -]*-$|^==\p{L}+$|^[\p{L}]{2,5} [a-z]{2,4}(?: [a-z]{2,4}){1,5}$`)

// isSignOff reports whether s is the initials with which a desk signs: hh/ph/ts,
// (SDA/sj), ==Kyodo.
func isSignOff(s string) bool {
	return len(s) <= 40 && signOff.MatchString(s)
}

// bareOutlet takes a last line that is only a name for the source: copy is
// often closed with the outlet's name alone.
func (d *draft) bareOutlet() {
	left := d.undecided()
	if len(left) < 3 {
		return
	}
	b, before := left[len(left)-1], left[len(left)-2]
	s := strings.Trim(b.text, "()[]-–— ")
	if n := wordCount(s); n == 0 || n > 4 || utf8.RuneCountInString(s) > 40 || endsSentence(b.text) || strings.ContainsAny(s, ":,;?!\"“”") {
		return
	}
	if !running(before.text) || !strings.ContainsFunc(s, unicode.IsLetter) {
		return
	}
	for _, w := range strings.Fields(s) {
		if unicode.IsLower(firstRune(w)) && !strings.Contains(w, ".") && !particles[w] {
			return
		}
	}
	if bareNames(s) && !outletWords(s) {
		b.decide(article.Byline, 0.5, "a name alone at the end")
		return
	}
	b.decide(article.SourceLine, 0.55, "a name alone at the end")
}

// outletWords reports whether a name has a word that outlets carry.
func outletWords(s string) bool {
	for _, w := range strings.Fields(strings.ToLower(s)) {
		if outletNouns[w] {
			return true
		}
	}
	return false
}

var outletNouns = set(`news times post press herald tribune journal daily guardian agency agence agencia agenzia agentur media
	radio tv television network gazette chronicle observer telegraph mail standard star sun mirror independent express zeitung
	nachrichten presse blatt tageblatt anzeiger rundschau welt spiegel le figaro journal quotidien el diario periódico la repubblica
	corriere il giornale o globo folha estado wire online magazine review weekly today world international broadcasting`)
