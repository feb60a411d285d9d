package opener

import (
	"regexp"
	"strings"
	"unicode"
)

// The forms that a dateline at the start of a paragraph takes. Place is one to
// four words with capitals; the agency stands in brackets or between slashes.
const (
	placeWord  = `[\p{Lu}\p{Lt}][\p{L}\p{M}.'’-]*`
	placeWords = placeWord + `(?:[ /](?:(?:de|del|la|le|el|am|an der|of|the|do|da|di|upon|sur|den|und|and) )?` + placeWord + `){0,4}`
	dashes     = `(?:[-–—―_]{1,3}|\.[-–—]+|\.—)`
)

var (
	// Luxembourg (dpa) - ; BUENOS AIRES, Argentina (AP) _ ; Nueva Delhi, 21 ene (EFE).-
	agencyDateline = regexp.MustCompile(`^` + placeWords + `(?:, [^()/:;“”"]{2,40}?)? ?(?:\([\p{L}\d][\p{L}\d .,&/-]{1,30}\)|/[\p{L}][\p{L}\d -]{1,30}/\.?) ?(?:` + dashes + `|:)?-?(?: |$)`)
	// (ANSA) - ROMA, 12 DIC - ; (AFP) -
	agencyFirst = regexp.MustCompile(`^\([\p{Lu}][\p{L}.&/-]{1,20}\) ?` + dashes + ` (?:` + placeWords + `(?:, [^()/:;“”"]{1,30}?)? ` + dashes + ` )?`)
	// SAITAMA, Japan, Dec. 9 Kyodo - ; WASHINGTON, Jan. 5, 2020 —
	datedDateline = regexp.MustCompile(`^` + placeWords + `(?:, ` + placeWords + `)?,? [^()/:;“”"]{0,30}?\d[^()/:;“”"]{0,24}? ?` + dashes + ` `)
	// WASHINGTON — ; NEW DELHI: ; KYIV, Ukraine —
	capitalDateline = regexp.MustCompile(`^(\p{Lu}[\p{Lu}.'’-]+(?:[ /]\p{Lu}[\p{Lu}.'’-]*){0,3})(?:, ` + placeWords + `)?(?: ?` + dashes + ` |: )`)
	// Washington — The …
	plainDateline = regexp.MustCompile(`^(` + placeWord + `(?: ` + placeWord + `){0,2}) [–—] [\p{Lu}“"„«‘]`)
	// 【6月18日 AFP】 ; （서울=연합뉴스） ; [서울=뉴시스]
	easternDateline = regexp.MustCompile(`^(?:【[^】]{2,40}】|[(（\[［][^)）\]］]{2,24}=[^)）\]］]{2,24}[)）\]］](?: ?[\p{Hangul} ·]{2,24}=)?|新华社[^，。]{2,20}电|(?:本报|本報)[^，。]{0,14}[讯电訊電])`)
)

// dateline returns the length of the dateline that opens the paragraph s,
// without the dash that ends it, and how sure that is.
func dateline(s string) (length int, confidence float64) {
	head := s
	if len(head) > 160 {
		head = head[:strings.LastIndexFunc(head[:160], unicode.IsSpace)+1]
	}
	if m := easternDateline.FindString(head); m != "" {
		return len(m), 0.9
	}
	for _, form := range []struct {
		*regexp.Regexp
		confidence float64
	}{{agencyDateline, 0.95}, {agencyFirst, 0.9}} {
		if m := form.FindString(head); m != "" && plausibleDateline(m) {
			return len(datelineEnd(m)), form.confidence
		}
	}
	if m := datedDateline.FindString(head); m != "" && hasDate(m) {
		return len(datelineEnd(m)), 0.9
	}
	if m := capitalDateline.FindString(head); m != "" {
		return len(datelineEnd(m)), 0.8
	}
	if m := plainDateline.FindStringSubmatch(head); m != nil {
		return len(m[1]), 0.6
	}
	return 0, 0
}

// plausibleDateline refuses "Name (62) - " and people with their party or age in
// brackets that no dash follows.
func plausibleDateline(m string) bool {
	open := strings.IndexAny(m, "(/")
	inner := strings.Trim(m[open:], "()/ -–—_.:")
	if i := strings.IndexAny(inner, ")/"); i >= 0 {
		inner = inner[:i]
	}
	if !strings.ContainsFunc(inner, unicode.IsLetter) {
		return false
	}
	dashed := strings.TrimRight(m, " ")
	last := dashed[len(dashed)-1]
	if last != ')' && !strings.HasSuffix(strings.TrimSuffix(dashed, "."), "/") {
		return true
	}
	// Without a dash only a place in capitals, or a date, makes it a dateline.
	place, _, _ := strings.Cut(m, "(")
	place, _, _ = strings.Cut(place, ",")
	return capitals(place) && !isDate(inner) || hasDate(m)
}

// hasDate reports whether a month or weekday and a figure stand in s.
func hasDate(s string) bool {
	month, number := false, false
	for _, w := range dateFields(s) {
		month = month || monthNames[w] || dayNames[w]
		number = number || isNumber(w) || ordinal(w) || numericDate(w)
		if numericDate(w) || isEasternDate(w) {
			month = true
		}
	}
	return month && number
}

// datelineEnd cuts the dash and blanks off the end of a dateline.
func datelineEnd(s string) string {
	return strings.TrimRight(s, " -–—―_:")
}

// isDateline reports whether the whole of s is a dateline: a place with a date
// or an agency.
func isDateline(s string) bool {
	if s == "" || len(s) > 100 {
		return false
	}
	if m := agencyDateline.FindString(s); len(m) == len(s) && m != "" && plausibleDateline(m) {
		return true
	}
	place, date, ok := strings.Cut(s, ", ")
	if !ok || !firstUpper(place) || wordCount(place) > 4 || monthNames[fold(place)] || dayNames[fold(place)] {
		return false
	}
	for strings.Contains(date, ", ") && !isDate(datelineEnd(date)) {
		_, date, _ = strings.Cut(date, ", ")
	}
	return isDate(datelineEnd(date)) && personalPlace(place)
}

func personalPlace(s string) bool {
	for _, w := range strings.Fields(s) {
		if !firstUpper(w) && !particles[w] {
			return false
		}
	}
	return byWord(s) == 0
}
