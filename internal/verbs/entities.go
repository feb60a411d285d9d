package verbs

import (
	"flag"
	"fmt"
	"io"
	"strings"

	"namecheck/internal/article"
	"namecheck/internal/entity"
	"namecheck/internal/export"
)

// entitiesVerb lists everyone an article names.
func entitiesVerb() verb {
	format := "json"
	return verb{
		name: "entities",
		flags: func(set *flag.FlagSet) {
			choice(set, "format", &format, "json", "text")
		},
		run: withCast(func(env Env, source string, a *article.Article, cast *entity.Cast) error {
			if format == "text" {
				return writeText(env.Stdout, a, cast)
			}
			return export.Cast(env.Stdout, source, a, cast)
		}),
	}
}

// writeText sets the cast as a list for people to read.
func writeText(w io.Writer, a *article.Article, cast *entity.Cast) error {
	var b strings.Builder
	title := a.Headline()
	if title == "" {
		title = a.Source.Name
	}
	fmt.Fprintln(&b, title)
	section(&b, "People", cast.Of(entity.Person), true)
	section(&b, "Organizations", cast.Of(entity.Organization), true)
	section(&b, "Places", cast.Of(entity.Place), true)
	section(&b, "Also possible", cast.Entities, false)
	b.WriteByte('\n')
	_, err := io.WriteString(w, b.String())
	return err
}

func section(b *strings.Builder, title string, entities []entity.Entity, sure bool) {
	var listed []entity.Entity
	for _, e := range entities {
		if e.Sure() == sure {
			listed = append(listed, e)
		}
	}
	if len(listed) == 0 {
		if sure {
			fmt.Fprintf(b, "\n%s: none found\n", title)
		}
		return
	}
	fmt.Fprintf(b, "\n%s (%d)\n", title, len(listed))
	for _, e := range listed {
		fmt.Fprintf(b, "  %3d  %s", len(e.Mentions), e.Name)
		if e.Role.Text != "" {
			fmt.Fprintf(b, " – %s", e.Role.Text)
		}
		b.WriteByte('\n')
		if len(e.Aliases) > 0 {
			fmt.Fprintf(b, "       also: %s\n", strings.Join(e.Aliases, ", "))
		}
	}
}
