package tagger

import (
	"strings"
	"testing"
)

func TestAcronymsThatTheDocumentSpellsOut(t *testing.T) {
	for _, c := range []struct{ name, text, long, short string }{
		{"of the capitals", "The Lake Trade Union (LTU) met. The LTU left.", "Lake Trade Union", "LTU"},
		{"of the small words too", "The Department of Trade, or DOT, met.", "Department of Trade", "DOT"},
		{"with the small words left out", "A Bureau of Public Works spokesman for the BPW spoke.", "Bureau of Public Works", "BPW"},
		{"written with dots", "The Lake Trade Union met the L.T.U. staff.", "Lake Trade Union", "L.T.U."},
		{"of nothing in the text", "The Lake Trade Union met the ABC.", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := readText(c.text)
			var long []string
			for i := range r.words {
				if r.spelledOut[i] {
					long = append(long, r.form(i).spelled)
				}
			}
			if got := strings.Join(long, " "); got != c.long {
				t.Errorf("spelled out is %q, not %q", got, c.long)
			}
			short := ""
			for _, f := range r.forms {
				if r.isShort[f.key] {
					short = f.spelled
				}
			}
			if short != c.short {
				t.Errorf("short is %q, not %q", short, c.short)
			}
		})
	}
}
