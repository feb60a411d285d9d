package correction

import (
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"strings"
	"unicode"

	"namecheck/internal/article"
)

// Identity is by what an article is known again.
type Identity struct {
	Text     string // "sha256:" and the hash of the text with single spaces, in hexadecimal
	Path     string // absolute, empty for what did not come from a file
	Headline string
}

// IdentityOf returns the identity of an article. The text counts without
// regard to how its lines are broken.
func IdentityOf(a *article.Article) Identity {
	sum := sha256.Sum256([]byte(squeeze(a.Text)))
	id := Identity{Text: "sha256:" + hex.EncodeToString(sum[:]), Headline: squeeze(a.Headline())}
	if a.Source.Path != "" {
		if path, err := filepath.Abs(a.Source.Path); err == nil {
			id.Path = path
		}
	}
	return id
}

// hashDigits is how much of the hash stands in a file's name: enough that two
// of a million articles do not meet by chance.
const hashDigits = 16

// slugLimit is how many characters of the headline stand in a file's name.
const slugLimit = 40

// fileName is where the corrections of the article are kept: words of the
// headline for people, the hash for the program.
func (id Identity) fileName() string {
	name := slug(id.Headline)
	if name == "" {
		name = "article"
	}
	return name + id.suffix()
}

// suffix ends the names of all files for the very text.
func (id Identity) suffix() string {
	digits := strings.TrimPrefix(id.Text, "sha256:")
	return "-" + digits[:min(hashDigits, len(digits))] + ".json"
}

// slug keeps the letters and digits of ASCII, in lower case, and puts a hyphen
// for everything else, so that the name is good on every file system.
func slug(headline string) string {
	var b strings.Builder
	for _, r := range headline {
		if b.Len() >= slugLimit {
			break
		}
		switch r = unicode.ToLower(r); {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case r == '\'' || r == '’':
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.Trim(b.String(), "-")
}
