package opener

import (
	"context"
	"regexp"
	"strings"

	"namecheck/internal/article"
)

// wire reads the copy that agencies send to newsrooms: text framed by the
// control characters of IPTC 7901 or ANPA 1312, or by ZCZC and NNNN.
type wire struct{}

// The control characters that frame a message.
const (
	startOfHeader = "\x01"
	startOfText   = "\x02"
	endOfText     = "\x03"
)

var (
	iptcHeader   = regexp.MustCompile(`^[a-z]{3}\d{3,5} +\d +[a-z]{1,3} +\d+`)
	keywordLine  = regexp.MustCompile(`^(?:/[^/]{1,40}(?:/[^/]{1,40})*/|[^ /][^/]{0,40}(?:/[^/]{1,40})*/)$`)
	leadLine     = regexp.MustCompile(`^(?:\d{1,2}(?:ST|ND|RD|TH|\.)? ?(?:LEAD|NET|LD|ADD|UPDATE|ZUSAMMENFASSUNG|WRITETHRU).{0,30}|(?:EXTRA|REFILE|URGENT|FLASH|BULLETIN|CORRECTED|CORRECTION|REPEAT|ADVISORY|LEAD|NET|UPDATE|EILMELDUNG|KORREKTUR|RECASTS?)\b.{0,20}|\(.{1,80}\))$`)
	slugLine     = regexp.MustCompile(`^(?:[A-Z]{2,3}[-–]{1,2}[A-Z]|.{2,60},\s?(?:\d(?:st|nd|rd|th) Ld.{0,20},)?\s?\d{2,5}$)`)
	deskLine     = regexp.MustCompile(`^(?:Eds?[.:]|AP (?:Photo|Graphic|Video)s?\b|With (?:AP )?Photos?|Photos?:|HFR |Adv)`)
	deskNotes    = regexp.MustCompile(`^# \p{L}`)
	releaseLabel = regexp.MustCompile(`(?i)^(?:media|press|news) release\b.{0,20}$`)
)

func (wire) claims(in *input) bool {
	head := in.raw[:min(len(in.raw), 400)]
	if strings.Contains(head, startOfText) && (strings.Contains(head, startOfHeader) || strings.Contains(in.raw, endOfText)) {
		return true
	}
	first := strings.TrimSpace(head)
	return strings.HasPrefix(first, "ZCZC") || iptcHeader.MatchString(first)
}

func (wire) read(_ context.Context, in *input) ([]*draft, error) {
	w := &wireCopy{lines: splitLines(in.text), raw: rawLines(in.raw)}
	w.draft = &draft{notes: make([]string, len(w.lines))}
	w.frame()
	w.header()
	rest := w.head()
	w.body(rest)
	w.draft.dissect()
	return []*draft{w.draft}, nil
}

// wireCopy is a message on its way to a draft.
type wireCopy struct {
	draft      *draft
	lines      []textLine
	raw        []string // the same lines with their control characters
	start, end int      // the lines of the text
}

// rawLines cuts text where clean puts line ends.
func rawLines(s string) []string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	var out []string
	at := 0
	for i, r := range s {
		if lineEnd(r) {
			out = append(out, s[at:i])
			at = i + len(string(r))
		}
	}
	return append(out, s[at:])
}

// frame finds the lines between start and end of text.
func (w *wireCopy) frame() {
	w.end = len(w.lines)
	for i, line := range w.raw {
		if strings.Contains(line, startOfText) {
			w.start = i
			break
		}
	}
	for i := len(w.raw) - 1; i > w.start; i-- {
		if strings.Contains(w.raw[i], endOfText) || strings.HasPrefix(w.lines[i].text, "NNNN") {
			w.end = i
		}
	}
}

// header hides the lines above the text and, in copy without control
// characters, what routes it.
func (w *wireCopy) header() {
	first := true
	for w.start < w.end {
		s := w.lines[w.start].text
		routing := s != "" && (first && (iptcHeader.MatchString(s) || strings.HasPrefix(s, "ZCZC")) ||
			!first && (strings.ContainsRune("%$:*", firstRune(s)) || len(s) < 3))
		if s != "" && !routing {
			break
		}
		first = first && s == ""
		w.start++
	}
	w.hide(0, w.start, "the header of the wire")
}

