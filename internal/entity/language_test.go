package entity

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestOtherLanguagesAreReadByTheirCapitals(t *testing.T) {
	for _, c := range []struct {
		name, language, text string
		people, bodies       []string
	}{
		{"German", "de", "Der Landtag hat am Mittwoch über den Bau der Strecke beraten. Ministerpräsident Karl Lindner verteidigte die Pläne, " +
			"die das Verkehrsministerium im März vorgelegt hatte. Wir brauchen diese Strecke, sagte Lindner. Die Abgeordnete Sabine Hofmann von " +
			"der Opposition warf der Regierung vor, die Kosten zu verschweigen. Auch die Deutsche Bank und der Energiekonzern wollen sich beteiligen.",
			[]string{"Karl Lindner: Karl Lindner, Lindner", "Sabine Hofmann: Sabine Hofmann"},
			[]string{"Verkehrsministerium: Verkehrsministerium", "Deutsche Bank: Deutsche Bank"}},
		{"French", "fr", "Le ministre du travail, Olivier Martin, a défendu mardi son projet. Il faut agir, a déclaré M. Martin, qui répondait à une " +
			"question de Claire Dubois, députée du Parti socialiste. La Banque de France suit le dossier, selon l’entourage d’Olivier Martin.",
			[]string{"Olivier Martin: Olivier Martin, Martin, Olivier Martin", "Claire Dubois: Claire Dubois"},
			[]string{"Parti socialiste: Parti socialiste", "Banque de France: Banque de France"}},
		{"Spanish", "es", "El presidente, Pedro Álvarez, anunció el martes que el Ministerio de Sanidad y el Banco de la Nación trabajarán juntos. Según la " +
			"ministra Carmen Ortega, la medida costará mil millones. Ortega añadió que no habrá más cambios en la ley este año.",
			[]string{"Pedro Álvarez: Pedro Álvarez", "Carmen Ortega: Carmen Ortega, Ortega"},
			[]string{"Ministerio de Sanidad: Ministerio de Sanidad", "Banco de la Nación: Banco de la Nación"}},
		{"Italian", "it", "Secondo il ministro Giancarlo Ferri, il debito non crescerà. La Banca d’Italia ha espresso dubbi. La deputata Elena Conti, " +
			"del Partito Democratico, ha parlato di una occasione persa per il paese. Conti ha incontrato anche il sindaco.",
			[]string{"Giancarlo Ferri: Giancarlo Ferri", "Elena Conti: Elena Conti, Conti"},
			[]string{"Banca d’Italia: Banca d’Italia", "Partito Democratico: Partito Democratico"}},
		{"Portuguese", "pt", "O presidente da câmara, João Almeida, anunciou na segunda-feira a construção de um novo hospital. Segundo o Ministério da Saúde, " +
			"as obras começam em maio. A deputada Maria Fernandes disse que não há dinheiro. Almeida respondeu que o empréstimo já foi aprovado.",
			[]string{"João Almeida: João Almeida, Almeida", "Maria Fernandes: Maria Fernandes"},
			[]string{"Ministério da Saúde: Ministério da Saúde"}},
		{"Dutch", "nl", "Het kabinet heeft dinsdag het plan ingetrokken, zei minister Jan de Vries van de regering. Volgens Anna van der Meer van de Partij voor " +
			"de Dieren is dat een fout en moet er een debat komen. De gevolgen worden nu door de universiteit onderzocht.",
			[]string{"Jan de Vries: Jan de Vries", "Anna van der Meer: Anna van der Meer"},
			[]string{"Partij voor de Dieren: Partij voor de Dieren"}},
		{"Polish", "pl", "Minister zdrowia Tomasz Kowalski powiedział, że pieniądze trafią do szpitali już w przyszłym roku. Posłanka Anna Nowak " +
			"zapowiedziała, że zwróci się do prezydenta, a jej partia nie poprze tej ustawy w głosowaniu.",
			[]string{"Tomasz Kowalski: Tomasz Kowalski", "Anna Nowak: Anna Nowak"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := newArticle(c.text)
			cast := find(t, Default(), a)
			if cast.Language != c.language || cast.Means != ByCapitals {
				t.Fatalf("language %q by %q", cast.Language, cast.Means)
			}
			if want := "This article is in " + c.name + "; names are found by their capitals and may be wrong."; cast.Notice() != want {
				t.Errorf("notice %q", cast.Notice())
			}
			if diff := cmp.Diff(c.people, listed(a, cast, Person)); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(c.bodies, listed(a, cast, Organization)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestScriptsWithoutCapitalsNameNobody(t *testing.T) {
	for language, text := range map[string]string{
		"ar": "قال وزير الخارجية إن الاجتماع سيعقد يوم الثلاثاء في العاصمة بحضور رئيس الوزراء وعدد من المسؤولين.",
		"zh": "外交部长星期二在北京会见了来访的代表团，双方就贸易问题交换了意见。公司的Tim Cook也出席了会议。",
		"he": "שר החוץ אמר ביום שלישי כי הפגישה תתקיים בבירה בהשתתפות ראש הממשלה ומספר בכירים.",
	} {
		cast := find(t, Default(), newArticle(text))
		if cast.Language != language || cast.Means != ByNothing || len(cast.Entities) > 0 {
			t.Errorf("%s: %q by %q names %+v", language, cast.Language, cast.Means, cast.Entities)
		}
	}
}

func TestInGermanOrdinaryNounsNameNobody(t *testing.T) {
	a := newArticle("Am Ende der Woche hat die Regierung den Vorschlag der Kommission abgelehnt, weil die Kosten für Schulen, Straßen und Brücken zu hoch " +
		"gewesen sind. Der Sprecher der Partei sagte, dass Haushalt und Bildung, Verkehr und Gesundheit nicht länger aufgeschoben werden können.")
	if cast := find(t, Default(), a); len(cast.Of(Person))+len(cast.Of(Organization)) > 0 {
		t.Errorf("%+v", cast.Entities)
	}
}

func TestEnglishIsReadHoweverItIsSet(t *testing.T) {
	text := "President Ana Ruiz of Peru arrived in Oslo on Monday for talks with the Norwegian prime minister, Erik Berg. The World Bank said it would " +
		"send a delegation. Ms. Ruiz will also meet John Carter before she leaves. Berg said the visit was important for both countries."
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"in sentences", text, []string{"Ana Ruiz", "Erik Berg", "John Carter"}},
		{"in capitals", strings.ToUpper(text), []string{"ANA RUIZ", "ERIK BERG", "JOHN CARTER"}},
		{"in small letters", strings.ToLower(text), []string{"ana ruiz", "erik berg", "john carter"}},
		{"in title case", inTitleCase(text), []string{"Ana Ruiz", "Erik Berg", "John Carter"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			cast := find(t, Default(), newArticle(c.text))
			if cast.Language != English || cast.Notice() != "" {
				t.Errorf("language %q, notice %q", cast.Language, cast.Notice())
			}
			var got []string
			for _, e := range cast.Of(Person) {
				got = append(got, e.Name)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// inTitleCase gives every word a capital.
func inTitleCase(text string) string {
	words := strings.Fields(text)
	for i, w := range words {
		words[i] = capitalize(w)
	}
	return strings.Join(words, " ")
}

func TestFewWordsCountAsEnglish(t *testing.T) {
	for _, text := range []string{"Ruiz", "Real Madrid 3 Bayern München 2 Paris Saint-Germain 1", "Ana Ruiz, Erik Berg, John Carter", ""} {
		if cast := find(t, Default(), newArticle(text)); cast.Language != English || cast.Means != ByReading {
			t.Errorf("%q: %q by %q", text, cast.Language, cast.Means)
		}
	}
}

func TestSpeakersOfATranscriptAreThePeopleTheyAre(t *testing.T) {
	a := newArticle("MR. CARTER: I was at the Treasury Department until May.\n\nTHE CHAIR: Did you speak with Jane Porter?\n\n" +
		"MR. CARTER: I spoke with Ms. Porter twice. She told me so.\n\nQ: And then?\n\nA: I left.\n\nMS. PORTER: John Carter knew of it.")
	want := []string{"John Carter: CARTER, CARTER, John Carter", "Jane Porter: Jane Porter, Porter, PORTER"}
	if diff := cmp.Diff(want, listed(a, find(t, Default(), a), Person)); diff != "" {
		t.Error(diff)
	}
}

func TestHandlesAreThePeopleAndBodiesTheyName(t *testing.T) {
	a, cast := findMarked(t, "[p Ana Ruiz] of the [o Lake Bank] wrote. RT @AnaRuiz: Thanks to @Lake_Bank and @nobody!")
	want := []string{"Ana Ruiz: Ana Ruiz, @AnaRuiz", "Lake Bank: Lake Bank, @Lake_Bank"}
	if diff := cmp.Diff(want, append(listed(a, cast, Person), listed(a, cast, Organization)...)); diff != "" {
		t.Error(diff)
	}
}
