package opener

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const (
	taggedRiver = "SE        News\nHD        River rises again\nBY        By Ann Example\nWC        40 words\nPD        5 May 2024\nSN        The Example\nSC        EXMP\nLA        English\nCY        (c) 2024 Example Limited\n\nLP        \n" +
		risen + "\n\nTD        \n" + many + "\n\nCO        exmpl : Example Limited\nNS        gflood : Floods\nAN        Document EXMP000020240505ek5500001\n\n"
	plainRiver = "River rises again\n\nAnn Example\n40 words\n5 May 2024\nThe Example\nEXMP\n4\nEnglish\n(c) 2024 Example Limited\n\n" +
		risen + "\n\n" + many + "\n\nDocument EXMP000020240505ek5500001\n\n"
	uniRiver = "River rises again\nThe Example (Oldtown)\nMay 5, 2024 Sunday\n\nCopyright 2024 Example Limited All Rights Reserved\nSection: NEWS; Pg. 4\nLength: 40 words\nByline: Ann Example\nBody\n\n" +
		risen + "\n\n" + many + "\n\nLoad-Date: May 5, 2024\n\nEnd of Document\n\n"
	questRiver = "____________________________________________________________\n\nDocument 1 of 2\n\nRiver rises again\n\nAuthor: Example, Ann\n\nPublication info: The Example ; Oldtown [Oldtown]05 May 2024: A.1.\n\nFull text: " +
		risen + "\n\n" + many + "\n\nSubject: Floods;\n\nTitle: River rises again\n\nPublication title: The Example\n\nPublication date: May 5, 2024\n\nDatabase: ProQuest\n\n"
)

