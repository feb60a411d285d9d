package entity

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/RadhiFadlillah/whatlanggo"

	"namecheck/internal/article"
	"namecheck/internal/token"
)

// Means is how the names of an article are looked for.
type Means string

// The means by which names are found.
const (
	ByReading  Means = "reading"  // a tagger that has learned the language
	ByCapitals Means = "capitals" // the capitals that names are written with, and lists
	ByNothing  Means = "nothing"  // a script that sets no names apart: nobody is found
)

// English is the language that the engine's tagger reads, and the one that an
// article is taken for when its words do not tell.
const English = "en"

// LanguageName is the English name of the cast's language: "German".
func (c *Cast) LanguageName() string {
	if c.Language == English {
		return "English"
	}
	return languageNames[c.Language]
}

// Notice says what the reader must know about how the names were found, and ""
// where there is nothing to say.
func (c *Cast) Notice() string {
	in := "in another language"
	if name := c.LanguageName(); name != "" {
		in = "in " + name
	}
	switch c.Means {
	case ByCapitals:
		return "This article is " + in + "; names are found by their capitals and may be wrong."
	case ByNothing:
		return "This article is " + in + ", in which names cannot be told from other words yet."
	}
	return ""
}

// tongue tells the language of an article as an ISO 639-1 code ("" for one
// without) and by what means names can be found in it.
func tongue(text string, sentences []token.Sentence) (string, Means) {
	s := sample(text, sentences)
	if s.caseless*2 > s.letters && s.caseless > 10 {
		code, _ := detect(s.all.String())
		return code, ByNothing
	}
	if s.plain == 0 && s.capitals > 30 {
		s.plain, s.everyday = s.capitals, s.everydayCapitals // ALL CAPITALS
		s.small = s.all
	}
	if s.plain < 12 || s.everyday*100 >= s.plain*everydayShare {
		return English, ByReading
	}
	small := s.small.String()
	code, sure := detect(small)
	if own, share := spoken(small); !sure {
		code, sure = own, share >= smallShare
	} else if smallWords[code] != nil && share < smallShare/2 {
		sure = false // a list of results, in which no sentence speaks
	}
	if !sure || code == English {
		return English, ByReading
	}
	return code, ByCapitals
}

// spoken settles what a library leaves open between near languages: it returns
// the one whose small words stand most often, and their percentage.
func spoken(words string) (code string, share int) {
	all, counts := 0, make(map[string]int)
	for w := range strings.FieldsSeq(words) {
		all++
		for code, list := range smallWords {
			if list[w] {
				counts[code]++
			}
		}
	}
	best := 0
	for _, c := range slices.Sorted(maps.Keys(counts)) {
		if counts[c] > best {
			code, best = c, counts[c]
		}
	}
	return code, best * 100 / max(all, 1)
}

// smallShare is the percentage of a language's small words from which a text is
// taken for it.
const smallShare = 20

// smallWords are the most frequent words of some languages that are alike.
var smallWords = map[string]map[string]bool{
	"en": everyday,
	"de": fields("der die das und ist in den von zu mit sich des auf für im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei"),
	"nl": fields("de het een en van in is dat op te zijn voor met die niet aan er om ook als bij door maar naar heeft uit dan wordt over"),
	"fr": fields("de la le les et des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux"),
	"es": fields("de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha"),
	"pt": fields("de a o que e do da em um para com não uma os no se na por mais as dos como mas ao das foi pelo são"),
	"it": fields("di e il la che in a per un del è non una si da con i le al della sono dei ha nel più anche come gli ma alla"),
	"sv": fields("och i att det som en på är av för med till den har de inte om ett han men var jag från vi så"),
	"da": fields("og i at det er en til af på for med den de der som ikke har et han var men om jeg fra vi blev"),
	"nb": fields("og i det er en til av på for med som den de ikke har et han var men om jeg fra vi ble å"),
	"pl": fields("w i na z się nie do to jest że o za jak po od przez oraz dla tym ale są był co"),
	"cs": fields("a v se na je že s z do o to i ve pro za by jsou k po jako ale od který jeho byl"),
	"ro": fields("de și în a la cu o pe care din că nu este un mai pentru să au fost al sunt prin dar"),
}

// sampled is what a language is told by: the words in small letters, since
// names read alike in all languages.
type sampled struct {
	small, all                 strings.Builder
	letters, caseless          int
	plain, everyday            int
	capitals, everydayCapitals int
}

// sampleBytes is how much text is looked at.
const sampleBytes = 20000

