package tagger

import (
	"encoding/binary"
	"fmt"
	"math"
)

// The network reads a sentence in both directions with long short-term memory
// (Hochreiter and Schmidhuber 1997; the bidirectional tagger with letters is
// that of Ma and Hovy 2016, without its last layer, for which the lattice
// stands). A word goes in as its embedding, what its letters look like, and its
// clues.
const (
	embedding  = 100 // numbers of an embedding
	letterSize = 16  // numbers of a letter, before it is looked at with its neighbours
	filters    = 32  // what is looked for in three letters at a time
	clueSize   = 21  // switches for the clues
	inputSize  = embedding + filters + clueSize

	longestWord = 24 // bytes; of a longer word the first and the last half
)

// Places of the switches in the last part of the input.
const (
	writtenClue = 0
	habitClue   = 7
	nameClue    = 15
	styleClue   = 16
	unknownClue = 20
)

// embeddingRecord is the size of one embedding in the file: a float32 scale and
// one signed byte for each number.
const embeddingRecord = 4 + embedding

// network holds the weights. They are read-only.
type network struct {
	hidden     int
	embeddings []byte
	letters    [3][256][filters]float32 // what a letter adds to a place after, at and before it
	bias       [filters]float32
	directions [2]direction // forward, backward
	out        []float32    // tagCount rows of 2 × hidden
	outBias    []float32
}

// direction reads a sentence one way. Its rows stand gate after gate: in,
// forget, new, out, each of them hidden rows.
type direction struct {
	input []float32 // 4 × hidden rows of inputSize
	recur []float32 // 4 × hidden rows of hidden
	bias  []float32 // 4 × hidden
}

// openNetwork reads the two sections of the network: the embeddings, and the
// weights, all float32: the hidden size, the letters (256 × letterSize), the
// filters (filters × letterSize × 3) and their bias, for both directions input,
// recur and bias, and last the tags (tagCount × 2 hidden) and their bias.
func openNetwork(embeddings, weights []byte) (*network, error) {
	if len(embeddings)%embeddingRecord != 0 || len(weights) < 4 {
		return nil, fmt.Errorf("%w: the network is cut off", ErrFormat)
	}
	flat, err := sections{"": weights}.floats("", len(weights)/4)
	if err != nil {
		return nil, err
	}
	n := &network{hidden: int(flat[0]), embeddings: embeddings}
	h := n.hidden
	want := 1 + 256*letterSize + filters*letterSize*3 + filters +
		2*(4*h*inputSize+4*h*h+4*h) + tagCount*2*h + tagCount
	if h < 1 || h > 1024 || len(flat) != want {
		return nil, fmt.Errorf("%w: the network has %d weights", ErrFormat, len(flat))
	}
	flat = flat[1:]
	take := func(count int) []float32 {
		part := flat[:count:count]
		flat = flat[count:]
		return part
	}
	letters, filter := take(256*letterSize), take(filters*letterSize*3)
	copy(n.bias[:], take(filters))
	for c := range 256 {
		for f := range filters {
			for d := range 3 {
				var sum float32
				for k := range letterSize {
					sum += letters[c*letterSize+k] * filter[(f*letterSize+k)*3+d]
				}
				n.letters[d][c][f] = sum
			}
		}
	}
	for d := range n.directions {
		n.directions[d] = direction{take(4 * h * inputSize), take(4 * h * h), take(4 * h)}
	}
	n.out, n.outBias = take(tagCount*2*h), take(tagCount)
	return n, nil
}

// rows is how many embeddings there are.
func (n *network) rows() int { return len(n.embeddings) / embeddingRecord }

// spell writes what the letters of a word look like: the most that each filter
// finds anywhere in it.
func (n *network) spell(word string, out []float32) {
	var padded [longestWord + 2]byte
	b := padded[1:]
	if len(word) > longestWord {
		copy(b, word[:longestWord/2])
		copy(b[longestWord/2:], word[len(word)-longestWord/2:])
	} else {
		copy(b, word)
	}
	clear(out)
	for i := range min(len(word), longestWord) {
		x, y, z := &n.letters[0][padded[i]], &n.letters[1][padded[i+1]], &n.letters[2][padded[i+2]]
		for f := range out {
			out[f] = max(out[f], x[f]+y[f]+z[f]+n.bias[f])
		}
	}
}

