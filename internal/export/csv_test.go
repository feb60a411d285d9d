package export

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

func TestCSVHasARowForEachMentionWithOffsetsOnItsWords(t *testing.T) {
	a, cast := strike()
	cut := map[Units]func(start, end int) string{
		Bytes:      func(start, end int) string { return a.Text[start:end] },
		CodePoints: func(start, end int) string { return string([]rune(a.Text)[start:end]) },
		UTF16: func(start, end int) string {
			return string(utf16.Decode(utf16.Encode([]rune(a.Text))[start:end]))
		},
	}
	for units, cut := range cut {
		t.Run(string(units), func(t *testing.T) {
			rows, err := csv.NewReader(bytes.NewReader(written(t, CSV, units, a, cast))).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			n := 0
			for _, e := range cast.Entities {
				n += len(e.Mentions)
			}
			if len(rows) != 1+n || len(rows[0]) != len(columns) {
				t.Fatalf("there are %d rows of %d cells", len(rows), len(rows[0]))
			}
			column := map[string]int{}
			for i, head := range rows[0] {
				column[head] = i
			}
			for _, row := range rows[1:] {
				start, _ := strconv.Atoi(row[column["start"]])
				end, _ := strconv.Atoi(row[column["end"]])
				if got, want := cut(start, end), undo(row[column["form"]]); got != want {
					t.Errorf("%d-%d holds %q, not %q", start, end, got, want)
				}
				if row[column["offsets"]] != string(units) {
					t.Errorf("the offsets are said to be in %s", row[column["offsets"]])
				}
				if sentence := row[column["sentence"]]; !strings.Contains(sentence, undo(row[column["form"]])) {
					t.Errorf("%q is not in its sentence %q", row[column["form"]], sentence)
				}
			}
		})
	}
}

// undo has back the words that a cell stands for.
func undo(cell string) string {
	if rest, ok := strings.CutPrefix(cell, "'"); ok && plain(rest) != rest {
		return rest
	}
	return cell
}

func TestNoCellIsAFormula(t *testing.T) {
	for cell, want := range map[string]string{
		"":                 "",
		"Ana Ruiz":         "Ana Ruiz",
		"=1+1":             "'=1+1",
		"+49 30":           "'+49 30",
		"-5":               "'-5",
		"@handle":          "'@handle",
		"＝1":               "'＝1",
		" =1":              "' =1",
		"\t=1":             "'\t=1",
		"\u200b=1":         "'\u200b=1",
		"'=1":              "''=1",
		"'tis the season":  "'tis the season",
		"a=1":              "a=1",
		"“=1”":             "“=1”",
		"=cmd|' /C calc'!": "'=cmd|' /C calc'!",
	} {
		got := plain(cell)
		if got != want {
			t.Errorf("%q becomes %q, want %q", cell, got, want)
		}
		if undo(got) != cell {
			t.Errorf("%q cannot be had back from %q", cell, got)
		}
	}
	a, cast := strike()
	a.Text = strings.ReplaceAll(a.Text, "Ana", "=na")
	rows, err := csv.NewReader(bytes.NewReader(written(t, CSV, Bytes, a, cast))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		for _, cell := range row {
			if cell != "" && strings.ContainsRune("=+-@", rune(cell[0])) {
				t.Errorf("%q is a formula", cell)
			}
		}
	}
}

func FuzzPlain(f *testing.F) {
	f.Add("'=1")
	f.Add("\ufeff-x")
	f.Fuzz(func(t *testing.T, cell string) {
		got := plain(cell)
		if got != "" && strings.ContainsRune("=+-@", rune(got[0])) {
			t.Errorf("%q becomes the formula %q", cell, got)
		}
		if undo(got) != cell {
			t.Errorf("%q cannot be had back from %q", cell, got)
		}
	})
}
