package opener

import (
	"strings"
	"unicode"
)

// dayNames and the small words may stand in a line that is only a date.
var dayNames = set(`
	monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
	montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
	lundi mardi mercredi jeudi vendredi samedi dimanche
	lunes martes miércoles jueves viernes sábado domingo
	lunedì martedì mercoledì giovedì venerdì sabato domenica
	segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta
	maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
	måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag
	poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí úterý středa čtvrtek pátek neděle
	maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai
	pazartesi salı çarşamba perşembe cuma cumartesi pazar
	понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок середа п'ятниця субота неділя
	thứ hai ba tư năm sáu bảy chủ nhật senin selasa rabu kamis jumat sabtu minggu`)

var dateWords = set(`
	of the at on um uhr am pm a.m p.m de del à le den d' il dia às h at. om kl o st nd rd th er
	gmt utc est edt cst cdt mst mdt pst pdt bst ist cet cest eet eest msk jst kst aest aedt sgt hkt wib mez mesz z et pt ct mt bt
	ngày giờ lúc năm pukul saat г года р року в ob. godz v ve local time ago`)

// dateLabels say in front of a date what it is the date of.
var dateLabels = set(`
	published updated posted modified created date issued first
	veröffentlicht aktualisiert stand datum erstellt publiziert
	publié paru publicado actualizado atualizado fecha data pubblicato aggiornato aggiornamento
	gepubliceerd bijgewerkt publicerad uppdaterad publisert oppdatert publiceret opdateret julkaistu päivitetty
	opublikowano aktualizacja publikováno aktualizováno yayınlanma güncelleme giriş
	опубликовано обновлено дата опубліковано оновлено
	公開 更新 公開日 更新日 发布 发布时间 更新时间 入力 입력 수정 등록 승인 기사입력 기사등록`,
	"published on", "published at", "first published", "last updated", "last modified", "posted on", "posted at",
	"updated on", "updated at", "release date", "publication date", "date published",
	"veröffentlicht am", "aktualisiert am", "zuletzt aktualisiert", "publié le", "mis à jour", "mis à jour le",
	"modifié le", "date de publication", "paru le", "publicado el", "actualizado el", "última actualización",
	"publicado em", "atualizado em", "pubblicato il", "aggiornato il", "laatst bijgewerkt", "data publikacji",
	"son güncelleme", "дата публикации")

// set makes a set of the words of a list, and of whole phrases.
func set(words string, phrases ...string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	for _, p := range phrases {
		m[p] = true
	}
	return m
}

// isDate reports whether s is only a date, perhaps with weekday, time and time
// zone.
func isDate(s string) bool {
	if s == "" || len(s) > 90 || !strings.ContainsFunc(s, unicode.IsDigit) {
		return false
	}
	var numbers, months, eastern, others int
	numeric := false // such as 2025-01-31 or 31/1/25
	for _, w := range dateFields(s) {
		switch {
		case isNumber(w):
			numbers++
		case monthNames[w]:
			months++
		case dayNames[w], dateWords[w]:
		case numericDate(w):
			numeric = true
		case isClock(w):
		case isEasternDate(w):
			eastern++
		case ordinal(w):
			numbers++
		default:
			others++
		}
	}
	switch {
	case others > 0:
		return false
	case numeric, eastern > 0:
		return true
	}
	return months > 0 && months <= 2 && numbers > 0 || vietnamese(s)
}

// splitDate returns the length of the label in front of a date ("Published: "),
// and whether s is a date with or without one.
func splitDate(s string) (label int, ok bool) {
	if isDate(s) {
		return 0, true
	}
	if i := strings.IndexAny(s, ":："); i > 0 && i < 40 && dateLabels[fold(s[:i])] {
		rest := strings.TrimLeftFunc(s[i:], func(r rune) bool { return blank(r) || r == ':' || r == '：' })
		if isDate(rest) || wordCount(rest) <= 8 && rest != "" {
			return len(s) - len(rest), isDate(rest)
		}
	}
	// Without a colon the label is the words before the first that can open a date.
	words := strings.Fields(s)
	for n := min(len(words)-1, 4); n > 0; n-- {
		if dateLabels[fold(strings.Join(words[:n], " "))] {
			at := strings.Index(s, words[n-1]) + len(words[n-1])
			rest := strings.TrimLeftFunc(s[at:], blank)
			if isDate(rest) {
				return len(s) - len(rest), true
			}
		}
	}
	return 0, false
}

// dateFields cuts s into words in lower case without the marks around them.
func dateFields(s string) []string {
	fields := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return blank(r) || strings.ContainsRune(",()|·•–—[]【】@;", r)
	})
	out := fields[:0]
	for _, f := range fields {
		if f = strings.Trim(f, ".:-/"); f != "" {
			out = append(out, f)
		}
	}
	return out
}

func isNumber(s string) bool {
	return len(s) <= 4 && strings.Trim(s, "0123456789") == ""
}

// numericDate reports whether s is a date in figures, perhaps with a time after
// T.
func numericDate(s string) bool {
	if day, clock, ok := strings.Cut(s, "t"); ok && isClock(clock) {
		s = day
	}
	for _, sep := range []string{"-", "/", "."} {
		parts := strings.Split(s, sep)
		if len(parts) != 3 {
			continue
		}
		figures := 0
		for _, p := range parts {
			if p == "" || len(p) > 4 || strings.Trim(p, "0123456789") != "" && !monthNames[p] {
				return false
			}
			if monthNames[p] || len(p) <= 2 {
				figures++
			}
		}
		return figures >= 2
	}
	return false
}

// isClock reports whether s is a time of day: 17:07, 5pm, 17h30, 17.07.
func isClock(s string) bool {
	digits, marks := 0, 0
	s = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(s, "z"), "am"), "pm")
	s = strings.TrimSuffix(strings.TrimSuffix(s, "uhr"), "h")
	for _, r := range s {
		switch {
		case '0' <= r && r <= '9':
			digits++
		case r == ':' || r == '.' || r == 'h' || r == '+' || r == '-':
			marks++
		default:
			return false
		}
	}
	return digits > 0 && digits <= 18 && marks <= 5 && (marks > 0 || digits <= 4)
}

func ordinal(s string) bool {
	for _, suffix := range []string{"st", "nd", "rd", "th", "er", "º", "ª", "°"} {
		if d, ok := strings.CutSuffix(s, suffix); ok && d != "" && isNumber(d) {
			return true
		}
	}
	return false
}

// isEasternDate reports whether s is a date of figures and the characters for
// year, month, day and hour.
func isEasternDate(s string) bool {
	digits, units := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsDigit(r):
			digits++
		case strings.ContainsRune("年月日년월일", r):
			units++
		case strings.ContainsRune("時分秒时시분초点曜星期一二三四五六七天월화수목금토일火水木金土午前後后上下오전후요日令和平成昭年:", r):
		default:
			return false
		}
	}
	return digits > 0 && units > 0
}

// vietnamese reports whether s is "22 tháng 10, 2025", in which the month is a
// figure.
func vietnamese(s string) bool {
	return strings.Contains(strings.ToLower(s), "tháng")
}
