package entity

import (
	"cmp"
	"slices"
	"strings"

	"namecheck/assets/lists"
	"namecheck/internal/article"
	"namecheck/internal/tagger"
)

// organizations groups the sightings of organizations: the fullest names
// first, then shorter ones that can only be one of them.
func (d *document) organizations(ss []sighting) []*cluster {
	forms := d.formsOf(ss, tagger.Organization)
	defined := d.definitions(ss)
	slices.SortStableFunc(forms, func(a, b *form) int {
		if a.body.short != b.body.short {
			if a.body.short {
				return 1
			}
			return -1
		}
		if n := cmp.Compare(len(b.body.words), len(a.body.words)); n != 0 {
			return n
		}
		return cmp.Compare(a.seen[0], b.seen[0])
	})
	var clusters []*cluster
	for _, f := range forms {
		if c, leaned := definedBy(clusters, f, defined); c != nil {
			c.add(f, RuleDefined, leaned)
			continue
		}
		c, rule, leaned := bodyOf(clusters, f)
		if c != nil {
			c.add(f, rule, leaned)
			continue
		}
		if len(f.body.words) == 1 && f.body.head() && !f.body.short && !standsAlone[f.body.words[0]] {
			continue // "the Ministry", of which there is none or several here
		}
		clusters = append(clusters, &cluster{label: tagger.Organization, forms: []*form{f}, seen: slices.Clone(f.seen)})
	}
	for _, c := range clusters {
		for _, f := range c.forms {
			for _, i := range f.seen {
				r := Reason{Rule: f.rule, Name: f.leaned, Again: ss[i].again}
				if f.rule == RuleDefined {
					r.Evidence = defined[f.key].span
				}
				ss[i].reason = r
			}
		}
	}
	return clusters
}

// standsAlone are words for a kind of body that also name the one body.
var standsAlone = setOf("congress", "parliament", "senate", "treasury", "politburo", "legion", "press", "news", "lords", "watch", "united", "house", "assembly")

// definition is a short name that the text puts in brackets after a full one,
// or the other way round.
type definition struct {
	full string // key of the full form
	span article.Span
}

// definitions finds "Full Name (FN)" and "FN (Full Name)", by the key of the
// shorter form.
func (d *document) definitions(ss []sighting) map[string]definition {
	out := make(map[string]definition)
	for i := 1; i < len(ss); i++ {
		a, b := ss[i-1], ss[i]
		if a.label != tagger.Organization || b.label != tagger.Organization {
			continue
		}
		at := a.to
		for at < b.from && d.isPossessive(at) {
			at++
		}
		bracket := d.near(at, a.from) == "(" && d.near(b.to, b.from) == ")" && b.from-at <= 2
		if !bracket && !d.knownAs(at, b.from) {
			continue
		}
		short, full := b, a
		if a.form.body.short && !b.form.body.short {
			short, full = a, b
		}
		if len(short.text) >= len(full.text) || !mayShorten(short.form.body, full.form.body) {
			continue
		}
		if _, ok := out[short.form.key]; !ok {
			out[short.form.key] = definition{full.form.key, d.span(a.from, b.to)}
		}
	}
	return out
}

// knownAs reports whether the words from at up to to are ", known as" or the
// like.
func (d *document) knownAs(at, to int) bool {
	if d.near(at, to) == "," {
		at++
	}
	if d.near(at, to) == "also" || d.near(at, to) == "better" {
		at++
	}
	if w := d.near(at, to); w != "known" && w != "abbreviated" || d.near(at+1, to) != "as" {
		return false
	}
	at += 2
	for articles[d.near(at, to)] && at < to {
		at++
	}
	return at == to
}

// mayShorten keeps a bracket that only locates or translates from being taken
// for an abbreviation: the short form must be one or begin like the full one.
func mayShorten(short, full bodyName) bool {
	if len(short.words) == 0 || len(full.words) == 0 {
		return false
	}
	return short.short || len(short.words) == 1 || slices.Contains(full.words, short.words[0])
}

func definedBy(clusters []*cluster, f *form, defined map[string]definition) (*cluster, string) {
	def, ok := defined[f.key]
	if !ok {
		return nil, ""
	}
	for _, c := range clusters {
		for _, other := range c.forms {
			if other.key == def.full {
				return c, other.text
			}
		}
	}
	return nil, ""
}

// bodyOf returns the only cluster that the form can be a name of, by the
// strongest rule that fits any.
func bodyOf(clusters []*cluster, f *form) (*cluster, Rule, string) {
	for _, rule := range bodyRules {
		var home *cluster
		leaned, several := "", false
		for _, c := range clusters {
			for _, other := range c.forms {
				if !rule.fits(other.body, f.body) && (len(other.body.words) != len(f.body.words) || !rule.fits(f.body, other.body)) {
					continue
				}
				several = several || home != nil && home != c
				home, leaned = c, other.text
				break
			}
		}
		if home != nil && !several {
			return home, rule.name, leaned
		}
		if several {
			return nil, "", ""
		}
	}
	return nil, "", ""
}

// bodyRules say how a form may be a shorter name of a full one, the surest
// first.
var bodyRules = []struct {
	name Rule
	fits func(full, f bodyName) bool
}{
	{RuleSame, func(full, f bodyName) bool { return slices.Equal(full.words, f.words) }},
	{RuleReworded, func(full, f bodyName) bool { return len(f.content) > 1 && full.key == f.key }},
	{RuleAcronym, acronymOf},
	{RuleKnownAs, knownAs},
	{RuleShort, shortOf},
	{RuleWithin, within},
	{RuleVariant, misspelled},
	{RuleHead, onlyHead},
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
	if len(core) == 1 && len(rest) < 4 && !(f.short && slices.ContainsFunc(rest, func(w string) bool { return !companyForm[w] && !industry[w] })) && !slices.ContainsFunc(rest, func(w string) bool { return subsidiary[w] || isPlaceWord(w) || linking[w] }) {
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
		if len(after) > 0 && !(linking[after[0]] && allPlaces(after[1:])) {
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
