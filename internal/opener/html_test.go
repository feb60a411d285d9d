package opener

import (
	"context"
	"errors"
	"fmt"
	"net"
	"strings"
	"sync/atomic"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

func TestAPageIsReadInTheEncodingThatItStates(t *testing.T) {
	const page = `<html><head><meta charset="iso-8859-2"><title>Powódź w Łodzi</title></head><body><h1>Powódź w Łodzi</h1>
<p>Poziom rzeki wzrósł o trzy metry od poniedziałku, a mieszkańcy dolnego miasta muszą opuścić swoje domy.</p></body></html>`
	data, err := charmap.ISO8859_2.NewEncoder().String(page)
	if err != nil {
		t.Fatal(err)
	}
	a, err := Read(context.Background(), strings.NewReader(data), "page.htm")
	if err != nil {
		t.Fatal(err)
	}
	if a.Headline() != "Powódź w Łodzi" || a.Source.Encoding != "iso-8859-2" {
		t.Errorf("headline %q, read as %s", a.Headline(), a.Source.Encoding)
	}
}

func TestAPageWithoutTextIsRefusedInWords(t *testing.T) {
	_, err := Read(context.Background(), strings.NewReader("<html><body><nav><a href=/>Home</a></nav><script>app()</script></body></html>"), "app.html")
	var e *Error
	if !errors.As(err, &e) || e.Code != NoArticle {
		t.Errorf("error %v", err)
	}
}

func TestNothingThatAPageNamesIsFetched(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	var calls atomic.Int32
	go func() {
		for {
			c, err := listener.Accept()
			if err != nil {
				return
			}
			calls.Add(1)
			c.Close()
		}
	}()
	at := "http://" + listener.Addr().String()
	body := fmt.Sprintf(`<base href="%[1]s/"><meta http-equiv="refresh" content="0;url=%[1]s/r"><link rel="stylesheet" href="%[1]s/s"><script src="%[1]s/j"></script>
<iframe src="%[1]s/f"></iframe><h1>River rises again</h1><p>%[2]s <img src="%[1]s/i"> <a href="%[1]s/a">link</a></p><p>%[3]s</p>`, at, risen, many)
	for name, input := range map[string]string{
		"a.html": "<html>" + body,
		"a.md":   fmt.Sprintf("# River\n\n![x](%s/i)\n\n%s\n", at, risen),
		"a.xml":  fmt.Sprintf(`<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "%s/d" [<!ENTITY x SYSTEM "%[1]s/e">]><nitf><body><body.content><p>&x;%s</p></body.content></body></nitf>`, at, risen),
		"a.warc": captured(at+"/river", "Content-Type: text/html", body),
		"a.eml":  "Received: x\nFrom: a\nSubject: b\nContent-Type: text/html\n\n" + body,
	} {
		if _, err := Read(context.Background(), strings.NewReader(input), name); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if n := calls.Load(); n > 0 {
		t.Errorf("%d connections were made", n)
	}
}

// Hostile pages end with text or with a sentence, and before the test does.
func TestHostilePagesAreSurvived(t *testing.T) {
	for name, page := range map[string]string{
		"nested deep":         strings.Repeat("<div>", 100_000) + "words that stay",
		"nested tables":       strings.Repeat("<table><tr><td>", 30_000) + "words that stay",
		"a flood of blocks":   "<html><body>" + strings.Repeat("<p>x", 150_000),
		"one large attribute": `<p title="` + strings.Repeat("a", 5_000_000) + `">words that stay</p>`,
		"many attributes":     "<p " + strings.Repeat("a=b ", 300_000) + ">words</p>",
		"deep JSON-LD":        `<script type="application/ld+json">` + strings.Repeat(`{"@graph":[`, 100_000) + `</script><p>words</p>`,
		"open comment":        "<html><!--" + strings.Repeat("-", 1_000_000),
		"many links":          "<html><body>" + strings.Repeat(`<a href="x">y</a> `, 50_000),
		"inline nested":       "<html><body>" + strings.Repeat("<b><i>", 200) + "x",
	} {
		t.Run(name, func(t *testing.T) {
			a, err := Read(context.Background(), strings.NewReader(page), "page.html")
			switch {
			case err == nil:
				checkInvariants(t, a)
			case Sentence(err) == "":
				t.Errorf("error %v has no sentence", err)
			}
		})
	}
}

func FuzzHTML(f *testing.F) {
	for _, c := range readCases(f, "html.cases") {
		f.Add(c.input)
	}
	f.Add("<ul><li>a<ol start=x><li>b</ol><table><tr><td>a<td>b<tr><td>c<td>d</table>")
	f.Add("<p>a<br><br>b<pre> c\n d</pre><a href=x><h2>e</h2></a>")
	f.Fuzz(func(t *testing.T, s string) {
		a, err := Read(context.Background(), strings.NewReader("<html>"+s), "x.html")
		if err == nil {
			checkInvariants(t, a)
		}
	})
}
