// Package opener turns files into articles.
//
// There is one way in. A file is looked at before it is opened (regular files
// only), read up to a limit, unwrapped when it is compressed, recognized by its
// content, decoded, read by the reader of its format, cleaned and set into the
// parts of a news article. The extension only breaks ties. Nothing that a file
// names is ever fetched.
//
// Formats stand in one table (format.go); a further format is one file with a
// reader and one row there. Whatever goes wrong is an *Error, whose Sentence can
// be shown as it is.
package opener

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/text/encoding"

	"namecheck/internal/article"
)

// Options change how a file is read. The zero value is what the package's own
// Open, OpenAll and Read use.
type Options struct {
	// Encoding is the name or another label of an encoding of Encodings, to be
	// used in place of the guess. Formats that say for every piece of text how it
	// is written (office documents, PDF, e-books) do not look at it. Source of the
	// article then names it.
	Encoding string
}

// Open reads the article in the file at path. Of a file that holds several
// articles it gives the first and says so in Warnings. The error is an *Error,
// or the context's.
func Open(ctx context.Context, path string) (*article.Article, error) {
	return Options{}.Open(ctx, path)
}

// OpenAll reads every article in the file at path, in the file's order. It
// returns at least one article when the error is nil.
func OpenAll(ctx context.Context, path string) ([]*article.Article, error) {
	return Options{}.OpenAll(ctx, path)
}

// Read reads the article that r holds. The name says what to call it; its
// extension breaks ties between formats, as that of a file would.
func Read(ctx context.Context, r io.Reader, name string) (*article.Article, error) {
	return Options{}.Read(ctx, r, name)
}

// Open is the package's Open with options.
func (o Options) Open(ctx context.Context, path string) (*article.Article, error) {
	all, err := o.OpenAll(ctx, path)
	if err != nil {
		return nil, err
	}
	return first(all), nil
}

// OpenAll is the package's OpenAll with options.
func (o Options) OpenAll(ctx context.Context, path string) ([]*article.Article, error) {
	name := filepath.Base(path)
	data, err := readFile(ctx, path)
	if err != nil {
		return nil, named(err, name)
	}
	all, err := o.articles(ctx, data, name)
	if err != nil {
		return nil, named(err, name)
	}
	for _, a := range all {
		a.Source.Path = path
	}
	return all, nil
}

// Read is the package's Read with options.
func (o Options) Read(ctx context.Context, r io.Reader, name string) (*article.Article, error) {
	all, err := o.ReadAll(ctx, r, name)
	if err != nil {
		return nil, err
	}
	return first(all), nil
}

// ReadAll reads every article that r holds.
func (o Options) ReadAll(ctx context.Context, r io.Reader, name string) ([]*article.Article, error) {
	data, err := readLimited(ctx, r)
	if err != nil {
		return nil, named(err, name)
	}
	all, err := o.articles(ctx, data, name)
	if err != nil {
		return nil, named(err, name)
	}
	return all, nil
}

// first chooses what Open and Read show of several articles.
func first(all []*article.Article) *article.Article {
	a := all[0]
	if n := len(all); n > 1 {
		a.Warnings = append(a.Warnings, fmt.Sprintf("The file holds %d articles; this is the first.", n))
	}
	return a
}

// articles takes the bytes of a file through recognition, decoding and its
// format's reader.
func (o Options) articles(ctx context.Context, data []byte, name string) ([]*article.Article, error) {
	in, err := newInput(data, name)
	if err != nil {
		return nil, err
	}
	if o.Encoding != "" {
		if in.asked, in.askedName, err = namedEncoding(o.Encoding); err != nil {
			return nil, &Error{Code: Unsupported, Reason: "cannot be read in the encoding “" + o.Encoding + "”",
				Advice: "choose one of the list", Err: err}
		}
	}
	row, err := recognize(in)
	if err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	drafts, err := guarded(ctx, row, in)
	if err != nil {
		return nil, err
	}
	var all []*article.Article
	for _, d := range drafts {
		a := d.build()
		if len(a.Parts) == 0 {
			continue
		}
		a.Warnings = append(in.warnings[:len(in.warnings):len(in.warnings)], a.Warnings...)
		a.Source = article.Source{Name: name, Format: row.ID, Encoding: in.encoding}
		a.Published = published(a)
		all = append(all, a)
	}
	if len(all) == 0 {
		return nil, &Error{Code: Empty, Reason: "holds no text", Advice: "choose a file with an article in it"}
	}
	return all, ctx.Err()
}