// look writes the embedding of a row, or nothing when there is none.
func (n *network) look(row int32, out []float32) bool {
	if row < 0 || int(row) >= n.rows() {
		clear(out)
		return false
	}
	r := n.embeddings[int(row)*embeddingRecord:][:embeddingRecord]
	scale := math.Float32frombits(binary.LittleEndian.Uint32(r))
	for i := range out {
		out[i] = scale * float32(int8(r[4+i]))
	}
	return true
}

// input writes what the network is told of a word.
func (n *network) input(spelled string, row int32, c Clues, out []float32) {
	known := n.look(row, out[:embedding])
	n.spell(spelled, out[embedding:embedding+filters])
	clues := out[embedding+filters:]
	clear(clues)
	clues[writtenClue+int(c&7)] = 1
	clues[habitClue+int(c>>4&7)] = 1
	clues[nameClue] = float32(c >> 8 & 1)
	clues[styleClue+int(c>>12&3)] = 1
	if !known {
		clues[unknownClue] = 1
	}
}

// reader runs the network. It keeps what it worked out for words it has seen
// and serves one goroutine.
type reader struct {
	*network
	seen  map[seenWord][]float32
	in    []float32
	gates []float32
	cell  []float32
	state [2][]float32 // of each direction: hidden numbers for each word
}

// seenWord is a word with all that the network is told of it.
type seenWord struct {
	form  int32
	clues Clues
}

// seenKept bounds the words that a reader remembers.
const seenKept = 4096

func newReader(n *network) *reader {
	return &reader{
		network: n, seen: make(map[seenWord][]float32), in: make([]float32, inputSize),
		gates: make([]float32, 4*n.hidden), cell: make([]float32, n.hidden),
	}
}

// gatesOf returns what the word itself does to the gates: of the forward
// direction, then of the backward one.
func (d *reader) gatesOf(r *reading, i int, c Clues) []float32 {
	key := seenWord{r.words[i], c}
	if g, ok := d.seen[key]; ok {
		return g
	}
	if len(d.seen) >= seenKept {
		clear(d.seen)
	}
	f := r.form(i)
	d.input(f.spelled, f.word.row, c, d.in)
	g := make([]float32, 0, 8*d.hidden)
	for k := range d.directions {
		way := &d.directions[k]
		g = append(g, way.bias...)
		multiply(g[4*k*d.hidden:4*(k+1)*d.hidden], way.input, d.in)
	}
	d.seen[key] = g
	return g
}

// read adds to the scores of a sentence's words what the network makes of them,
// times the given share.
func (d *reader) read(r *reading, s line, words []scores, share float32) {
	h, n := d.hidden, s.end-s.start
	given := make([][]float32, n)
	for i := range given {
		given[i] = d.gatesOf(r, s.start+i, r.clues(s.start+i, s))
	}
	for k := range d.directions {
		if cap(d.state[k]) < n*h {
			d.state[k] = make([]float32, n*h+n*h/2)
		}
		d.state[k] = d.state[k][:n*h]
		clear(d.cell)
		var before []float32
		for step := range n {
			i := step
			if k == 1 {
				i = n - 1 - step
			}
			copy(d.gates, given[i][4*k*h:])
			if before != nil {
				multiply(d.gates, d.directions[k].recur, before)
			}
			before = d.state[k][i*h : (i+1)*h]
			d.step(before)
		}
	}
	for i := range n {
		var sum scores
		for t := range sum {
			row := d.out[t*2*h:]
			sum[t] = d.outBias[t] + dot(row[:h], d.state[0][i*h:]) + dot(row[h:2*h], d.state[1][i*h:])
		}
		sum.normalize()
		for t, v := range sum {
			words[i][t] += share * v
		}
	}
}

// step opens and closes the gates: it moves the cell on and writes the state.
func (d *reader) step(state []float32) {
	h := d.hidden
	in, forget, fresh, out := d.gates[:h], d.gates[h:2*h], d.gates[2*h:3*h], d.gates[3*h:4*h]
	for j := range state {
		d.cell[j] = sigmoid(forget[j])*d.cell[j] + sigmoid(in[j])*tanh(fresh[j])
		state[j] = sigmoid(out[j]) * tanh(d.cell[j])
	}
}

// normalize makes logarithms of probabilities out of scores.
func (s *scores) normalize() {
	top := s[0]
	for _, v := range s {
		top = max(top, v)
	}
	var sum float64
	for _, v := range s {
		sum += math.Exp(float64(v - top))
	}
	top += float32(math.Log(sum))
	for t := range s {
		s[t] -= top
	}
}
