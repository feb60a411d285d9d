package correction

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"namecheck/internal/article"
	"namecheck/internal/entity"
)

// harbor is a text whose marks say what the engine found: [words@p] is a
// person of that name, [words@o:Name] a mention of an organization.
const harbor = `[Ruiz@p:Ana Ruiz] ends strike at [Port of Varna@o]

Union leader [Ana Ruiz@p] met [Ben Osei@p] of the [Port of Varna@o] in [Varna@l] on Monday.

[Osei@p:Ben Osei] said that [Ruiz@p:Ana Ruiz] had won. The [Port@o:Port of Varna] agreed, and [Kim@p] from [Seoul@l] did too.

Later, Mirov said that the talks with Kim were over. Will Mirov's men go? “Mirov will,” said [Ms Ruiz@p:Ana Ruiz].`

var mark = regexp.MustCompile(`\[([^\[\]@]+)@([pol])(?::([^\]]+))?\]`)

// scene makes an article and its cast of a marked text. The first block is the
// headline, the others are paragraphs; a block that starts with ~ is hidden.
func scene(marked string) (*article.Article, *entity.Cast) {
	kinds := map[string]entity.Kind{"p": entity.Person, "o": entity.Organization, "l": entity.Place}
	var text strings.Builder
	cast := &entity.Cast{}
	index := map[string]int{}
	at := 0
	for _, m := range mark.FindAllStringSubmatchIndex(marked, -1) {
		text.WriteString(marked[at:m[0]])
		words, kind, name := marked[m[2]:m[3]], kinds[marked[m[4]:m[5]]], marked[m[2]:m[3]]
		if m[6] >= 0 {
			name = marked[m[6]:m[7]]
		}
		span := article.Span{Start: text.Len(), End: text.Len() + len(words)}
		text.WriteString(words)
		at = m[1]
		i, known := index[name]
		if !known {
			i = len(cast.Entities)
			index[name] = i
			cast.Entities = append(cast.Entities, entity.Entity{Kind: kind, Name: name, Confidence: 0.8})
		}
		e := &cast.Entities[i]
		e.Mentions = append(e.Mentions, entity.Mention{Span: span, Reason: entity.Reason{Rule: entity.RuleSame}})
		if words != name && !strings.Contains("|"+strings.Join(e.Aliases, "|")+"|", "|"+words+"|") {
			e.Aliases = append(e.Aliases, words)
		}
	}
	text.WriteString(marked[at:])
	a := &article.Article{Text: text.String()}
	start := 0
	for i, block := range strings.Split(a.Text, "\n\n") {
		p := article.Part{Kind: article.Paragraph, Span: article.Span{Start: start, End: start + len(block)}}
		if i == 0 {
			p.Kind = article.Headline
		}
		p.Hidden = strings.HasPrefix(block, "~")
		a.Parts = append(a.Parts, p)
		start += len(block) + 2
	}
	return a, cast
}

// show writes a cast as lines that read well in a test: kind, name, aliases,
// and the words of every mention.
func show(a *article.Article, cast *entity.Cast) string {
	var lines []string
	for _, e := range cast.Entities {
		line := fmt.Sprintf("%s %s", e.Kind, e.Name)
		if len(e.Aliases) > 0 {
			line += " also " + strings.Join(e.Aliases, ", ")
		}
		var words []string
		for _, m := range e.Mentions {
			words = append(words, m.Span.In(a.Text))
		}
		line += ": " + strings.Join(words, " | ")
		if e.Confirmed {
			line += " ✓"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// id finds an entity by name.
func id(t *testing.T, cast *entity.Cast, name string) int {
	t.Helper()
	for i, e := range cast.Entities {
		if e.Name == name {
			return i
		}
	}
	t.Fatalf("the cast has no %s", name)
	return -1
}

// words finds the nth place where words stand in the text, from 1.
func words(t *testing.T, a *article.Article, form string, n int) article.Span {
	t.Helper()
	at := -1
	for range n {
		i := strings.Index(a.Text[at+1:], form)
		if i < 0 {
			t.Fatalf("%q does not stand %d times in the text", form, n)
		}
		at += 1 + i
	}
	return article.Span{Start: at, End: at + len(form)}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// sound fails when a cast breaks a promise: mentions lie in the text, are in
// order and never overlap, and nobody is without one.
func sound(t *testing.T, a *article.Article, cast *entity.Cast) {
	t.Helper()
	owner := make([]string, len(a.Text))
	last := -1
	for _, e := range cast.Entities {
		if len(e.Mentions) == 0 {
			t.Fatalf("%s has no mention", e.Name)
		}
		if e.Mentions[0].Span.Start < last {
			t.Errorf("%s stands before somebody who appears earlier", e.Name)
		}
		last = e.Mentions[0].Span.Start
		previous := -1
		for _, m := range e.Mentions {
			if m.Span.Start < previous || m.Span.Empty() || m.Span.End > len(a.Text) {
				t.Fatalf("%s has a mention at %v after %d", e.Name, m.Span, previous)
			}
			previous = m.Span.End
			for i := m.Span.Start; i < m.Span.End; i++ {
				if owner[i] != "" {
					t.Fatalf("byte %d belongs to %s and %s", i, owner[i], e.Name)
				}
				owner[i] = e.Name
			}
		}
	}
}
