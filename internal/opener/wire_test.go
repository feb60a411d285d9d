package opener

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWireCopyIsReadByItsFrame(t *testing.T) {
	tests := []struct{ name, input, want string }{
		{"control characters and an equals sign", "\x01xyz0124 3 i 93  xyz 1888\r\n\nValley/flood/\r\n\x02EXTRA\nRiver floods three villages, county says =\r\n\n" +
			"Oldtown (xyz) - The river has risen by three metres since Monday,\r\nthe county said, and two bridges and a mill have been carried\r\naway by it.\r\n\n" +
			"Many did not want to go. The police went from door to door in\r\nthe evening and brought the last of them to the school on the\r\nhill behind the town.\r\n\n# Notebook\r\n\n## Links\r\n- [County](http://example.com)\r\n\nxyz ab cd\r\n\x03212101 GMT Nov 18\r\n\x04",
			`notice!|xyz0124 3 i 93 xyz 1888
notice!|Valley/flood/
notice!|EXTRA
headline|River floods three villages, county says
paragraph|Oldtown (xyz) - The river has risen by three metres since Monday, the county said, and two bridges and a mill have been carried away by it.
paragraph|Many did not want to go. The police went from door to door in the evening and brought the last of them to the school on the hill behind the town.
notice!|# Notebook
notice!|## Links
notice!|- [County](http://example.com)
notice!|xyz ab cd
notice!|212101 GMT Nov 18
field outlet|xyz`},
		{"lines between circumflex and less-than", "\x16\x16\x01W2870\x1f_x\nf l\x13\x11 BC-XX--River-Flood     11-13 1049\n\x02\x02BC-XX--River-Flood,466<\n^River floods three villages <\n^AP Photo XNP101<\n^Eds: With photos.<\n^By ANN EXAMPLE=\n^Example Press=\n" +
			"\t   OLDTOWN, Valley (XP) _ The river has risen by three metres since Monday, and nobody knows when it will fall. \n \n\t   ``It is over,'' the mayor said. \n \n\t   ^\x03XP-WF-11-13 1509GMT<\n",
			`notice!|W2870_x
notice!|f l BC-XX--River-Flood 11-13 1049
notice!|BC-XX--River-Flood,466
headline|River floods three villages
notice!|AP Photo XNP101
notice!|Eds: With photos.
byline|By ANN EXAMPLE
byline|Example Press
paragraph|OLDTOWN, Valley (XP) _ The river has risen by three metres since Monday, and nobody knows when it will fall.
paragraph|` + "``It is over,'' the mayor said." + `
notice!|^XP-WF-11-13 1509GMT<
field outlet|XP`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a, err := Read(context.Background(), strings.NewReader(test.input), "copy.tst")
			if err != nil {
				t.Fatal(err)
			}
			if a.Source.Format != "wire" {
				t.Errorf("format %s", a.Source.Format)
			}
			if diff := cmp.Diff(strings.Split(test.want, "\n"), strings.Split(outline(a), "\n")); diff != "" {
				t.Errorf("parts (-want +got):\n%s", diff)
			}
			checkInvariants(t, a)
		})
	}
}

func FuzzWire(f *testing.F) {
	f.Add("\x01a\n\x02b =\nc\n\x03d")
	f.Add("ZCZC AAP\n%X\n:\nHeadline here\n\nText\nNNNN\n")
	f.Fuzz(func(t *testing.T, s string) {
		in, err := newInput([]byte(s), "x.tst")
		if err != nil || in.decode() != nil {
			return
		}
		drafts, err := wire{}.read(context.Background(), in)
		if err != nil {
			t.Fatal(err)
		}
		checkInvariants(t, drafts[0].build())
	})
}
