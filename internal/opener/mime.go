package opener

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"regexp"
	"strings"

	"golang.org/x/text/encoding/htmlindex"
)

// How much of a message in MIME is looked at.
const (
	maxParts     = 200
	maxPartDepth = 10
)

// message is a mail or a page saved as one: its header and its parts that are
// text, in order.
type message struct {
	header mail.Header
	parts  []messagePart
}

// messagePart is a part of text, its transfer encoding undone.
type messagePart struct {
	mediaType string // in lower case
	charset   string // as stated; may be empty or wrong
	data      []byte
}

var headerLine = regexp.MustCompile(`^(?i:mime-version|received|message-id|return-path|delivered-to|x-[a-z-]+|from|subject|date|to|content-type|snapshot-content-location|dkim-signature|reply-to|list-[a-z]+):`)

// messageLike reports whether data starts as a message does: with at least
// three lines of a header, one of which only mail programs write.
func messageLike(data []byte) bool {
	head := bytes.TrimLeft(data[:min(len(data), 8<<10)], " \t\r\n\ufeff")
	known, sure := 0, false
	for i, line := range bytes.Split(head, []byte("\n")) {
		line = bytes.TrimRight(line, "\r")
		if len(line) == 0 {
			break
		}
		if line[0] == ' ' || line[0] == '\t' {
			continue
		}
		name, _, ok := bytes.Cut(line, []byte(":"))
		if !ok || len(name) > 60 || bytes.ContainsAny(name, " \t") {
			if i == 0 && bytes.HasPrefix(line, []byte("From ")) {
				continue // an mbox file's separator
			}
			return known >= 3 && sure
		}
		if headerLine.Match(line) {
			known++
			switch strings.ToLower(string(name)) {
			case "mime-version", "received", "message-id", "return-path", "delivered-to", "content-type":
				sure = true
			}
		}
	}
	return known >= 3 && sure
}

// readMessage takes a message apart.
func readMessage(data []byte) (*message, error) {
	data = bytes.TrimLeft(data, " \t\r\n")
	if bytes.HasPrefix(data, []byte("From ")) {
		_, data, _ = bytes.Cut(data, []byte("\n"))
	}
	raw, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return nil, damagedMessage(err)
	}
	m := &message{header: raw.Header}
	m.collect(raw.Header.Get("Content-Type"), raw.Header.Get("Content-Transfer-Encoding"), raw.Body, 0)
	if len(m.parts) == 0 {
		return nil, damagedMessage(errors.New("no part is text"))
	}
	return m, nil
}

func damagedMessage(err error) *Error {
	return &Error{Code: Damaged, Reason: "is damaged: no text was found in its parts",
		Advice: "save the page or the mail again", Err: err}
}

// collect adds the parts of text within an entity. A part that is cut off
// gives what came before.
func (m *message) collect(contentType, transfer string, body io.Reader, depth int) {
	if depth > maxPartDepth || len(m.parts) >= maxParts {
		return
	}
	mediaType, params, err := mime.ParseMediaType(contentType)
	if err != nil && mediaType == "" {
		mediaType, params = "text/plain", nil
	}
	switch {
	case strings.HasPrefix(mediaType, "multipart/") && params["boundary"] != "":
		r := multipart.NewReader(body, params["boundary"])
		for range maxParts {
			p, err := r.NextRawPart()
			if err != nil {
				return
			}
			m.collect(p.Header.Get("Content-Type"), p.Header.Get("Content-Transfer-Encoding"), p, depth+1)
		}
	case strings.HasPrefix(mediaType, "text/") || mediaType == "application/xhtml+xml":
		switch strings.ToLower(strings.TrimSpace(transfer)) {
		case "base64":
			body = base64.NewDecoder(base64.StdEncoding, body)
		case "quoted-printable":
			body = quotedprintable.NewReader(body)
		}
		data, _ := io.ReadAll(io.LimitReader(body, maxUnpacked))
		if len(bytes.TrimSpace(data)) > 0 {
			m.parts = append(m.parts, messagePart{mediaType, params["charset"], data})
		}
	}
}

// first returns the first part of a type, or nil.
func (m *message) first(mediaType string) *messagePart {
	for i := range m.parts {
		if m.parts[i].mediaType == mediaType {
			return &m.parts[i]
		}
	}
	return nil
}

// text decodes the part: as the user asked, as Unicode when it is, else as it
// states, else by guess.
func (p *messagePart) text(in *input) (s, encoding string, err error) {
	s, encoding, err = in.decodeBytes(p.data)
	if err != nil || in.asked != nil {
		return s, encoding, err
	}
	if !strings.HasPrefix(encoding, "UTF") && p.charset != "" {
		if enc, name, err := namedEncoding(p.charset); err == nil {
			if out, err := enc.NewDecoder().Bytes(p.data); err == nil {
				s, encoding = string(out), name
			}
		}
	}
	return s, encoding, nil
}

// word decodes a line of the header.
func (m *message) word(name string) string {
	decoder := mime.WordDecoder{CharsetReader: func(charset string, r io.Reader) (io.Reader, error) {
		enc, err := htmlindex.Get(charset)
		if err != nil {
			return nil, err
		}
		return enc.NewDecoder().Reader(r), nil
	}}
	raw := m.header.Get(name)
	s, err := decoder.DecodeHeader(raw)
	if err != nil {
		s = raw
	}
	return oneLine(strings.ToValidUTF8(s, "\uFFFD"))
}
