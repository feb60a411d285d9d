package export

import (
	"fmt"
	"io"
	"strings"

	"namecheck/internal/article"
	"namecheck/internal/entity"
)

// writeBrief writes who is in the article, for people, as Markdown that reads
// well unrendered too.
func writeBrief(w io.Writer, a *article.Article, cast *entity.Cast) error {
	where := newPlaces(a)
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n", escape(title(a)))
	if facts := briefFacts(a); facts != "" {
		fmt.Fprintf(&b, "%s\n\n", facts)
	}
	b.WriteString("Who is in this article, found by Namecheck.\n")
	for _, s := range []struct {
		title string
		of    func(entity.Entity) bool
		empty bool // say so when nobody is there
	}{
		{"People", sureOf(entity.Person), true},
		{"Organizations", sureOf(entity.Organization), true},
		{"Places", sureOf(entity.Place), false},
		{"Also possible", func(e entity.Entity) bool { return !e.Sure() }, false},
	} {
		var listed []entity.Entity
		for _, e := range cast.Entities {
			if s.of(e) {
				listed = append(listed, e)
			}
		}
		switch {
		case len(listed) > 0:
			fmt.Fprintf(&b, "\n## %s (%d)\n\n", s.title, len(listed))
		case s.empty:
			fmt.Fprintf(&b, "\n## %s\n\nNone found.\n", s.title)
		}
		for _, e := range listed {
			briefEntity(&b, a, where, e)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func sureOf(kind entity.Kind) func(entity.Entity) bool {
	return func(e entity.Entity) bool { return e.Sure() && e.Kind == kind }
}

// briefFacts says where the article is from, as far as it states it.
func briefFacts(a *article.Article) string {
	var facts []string
	for _, words := range []string{field(a, article.FieldOutlet), visible(a, article.Byline), visible(a, article.Date)} {
		if words != "" {
			facts = append(facts, escape(words))
		}
	}
	if address := webAddress(a); address != "" {
		facts = append(facts, "<"+address+">")
	}
	return strings.Join(facts, " · ")
}

func briefEntity(b *strings.Builder, a *article.Article, where *places, e entity.Entity) {
	fmt.Fprintf(b, "- **%s**", escape(e.Name))
	if e.Role.Text != "" {
		fmt.Fprintf(b, ", %s", escape(e.Role.Text))
	}
	fmt.Fprintf(b, ": %s", count(len(e.Mentions), "mention"))
	if spots := where.list(e); spots != "" {
		fmt.Fprintf(b, " (%s)", spots)
	}
	if e.Confirmed {
		b.WriteString(", confirmed")
	}
	b.WriteByte('\n')
	if len(e.Aliases) > 0 {
		forms := make([]string, 0, len(e.Aliases))
		for _, alias := range e.Aliases {
			forms = append(forms, "“"+escape(alias)+"”")
		}
		fmt.Fprintf(b, "  - also %s\n", strings.Join(forms, ", "))
	}
	if !e.Intro.Empty() {
		fmt.Fprintf(b, "  - *%s*\n", escape(e.Intro.In(a.Text)))
	}
}

// list says in which parts an entity is named: “headline, paragraphs 2 and 5”.
func (p *places) list(e entity.Entity) string {
	var spots, numbers []string
	seen := map[string]bool{}
	for _, m := range e.Mentions {
		kind, paragraph := p.of(m.Span)
		spot := strings.ReplaceAll(string(kind), "-", " ")
		if paragraph > 0 {
			spot = fmt.Sprint(paragraph)
		}
		if spot == "" || seen[spot] {
			continue
		}
		seen[spot] = true
		if paragraph > 0 {
			numbers = append(numbers, spot)
		} else {
			spots = append(spots, spot)
		}
	}
	switch n := len(numbers); {
	case n == 1:
		spots = append(spots, "paragraph "+numbers[0])
	case n > 1:
		spots = append(spots, "paragraphs "+strings.Join(numbers[:n-1], ", ")+" and "+numbers[n-1])
	}
	return strings.Join(spots, ", ")
}

func count(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return fmt.Sprintf("%d %s", n, what)
}

// markdown makes characters stand for themselves within a line of Markdown.
var markdown = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`,
	"#", `\#`, "&", `\&`, "|", `\|`, "~", `\~`, "$", `\$`)

func escape(words string) string { return markdown.Replace(oneLine(words)) }
