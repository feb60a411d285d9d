package opener

import (
	"errors"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// Encoding is a way of writing text in bytes that a file can be read in.
type Encoding struct {
	Name  string // as in article.Source.Encoding and Options: "windows-1250"
	Title string // for a menu: "Central European (Windows-1250)"
}

// Encodings returns the encodings that a reader of articles can choose from:
// Unicode, then the regions of the world.
func Encodings() []Encoding {
	out := make([]Encoding, len(encodings))
	for i, e := range encodings {
		out[i] = e.Encoding
	}
	return out
}

// encodingRow joins an encoding's names to its decoder.
type encodingRow struct {
	Encoding
	enc encoding.Encoding
}

// encodings are those of the WHATWG's list, UTF-32 and the code pages of DOS
// that old archives are still in. Names are the WHATWG's, in the spelling of the
// IANA where people know that better.
var encodings = []encodingRow{
	{Encoding{"UTF-8", "Unicode (UTF-8)"}, unicode.UTF8},
	{Encoding{"UTF-16LE", "Unicode (UTF-16, little-endian)"}, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
	{Encoding{"UTF-16BE", "Unicode (UTF-16, big-endian)"}, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
	{Encoding{"UTF-32LE", "Unicode (UTF-32, little-endian)"}, utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)},
	{Encoding{"UTF-32BE", "Unicode (UTF-32, big-endian)"}, utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)},
	{Encoding{"windows-1252", "Western (Windows-1252)"}, charmap.Windows1252},
	{Encoding{"iso-8859-15", "Western (ISO 8859-15)"}, charmap.ISO8859_15},
	{Encoding{"macintosh", "Western (Mac Roman)"}, charmap.Macintosh},
	{Encoding{"ibm850", "Western (DOS 850)"}, charmap.CodePage850},
	{Encoding{"windows-1250", "Central European (Windows-1250)"}, charmap.Windows1250},
	{Encoding{"iso-8859-2", "Central European (ISO 8859-2)"}, charmap.ISO8859_2},
	{Encoding{"iso-8859-16", "Romanian (ISO 8859-16)"}, charmap.ISO8859_16},
	{Encoding{"ibm852", "Central European (DOS 852)"}, charmap.CodePage852},
	{Encoding{"windows-1257", "Baltic (Windows-1257)"}, charmap.Windows1257},
	{Encoding{"iso-8859-13", "Baltic (ISO 8859-13)"}, charmap.ISO8859_13},
	{Encoding{"iso-8859-4", "Northern European (ISO 8859-4)"}, charmap.ISO8859_4},
	{Encoding{"iso-8859-10", "Nordic (ISO 8859-10)"}, charmap.ISO8859_10},
	{Encoding{"iso-8859-14", "Celtic (ISO 8859-14)"}, charmap.ISO8859_14},
	{Encoding{"iso-8859-3", "Southern European (ISO 8859-3)"}, charmap.ISO8859_3},
	{Encoding{"windows-1251", "Cyrillic (Windows-1251)"}, charmap.Windows1251},
	{Encoding{"koi8-r", "Cyrillic (KOI8-R)"}, charmap.KOI8R},
	{Encoding{"koi8-u", "Cyrillic (KOI8-U)"}, charmap.KOI8U},
	{Encoding{"iso-8859-5", "Cyrillic (ISO 8859-5)"}, charmap.ISO8859_5},
	{Encoding{"x-mac-cyrillic", "Cyrillic (Mac)"}, charmap.MacintoshCyrillic},
	{Encoding{"ibm866", "Cyrillic (DOS 866)"}, charmap.CodePage866},
	{Encoding{"windows-1253", "Greek (Windows-1253)"}, charmap.Windows1253},
	{Encoding{"iso-8859-7", "Greek (ISO 8859-7)"}, charmap.ISO8859_7},
	{Encoding{"windows-1254", "Turkish (Windows-1254)"}, charmap.Windows1254},
	{Encoding{"iso-8859-9", "Turkish (ISO 8859-9)"}, charmap.ISO8859_9},
	{Encoding{"windows-1255", "Hebrew (Windows-1255)"}, charmap.Windows1255},
	{Encoding{"iso-8859-8", "Hebrew (ISO 8859-8)"}, charmap.ISO8859_8},
	{Encoding{"windows-1256", "Arabic (Windows-1256)"}, charmap.Windows1256},
	{Encoding{"iso-8859-6", "Arabic (ISO 8859-6)"}, charmap.ISO8859_6},
	{Encoding{"windows-874", "Thai (Windows-874)"}, charmap.Windows874},
	{Encoding{"windows-1258", "Vietnamese (Windows-1258)"}, charmap.Windows1258},
	{Encoding{"GB18030", "Chinese, simplified (GB18030)"}, simplifiedchinese.GB18030},
	{Encoding{"GBK", "Chinese, simplified (GBK)"}, simplifiedchinese.GBK},
	{Encoding{"Big5", "Chinese, traditional (Big5)"}, traditionalchinese.Big5},
	{Encoding{"Shift_JIS", "Japanese (Shift JIS)"}, japanese.ShiftJIS},
	{Encoding{"EUC-JP", "Japanese (EUC-JP)"}, japanese.EUCJP},
	{Encoding{"ISO-2022-JP", "Japanese (ISO-2022-JP)"}, japanese.ISO2022JP},
	{Encoding{"EUC-KR", "Korean (EUC-KR)"}, korean.EUCKR},
}

// namedEncoding returns the encoding of a name from Encodings, or of any label
// that pages and mails use for it.
func namedEncoding(label string) (enc encoding.Encoding, name string, err error) {
	label = strings.TrimSpace(label)
	if label == "UTF-8 with BOM" {
		label = "UTF-8"
	}
	for _, e := range encodings {
		if strings.EqualFold(e.Name, label) {
			return e.enc, e.Name, nil
		}
	}
	enc, err = htmlindex.Get(label)
	if err != nil {
		return nil, "", err
	}
	name, err = htmlindex.Name(enc)
	if err != nil {
		return nil, "", err
	}
	for _, e := range encodings {
		if strings.EqualFold(e.Name, name) {
			return e.enc, e.Name, nil
		}
	}
	return nil, "", errors.New("an encoding that replaces all text")
}

// decodeAs decodes data as the user asked. Bytes that mean nothing in the
// encoding become replacement characters: seeing them is how a wrong choice is
// known.
func decodeAs(data []byte, enc encoding.Encoding) (string, error) {
	if len(data) > maxUnpacked {
		return "", tooLarge(maxUnpacked, nil)
	}
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return "", &Error{Code: NotText, Reason: "is not text in that encoding", Advice: "choose another encoding", Err: err}
	}
	return strings.ToValidUTF8(strings.TrimPrefix(string(out), "\uFEFF"), "\uFFFD"), nil
}