// readLimit is how long a reader may take. A page that needs longer is no
// article, or was made to hang its reader.
const readLimit = 10 * time.Second

// guarded calls a format's reader and turns a panic in it, or in a library
// below it, into an error: one broken file must not take the window with it. It
// does not wait for a reader that takes too long; that reader ends by itself,
// with its context.
func guarded(ctx context.Context, row row, in *input) ([]*draft, error) {
	ctx, cancel := context.WithTimeout(ctx, readLimit)
	defer cancel()
	type result struct {
		drafts []*draft
		err    error
	}
	done := make(chan result, 1)
	go func() {
		defer func() {
			if r := recover(); r != nil {
				done <- result{nil, &Error{Code: Damaged, Reason: "is damaged and could not be read as " + row.Name,
					Advice: "save the article again, as text if you can", Err: fmt.Errorf("reader panicked: %v", r)}}
			}
		}()
		drafts, err := row.reader.read(ctx, in)
		done <- result{drafts, err}
	}()
	select {
	case r := <-done:
		return r.drafts, r.err
	case <-ctx.Done():
		if errors.Is(ctx.Err(), context.DeadlineExceeded) {
			return nil, &Error{Code: Damaged, Reason: "takes too long to read", Advice: "save only the article itself, as text if you can", Err: ctx.Err()}
		}
		return nil, ctx.Err()
	}
}

// named gives an error the name of the file it is about.
func named(err error, name string) error {
	var e *Error
	if !errors.As(err, &e) {
		if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
			return err
		}
		e = &Error{Code: Damaged, Reason: "could not be read", Advice: "save the article again", Err: err}
		if errors.Is(err, fs.ErrPermission) {
			e = noPermission(err)
		}
	}
	withName := *e
	withName.Name = name
	return &withName
}

// input is a file's content on its way to a reader.
type input struct {
	name     string
	ext      string // lower case, with the dot; of "a.txt.gz" it is ".txt"
	data     []byte // unwrapped
	text     string // decoded and cleaned; empty for binary formats
	encoding string // what text was decoded from; empty for binary formats
	raw      string // decoded, before control characters were taken out
	warnings []string

	asked     encoding.Encoding // the user's choice; nil is none
	askedName string
}

func newInput(data []byte, name string) (*input, error) {
	in := &input{name: name, data: data, ext: strings.ToLower(filepath.Ext(name))}
	if err := in.unwrap(); err != nil {
		return nil, err
	}
	if len(in.data) == 0 {
		return nil, &Error{Code: Empty, Reason: "is empty", Advice: "choose a file with an article in it"}
	}
	return in, nil
}

// decode fills text and encoding, once.
func (in *input) decode() error {
	if in.encoding != "" {
		return nil
	}
	text, encoding, err := in.decodeBytes(in.data)
	if err != nil {
		return err
	}
	in.raw, in.encoding = text, encoding
	var warnings []string
	in.text, warnings = clean(text)
	in.warnings = append(in.warnings, warnings...)
	return nil
}

// decodeBytes decodes a piece of the input as the user asked, or by guess.
func (in *input) decodeBytes(data []byte) (text, encoding string, err error) {
	if in.asked == nil {
		return decode(data)
	}
	text, err = decodeAs(data, in.asked)
	return text, in.askedName, err
}
