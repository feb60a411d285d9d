package opener

import (
	"context"
	"slices"
	"strings"
)

// Format is a kind of file that can be opened. The file dialog's filter, the
// list in the README and the MIME types of the desktop entry follow from it.
type Format struct {
	ID         string   // stable, for JSON and scripts
	Name       string   // for people
	Extensions []string // lower case, with the dot, the usual one first
	MIMETypes  []string // the usual one first
}

// Formats returns all formats that can be opened, in the order of the table.
func Formats() []Format {
	out := make([]Format, len(table))
	for i, row := range table {
		f := row.Format
		f.Extensions, f.MIMETypes = slices.Clone(f.Extensions), slices.Clone(f.MIMETypes)
		out[i] = f
	}
	return out
}

// Extensions returns the extensions of all formats, sorted, and that of
// compressed files.
func Extensions() []string {
	out := []string{".gz"}
	for _, row := range table {
		out = append(out, row.Extensions...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// A reader reads one format.
type reader interface {
	// claims reports whether the input is of this format. It judges by content
	// and looks at the extension only where content leaves the choice open.
	claims(in *input) bool
	// read returns the articles of the input, as drafts.
	read(ctx context.Context, in *input) ([]*draft, error)
}

// row joins a format to its reader.
type row struct {
	Format
	binary bool // claims and read look at input.data only, which may be no text
	reader reader
}

// table holds the formats in the order in which they are asked whether a file
// is theirs. Plain text comes last and takes what is left.
var table = []row{
	{Format{"docx", "Word document", []string{".docx"}, []string{"application/vnd.openxmlformats-officedocument.wordprocessingml.document"}}, true, wordDocument{}},
	{Format{"odt", "OpenDocument text", []string{".odt"}, []string{"application/vnd.oasis.opendocument.text"}}, true, openDocument{}},
	{Format{"pdf", "PDF document", []string{".pdf"}, []string{"application/pdf"}}, true, portableDocument{}},
	{Format{"rtf", "Rich Text", []string{".rtf"}, []string{"application/rtf", "text/rtf"}}, true, richText{}},
	{Format{"epub", "E-book (EPUB)", []string{".epub"}, []string{"application/epub+zip"}}, true, epub{}},
	{Format{"webarchive", "Safari web archive", []string{".webarchive"}, []string{"application/x-webarchive"}}, true, webArchive{}},
	{Format{"warc", "Web archive (WARC)", []string{".warc"}, []string{"application/warc"}}, true, webCapture{}},
	{Format{"mhtml", "Web page in one file (MHTML)", []string{".mhtml", ".mht"}, []string{"application/x-mimearchive", "multipart/related"}}, true, savedPage{}},
	{Format{"email", "Mail message", []string{".eml"}, []string{"message/rfc822"}}, true, email{}},
	{Format{"nitf", "NITF", []string{".xml", ".nitf"}, []string{"application/nitf+xml", "application/xml", "text/xml"}}, false, nitf{}},
	{Format{"newsml", "NewsML 1", []string{".xml", ".newsml"}, []string{"application/xml"}}, false, newsML1{}},
	{Format{"newsml-g2", "NewsML-G2", []string{".xml"}, []string{"application/vnd.iptc.g2.newsitem+xml", "application/vnd.iptc.g2.newsmessage+xml"}}, false, newsMLG2{}},
	{Format{"factiva", "Factiva export", []string{".txt", ".html", ".xml"}, nil}, false, factiva{}},
	{Format{"europresse", "Europresse export", []string{".html"}, nil}, false, europresse{}},
	{Format{"feed", "RSS or Atom feed", []string{".rss", ".atom", ".xml"}, []string{"application/rss+xml", "application/atom+xml"}}, false, feed{}},
	{Format{"ninjs", "ninjs", []string{".json", ".ninjs"}, []string{"application/json"}}, false, ninjs{}},
	{Format{"json-ld", "JSON-LD", []string{".jsonld", ".json"}, []string{"application/ld+json"}}, false, linkedDataFile{}},
	{Format{"read-later", "Read-later export", []string{".json"}, []string{"application/json"}}, false, readLater{}},
	{Format{"html", "Web page", webPageExtensions, []string{"text/html", "application/xhtml+xml"}}, false, webPage{}},
	{Format{"proquest", "ProQuest export", []string{".txt"}, nil}, false, proQuest{}},
	{Format{"nexis", "Nexis export", []string{".txt"}, nil}, false, nexis{}},
	{Format{"wire", "News agency wire copy", nil, nil}, false, wire{}},
	{Format{"markdown", "Markdown", markdownExtensions, []string{"text/markdown"}}, false, markdown{}},
	{Format{"text", "Plain text", []string{".txt", ".text"}, []string{"text/plain"}}, false, plainText{}},
}

// recognize chooses the format of the input and decodes it.
func recognize(in *input) (row, error) {
	for _, row := range table {
		if row.binary && row.reader.claims(in) {
			return row, nil
		}
	}
	if kind := binaryKind(in.data); kind != "" {
		return row{}, &Error{Code: Unsupported, Reason: "is " + kind + ", not an article",
			Advice: "open a saved text or web page instead"}
	}
	if err := in.decode(); err != nil {
		return row{}, err
	}
	for _, row := range table {
		if !row.binary && row.reader.claims(in) {
			if row.ID == "text" {
				return row, dataKind(in)
			}
			return row, nil
		}
	}
	return row{}, &Error{Code: NotText, Reason: "is of no known kind", Advice: "save the article as text and open that"}
}

// dataKind explains text that is data for programs, in a format that no reader
// claimed, or returns nil.
func dataKind(in *input) error {
	switch {
	case jsonValue(in.text) != nil:
		return &Error{Code: NoArticle, Reason: "is a JSON file without the text of an article", Advice: "open a saved text or web page instead"}
	case strings.HasPrefix(strings.TrimSpace(in.text), "<?xml"):
		return &Error{Code: Unsupported, Reason: "is an XML file of an unknown kind", Advice: "open a saved text or web page instead"}
	}
	return nil
}
