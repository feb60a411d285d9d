package entity

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A book may name thousands of people and bodies, so that no form can be held
// up to each of them: two indexes tell which clusters have so much in common
// with it that a rule can fit.

// nameIndex finds the clusters of people by the names in them.
type nameIndex struct {
	clusters []*cluster
	byName   map[string][]int // by a name of theirs
	byLast   map[string][]int // by the last name
	byShape  map[string][]int // by the first letters of the whole name
	byLetter map[rune][]int   // by the first letter of a name of theirs
}

func newNameIndex() *nameIndex {
	return &nameIndex{byName: make(map[string][]int), byLast: make(map[string][]int), byShape: make(map[string][]int), byLetter: make(map[rune][]int)}
}

// add notes a new cluster.
func (x *nameIndex) add(c *cluster) {
	n := len(x.clusters)
	x.clusters = append(x.clusters, c)
	p := c.forms[0].person
	for _, name := range p.names {
		x.note(n, name)
	}
	x.byLast[p.last()] = append(x.byLast[p.last()], n)
	x.byShape[firstLetters(p.names)] = append(x.byShape[firstLetters(p.names)], n)
}

// note notes one more name of the n-th cluster.
func (x *nameIndex) note(n int, name string) {
	if list := x.byName[name]; len(list) == 0 || !slices.Contains(list[max(0, len(list)-8):], n) {
		x.byName[name] = append(list, n)
	}
	r, _ := utf8.DecodeRuneInString(name)
	if list := x.byLetter[r]; len(list) == 0 || list[len(list)-1] != n {
		x.byLetter[r] = append(list, n)
	}
}

// near returns the clusters, in order, whose full name may be the same as p:
// the last name of the shorter one stands in the longer one, or one name is
// spelled differently.
func (x *nameIndex) near(p personName) []*cluster {
	found := append(slices.Clone(x.byName[p.last()]), x.byShape[firstLetters(p.names)]...)
	for _, name := range p.names {
		found = append(found, x.byLast[name]...)
	}
	return pick(x.clusters, found)
}

// having returns the clusters, in order, that have the name.
func (x *nameIndex) having(name string) []*cluster { return pick(x.clusters, x.byName[name]) }

// alike returns the clusters, in order, that have a name with the same first
// letter.
func (x *nameIndex) alike(name string) []*cluster {
	r, _ := utf8.DecodeRuneInString(name)
	return pick(x.clusters, x.byLetter[r])
}

// pick returns the clusters with the given numbers, each once and in order.
func pick(clusters []*cluster, numbers []int) []*cluster {
	numbers = slices.Clone(numbers)
	slices.Sort(numbers)
	out := make([]*cluster, 0, len(numbers))
	for i, n := range numbers {
		if i == 0 || n != numbers[i-1] {
			out = append(out, clusters[n])
		}
	}
	return out
}

// firstLetters joins the first letters of words.
func firstLetters(words []string) string {
	var b strings.Builder
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		b.WriteRune(r)
	}
	return b.String()
}

// bodyIndex finds the clusters of organizations by the words in their names.
type bodyIndex struct {
	clusters []*cluster
	keys     map[string][]int
}

func newBodyIndex() *bodyIndex { return &bodyIndex{keys: make(map[string][]int)} }

// add notes a new cluster.
func (x *bodyIndex) add(c *cluster) {
	x.clusters = append(x.clusters, c)
	x.note(len(x.clusters)-1, c.forms[0])
}

// joined notes that a form has joined a cluster.
func (x *bodyIndex) joined(c *cluster, f *form) {
	if n := slices.Index(x.clusters, c); n >= 0 {
		x.note(n, f)
	}
}

func (x *bodyIndex) note(n int, f *form) {
	for _, key := range append(bodyKeys(f.body), f.body.content...) {
		if list := x.keys[key]; len(list) == 0 || list[len(list)-1] != n {
			x.keys[key] = append(list, n)
		}
	}
	if !f.body.short {
		for _, w := range f.body.content {
			x.keys["letter "+w[:min(1, len(w))]] = append(x.keys["letter "+w[:min(1, len(w))]], n)
		}
	}
}

// candidates returns the clusters, in order, that the form may be a name of.
func (x *bodyIndex) candidates(f *form) []*cluster {
	var found []int
	for _, key := range bodyKeys(f.body) {
		found = append(found, x.keys[key]...)
	}
	name := strings.Join(f.body.words, " ")
	for _, full := range commonShort[name] {
		found = append(found, x.keys["name "+full]...)
	}
	for short, fulls := range commonShort {
		if slices.Contains(fulls, name) {
			found = append(found, x.keys["name "+short]...)
		}
	}
	if f.body.short {
		letters := strings.Join(f.body.words, "")
		for i := range min(3, len(letters)) {
			found = append(found, x.keys["letter "+letters[i:i+1]]...)
		}
	}
	return pick(x.clusters, found)
}

// bodyKeys are what two names of a body may have in common.
func bodyKeys(b bodyName) []string {
	var words []string
	for _, w := range b.content {
		if len(b.content) == 1 || !isHeadWord(w) && !plainModifier[w] {
			words = append(words, w)
		}
	}
	if len(words) == 0 {
		words = b.words // nothing but words that many bodies share
	}
	keys := append(slices.Clone(words), "key "+b.key, "name "+strings.Join(b.words, " "), "letters "+firstLetters(b.words))
	if core := b.core(); len(core) < len(b.words) && len(core) > 0 {
		keys = append(keys, core[0])
	}
	return keys
}
