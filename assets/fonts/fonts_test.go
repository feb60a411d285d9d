package fonts

import (
	"bytes"
	"testing"
)

func all() []Font {
	s, l := Serif(), Legible()
	return []Font{
		s.Regular, s.Italic, s.Bold, s.BoldItalic, Display(),
		l.Regular, l.Italic, l.Bold, l.BoldItalic,
	}
}

func TestEveryFontIsTrueType(t *testing.T) {
	for _, f := range all() {
		if !bytes.HasPrefix(f.Data, []byte{0, 1, 0, 0}) {
			t.Errorf("%s does not begin as a TrueType file", f.Name)
		}
	}
}

// Fyne keeps loaded faces by name, so two fonts of one name would be drawn as
// one.
func TestNoTwoFontsShareAName(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range all() {
		if seen[f.Name] {
			t.Errorf("two fonts are named %s", f.Name)
		}
		seen[f.Name] = true
	}
}
