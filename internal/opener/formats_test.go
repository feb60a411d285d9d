package opener

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// zipped packs names and contents, in pairs.
func zipped(t testing.TB, pairs ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(pairs); i += 2 {
		w, err := z.Create(pairs[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(pairs[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

const (
	risen = "The river has risen by three metres since Monday, and the lower town has been told to leave its houses by noon."
	many  = "Many did not want to go. The police went from door to door in the evening and brought the last of them to the school."
)

// wrapped breaks text into lines of some forty characters.
func wrapped(s string) string {
	var b strings.Builder
	width := 0
	for _, word := range strings.Fields(s) {
		if width > 40 {
			b.WriteString("\n")
			width = 0
		} else if width > 0 {
			b.WriteString(" ")
		}
		b.WriteString(word)
		width += len(word) + 1
	}
	return b.String()
}

func TestEveryFormatGivesTheSameArticle(t *testing.T) {
	lines := func(s ...string) string { return strings.Join(s, "\n") }
	tests := []struct{ format, file, input, want string }{
		{"nitf", "a.xml", `<?xml version="1.0"?><nitf><head><title>t</title><docdata><date.issue norm="20240505"/></docdata></head><body><body.head><hedline><hl1>River rises again</hl1></hedline>
<byline>By ANN EXAMPLE<byttl>Staff Writer</byttl></byline><distributor>Example Press</distributor></body.head><body.content><p>OLDTOWN (XP) — ` + risen + `</p><hl2>Nobody hurt</hl2><p>` + many + `</p></body.content></body></nitf>`,
			lines("headline|River rises again", "byline|By ANN EXAMPLE", "byline|Staff Writer", "paragraph|OLDTOWN (XP) — "+risen, "crosshead|Nobody hurt", "paragraph|"+many,
				"field title|River rises again", "field date|20240505", "field outlet|Example Press", "field outlet|XP")},
		{"newsml", "a.xml", `<NewsML><NewsItem><NewsManagement><FirstCreated>20240505T080000</FirstCreated></NewsManagement><NewsComponent><NewsLines><DateLine>OLDTOWN, May 5 (XP) -</DateLine><HeadLine>River rises again</HeadLine></NewsLines>
<ContentItem><DataContent><nitf><body><body.content><p>` + risen + `</p><p>` + many + `</p><p>ab/cd/ef</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
			lines("headline|River rises again", "dateline|OLDTOWN, May 5 (XP)", "paragraph|"+risen, "paragraph|"+many, "notice!|ab/cd/ef",
				"field outlet|XP", "field title|River rises again", "field date|20240505T080000")},
		{"newsml-g2", "a.xml", `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem><itemMeta><provider literal="XP"/><firstCreated>2024-05-05</firstCreated></itemMeta><contentMeta><headline>River rises again</headline>
<headline role="hld:subHeadline">The lower town has to leave</headline><by>Ann Example</by></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>(Adds the school)</p><p>` + risen + `</p><p>` + many + `</p></body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>`,
			lines("headline|River rises again", "lede|The lower town has to leave", "byline|Ann Example", "notice!|(Adds the school)", "paragraph|"+risen, "paragraph|"+many,
				"field title|River rises again", "field date|2024-05-05", "field outlet|XP")},
		{"ninjs", "a.json", `{"uri":"x","versioncreated":"2024-05-05","headline":"River rises again","byline":"Ann Example","body_html":"<p>` + risen + `</p><p>` + many + `</p>"}`,
			lines("headline|River rises again", "byline|Ann Example", "paragraph|"+risen, "paragraph|"+many, "field title|River rises again", "field date|2024-05-05")},
		{"ninjs", "b.json", `{"uri":"x","headlines":[{"role":"main","value":"River rises again"}],"bodies":[{"role":"main","contentType":"application/nitf+xml","value":"<body.content><p>` + risen + `</p><p>` + many + `</p></body.content>"}],"by":"Ann Example"}`,
			lines("headline|River rises again", "byline|Ann Example", "paragraph|"+risen, "paragraph|"+many, "field title|River rises again")},
		{"json-ld", "a.json", `{"@context":"https://schema.org","@type":"NewsArticle","headline":"River rises again","author":[{"name":"Ann Example"}],"articleBody":"` + risen + `\n` + many + `"}`,
			lines("headline|River rises again", "paragraph|"+risen, "paragraph|"+many, "field title|River rises again", "field author|Ann Example")},
		{"read-later", "a.json", `[{"title":"River rises again","url":"https://example.com/river","content":"<p>` + risen + `</p><p>` + many + `</p>"}]`,
			lines("headline|River rises again", "paragraph|"+risen, "paragraph|"+many, "field title|River rises again", "field url|https://example.com/river")},
		{"feed", "a.rss", `<rss><channel><title>Example News</title><item><title>River rises again</title><pubDate>Sun, 5 May 2024</pubDate><description>&lt;p&gt;` + risen + `&lt;/p&gt;&lt;p&gt;` + many + `&lt;/p&gt;</description></item></channel></rss>`,
			lines("headline|River rises again", "paragraph|"+risen, "paragraph|"+many, "field title|River rises again", "field date|Sun, 5 May 2024", "field outlet|Example News")},
		{"docx", "a.docx", zipped(t, "word/document.xml", `<w:document xmlns:w="w"><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>River rises again</w:t></w:r></w:p><w:p><w:r><w:t>By Ann Example</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">The river </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>`+risen[10:]+`</w:t></w:r></w:p><w:p><w:r><w:t>`+many+`</w:t></w:r></w:p></w:body></w:document>`),
			lines("headline|River rises again", "byline|By Ann Example", "paragraph|"+risen, "paragraph|"+many)},
		{"odt", "a.odt", zipped(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:h text:outline-level="1">River rises again</text:h><text:p>`+risen+`</text:p><text:p>`+many+`</text:p></office:text></office:body></office:document-content>`),
			lines("headline|River rises again", "paragraph|"+risen, "paragraph|"+many)},
		{"nexis", "a.TXT", "\n                  1 of 1 DOCUMENTS\n\n\n                  The Example (Oldtown)\n\n                  May 5, 2024 Sunday\n                  National Edition\n\nRiver rises again\n\nBYLINE: Ann Example\n\nSECTION: NEWS; Pg. 4\n\nLENGTH: 40 words\n\n\n" +
			wrapped(risen) + "\n\n" + wrapped(many) + "\n\nLOAD-DATE: May 5, 2024\n\nLANGUAGE: ENGLISH\n\n\n                  Copyright 2024 Example Limited\n                  All Rights Reserved\n",
			lines("notice!|1 of 1 DOCUMENTS", "source|The Example (Oldtown)", "date|May 5, 2024 Sunday", "notice!|National Edition", "headline|River rises again", "notice!|BYLINE:", "byline|Ann Example",
				"notice!|SECTION: NEWS; Pg. 4", "notice!|LENGTH: 40 words", "paragraph|"+risen, "paragraph|"+many, "notice!|LOAD-DATE: May 5, 2024", "notice!|LANGUAGE: ENGLISH",
				"notice!|Copyright 2024 Example Limited All Rights Reserved", "field outlet|The Example (Oldtown)")},
		{"rtf", "a.rtf", `{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}{\f1\fcharset238 Times CE;}}{\stylesheet{\s0 Normal;}{\s1 heading 1;}}{\info{\author Ann Example}}\pard\s1 River rises again\par\pard ` +
			strings.ReplaceAll(risen, "river", `{\b ri}{\b ver}`) + `\par ` + strings.ReplaceAll(many, "Many", `\u77?any`) + `\par\pard{\f1 \'b3\'f3d\'9f}.\par}`,
			lines("headline|River rises again", "paragraph|"+risen, "paragraph|"+many, "paragraph|łódź.", "field author|Ann Example")},
		{"epub", "a.epub", zipped(t, "META-INF/container.xml", `<container><rootfiles><rootfile full-path="OPS/p.opf"/></rootfiles></container>`,
			"OPS/p.opf", `<package><metadata><dc:title xmlns:dc="d">Valley Weekly</dc:title></metadata><manifest><item id="c" href="cover.xhtml"/><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="c"/><itemref idref="a"/></spine></package>`,
			"OPS/cover.xhtml", `<html><body><img src="c.jpg"/></body></html>`, "OPS/a.xhtml", `<html><body><h2>River rises again</h2><p>`+risen+`</p><p>`+many+`</p></body></html>`),
			lines("headline|River rises again", "paragraph|"+risen, "paragraph|"+many, "field title|Valley Weekly")},
	}
	for _, test := range tests {
		t.Run(test.format, func(t *testing.T) {
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

func TestDataWithoutAnArticleIsExplained(t *testing.T) {
	bomb := `<?xml version="1.0"?><!DOCTYPE n [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><nitf><body><body.content><p>&b;&c;</p></body.content></body></nitf>`
	for name, test := range map[string]struct {
		file, input string
		code        Code
	}{
		"JSON of something else": {"a.json", `{"roots":{"bookmark_bar":[1,2]}}`, NoArticle},
		"XML of something else":  {"a.xml", `<?xml version="1.0"?><svg/>`, Unsupported},
		"a feed of links":        {"a.rss", `<rss><channel><item><title>x</title></item></channel></rss>`, NoArticle},
		"a damaged archive":      {"a.docx", "PK\x03\x04 word/document.xml", Damaged},
		"deep JSON":              {"a.json", strings.Repeat("[", 100_000), ""},
		"entities in XML":        {"a.xml", bomb, ""},
	} {
		t.Run(name, func(t *testing.T) {
			a, err := Read(context.Background(), strings.NewReader(test.input), test.file)
			var e *Error
			if test.code != "" && (!errors.As(err, &e) || e.Code != test.code) {
				t.Errorf("error %v, want %s", err, test.code)
			}
			if a != nil && (strings.Contains(a.Text, "root:") || strings.Contains(a.Text, "aaaaaaaaaaaa")) {
				t.Error("an entity was expanded")
			}
		})
	}
}

func TestAFileOfSeveralArticlesOpensItsFirstAndSaysSo(t *testing.T) {
	item := func(title string) string {
		return "<item><title>" + title + "</title><description>" + risen + "</description></item>"
	}
	feed := "<rss><channel>" + item("One") + item("Two") + "</channel></rss>"
	a, err := Read(context.Background(), strings.NewReader(feed), "a.rss")
	if err != nil {
		t.Fatal(err)
	}
	if a.Headline() != "One" || !slices.Contains(a.Warnings, "The file holds 2 articles; this is the first.") {
		t.Errorf("headline %q, warnings %q", a.Headline(), a.Warnings)
	}
}

func TestTheTableOfFormatsIsComplete(t *testing.T) {
	ids := map[string]bool{}
	for _, f := range Formats() {
		if f.ID == "" || f.Name == "" || ids[f.ID] {
			t.Errorf("format %+v has no name of its own", f)
		}
		ids[f.ID] = true
		for _, e := range f.Extensions {
			if !strings.HasPrefix(e, ".") || e != strings.ToLower(e) || !slices.Contains(Extensions(), e) {
				t.Errorf("%s: extension %q", f.ID, e)
			}
		}
	}
}

func FuzzXML(f *testing.F) {
	f.Add("<nitf><body><body.head><hedline><hl1>a</hl1></hedline></body.head><body.content><p>b")
	f.Add("<newsItem><contentMeta><headline>a</headline></contentMeta><contentSet><inlineData>&lt;p&gt;b</inlineData>")
	f.Add("<NewsML><NewsItem><DataContent><p>x</p></DataContent></NewsItem></NewsML>")
	f.Add("<feed><entry><title>a</title><content>b</content><link href='c'/></entry></feed>")
	f.Fuzz(func(t *testing.T, s string) {
		if a, err := Read(context.Background(), strings.NewReader(s), "x.xml"); err == nil {
			checkInvariants(t, a)
		}
	})
}

func FuzzJSON(f *testing.F) {
	f.Add(`{"headline":"a","body_text":"b"}`)
	f.Add(`{"headlines":[{"value":"a"}],"bodies":[{"value":"<p>b","contentType":"text/html"}],"bylines":[{"by":"c"}]}`)
	f.Add(`[{"@context":"https://schema.org","@type":["NewsArticle"],"headline":"a","articleBody":"b"}]`)
	f.Fuzz(func(t *testing.T, s string) {
		if a, err := Read(context.Background(), strings.NewReader(s), "x.json"); err == nil {
			checkInvariants(t, a)
		}
	})
}

func FuzzRTF(f *testing.F) {
	f.Add(`{\rtf1\ansi{\stylesheet{\s1 heading 1;}}\s1 a\par\'e9\u233?\u-3?{\*\x b}\b c\line d\cell}`)
	f.Fuzz(func(t *testing.T, s string) {
		if a, err := Read(context.Background(), strings.NewReader(`{\rtf1`+s), "x.rtf"); err == nil {
			checkInvariants(t, a)
		}
	})
}

func FuzzOffice(f *testing.F) {
	f.Add(true, `<w:document><w:body><w:p><w:r><w:t>a</w:t><w:br/></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>`)
	f.Add(false, `<x><text><h outline-level="9">a</h><list><list-item><p>b<s/></p></list-item></list></text></x>`)
	f.Fuzz(func(t *testing.T, word bool, s string) {
		name := "content.xml"
		if word {
			name = "word/document.xml"
		}
		data := zipped(t, "mimetype", "application/vnd.oasis.opendocument.text", name, s)
		if a, err := Read(context.Background(), strings.NewReader(data), "x"); err == nil {
			checkInvariants(t, a)
		}
	})
}
