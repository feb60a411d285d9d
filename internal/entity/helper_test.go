package entity

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"namecheck/internal/article"
	"namecheck/internal/tagger"
	"namecheck/internal/token"
)

// newArticle makes an article whose parts are parted by blank lines; a part
// that starts with a kind and a bar is of that kind.
func newArticle(text string) *article.Article {
	a, _ := newMarked(text)
	return a
}

// newMarked makes an article of a marked text, and the guesses that the marks
// stand for.
func newMarked(text string) (*article.Article, marked) {
	a := new(article.Article)
	var guesses marked
	for i, part := range strings.Split(text, "\n\n") {
		p := article.Part{Kind: article.Paragraph, Confidence: 1}
		if kind, rest, ok := strings.Cut(part, "|"); ok {
			p.Kind, part = article.Kind(kind), rest
		}
		p.Hidden = p.Kind == article.PageTitle
		if i > 0 {
			a.Text += "\n\n"
		}
		p.Span.Start = len(a.Text)
		plain, marks := parse(part)
		for _, g := range marks {
			g.Span.Start += len(a.Text)
			g.Span.End += len(a.Text)
			guesses = append(guesses, g)
		}
		a.Text += plain
		p.Span.End = len(a.Text)
		a.Parts = append(a.Parts, p)
	}
	return a, guesses
}

// marked is a tagger that sees the words in brackets of a marked text: [p Ana
// Ruiz], [o Lake Bank], [l Lima], [g Finns]. Tests of the document layer use it
// so that they do not hang on what a tagger sees.
type marked []tagger.Guess

// Tag implements tagger.Tagger.
func (m marked) Tag(_ context.Context, _ string, sentences []token.Sentence) ([]tagger.Guess, error) {
	var out []tagger.Guess
	for _, s := range sentences {
		for _, g := range m {
			if s.Span().Contains(g.Span) {
				out = append(out, g)
			}
		}
	}
	return out, nil
}

// findMarked finds the cast of a marked text.
func findMarked(t *testing.T, text string) (*article.Article, *Cast) {
	t.Helper()
	a, guesses := newMarked(text)
	return a, find(t, New(guesses), a)
}

// parse takes the marks out of a text.
func parse(text string) (plain string, guesses []tagger.Guess) {
	labels := map[byte]tagger.Label{'p': tagger.Person, 'o': tagger.Organization, 'l': tagger.Place, 'g': tagger.Group}
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(text, "[")
		b.WriteString(before)
		if !ok {
			return b.String(), guesses
		}
		words, after, _ := strings.Cut(rest, "]")
		start := b.Len()
		b.WriteString(words[2:])
		guesses = append(guesses, tagger.Guess{Span: article.Span{Start: start, End: b.Len()}, Label: labels[words[0]], Score: 0.95})
		text = after
	}
}

func find(t *testing.T, e *Engine, a *article.Article) *Cast {
	t.Helper()
	cast, err := e.Find(context.Background(), a)
	if err != nil {
		t.Fatal(err)
	}
	check(t, a, cast)
	return cast
}

// check fails the test when a cast breaks what every cast promises.
func check(t *testing.T, a *article.Article, cast *Cast) {
	t.Helper()
	at := 0
	for _, e := range cast.Entities {
		if e.Name == "" || len(e.Mentions) == 0 {
			t.Fatalf("an entity without name or mentions: %+v", e)
		}
		if e.Confidence < 0 || e.Confidence > 1 {
			t.Errorf("%s: confidence %v", e.Name, e.Confidence)
		}
		if e.Mentions[0].Span.Start < at {
			t.Errorf("%s stands out of order", e.Name)
		}
		at = e.Mentions[0].Span.Start
		last := -1
		for _, m := range e.Mentions {
			fits(t, a, e.Name, m.Span)
			if m.Span.Start < last || m.Span.Empty() {
				t.Errorf("%s: mention %v after %d", e.Name, m.Span, last)
			}
			last = m.Span.End
			if !m.Reason.Evidence.Empty() {
				fits(t, a, e.Name, m.Reason.Evidence)
			}
		}
		fits(t, a, e.Name, e.Role.Span)
		fits(t, a, e.Name, e.Intro)
	}
}

func fits(t *testing.T, a *article.Article, name string, s article.Span) {
	t.Helper()
	if s.Start < 0 || s.End > len(a.Text) || s.Start > s.End || !utf8.ValidString(s.In(a.Text)) {
		t.Fatalf("%s: span %v does not fit the text", name, s)
	}
}

// listed writes the sure people and organizations of a cast, each with its
// mentions: "Ana Ruiz: Ana Ruiz, Ruiz".
func listed(a *article.Article, cast *Cast, kind Kind) []string {
	var out []string
	for _, e := range cast.Of(kind) {
		if !e.Sure() {
			continue
		}
		var forms []string
		for _, m := range e.Mentions {
			forms = append(forms, m.Span.In(a.Text))
		}
		out = append(out, e.Name+": "+strings.Join(forms, ", "))
	}
	return out
}
