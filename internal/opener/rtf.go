package opener

import (
	"bytes"
	"context"
	"strconv"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"namecheck/internal/article"
)

// richText reads the text of Rich Text Format 1.9: paragraphs, emphasis and
// headings, in the code pages of its fonts.
type richText struct{}

func (richText) claims(in *input) bool { return bytes.HasPrefix(in.data, []byte(`{\rtf`)) }

func (richText) read(_ context.Context, in *input) ([]*draft, error) {
	r := &rtfReader{data: in.data, page: charmap.Windows1252, fonts: map[int]encoding.Encoding{}, styles: map[int]int{}, run: newWords()}
	r.read()
	r.paragraph()
	if out := exportedDrafts(r.blocks); out != nil {
		return out, nil
	}
	d := &draft{blocks: r.blocks}
	d.marked = len(d.headings(1))+len(d.headings(2)) > 1
	d.addField(article.FieldTitle, r.info["title"], "document properties: title")
	d.addField(article.FieldAuthor, r.info["author"], "document properties: author")
	d.dissect()
	return []*draft{d}, nil
}

// rtfState is what a group inherits and its end restores.
type rtfState struct {
	bold, italic bool
	skip         bool   // in a destination that is no text
	destination  string // "fonttbl", "stylesheet", or a property in info
	unicodeSkip  int    // characters after \u that stand in for it
	font         int
	heading      int
}

type rtfReader struct {
	data   []byte
	at     int
	state  rtfState
	stack  []rtfState
	page   encoding.Encoding
	fonts  map[int]encoding.Encoding
	styles map[int]int // heading level of a style
	style  int         // the style being defined
	name   []byte      // of the style or property being defined
	info   map[string]string
	blocks []*block
	run    *words
	bytes  []byte // characters that await decoding
	ignore int    // stand-ins still to be left out
}

// maxGroups is how deep groups may nest.
const maxGroups = 1000

func (r *rtfReader) read() {
	r.info = map[string]string{}
	r.state.unicodeSkip = 1
	for r.at < len(r.data) {
		c := r.data[r.at]
		r.at++
		switch c {
		case '{':
			r.flush()
			if len(r.stack) >= maxGroups {
				return
			}
			r.stack = append(r.stack, r.state)
		case '}':
			r.flush()
			r.endGroup()
			if len(r.stack) == 0 {
				return
			}
			r.state = r.stack[len(r.stack)-1]
			r.stack = r.stack[:len(r.stack)-1]
		case '\\':
			r.control()
		case '\r', '\n':
		default:
			r.char(c)
		}
	}
}

// char adds a character of the code page.
func (r *rtfReader) char(c byte) {
	switch {
	case r.ignore > 0:
		r.ignore--
	case r.state.destination != "" && c != ';':
		if len(r.name) < 500 {
			r.name = append(r.name, c)
		}
	case r.state.skip:
	default:
		r.bytes = append(r.bytes, c)
	}
}

// flush decodes what has come in and adds it to the paragraph.
func (r *rtfReader) flush() {
	if len(r.bytes) == 0 {
		return
	}
	enc := r.fonts[r.state.font]
	if enc == nil {
		enc = r.page
	}
	out, err := enc.NewDecoder().Bytes(r.bytes)
	if err != nil {
		out = bytes.ToValidUTF8(r.bytes, []byte("\uFFFD"))
	}
	r.bytes = r.bytes[:0]
	r.write(string(out))
}

func (r *rtfReader) write(s string) {
	if r.state.skip || s == "" {
		return
	}
	if s != "\n" {
		s, _ = clean(s)
	}
	start := len(r.run.grown)
	r.run.grown = append(r.run.grown, s...)
	span := article.Span{Start: start, End: len(r.run.grown)}
	if strings.TrimFunc(s, blank) == "" {
		return
	}
	if r.state.bold {
		r.extend(span, article.Strong)
	}
	if r.state.italic {
		r.extend(span, article.Emphasis)
	}
}

// extend marks a span, or lengthens the mark before it.
func (r *rtfReader) extend(span article.Span, style article.Style) {
	for i := len(r.run.inlines) - 1; i >= 0 && i >= len(r.run.inlines)-2; i-- {
		if in := &r.run.inlines[i]; in.Style == style && in.Span.End == span.Start {
			in.Span.End = span.End
			return
		}
	}
	r.run.inlines = append(r.run.inlines, article.Inline{Span: span, Style: style})
}

// paragraph ends the paragraph.
func (r *rtfReader) paragraph() {
	r.flush()
	b := r.run.done()
	r.run = newWords()
	if strings.TrimFunc(b.text, blank) == "" {
		return
	}
	b.level = r.state.heading
	r.blocks = append(r.blocks, splitBreaks(b)...)
}

// endGroup takes what a definition in the group gave.
func (r *rtfReader) endGroup() {
	name := strings.TrimSpace(string(r.name))
	switch d := r.state.destination; {
	case d == "stylesheet" && name != "":
		r.styles[r.style] = headingLevel(name)
		r.name = r.name[:0]
	case (d == "title" || d == "author") && name != "":
		out, _ := r.page.NewDecoder().Bytes([]byte(name))
		r.info[d] = string(out)
		r.name = r.name[:0]
	}
}

