package export

import (
	"fmt"
	"io"

	"namecheck/internal/article"
	"namecheck/internal/entity"
)

// Format is a form in which an article and its cast can be written. The values
// are the words that stand on the command line.
type Format string

// The formats.
const (
	CSV      Format = "csv"    // a row a mention, for spreadsheets
	JSON     Format = "json"   // everything, in the form CastSchema
	NINJS    Format = "ninjs"  // IPTC ninjs 3.1, for newsrooms
	JSONLD   Format = "jsonld" // schema.org NewsArticle, for web pages
	Markdown Format = "md"     // a brief for people
)

// Formats returns all formats, in the order in which to offer them.
func Formats() []Format { return []Format{CSV, Markdown, JSON, JSONLD, NINJS} }

// Title says what the format is, for a menu.
func (f Format) Title() string {
	switch f {
	case CSV:
		return "Spreadsheet (CSV)"
	case JSON:
		return "Namecheck JSON"
	case NINJS:
		return "IPTC ninjs 3.1"
	case JSONLD:
		return "schema.org JSON-LD"
	case Markdown:
		return "Brief (Markdown)"
	}
	return string(f)
}

// Extension is how the name of a file in the format ends.
func (f Format) Extension() string {
	switch f {
	case NINJS:
		return ".ninjs.json"
	case JSONLD:
		return ".jsonld"
	}
	return "." + string(f)
}

// Preamble is what a file in the format should start with that people open by
// themselves: spreadsheets take CSV for UTF-8 only behind a byte order mark.
// Pipes between programs are better off without.
func (f Format) Preamble() string {
	if f == CSV {
		return "\ufeff"
	}
	return ""
}

// Write writes an article and its cast. source is what to call the article
// where the format names it; offsets, where the format has them, are counted in
// units. The same arguments always give the same bytes. Errors are those of w,
// or say that there is no such format.
func Write(w io.Writer, f Format, units Units, source string, a *article.Article, cast *entity.Cast) error {
	switch f {
	case CSV:
		if err := WriteCSVHead(w); err != nil {
			return err
		}
		return WriteCSVRows(w, units, source, a, cast)
	case JSON:
		return CastIn(w, units, source, a, cast)
	case NINJS:
		return writeNINJS(w, a, cast)
	case JSONLD:
		return writeJSONLD(w, a, cast)
	case Markdown:
		return writeBrief(w, a, cast)
	}
	return fmt.Errorf("there is no format %q", f)
}
