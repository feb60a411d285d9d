package opener

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"howett.net/plist"

	"namecheck/internal/article"
)

// webArchive reads the pages that Safari saves: a property list with the page
// as it came.
type webArchive struct{}

func (webArchive) claims(in *input) bool {
	return bytes.HasPrefix(in.data, []byte("bplist00")) && bytes.Contains(in.data, []byte("WebMainResource")) ||
		bytes.HasPrefix(bytes.TrimSpace(in.data[:min(len(in.data), 200)]), []byte("<?xml")) && bytes.Contains(in.data[:min(len(in.data), 2048)], []byte("<key>WebMainResource</key>"))
}

// archivedResource is the main page in a web archive.
type archivedResource struct {
	Data     []byte `plist:"WebResourceData"`
	URL      string `plist:"WebResourceURL"`
	Encoding string `plist:"WebResourceTextEncodingName"`
}

func (webArchive) read(_ context.Context, in *input) ([]*draft, error) {
	var archive struct {
		Main archivedResource `plist:"WebMainResource"`
	}
	if _, err := plist.Unmarshal(in.data, &archive); err != nil || len(archive.Main.Data) == 0 {
		return nil, &Error{Code: Damaged, Reason: "is a damaged web archive", Advice: "save the page again",
			Err: fmt.Errorf("property list: %w", err)}
	}
	source, encoding, err := in.decodeBytes(archive.Main.Data)
	if err != nil {
		return nil, err
	}
	if enc, name, err := namedEncoding(archive.Main.Encoding); err == nil && in.asked == nil && !strings.HasPrefix(encoding, "UTF") {
		if out, err := enc.NewDecoder().Bytes(archive.Main.Data); err == nil {
			source, encoding = string(out), name
		}
	}
	in.encoding = encoding
	d, err := pageDraft(pageSource{html: source})
	if err != nil {
		return nil, err
	}
	d.addField(article.FieldURL, archive.Main.URL, "address of the archive")
	return []*draft{d}, nil
}
