package opener

import (
	"strings"
	"unicode"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// singleByte are the encodings of one byte a character that saved text is still
// found in, each with the languages written in it. Where two would do, the
// earlier one is taken.
var singleByte = []struct {
	name      string
	enc       *charmap.Charmap
	languages []string
	rarity    float64 // how much better than the usual ones it must read
}{
	{"windows-1252", charmap.Windows1252, western, 0},
	{"windows-1251", charmap.Windows1251, cyrillic, 0.02},
	{"windows-1250", charmap.Windows1250, central, 0.02},
	{"windows-1254", charmap.Windows1254, turkish, 0.05},
	{"windows-1257", charmap.Windows1257, baltic, 0.05},
	{"windows-1253", charmap.Windows1253, greek, 0.02},
	{"windows-1255", charmap.Windows1255, hebrew, 0.02},
	{"windows-1256", charmap.Windows1256, arabic, 0.02},
	{"windows-1258", charmap.Windows1258, vietnam, 0.15},
	{"windows-874", charmap.Windows874, thai, 0.02},
	{"iso-8859-15", charmap.ISO8859_15, western, 0.06},
	{"iso-8859-2", charmap.ISO8859_2, central, 0.05},
	{"iso-8859-16", charmap.ISO8859_16, central, 0.2},
	{"koi8-r", charmap.KOI8R, cyrillic, 0.05},
	{"koi8-u", charmap.KOI8U, cyrillic, 0.06},
	{"iso-8859-5", charmap.ISO8859_5, cyrillic, 0.1},
	{"x-mac-cyrillic", charmap.MacintoshCyrillic, cyrillic, 0.2},
	{"ibm866", charmap.CodePage866, cyrillic, 0.15},
	{"iso-8859-7", charmap.ISO8859_7, greek, 0.06},
	{"iso-8859-8", charmap.ISO8859_8, hebrew, 0.06},
	{"iso-8859-6", charmap.ISO8859_6, arabic, 0.06},
	{"iso-8859-9", charmap.ISO8859_9, turkish, 0.08},
	{"iso-8859-13", charmap.ISO8859_13, baltic, 0.12},
	{"iso-8859-4", charmap.ISO8859_4, baltic, 0.2},
	{"macintosh", charmap.Macintosh, western, 0.2},
	{"ibm850", charmap.CodePage850, western, 0.25},
	{"ibm852", charmap.CodePage852, central, 0.25},
}

// The letters beyond ASCII of languages that share encodings. For scripts of
// their own only the commonest letters stand here; they tell the scripts apart.
var (
	western = []string{"éàèêçùâîôûëïœ", "äöüß", "áéíóúñ", "ãçáéíóúâêôõà", "àèéìòù", "åäö", "æøåéüö", "ëéïöè", "áðéíóúýþæö"}
	central = []string{"ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîșțşţ", "äöüß"}
	baltic  = []string{"ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"}
	turkish = []string{"çğıöşüİâ"}
	greek   = []string{"αοιετσνηυρπκμλωςγάέήίόύώ"}
	hebrew  = []string{"יוהלאתרבשמנחפדקעכםסןגטצזךףץ"}
	arabic  = []string{"الينمورتبعدسفهكقحةجشطصخذىئأإءضزثغظؤآپچژکگی"}
	thai    = []string{"านรกเงมยลวดทสตะปบคหแจพชขใไโผซถอธฐณศษภฝฟฉญฏฎฆฌฮฒำุูิีึืั่้๊๋์็"}
	vietnam = []string{"ăâđêôơưàảãạáèéìíòóùú\u0300\u0301\u0303\u0309\u0323"}

	cyrillic = []string{"оеаинтсрвлкмдпуяызьбгчйхжшюцщэфъё", "оаинвеіртсклудмпяьзбгйчхжїєшюцщфґ", "аоеиснтрвлкмдупјзгбчшцжхћфљњђџ"}
)

// guessSingleByte returns the single-byte encoding under which data reads best.
func guessSingleByte(data []byte) (encoding.Encoding, string, float64) {
	sample := highSample(data)
	best, name, top := encoding.Encoding(charmap.Windows1252), "windows-1252", -1e9
	for _, c := range singleByte {
		runes := make([]rune, len(sample))
		for i, b := range sample {
			runes[i] = c.enc.DecodeByte(b)
		}
		common := commonLetters(runes, c.languages)
		score := legibility(runes, common) - c.rarity
		if score > top {
			best, name, top = c.enc, c.name, score
		}
	}
	return best, name, top
}

// highSample keeps of data what tells encodings apart: the words that have a
// byte beyond ASCII, up to 64 KB of them.
func highSample(data []byte) []byte {
	var out []byte
	for len(data) > 0 && len(out) < 64<<10 {
		end := 0
		high := false
		for end < len(data) && data[end] != ' ' && data[end] != '\n' && end < 200 {
			high = high || data[end] >= 0x80
			end++
		}
		if high {
			out = append(append(out, data[:end]...), ' ')
		}
		data = data[min(end+1, len(data)):]
	}
	return out
}

// commonLetters chooses the language whose letters are found most often, and
// returns how much each letter is worth.
func commonLetters(runes []rune, languages []string) map[rune]float64 {
	count := map[rune]int{}
	for _, r := range runes {
		if r >= 0x80 {
			count[unicode.ToLower(r)]++
		}
	}
	var best map[rune]float64
	most := -1.0
	for _, letters := range languages {
		worth, sum := map[rune]float64{}, 0.0
		n := len([]rune(letters))
		for i, r := range []rune(letters) {
			worth[r] = 1
			if n > 20 { // a script of its own: the commonest letters are worth most
				worth[r] = 1.4 - float64(i)/float64(n)
			}
			sum += worth[r] * float64(count[unicode.ToLower(r)])
		}
		if sum > most {
			best, most = worth, sum
		}
	}
	return best
}

// legibility is how well runes read, on average for each character beyond
// ASCII: letters of the language between letters are good; signs within words,
// capitals after small letters and control characters are bad.
func legibility(runes []rune, common map[rune]float64) float64 {
	sum, n := 0.0, 0
	for i, r := range runes {
		if r < 0x80 {
			continue
		}
		n++
		before, after := ' ', ' '
		if i > 0 {
			before = runes[i-1]
		}
		if i+1 < len(runes) {
			after = runes[i+1]
		}
		inWord := unicode.IsLetter(before) && unicode.IsLetter(after)
		switch {
		case r == unicode.ReplacementChar || unicode.IsControl(r):
			sum -= 6
		case unicode.IsLetter(r), unicode.IsMark(r):
			if w, ok := common[unicode.ToLower(r)]; ok {
				sum += w
			} else if w, ok := common[r]; ok {
				sum += w
			} else {
				sum -= 0.8
			}
			if unicode.IsUpper(r) && unicode.IsLower(before) || unicode.IsUpper(before) && unicode.IsUpper(r) && unicode.IsLower(after) {
				sum -= 1.2
			}
			if unicode.IsUpper(r) && unicode.IsLower(after) && unicode.IsLetter(before) {
				sum -= 0.6
			}
			if unicode.IsDigit(after) && after < 0x80 {
				sum -= 0.8
			}
			if mixedScripts(r, before) || mixedScripts(r, after) {
				sum -= 1.5
			}
		case inWord && r != '’' && r != '‘' && r != '–' && r != '\u00a0' && r != '·' && r != '-':
			sum -= 2
		case opensWord(r):
			if unicode.IsLetter(before) {
				sum -= 1
			} else {
				sum += 0.5
			}
		case strings.ContainsRune("”’…»›", r):
			sum += 0.5
		case strings.ContainsRune("£€¥$", r) && unicode.IsDigit(after):
			sum += 0.6
		case strings.ContainsRune("–—\u00a0•·©®™°§€£№", r):
			sum += 0.3
		case unicode.In(r, unicode.So, unicode.Sm, unicode.Sk, unicode.No): // boxes, accents alone, powers
			sum -= 1
		default:
			sum -= 0.4
		}
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

func opensWord(r rune) bool { return strings.ContainsRune("“„‘‚«‹¿¡", r) }

// mixedScripts reports whether two neighbors are letters of different scripts.
func mixedScripts(r, s rune) bool {
	if !unicode.IsLetter(s) {
		return false
	}
	return unicode.Is(unicode.Latin, r) != unicode.Is(unicode.Latin, s)
}
