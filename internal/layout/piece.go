package layout

import "sort"

// Piece is a word or a stretch of blanks of a line, ready to be drawn.
type Piece struct {
	Start, End int     // its bytes of the text
	X, Width   float32 // its left edge and width, from the column's left edge
	Face       Face
	Size       float32
	RTL        bool // read from its right edge
	Blank      bool // blanks, possibly stretched
}

// Pieces returns the words of a line of a block where they stand, in reading
// order, for a column of the given width.
func Pieces(text string, b *Block, set Set, line int, width float32, m Measurer) []Piece {
	l := set.Lines[line]
	avail := max(width-b.Left-b.Right, 1)
	s := setter{text: text, block: b, measure: m}
	content := trimBlank(text, l.Start, l.End)

	runs := []levelRun{{l.Start, l.End, 0}}
	if set.levels != nil {
		runs = lineLevels(set.levels, l.Start, content, l.End, set.base)
	}
	for _, r := range runs {
		s.run(r, content)
	}
	if b.Justified && !l.Last {
		s.justify(avail-l.Width, content)
	}

	left := b.Left
	if set.RTL() {
		left = b.Right
	}
	total := s.place(runs, set.base, content)
	switch {
	case b.Align == AlignCenter:
		left += (avail - total) / 2
	case set.RTL():
		left += avail - total
	}
	for i := range s.pieces {
		s.pieces[i].X += left
	}
	return s.pieces
}

// lineLevels cuts the level runs of a paragraph to one line. Blanks at its end
// take the paragraph's level (rule L1).
func lineLevels(runs []levelRun, start, content, end int, base level) []levelRun {
	var cut []levelRun
	first := sort.Search(len(runs), func(i int) bool { return runs[i].end > start })
	for _, r := range runs[first:] {
		if r.start >= content {
			break
		}
		r.start, r.end = max(r.start, start), min(r.end, content)
		if r.start < r.end {
			cut = append(cut, r)
		}
	}
	if content < end {
		if n := len(cut); n > 0 && cut[n-1].level == base {
			cut[n-1].end = end
		} else {
			cut = append(cut, levelRun{content, end, base})
		}
	}
	return cut
}

// setter cuts a line into pieces.
type setter struct {
	text    string
	block   *Block
	measure Measurer
	pieces  []Piece
	levels  []int // the index of the level run of each piece
	runs    int
	x       float32 // in reading order, for tab stops
}

// run adds the pieces of one level run.
func (s *setter) run(r levelRun, content int) {
	body := s.text[:r.end]
	for at := r.start; at < r.end; {
		end, _ := nextSegment(body, at)
		word := trimBlank(s.text, at, end)
		for from := at; from < word; {
			style := s.block.run(from)
			to := min(word, style.End)
			if to <= from {
				to = word
			}
			em := s.block.em(style)
			w := s.measure.Width(s.text[from:to], style.Face, r.level&1 == 1) * em
			s.add(Piece{Start: from, End: to, Width: w, Face: style.Face, Size: em, RTL: r.level&1 == 1})
			from = to
		}
		if word < end {
			style := s.block.run(word)
			em := s.block.em(style)
			blank := s.measure.Width(" ", style.Face, false) * em
			w := blanks(s.text[word:end], s.x, s.block, blank) - s.x
			s.add(Piece{Start: word, End: end, Width: w, Face: style.Face, Size: em, RTL: r.level&1 == 1, Blank: true})
		}
		at = end
	}
	s.runs++
}

func (s *setter) add(p Piece) {
	s.pieces = append(s.pieces, p)
	s.levels = append(s.levels, s.runs)
	s.x += p.Width
}

// justify spreads spare width over the blanks between the words of a line.
func (s *setter) justify(spare float32, content int) {
	gaps := 0
	for _, p := range s.pieces {
		if p.Blank && p.End <= content && p.Start > s.pieces[0].Start {
			gaps++
		}
	}
	// A line of few words would fall apart: it stays ragged.
	if gaps == 0 || spare <= 0 || spare/float32(gaps) > 0.7*s.block.Size {
		return
	}
	for i := range s.pieces {
		p := &s.pieces[i]
		if p.Blank && p.End <= content && p.Start > s.pieces[0].Start {
			p.Width += spare / float32(gaps)
		}
	}
}

