package entity

import (
	"slices"
	"strings"
	"unicode/utf8"

	"namecheck/assets/lists"
)

// personName is a person's name taken apart.
type personName struct {
	names  []string // folded; an initial is one letter
	suffix string   // "jr", "iii"
}

// parsePerson takes apart the words that name a person.
func parsePerson(text string) personName {
	var p personName
	for _, field := range strings.Fields(text) {
		field = strings.Trim(field, ",\"“”‘’'()")
		folded := fold(field)
		switch {
		case folded == "":
		case generation[folded] && len(p.names) > 0:
			p.suffix = folded
		case dotted(field), allCapitals(field) && len(field) == 2 && strings.ToUpper(text) != text:
			for _, r := range folded {
				p.names = append(p.names, string(r))
			}
		default:
			p.names = append(p.names, folded)
		}
	}
	return p
}

// generation are the marks that tell namesakes of a family apart.
var generation = setOf("jr", "sr", "junior", "senior", "ii", "iii", "iv")

// dotted reports whether a field is initials with their dots: "J.", "J.K.".
func dotted(field string) bool {
	if len(field) < 2 {
		return len(field) == 1
	}
	for i := 1; i < len(field); i += 2 {
		if field[i] != '.' {
			return false
		}
	}
	return true
}

func (p personName) last() string {
	if len(p.names) == 0 {
		return ""
	}
	return p.names[len(p.names)-1]
}

// family is the part of the name that a family shares: what stands first when
// the name is one of a language that puts it there, else the last.
func (p personName) family() string {
	if len(p.names) > 1 && len(p.names) <= 3 && surnameFirst(p.names[0]) && !givenName(p.last()) {
		return p.names[0]
	}
	return p.last()
}

func surnameFirst(folded string) bool { return lists.Surnames().Has(capitalize(folded)) }
func givenName(folded string) bool    { return lists.Given().Has(capitalize(folded)) }

func capitalize(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return ""
	}
	return strings.ToUpper(string(r)) + s[size:]
}

// sexOf tells a sex by the given name: 'm', 'f' or 0.
func (p personName) sex() byte {
	if len(p.names) < 2 {
		return 0
	}
	switch given := capitalize(p.names[0]); {
	case lists.Male().Has(given):
		return 'm'
	case lists.Female().Has(given):
		return 'f'
	}
	return 0
}

// contains reports by which rule the fuller name p contains the name q, both
// of two parts or more; "" when it does not.
func (p personName) contains(q personName) Rule {
	if p.suffix != q.suffix {
		return "" // a father and a son, until the text says otherwise
	}
	switch {
	case slices.Equal(p.names, q.names):
		return RuleSame
	case len(p.names) == len(q.names) && reordered(p.names, q.names):
		return RuleOrder
	case len(p.names) < len(q.names):
		return ""
	}
	if rule := p.shortens(q); rule != "" {
		return rule
	}
	if len(p.names) == len(q.names) && respelled(p.names, q.names) {
		return RuleVariant
	}
	return ""
}

// shortens reports by which rule q is p with names left out or cut to
// initials. The family name must be left.
func (p personName) shortens(q personName) Rule {
	if len(q.last()) < 2 {
		return ""
	}
	rule := RuleFewer
	i := 0
	for k, name := range q.names {
		for i < len(p.names) && p.names[i] != name {
			if k == 0 || i == 0 {
				if short := shortGiven(p.names[i], name); short && i <= k {
					rule = RuleInitials
					break
				}
			}
			if initialOf(p.names[i], name) && i > 0 && k < len(q.names)-1 {
				rule = RuleInitials
				break
			}
			i++
		}
		if i == len(p.names) {
			return ""
		}
		i++
	}
	// "Ana Ruiz" may stand for "Ana Ruiz Lopez" and "Ana Maria Ruiz", and
	// "Ruiz Lopez" for the first, but two given names alone for neither.
	if q.names[0] == p.names[0] || rule == RuleInitials || q.last() == p.last() {
		return rule
	}
	return ""
}

