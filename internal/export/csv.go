package export

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
	"unicode"

	"namecheck/internal/article"
	"namecheck/internal/entity"
)

// columns are the heads of the CSV form, one row a mention. start and end count
// in the units that offsets names; paragraph is the number of a visible
// paragraph, empty in other parts; possible marks an entity that the engine is
// unsure of.
var columns = []string{
	"article", "entity", "kind", "role", "form", "part", "paragraph", "start", "end", "offsets",
	"sentence", "confidence", "possible", "confirmed", "reason",
}

// WriteCSVHead writes the row of column heads.
func WriteCSVHead(w io.Writer) error { return writeRows(w, [][]string{columns}) }

// WriteCSVRows writes a row for each mention, by entity in order of first
// appearance and then in reading order, in the manner of RFC 4180. Cells that a
// spreadsheet could take for a formula are made harmless: see plain.
func WriteCSVRows(w io.Writer, units Units, source string, a *article.Article, cast *entity.Cast) error {
	pos, where := newOffsets(a.Text, units), newPlaces(a)
	var rows [][]string
	for _, e := range cast.Entities {
		for _, m := range e.Mentions {
			words := oneLine(m.Span.In(a.Text))
			part, paragraph := where.of(m.Span)
			number := ""
			if paragraph > 0 {
				number = strconv.Itoa(paragraph)
			}
			row := []string{
				source, e.Name, string(e.Kind), e.Role.Text, words, string(part), number,
				strconv.Itoa(pos.of(m.Span.Start)), strconv.Itoa(pos.of(m.Span.End)), string(units),
				where.sentence(m.Span), strconv.FormatFloat(round(e.Confidence), 'f', 2, 64),
				yes(!e.Sure()), yes(e.Confirmed), m.Reason.Sentence(words, e.Name),
			}
			for i := range row {
				row[i] = plain(oneLine(row[i]))
			}
			rows = append(rows, row)
		}
	}
	return writeRows(w, rows)
}

func writeRows(w io.Writer, rows [][]string) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	return out.WriteAll(rows)
}

// formulaMarks open a formula in one spreadsheet or another, the wide forms in
// those for East Asia.
const formulaMarks = "=+-@＝＋－＠"

// plain puts an apostrophe before words that a spreadsheet could take for a
// formula, as OWASP advises (owasp.org/www-community/attacks/CSV_Injection).
// So that the words can be had back exactly, words that look like the result
// get another apostrophe: whoever takes one apostrophe off every cell that
// starts with apostrophes and then a mark of a formula has the words again.
func plain(cell string) string {
	inside := strings.TrimLeftFunc(strings.TrimLeft(cell, "'"), func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) || r == '\ufeff' || r == '\u200b'
	})
	if inside != "" && strings.ContainsRune(formulaMarks, []rune(inside)[0]) {
		return "'" + cell
	}
	return cell
}

func yes(is bool) string {
	if is {
		return "yes"
	}
	return "no"
}
