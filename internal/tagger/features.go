package tagger

// The pieces of evidence. Each is told apart from the others by its number;
// those for neighbours take the following numbers, one for each distance.
const (
	atBias       uint64 = 10 * (iota + 1)
	atLower             // the word, in lower case
	atExact             // the word as it is written
	atPair              // two words in lower case
	atShape             // how the word is written, and whether in a headline
	atShapes            // the same of several words
	atPrefix            // first letters
	atSuffix            // last letters
	atNearSuffix        // last letters of a neighbour
	atCoarse            // clusters of like words
	atMiddle
	atFine
	atClusterShape // a cluster, and how the word is written
	atClusters     // clusters of several words
	atNextTo       // a neighbour, and how the word is written
	atNextCluster  // a neighbour, and the cluster of the word
	atCalled       // whether people are called by this word
	atFirst        // first in its sentence
	atHabit        // how the document writes the word elsewhere
	atRun          // the run of capitals in which the word stands
	atRunWord      // words at the ends of that run
	atAround       // words around that run
	atElsewhere    // neighbours of the same word elsewhere in the document
	atPhrase       // the capitals joined by "of", "and", "for" …
	atAcronym      // an acronym that the document spells out, or its long form
)

// evidence lists what speaks for one tag or another at each word of a sentence.
// It keeps its memory from one sentence to the next and serves one goroutine.
type evidence struct {
	r     *reading
	s     line
	found []hash
	runs  []run
}

// run is a stretch of words with capitals.
type run struct{ start, end int }

// sentence takes up one sentence of a document.
func (e *evidence) sentence(r *reading, n int) {
	e.r, e.s = r, r.lines[n]
	e.runs = e.runs[:0]
	for i := e.s.start; i < e.s.end; {
		j := i
		for j < e.s.end && e.r.form(j).written.named() {
			j++
			// "J. K. Ames" and "Jean-Pierre" are one run.
			if j+1 < e.s.end && e.r.form(j+1).written.named() && e.joins(j) {
				j++
			}
		}
		if j == i {
			e.runs = append(e.runs, run{})
			i++
			continue
		}
		for k := i; k < j; k++ {
			e.runs = append(e.runs, run{i, j})
		}
		i = j
	}
}

var (
	hyphen     = hashString("-")
	stop       = hashString(".")
	ampersand  = hashString("&")
	connectors = func() map[hash]bool {
		m := make(map[hash]bool)
		for _, w := range []string{"of", "and", "for", "the", "on", "in", "de", "to", "&"} {
			m[hashString(w)] = true
		}
		return m
	}()
)

// joins reports whether the word at i ties the capitals before and after it.
func (e *evidence) joins(i int) bool {
	switch e.r.form(i).lower {
	case hyphen, ampersand:
		return true
	case stop:
		return e.r.form(i-1).written == oneCapital
	}
	return false
}

// at lists the evidence at word i of the sentence. The list is valid until the
// next call.
func (e *evidence) at(i int) []hash {
	i += e.s.start
	e.found = e.found[:0]
	e.add(atBias, 0)
	e.words(i)
	e.clusters(i)
	e.document(i)
	e.capitals(i)
	return e.found
}

func (e *evidence) add(number uint64, h hash) { e.found = append(e.found, h.with(number)) }

// Stand-ins for words before and after the sentence.
var (
	beforeStart = &form{lower: hashString("\x02"), shape: hashString("\x02"), word: word{row: -1}}
	afterEnd    = &form{lower: hashString("\x03"), shape: hashString("\x03"), word: word{row: -1}}
)

func (e *evidence) near(i int) *form {
	switch {
	case i < e.s.start:
		return beforeStart
	case i >= e.s.end:
		return afterEnd
	}
	return e.r.form(i)
}

// shapeOf is the shape of a word; in headlines shapes mean something else.
func (e *evidence) shapeOf(f *form) hash {
	if e.s.style == prose {
		return f.shape
	}
	return f.shape.with(uint64(e.s.style))
}

