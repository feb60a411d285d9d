package opener

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"

	"namecheck/internal/article"
)

// published finds when the article was published: as the file states it apart
// from its text, else as a line of the text does. Times of changes do not count.
func published(a *article.Article) article.Moment {
	for _, f := range a.Fields {
		origin := strings.ToLower(f.Origin)
		if f.Name != article.FieldDate || strings.Contains(origin, "modified") || strings.Contains(origin, "updated") {
			continue
		}
		if m, ok := parseMoment(f.Value); ok {
			m.Origin = f.Origin
			return m
		}
	}
	for _, p := range a.Parts {
		if p.Kind != article.Date && p.Kind != article.Dateline {
			continue
		}
		s := p.Span.In(a.Text)
		if ofChange(s) {
			continue
		}
		if m, ok := parseMoment(s[p.Label:]); ok {
			m.Origin = "date line"
			if p.Kind == article.Dateline {
				m.Origin = "dateline"
			}
			return m
		}
	}
	return article.Moment{}
}

// ofChange reports whether a line dates a change of the article.
func ofChange(s string) bool {
	s = strings.ToLower(s)
	for _, word := range []string{"updated", "modified", "aktualisiert", "stand", "mis à jour", "modifié", "actualizad", "atualizad", "aggiornat", "bijgewerkt",
		"uppdaterad", "oppdatert", "opdateret", "päivitetty", "aktualiz", "güncel", "обновлен", "оновлен", "更新", "수정"} {
		if strings.Contains(s, word) {
			return true
		}
	}
	return false
}

// machineTimes are the forms in which programs write times. Those with a name of
// a time zone are read word by word, because most such names mean several zones.
var machineTimes = []struct {
	layout    string
	precision article.Precision
	zoned     bool
}{
	{"2006-01-02T15:04:05Z07:00", article.ToSecond, true},
	{"2006-01-02T15:04:05Z0700", article.ToSecond, true},
	{"2006-01-02T15:04Z07:00", article.ToMinute, true},
	{"2006-01-02T15:04Z0700", article.ToMinute, true},
	{"2006-01-02T15:04:05", article.ToSecond, false},
	{"2006-01-02T15:04", article.ToMinute, false},
	{"2006-01-02 15:04:05Z07:00", article.ToSecond, true},
	{"2006-01-02 15:04:05 -0700", article.ToSecond, true},
	{"2006-01-02 15:04:05 -07:00", article.ToSecond, true},
	{"2006-01-02 15:04:05", article.ToSecond, false},
	{"2006-01-02 15:04", article.ToMinute, false},
	{"2006-01-02", article.ToDay, false},
	{"2006-01", article.ToMonth, false},
	{"20060102T150405Z0700", article.ToSecond, true},
	{"20060102T150405", article.ToSecond, false},
	{"20060102T1504Z0700", article.ToMinute, true},
	{"20060102", article.ToDay, false},
	{"Mon, 2 Jan 2006 15:04:05 -0700", article.ToSecond, true},
	{"Mon, 2 Jan 2006 15:04 -0700", article.ToMinute, true},
	{"2 Jan 2006 15:04:05 -0700", article.ToSecond, true},
}

// parseMoment reads a time where it can mean only one. Two figures that could
// both be the month, years of two figures and several dates in one line leave it
// open.
func parseMoment(raw string) (article.Moment, bool) {
	s := strings.TrimFunc(raw, blank)
	if s == "" || len(s) > 120 {
		return article.Moment{}, false
	}
	for _, form := range machineTimes {
		if t, err := time.Parse(form.layout, s); err == nil {
			if !likelyYear(t.Year()) {
				return article.Moment{}, false
			}
			return article.Moment{Time: t, Precision: form.precision, Zoned: form.zoned, Raw: s}, true
		}
	}
	w := wordMoment{hour: -1}
	for _, word := range dateFields(easternUnits.Replace(s)) {
		w.add(word)
	}
	t, precision, ok := w.time()
	if !ok {
		return article.Moment{}, false
	}
	return article.Moment{Time: t, Precision: precision, Zoned: w.zone != nil, Raw: s}, true
}

// easternUnits parts 2024年5月5日 15時04分 into words that say what they are.
var easternUnits = strings.NewReplacer("年", "年 ", "月", "月 ", "日", "日 ", "년", "년 ", "월", "월 ", "일", "일 ", "（", " ", "）", " ")