// control reads a control word or symbol.
func (r *rtfReader) control() {
	if r.at >= len(r.data) {
		return
	}
	c := r.data[r.at]
	if c < 'a' || c > 'z' {
		r.at++
		switch c {
		case '\'':
			if r.at+2 <= len(r.data) {
				if v, err := strconv.ParseUint(string(r.data[r.at:r.at+2]), 16, 8); err == nil {
					r.char(byte(v))
				}
				r.at += 2
			}
		case '\\', '{', '}':
			r.char(c)
		case '~':
			r.symbol("\u00a0")
		case '_':
			r.symbol("-")
		case '*':
			r.state.skip = true
		case '\n', '\r':
			r.paragraph()
		}
		return
	}
	start := r.at
	for r.at < len(r.data) && r.data[r.at] >= 'a' && r.data[r.at] <= 'z' {
		r.at++
	}
	word := string(r.data[start:r.at])
	digits := r.at
	if r.at < len(r.data) && r.data[r.at] == '-' {
		r.at++
	}
	for r.at < len(r.data) && r.data[r.at] >= '0' && r.data[r.at] <= '9' && r.at-digits < 11 {
		r.at++
	}
	number, err := strconv.Atoi(string(r.data[digits:r.at]))
	if r.at < len(r.data) && r.data[r.at] == ' ' {
		r.at++
	}
	r.word(word, number, err == nil)
}

func (r *rtfReader) symbol(s string) {
	r.flush()
	if r.ignore > 0 {
		r.ignore--
		return
	}
	r.write(s)
}

var rtfSymbols = map[string]string{"tab": " ", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’",
	"ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "cell": " | ", "softline": " "}

// rtfSkipped are destinations that hold no text of the document.
var rtfSkipped = set(`colortbl info pict header footer headerl headerr headerf footerl footerr footerf object fldinst themedata
	listtable listoverridetable revtbl rsidtbl generator filetbl xmlnstbl datastore latentstyles colorschememapping nonshppict
	bkmkstart bkmkend footnote annotation atnid atnauthor operator creatim revtim printim doccomm company keywords subject category`)

func (r *rtfReader) word(word string, number int, has bool) {
	on := !has || number != 0
	switch word {
	case "par", "sect", "page", "row":
		r.paragraph()
	case "pard":
		r.state.heading = 0
	case "plain":
		r.flush()
		r.state.bold, r.state.italic = false, false
	case "b":
		r.flush()
		r.state.bold = on
	case "i":
		r.flush()
		r.state.italic = on
	case "f":
		r.flush()
		r.state.font = number
	case "s":
		r.style = number
		if r.state.destination == "" {
			r.state.heading = r.styles[number]
		}
	case "outlinelevel":
		r.state.heading = min(max(number, 0)+1, 6)
	case "u":
		r.flush()
		if number < 0 {
			number += 1 << 16
		}
		if !r.state.skip && r.state.destination == "" {
			r.write(string(rune(number)))
		}
		r.ignore = r.state.unicodeSkip
	case "uc":
		r.state.unicodeSkip = min(max(number, 0), 8)
	case "ansicpg":
		if enc := codePage(number); enc != nil {
			r.page = enc
		}
	case "mac":
		r.page = charmap.Macintosh
	case "fcharset":
		if enc := fontPage(number); enc != nil {
			r.fonts[r.state.font] = enc
		}
	case "fonttbl":
		r.state.skip = true
	case "stylesheet", "title", "author":
		r.state.destination, r.state.skip, r.name = word, true, r.name[:0]
	default:
		if s, ok := rtfSymbols[word]; ok {
			r.symbol(s)
		} else if rtfSkipped[word] {
			r.state.skip = true
		}
	}
}

// codePage returns the encoding of a Windows code page.
func codePage(n int) encoding.Encoding {
	switch n {
	case 437:
		return charmap.CodePage437
	case 850:
		return charmap.CodePage850
	case 852:
		return charmap.CodePage852
	case 866:
		return charmap.CodePage866
	case 874:
		return charmap.Windows874
	case 932:
		return japanese.ShiftJIS
	case 936:
		return simplifiedchinese.GBK
	case 949:
		return korean.EUCKR
	case 950:
		return traditionalchinese.Big5
	case 10000:
		return charmap.Macintosh
	case 1250:
		return charmap.Windows1250
	case 1251:
		return charmap.Windows1251
	case 1252:
		return charmap.Windows1252
	case 1253:
		return charmap.Windows1253
	case 1254:
		return charmap.Windows1254
	case 1255:
		return charmap.Windows1255
	case 1256:
		return charmap.Windows1256
	case 1257:
		return charmap.Windows1257
	case 1258:
		return charmap.Windows1258
	}
	return nil
}

// fontPage returns the encoding of a font's character set, by the numbers of
// the RTF specification.
func fontPage(n int) encoding.Encoding {
	pages := map[int]int{77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256,
		186: 1257, 204: 1251, 222: 874, 238: 1250}
	return codePage(pages[n])
}