func (e *evidence) words(i int) {
	f, a, b := e.near(i), e.near(i-1), e.near(i+1)
	aa, bb := e.near(i-2), e.near(i+2)
	for d, g := range [...]*form{aa, a, f, b, bb} {
		e.add(atLower+uint64(d), g.lower)
		e.add(atShape+uint64(d), e.shapeOf(g))
	}
	e.add(atExact, f.exact)
	pair := func(n uint64, x, y *form) { e.add(atPair+n, x.lower.with(uint64(y.lower))) }
	pair(0, a, f)
	pair(1, f, b)
	pair(2, aa, a)
	pair(3, b, bb)
	pair(4, a, b)

	sa, sf, sb := e.shapeOf(a), e.shapeOf(f), e.shapeOf(b)
	e.add(atShapes, sa.with(uint64(sf)))
	e.add(atShapes+1, sf.with(uint64(sb)))
	e.add(atShapes+2, sa.with(uint64(sf)).with(uint64(sb)))
	e.add(atNextTo, sf.with(uint64(a.lower)))
	e.add(atNextTo+1, sf.with(uint64(b.lower)))
	e.add(atNextTo+2, sf.with(uint64(aa.lower)))
	e.add(atNextTo+3, sf.with(uint64(bb.lower)))
	for n := range affixes {
		if f.prefix[n] != 0 {
			e.add(atPrefix+uint64(n), f.prefix[n])
			e.add(atSuffix+uint64(n), f.suffix[n])
		}
	}
	e.add(atSuffix+4, sf.with(uint64(f.suffix[2])))
	e.add(atNearSuffix, a.suffix[2])
	e.add(atNearSuffix+1, b.suffix[2])
	if i == e.s.start {
		e.add(atFirst, sf.with(e.r.habit(i, e.s)))
	}
}

func (e *evidence) clusters(i int) {
	f, a, b := e.near(i), e.near(i-1), e.near(i+1)
	for d := range uint64(5) {
		w := e.near(i + int(d) - 2).word
		e.add(atCoarse+d, hash(w.coarse))
		e.add(atMiddle+d, hash(w.middle))
		e.add(atFine+d, hash(w.fine))
	}
	s := uint64(e.shapeOf(f))
	e.add(atClusterShape, hash(f.word.coarse).with(s))
	e.add(atClusterShape+1, hash(f.word.middle).with(s))
	e.add(atClusterShape+2, hash(f.word.fine).with(s))
	e.add(atClusterShape+3, hash(a.word.fine).with(s))
	e.add(atClusterShape+4, hash(b.word.fine).with(s))
	e.add(atClusters, hash(a.word.coarse).with(uint64(f.word.coarse)))
	e.add(atClusters+1, hash(f.word.coarse).with(uint64(b.word.coarse)))
	e.add(atClusters+2, hash(a.word.coarse).with(uint64(f.word.coarse)).with(uint64(b.word.coarse)))
	e.add(atClusters+3, hash(a.word.middle).with(uint64(f.word.middle)))
	e.add(atClusters+4, hash(f.word.middle).with(uint64(b.word.middle)))
	e.add(atNextCluster, hash(f.word.middle).with(uint64(a.lower)))
	e.add(atNextCluster+1, hash(f.word.middle).with(uint64(b.lower)))

	called := hash(flag(a.isName)<<2 | flag(f.isName)<<1 | flag(b.isName))
	e.add(atCalled, called)
	e.add(atCalled+1, called.with(s))
	e.add(atCalled+2, hash(flag(f.isName)).with(uint64(f.word.middle)).with(s))
}