func likelyYear(y int) bool { return y >= 1600 && y <= 2100 }

// wordMoment gathers what the words of a date say.
type wordMoment struct {
	year, month, day       int
	hour, minute, second   int
	seconds                bool
	afternoon, morning     bool
	zone                   *time.Location
	weekday                time.Weekday
	hasWeekday, contradict bool
	monthNext              bool // "tháng 10"
	loose                  []int
}

var (
	clockWord   = regexp.MustCompile(`^(\d{1,2})[:h](\d{2})(?::(\d{2}))?(am|pm|z|h|uhr)?$`)
	hourWord    = regexp.MustCompile(`^(\d{1,2})(am|pm)$`)
	offsetWord  = regexp.MustCompile(`^(?:utc|gmt)?([+-])(\d{1,2}):?(\d{2})?$`)
	easternWord = regexp.MustCompile(`^(\d{1,4})([年月日년월일])$`)
	numberTrio  = regexp.MustCompile(`^(\d{1,4})([-/.])(\d{1,2})[-/.](\d{1,4})$`)
	namedTrio   = regexp.MustCompile(`^(\d{1,2})[-/.]?(\pL{3,})[-/.]?(\d{4})$`)
)

// add takes in a word. What it cannot place without doubt makes a contradiction.
func (w *wordMoment) add(word string) {
	if m := clockWord.FindStringSubmatch(word); m != nil {
		w.clock(m[1], m[2], m[3], m[4])
		return
	}
	if m := hourWord.FindStringSubmatch(word); m != nil {
		w.clock(m[1], "0", "", m[2])
		return
	}
	if m := offsetWord.FindStringSubmatch(word); m != nil && w.hour >= 0 {
		hours, _ := strconv.Atoi(m[2])
		minutes, _ := strconv.Atoi(m[3])
		offset := hours*3600 + minutes*60
		if m[1] == "-" {
			offset = -offset
		}
		w.zone = time.FixedZone("", offset)
		return
	}
	if m := easternWord.FindStringSubmatch(word); m != nil {
		n, _ := strconv.Atoi(m[1])
		switch m[2] {
		case "年", "년":
			w.set(&w.year, n)
		case "月", "월":
			w.set(&w.month, n)
		default:
			w.set(&w.day, n)
		}
		return
	}
	if m := numberTrio.FindStringSubmatch(word); m != nil {
		w.trio(m[1], m[2], m[3], m[4])
		return
	}
	if m := namedTrio.FindStringSubmatch(word); m != nil && monthNumbers[m[2]] > 0 {
		day, _ := strconv.Atoi(m[1])
		year, _ := strconv.Atoi(m[3])
		w.set(&w.day, day)
		w.set(&w.month, int(monthNumbers[m[2]]))
		w.set(&w.year, year)
		return
	}
	if day, rest, ok := strings.Cut(word, "t"); ok && numericDate(day) { // 2024-05-05t08:00
		w.add(day)
		w.add(strings.TrimSuffix(rest, "z"))
		return
	}
	switch weekday, known := weekdays[word]; {
	case monthNumbers[word] > 0:
		w.set(&w.month, int(monthNumbers[word]))
	case word == "tháng":
		w.monthNext = true
	case monthNames[word]: // of two meanings
		w.contradict = true
	case known:
		w.contradict = w.contradict || w.hasWeekday && w.weekday != weekday
		w.weekday, w.hasWeekday = weekday, true
	case word == "am" || word == "a.m":
		w.morning = true
	case word == "pm" || word == "p.m":
		w.afternoon = true
	case (word == "utc" || word == "gmt" || word == "z") && w.zone == nil:
		w.zone = time.UTC
	case isNumber(word) || ordinal(word):
		w.number(word)
	}
}

// set notes a value; another one for the same leaves the date open.
func (w *wordMoment) set(field *int, n int) {
	if *field != 0 && *field != n || n == 0 {
		w.contradict = true
	}
	*field = n
}

func (w *wordMoment) number(word string) {
	n, err := strconv.Atoi(strings.TrimRightFunc(word, func(r rune) bool { return !unicode.IsDigit(r) }))
	switch {
	case err != nil:
	case w.monthNext && n <= 12:
		w.set(&w.month, n)
		w.monthNext = false
	case len(word) == 4 && isNumber(word) && (w.year == 0 || w.year == n) && likelyYear(n):
		w.set(&w.year, n)
	case n >= 1 && n <= 31 && len(word) <= 4:
		w.loose = append(w.loose, n)
	}
}

