package entity

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"namecheck/assets/lists"
	"namecheck/internal/article"
	"namecheck/internal/tagger"
	"namecheck/internal/token"
)

// capitals finds names in languages that the tagger has not learned, by the
// capitals that they are written with, how often they stand, and lists. It
// would rather pass over a name than take a plain word for one: its scores are
// above SureFrom only where a known given name opens a full name or a word for
// a kind of body stands in one.
type capitals struct{ language string }

var _ tagger.Tagger = capitals{}

// The scores of guesses, by what speaks for them.
const (
	givenScore  = 0.75 // a known given name opens a full name
	titleScore  = 0.65 // a title stands before the name
	bodyScore   = 0.65 // a word for a kind of body is in the name
	knownScore  = 0.70 // the list of bodies has it
	placeScore  = 0.70 // the list of places has it
	oftenScore  = 0.45 // the same capitals stand several times
	looseScore  = 0.30 // nothing but capitals speaks for it
	capitalRuns = 10   // words that a name may have
)

// Tag implements tagger.Tagger.
func (c capitals) Tag(ctx context.Context, text string, sentences []token.Sentence) ([]tagger.Guess, error) {
	habits := habitsOf(text, sentences)
	var out []tagger.Guess
	for _, s := range sentences {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		words := make([]string, len(s.Words))
		for i, w := range s.Words {
			words[i] = w.In(text)
		}
		r := run{words: words, habits: habits, nouns: c.language == "de" || c.language == "lb"}
		if r.shouted() {
			continue
		}
		for at := 0; at < len(words); {
			from, to := r.next(at)
			if from == to {
				break
			}
			for _, g := range r.judge(from, to) {
				out = append(out, tagger.Guess{
					Span:  article.Span{Start: s.Words[g.from].Start, End: s.Words[g.to-1].End},
					Label: g.label, Score: g.score,
				})
			}
			at = to
		}
	}
	return out, nil
}

// habit counts how a word is written over an article.
type habit struct{ small, capital int }

// habitsOf counts the words of an article by their small letters. The first
// word of a sentence says nothing.
func habitsOf(text string, sentences []token.Sentence) map[string]habit {
	habits := make(map[string]habit)
	for _, s := range sentences {
		for i, w := range s.Words {
			t := w.In(text)
			small := strings.ToLower(t)
			h := habits[small]
			switch {
			case startsLower(t):
				h.small++
			case i > 0 && startsUpper(t) && startsLetterOrDigit(s.Words[i-1].In(text)):
				h.capital++
			default:
				continue
			}
			habits[small] = h
		}
	}
	return habits
}

// run reads one sentence.
type run struct {
	words  []string
	habits map[string]habit
	nouns  bool // the language writes all nouns with capitals
}

// guess is a name in a sentence.
type guess struct {
	from, to int // words
	label    tagger.Label
	score    float64
}

// shouted reports whether capitals say nothing in the sentence.
func (r *run) shouted() bool {
	long, capital := 0, 0
	for _, w := range r.words {
		if utf8.RuneCountInString(w) > 3 && startsLetterOrDigit(w) {
			long++
			if allCapitals(w) {
				capital++
			}
		}
	}
	return long > 2 && capital*3 > long*2
}

// next returns the next run of words with capitals from word at on, with the
// small words between them that names may have.
func (r *run) next(at int) (from, to int) {
	for from = at; from < len(r.words); from++ {
		if r.capital(from) && !(r.opens(from) && !r.known(from)) {
			break
		}
	}
	to = from
	for to < len(r.words) && to-from < capitalRuns {
		switch {
		case r.capital(to):
			to++
			if to < len(r.words) && r.words[to] == "." && utf8.RuneCountInString(r.words[to-1]) == 1 {
				to++
			}
			continue
		case to > from && to+1 < len(r.words) && r.capital(to+1) && r.joins(from, to):
			to++
			continue
		case to > from && to+2 < len(r.words) && r.capital(to+2) && bodiesAbroad.in(r.words[from:to]) && abroadLinks[r.words[to]] && abroadLinks[r.words[to+1]] && !ands[r.words[to]]:
			to += 2 // "Banco de la Nación"
			continue
		case to > from && to+2 < len(r.words) && r.capital(to+2) && ofFamilies[r.words[to]+" "+r.words[to+1]]:
			to += 2 // "Anna van der Berg"
			continue
		case to > from && bodiesAbroad.in(r.words[from:to]) && abroadAdjectives[strings.ToLower(r.words[to])]:
			to++
			continue
		}
		break
	}
	return from, to
}

// joins reports whether the word at to, in small letters, may stand inside the
// name that began at from.
func (r *run) joins(from, to int) bool {
	w := strings.ToLower(r.words[to])
	if bodiesAbroad.in(r.words[from:to]) && abroadLinks[w] {
		return true
	}
	if strings.HasSuffix(w, "'") || strings.HasSuffix(w, "’") {
		return bodiesAbroad.in(r.words[from:to])
	}
	if r.words[to] == "-" {
		return true
	}
	return lists.Particles().Has(w) && w != "e" && w != "y" && w != "der" && w != "des" && w != "del" || w == "von" || w == "zu" || w == "af" || w == "av"
}

// capital reports whether a word is written as names are.
func (r *run) capital(i int) bool {
	w := r.words[i]
	return startsUpper(w) && (utf8.RuneCountInString(w) > 1 || i+1 < len(r.words) && r.words[i+1] == ".")
}

