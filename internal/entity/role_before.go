package entity

import (
	"strings"

	"namecheck/assets/lists"
	"namecheck/internal/tagger"
)

// roleBefore reads an office that stands before a name: "Norwegian foreign
// minister Ana Ruiz", "the head of the bank, Dr. Ana Ruiz".
func (d *document) roleBefore(s sighting, cover []int32, depth int) (words, bool) {
	end := s.from
	for d.honorificBefore(end) > 0 {
		end -= d.honorificBefore(end)
	}
	rank := words{}
	for n := d.rankBefore(end); n > 0; n = d.rankBefore(end) {
		end -= n
		rank = words{end, s.from}
	}
	if r, ok := d.officePhrase(s, end, cover, depth); ok {
		return r, true
	}
	return rank, rank.to > rank.from
}

// officePhrase reads an office in the words that end at end.
func (d *document) officePhrase(s sighting, end int, cover []int32, depth int) (words, bool) {
	comma := false
	switch d.near(end-1, s.from) {
	case "and", "or":
		return d.sharedRole(end-1, s.from, cover, depth)
	case ",":
		end, comma = end-1, true
		if r, ok := d.sharedRole(end, s.from, cover, depth); ok {
			return r, true
		}
	case "named", "called", "including", "like":
		end--
	case "as":
		if d.near(end-2, s.from) == "such" {
			end -= 2
		}
	}
	if end != s.from && d.near(end-1, s.from) == "," {
		end--
	}
	if d.near(end-1, s.from) == ")" {
		for k := end - 1; k > end-6 && d.near(k, s.from) != ""; k-- {
			if d.word(k) == "(" {
				end = k
				break
			}
		}
	}
	head := d.officeBefore(end, s.from, cover)
	if head < 0 || adjectival[d.word(head)] && head == end-1 && !describes(d.near(head-1, s.from)) && !d.hyphenated(head) {
		return words{}, false
	}
	from := head
	for i := head - 1; i >= 0 && d.words[i].sentence == d.words[s.from].sentence && end-i <= maxRole; i-- {
		if !d.modifies(i, cover) {
			break
		}
		from = i
	}
	for from < head && (d.isMark(from) || linking[strings.ToLower(d.word(from))] && !startsUpper(d.word(from))) {
		from++
	}
	from = d.withoutVerb(from, head, cover)
	for from < head && (d.word(from) == "and" || d.isMark(from)) {
		from++
	}
	if comma && d.closesApposition(from, s.from, cover) {
		return words{}, false
	}
	if last := d.word(end - 1); prepositions[last] || articles[last] || head < end-1 && (ranks[last] || last == "latest" || last == "recent" || last == "alleged") {
		return words{}, false // "a man at the center of the latest | Ana Ruiz case"
	}
	if comma && startsLower(d.word(head)) {
		// "… said on Monday, Ana Ruiz": only a whole phrase stands before a comma.
		switch before := strings.ToLower(d.near(from-1, s.from)); before {
		case "", ",", "by", "to", "said", "says", "are", "is", "was", "his", "her", "their", "its", "our", "“", "\"", "and", "another", "one", "with":
		default:
			if !articles[before] && !startsUpper(d.word(from)) {
				return words{}, false
			}
		}
	}
	return words{d.withoutNumber(from, head), end}, true
}

// closesApposition reports whether the words from word i to the comma before a
// name say who someone else is: "Ana Ruiz, a teacher, met Ola Berg".
func (d *document) closesApposition(i, at int, cover []int32) bool {
	for i--; articles[d.near(i, at)]; i-- {
	}
	return d.near(i, at) == "," && i > 0 && cover[i-1] > 0 && d.labels[cover[i-1]] == tagger.Person
}

// maxRole is how many words a role may have.
const maxRole = 16

// sharedRole reads an office in the plural before the first of several names:
// "the ministers Ana Ruiz and Ola Berg".
func (d *document) sharedRole(at, name int, cover []int32, depth int) (words, bool) {
	i := at - 1
	if d.near(i, name) == "," {
		i--
	}
	if depth > 6 || d.near(i, name) == "" || cover[i] == 0 || d.labels[cover[i]] != tagger.Person {
		return words{}, false
	}
	first := sighting{from: i, to: i + 1}
	for first.from > 0 && cover[first.from-1] == cover[i] {
		first.from--
	}
	r, ok := d.roleBefore(first, cover, depth+1)
	if !ok || !pluralOffice(d.word(r.to-1)) {
		return words{}, false
	}
	return r, true
}

// officeBefore returns the word that says the office in a phrase that ends
// before end: its last word, or one with an "of" after it; -1 for none.
func (d *document) officeBefore(end, at int, cover []int32) int {
	if w := d.near(end-1, at); describes(w) || pluralOffice(w) {
		return end - 1
	}
	for k := end - 1; k > end-maxRole && d.near(k, at) != ""; k-- {
		w := d.word(k)
		small := strings.ToLower(w)
		switch {
		case cover[k] > 0 && d.labels[cover[k]] == tagger.Person:
			return -1
		case cover[k] > 0:
		case describes(w) && (prepositions[d.word(k+1)] || d.word(k+1) == "responsible"):
			return k
		case d.isPossessive(k), articles[small], prepositions[small], small == "and", small == "&", w == "-" && d.tight(k), small == "responsible":
		case !startsLetterOrDigit(w), stopsRole(small):
			return -1
		}
	}
	return -1
}

