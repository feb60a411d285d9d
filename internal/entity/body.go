package entity

import (
	"slices"
	"strings"
	"unicode"

	"namecheck/assets/lists"
	"namecheck/internal/article"
	"namecheck/internal/token"
)

// bodyName is an organization's name taken apart.
type bodyName struct {
	words   []string // folded, without articles and punctuation
	content []string // the words without "of", "for", "and"
	short   bool     // capitals only, as acronyms are written
	key     string   // the same for rewordings: "Ministry of Health", "Health Ministry"
}

// parseBody takes apart the words that name an organization.
func parseBody(text string) bodyName {
	var b bodyName
	for _, w := range token.Words(text, article.Span{End: len(text)}) {
		raw := w.In(text)
		if raw == "&" {
			raw = "and"
		}
		if !startsLetterOrDigit(raw) || articles[raw] {
			continue
		}
		word := sameSpelling(fold(raw))
		if word == "" {
			continue
		}
		b.words = append(b.words, word)
		if !linking[word] {
			b.content = append(b.content, word)
		}
	}
	b.short = acronymLike(text)
	if n := len(text); b.short && len(b.words) == 1 && n > 2 && text[n-1] == 's' && text[n-2] <= 'Z' && text[n-2] >= 'A' {
		b.words[0] = strings.TrimSuffix(b.words[0], "s") // "the BBCs"
		b.content = b.words
	}
	b.key = b.reworded()
	return b
}

// acronymLike reports whether text is one word written as acronyms are: in
// capitals but for one or two letters.
func acronymLike(text string) bool {
	upper, lower := 0, 0
	for _, r := range text {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		case r != '.' && r != '&' && r != '-' && !unicode.IsDigit(r):
			return false
		}
	}
	return upper > 1 && lower <= 1
}

// reworded is the name in a form in which the order of its words and the ending
// of a people do not count.
func (b bodyName) reworded() string {
	content := strings.Fields(unitedNames.Replace(" " + strings.Join(b.content, " ") + " "))
	for i, w := range content {
		content[i] = stemOfPlace(w)
	}
	slices.Sort(content)
	return strings.Join(content, " ")
}

// core is the name without the words for a company's form.
func (b bodyName) core() []string {
	n := len(b.words)
	for n > 1 && (companyForm[b.words[n-1]] || linking[b.words[n-1]]) {
		n--
	}
	return b.words[:n]
}

// initials are the first letters that an acronym of the name is made of:
// of all words, and of the words that count.
func (b bodyName) initials() []string {
	first := func(words []string) string {
		var s strings.Builder
		for _, w := range words {
			s.WriteString(string([]rune(w)[:1]))
		}
		return s.String()
	}
	out := []string{first(b.content), first(b.words)}
	if core := b.core(); len(core) < len(b.words) {
		out = append(out, first(core))
	}
	return out
}

// head reports whether the name is nothing but words for a kind of body:
// "Ministry", "the Court", "National Bank".
func (b bodyName) head() bool {
	for _, w := range b.content {
		if !isHeadWord(w) && !plainModifier[w] {
			return false
		}
	}
	return true
}

func isHeadWord(folded string) bool {
	return lists.OrgHeads().Has(capitalize(folded)) || companyForm[folded]
}

func isPlaceWord(folded string) bool {
	w := capitalize(folded)
	return lists.Places().Has(w) || lists.Groups().Has(w) || lists.Places().Has(strings.ToUpper(folded))
}

// sameSpelling writes British and American spellings alike.
func sameSpelling(w string) string {
	if other, ok := spellings[w]; ok {
		return other
	}
	return w
}

// unitedNames are long names that stand for their initials inside others.
var unitedNames = strings.NewReplacer(" united nations ", " un ", " united states ", " us ", " european union ", " eu ", " united kingdom ", " uk ")

var (
	linking = setOf("of", "for", "and", "in", "on", "to", "at", "de", "la", "le", "du", "des", "del", "und", "y", "e")

	companyForm = setOf("inc", "incorporated", "corp", "corporation", "co", "company", "companies", "ltd", "limited",
		"llc", "llp", "lp", "plc", "sa", "ag", "spa", "nv", "se", "gmbh", "kg", "ab", "asa", "as", "oy", "oyj", "bv",
		"pty", "pte", "bhd", "group", "holding", "holdings", "international", "enterprises", "industries")

	// industry are words that a company's short name leaves off.
	industry = setOf("airlines", "airways", "air", "motor", "motors", "computer", "computers", "software", "systems", "system",
		"technologies", "technology", "electronics", "electric", "energy", "oil", "gas", "petroleum", "steel", "foods",
		"brands", "stores", "pharmaceuticals", "pharma", "telecom", "communications", "insurance", "financial",
		"bank", "banking", "partners", "securities", "investments", "university", "college", "school",
		"entertainment", "pictures", "studios", "automotive", "automobile", "networks", "network", "mobile", "chemical",
		"department", "chemicals", "aerospace", "aviation", "rail", "railways", "railroad", "hotels", "resorts", "restaurants",
		"cars", "laboratories", "labs", "semiconductor", "semiconductors", "platforms", "services", "solutions",
		"party", "fc", "club", "united", "league", "newspaper", "magazine", "channel", "television", "tv", "cinemas")

	// subsidiary are words by which a part of a body, or its product, is told
	// from the whole.
	subsidiary = setOf("news", "corps", "foundation", "capital", "ventures", "research", "labs", "records", "museum", "press",
		"workers", "union", "employees", "fund", "trust", "prize", "award", "cup", "live",
		"sports", "studios", "magazine", "radio", "online", "commercial", "police", "council", "court",
		"church", "festival", "games", "stadium", "council's", "supporters", "fans",
		"project", "league", "house", "street", "square", "park", "street's", "committee", "students", "youth")

	plainModifier = setOf("national", "federal", "central", "general", "royal", "state", "supreme", "high", "public",
		"new", "democratic", "people's", "people", "local", "regional", "international", "world", "joint", "special")

	spellings = map[string]string{"organisation": "organization", "organisations": "organizations", "centre": "center",
		"centres": "centers", "labour": "labor", "defence": "defense", "programme": "program", "theatre": "theater",
		"harbour": "harbor"}
)

// stemOfPlace brings a place and its people together as far as their letters
// do: "chile" and "chilean".
func stemOfPlace(w string) string {
	if !isPlaceWord(w) || len(w) < 5 {
		return w
	}
	return string([]rune(w)[:4])
}
