package layout

import "sort"

// Flow is a list of blocks one below the other. It breaks a block into lines
// when it is asked for it; until then the block's height is estimated, so that
// a text of any length can be shown at once.
type Flow struct {
	text    string
	blocks  []Block
	measure Measurer
	width   float32

	sets    []Set    // of each block; without lines until it is set
	heights *fenwick // of each block with the space above it
	set     int      // how many blocks are set
	next    int      // the first block that Settle has not seen

	// what has been set so far, for estimates
	seenBytes int
	seenEms   float64
}

// Anchor is a place in a flow that stays where it is while heights above it
// become exact: a block and a distance below its top, the space above it
// included.
type Anchor struct {
	Block int
	Dy    float64
}

// guessedAdvance is the width of a byte in ems where nothing has been measured
// yet: close to a text serif's for English.
const guessedAdvance = 0.44

// NewFlow lays out blocks of a text, in order and without overlaps, in a
// column of the given width.
func NewFlow(text string, blocks []Block, width float32, m Measurer) *Flow {
	f := &Flow{text: text, blocks: blocks, measure: m}
	f.SetWidth(width)
	return f
}

// SetWidth lays out anew for another width.
func (f *Flow) SetWidth(width float32) {
	f.width = width
	f.set, f.next = 0, 0
	if f.heights == nil {
		f.sets = make([]Set, len(f.blocks))
		f.heights = newFenwick(make([]float64, len(f.blocks)))
	}
	clear(f.sets)
	for i := range f.blocks {
		f.heights.values[i] = f.guess(i)
	}
	f.heights.sum()
}

// Width returns the width of the column.
func (f *Flow) Width() float32 { return f.width }

// Len returns the number of blocks.
func (f *Flow) Len() int { return len(f.blocks) }

// Block returns a block. It must not be changed.
func (f *Flow) Block(i int) *Block { return &f.blocks[i] }

// Height returns the height of everything, as far as it is known.
func (f *Flow) Height() float64 {
	if len(f.blocks) == 0 {
		return 0
	}
	return f.heights.before(len(f.blocks)) + float64(f.blocks[len(f.blocks)-1].After)
}

// Lines returns the lines of a block.
func (f *Flow) Lines(i int) []Line { return f.Set(i).Lines }

// Set returns a block as it is set.
func (f *Flow) Set(i int) Set {
	if f.sets[i].Lines == nil {
		b := &f.blocks[i]
		f.sets[i] = Break(f.text, b, f.width, f.measure)
		lines := f.sets[i].Lines
		f.set++
		f.seenBytes += b.End - b.Start
		for _, l := range lines {
			f.seenEms += float64(l.Width / b.Size)
		}
		f.heights.set(i, float64(f.Gap(i))+float64(len(lines))*float64(b.LineHeight))
	}
	return f.sets[i]
}

// Pieces returns the words of a line of a block.
func (f *Flow) Pieces(block, line int) []Piece {
	return Pieces(f.text, &f.blocks[block], f.Set(block), line, f.width, f.measure)
}

// Gap is the space above the first line of a block.
func (f *Flow) Gap(i int) float32 {
	if i == 0 {
		return f.blocks[0].Before
	}
	return max(f.blocks[i-1].After, f.blocks[i].Before)
}

// BlockHeight returns the height of a block with the space above it.
func (f *Flow) BlockHeight(i int) float64 {
	f.Lines(i)
	return f.heights.values[i]
}

// Offset returns how far below the top of the flow an anchor is.
func (f *Flow) Offset(a Anchor) float64 { return f.heights.before(a.Block) + a.Dy }

// nearBlocks is how many blocks on the way to another place are set. On a
// longer way, as with a scroll bar, nobody sees whether heights were estimates.
const nearBlocks = 40

// At returns the anchor at a distance below another (above it when negative),
// within the flow. Its block is set, and on a short way all between.
func (f *Flow) At(from Anchor, by float64) Anchor {
	if len(f.blocks) == 0 {
		return Anchor{}
	}
	for {
		y := f.Offset(from) + by
		if y <= 0 {
			f.Lines(0)
			return Anchor{}
		}
		i, into := f.heights.find(y)
		if f.setBetween(from.Block, i) {
			continue // what was set may have moved the place: look again
		}
		return Anchor{i, into}
	}
}

// setBetween sets the blocks from one to another, or only the last when they
// are far apart, and reports whether any had not been set.
func (f *Flow) setBetween(from, to int) bool {
	first, last := min(from, to), max(from, to)
	if last-first > nearBlocks {
		first, last = to, to
	}
	before := f.set
	for i := first; i <= last; i++ {
		f.Lines(i)
	}
	return f.set != before
}

// Find returns the block and line that hold a text offset; one between two
// blocks is taken to the later block.
func (f *Flow) Find(offset int) (block, line int) {
	if len(f.blocks) == 0 {
		return 0, 0
	}
	block = f.FindBlock(offset)
	lines := f.Lines(block)
	line = sort.Search(len(lines), func(i int) bool { return lines[i].End > offset })
	return block, min(line, len(lines)-1)
}

// FindBlock returns the block that holds a text offset.
func (f *Flow) FindBlock(offset int) int {
	i := sort.Search(len(f.blocks), func(i int) bool { return f.blocks[i].End > offset })
	return max(min(i, len(f.blocks)-1), 0)
}

// LineAnchor returns the anchor of the top of a line.
func (f *Flow) LineAnchor(block, line int) Anchor {
	return Anchor{block, float64(f.Gap(block)) + float64(line)*float64(f.blocks[block].LineHeight)}
}

// LineAt returns the line of a block at an anchor; -1 in the space above it.
func (f *Flow) LineAt(a Anchor) int {
	if len(f.blocks) == 0 {
		return -1
	}
	dy := a.Dy - float64(f.Gap(a.Block))
	if dy < 0 {
		return -1
	}
	return min(int(dy/float64(f.blocks[a.Block].LineHeight)), len(f.Lines(a.Block))-1)
}

// Settle sets up to n more blocks, in order, and reports whether all are set.
func (f *Flow) Settle(n int) bool {
	for ; f.next < len(f.blocks) && n > 0; f.next++ {
		if f.sets[f.next].Lines == nil {
			f.Lines(f.next)
			n--
		}
	}
	return f.next >= len(f.blocks)
}

// guess estimates the height of a block with the space above it.
func (f *Flow) guess(i int) float64 {
	b := &f.blocks[i]
	advance := guessedAdvance
	if f.seenBytes > 2000 {
		advance = f.seenEms / float64(f.seenBytes)
	}
	avail := max(f.width-b.Left-b.Right, 1)
	lines := int(float64(b.End-b.Start)*advance*float64(b.Size)/float64(avail)) + 1
	return float64(f.Gap(i)) + float64(lines)*float64(b.LineHeight)
}