func (w *wordMoment) clock(hour, minute, second, suffix string) {
	if w.hour >= 0 {
		w.contradict = true
		return
	}
	w.hour, _ = strconv.Atoi(hour)
	w.minute, _ = strconv.Atoi(minute)
	if second != "" {
		w.second, _ = strconv.Atoi(second)
		w.seconds = true
	}
	w.morning, w.afternoon = w.morning || suffix == "am", w.afternoon || suffix == "pm"
	if suffix == "z" {
		w.zone = time.UTC
	}
	if w.hour > 23 || w.minute > 59 || w.second > 59 {
		w.contradict = true
	}
}

// trio reads three figures. A year in front leaves no doubt; with stops the day
// comes first wherever stops are used; otherwise one of the two must be too
// large for a month, or both the same.
func (w *wordMoment) trio(a, sign, b, c string) {
	x, _ := strconv.Atoi(a)
	y, _ := strconv.Atoi(b)
	z, _ := strconv.Atoi(c)
	switch {
	case len(a) == 4 && len(c) <= 2:
		w.set(&w.year, x)
		w.set(&w.month, y)
		w.set(&w.day, z)
	case len(c) != 4 || len(a) > 2:
		w.contradict = true
	case sign == "." || x > 12 || x == y:
		w.set(&w.year, z)
		w.set(&w.month, y)
		w.set(&w.day, x)
	case y > 12:
		w.set(&w.year, z)
		w.set(&w.month, x)
		w.set(&w.day, y)
	default:
		w.contradict = true
	}
}

// time puts the words together.
func (w *wordMoment) time() (time.Time, article.Precision, bool) {
	if w.day == 0 && len(w.loose) == 1 {
		w.day = w.loose[0]
	} else if len(w.loose) > 0 {
		return time.Time{}, "", false
	}
	if w.contradict || !likelyYear(w.year) || w.month < 1 || w.month > 12 || w.day < 0 || w.day > 31 {
		return time.Time{}, "", false
	}
	if w.day == 0 {
		return time.Date(w.year, time.Month(w.month), 1, 0, 0, 0, 0, time.UTC), article.ToMonth, w.hour < 0 && !w.hasWeekday
	}
	zone := time.UTC
	precision := article.ToDay
	hour := 0
	if w.hour >= 0 {
		hour, precision = w.hour, article.ToMinute
		switch {
		case w.afternoon && hour < 12:
			hour += 12
		case w.morning && !w.afternoon && hour == 12:
			hour = 0
		}
		if w.seconds {
			precision = article.ToSecond
		}
		if w.zone != nil {
			zone = w.zone
		}
	} else {
		w.zone = nil
	}
	t := time.Date(w.year, time.Month(w.month), w.day, hour, w.minute, w.second, 0, zone)
	if t.Day() != w.day || w.hasWeekday && t.Weekday() != w.weekday {
		return time.Time{}, "", false // the 31st of June, or a Monday that was none
	}
	return t, precision, true
}

// weekdays are the names that mean one day of the week; a date that contradicts
// its own weekday is not believed.
var weekdays = numberedDays(
	"sunday sun sonntag dimanche domingo domenica zondag söndag søndag niedziela neděle воскресенье неділя pazar",
	"monday mon montag lundi lunes lunedì maandag måndag mandag poniedziałek pondělí понедельник понеділок pazartesi",
	"tuesday tue tues dienstag mardi martedì dinsdag tisdag tirsdag wtorek úterý вторник вівторок salı",
	"wednesday wed mittwoch mercredi miércoles mercoledì woensdag onsdag středa среда середа çarşamba",
	"thursday thu thur thurs donnerstag jeudi jueves giovedì donderdag torsdag czwartek čtvrtek четверг perşembe",
	"friday fri freitag vendredi viernes venerdì vrijdag fredag piątek pátek пятница cuma",
	"saturday sat samstag sonnabend samedi sábado sabato zaterdag lördag lørdag sobota суббота субота cumartesi")

func numberedDays(lists ...string) map[string]time.Weekday {
	m := map[string]time.Weekday{}
	for i, list := range lists {
		for _, word := range strings.Fields(list) {
			m[word] = time.Weekday(i)
		}
	}
	return m
}
