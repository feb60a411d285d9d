package opener

import (
	"context"
	"strings"
	"testing"
	"unicode/utf16"
)

func utf16Bytes(s string, big bool) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		if big {
			b.WriteByte(byte(u >> 8))
			b.WriteByte(byte(u))
		} else {
			b.WriteByte(byte(u))
			b.WriteByte(byte(u >> 8))
		}
	}
	return b.String()
}

func TestTextOpensInEveryUnicodeForm(t *testing.T) {
	const text = "Käse für alle\n\nDer Käse ist da, sagte die Ministerin am Montag in Bern, und er reicht für alle.\n"
	const chinese = "政府宣布新政策\n\n政府星期一宣布了一项新政策， 这项政策将于明年生效。\n"
	for name, test := range map[string]struct{ data, text, encoding string }{
		"UTF-8":                        {text, text, "UTF-8"},
		"UTF-8 with a mark":            {"\ufeff" + text, text, "UTF-8 with BOM"},
		"UTF-16, little, with a mark":  {"\xff\xfe" + utf16Bytes(text, false), text, "UTF-16LE"},
		"UTF-16, big, with a mark":     {"\xfe\xff" + utf16Bytes(text, true), text, "UTF-16BE"},
		"UTF-16, little, without":      {utf16Bytes(text, false), text, "UTF-16LE"},
		"UTF-16, big, without":         {utf16Bytes(text, true), text, "UTF-16BE"},
		"Chinese in UTF-16 without":    {utf16Bytes(chinese, false), chinese, "UTF-16LE"},
		"UTF-8 with one broken letter": {text + text + "Caf\xe9 Käse öäü é", text + text + "Caf\uFFFD Käse öäü é", "UTF-8"},
	} {
		t.Run(name, func(t *testing.T) {
			got, encoding, err := decode([]byte(test.data))
			if err != nil || got != test.text || encoding != test.encoding {
				t.Errorf("%q in %s, error %v; want %q in %s", got, encoding, err, test.text, test.encoding)
			}
		})
	}
}

func TestEveryKindOfLineEndPartsLines(t *testing.T) {
	in := &input{data: []byte("one\r\ntwo\rthree\vfour\ffive\u0085six\u2028seven\u2029eight\nnine"), ext: ".txt"}
	if err := in.decode(); err != nil {
		t.Fatal(err)
	}
	if got, want := in.text, "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine"; got != want {
		t.Errorf("text %q, want %q", got, want)
	}
}

func TestMarksThatTurnTheDirectionAreTakenOutWithAWarning(t *testing.T) {
	a, err := Read(context.Background(), strings.NewReader("Headline with \u202etxet nedd\u202cih inside\n"), "a.txt")
	if err != nil {
		t.Fatal(err)
	}
	if a.Text != "Headline with txet neddih inside" || len(a.Warnings) != 1 {
		t.Errorf("text %q, warnings %q", a.Text, a.Warnings)
	}
}
