package opener

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
)

// captured makes a WARC record of a server's answer.
func captured(address, header, body string) string {
	answer := "HTTP/1.1 200 OK\r\n" + header + "\r\n\r\n" + body
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		address, len(answer), answer)
}

func packed(t testing.TB, s string) string {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write([]byte(s)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func storedPage(title string) string {
	return "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1><p>" + risen + "</p><p>" + many + "</p></body></html>"
}

func TestAWebArchiveGivesThePagesWithArticles(t *testing.T) {
	chunked := func(s string) string {
		return fmt.Sprintf("%x\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n", 40, s[:40], len(s)-40, s[40:])
	}
	html := "Content-Type: text/html; charset=utf-8"
	archive := "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Type: application/warc-fields\r\nContent-Length: 14\r\n\r\nsoftware: test\r\n\r\n" +
		captured("https://example.com/style", "Content-Type: text/css", "p{}") +
		captured("https://example.com/river", html, storedPage("River rises again")) +
		captured("https://example.com/list", html, "<html><body><p>Just a line.</p></body></html>") +
		captured("https://example.com/mill", html+"\r\nTransfer-Encoding: chunked", chunked(storedPage("Mill carried away"))) +
		captured("https://example.com/school", html+"\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked", chunked(packed(t, storedPage("School takes all in")))) +
		captured("https://example.com/rain", html+"\r\nTransfer-Encoding: chunked", storedPage("Rain until Friday")) // the chunks are undone already
	cut := captured("https://example.com/cut", html, storedPage("The last record"))
	archive += cut[:len(cut)-40]
	for name, data := range map[string]string{"a.warc": archive, "a.warc.gz": packed(t, archive)} {
		all, err := Options{}.ReadAll(context.Background(), strings.NewReader(data), name)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, a := range all {
			got = append(got, a.Headline())
			checkInvariants(t, a)
		}
		want := []string{"River rises again", "Mill carried away", "School takes all in", "Rain until Friday", "The last record"}
		if strings.Join(got, "; ") != strings.Join(want, "; ") {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
		if all[0].Source.Format != "warc" || all[0].Source.Encoding != "UTF-8" || len(all[0].Warnings) != 1 {
			t.Errorf("%s: %+v, warnings %q", name, all[0].Source, all[0].Warnings)
		}
	}
}

func TestAWebArchiveWithoutPagesIsExplained(t *testing.T) {
	_, err := Read(context.Background(), strings.NewReader(captured("https://example.com/", "Content-Type: image/png", "x")), "a.warc")
	var e *Error
	if !errors.As(err, &e) || e.Code != NoArticle {
		t.Errorf("error %v", err)
	}
}

func FuzzWARC(f *testing.F) {
	f.Add(captured("x", "Content-Type: text/html\r\nTransfer-Encoding: chunked", "5\r\n<p>a \r\nffffffff\r\nb"))
	f.Add("WARC/1.1\nContent-Length: -1\n\nWARC/1.0\nContent-Length: 99999999999999\n\n")
	f.Fuzz(func(t *testing.T, s string) {
		if a, err := Read(context.Background(), strings.NewReader("WARC/1.0\r\n"+s), "x.warc"); err == nil {
			checkInvariants(t, a)
		}
	})
}
