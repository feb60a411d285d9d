package main

import (
	"fmt"
	"strings"

	"namecheck/internal/article"
	"namecheck/internal/entity"
)

// roleCounts tell how far the roles shown can be believed.
type roleCounts struct {
	exact, shorter, longer, wrong, missed int // for people whose annotation has a role
	roleless, shown                       int // people whose annotation has none, and how many of them are shown with one
}

func (r *roleCounts) add(o roleCounts) {
	r.exact += o.exact
	r.shorter += o.shorter
	r.longer += o.longer
	r.wrong += o.wrong
	r.missed += o.missed
	r.roleless += o.roleless
	r.shown += o.shown
}

// count compares the roles of one person. A role that is a part of the annotated
// one is shorter, one that has more to it longer; both say what the text says.
func (r *roleCounts) count(gold, system entry, say report) {
	a, b := normal(gold.Role, false), normal(system.Role, false)
	verdict := ""
	switch {
	case a == "":
		r.roleless++
		if b != "" {
			r.shown++
			say("role shown", gold.Name+": "+system.Role)
		}
		return
	case b == "":
		r.missed++
		verdict = "role missed"
	case a == b:
		r.exact++
		return
	case hasWords(a, b):
		r.shorter++
		verdict = "role shorter"
	case hasWords(b, a):
		r.longer++
		verdict = "role longer"
	default:
		r.wrong++
		verdict = "role wrong"
	}
	say(verdict, gold.Name+": "+gold.Role+" ≠ "+system.Role)
}

// hasWords reports whether part stands in whole, from word to word.
func hasWords(whole, part string) bool {
	return strings.Contains(" "+whole+" ", " "+part+" ")
}

func (r *roleCounts) print() {
	shown := r.exact + r.shorter + r.longer + r.wrong
	of := func(n int) float64 { return percent(float64(n), float64(shown)) }
	if shown+r.missed == 0 {
		return
	}
	fmt.Printf("roles shown    %6.1f exact %6.1f shorter %6.1f longer %6.1f wrong; %d missed; %d shown for %d without\n",
		of(r.exact), of(r.shorter), of(r.longer), of(r.wrong), r.missed, r.shown, r.roleless)
}

// printRoles prints the roles shown, each with the sentence that it stands in,
// to be read by eye: no annotation says all that may be a role.
func printRoles(id string, a *article.Article, cast *entity.Cast) {
	for _, e := range cast.Of(entity.Person) {
		if e.Role.Text != "" && e.Sure() {
			intro := strings.Join(strings.Fields(e.Intro.In(a.Text)), " ")
			fmt.Printf("%s\t%s\t%s\t%s\n", id, e.Name, e.Role.Text, intro)
		}
	}
}
