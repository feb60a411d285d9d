package export

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestCodePointsAgreeWithCountingFromTheStart(t *testing.T) {
	texts := map[string]string{
		"empty":       "",
		"plain":       "one two",
		"long latin":  strings.Repeat("The word ", 300),
		"long mixed":  strings.Repeat("naïve 👩‍👩‍👧 “quoted” 北京 ", 200),
		"wide runes":  strings.Repeat("😀", 700),
		"at a stride": strings.Repeat("x", stride-1) + "é" + strings.Repeat("y", stride),
	}
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			o := newOffsets(text)
			for i := 0; i <= len(text); i++ {
				if i < len(text) && !utf8.RuneStart(text[i]) {
					continue
				}
				if got, want := o.codePoints(i), utf8.RuneCountInString(text[:i]); got != want {
					t.Fatalf("byte %d is code point %d, want %d", i, got, want)
				}
			}
		})
	}
}
