package main

import (
	"slices"
	"strings"

	"namecheck/internal/article"
)

// counts are the sums from which the figures of one kind are made; documents
// add up.
type counts struct {
	right, system, gold      int // entities
	mRight, mSystem, mGold   int // mentions with exact bounds
	b3P, b3PN, b3R, b3RN     float64
	shP, shPN, shR, shRN     float64 // B³ over the mentions that both have
	roleRight, roleGold      int
	roles                    roleCounts
	wrongMerges, clusters    int // entities found that mix mentions of two annotated ones
	countRight, countMatched int
}

func (c *counts) add(o counts) {
	c.right += o.right
	c.system += o.system
	c.gold += o.gold
	c.mRight += o.mRight
	c.mSystem += o.mSystem
	c.mGold += o.mGold
	c.b3P += o.b3P
	c.b3PN += o.b3PN
	c.b3R += o.b3R
	c.b3RN += o.b3RN
	c.shP += o.shP
	c.shPN += o.shPN
	c.shR += o.shR
	c.shRN += o.shRN
	c.roleRight += o.roleRight
	c.roleGold += o.roleGold
	c.roles.add(o.roles)
	c.wrongMerges += o.wrongMerges
	c.clusters += o.clusters
	c.countRight += o.countRight
	c.countMatched += o.countMatched
}

// pair is a match of an annotated entity and a found one, by index.
type pair struct{ gold, system, quality int }

// matches pairs entities one to one, best first: by equal names, then by a
// name that is an alias, then by a shared mention.
func matches(gold, system []entry) []pair {
	type candidate struct {
		pair
		overlap int
	}
	var all []candidate
	for i, g := range gold {
		forms := map[string]bool{normal(g.Name, true): true}
		spans := make(map[article.Span]bool)
		for k, s := range g.Spans {
			spans[s] = true
			forms[normal(g.Texts[k], true)] = true
		}
		for _, a := range g.Aliases {
			forms[normal(a, true)] = true
		}
		for j, s := range system {
			name := normal(s.Name, true)
			shared, byMention := 0, false
			for k, span := range s.Spans {
				if spans[span] {
					shared++
					byMention = byMention || forms[normal(s.Texts[k], true)]
				}
			}
			quality := 0
			switch {
			case name == normal(g.Name, true):
				quality = 3
			case forms[name]:
				quality = 2
			case byMention:
				quality = 1
			default:
				continue
			}
			all = append(all, candidate{pair{i, j, quality}, shared})
		}
	}
	slices.SortFunc(all, func(a, b candidate) int {
		for _, d := range []int{b.quality - a.quality, b.overlap - a.overlap, a.gold - b.gold, a.system - b.system} {
			if d != 0 {
				return d
			}
		}
		return 0
	})
	usedGold, usedSystem := make(map[int]bool), make(map[int]bool)
	var out []pair
	for _, c := range all {
		if usedGold[c.gold] || usedSystem[c.system] {
			continue
		}
		usedGold[c.gold], usedSystem[c.system] = true, true
		out = append(out, c.pair)
	}
	return out
}

// report receives each error as a line of text; it may be nil.
type report func(kind, what string)

// score compares the entities of one kind in one document.
func score(gold, system []entry, text string, say report) counts {
	if say == nil {
		say = func(string, string) {}
	}
	var c counts
	ms := matches(gold, system)
	matchedGold, matchedSystem := make(map[int]bool), make(map[int]bool)
	optional := 0
	for _, m := range ms {
		matchedGold[m.gold], matchedSystem[m.system] = true, true
		g, s := gold[m.gold], system[m.system]
		if g.Optional {
			optional++
			continue
		}
		c.right++
		c.countMatched++
		if len(g.Spans) == len(s.Spans) {
			c.countRight++
		}
		c.roles.count(g, s, say)
		if g.Role != "" {
			c.roleGold++
			a, b := normal(g.Role, false), normal(s.Role, false)
			if b != "" && (strings.Contains(a, b) || strings.Contains(b, a)) {
				c.roleRight++
			}
		}
	}
	c.system = len(system) - optional
	for i, g := range gold {
		if !g.Optional {
			c.gold++
			if !matchedGold[i] {
				say("missed", g.Name)
			}
		}
	}
	for j, s := range system {
		if !matchedSystem[j] {
			say("false", s.Name)
		}
	}
	c.grouping(gold, system, text, say)
	return c
}

// mention is a span with the number of its entity.
type mention struct {
	article.Span
	entity int
}