// document adds what the rest of the document says of the word.
func (e *evidence) document(i int) {
	f := e.r.form(i)
	h := e.r.habit(i, e.s)
	s := e.shapeOf(f)
	e.add(atHabit, s.with(h))
	e.add(atHabit+1, s.with(h).with(uint64(f.word.coarse)))
	if i > e.s.start {
		e.add(atHabit+2, s.with(e.r.habit(i-1, e.s)))
	}
	if i+1 < e.s.end {
		e.add(atHabit+3, s.with(e.r.habit(i+1, e.s)))
	}
	if e.r.isShort[f.key] {
		e.add(atAcronym, s)
	}
	if e.r.spelledOut[i] {
		around := flag(i > e.s.start && e.r.spelledOut[i-1])<<1 | flag(i+1 < e.s.end && e.r.spelledOut[i+1])
		e.add(atAcronym+1, s.with(around))
	}
	if f.written < lowerCase || f.written == lowerCase && e.s.style != whispered {
		return
	}
	seen := 0
	for _, at := range e.r.extra[f.key] {
		if int(at) == i || seen == sightingsKept-1 {
			continue
		}
		seen++
		if at > 0 {
			g := e.r.form(int(at) - 1)
			e.add(atElsewhere, g.lower)
			e.add(atElsewhere+1, hash(g.word.middle).with(uint64(g.shape)))
			e.add(atElsewhere+2, hash(flag(g.isName)).with(uint64(g.written)))
		}
		if int(at)+1 < len(e.r.words) {
			g := e.r.form(int(at) + 1)
			e.add(atElsewhere+3, g.lower)
			e.add(atElsewhere+4, hash(g.word.middle).with(uint64(g.shape)))
			e.add(atElsewhere+5, hash(flag(g.isName)).with(uint64(g.written)))
		}
	}
}

// capitals adds what the run of capitals looks like in which the word stands.
func (e *evidence) capitals(i int) {
	if e.s.style == shouted || e.s.style == whispered {
		return
	}
	at := e.runs[i-e.s.start]
	if at.end == 0 {
		return
	}
	where := uint64(begin)
	switch {
	case at.end-at.start == 1:
		where = alone
	case i == at.end-1:
		where = last
	case i > at.start:
		where = inside
	}
	before, first := e.near(at.start-1), e.r.form(at.start)
	final, after := e.r.form(at.end-1), e.near(at.end)
	length := uint64(min(at.end-at.start, 5))
	e.add(atRun, hash(where).with(length).with(uint64(e.s.style)))
	e.add(atRunWord, first.lower.with(where))
	e.add(atRunWord+1, final.lower.with(where))
	e.add(atRunWord+2, hash(final.word.middle).with(where))
	e.add(atRunWord+3, hash(first.word.middle).with(where))
	e.add(atRunWord+4, hash(final.word.fine).with(where))
	e.add(atRunWord+5, hash(first.word.fine).with(uint64(final.word.fine)).with(where))
	e.add(atRunWord+6, hash(flag(first.isName)<<1|flag(final.isName)).with(where).with(length))
	e.add(atAround, before.lower.with(where))
	e.add(atAround+1, after.lower.with(where))
	e.add(atAround+2, hash(before.word.middle).with(where))
	e.add(atAround+3, hash(after.word.middle).with(where))
	e.add(atAround+4, hash(before.word.middle).with(uint64(after.word.middle)).with(where))

	// "Ministry of Trade": the head before the link, the object behind it.
	if n := at.start - 2; n >= e.s.start && connectors[e.near(at.start-1).lower] && e.near(n).written.named() {
		head := e.runs[n-e.s.start]
		e.add(atPhrase, e.near(n).lower.with(uint64(before.lower)).with(where))
		e.add(atPhrase+1, hash(e.near(n).word.fine).with(uint64(before.lower)).with(where))
		e.add(atPhrase+2, e.r.form(head.start).lower.with(where))
	}
	if n := at.end + 1; n < e.s.end && connectors[after.lower] && e.near(n).written.named() {
		tail := e.runs[n-e.s.start]
		e.add(atPhrase+3, final.lower.with(uint64(after.lower)).with(where))
		e.add(atPhrase+4, hash(final.word.fine).with(uint64(after.lower)).with(where))
		e.add(atPhrase+5, e.r.form(tail.end-1).lower.with(where))
	}
}

func flag(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}
