// Package article defines the one model that every room of Namecheck shares:
// a single text, and spans over it.
//
// The package does no I/O. Readers of file formats build an Article, the
// engine and the window only look at it.
package article

import "slices"

// Span is a half-open range of UTF-8 byte offsets into Article.Text.
type Span struct{ Start, End int }

// Len is the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span covers nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether all of t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// In returns the words of text that the span covers. It panics, like any slice
// expression, when the span does not fit the text.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Article is one opened news article. It is immutable once built: everything
// that is found in it (names, hits, selections, lines) is kept beside it as
// spans of Text.
type Article struct {
	// Text is the whole article in valid UTF-8. Lines that belong to one part
	// are joined; parts are separated by blank lines.
	Text string

	// Parts cover every non-blank character of Text exactly once, in order,
	// without overlaps.
	Parts []Part

	// Inlines mark words within parts: emphasis, links, datelines. They are
	// sorted by start; an inline lies within one part; inlines may nest.
	Inlines []Inline

	// Lines are the lines of the file as it was saved, for showing which part
	// each became. Formats without lines of their own leave it empty.
	Lines []Line

	// Fields are what the file states beside its text, such as the author in a
	// page's metadata.
	Fields []Field

	// Published is when the article was published. It is not known where the file
	// leaves a doubt, such as whether 5/6 is in May or in June; what it says then
	// still stands in Fields and Parts.
	Published Moment

	// Source says where the article came from.
	Source Source

	// Warnings are sentences about what could not be read as it stood.
	Warnings []string
}

// Source says where an article came from and how it was read.
type Source struct {
	Path     string // as the reader gave it; empty for the built-in article and stdin
	Name     string // what to call it on screen: the file's base name, "seed article", "standard input"
	Format   string // a format's identifier in the opener's table, such as "text" or "markdown"
	Encoding string // the encoding it was decoded from, such as "UTF-8"
}

// Line is one line of the saved file.
type Line struct {
	Span Span   // what the line became in Article.Text; empty for blank lines and pure markup
	Note string // what a line without a span is: "" for a blank line, "markup", "front matter"
}

// FieldName names a fact that a file states about itself outside its text.
type FieldName string

// The fields that a file may state outside its text.
const (
	FieldTitle  FieldName = "title"
	FieldAuthor FieldName = "author"
	FieldDate   FieldName = "date"
	FieldOutlet FieldName = "outlet"
	FieldURL    FieldName = "url"
)

// Field is a fact from a file's metadata, verbatim, with the place it stood.
type Field struct {
	Name   FieldName
	Value  string
	Origin string // for example "front matter: author"
}

// Part returns the index of the part that holds the byte offset, or -1.
func (a *Article) Part(offset int) int {
	i, found := slices.BinarySearchFunc(a.Parts, offset, func(p Part, offset int) int {
		switch {
		case p.Span.End <= offset:
			return -1
		case p.Span.Start > offset:
			return 1
		}
		return 0
	})
	if !found {
		return -1
	}
	return i
}

// ParagraphNumbers returns for each part which visible paragraph it is, from 1,
// and 0 for other parts.
func (a *Article) ParagraphNumbers() []int {
	numbers := make([]int, len(a.Parts))
	n := 0
	for i, p := range a.Parts {
		if p.Kind == Paragraph && !p.Hidden {
			n++
			numbers[i] = n
		}
	}
	return numbers
}

// First returns the first visible part of the kind, and whether there is one.
func (a *Article) First(kind Kind) (Part, bool) {
	for _, p := range a.Parts {
		if p.Kind == kind && !p.Hidden {
			return p, true
		}
	}
	return Part{}, false
}

// Headline returns the words of the headline, or "" when there is none.
func (a *Article) Headline() string {
	if p, ok := a.First(Headline); ok {
		return p.Span.In(a.Text)
	}
	return ""
}