// grouping counts exact mentions, B³ and wrong merges.
func (c *counts) grouping(gold, system []entry, text string, say report) {
	var gs, ss []mention
	var free []article.Span
	exact := make(map[article.Span]bool)
	for i, g := range gold {
		for _, s := range g.Spans {
			if g.Optional {
				free = append(free, s)
				continue
			}
			gs = append(gs, mention{s, i})
			exact[s] = true
		}
	}
	for j, x := range system {
		for _, s := range x.Spans {
			if !exact[s] && slices.ContainsFunc(free, s.Overlaps) {
				continue
			}
			ss = append(ss, mention{s, j})
		}
	}
	at := make(map[article.Span]int)
	for j, m := range ss {
		at[m.Span] = j
	}
	toSystem, toGold := make(map[int]int), make(map[int]int)
	for _, m := range ss {
		if !exact[m.Span] {
			say("extra", around(text, m.Span))
		}
	}
	for i, m := range gs {
		if _, ok := at[m.Span]; !ok {
			say("lost", around(text, m.Span))
		}
		if j, ok := at[m.Span]; ok {
			if _, used := toGold[j]; !used {
				toSystem[i], toGold[j] = j, i
				c.mRight++
			}
		}
	}
	c.mSystem += len(ss)
	c.mGold += len(gs)
	for i, m := range gs {
		if _, ok := toSystem[i]; ok {
			continue
		}
		best, bestJ := 0, -1
		for j, s := range ss {
			if _, used := toGold[j]; used {
				continue
			}
			if n := min(m.End, s.End) - max(m.Start, s.Start); n > best {
				best, bestJ = n, j
			}
		}
		if bestJ >= 0 {
			toSystem[i], toGold[bestJ] = bestJ, i
		}
	}
	p, pn, r, rn := bCubed(gs, ss, toSystem, toGold, false)
	c.b3P, c.b3PN, c.b3R, c.b3RN = c.b3P+p, c.b3PN+pn, c.b3R+r, c.b3RN+rn
	p, pn, r, rn = bCubed(gs, ss, toSystem, toGold, true)
	c.shP, c.shPN, c.shR, c.shRN = c.shP+p, c.shPN+pn, c.shR+r, c.shRN+rn
	mixed := make(map[int]map[int]bool)
	for j, i := range toGold {
		if mixed[ss[j].entity] == nil {
			mixed[ss[j].entity] = make(map[int]bool)
		}
		mixed[ss[j].entity][gs[i].entity] = true
	}
	for j, of := range mixed {
		c.clusters++
		if len(of) > 1 {
			c.wrongMerges++
			var names []string
			for i := range of {
				names = append(names, gold[i].Name)
			}
			slices.Sort(names)
			say("merged", system[j].Name+" ← "+strings.Join(names, " | "))
		}
	}
	split := make(map[int]map[int]bool)
	for i, j := range toSystem {
		if split[gs[i].entity] == nil {
			split[gs[i].entity] = make(map[int]bool)
		}
		split[gs[i].entity][ss[j].entity] = true
	}
	for i, into := range split {
		if len(into) > 1 {
			var names []string
			for j := range into {
				names = append(names, system[j].Name)
			}
			slices.Sort(names)
			say("split", gold[i].Name+" → "+strings.Join(names, " | "))
		}
	}
}

// around shows a mention in its surroundings on one line.
func around(text string, m article.Span) string {
	const reach = 30
	from, to := max(0, m.Start-reach), min(len(text), m.End+reach)
	s := strings.ToValidUTF8(text[from:m.Start]+"["+text[m.Start:m.End]+"]"+text[m.End:to], "")
	return strings.Join(strings.Fields(s), " ")
}

// bCubed sums B³ precision and recall over the mentions, and their number.
// Shared leaves out the mentions that only one side has.
func bCubed(gs, ss []mention, toSystem, toGold map[int]int, shared bool) (p, pn, r, rn float64) {
	sizeG, sizeS := make(map[int]float64), make(map[int]float64)
	both := make(map[[2]int]float64)
	for i, m := range gs {
		if j, ok := toSystem[i]; ok {
			both[[2]int{m.entity, ss[j].entity}]++
		} else if shared {
			continue
		}
		sizeG[m.entity]++
	}
	for j, m := range ss {
		if _, ok := toGold[j]; !ok && shared {
			continue
		}
		sizeS[m.entity]++
		pn++
	}
	for _, n := range sizeG {
		rn += n
	}
	for key, n := range both {
		r += n * n / sizeG[key[0]]
		p += n * n / sizeS[key[1]]
	}
	return p, pn, r, rn
}

func percent(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return 100 * a / b
}

func f1(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}
