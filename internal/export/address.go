package export

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"io"
	"net/url"
	"unicode"

	"namecheck/internal/article"
)

// uri returns where the article says it was published, or else a name made of
// its content.
func uri(a *article.Article) string {
	if address := webAddress(a); address != "" {
		return address
	}
	return contentURI(a)
}

// webAddress returns the address that the file states, "" if it is none of the
// web.
func webAddress(a *article.Article) string {
	address, err := url.Parse(field(a, article.FieldURL))
	if err != nil || address.Host == "" || address.Scheme != "https" && address.Scheme != "http" {
		return ""
	}
	return address.String()
}

// contentURI names a text by its hash, after RFC 6920: the same text has the
// same name everywhere, and no server is needed.
func contentURI(a *article.Article) string {
	sum := sha256.Sum256([]byte(a.Text))
	return "ni:///sha-256;" + base64.RawURLEncoding.EncodeToString(sum[:])
}

// wordCount counts runs of letters and digits, with the marks that join them.
func wordCount(text string) int {
	n, inside := 0, false
	for _, r := range text {
		joins := r == '\'' || r == '’' || r == '-' || r == '.' || r == ',' || unicode.IsMark(r)
		word := unicode.IsLetter(r) || unicode.IsDigit(r)
		if word && !inside {
			n++
		}
		inside = word || inside && joins
	}
	return n
}

// encodeLine writes a document as one line of JSON.
func encodeLine(w io.Writer, doc any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(doc)
}
