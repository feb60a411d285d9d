package verbs

import (
	"flag"
	"fmt"
	"slices"
	"strings"

	"namecheck/internal/article"
	"namecheck/internal/entity"
	"namecheck/internal/export"
)

// exportVerb writes articles and who is in them in a form for other programs
// and people. Of several files, CSV becomes one table and Markdown one text;
// the other formats are one document a line.
func exportVerb() verb {
	format, units := export.CSV, export.CodePoints
	files := 0
	return verb{
		name: "export",
		flags: func(set *flag.FlagSet) {
			choice(set, "format", &format, export.Formats()...)
			choice(set, "offsets", &units, export.Bytes, export.CodePoints, export.UTF16)
		},
		run: withCast(func(env Env, source string, a *article.Article, cast *entity.Cast) error {
			files++
			switch {
			case format == export.CSV && files > 1:
				return export.WriteCSVRows(env.Stdout, units, source, a, cast)
			case format == export.Markdown && files > 1:
				if _, err := fmt.Fprintln(env.Stdout); err != nil {
					return err
				}
			}
			return export.Write(env.Stdout, format, units, source, a, cast)
		}),
	}
}

// choice defines an option that takes one of some words.
func choice[T ~string](set *flag.FlagSet, name string, value *T, words ...T) {
	list := make([]string, 0, len(words))
	for _, w := range words {
		list = append(list, string(w))
	}
	usage := "one of " + strings.Join(list, ", ")
	set.Func(name, usage, func(s string) error {
		if !slices.Contains(words, T(s)) {
			return fmt.Errorf("must be %s", usage)
		}
		*value = T(s)
		return nil
	})
}
