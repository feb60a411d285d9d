package widgets

import (
	"cmp"
	"slices"
	"sort"
)

// lineup decides which lines the list of entities has and where: section
// heads, and below each the entities that pass the filter, in order. It knows
// heights, but nothing of painting.
type lineup struct {
	items   []EntityItem
	forms   [][]string // of each item: its name and aliases, folded
	rows    [sectionCount][]int
	totals  [sectionCount]int
	via     map[int]string // item to the alias by which it passed the filter
	query   nameQuery
	order   Sort
	closed  [sectionCount]bool
	lines   []line
	height  float32
	numbers map[int]int // ID to item
}

// line is one line of the list, over the whole width.
type line struct {
	section Section
	item    int // in lineup.items; headLine for a section's head
	top     float32
	height  float32
}

const headLine = -1

func (l line) isHead() bool { return l.item == headLine }

func (l line) bottom() float32 { return l.top + l.height }

// setItems replaces the entities; arrange must follow.
func (u *lineup) setItems(items []EntityItem) {
	u.items = slices.Clone(items)
	u.forms = make([][]string, len(items))
	u.numbers = make(map[int]int, len(items))
	u.totals = [sectionCount]int{}
	for i := range u.items {
		item := &u.items[i]
		if item.Section >= sectionCount {
			item.Section = AlsoPossible
		}
		forms := make([]string, 0, 1+len(item.Aliases))
		forms = append(forms, foldName(item.Name))
		for _, alias := range item.Aliases {
			forms = append(forms, foldName(alias))
		}
		u.forms[i] = forms
		u.numbers[item.ID] = i
		u.totals[item.Section]++
	}
}

// find picks the entities that pass the filter and sorts them; arrange must
// follow.
func (u *lineup) find() {
	u.via = map[int]string{}
	for s := range u.rows {
		u.rows[s] = u.rows[s][:0]
	}
	for i := range u.items {
		form := slices.IndexFunc(u.forms[i], u.query.matches)
		if form < 0 {
			continue
		}
		if form > 0 {
			u.via[i] = u.items[i].Aliases[form-1]
		}
		s := u.items[i].Section
		u.rows[s] = append(u.rows[s], i)
	}
	for s := range u.rows {
		slices.SortStableFunc(u.rows[s], u.compare)
	}
}

func (u *lineup) compare(a, b int) int {
	x, y := &u.items[a], &u.items[b]
	var by int
	switch u.order {
	case SortByCount:
		by = cmp.Compare(y.Count, x.Count)
	case SortByName:
		by = cmp.Compare(u.forms[a][0], u.forms[b][0])
	}
	if by == 0 {
		by = cmp.Compare(x.First, y.First)
	}
	return by
}

// arrange stacks the lines of the open sections.
func (u *lineup) arrange(head float32, row func(item int) float32) {
	u.lines = u.lines[:0]
	u.height = 0
	add := func(s Section, item int, height float32) {
		u.lines = append(u.lines, line{section: s, item: item, top: u.height, height: height})
		u.height += height
	}
	for s := range sectionCount {
		if !u.shows(s) {
			continue
		}
		add(s, headLine, head)
		if !u.open(s) {
			continue
		}
		for _, item := range u.rows[s] {
			add(s, item, row(item))
		}
	}
}

// shows reports whether a section has a head: people, organizations and places
// always, so that “none found” is said; while filtering, those with hits. With
// nobody at all the panel says so once.
func (u *lineup) shows(s Section) bool {
	if len(u.query) > 0 || s == AlsoPossible {
		return len(u.rows[s]) > 0
	}
	return len(u.items) > 0
}

// open reports whether the rows of a section are shown. A filter opens all.
func (u *lineup) open(s Section) bool { return !u.closed[s] || len(u.query) > 0 }

// foldable reports whether a click on a section's head does anything.
func (u *lineup) foldable(s Section) bool { return len(u.rows[s]) > 0 && len(u.query) == 0 }

// at returns the line at a height, or len(lines) below the last one.
func (u *lineup) at(y float32) int {
	return sort.Search(len(u.lines), func(i int) bool { return u.lines[i].bottom() > y })
}

// lineOf returns the line of an entity; ok is false if it is filtered out or
// its section is closed.
func (u *lineup) lineOf(id int) (n int, ok bool) {
	item, known := u.numbers[id]
	if !known {
		return 0, false
	}
	n = slices.IndexFunc(u.lines, func(l line) bool { return l.item == item })
	return n, n >= 0
}

// hides reports whether the filter keeps an entity out.
func (u *lineup) hides(id int) bool {
	item, known := u.numbers[id]
	return known && !slices.Contains(u.rows[u.items[item].Section], item)
}

// headOf returns the head of the section that a line stands in.
func (u *lineup) headOf(n int) int {
	for n > 0 && !u.lines[n].isHead() {
		n--
	}
	return n
}

// empty reports whether no entity passes the filter.
func (u *lineup) empty() bool {
	for _, rows := range u.rows {
		if len(rows) > 0 {
			return false
		}
	}
	return true
}
