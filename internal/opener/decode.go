package opener

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"

	"github.com/saintfish/chardet"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// decode turns bytes into valid UTF-8 and says what encoding they were in. The
// whole of data is tested for UTF-8 before anything is guessed: a guess from
// the first kilobyte is wrong for pages whose first accent comes late.
func decode(data []byte) (text, name string, err error) {
	if len(data) > maxUnpacked {
		return "", "", tooLarge(maxUnpacked, nil)
	}
	enc, name := markedEncoding(data)
	if enc == nil {
		enc, name = wideEncoding(data)
	}
	if enc == nil && !mostlyText(data) {
		return "", "", notText()
	}
	switch {
	case enc != nil:
	case bytes.Contains(data, []byte("\x1b$")) && ascii(data):
		enc, name = japanese.ISO2022JP, "ISO-2022-JP"
	case utf8.Valid(data):
		return string(data), "UTF-8", nil
	case nearlyUTF8(data):
		return strings.ToValidUTF8(string(data), "\uFFFD"), "UTF-8", nil
	default:
		enc, name = guessedEncoding(data)
	}
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return "", "", &Error{Code: NotText, Reason: "is not text in an encoding that is known",
			Advice: "save it as UTF-8 text", Err: err}
	}
	text = strings.ToValidUTF8(strings.TrimPrefix(string(out), "\uFEFF"), "\uFFFD")
	if n := strings.Count(text, "\uFFFD"); n > 2 && n*20 > utf8.RuneCountInString(text) {
		return "", "", notText()
	}
	return text, name, nil
}

func notText() *Error {
	return &Error{Code: NotText, Reason: "is a binary file, not text", Advice: "open a saved text or web page instead",
		Err: errors.New("control characters throughout")}
}

// markedEncoding is the encoding that a byte order mark states.
func markedEncoding(data []byte) (encoding.Encoding, string) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")) && utf8.Valid(data):
		return unicode.UTF8BOM, "UTF-8 with BOM"
	case bytes.HasPrefix(data, []byte("\xff\xfe\x00\x00")):
		return utf32.UTF32(utf32.LittleEndian, utf32.UseBOM), "UTF-32LE"
	case bytes.HasPrefix(data, []byte("\x00\x00\xfe\xff")):
		return utf32.UTF32(utf32.BigEndian, utf32.UseBOM), "UTF-32BE"
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "UTF-16LE"
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM), "UTF-16BE"
	}
	return nil, ""
}

// wideEncoding recognizes UTF-16 and UTF-32 without a mark by their spaces and
// line ends, which stand in text of any script.
func wideEncoding(data []byte) (encoding.Encoding, string) {
	var little16, big16, little32, big32 int
	for i := 0; i+1 < len(data); i += 2 {
		a, b := data[i], data[i+1]
		switch {
		case a == 0 && (b == ' ' || b == '\n' || b == '\r'):
			big16++
		case b == 0 && (a == ' ' || a == '\n' || a == '\r'):
			little16++
		}
	}
	for i := 0; i+3 < len(data); i += 4 {
		a, b, c, d := data[i], data[i+1], data[i+2], data[i+3]
		switch {
		case a == 0 && b == 0 && c == 0 && d != 0:
			big32++
		case b == 0 && c == 0 && d == 0 && a != 0:
			little32++
		}
	}
	quads, pairs := len(data)/4, len(data)/2
	switch {
	case len(data)%4 == 0 && quads > 0 && big32*2 > quads:
		return utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM), "UTF-32BE"
	case len(data)%4 == 0 && quads > 0 && little32*2 > quads:
		return utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM), "UTF-32LE"
	// One space or line end in a hundred characters is enough, and more than
	// chance gives a binary file, provided that the other order is rare.
	case little16*100 > pairs && little16 > 8*big16:
		return evenUTF16(data, unicode.LittleEndian), "UTF-16LE"
	case big16*100 > pairs && big16 > 8*little16:
		return evenUTF16(data, unicode.BigEndian), "UTF-16BE"
	}
	return nil, ""
}

// evenUTF16 returns the decoder when data holds up as text under it.
func evenUTF16(data []byte, order unicode.Endianness) encoding.Encoding {
	enc := unicode.UTF16(order, unicode.IgnoreBOM)
	head := data[:min(len(data), 4096)&^1]
	out, err := enc.NewDecoder().Bytes(head)
	if err != nil || !mostlyText(out) || bytes.Count(out, []byte("\uFFFD"))*20 > len(out) {
		return nil
	}
	return enc
}

// mostlyText reports whether data has no more control characters than text
// may. Wire copy is framed by a few of them.
func mostlyText(data []byte) bool {
	var controls, nuls int
	for _, c := range data {
		switch {
		case c == 0:
			nuls++
		case c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\v' && c != '\f' && c != 0x1b, c == 0x7f:
			controls++
		}
	}
	return nuls*500 <= len(data) && (controls*40 <= len(data) || controls <= 4 && controls*4 <= len(data))
}

func ascii(data []byte) bool {
	for _, c := range data {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// nearlyUTF8 reports whether data is UTF-8 but for a few broken bytes, as a
// file that was cut off or edited with the wrong program.
func nearlyUTF8(data []byte) bool {
	var good, bad int
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && size <= 1:
			bad++
		case size > 1:
			good++
		}
		i += max(size, 1)
	}
	return good > 8*bad
}

// guessedEncoding guesses by the frequencies of letters. There is always a
// guess; the last resort is windows-1252, in which nearly every byte is a
// character.
func guessedEncoding(data []byte) (encoding.Encoding, string) {
	enc, name, legible := guessSingleByte(data)
	candidates, err := chardet.NewTextDetector().DetectAll(data)
	if err != nil {
		return enc, name
	}
	for _, c := range candidates {
		if multi, label := multiByte(c.Charset); multi != nil && (c.Confidence >= 50 && legible < 0.75 || legible < 0) {
			if out, err := multi.NewDecoder().Bytes(data); err == nil && bytes.Count(out, []byte("\uFFFD"))*200 <= len(out) {
				return multi, label
			}
		}
	}
	return enc, name
}

// multiByte returns an encoding of East Asia by the name that the detector has
// for it.
func multiByte(charset string) (encoding.Encoding, string) {
	switch charset {
	case "Shift_JIS":
		return japanese.ShiftJIS, "Shift_JIS"
	case "EUC-JP":
		return japanese.EUCJP, "EUC-JP"
	case "EUC-KR":
		return korean.EUCKR, "EUC-KR"
	case "GB-18030":
		return simplifiedchinese.GB18030, "GB18030"
	case "Big5":
		return traditionalchinese.Big5, "Big5"
	}
	return nil, ""
}
