package export

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"
)

func TestOffsetsAgreeWithCountingFromTheStart(t *testing.T) {
	texts := map[string]string{
		"empty":       "",
		"plain":       "one two",
		"long latin":  strings.Repeat("The word ", 300),
		"long mixed":  strings.Repeat("naïve 👩‍👩‍👧 “quoted” 北京 ", 200),
		"wide runes":  strings.Repeat("😀", 700),
		"at a stride": strings.Repeat("x", stride-1) + "é" + strings.Repeat("y", stride),
		"wide there":  strings.Repeat("x", stride-2) + "😀" + strings.Repeat("y", stride),
	}
	counts := map[Units]func(string) int{
		Bytes:      func(s string) int { return len(s) },
		CodePoints: utf8.RuneCountInString,
		UTF16:      func(s string) int { return len(utf16.Encode([]rune(s))) },
	}
	for name, text := range texts {
		for units, count := range counts {
			t.Run(name+" in "+string(units), func(t *testing.T) {
				o := newOffsets(text, units)
				for i := 0; i <= len(text); i++ {
					if i < len(text) && !utf8.RuneStart(text[i]) {
						continue
					}
					if got, want := o.of(i), count(text[:i]); got != want {
						t.Fatalf("byte %d is at %d, want %d", i, got, want)
					}
				}
			})
		}
	}
}
