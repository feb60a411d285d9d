package opener

import (
	"context"
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

func TestAFileIsReadInTheEncodingThatIsAskedFor(t *testing.T) {
	const polish = "Powódź w Łodzi\n\nPoziom rzeki wzrósł o trzy metry od poniedziałku, powiedział burmistrz.\n"
	data, err := charmap.ISO8859_2.NewEncoder().String(polish)
	if err != nil {
		t.Fatal(err)
	}
	page := `<html><head><meta charset="windows-1252"></head><body><h1>Powódź w Łodzi</h1><p>Poziom rzeki wzrósł o trzy metry od poniedziałku, powiedział burmistrz, a mieszkańcy muszą opuścić domy.</p></body></html>`
	if page, err = charmap.ISO8859_2.NewEncoder().String(page); err != nil {
		t.Fatal(err)
	}
	mail := "Received: x\nFrom: a@example.com\nSubject: b\nContent-Type: text/plain; charset=windows-1252\n\n" + data
	for name, input := range map[string]string{"a.txt": data, "a.html": page, "a.eml": mail} {
		for _, asked := range []string{"iso-8859-2", "ISO-8859-2", "latin2"} {
			a, err := Options{Encoding: asked}.Read(context.Background(), strings.NewReader(input), name)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(a.Text, "wzrósł o trzy metry od poniedziałku") || a.Source.Encoding != "iso-8859-2" {
				t.Errorf("%s as %s: %q in %s", name, asked, a.Text, a.Source.Encoding)
			}
		}
	}
}

func TestAWrongEncodingShowsAndIsNoError(t *testing.T) {
	a, err := Options{Encoding: "UTF-8"}.Read(context.Background(), strings.NewReader("Caf\xe9 closed in the lower town\n\nIt was the last caf\xe9 there."), "a.txt")
	if err != nil || !strings.Contains(a.Text, "\uFFFD") || a.Source.Encoding != "UTF-8" {
		t.Errorf("%+v, error %v", a, err)
	}
}

func TestAnUnknownEncodingIsRefusedInWords(t *testing.T) {
	_, err := Options{Encoding: "rot13"}.Read(context.Background(), strings.NewReader("words"), "a.txt")
	var e *Error
	if !errors.As(err, &e) || e.Code != Unsupported || !strings.Contains(Sentence(err), "“rot13”") {
		t.Errorf("error %v", err)
	}
}

// What the reader of a file is told can be chosen again in the menu.
func TestEveryEncodingThatIsGuessedCanBeChosen(t *testing.T) {
	known := map[string]bool{}
	for _, e := range Encodings() {
		if known[e.Name] || e.Title == "" {
			t.Errorf("encoding %+v has no name of its own", e)
		}
		known[e.Name] = true
		if _, name, err := namedEncoding(e.Name); err != nil || name != e.Name {
			t.Errorf("%s is read as %s, error %v", e.Name, name, err)
		}
	}
	for _, c := range singleByte {
		if !known[c.name] {
			t.Errorf("%s cannot be chosen", c.name)
		}
	}
	for _, charset := range []string{"Shift_JIS", "EUC-JP", "EUC-KR", "GB-18030", "Big5"} {
		if _, name := multiByte(charset); !known[name] {
			t.Errorf("%s cannot be chosen", name)
		}
	}
}
