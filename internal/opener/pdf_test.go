package opener

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// printedPage is a line of a page in a PDF file made for a test: its size in
// points, its height over the foot of the page, its words.
type printedWords struct {
	size, y int
	words   string
}

// printed makes a PDF file with one page for each list of lines.
func printed(pages ...[]printedWords) string {
	var b strings.Builder
	var offsets []int
	object := func(format string, args ...any) {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n"+format+"\nendobj\n", append([]any{len(offsets)}, args...)...)
	}
	b.WriteString("%PDF-1.4\n")
	var kids []string
	for i := range pages {
		kids = append(kids, fmt.Sprintf("%d 0 R", 4+2*i))
	}
	object("<< /Type /Catalog /Pages 2 0 R >>")
	object("<< /Type /Pages /Kids [%s] /Count %d >>", strings.Join(kids, " "), len(pages))
	widths := strings.TrimSpace(strings.Repeat("500 ", 95))
	object("<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 126 /Widths [%s] >>", widths)
	for i, lines := range pages {
		var content strings.Builder
		for _, l := range lines {
			fmt.Fprintf(&content, "BT /F1 %d Tf 1 0 0 1 50 %d Tm (%s) Tj ET\n", l.size, l.y, l.words)
		}
		object("<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>", 5+2*i)
		object("<< /Length %d >>\nstream\n%sendstream", content.Len(), content.String())
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, start)
	return b.String()
}

func TestAPDFDocumentIsReadByWhereItsLinesStand(t *testing.T) {
	file := printed([]printedWords{
		{8, 790, "Example News 1/2"},
		{24, 740, "River rises again"},
		{12, 700, "The river has risen by three metres since Monday, and the lower town has"},
		{12, 686, "been told to leave its houses by noon."},
		{12, 658, "Many did not want to go. The police went from door to door in the evening"},
		{12, 644, "and brought the last of them to the school on the hill, which is the only"},
	}, []printedWords{
		{8, 790, "Example News 2/2"},
		{12, 740, "house in town that has never been under water."},
		{16, 700, "Nobody hurt"},
		{12, 672, "It will rain until Friday, the weather office said, and perhaps for longer"},
		{12, 658, "than that in the hills."},
	})
	want := `notice!|Example News 1/2
headline|River rises again
paragraph|The river has risen by three metres since Monday, and the lower town has been told to leave its houses by noon.
paragraph|Many did not want to go. The police went from door to door in the evening and brought the last of them to the school on the hill, which is the only house in town that has never been under water.
crosshead|Nobody hurt
paragraph|It will rain until Friday, the weather office said, and perhaps for longer than that in the hills.`
	a, err := Read(context.Background(), strings.NewReader(file), "river.pdf")
	if err != nil {
		t.Fatal(err)
	}
	got := strings.ReplaceAll(outline(a), "notice!|Example News 2/2\n", "")
	if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("parts (-want +got):\n%s", diff)
	}
	checkInvariants(t, a)
}

func FuzzPDF(f *testing.F) {
	f.Add(printed([]printedWords{{12, 700, "words"}}))
	f.Fuzz(func(t *testing.T, s string) {
		if a, err := Read(context.Background(), strings.NewReader("%PDF-1.4\n"+s), "x.pdf"); err == nil {
			checkInvariants(t, a)
		}
	})
}