// hide hides lines as they stand.
func (w *wireCopy) hide(from, to int, rule string) {
	for _, l := range w.lines[from:to] {
		if l.text != "" {
			b := joined([]textLine{l})
			b.hide(article.Notice, 0.95, rule)
			w.draft.blocks = append(w.draft.blocks, b)
		}
	}
}

// head decides the lines above the text and returns the first of the text. An
// equals sign ends the head; the Associated Press puts its lines between a
// circumflex and a less-than sign.
func (w *wireCopy) head() int {
	last := w.start - 1
	for i := w.start; i < min(w.end, w.start+15); i++ {
		s := w.lines[i].text
		if strings.HasPrefix(s, "^") || strings.HasSuffix(s, "<") || strings.HasSuffix(s, "=") {
			last = i
		}
	}
	var headline []textLine
	headed := false
	flush := func() {
		if len(headline) > 0 {
			b := joined(headline)
			b.decide(article.Headline, 0.95, "the headline of the wire")
			w.draft.blocks = append(w.draft.blocks, b)
			headline, headed = nil, true
		}
	}
	i := w.start
	for ; i < w.end; i++ {
		l := w.lines[i]
		marked := strings.HasPrefix(l.text, "^") || strings.HasSuffix(l.text, "<")
		l.text = strings.TrimSpace(strings.TrimRight(strings.TrimLeft(l.text, "^"), "<="))
		b := joined([]textLine{l})
		switch {
		case l.text == "":
			continue
		case keywordLine.MatchString(l.text), leadLine.MatchString(l.text), slugLine.MatchString(l.text) && marked, deskLine.MatchString(l.text), releaseLabel.MatchString(l.text):
			flush()
			b.hide(article.Notice, 0.9, "a line for the desk")
		case i > last && (headed || last >= w.start || running(l.text)):
			flush()
			return i
		case i > last:
			return i // no head of the wire's own: the general rules find it
		case isByline(l.text):
			flush()
			b.decide(article.Byline, 0.95, "names its authors")
			b.label = byWord(l.text)
		case headed && w.after(article.Byline) && isRole(l.text):
			b.decide(article.Byline, 0.8, "the job or agency of the author")
		case headed:
			b.decide(article.Lede, 0.7, "a digest above the text")
			if w.repeated(l.text, i+1) {
				b.hide(article.Notice, 0.8, "a digest that the text repeats")
			}
		default:
			headline = append(headline, l)
			if marked {
				flush()
			}
			continue
		}
		w.draft.blocks = append(w.draft.blocks, b)
	}
	flush()
	return i
}

// after reports whether the last block has the kind.
func (w *wireCopy) after(kind article.Kind) bool {
	n := len(w.draft.blocks)
	return n > 0 && w.draft.blocks[n-1].kind == kind
}

// repeated reports whether the words of s stand in the lines below.
func (w *wireCopy) repeated(s string, from int) bool {
	var below strings.Builder
	for _, l := range w.lines[from:min(len(w.lines), from+12)] {
		below.WriteString(l.text + " ")
	}
	inText := map[string]bool{}
	for _, t := range tokens(below.String()) {
		inText[t] = true
	}
	found, words := 0, tokens(s)
	for _, t := range words {
		if inText[t] {
			found++
		}
	}
	return found*10 >= len(words)*9
}

// body sets the text and hides what the desk put below it.
func (w *wireCopy) body(from int) {
	until := w.end
	for i := from; i < w.end; i++ {
		if deskNotes.MatchString(w.lines[i].text) && i > from+2 {
			until = i
			break
		}
	}
	w.draft.blocks = append(w.draft.blocks, paragraphs(w.lines[from:until])...)
	w.hide(until, w.end, "notes of the desk")
	w.hide(w.end, len(w.lines), "the trailer of the wire")
}
