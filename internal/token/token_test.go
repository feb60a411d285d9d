package token

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"namecheck/internal/article"
)

func whole(text string) article.Span { return article.Span{End: len(text)} }

// cut returns the sentences of text with a space between words.
func cut(text string) []string {
	var out []string
	for _, s := range Sentences(text, whole(text)) {
		var words []string
		for _, w := range s.Words {
			words = append(words, w.In(text))
		}
		out = append(out, strings.Join(words, " "))
	}
	return out
}

func TestWords(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a possessive is a word of its own", "Ana's and Ruiz’s plan", "Ana 's and Ruiz ’s plan"},
		{"a possessive in capitals too", "RUIZ'S PLAN", "RUIZ 'S PLAN"},
		{"a plural possessive leaves its word", "the workers’ union", "the workers ’ union"},
		{"an apostrophe inside a name stays", "O'Brien met D’Souza in Be’er", "O'Brien met D’Souza in Be’er"},
		{"a contraction is one word", "don't", "don't"},
		{"hyphens are words", "Anne-Marie, a US-led co-op", "Anne - Marie , a US - led co - op"},
		{"letters with dots stay together", "the U.S. at 5 a.m. with J.K. Ames", "the U.S. at 5 a.m. with J.K. Ames"},
		{"a title leaves its dot", "Mr. Ames and J. K. Ames Jr.", "Mr . Ames and J . K . Ames Jr ."},
		{"numbers keep their marks", "1,200.50 in 2020, up 3.", "1,200.50 in 2020 , up 3 ."},
		{"ordinals fall apart", "the 5th", "the 5 th"},
		{"curly quotes and dashes", "“Yes” – she said—twice…", "“ Yes ” – she said — twice …"},
		{"an address is one word", "see https://example.org/a-b?c=d, or me@example.org.", "see https://example.org/a-b?c=d , or me@example.org ."},
		{"handles and tags are one word", "@ana_ruiz likes #GoTeam (# 1)", "@ana_ruiz likes #GoTeam ( # 1 )"},
		{"a joined picture is one word", "hi 👩‍🚀 and 👍🏽ok", "hi 👩‍🚀 and 👍🏽 ok"},
		{"accents stay on their letters", "Jose\u0301 Núñez", "Jose\u0301 Núñez"},
		{"text without spaces does not crash", "東京で会見。終わり", "東京で会見 。 終わり"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, w := range Words(c.text, whole(c.text)) {
				got = append(got, w.In(c.text))
			}
			if diff := cmp.Diff(c.want, strings.Join(got, " ")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"a full stop ends a sentence", "Rain fell. Ana left.", []string{"Rain fell .", "Ana left ."}},
		{"a title's stop does not", "He met Gen. Ruiz and Mr. Ames.", []string{"He met Gen . Ruiz and Mr . Ames ."}},
		{"nor does an initial's", "J. K. Ames met George W. Lake.", []string{"J . K . Ames met George W . Lake ."}},
		{"nor a country's", "the U.S. President spoke", []string{"the U.S. President spoke"}},
		{"unless a sentence clearly follows", "He left the U.S. The talks failed.", []string{"He left the U.S.", "The talks failed ."}},
		{"a company's stop may end one", "It bought Lake Inc. It paid cash.", []string{"It bought Lake Inc .", "It paid cash ."}},
		{"or not", "It bought Lake Inc. Shares rose with Lake Co. of Ohio.", []string{"It bought Lake Inc . Shares rose with Lake Co . of Ohio ."}},
		{"a closing quote belongs to the sentence it ends", "“Go.” She left. 'No!' He stayed.", []string{"“ Go . ”", "She left .", "' No ! '", "He stayed ."}},
		{"a line end ends a sentence", "Ana Ruiz\nMayor of Lake", []string{"Ana Ruiz", "Mayor of Lake"}},
		{"a lower-case word does not open one", "about 5 p.m. today. then rain", []string{"about 5 p.m. today . then rain"}},
		{"ideographic stops end one", "彼は言った。東京", []string{"彼は言った 。", "東京"}},
		{"nothing gives nothing", " \n ", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, cut(c.text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestOfArticleLeavesOutWhatNamesNobody(t *testing.T) {
	a := &article.Article{Text: "Hidden Title\n\nHead\n\nx := Code\n\nSource: Wire", Parts: []article.Part{
		{Kind: article.PageTitle, Span: article.Span{Start: 0, End: 12}, Hidden: true},
		{Kind: article.Headline, Span: article.Span{Start: 14, End: 18}},
		{Kind: article.Preformatted, Span: article.Span{Start: 20, End: 29}},
		{Kind: article.SourceLine, Span: article.Span{Start: 31, End: 43}, Label: 8},
	}}
	var got []string
	for _, s := range OfArticle(a) {
		got = append(got, s.Span().In(a.Text))
		if p := a.Parts[s.Part]; !p.Span.Contains(s.Span()) {
			t.Errorf("%q is said to stand in part %d", s.Span().In(a.Text), s.Part)
		}
	}
	if diff := cmp.Diff([]string{"Head", "Wire"}, got); diff != "" {
		t.Error(diff)
	}
}

func FuzzSentences(f *testing.F) {
	for _, s := range []string{"Ana's “U.S.” co-op.", "👩‍🚀\u200d", "a'", "@", "1,", "東京。", "x@y.z mailto:"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		at := 0
		for _, s := range Sentences(text, whole(text)) {
			for _, w := range s.Words {
				if w.Empty() || w.Start < at || w.End > len(text) {
					t.Fatalf("word %v after %d", w, at)
				}
				if strings.IndexFunc(text[at:w.Start], func(r rune) bool { return !unicode.IsSpace(r) }) >= 0 {
					t.Fatalf("%q lies in no word", text[at:w.Start])
				}
				if !utf8.ValidString(w.In(text)) {
					t.Fatalf("word %q cuts a character", w.In(text))
				}
				at = w.End
			}
		}
		if strings.TrimFunc(text[at:], unicode.IsSpace) != "" {
			t.Fatalf("%q lies in no word", text[at:])
		}
	})
}
