package opener

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"io"
	"mime"
	"net/textproto"
	"strconv"
	"strings"

	"namecheck/internal/article"
)

// webCapture reads web archives in WARC 1.0 and 1.1 (ISO 28500): each page that
// a server answered with and that holds an article is one.
type webCapture struct{}

const (
	maxCaptures     = 300 // pages of an archive that are read
	captureMinWords = 40  // of text; shorter ones are lists of links and notices
)

func (webCapture) claims(in *input) bool {
	return bytes.HasPrefix(in.data, []byte("WARC/1.")) || bytes.HasPrefix(in.data, []byte("WARC/0."))
}

func (webCapture) read(ctx context.Context, in *input) ([]*draft, error) {
	var out []*draft
	var short *draft // a page of few words, for archives of nothing else
	captures := 0
	seen := map[string]bool{}
	err := warcRecords(in.data, func(header textproto.MIMEHeader, body []byte) bool {
		part := capturedPage(header, body)
		if part == nil || ctx.Err() != nil {
			return ctx.Err() == nil
		}
		captures++
		source, encoding, err := part.text(in)
		address := strings.Trim(header.Get("WARC-Target-URI"), "<>")
		if err != nil || seen[address] {
			return true
		}
		d, err := pageDraft(pageSource{html: source})
		if err != nil {
			return true
		}
		d.addField(article.FieldURL, address, "address in the archive")
		if d.bodyWords() < captureMinWords {
			if short == nil || d.bodyWords() > short.bodyWords() {
				short = d
			}
			return captures < maxCaptures
		}
		seen[address] = true
		in.encoding = encoding
		out = append(out, d)
		return captures < maxCaptures
	})
	if len(out) == 0 && short != nil {
		out = append(out, short)
	}
	if len(out) == 0 {
		return nil, &Error{Code: NoArticle, Reason: "is a web archive without the text of an article", Advice: "choose another archive", Err: err}
	}
	if err != nil {
		out[0].warnings = append(out[0].warnings, "The web archive is damaged or cut off; this is what could be saved of it.")
	}
	return out, ctx.Err()
}

// bodyWords counts the words of the draft's paragraphs.
func (d *draft) bodyWords() int {
	n := 0
	for _, b := range d.blocks {
		if !b.hidden && (b.kind == article.Paragraph || b.kind == article.Quotation || b.kind == "") {
			n += wordCount(b.text)
		}
	}
	return n
}

// warcRecords calls f for every record until it returns false. A record that is
// cut off is given as far as it goes, with io.ErrUnexpectedEOF at the end.
func warcRecords(data []byte, f func(header textproto.MIMEHeader, body []byte) bool) error {
	r := bufio.NewReader(bytes.NewReader(data))
	text := textproto.NewReader(r)
	for {
		line, err := text.ReadLine()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if !strings.HasPrefix(line, "WARC/") {
			continue // blank lines between records, or damage
		}
		header, err := text.ReadMIMEHeader()
		if err != nil {
			return err
		}
		length, err := strconv.ParseInt(strings.TrimSpace(header.Get("Content-Length")), 10, 64)
		if err != nil || length < 0 {
			continue
		}
		body, err := io.ReadAll(io.LimitReader(r, length))
		if err != nil {
			return err
		}
		if !f(header, body) {
			return nil
		}
		if int64(len(body)) < length {
			return io.ErrUnexpectedEOF
		}
	}
}

// capturedPage takes the page out of a record, or returns nil for records that
// hold none.
func capturedPage(header textproto.MIMEHeader, body []byte) *messagePart {
	kind := strings.ToLower(header.Get("WARC-Type"))
	contentType := header.Get("Content-Type")
	switch {
	case kind == "response" && strings.HasPrefix(contentType, "application/http"):
		r := bufio.NewReader(bytes.NewReader(body))
		text := textproto.NewReader(r)
		status, err := text.ReadLine()
		fields := strings.Fields(status)
		if err != nil || len(fields) < 2 || fields[1] != "200" {
			return nil
		}
		answer, err := text.ReadMIMEHeader()
		if err != nil && len(answer) == 0 {
			return nil
		}
		contentType = answer.Get("Content-Type")
		body, _ = io.ReadAll(r)
		if strings.Contains(strings.ToLower(answer.Get("Transfer-Encoding")), "chunked") {
			body = unchunked(body)
		}
		if bytes.HasPrefix(body, []byte("\x1f\x8b")) {
			z, err := gzip.NewReader(bytes.NewReader(body))
			if err != nil {
				return nil
			}
			body, _ = io.ReadAll(io.LimitReader(z, maxText))
		}
	case kind == "resource", kind == "conversion":
	default:
		return nil
	}
	mediaType, params, _ := mime.ParseMediaType(contentType)
	if mediaType != "text/html" && mediaType != "application/xhtml+xml" || len(bytes.TrimSpace(body)) == 0 || len(body) > maxText {
		return nil
	}
	return &messagePart{mediaType: mediaType, charset: params["charset"], data: body}
}

// unchunked undoes the chunked transfer coding (RFC 9112). Programs that undo it
// while saving often leave its header, so a body that is not in chunks is
// returned as it is.
func unchunked(body []byte) []byte {
	var out []byte
	rest := body
	for {
		line, after, ok := bytes.Cut(rest, []byte("\n"))
		size, _, _ := strings.Cut(strings.TrimSpace(string(line[:min(len(line), 40)])), ";")
		n, err := strconv.ParseUint(size, 16, 31)
		if !ok || err != nil {
			if len(out) == 0 {
				return body
			}
			return out
		}
		if n == 0 {
			return out
		}
		out = append(out, after[:min(int(n), len(after))]...)
		rest = bytes.TrimPrefix(bytes.TrimPrefix(after[min(int(n), len(after)):], []byte("\r")), []byte("\n"))
	}
}
