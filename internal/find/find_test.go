package find

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"namecheck/internal/article"
)

// paragraphs is an article of one paragraph a line; a line that begins with a
// hash is hidden.
func paragraphs(lines ...string) *article.Article {
	a := &article.Article{Text: strings.Join(lines, "\n\n")}
	at := 0
	for _, l := range lines {
		a.Parts = append(a.Parts, article.Part{
			Kind:   article.Paragraph,
			Span:   article.Span{Start: at, End: at + len(l)},
			Hidden: strings.HasPrefix(l, "#"),
		})
		at += len(l) + 2
	}
	return a
}

func TestAll(t *testing.T) {
	tests := []struct {
		name    string
		text    string
		words   string
		options Options
		want    []string
	}{
		{"every place is found", "A port is a port", "port", Options{}, []string{"port", "port"}},
		{"case matches each other", "Port PORT port", "poRt", Options{}, []string{"Port", "PORT", "port"}},
		{"unless it is asked for", "Port PORT port", "Port", Options{Case: true}, []string{"Port"}},
		{"a straight mark finds curly ones", "the ‘so-called’ “peace”", "'so-called' \"peace\"", Options{}, []string{"‘so-called’ “peace”"}},
		{"a curly apostrophe finds a straight one", "it's China's", "China’s", Options{}, []string{"China's"}},
		{"a hyphen finds a dash", "2019–2021", "2019-2021", Options{}, []string{"2019–2021"}},
		{"accents match each other", "São Paulo, Sao Paulo, SÃO PAULO", "são paulo", Options{}, []string{"São Paulo", "Sao Paulo", "SÃO PAULO"}},
		{"accents written as marks of their own too", "Cafe\u0301 noir", "café", Options{}, []string{"Cafe\u0301"}},
		{"with case, accents still match", "Élan élan", "Elan", Options{Case: true}, []string{"Élan"}},
		{"ss finds ß", "die Straße", "strasse", Options{}, []string{"Straße"}},
		{"a blank finds a no-break space and a line's end", "New\u00a0York and New\nYork", "new york", Options{}, []string{"New\u00a0York", "New\nYork"}},
		{"blanks around the words do not count", "in Rome now", "  Rome ", Options{}, []string{"Rome"}},
		{"a whole word is no part of another", "Iran, Iranian, Iran’s", "iran", Options{Words: true}, []string{"Iran", "Iran"}},
		{"a whole word may end with a mark", "C++ and C", "c++", Options{Words: true}, []string{"C++"}},
		{"Chinese has words everywhere", "中国外交部", "外交", Options{Words: true}, []string{"外交"}},
		{"Greek sigmas match each other", "Σωκράτης", "σωκρατησ", Options{}, []string{"Σωκράτης"}},
		{"hits do not overlap", "aaaa", "aa", Options{}, []string{"aa", "aa"}},
		{"nothing finds nothing", "text", "", Options{}, nil},
		{"blanks alone find nothing", "a b", "  ", Options{}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := paragraphs(tt.text)
			var got []string
			for _, s := range All(a, tt.words, tt.options) {
				got = append(got, s.In(a.Text))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("hits (-want +got):\n%s", diff)
			}
		})
	}
}

func TestHitsStayWithinShownParts(t *testing.T) {
	a := paragraphs("# Rome in the title", "from Rome", "Rome again")
	if got := len(All(a, "Rome", Options{})); got != 2 {
		t.Errorf("%d hits, want 2: the hidden title is not searched", got)
	}
	if got := All(a, "Rome Rome", Options{}); got != nil {
		t.Errorf("hits %v reach over the end of a paragraph", got)
	}
}

func TestSearchGoesOnWhereItPaused(t *testing.T) {
	a := paragraphs("one Rome", "two Rome", "three Rome")
	s := New(a, "Rome", Options{})
	var hits []article.Span
	for done, n := false, 0; !done; n++ {
		var more []article.Span
		more, done = s.Next(1)
		hits = append(hits, more...)
		if n > len(a.Parts) {
			t.Fatal("the search does not end")
		}
	}
	if diff := cmp.Diff(All(a, "Rome", Options{}), hits); diff != "" {
		t.Errorf("hits (-all at once +bit by bit):\n%s", diff)
	}
}

// FuzzAll checks that hits lie in order on whole runes, and that a text without
// blanks at its ends is found in itself.
func FuzzAll(f *testing.F) {
	f.Add("He said “no”, São", "sao")
	f.Add("Straße e\u0301", "ss")
	f.Add("\u0301\u00ad…", "...")
	f.Fuzz(func(t *testing.T, text, words string) {
		if !utf8.ValidString(text) || !utf8.ValidString(words) {
			t.Skip("texts are valid UTF-8")
		}
		a := &article.Article{Text: text, Parts: []article.Part{{Span: article.Span{End: len(text)}}}}
		last := 0
		for _, s := range All(a, words, Options{}) {
			if s.Start < last || s.End <= s.Start || s.End > len(text) || !utf8.ValidString(s.In(text)) {
				t.Fatalf("hit %v after %d in %q", s, last, text)
			}
			last = s.End
		}
	})
}

func BenchmarkAll(b *testing.B) {
	a := paragraphs(strings.Repeat("The quick brown fox jumps over the lazy dog’s back, they said in São Paulo. ", 66_000))
	b.SetBytes(int64(len(a.Text)))
	for b.Loop() {
		All(a, "sao paulo", Options{})
	}
}
