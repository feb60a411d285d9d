package article

// Kind is what a part is in the anatomy of a news article. The values are the
// words that stand in JSON and on screen.
type Kind string

// The kinds of parts. A dateline that opens a paragraph is an Inline of that
// paragraph; only one on a line of its own is a part.
const (
	PageTitle    Kind = "page-title"
	Kicker       Kind = "kicker"
	Headline     Kind = "headline"
	Lede         Kind = "lede" // the standfirst or summary lead
	Byline       Kind = "byline"
	Dateline     Kind = "dateline"
	Date         Kind = "date"
	Paragraph    Kind = "paragraph"
	Crosshead    Kind = "crosshead"
	Quotation    Kind = "quotation"
	ListItem     Kind = "list-item"
	Table        Kind = "table"
	Preformatted Kind = "preformatted"
	Caption      Kind = "caption"
	SourceLine   Kind = "source"
	Notice       Kind = "notice" // corrections, rights
)

// Part is a piece of the article's anatomy.
type Part struct {
	Kind   Kind
	Span   Span
	Hidden bool // kept but not shown, such as a page title that repeats the headline

	// Label is the length in bytes of words at the start of Span that only say
	// what the part is ("Source: "): shown, but naming nobody.
	Label int

	// Depth is how deep a list item or quotation is nested, from 0, and the
	// level of a crosshead, from 0.
	Depth int

	// Marker is what a list item is drawn with, such as "•" or "3."; it is not
	// part of the text.
	Marker string

	Confidence float64 // 0 to 1: how sure the reader is of Kind
	Rule       string  // the rule that decided, in a few words
}

// Style is how words within a part are set off.
type Style string

// The styles of inlines.
const (
	Emphasis Style = "emphasis"
	Strong   Style = "strong"
	Code     Style = "code"
	Strike   Style = "strike"
	Link     Style = "link"
	// DatelineWords are the place, date and agency that open a paragraph.
	DatelineWords Style = "dateline"
)

// Inline sets off words within one part.
type Inline struct {
	Span  Span
	Style Style
	Href  string // a link's address, never followed by the program itself
}