// initialOf reports whether one of the two is the other's first letter.
func initialOf(a, b string) bool {
	if utf8.RuneCountInString(a) > 1 && utf8.RuneCountInString(b) > 1 {
		return false
	}
	x, _ := utf8.DecodeRuneInString(a)
	y, _ := utf8.DecodeRuneInString(b)
	return x == y && a != "" && b != ""
}

// shortGiven reports whether one given name may stand for the other.
func shortGiven(a, b string) bool {
	if initialOf(a, b) {
		return true
	}
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(b) >= 3 && strings.HasPrefix(a, b) && !sameStem(a, b) {
		return true
	}
	return slices.Contains(nicknames[a], b) || slices.Contains(nicknames[b], a)
}

// sameStem reports whether the longer name is the other sex's form of the
// shorter: "Martin" and "Martina".
func sameStem(long, short string) bool {
	return len(long)-len(short) <= 2 && strings.ContainsAny(long[len(long)-1:], "ae")
}

// reordered reports whether b is a with the family name moved to the other end.
func reordered(a, b []string) bool {
	n := len(a)
	return n > 1 && (slices.Equal(a[1:], b[:n-1]) && a[0] == b[n-1] || slices.Equal(b[1:], a[:n-1]) && b[0] == a[n-1])
}

// respelled reports whether a and b differ in the spelling of one name only.
func respelled(a, b []string) bool {
	differ := 0
	for i := range a {
		if a[i] == b[i] {
			continue
		}
		differ++
		if !variant(a[i], b[i]) || i == 0 && len(a) > 1 && otherSex(a[i], b[i]) {
			return false
		}
	}
	return differ == 1
}

// otherSex reports whether two given names alike may be a man's and a woman's.
func otherSex(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	x, y := personName{names: []string{a, ""}}.sex(), personName{names: []string{b, ""}}.sex()
	return strings.HasPrefix(a, b) || x != y && x != 0 && y != 0 || a[len(a)-1] != b[len(b)-1]
}

// nicknames are given names whose short forms do not start like them.
var nicknames = map[string][]string{
	"william": {"bill", "billy", "liam"}, "robert": {"bob", "bobby"}, "richard": {"dick", "rick"},
	"james": {"jim", "jimmy"}, "john": {"jack", "johnny"}, "anthony": {"tony"}, "edward": {"ted", "ned", "eddie"},
	"michael": {"mike"}, "margaret": {"peggy", "maggie", "meg"}, "elizabeth": {"liz", "beth", "betty"},
	"joseph": {"joe"}, "thomas": {"tom", "tommy"}, "charles": {"chuck", "charlie"}, "henry": {"harry", "hank"},
	"katherine": {"kate", "kathy"}, "catherine": {"kate", "cathy"}, "andrew": {"andy"}, "stephen": {"steve"},
	"steven": {"steve"}, "lawrence": {"larry"}, "francis": {"frank"}, "theodore": {"ted", "theo"},
	"alexander": {"sasha", "alex"}, "vladimir": {"volodya"}, "mikhail": {"misha"}, "nicholas": {"nick"},
	"matthew": {"matt"}, "christopher": {"chris"}, "patricia": {"pat", "patty", "tricia"}, "jennifer": {"jenny"},
	"deborah": {"debbie"}, "susan": {"sue"}, "ronald": {"ron"}, "donald": {"don"}, "kenneth": {"ken"},
	"gregory": {"greg"}, "jeffrey": {"jeff"}, "benjamin": {"ben"}, "samuel": {"sam"}, "daniel": {"dan", "danny"},
	"david": {"dave"}, "timothy": {"tim"}, "russell": {"russ"}, "gerald": {"jerry"}, "leonard": {"len", "lenny"},
	"albert": {"al"}, "alfred": {"alf", "fred"}, "frederick": {"fred", "freddie"}, "peter": {"pete"},
	"rebecca": {"becky"}, "barbara": {"barb"}, "victoria": {"vicky"}, "dorothy": {"dot"}, "eugene": {"gene"},
	"philip": {"phil"}, "phillip": {"phil"}, "raymond": {"ray"}, "walter": {"walt"}, "arthur": {"art"},
	"mohammed": {"mo"}, "abigail": {"abby"}, "jacob": {"jake"}, "nathan": {"nate"}, "harold": {"hal"},
}