// exportOutline is the outline without what is hidden, and without fields.
func exportOutline(s string) string {
	var out []string
	for _, line := range strings.Split(s, "\n") {
		if !strings.Contains(strings.SplitN(line, "|", 2)[0], "!") && !strings.HasPrefix(line, "field ") {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}

func TestExportsOfDatabasesOpenArticleByArticle(t *testing.T) {
	paragraphs := "\nparagraph|" + risen + "\nparagraph|" + many
	twice := func(s string) string {
		return s + strings.NewReplacer("River rises again", "River falls", "ek5500001", "ek5500002", "1 of 2", "2 of 2").Replace(s)
	}
	word := func(text string) string {
		var b strings.Builder
		for _, line := range strings.Split(text, "\n") {
			b.WriteString("<w:p><w:r><w:t>" + line + "</w:t></w:r></w:p>")
		}
		return zipped(t, "word/document.xml", `<w:document xmlns:w="w"><w:body>`+b.String()+"</w:body></w:document>")
	}
	rich := func(text string) string { return `{\rtf1\ansi ` + strings.ReplaceAll(text, "\n", "\\par\n") + "}" }
	page := `<html><head><title>Factiva</title></head><body><h1>Dow Jones Factiva</h1><div class="article"><p><div id="hd"><span>River rises again</span></div><div>40 words</div><div>5 May 2024</div><div>The Example</div><div>EXMP</div><div>English</div><div>(c) 2024 Example Limited</div></p>` +
		"<p>" + risen + "</p><p>" + many + "</p><p>Document EXMP000020240505ek5500001</p></div>"
	rows := `<html><head><title>Factiva</title></head><body><div><table>`
	for _, line := range strings.Split(taggedRiver, "\n") {
		if code := factivaCode.FindString(line); code != "" && code[:2] != "LP" && code[:2] != "TD" {
			rows += "<tr><td><b>" + code[:2] + "</b></td><td>" + strings.TrimSpace(line[len(code):]) + "</td></tr>"
		}
		if strings.HasPrefix(line, "CY") {
			rows += "<tr><td>LP</td><td><p>" + risen + "</p></td></tr><tr><td>TD</td><td><p>" + many + "</p></td></tr>"
		}
	}
	press := `<html><head></head><body><table><tr><td><span class="DocPublicationName">The Example, no. 7</span><br><span class="DocHeader">News, </span><span class="DocHeader">Sunday </span><span class="DocHeader">5 May 2024</span><br><br><span class="TitreArticleVisu">River rises again</span><br><br>Ann Example<br><p></p>` +
		risen + "<p></p>" + many + "<p></p><b><i>© 2024 Example. Tous droits réservés.</i></b><p></p>Numéro de document : news·20240505·EX·1<br><table><tr><td>Ce certificat est émis à University.</td></tr></table></td></tr></table>"
	tagged := "headline|River rises again\nbyline|By Ann Example\ndate|5 May 2024\nsource|The Example" + paragraphs
	plain := "headline|River rises again\nbyline|Ann Example\ndate|5 May 2024\nsource|The Example" + paragraphs
	uni := "headline|River rises again\nsource|The Example (Oldtown)\ndate|May 5, 2024 Sunday\nbyline|Ann Example" + paragraphs
	quest := "headline|River rises again\nbyline|Example, Ann" + paragraphs + "\nsource|The Example\ndate|May 5, 2024"
	tests := []struct{ name, file, format, input, want string }{
		{"Factiva text with codes", "a.txt", "factiva", twice(taggedRiver), tagged},
		{"Factiva text without codes", "a.txt", "factiva", twice(plainRiver), plain},
		{"Factiva in Word", "a.docx", "docx", word(twice(plainRiver)), plain},
		{"Factiva in Rich Text", "a.rtf", "rtf", rich(twice(taggedRiver)), tagged},
		{"Factiva page", "a.html", "factiva", page + strings.ReplaceAll(page[strings.Index(page, `<div class="article">`):], "River rises again", "River falls"), strings.Replace(plain, "\nbyline|Ann Example", "", 1)},
		{"Factiva page with codes in rows", "a.html", "factiva", rows + "</table></div>" + strings.ReplaceAll(rows[strings.Index(rows, "<div>"):], "River rises again", "River falls") + "</table></div>", tagged},
		{"Nexis Uni text", "a.txt", "nexis", twice(uniRiver), uni},
		{"Nexis Uni in Word", "a.docx", "docx", word(twice(uniRiver)), uni},
		{"Nexis Uni in Rich Text", "a.rtf", "rtf", rich(twice(uniRiver)), uni},
		{"ProQuest text", "a.txt", "proquest", twice(questRiver), quest},
		{"Europresse page", "a.html", "europresse", press + strings.ReplaceAll(press[strings.Index(press, "<table>"):], "River rises again", "River falls"),
			"source|The Example, no. 7\ndate|News, Sunday 5 May 2024\nheadline|River rises again\nbyline|Ann Example" + paragraphs},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			all, err := Options{}.ReadAll(context.Background(), strings.NewReader(test.input), test.file)
			if err != nil {
				t.Fatal(err)
			}
			if len(all) != 2 || all[0].Source.Format != test.format {
				t.Fatalf("%d articles, format %s", len(all), all[0].Source.Format)
			}
			for i, a := range all {
				want := test.want
				if i == 1 {
					want = strings.ReplaceAll(want, "River rises again", "River falls")
				}
				if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(exportOutline(outline(a)), "\n")); diff != "" {
					t.Errorf("article %d (-want +got):\n%s", i, diff)
				}
				checkInvariants(t, a)
			}
			if !strings.Contains(outline(all[0]), "field outlet|The Example") {
				t.Error("the outlet is not noted")
			}
		})
	}
}

// Articles that only speak of such things are no exports.
func TestTextsThatSpeakOfDatabasesAreNoExports(t *testing.T) {
	for _, input := range []string{
		"Researchers turn to ProQuest\n\nThe full text is not free, the library said. Full text: that is what its readers want to see.\n\n" + many,
		"The end\n\n" + risen + "\n\nEnd of Document\n",
		"Document 1234 of the county\n\n" + risen + "\n\nHD is what it says on the box.\n",
	} {
		a, err := Read(context.Background(), strings.NewReader(input), "a.txt")
		if err != nil || a.Source.Format != "text" {
			t.Errorf("%q: %+v, error %v", input[:20], a, err)
		}
	}
}

func FuzzExports(f *testing.F) {
	for _, s := range []string{taggedRiver, plainRiver, uniRiver, questRiver} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		lines := splitLines(s)
		for _, layout := range exportLayouts {
			for _, d := range layout(lines) {
				d.build()
			}
		}
		for _, name := range []string{"x.txt", "x.html"} {
			if name == "x.html" {
				s = `<html><body>Factiva europresse <p class="DocPublicationName">` + s
			}
			if a, err := Read(context.Background(), strings.NewReader(s), name); err == nil {
				checkInvariants(t, a)
			}
		}
	})
}
