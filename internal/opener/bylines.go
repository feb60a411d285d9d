package opener

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// byWord returns the length of the word that opens a byline in s, with the
// blanks after it, or 0. "By" counts, "by" does not.
func byWord(s string) int {
	if r := firstRune(s); !unicode.IsUpper(r) && !caseless(string(r)) {
		return 0
	}
	fields := strings.Fields(s)
	for n := min(3, len(fields)-1); n > 0; n-- {
		if !byWords[fold(strings.Join(fields[:n], " "))] {
			continue
		}
		at := 0
		for _, f := range fields[:n] {
			at += strings.Index(s[at:], f) + len(f)
		}
		return len(s) - len(strings.TrimLeftFunc(s[at:], blank))
	}
	return 0
}

// isByline reports whether s names its authors after a word that says so.
func isByline(s string) bool {
	n := byWord(s)
	if n == 0 || n == len(s) || len(s) > 200 || endsSentence(s) && !strings.HasSuffix(s, ".)") && !initialAtEnd(s) {
		return false
	}
	names := splitNames(s[n:])
	return len(names) > 0 && personal(names[0], 1, 6) && others(names[1:])
}

// bareNames reports whether s is nothing but names of people: two to four
// words each, all with capitals.
func bareNames(s string) bool {
	if len(s) > 120 || endsSentence(s) && !initialAtEnd(s) || strings.ContainsAny(s, "\"“”:?!«»0123456789") {
		return false
	}
	names := splitNames(s)
	if len(names) == 0 || len(names) > 6 {
		return false
	}
	for _, n := range names {
		if !personal(n, 2, 4) {
			return false
		}
	}
	return true
}

// easternByline reports whether s names a reporter in a script without
// capitals, where the word for reporter stands beside the name.
func easternByline(s string) bool {
	if utf8.RuneCountInString(s) > 40 {
		return false
	}
	for _, word := range []string{"기자", "특파원", "記者", "记者", "特約", "編集委員", "문="} {
		if strings.HasSuffix(strings.TrimRight(s, "= 】］)"), word) || strings.HasPrefix(s, word) {
			return true
		}
	}
	return false
}

// splitNames parts a list of names.
func splitNames(s string) []string {
	names := []string{s}
	for _, j := range joiners {
		var next []string
		for _, n := range names {
			next = append(next, strings.Split(n, j)...)
		}
		names = next
	}
	out := names[:0]
	for _, n := range names {
		if n = strings.TrimFunc(n, blank); n != "" {
			out = append(out, n)
		}
	}
	return out
}

// personal reports whether s could be one person's name of so many words.
func personal(s string, least, most int) bool {
	for _, place := range []string{" in ", " aus ", " à ", " en ", " a ", " at ", " for ", " w "} {
		if before, after, ok := strings.Cut(s, place); ok && firstUpper(after) {
			s = before
			break
		}
	}
	words := strings.Fields(s)
	if len(words) < least || len(words) > most {
		return false
	}
	big := 0
	for _, w := range words {
		w = strings.Trim(w, "()*_")
		for _, r := range w {
			if !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune(".-'’‘`ʼ", r) {
				return false
			}
		}
		switch r := firstRune(w); {
		case unicode.IsUpper(r), unicode.IsTitle(r):
			big++
		case particles[strings.ToLower(w)], strings.HasPrefix(w, "al-"), strings.HasPrefix(w, "el-"), strings.HasPrefix(w, "d'"), strings.HasPrefix(w, "d’"):
		case unicode.IsLetter(r) && !unicode.IsLower(r):
			big++ // a script without case
		default:
			return false
		}
	}
	return big >= least
}

// others reports whether what follows the first name of a byline can: more
// names, an agency, a place, a job.
func others(parts []string) bool {
	for _, p := range parts {
		if n := wordCount(p); n > 7 || n == 0 {
			return false
		}
	}
	return true
}

func firstUpper(s string) bool { return unicode.IsUpper(firstRune(s)) }

// initialAtEnd reports whether s ends in "Jr." or an initial.
func initialAtEnd(s string) bool {
	fields := strings.Fields(s)
	if len(fields) < 2 {
		return false
	}
	last := strings.TrimRight(fields[len(fields)-1], ").")
	return len(last) <= 2 && firstUpper(last)
}
