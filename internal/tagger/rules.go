package tagger

import (
	"context"

	"namecheck/assets/lists"
	"namecheck/internal/article"
	"namecheck/internal/token"
)

// Rules is a tagger that knows only word lists and the manners of English
// newswriting. It needs no model and is what the trained tagger is measured
// against.
type Rules struct{}

var _ Tagger = Rules{}

// NewRules returns the rule-based tagger.
func NewRules() Rules { return Rules{} }

// Tag implements Tagger.
func (Rules) Tag(ctx context.Context, text string, sentences []token.Sentence) ([]Guess, error) {
	var out []Guess
	for _, s := range sentences {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		words := ruleWords(text, s.Words)
		if titleCase(words) {
			continue // capitals say nothing here
		}
		out = append(out, tagWords(words)...)
	}
	return out, nil
}

// ruleWord is a word as the rules see it.
type ruleWord struct {
	span  article.Span
	text  string
	shape letterCase
	tight bool // nothing stands between it and the word before
	opens bool // first of a sentence, a quotation or a clause after a colon
}

func ruleWords(text string, spans []article.Span) []ruleWord {
	words := make([]ruleWord, len(spans))
	opens := true
	for i, span := range spans {
		w := ruleWord{span: span, text: span.In(text), opens: opens}
		w.shape = caseOf(w.text)
		w.tight = i > 0 && spans[i-1].End == span.Start
		words[i] = w
		switch {
		case w.text == ":" || w.text == "“" || w.text == "\"" || w.text == "•" || w.text == "-" && !w.tight:
			opens = true
		case w.shape != otherCase:
			opens = false
		}
	}
	return words
}

// titleCase reports whether the words are set in capitals or in title case, so
// that a capital tells nothing.
func titleCase(words []ruleWord) bool {
	long, capital := 0, 0
	for _, w := range words {
		if w.shape == otherCase || w.shape == number || len(w.text) < 4 {
			continue
		}
		long++
		if w.shape.named() {
			capital++
		}
	}
	return long >= 4 && capital*5 >= long*4
}

// tagWords returns the names of one sentence.
func tagWords(words []ruleWord) []Guess {
	var out []Guess
	for i := 0; i < len(words); {
		from, to := nextRun(words, i)
		if from == to {
			break
		}
		out = append(out, classify(words, from, to)...)
		i = to
	}
	return out
}

// nextRun finds the next run of words at or after i that hang together as one
// or several names.
func nextRun(words []ruleWord, i int) (from, to int) {
	for i < len(words) && !words[i].named() {
		i++
	}
	if i == len(words) {
		return i, i
	}
	from, to = i, i+1
	for to < len(words) {
		n := joins(words, from, to)
		if n == 0 {
			break
		}
		to += n
	}
	return from, to
}

// joins returns how many words from words[to] on belong to the run that
// started at from: 0 when the run ends.
func joins(words []ruleWord, from, to int) int {
	w, before := words[to], words[to-1]
	after := func(n int) ruleWord {
		if to+n < len(words) {
			return words[to+n]
		}
		return ruleWord{}
	}
	switch {
	case w.named():
		return 1
	case w.text == "." && w.tight && (len(before.text) == 1 || lists.Titles().Has(before.text) || suffixes[before.text]):
		if suffixes[before.text] || after(1).named() && !(before.text == "I" && after(1).opens) {
			return 1
		}
	case w.text == "-" && w.tight && after(1).tight && after(1).named():
		return 2
	case w.text == "&" && after(1).named():
		return 2
	case w.text == "'" && w.tight && after(1).tight && after(1).named():
		return 2
	case w.shape == lowerCase && lists.Particles().Has(w.text):
		n := 1
		for n < 3 && lists.Particles().Has(after(n).text) {
			n++
		}
		if after(n).text == "-" {
			n++
		}
		if after(n).named() && !lists.Groups().Has(before.text) && !lists.Places().Has(before.text) {
			return n + 1
		}
	case (w.text == "of" || w.text == "for" || w.text == "on") && lists.OrgHeads().Has(before.text):
		if w.text == "of" || before.text != "House" {
			n := 1
			if after(n).text == "the" {
				n++
			}
			if after(n).named() {
				return n + 1
			}
		}
	case w.text == "and" && inBranch(words[from:to]) && after(1).named() && !after(1).isHead() && !after(2).isHead():
		return 2
	}
	return 0
}

// inBranch reports whether the run is a body of a kind whose field of work may
// be several ("Ministry of Health and …").
func inBranch(run []ruleWord) bool {
	for i, w := range run[:len(run)-1] {
		if run[i+1].text == "of" || run[i+1].text == "for" || run[i+1].text == "on" {
			switch w.text {
			case "Ministry", "Department", "Committee", "Commission", "Institute", "Office", "Agency", "Bureau", "Council", "Centers", "Center":
				return true
			}
		}
	}
	return false
}

var suffixes = map[string]bool{"Jr": true, "Sr": true, "Inc": true, "Corp": true, "Co": true, "Ltd": true, "Bros": true}

func (w ruleWord) named() bool  { return w.shape.named() }
func (w ruleWord) isHead() bool { return lists.OrgHeads().Has(w.text) }