// modifies reports whether word i may stand before an office as part of the
// same phrase.
func (d *document) modifies(i int, cover []int32) bool {
	w := d.word(i)
	small := strings.ToLower(w)
	switch {
	case cover[i] > 0:
		return d.labels[cover[i]] != tagger.Person || d.personMayStand(i, cover)
	case d.isPossessive(i):
		return i > 0 && !d.isMark(i-1)
	case isApostrophe(w) && d.tight(i):
		return strings.HasSuffix(d.word(i-1), "s")
	case startsLower(w) && describes(w) && past[d.word(i+1)]:
		return false // "a painter, | former minister" with the comma forgotten
	case describes(w), ranks[small], w == "&", w == "-" && d.tight(i) && d.tight(i+1):
		return true
	case w == "." && d.tight(i):
		return len(d.word(i-1)) < 5 && startsUpper(d.word(i-1)) && !addresses[d.word(i-1)]
	case small == "and":
		// "president and chief executive", but not "the president and First Lady"
		if i == 0 {
			return false
		}
		left, right := d.word(i-1), d.word(i+1)
		if past[strings.ToLower(right)] {
			return false
		}
		if describes(left) {
			return allCapitals(right) || !d.opens(i-1) && startsUpper(left) == startsUpper(right)
		}
		// "Health and Child Welfare Secretary", but not "France and Prime Minister"
		return startsUpper(left) && startsUpper(right) && cover[i-1] == 0 && cover[i+1] == 0 && !d.opens(i-1) && !describes(right) &&
			!ranks[strings.ToLower(right)] && !lists.Groups().Has(right) && !lists.Places().Has(right) && !lists.NotNames().Has(left)
	case w != "" && w[0] >= '0' && w[0] <= '9':
		return d.word(i+1) == "-" || d.word(i+1) == "year" || numbered[d.word(i-1)]
	case !startsLetterOrDigit(w), articles[w], prepositions[w]:
		return false
	case startsUpper(w) && !d.opens(i) && !roleStops[small]:
		return true // "National Authorizing Officer"
	case strings.HasSuffix(w, "ing") && startsLower(w) && !roleStops[w] && !describing[w] && describes(d.word(i+1)):
		before := d.near(i-1, i)
		return articles[before] || possessives[before] || lists.Groups().Has(before) // "a modeling agent"
	case stopsRole(small):
		return false
	}
	return startsLower(w) || !d.opens(i) || !d.common[small]
}

// withoutVerb returns where a phrase that ends with an office begins behind
// what is no part of it: a verb that its form does not give away, as one after a
// subject or "to" is ("companies | want President …").
func (d *document) withoutVerb(from, head int, cover []int32) int {
	// Small words seldom stand before a title in capitals, unless its owner does.
	for i := head - 1; i >= from && startsUpper(d.word(head)) && !allCapitals(d.word(head)); i-- {
		w := d.word(i)
		if d.isPossessive(i) {
			break
		}
		if cover[i] == 0 && startsLower(w) && startsUpper(d.word(i+1)) && !ranks[w] && !past[w] && !describing[w] && !linking[w] && !d.hyphenated(i) &&
			(transitive[w] || !describes(w)) && !d.owned(from, i) {
			from = i + 1
			break
		}
	}
	for from < head && d.verbAhead(from, head, cover) {
		from++
		for from < head && d.isMark(from) {
			from++
		}
	}
	return from
}

// owned reports whether a possessive stands between two words.
func (d *document) owned(from, to int) bool {
	for i := from; i < to; i++ {
		if d.isPossessive(i) {
			return true
		}
	}
	return false
}

// verbAhead reports whether word i, which opens the phrase before the office at
// head, is more likely a verb than a part of it.
func (d *document) verbAhead(i, head int, cover []int32) bool {
	w, before := d.word(i), d.near(i-1, i)
	small := strings.ToLower(before)
	switch {
	case cover[i] > 0, !startsLower(w), ranks[w], past[w], describing[w], d.hyphenated(i):
		return false
	case describes(w):
		return before == "to"
	case transitive[w], transitive[strings.TrimSuffix(w, "s")]:
		return !articles[before] && !possessives[before] && !d.isPossessive(i-1)
	case before == "to" || subjects[small]:
		return startsUpper(d.word(head))
	case before == "", articles[before], prepositions[before], possessives[before], linking[before], d.isMark(i - 1), d.isPossessive(i - 1), stopsRole(small):
		return false
	}
	// "Lake Bank agrees Lima Bank President …", "the government spokesman"
	return i+1 < head && startsUpper(d.word(i+1))
}

// withoutNumber returns where a phrase begins behind the number of those it is
// about: "the four | ministers Ana Ruiz and …".
func (d *document) withoutNumber(from, head int) int {
	for from < head && counting[strings.ToLower(d.word(from))] {
		from++
	}
	return from
}

// rankBefore is the number of words of a military or academic rank right
// before word at: "Gen.", "Professor".
func (d *document) rankBefore(at int) int {
	w, n := d.near(at-1, min(at, len(d.words)-1)), 1
	if w == "." {
		w, n = d.near(at-2, min(at, len(d.words)-1)), 2
	}
	if i := at - n; i > 0 && d.word(i-1) == "-" && d.tight(i) {
		return 0 // "Secretary-General"
	}
	if !rankTitles[w] || w == "General" && (isOffice(d.near(at-2, min(at, len(d.words)-1))) || d.near(at-2, min(at, len(d.words)-1)) == "Attorney") && !rankTitles[d.near(at-2, min(at, len(d.words)-1))] {
		return 0
	}
	return n
}

// honorificBefore is the number of words of a form of address right before
// word at, which is no role: "Mr.", "Dr".
func (d *document) honorificBefore(at int) int {
	w := d.near(at-1, min(at, len(d.words)-1))
	if w == "." && addresses[d.near(at-2, min(at, len(d.words)-1))] {
		return 2
	}
	if addresses[w] {
		return 1
	}
	return 0
}
