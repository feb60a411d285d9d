package entity

import (
	"slices"
	"strings"

	"namecheck/assets/lists"
)

// bodyRules say how a form may be a shorter name of a full one, the surest
// first.
var bodyRules = []struct {
	name Rule
	fits func(full, f *form) bool
}{
	{RuleSame, byBody(func(full, f bodyName) bool { return slices.Equal(full.words, f.words) })},
	{RuleReworded, byBody(func(full, f bodyName) bool { return len(f.content) > 1 && full.key == f.key })},
	{RuleAcronym, byBody(acronymOf)},
	{RuleKnownAs, byBody(knownAs)},
	{RuleShort, byBody(shortOf)},
	{RuleShort, firstWordOf},
	{RuleWithin, byBody(within)},
	{RuleVariant, byBody(misspelled)},
	{RuleHead, byBody(onlyHead)},
}

// byBody makes a rule for forms of one for names.
func byBody(fits func(full, f bodyName) bool) func(full, f *form) bool {
	return func(full, f *form) bool { return fits(full.body, f.body) }
}

// acronymOf reports whether f is made of the first letters of full, with or
// without its words for a country.
func acronymOf(full, f bodyName) bool {
	if !f.short || full.short || len(f.words) == 0 {
		return false
	}
	letters := strings.NewReplacer(" ", "", "-", "").Replace(strings.Join(f.words, ""))
	letters = strings.ReplaceAll(letters, "and", "")
	if len(letters) < 2 {
		return false
	}
	for skip := range min(4, len(full.content)) {
		if skip > 0 && !allPlaces(full.content[:skip]) {
			break
		}
		tail := bodyName{words: dropUntil(full.words, full.content[skip]), content: full.content[skip:]}
		if slices.Contains(tail.initials(), letters) {
			return true
		}
	}
	for _, country := range []string{"us", "uk", "un", "eu"} {
		if rest, ok := strings.CutPrefix(letters, country); ok && len(rest) > 1 && slices.Contains(full.initials(), rest) {
			return true
		}
	}
	if len(letters) > 3 && slices.Contains(full.initials(), letters[1:]) {
		return true // of a country that the full name leaves out
	}
	if n := len(full.content); n > 2 {
		return letters == (bodyName{words: full.words, content: full.content[:n-1]}).initials()[0] && companyForm[full.content[n-1]]
	}
	return false
}

func dropUntil(words []string, word string) []string {
	if i := slices.Index(words, word); i > 0 {
		return words[i:]
	}
	return words
}

// knownAs reports whether f is how a body is commonly called.
func knownAs(full, f bodyName) bool {
	known, ok := commonShort[strings.Join(f.words, " ")]
	return ok && slices.Contains(known, strings.Join(full.words, " "))
}

// shortOf reports whether f is full without words at its end that a short name
// leaves off: the form of a company, its trade, its place.
func shortOf(full, f bodyName) bool {
	if slices.Equal(full.core(), f.core()) {
		return true
	}
	core := f.core()
	if len(core) >= len(full.words) || !slices.Equal(full.words[:len(core)], core) {
		return false
	}
	if len(core) == 1 && (isPlaceWord(core[0]) || plainModifier[core[0]]) || (bodyName{content: core}).head() && len(core) == 1 {
		return false
	}
	rest := full.words[len(core):]
	if companyForm[rest[len(rest)-1]] && len(rest) < 4 {
		return true
	}
	if linking[rest[0]] && len(core) > 1 {
		return allPlaces(rest[1:]) || len(core) > 2 && (isHeadWord(core[len(core)-1]) || rest[0] == "and")
	}
	if full.short || len(rest) == 1 && rest[0] == "news" && len(core) == 1 && f.short {
		return true
	}
	if len(core) > 1 && len(rest) == 1 && isHeadWord(rest[0]) && !subsidiary[rest[0]] {
		return true
	}
	for _, w := range rest {
		if !industry[w] && !companyForm[w] && !linking[w] {
			return false
		}
	}
	return true
}

// firstWordOf reports whether f is the first word of a full name that was given
// before it: "Dugway" after "Dugway Proving Ground". A name of one word that is
// used before the longer one stands for itself.
func firstWordOf(full, f *form) bool {
	a, b := full.body, f.body
	if len(b.words) != 1 || b.short || len(a.words) < 2 || len(a.words) > 4 || a.words[0] != b.words[0] || f.seen[0] < full.seen[0] {
		return false
	}
	if w := b.words[0]; isPlaceWord(w) || plainModifier[w] || isHeadWord(w) {
		return false
	}
	return !slices.ContainsFunc(a.words[1:], func(w string) bool { return subsidiary[w] || isPlaceWord(w) || linking[w] })
}

