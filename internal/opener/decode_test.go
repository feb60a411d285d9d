package opener

import (
	"context"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

func utf16Bytes(s string, big bool) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		if big {
			b.WriteByte(byte(u >> 8))
			b.WriteByte(byte(u))
		} else {
			b.WriteByte(byte(u))
			b.WriteByte(byte(u >> 8))
		}
	}
	return b.String()
}

func TestTextOpensInEveryUnicodeForm(t *testing.T) {
	const text = "Käse für alle\n\nDer Käse ist da, sagte die Ministerin am Montag in Bern, und er reicht für alle.\n"
	const chinese = "政府宣布新政策\n\n政府星期一宣布了一项新政策， 这项政策将于明年生效。\n"
	for name, test := range map[string]struct{ data, text, encoding string }{
		"UTF-8":                        {text, text, "UTF-8"},
		"UTF-8 with a mark":            {"\ufeff" + text, text, "UTF-8 with BOM"},
		"UTF-16, little, with a mark":  {"\xff\xfe" + utf16Bytes(text, false), text, "UTF-16LE"},
		"UTF-16, big, with a mark":     {"\xfe\xff" + utf16Bytes(text, true), text, "UTF-16BE"},
		"UTF-16, little, without":      {utf16Bytes(text, false), text, "UTF-16LE"},
		"UTF-16, big, without":         {utf16Bytes(text, true), text, "UTF-16BE"},
		"Chinese in UTF-16 without":    {utf16Bytes(chinese, false), chinese, "UTF-16LE"},
		"UTF-8 with one broken letter": {text + text + "Caf\xe9 Käse öäü é", text + text + "Caf\uFFFD Käse öäü é", "UTF-8"},
	} {
		t.Run(name, func(t *testing.T) {
			got, encoding, err := decode([]byte(test.data))
			if err != nil || got != test.text || encoding != test.encoding {
				t.Errorf("%q in %s, error %v; want %q in %s", got, encoding, err, test.text, test.encoding)
			}
		})
	}
}

func TestEveryKindOfLineEndPartsLines(t *testing.T) {
	in := &input{data: []byte("one\r\ntwo\rthree\vfour\ffive\u0085six\u2028seven\u2029eight\nnine"), ext: ".txt"}
	if err := in.decode(); err != nil {
		t.Fatal(err)
	}
	if got, want := in.text, "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine"; got != want {
		t.Errorf("text %q, want %q", got, want)
	}
}

func TestMarksThatTurnTheDirectionAreTakenOutWithAWarning(t *testing.T) {
	a, err := Read(context.Background(), strings.NewReader("Headline with \u202etxet nedd\u202cih inside\n"), "a.txt")
	if err != nil {
		t.Fatal(err)
	}
	if a.Text != "Headline with txet neddih inside" || len(a.Warnings) != 1 {
		t.Errorf("text %q, warnings %q", a.Text, a.Warnings)
	}
}

func TestOlderEncodingsAreGuessedFromTheWords(t *testing.T) {
	for name, test := range map[string]struct {
		text      string
		encodings []encoding.Encoding
	}{
		"English with typographic marks": {"The minister said: “It’s over” – and left… Shares fell by £3m.", []encoding.Encoding{charmap.Windows1252, charmap.Macintosh}},
		"German":                         {"Die Ministerin erklärte am Montag in Zürich, die Brücke müsse größer werden.", []encoding.Encoding{charmap.Windows1252, charmap.ISO8859_15, charmap.Macintosh}},
		"French":                         {"À Genève, les élèves ont été évacués après l'incendie de l'école, a déclaré le maire.", []encoding.Encoding{charmap.Windows1252, charmap.Macintosh}},
		"Spanish":                        {"El presidente anunció en Málaga que el año próximo habrá más viviendas.", []encoding.Encoding{charmap.Windows1252, charmap.Macintosh}},
		"Polish":                         {"Minister oświadczył w Łodzi, że będą większe środki na żłobki i książki.", []encoding.Encoding{charmap.Windows1250, charmap.ISO8859_2}},
		"Czech":                          {"Ministr řekl v Plzni, že příští týden začnou úředníci kontrolovat školy.", []encoding.Encoding{charmap.Windows1250, charmap.ISO8859_2}},
		"Hungarian":                      {"A miniszter szerint a következő évben több lakás épül, és nő a segély összege.", []encoding.Encoding{charmap.Windows1250}},
		"Turkish":                        {"Bakan, İzmir'de yaptığı açıklamada çocuklar için yeni okul yapılacağını söyledi.", []encoding.Encoding{charmap.Windows1254}},
		"Lithuanian":                     {"Ministras pranešė, kad šių metų rudenį bus pastatyta daugiau mokyklų vaikams, žinoma.", []encoding.Encoding{charmap.Windows1257}},
		"Russian":                        {"Министр сообщил в понедельник, что мост через реку будет открыт весной.", []encoding.Encoding{charmap.Windows1251, charmap.KOI8R, charmap.ISO8859_5, charmap.CodePage866}},
		"Greek":                          {"Ο υπουργός δήλωσε τη Δευτέρα ότι η γέφυρα θα ανοίξει την άνοιξη του επόμενου έτους.", []encoding.Encoding{charmap.Windows1253, charmap.ISO8859_7}},
		"Hebrew":                         {"השר אמר ביום שני כי הגשר החדש מעל הנהר ייפתח באביב הקרוב.", []encoding.Encoding{charmap.Windows1255}},
		"Arabic":                         {"قال الوزير يوم الاثنين إن الجسر الجديد فوق النهر سيفتح في الربيع المقبل.", []encoding.Encoding{charmap.Windows1256, charmap.ISO8859_6}},
		"Thai":                           {"รัฐมนตรีกล่าวเมื่อวันจันทร์ว่าสะพานใหม่ข้ามแม่น้ำจะเปิดในฤดูใบไม้ผลิหน้า", []encoding.Encoding{charmap.Windows874}},
		"Japanese":                       {"大臣は月曜日、新しい橋が来年の春に開通すると述べた。住民は安堵の声を上げている。", []encoding.Encoding{japanese.ShiftJIS, japanese.EUCJP, japanese.ISO2022JP}},
		"Korean":                         {"장관은 월요일 새 다리가 내년 봄에 개통될 것이라고 밝혔다. 주민들은 환영했다.", []encoding.Encoding{korean.EUCKR}},
		"Chinese":                        {"部长星期一表示，河上的新桥将于明年春天通车。居民们对此表示欢迎。", []encoding.Encoding{simplifiedchinese.GB18030}},
		"Taiwanese":                      {"部長星期一表示，河上的新橋將於明年春天通車。居民們對此表示歡迎。", []encoding.Encoding{traditionalchinese.Big5}},
	} {
		for _, enc := range test.encodings {
			data, err := enc.NewEncoder().String(test.text)
			if err != nil {
				t.Fatal(err)
			}
			if got, guess, err := decode([]byte(data)); err != nil || got != test.text {
				t.Errorf("%s in %v read as %s: %q, error %v", name, enc, guess, got, err)
			}
		}
	}
}

func TestCleanedTextIsAlwaysUTF8(t *testing.T) {
	for in, want := range map[string]string{"plain": "plain", "a\xffb": "a\uFFFDb", "a\u00adb\x00c": "abc", "tab\tand\r\nend": "tab\tand\nend"} {
		if got, _ := clean(in); got != want {
			t.Errorf("%q is cleaned to %q, want %q", in, got, want)
		}
	}
}
