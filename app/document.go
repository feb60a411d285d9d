package app

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"namecheck/internal/article"
	"namecheck/internal/correction"
	"namecheck/internal/entity"
)

// nobody is the index of no entity and of no mention.
const nobody = -1

// wordsPerMinute is how fast adults read English prose silently: Brysbaert
// (2019), doi 10.1016/j.jml.2019.104047.
const wordsPerMinute = 238

// document is an open article, who is in it, and where the reader stands. It
// knows nothing of the window.
type document struct {
	source   source
	article  *article.Article
	siblings []*article.Article // all articles of the file
	sibling  int                // which of them this is
	cast     *entity.Cast       // with the reader's corrections; nil until the engine is done

	found  *entity.Cast       // by the engine; nil until it is done
	rules  correction.Rules   // that hold in every article
	editor *correction.Editor // of the cast; nil until the engine is done
	saver  *saver             // of the corrections

	chosen   int   // index into cast.Entities, or nobody
	current  int   // index into the chosen entity's mentions, or nobody
	compared []int // entities that are compared with the chosen one
	wanted   wanted
}

// wanted is who is to be chosen when the cast comes.
type wanted struct {
	name    string
	kind    entity.Kind
	mention int
}

// newDocument opens the article that src names of those its file holds; a file
// that has fewer than before gives its last one.
func newDocument(src source, all []*article.Article) *document {
	src.item = min(src.item, len(all)-1)
	return &document{
		source: src, article: all[src.item], siblings: all, sibling: src.item,
		chosen: nobody, current: nobody,
	}
}

// setCast takes what the engine found. Who was chosen stays chosen if the new
// cast still has them.
func (d *document) setCast(cast *entity.Cast) {
	d.follow(d)
	d.cast = cast
	d.choose(nobody, nobody)
	for id, e := range cast.Entities {
		if e.Name == d.wanted.name && e.Kind == d.wanted.kind {
			d.choose(id, d.wanted.mention)
		}
	}
}

// follow makes the entity that is chosen in an earlier reading of the same
// article the one to choose here as soon as the cast is known.
func (d *document) follow(earlier *document) {
	if e := earlier.entity(); e != nil {
		d.wanted = wanted{e.Name, e.Kind, earlier.current}
	}
}

// corrected takes the cast that the editor has now. The reader keeps standing
// at the same mention, whoever it names now.
func (d *document) corrected() {
	was := d.cast
	d.cast = d.editor.Cast()
	id, n, ok := correction.Follow(was, d.cast, d.chosen, d.current)
	if !ok {
		id, n = nobody, nobody
	}
	d.choose(id, n)
}

// at returns the entity and the mention that stand at the words.
func (d *document) at(words article.Span) (id, n int, ok bool) {
	for id, e := range d.cast.Entities {
		for n, m := range e.Mentions {
			if m.Span.Overlaps(words) {
				return id, n, true
			}
		}
	}
	return nobody, nobody, false
}

// compare adds an entity to those that are compared with the chosen one, or
// takes it away again.
func (d *document) compare(id int) {
	switch i := slices.Index(d.compared, id); {
	case d.entity() == nil:
		d.choose(id, 0)
	case id == d.chosen:
	case i >= 0:
		d.compared = slices.Delete(d.compared, i, i+1)
	default:
		d.compared = append(d.compared, id)
	}
}

// entity returns the chosen entity, or nil.
func (d *document) entity() *entity.Entity {
	if d.cast == nil || d.chosen == nobody {
		return nil
	}
	return &d.cast.Entities[d.chosen]
}

// mention returns the current mention of the chosen entity.
func (d *document) mention() (m entity.Mention, ok bool) {
	e := d.entity()
	if e == nil || d.current == nobody {
		return m, false
	}
	return e.Mentions[d.current], true
}

// choose makes an entity the chosen one, compared with nobody, and its nth
// mention the current one. An index that the cast does not have lets go.
func (d *document) choose(id, n int) {
	d.chosen, d.current, d.compared = nobody, nobody, nil
	if d.cast == nil || id < 0 || id >= len(d.cast.Entities) {
		return
	}
	if n < 0 || n >= len(d.cast.Entities[id].Mentions) {
		n = 0
	}
	d.chosen, d.current = id, n
}

// step moves to the next (by > 0) or previous mention of the chosen entity and
// reports whether it went around the end.
func (d *document) step(by int) (wrapped bool) {
	e := d.entity()
	if e == nil {
		return false
	}
	n := len(e.Mentions)
	next := d.current + by
	d.current = ((next % n) + n) % n
	return next != d.current
}

// mentionOf returns the entity's first mention in the given form.
func (d *document) mentionOf(id int, form string) int {
	for n, m := range d.cast.Entities[id].Mentions {
		if formOf(d, m) == form {
			return n
		}
	}
	return 0
}

// title is what the window is called.
func (d *document) title() string {
	if h := d.article.Headline(); h != "" {
		return strings.Join(strings.Fields(h), " ")
	}
	return d.article.Source.Name
}

// about says what is open, for the status line: "seed article · about 2 min ·
// UTF-8".
func (d *document) about() string {
	facts := []string{d.article.Source.Name, readingTime(d.article)}
	if enc := d.article.Source.Encoding; enc != "" {
		facts = append(facts, enc)
	}
	if n := len(d.siblings); n > 1 {
		facts = append(facts, fmt.Sprintf("article %d of %d", d.sibling+1, n))
	}
	return strings.Join(facts, " · ")
}

// position says where the reader stands among the mentions of the chosen
// entity: "2 of 5 · Jake Sullivan".
func (d *document) position() string {
	e := d.entity()
	if e == nil {
		return ""
	}
	return fmt.Sprintf("%d of %d · %s", d.current+1, len(e.Mentions), e.Name)
}

// readingTime estimates how long the visible words take to read.
func readingTime(a *article.Article) string {
	words := 0
	for _, p := range a.Parts {
		if !p.Hidden {
			words += countWords(p.Span.In(a.Text))
		}
	}
	minutes := (words + wordsPerMinute/2) / wordsPerMinute
	if minutes < 1 {
		return "less than a minute"
	}
	return fmt.Sprintf("about %d min", minutes)
}

// countWords counts runs of letters and digits; scripts that write without
// spaces count two characters as a word.
func countWords(s string) int {
	words, ideographs, inside := 0, 0, false
	for _, r := range s {
		switch {
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai):
			ideographs++
			inside = false
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if !inside {
				words++
			}
			inside = true
		case r == '\'' || r == '’' || r == '-' || unicode.Is(unicode.Mn, r):
		default:
			inside = false
		}
	}
	return words + (ideographs+1)/2
}
