package opener

import (
	"context"
	"net/mail"

	"namecheck/internal/article"
)

// email reads newsletters and articles that were sent by mail (RFC 5322).
type email struct{}

func (email) claims(in *input) bool { return messageLike(in.data) }

func (email) read(_ context.Context, in *input) ([]*draft, error) {
	m, err := readMessage(in.data)
	if err != nil {
		return nil, err
	}
	subject := m.word("Subject")
	var d *draft
	if part := m.first("text/html"); part != nil {
		var source string
		if source, in.encoding, err = part.text(in); err != nil {
			return nil, err
		}
		d, err = pageDraft(pageSource{html: source, title: subject, mail: true})
	}
	if part := m.first("text/plain"); part != nil && (d == nil || err != nil) {
		var s string
		if s, in.encoding, err = part.text(in); err != nil {
			return nil, err
		}
		s, _ = clean(s)
		d = &draft{blocks: paragraphs(splitLines(s))}
		if subject != "" && (len(d.blocks) == 0 || !repeats(subject, d.blocks[0].text)) {
			b := &block{text: subject, spaced: true}
			b.decide(article.Headline, 0.9, "the subject of the mail")
			d.blocks = append([]*block{b}, d.blocks...)
		}
		d.dissect()
	}
	if err != nil || d == nil {
		return nil, err
	}
	if from, err := mail.ParseAddress(m.word("From")); err == nil {
		d.addField(article.FieldOutlet, from.Name, "sender of the mail")
	}
	d.addField(article.FieldDate, m.word("Date"), "date of the mail")
	return []*draft{d}, nil
}
