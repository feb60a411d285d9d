package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"namecheck/internal/correction"
)

// editRules shows the rules that hold in every article, and those that the
// corrections of this one suggest, with what each would change here.
func (w *Window) editRules() {
	d := w.doc
	rules := slices.Clone(d.rules)
	for _, c := range d.editor.Corrections() {
		for _, r := range correction.RulesFrom(c) {
			if !slices.ContainsFunc(rules, func(old correction.Rule) bool { return old.Sentence() == r.Sentence() }) {
				rules = append(rules, r)
			}
		}
	}
	if len(rules) == 0 {
		w.tell("rules", "Rules for Every Article",
			"There are none yet. Mark, merge or hide a name in this article, then come back here to make that a rule.")
		return
	}
	picked := widget.NewCheckGroup(nil, nil)
	for i, r := range rules {
		picked.Append(r.Sentence())
		if i < len(d.rules) {
			picked.Selected = append(picked.Selected, r.Sentence())
		}
	}
	wanted := func() correction.Rules {
		var out correction.Rules
		for _, r := range rules {
			if slices.Contains(picked.Selected, r.Sentence()) {
				out = out.With(r)
			}
		}
		return out
	}
	preview := widget.NewLabel("")
	preview.Wrapping = fyne.TextWrapWord
	look := func([]string) {
		would := correction.Preview(d.article, d.found, d.rules, wanted())
		if len(would) == 0 {
			preview.SetText("In this article that changes nothing that was found.")
			return
		}
		preview.SetText("In this article:\n" + strings.Join(would, ".\n") + ".")
	}
	picked.OnChanged = look
	look(nil)
	list := container.NewVScroll(container.NewVBox(picked, preview))
	size := w.win.Canvas().Size()
	list.SetMinSize(fyne.NewSize(min(sentenceWidth, size.Width*0.8), min(320, size.Height*0.5)))
	w.ask("rules", "Rules for Every Article", "Save", list, nil, func() {
		next := wanted()
		if err := w.store.SaveRules(next); err != nil {
			w.failWith("That could not be saved", err.Error())
			return
		}
		d.rules = next
		w.changed(func(e *correction.Editor) { e.SetRules(next) })
	})
}
