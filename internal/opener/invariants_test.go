package opener

import (
	"context"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"namecheck/internal/article"
)

// checkInvariants fails the test when the article breaks what every room
// relies on.
func checkInvariants(t *testing.T, a *article.Article) {
	t.Helper()
	if !utf8.ValidString(a.Text) {
		t.Error("the text is not UTF-8")
	}
	at := 0
	for i, p := range a.Parts {
		if p.Span.Start < at || p.Span.Empty() || p.Span.End > len(a.Text) {
			t.Fatalf("part %d: span %v after %d in a text of %d bytes", i, p.Span, at, len(a.Text))
		}
		if gap := strings.TrimFunc(a.Text[at:p.Span.Start], blank); gap != "" {
			t.Errorf("no part holds %q", gap)
		}
		if s := p.Span.In(a.Text); strings.TrimFunc(s, blank) != s {
			t.Errorf("part %d has blanks around %q", i, s)
		}
		if p.Kind == "" || p.Rule == "" || p.Confidence <= 0 || p.Confidence > 1 {
			t.Errorf("part %d is not accounted for: %+v", i, p)
		}
		if p.Label < 0 || p.Label > p.Span.Len() || !utf8.RuneStart(append([]byte(p.Span.In(a.Text)), 'x')[p.Label]) {
			t.Errorf("part %d: label of %d bytes in %q", i, p.Label, p.Span.In(a.Text))
		}
		at = p.Span.End
	}
	if rest := strings.TrimFunc(a.Text[at:], blank); rest != "" {
		t.Errorf("no part holds %q", rest)
	}
	for i, in := range a.Inlines {
		p := a.Part(in.Span.Start)
		if p < 0 || in.Span.Empty() || !a.Parts[p].Span.Contains(in.Span) {
			t.Errorf("inline %d (%v) lies in no part", i, in)
		}
		if i > 0 && in.Span.Start < a.Inlines[i-1].Span.Start {
			t.Errorf("inline %d comes before the one above", i)
		}
	}
	for i, l := range a.Lines {
		if l.Span.Start < 0 || l.Span.End > len(a.Text) || l.Span.End < l.Span.Start {
			t.Errorf("line %d: span %v", i, l.Span)
		}
	}
	for _, r := range a.Text {
		if unicode.IsControl(r) && r != '\n' && r != '\t' || turnsDirection(r) {
			t.Fatalf("the text holds %U", r)
		}
	}
}

// checkNothingLost fails the test when a character of the plain text is in no
// part. The signs of list items become markers.
func checkNothingLost(t *testing.T, input string, a *article.Article) {
	t.Helper()
	var want, got strings.Builder
	for _, line := range strings.Split(input, "\n") {
		for _, r := range line {
			if !blank(r) {
				want.WriteRune(r)
			}
		}
	}
	for _, p := range a.Parts {
		if sign := p.Marker; sign == "•" {
			got.WriteRune('\x00') // stands for any bullet
		} else {
			got.WriteString(sign)
		}
		for _, r := range p.Span.In(a.Text) {
			if !blank(r) {
				got.WriteRune(r)
			}
		}
	}
	w, g := []rune(want.String()), []rune(got.String())
	for i := range min(len(w), len(g)) {
		if w[i] != g[i] && (g[i] != 0 || !strings.ContainsRune(bullets, w[i])) {
			t.Fatalf("character %d: the file has %q, the parts %q", i, w[i:min(i+20, len(w))], g[i:min(i+20, len(g))])
		}
	}
	if len(w) != len(g) {
		t.Fatalf("the file has %d characters, the parts %d", len(w), len(g))
	}
}

func FuzzText(f *testing.F) {
	for _, c := range readCases(f, "text.cases") {
		f.Add(c.input)
	}
	f.Add("a\r\rb\v\fc\u2028d\u0085")
	f.Add("* a\n* \n1. b\n2)\tc\n")
	f.Add("\u202eevil\u202c\nBy \nSource:\n©\n")
	f.Fuzz(func(t *testing.T, s string) {
		in, err := newInput([]byte(s), "x.txt")
		if err != nil || in.decode() != nil {
			return
		}
		drafts, err := plainText{}.read(context.Background(), in)
		if err != nil {
			t.Fatal(err)
		}
		a := drafts[0].build()
		checkInvariants(t, a)
		checkNothingLost(t, in.text, a)
		if lines := strings.Count(in.text, "\n") + 1; len(a.Lines) != lines {
			t.Errorf("%d lines for %d of the file", len(a.Lines), lines)
		}
		for i, line := range strings.Split(in.text, "\n") {
			if filled := strings.TrimFunc(line, blank) != ""; filled && a.Lines[i].Span.Empty() && marker(strings.TrimFunc(line, blank)) == "" {
				t.Errorf("line %d, %q, became nothing", i, line)
			}
		}
	})
}

func FuzzMarkdown(f *testing.F) {
	for _, c := range readCases(f, "markdown.cases") {
		f.Add(c.input)
	}
	f.Add("---\na: [*x, &x 1]\n---\n# H\n> > - 1. a\n\n[^1]: f\n")
	f.Add("| a | b |\n|---|---|\n| ![x](y) | `c` |\n")
	f.Fuzz(func(t *testing.T, s string) {
		a, err := Read(context.Background(), strings.NewReader(s), "x.md")
		if err != nil {
			return
		}
		checkInvariants(t, a)
	})
}

func FuzzAnyBytes(f *testing.F) {
	f.Add([]byte("\xff\xfeh\x00i\x00"), "a.txt")
	f.Add([]byte("\x1f\x8b\x08\x00"), "a.gz")
	f.Add([]byte("caf\xe9 na\xefve"), "a")
	f.Fuzz(func(t *testing.T, data []byte, name string) {
		a, err := Read(context.Background(), strings.NewReader(string(data)), name)
		if err != nil {
			if s := Sentence(err); !strings.HasSuffix(s, ".") {
				t.Errorf("no sentence: %q", s)
			}
			return
		}
		checkInvariants(t, a)
	})
}