// sample collects words from the start, the middle and the end of an article.
func sample(text string, sentences []token.Sentence) *sampled {
	s := new(sampled)
	step := 1
	if n := len(sentences); n > 0 {
		if bytes := sentences[n-1].Span().End - sentences[0].Span().Start; bytes > sampleBytes {
			step = bytes/sampleBytes + 1
		}
	}
	for i := 0; i < len(sentences) && s.all.Len() < sampleBytes; i += step {
		for _, w := range sentences[i].Words {
			s.add(w.In(text))
		}
	}
	return s
}

func (s *sampled) add(w string) {
	r, size := utf8.DecodeRuneInString(w)
	if !unicode.IsLetter(r) {
		return
	}
	small := strings.ToLower(w)
	s.all.WriteString(small)
	s.all.WriteByte(' ')
	n := utf8.RuneCountInString(w)
	s.letters += n
	switch {
	case unicode.IsLower(r):
		s.plain++
		if everyday[w] {
			s.everyday++
		}
		s.small.WriteString(w)
		s.small.WriteByte(' ')
	case unicode.IsUpper(r):
		if size == len(w) || allCapitals(w) {
			s.capitals++
			if everyday[small] {
				s.everydayCapitals++
			}
		}
	default:
		s.caseless += n
	}
}

// detect asks the library for the language of words.
func detect(words string) (code string, sure bool) {
	info := whatlanggo.Detect(words)
	return info.Lang.Iso6391(), info.Lang >= 0 && info.IsReliable()
}

// everydayShare is the percentage of everyday words from which a text is taken
// for English. News has 30 to 45, other languages below 8.
const everydayShare = 15

var everyday = fields(`the of and to a in that is was for on with as by it at from his he be has have had are were
	an this which not but they their or will said who its would been she her about after when more than over`)

// elided cuts the articles and prepositions that some languages join to the
// next word with an apostrophe off names: "d’ | Ana Ruiz".
func elided(text string, sentences []token.Sentence) []token.Sentence {
	out := make([]token.Sentence, len(sentences))
	for i, s := range sentences {
		out[i] = s
		var words []article.Span
		for k, w := range s.Words {
			at := elision(w.In(text))
			if at > 0 && words == nil {
				words = append(make([]article.Span, 0, len(s.Words)+4), s.Words[:k]...)
			}
			switch {
			case at > 0:
				words = append(words, article.Span{Start: w.Start, End: w.Start + at}, article.Span{Start: w.Start + at, End: w.End})
			case words != nil:
				words = append(words, w)
			}
		}
		if words != nil {
			out[i].Words = words
		}
	}
	return out
}

// elision is the length of a joined article or preposition that a word in
// capitals follows, or 0.
func elision(w string) int {
	i := strings.IndexAny(w, "'’")
	if i < 1 || i > 6 {
		return 0
	}
	_, size := utf8.DecodeRuneInString(w[i:])
	if !startsUpper(w[i+size:]) || !elisions[strings.ToLower(w[:i])] || startsUpper(w) && len(w[:i]) == 1 && w[0] != 'L' && w[0] != 'D' {
		return 0
	}
	return i + size
}

var elisions = fields("l d qu n s c j m t un all dell nell dall sull coll quell gl jusqu lorsqu puisqu aujourd")

// languageNames are the English names of the languages that are recognized.
var languageNames = map[string]string{
	"af": "Afrikaans", "ak": "Akan", "am": "Amharic", "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian",
	"bn": "Bengali", "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "eo": "Esperanto", "es": "Spanish",
	"et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French", "gu": "Gujarati", "ha": "Hausa", "he": "Hebrew", "hi": "Hindi",
	"hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian", "ig": "Igbo", "it": "Italian", "ja": "Japanese",
	"jv": "Javanese", "ka": "Georgian", "km": "Khmer", "kn": "Kannada", "ko": "Korean", "ku": "Kurdish", "la": "Latin", "lt": "Lithuanian",
	"lv": "Latvian", "mg": "Malagasy", "mk": "Macedonian", "ml": "Malayalam", "mr": "Marathi", "ms": "Malay", "my": "Burmese",
	"nb": "Norwegian", "ne": "Nepali", "nl": "Dutch", "nn": "Norwegian", "no": "Norwegian", "ny": "Chichewa", "or": "Odia", "pa": "Punjabi",
	"pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "rn": "Kirundi", "rw": "Kinyarwanda", "si": "Sinhala", "sk": "Slovak",
	"sl": "Slovenian", "sn": "Shona", "so": "Somali", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "ta": "Tamil", "te": "Telugu",
	"tg": "Tajik", "th": "Thai", "ti": "Tigrinya", "tk": "Turkmen", "tl": "Tagalog", "tr": "Turkish", "ug": "Uyghur", "uk": "Ukrainian",
	"ur": "Urdu", "uz": "Uzbek", "vi": "Vietnamese", "yi": "Yiddish", "yo": "Yoruba", "zh": "Chinese", "zu": "Zulu",
}