// place gives the pieces their left edges and returns the width of the line
// without the blanks at its end, which hang over its edge.
func (s *setter) place(runs []levelRun, base level, content int) float32 {
	var total, hang float32
	for _, p := range s.pieces {
		if p.Blank && p.Start >= content {
			hang += p.Width
		} else {
			total += p.Width
		}
	}
	x := float32(0)
	if base == 1 {
		x = -hang
	}
	for _, i := range visualOrder(runs) {
		first, last := s.piecesOf(i)
		if runs[i].level&1 == 0 {
			for j := first; j < last; j++ {
				s.pieces[j].X = x
				x += s.pieces[j].Width
			}
			continue
		}
		for j := last - 1; j >= first; j-- {
			s.pieces[j].X = x
			x += s.pieces[j].Width
		}
	}
	return total
}

// piecesOf returns the pieces of a level run.
func (s *setter) piecesOf(run int) (first, last int) {
	for first < len(s.levels) && s.levels[first] < run {
		first++
	}
	last = first
	for last < len(s.levels) && s.levels[last] == run {
		last++
	}
	return first, last
}

// CaretX returns where the boundary before an offset stands on a line.
func CaretX(text string, pieces []Piece, offset int, m Measurer) float32 {
	for _, p := range pieces {
		if offset >= p.Start && offset < p.End {
			return p.caret(text, offset, m)
		}
	}
	if n := len(pieces); n > 0 {
		last := pieces[n-1]
		if offset < pieces[0].Start {
			return pieces[0].caret(text, pieces[0].Start, m)
		}
		return last.caret(text, last.End, m)
	}
	return 0
}

// caret returns where a boundary within the piece stands.
func (p Piece) caret(text string, offset int, m Measurer) float32 {
	n := offset - p.Start
	var x float32
	switch {
	case n <= 0:
	case n >= p.End-p.Start:
		x = p.Width
	case p.Blank:
		x = p.Width * float32(n) / float32(p.End-p.Start)
	default:
		x = m.Caret(text[p.Start:p.End], p.Face, p.RTL, n) * p.Size
	}
	if p.RTL {
		return p.X + p.Width - x
	}
	return p.X + x
}

// Hit returns what stands at x on a line: the boundary nearest to it, and the
// letter under it (empty beside the line). Letters are whole as a reader sees
// them.
func Hit(text string, pieces []Piece, x float32, m Measurer) (boundary, start, end int) {
	best, found := float32(0), false
	consider := func(offset int, at float32) {
		d := at - x
		if d < 0 {
			d = -d
		}
		if !found || d < best {
			best, boundary, found = d, offset, true
		}
	}
	for i, p := range pieces {
		inside := x >= p.X && x < p.X+p.Width
		if !inside {
			consider(p.Start, p.caret(text, p.Start, m))
			if i < len(pieces)-1 || !p.Blank { // blanks hang over the end of a line
				consider(p.End, p.caret(text, p.End, m))
			}
			continue
		}
		bounds := Graphemes(text[p.Start:p.End])
		for j, b := range bounds {
			at := p.caret(text, p.Start+b, m)
			consider(p.Start+b, at)
			if j == 0 {
				continue
			}
			from := p.caret(text, p.Start+bounds[j-1], m)
			if x >= min(from, at) && x < max(from, at) {
				start, end = p.Start+bounds[j-1], p.Start+b
			}
		}
	}
	return boundary, start, end
}

// Box is a stretch of a line.
type Box struct{ X, Width float32 }

// Boxes returns where a span of the text stands on a line, from left to right
// in pieces that touch no other.
func Boxes(text string, pieces []Piece, start, end int, m Measurer) []Box {
	var boxes []Box
	for _, p := range pieces {
		from, to := max(start, p.Start), min(end, p.End)
		if from >= to {
			continue
		}
		a, b := p.caret(text, from, m), p.caret(text, to, m)
		boxes = joinBox(boxes, Box{min(a, b), max(a, b) - min(a, b)})
	}
	return boxes
}

// joinBox adds a box, joined with the one it touches. Pieces come in reading
// order, so only the last can touch.
func joinBox(boxes []Box, b Box) []Box {
	const touch = 0.01
	if n := len(boxes); n > 0 {
		last := &boxes[n-1]
		switch {
		case b.X-(last.X+last.Width) < touch && b.X-(last.X+last.Width) > -touch:
			last.Width += b.Width
			return boxes
		case last.X-(b.X+b.Width) < touch && last.X-(b.X+b.Width) > -touch:
			last.X = b.X
			last.Width += b.Width
			return boxes
		}
	}
	return append(boxes, b)
}