// within reports whether f stands in full whole, and what full has more only
// says where.
func within(full, f bodyName) bool {
	n := len(f.words)
	if n == 1 && standsAlone[f.words[0]] {
		last := len(full.words) - 1
		return last > 0 && full.words[last] == f.words[0] && allPlaces(full.words[:last])
	}
	if last := len(full.words) - 1; n == 1 && last > 0 && full.words[last] == f.words[0] && allPlaces(full.words[:last]) && !isHeadWord(f.words[0]) && !industry[f.words[0]] {
		return true // a team's nickname
	}
	if n >= len(full.words) || n == 1 && !lists.Outlets().Has(capitalize(f.words[0])) || n == 1 && f.short {
		return false
	}
	for i := 0; i+n <= len(full.words); i++ {
		if !slices.Equal(full.words[i:i+n], f.words) {
			continue
		}
		before, after := full.words[:i], full.words[i+n:]
		if n == 1 {
			return len(after) == 0 && (allPlaces(before) || len(before) > 0)
		}
		if len(after) > 0 && !(linking[after[0]] && (allPlaces(after[1:]) || after[0] == "of" && isHeadWord(f.words[n-1]) && allPlaces(before))) {
			return false
		}
		return allPlaces(before) || len(after) == 0 && isHeadWord(f.words[n-1]) && len(f.content) > 1 && !f.head()
	}
	// "Health Ministry" stands in "Norwegian Ministry of Health".
	rest := slices.Clone(full.content)
	for _, w := range f.content {
		i := slices.Index(rest, w)
		if i < 0 {
			return false
		}
		rest = slices.Delete(rest, i, i+1)
	}
	return len(f.content) > 1 && isHeadWord(f.content[len(f.content)-1]) && slices.Contains(full.words, "of") && allPlaces(rest)
}

// allPlaces reports whether words are places and peoples, or say no more than
// "national".
func allPlaces(words []string) bool {
	if isPlaceWord(strings.Join(words, " ")) {
		return true
	}
	for i, w := range words {
		two := ""
		if i > 0 {
			two = words[i-1] + " " + w
		}
		if i+1 < len(words) && knownPlace(w+" "+words[i+1]) {
			continue
		}
		if !isPlaceWord(w) && !knownPlace(two) && !linking[w] && !plainModifier[w] && w != "united" && w != "nations" && w != "states" && w != "republic" && w != "city" {
			return false
		}
	}
	return true
}

// knownPlace reports whether two folded words name a place or people.
func knownPlace(two string) bool {
	a, b, ok := strings.Cut(two, " ")
	if !ok || a == "" {
		return false
	}
	name := capitalize(a) + " " + capitalize(b)
	return lists.Places().Has(name) || lists.Groups().Has(name)
}

// misspelled reports whether the two differ in the spelling of one word.
func misspelled(full, f bodyName) bool {
	if len(full.words) != len(f.words) || full.short || f.short {
		return false
	}
	differ := 0
	for i := range full.words {
		if full.words[i] == f.words[i] {
			continue
		}
		differ++
		plural := full.words[i] == f.words[i]+"s" || f.words[i] == full.words[i]+"s"
		if differ > 1 || !plural && (len(f.words[i]) < 6 || !variant(full.words[i], f.words[i])) {
			return false
		}
	}
	return differ == 1
}

// onlyHead reports whether f is the bare word for the kind of body that full
// is.
func onlyHead(full, f bodyName) bool {
	if len(f.words) != 1 || !isHeadWord(f.words[0]) || standsAlone[f.words[0]] || len(full.words) < 2 || companyForm[f.words[0]] {
		return false
	}
	if i := slices.IndexFunc(full.words, func(w string) bool { return linking[w] }); i > 0 {
		return full.words[i-1] == f.words[0]
	}
	return full.words[len(full.words)-1] == f.words[0]
}

// commonShort are names by which bodies are known and which are not made of
// the first letters of the full name.
var commonShort = map[string][]string{
	"unicef":                   {"united nations children fund", "un children fund"},
	"un":                       {"united nations organization"},
	"fed":                      {"federal reserve", "us federal reserve", "united states federal reserve", "federal reserve board"},
	"usaid":                    {"us agency for international development", "united states agency for international development", "agency for international development"},
	"oie":                      {"world organization for animal health"},
	"fifa":                     {"federation internationale de football association"},
	"nato":                     {"north atlantic treaty organization"},
	"unhcr":                    {"un refugee agency", "united nations refugee agency", "united nations high commissioner for refugees"},
	"doctors without borders":  {"medecins sans frontieres"},
	"medecins sans frontieres": {"doctors without borders"},
	"unrwa":                    {"united nations relief and works agency"},
	"cdc":                      {"centers for disease control and prevention", "us centers for disease control and prevention", "center for disease control and prevention"},
	"sec":                      {"securities and exchange commission", "us securities and exchange commission"},
	"nhs":                      {"national health service"},
	"gop":                      {"republican party"},
	"tories":                   {"conservative party"},
	"mi5":                      {"security service"},
	"mi6":                      {"secret intelligence service"},
	"met":                      {"metropolitan police"},
	"cern":                     {"european organization for nuclear research"},
	"opec":                     {"organization of the petroleum exporting countries", "organization of petroleum exporting countries"},
	"msf":                      {"doctors without borders", "medecins sans frontieres"},
	"dhs":                      {"department of homeland security", "us department of homeland security"},
	"boa":                      {"bank of america"},
	"vw":                       {"volkswagen"},
	"ap":                       {"associated press"},
	"bofa":                     {"bank of america"},
	"isis":                     {"islamic state", "islamic state of iraq and syria"},
	"eu":                       {"european union"},
	"nyt":                      {"new york times"},
	"wsj":                      {"wall street journal"},
	"scotus":                   {"supreme court"},
	"un security council":      {"united nations security council"},
}
