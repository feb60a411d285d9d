package opener

import (
	"context"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"

	"namecheck/internal/article"
)

// markdown reads CommonMark with tables, strikethrough, task lists and
// footnotes, and with front matter in YAML, TOML or JSON.
type markdown struct{}

var markdownExtensions = []string{".md", ".markdown", ".mdown", ".mkd"}

// claims takes files by their extension, and others that cannot well be
// anything else: with front matter, or with headings and links.
func (markdown) claims(in *input) bool {
	if slices.Contains(markdownExtensions, in.ext) {
		return true
	}
	if in.ext == ".txt" && !frontMatterLike(in.text) {
		return false
	}
	head := in.text[:min(len(in.text), 64<<10)]
	signs := 0
	for _, sign := range markdownSigns {
		if sign.MatchString(head) {
			signs++
		}
	}
	return frontMatterLike(head) || signs >= 2
}

var markdownSigns = []*regexp.Regexp{
	regexp.MustCompile(`(?m)^#{1,6} \S`),
	regexp.MustCompile(`\[[^\]\n]+\]\(\S+\)`),
	regexp.MustCompile(`\*\*[^*\n]+\*\*`),
	regexp.MustCompile("(?m)^```"),
	regexp.MustCompile(`(?m)^\|?(?: ?:?-{3,}:? ?\|)+`),
}

// maxNesting is how deep lists and quotes of one line may nest. Beyond some
// hundreds goldmark's time grows with the cube of the depth.
const maxNesting = 60

func (markdown) read(ctx context.Context, in *input) ([]*draft, error) {
	if nestedTooDeep(in.text) || tooManyLinks(in.text) {
		in.warnings = append(in.warnings, "The Markdown in this file is nested too deep or has too many links; it is shown as plain text.")
		return plainText{}.read(ctx, in)
	}
	front, body, offset := splitFrontMatter(in.text)
	lines := newLineIndex(in.text)
	d := &draft{notes: markupNotes(in.text, offset)}
	w := &markdownWalker{source: []byte(body), draft: d, lines: lines, offset: offset}
	parser := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList, extension.Footnote)).Parser()
	w.blocks(parser.Parse(text.NewReader(w.source)), place{})
	meta := parseFrontMatter(front)
	meta.fields(d)
	d.addFrontMatter(meta, front)
	d.dissect()
	return []*draft{d}, nil
}

// nestedTooDeep looks at how lines begin: with quotes, list signs and indents.
func nestedTooDeep(s string) bool {
	for line := range strings.Lines(s) {
		depth := 0
		for i := 0; i < len(line) && depth <= maxNesting; i++ {
			switch c := line[i]; {
			case c == '>', c == '\t':
				depth++
			case c == '-' || c == '*' || c == '+':
				if i+1 < len(line) && line[i+1] == c {
					i = len(line) // a rule or emphasis
					continue
				}
				depth++
			case c == ' ':
				if i%2 == 1 {
					depth++
				}
			case '0' <= c && c <= '9' || c == '.' || c == ')':
				if c == '.' || c == ')' {
					depth++
				}
			default:
				i = len(line)
			}
		}
		if depth > maxNesting && strings.TrimSpace(line) != "" && !allBlankOr(line, "*-_ \t\r\n") {
			return true
		}
	}
	return false
}

// maxLinks is how many links may stand in one paragraph: goldmark's time grows
// with the square of their number.
const maxLinks = 3000

func tooManyLinks(s string) bool {
	links, definitions := 0, 0
	for line := range strings.Lines(s) {
		if strings.TrimSpace(line) == "" {
			links, definitions = 0, 0
		}
		links += strings.Count(line, "](")
		if strings.HasPrefix(strings.TrimLeft(line, " >"), "[") {
			definitions++
		}
		if links > maxLinks || definitions > maxLinks {
			return true
		}
	}
	return false
}

// allBlankOr reports whether s has only characters of the set.
func allBlankOr(s, set string) bool { return strings.Trim(s, set) == "" }

// markupNotes says of every line that is not blank what it is as long as no
// text comes of it.
func markupNotes(s string, bodyStart int) []string {
	var notes []string
	at := 0
	for _, line := range strings.SplitAfter(s, "\n") {
		note := ""
		switch {
		case strings.TrimFunc(line, blank) == "":
		case at < bodyStart:
			note = "front matter"
		default:
			note = "markup"
		}
		notes = append(notes, note)
		at += len(line)
	}
	return notes
}

// addFrontMatter sets title and standfirst of the front matter into the text
// where the text lacks them.
func (d *draft) addFrontMatter(meta frontMatter, front string) {
	if meta.title == "" {
		return
	}
	top := d.blocks[:min(len(d.blocks), 5)]
	has := slices.ContainsFunc(top, func(b *block) bool {
		return b.level == 1 && (len(d.headings(1)) == 1 || repeats(meta.title, b.text)) || repeats(meta.title, b.text) && wordCount(b.text) < 40
	})
	var lead []*block
	if !has {
		b := meta.block(meta.title, front)
		b.decide(article.Headline, 0.9, "the title in the front matter")
		lead = append(lead, b)
	}
	if meta.deck != "" && !d.holds(meta.deck) {
		b := meta.block(meta.deck, front)
		b.decide(article.Lede, 0.8, "the standfirst in the front matter")
		lead = append(lead, b)
	}
	d.blocks = append(lead, d.blocks...)
}

// headings returns the blocks marked as headings of a level.
func (d *draft) headings(level int) []*block {
	var out []*block
	for _, b := range d.blocks {
		if b.level == level {
			out = append(out, b)
		}
	}
	return out
}

// holds reports whether the words of s stand in the text already, as they do
// where a description is cut from the first paragraph.
func (d *draft) holds(s string) bool {
	words := tokens(s)
	for i := range d.blocks {
		inText := map[string]bool{}
		for _, b := range d.blocks[i:min(i+3, len(d.blocks))] {
			for _, t := range tokens(b.text) {
				inText[t] = true
			}
		}
		found := 0
		for _, t := range words {
			if inText[t] {
				found++
			}
		}
		if found*10 >= len(words)*8 {
			return true
		}
		if i > 6 {
			break
		}
	}
	return false
}
