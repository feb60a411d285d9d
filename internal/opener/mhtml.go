package opener

import (
	"bytes"
	"context"

	"namecheck/internal/article"
)

// savedPage reads pages that browsers save as one MIME message (RFC 2557).
type savedPage struct{}

func (savedPage) claims(in *input) bool {
	if !messageLike(in.data) {
		return false
	}
	head := bytes.ToLower(in.data[:min(len(in.data), 8<<10)])
	return bytes.Contains(head, []byte("snapshot-content-location:")) || bytes.Contains(head, []byte("from: <saved by")) ||
		bytes.Contains(head, []byte("multipart/related")) && !bytes.Contains(head, []byte("received:")) && (in.ext == ".mht" || in.ext == ".mhtml") ||
		in.ext == ".mht" || in.ext == ".mhtml"
}

func (savedPage) read(_ context.Context, in *input) ([]*draft, error) {
	m, err := readMessage(in.data)
	if err != nil {
		return nil, err
	}
	part := m.first("text/html")
	if part == nil {
		part = &m.parts[0]
	}
	source, encoding, err := part.text(in)
	if err != nil {
		return nil, err
	}
	in.encoding = encoding
	d, err := pageDraft(pageSource{html: source, title: m.word("Subject")})
	if err != nil {
		return nil, err
	}
	d.addField(article.FieldURL, m.word("Snapshot-Content-Location"), "snapshot location")
	return []*draft{d}, nil
}
