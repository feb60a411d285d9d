package concordance

import (
	"fmt"
	"strings"
	"testing"

	"namecheck/internal/article"
	"namecheck/internal/entity"
)

// scene is an article of two paragraphs below a headline, and who is in it.
func scene(t *testing.T) (*article.Article, *entity.Cast) {
	t.Helper()
	text := "Lee and Roe meet\n\nAnn Lee met Bob Roe on Friday. Lee had written to Zed Corp before.\n\nZed Corp said nothing. It rained. Roe, from Łódź, left."
	a := &article.Article{Text: text}
	from := 0
	for i, p := range strings.Split(text, "\n\n") {
		kind := article.Paragraph
		if i == 0 {
			kind = article.Headline
		}
		a.Parts = append(a.Parts, article.Part{Kind: kind, Span: article.Span{Start: from, End: from + len(p)}})
		from += len(p) + 2
	}
	find := func(name string, forms ...string) entity.Entity {
		e := entity.Entity{Name: name}
		from := 0
		for _, f := range forms {
			i := strings.Index(text[from:], f) + from
			e.Mentions = append(e.Mentions, entity.Mention{Span: article.Span{Start: i, End: i + len(f)}})
			from = i + len(f)
		}
		return e
	}
	return a, &entity.Cast{Entities: []entity.Entity{
		find("Ann Lee", "Lee", "Ann Lee", "Lee"),
		find("Bob Roe", "Roe", "Bob Roe", "Roe"),
		find("Zed Corp", "Zed Corp", "Zed Corp"),
		find("Łódź", "Łódź"),
	}}
}

func TestLinesShowEachMentionAmongItsWords(t *testing.T) {
	a, cast := scene(t)
	var got []string
	for _, l := range Lines(a, &cast.Entities[1], 24) {
		got = append(got, fmt.Sprintf("%d %s[%s]%s", l.Paragraph, l.Before, l.Word, l.After))
	}
	want := []string{
		"0 Lee and [Roe] meet",
		"1 Ann Lee met [Bob Roe] on Friday. Lee had",
		"2 nothing. It rained. [Roe], from Łódź, left.",
	}

	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestLinesCutTextWithoutSpacesBetweenCharacters(t *testing.T) {
	text := strings.Repeat("报", 40) + "李明" + strings.Repeat("道", 40)
	a := &article.Article{Text: text, Parts: []article.Part{{Kind: article.Paragraph, Span: article.Span{End: len(text)}}}}
	at := article.Span{Start: 120, End: 126}
	e := &entity.Entity{Mentions: []entity.Mention{{Span: at}}}
	for width := range 40 {
		l := Lines(a, e, width)[0]
		if strings.ContainsRune(l.Before+l.After, '\uFFFD') || l.Word != "李明" || len(l.Before) > width {
			t.Fatalf("width %d gives %q [%s] %q", width, l.Before, l.Word, l.After)
		}
	}
}

func TestCompanionsStandFirstByTheSentencesTheyShare(t *testing.T) {
	a, cast := scene(t)
	var got []string
	for _, c := range Companions(a, cast, 0) {
		got = append(got, fmt.Sprintf("%s %d %d", cast.Entities[c.Entity].Name, c.Sentences, c.Paragraphs))
	}
	if want := "Bob Roe 2 2, Zed Corp 1 1"; strings.Join(got, ", ") != want {
		t.Errorf("got %q, want %q", strings.Join(got, ", "), want)
	}
}
