package opener

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"howett.net/plist"
)

const pageForContainers = `<html><head><title>River rises again | Example News</title></head><body><h1>River rises again</h1>
<p>The river has risen by three metres since Monday, and the lower town has been told to leave its caf=E9s by noon.</p>
<p>Many did not want to go. The police went from door to door in the evening and brought the last of them to the school.</p></body></html>`

func TestMessagesOpenByTheirParts(t *testing.T) {
	paragraphs := "paragraph|The river has risen by three metres since Monday, and the lower town has been told to leave its cafés by noon.\n" +
		"paragraph|Many did not want to go. The police went from door to door in the evening and brought the last of them to the school."
	tests := []struct{ name, file, input, format, want string }{
		{"a page saved by a browser", "river.mhtml",
			"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.com/river\r\nSubject: River rises again | Example News\r\nMIME-Version: 1.0\r\n" +
				"Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; charset=\"iso-8859-1\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
				pageForContainers + "\r\n--b\r\nContent-Type: text/css\r\n\r\np{}\r\n--b--\r\n",
			"mhtml", "headline|River rises again\n" + paragraphs + "\nfield title|River rises again | Example News\nfield url|https://example.com/river"},
		{"a newsletter with two forms of the text", "river.eml",
			"\r\n\r\nFrom: Example News <news@example.com>\r\nTo: reader@example.org\r\nSubject: =?utf-8?Q?River_rises_again?=\r\nDate: Sun, 05 May 2024 06:30:00 +0000\r\nMIME-Version: 1.0\r\n" +
				"Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nplain\r\n--b\r\nContent-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
				pageForContainers + "\r\n--b--\r\n",
			"email", "headline|River rises again\n" + paragraphs + "\nfield title|River rises again\nfield outlet|Example News\nfield date|Sun, 05 May 2024 06:30:00 +0000"},
		{"a mail of plain text that is cut off", "river.eml",
			"Received: by example\nFrom: Ann <ann@example.com>\nSubject: River rises again\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n" +
				"VGhlIHJpdmVyIGhhcyByaXNlbiBieSB0aHJlZSBtZXRyZXMgc2luY2UgTW9uZGF5LCB0aGUgY291bnR5IHNhaWQu\nTWFu",
			"email", "headline|River rises again\nparagraph|The river has risen by three metres since Monday, the county said.Man\nfield outlet|Ann"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a, err := Read(context.Background(), strings.NewReader(test.input), test.file)
			if err != nil {
				t.Fatal(err)
			}
			if a.Source.Format != test.format {
				t.Errorf("format %s, want %s", a.Source.Format, test.format)
			}
			if diff := cmp.Diff(strings.Split(test.want, "\n"), strings.Split(outline(a), "\n")); diff != "" {
				t.Errorf("parts (-want +got):\n%s", diff)
			}
			checkInvariants(t, a)
		})
	}
}

func TestAWebArchiveGivesItsMainPage(t *testing.T) {
	var b bytes.Buffer
	if err := plist.NewBinaryEncoder(&b).Encode(map[string]any{"WebMainResource": map[string]any{
		"WebResourceData": []byte(strings.ReplaceAll(pageForContainers, "=E9", "\xe9")), "WebResourceURL": "https://example.com/river",
		"WebResourceTextEncodingName": "windows-1252"}}); err != nil {
		t.Fatal(err)
	}
	a, err := Read(context.Background(), &b, "river.webarchive")
	if err != nil {
		t.Fatal(err)
	}
	if a.Headline() != "River rises again" || !strings.Contains(a.Text, "cafés") || a.Source.Encoding != "windows-1252" {
		t.Errorf("read %q in %s", a.Text, a.Source.Encoding)
	}
}

func FuzzMessage(f *testing.F) {
	f.Add("From: a\nSubject: b\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\na\n--x\nContent-Type: text/html\n\n<p>b")
	f.Fuzz(func(t *testing.T, s string) {
		a, err := Read(context.Background(), strings.NewReader("Received: x\nFrom: y\nSubject: z\n"+s), "x.eml")
		if err == nil {
			checkInvariants(t, a)
		}
	})
}