// opens reports whether word i opens a sentence, a quotation or the like, so
// that its capital says nothing.
func (r *run) opens(i int) bool {
	return i == 0 || !startsLetterOrDigit(r.words[i-1]) && !strings.ContainsAny(r.words[i-1], ",-–()/&.'’")
}

// known reports whether a word that opens a sentence is more than that.
func (r *run) known(i int) bool {
	w := r.words[i]
	h := r.habits[strings.ToLower(w)]
	if openers[strings.ToLower(w)] || h.small > h.capital {
		return false
	}
	return givenAbroad(w) || h.capital > 0 && !r.nouns || acronymLike(w) || bodiesAbroad.has(w) || lists.Bodies().Has(w) || lists.Places().Has(w)
}

// judge takes a run of capitals for what it most likely is, or for nothing.
func (r *run) judge(from, to int) []guess {
	titled := from > 0 && titlesAbroad[strings.ToLower(strings.TrimSuffix(r.words[from-1], "."))] ||
		from > 1 && r.words[from-1] == "." && titlesAbroad[strings.ToLower(r.words[from-2])]
	for from < to {
		w := strings.ToLower(strings.TrimSuffix(r.words[from], "."))
		if titlesAbroad[w] && !bodiesAbroad.in(r.words[from:to]) {
			titled = true
		} else if w != "." && w != "-" && !lists.Particles().Has(r.words[from]) {
			break
		}
		from++
	}
	if from == to {
		return nil
	}
	if end := r.secondParticle(from, to); givenAbroad(r.words[from]) && end < to {
		return append(r.name(from, end, titled), r.judge(end, to)...)
	}
	return r.name(from, to, titled)
}

// secondParticle returns where small words stand in a run for the second time,
// behind what can be a whole name: "Ana de Vries | van Partij …".
func (r *run) secondParticle(from, to int) int {
	groups := 0
	for i := from + 1; i < to; i++ {
		if startsLower(r.words[i]) && startsUpper(r.words[i-1]) {
			if groups++; groups == 2 {
				return i
			}
		}
	}
	return to
}

// name judges a run without titles before it.
func (r *run) name(from, to int, titled bool) []guess {
	words := r.words[from:to]
	phrase := strings.Join(words, " ")
	last := strings.ToLower(words[len(words)-1])
	frequent := true
	for _, w := range words {
		if startsUpper(w) && r.habits[strings.ToLower(w)].capital < 2 {
			frequent = false
		}
		if h := r.habits[strings.ToLower(w)]; h.small > 0 && len(words) == 1 {
			return nil
		}
	}
	switch {
	case lists.Places().Has(phrase):
		return []guess{{from, to, tagger.Place, placeScore}}
	case lists.Groups().Has(phrase), lists.NotNames().Has(phrase):
		return nil
	case lists.Bodies().Has(phrase), lists.Seats().Has(phrase):
		return []guess{{from, to, tagger.Organization, knownScore}}
	case bodiesAbroad.in(words):
		if len(words) == 1 && !bodiesAbroad.compound(words[0]) {
			return nil // "the ministry"
		}
		return []guess{{from, to, tagger.Organization, bodyScore}}
	case len(words) == 1 && acronymLike(words[0]) && !romanNumeral(words[0]) && utf8.RuneCountInString(words[0]) < 7:
		score := oftenScore
		if frequent {
			score = bodyScore
		}
		return []guess{{from, to, tagger.Organization, score}}
	case sitesAbroad.has(last), sitesAbroad.has(strings.ToLower(words[0])):
		return nil
	case givenAbroad(words[0]) && len(words) > 1 && !acronymLike(words[len(words)-1]):
		if r.nouns {
			to = r.nameEnd(from, to)
		}
		return []guess{{from, to, tagger.Person, givenScore}}
	case titled && !r.nouns, titled && len(words) < 4:
		return []guess{{from, to, tagger.Person, titleScore}}
	case r.nouns:
		// Any noun may stand here: where a full name opens inside, that is one.
		for i := from + 1; i+1 < to; i++ {
			if givenAbroad(r.words[i]) && startsUpper(r.words[i+1]) {
				return []guess{{i, r.nameEnd(i, to), tagger.Person, titleScore}}
			}
		}
		return nil
	case len(words) > 1:
		score := looseScore
		if frequent {
			score = oftenScore
		}
		return []guess{{from, to, tagger.Person, score}}
	case frequent && utf8.RuneCountInString(words[0]) > 2:
		return []guess{{from, to, tagger.Organization, looseScore}}
	}
	return nil
}

// nameEnd returns the end of a full name in a language whose nouns have
// capitals too: one family name, with its particles and hyphens.
func (r *run) nameEnd(from, to int) int {
	i := from + 1
	for i < to && (givenAbroad(r.words[i]) && i+1 < to && startsUpper(r.words[i+1]) || !startsUpper(r.words[i]) || i+1 < to && r.words[i+1] == "." || r.words[i-1] == "-" && i+1 < to && startsUpper(r.words[i+1])) {
		i++
	}
	if i < to {
		i++
	}
	for i+1 < to && r.words[i] == "-" {
		i += 2
	}
	return i
}

// givenAbroad reports whether a word is a given name, with or without its
// accents, or two of them with a hyphen.
func givenAbroad(w string) bool {
	return lists.Given().Has(w) || lists.Given().Has(capitalize(fold(w)))
}

// romanNumeral reports whether a word counts in Roman numerals.
func romanNumeral(w string) bool {
	return !slices.ContainsFunc([]rune(w), func(r rune) bool { return !strings.ContainsRune("IVXLCDM", r) })
}
