package tagger

import (
	"encoding/binary"
	"fmt"
	"math"
	"slices"
)

// Names of the sections of a weights file.
const (
	wordSection       = "WORD" // lexicon.words
	nameSection       = "NAME" // lexicon.names
	evidenceSection   = "EVID" // weights.evidence
	transitionSection = "TRAN" // transitions, row by row
	embeddingSection  = "EMBD" // network.embeddings
	networkSection    = "NETW" // see openNetwork
	tuningSection     = "TUNE" // Tuning, field by field
)

// weights are all that a trained tagger knows. They are read-only.
type weights struct {
	lexicon  lexicon
	evidence table // by piece of evidence: see evidenceRecord
	trans    transitions
	network  *network // nil when the file has none
	tuning   Tuning
}

// evidenceRecord is the size of what is kept for one piece of evidence: a scale
// and one signed byte for each tag. The weight of a tag is its byte times two to
// the power of scale/4 - 16.
const evidenceRecord = 1 + tagCount

// evidenceScales are the values of a record's first byte.
var evidenceScales = func() (out [256]float32) {
	for i := range out {
		out[i] = float32(math.Exp2(float64(i)/4 - 16))
	}
	return out
}()

// openWeights reads a weights file where it lies.
func openWeights(data []byte) (*weights, error) {
	parts, err := openFile(data)
	if err != nil {
		return nil, err
	}
	w := new(weights)
	for _, t := range []struct {
		name  string
		size  int
		table *table
	}{
		{wordSection, wordRecord, &w.lexicon.words},
		{nameSection, 0, &w.lexicon.names},
		{evidenceSection, evidenceRecord, &w.evidence},
	} {
		if *t.table, err = openTable(parts[t.name], t.size); err != nil {
			return nil, fmt.Errorf("%w: section %q: %w", ErrFormat, t.name, err)
		}
	}
	flat, err := parts.floats(transitionSection, tagCount*tagCount)
	if err != nil {
		return nil, err
	}
	for a := range w.trans {
		copy(w.trans[a][:], flat[a*tagCount:])
	}
	if w.tuning, err = readTuning(parts); err != nil {
		return nil, err
	}
	if parts[networkSection] != nil {
		w.network, err = openNetwork(parts[embeddingSection], parts[networkSection])
	}
	return w, err
}

// score adds up what the evidence says.
func (w *weights) score(found []hash) scores {
	var sum scores
	for _, h := range found {
		r := w.evidence.find(h)
		if r == nil {
			continue
		}
		r = r[:evidenceRecord]
		scale := evidenceScales[r[0]]
		for t := range sum {
			sum[t] += scale * float32(int8(r[1+t]))
		}
	}
	return sum
}

// packEvidence is the record of one piece of evidence.
func packEvidence(row *scores) []byte {
	var top float32
	for _, v := range row {
		top = max(top, v, -v)
	}
	exponent := 0
	for exponent < 255 && evidenceScales[exponent]*127 < top {
		exponent++
	}
	out := []byte{byte(exponent)}
	for _, v := range row {
		q := math.Round(float64(v / evidenceScales[exponent]))
		out = append(out, byte(int8(max(-127, min(127, q)))))
	}
	return out
}

// transitionBytes is the section that holds the transitions.
func transitionBytes(t *transitions) []byte {
	var flat []float32
	for a := range t {
		flat = append(flat, t[a][:]...)
	}
	return floatBytes(flat)
}

// LexiconEntry is one word of the lexicon of a weights file.
type LexiconEntry struct {
	Word                 string // in lower case
	Coarse, Middle, Fine int    // cluster numbers out of 48, 256 and 1000
}

// BuildLexicon lays out the sections of a weights file that hold what is known
// of words before any training: the words with their clusters, the commonest
// first, and the words that people are called by.
func BuildLexicon(words []LexiconEntry, names []string) []byte {
	records := make(map[hash][]byte, len(words))
	for i, e := range words {
		r := []byte{byte(e.Coarse + 1), byte(e.Middle + 1)}
		r = binary.LittleEndian.AppendUint16(r, uint16(e.Fine+1))
		row := i + 1
		records[hashString(e.Word)] = append(r, byte(row), byte(row>>8), byte(row>>16))
	}
	called := make(map[hash][]byte, len(names))
	for _, n := range names {
		called[hashString(n)] = nil
	}
	return buildFile([]section{
		{wordSection, buildTable(records, wordRecord)},
		{nameSection, buildTable(called, 0)},
	})
}

// AddNetwork returns a weights file with a network added. embeddings are those of
// the commonest words of the lexicon, commonest first; network is what
// network.py writes.
func AddNetwork(file []byte, embeddings [][]float32, network []byte) ([]byte, error) {
	parts, err := openFile(file)
	if err != nil {
		return nil, err
	}
	var rows []byte
	for _, v := range embeddings {
		var top float32
		for _, x := range v {
			top = max(top, x, -x)
		}
		scale := max(top/127, 1e-9)
		rows = binary.LittleEndian.AppendUint32(rows, math.Float32bits(scale))
		for _, x := range v {
			rows = append(rows, byte(int8(math.RoundToEven(float64(x/scale)))))
		}
	}
	out := buildFile(parts.with(section{embeddingSection, rows}, section{networkSection, network}))
	_, err = openWeights(out)
	return out, err
}

// lexiconOf reads the lexicon's sections of a file.
func lexiconOf(data []byte) (*lexicon, sections, error) {
	parts, err := openFile(data)
	if err != nil {
		return nil, nil, err
	}
	l := new(lexicon)
	if l.words, err = openTable(parts[wordSection], wordRecord); err != nil {
		return nil, nil, fmt.Errorf("%w: words: %w", ErrFormat, err)
	}
	if l.names, err = openTable(parts[nameSection], 0); err != nil {
		return nil, nil, fmt.Errorf("%w: names: %w", ErrFormat, err)
	}
	return l, parts, nil
}

// with returns the sections as a list in a fixed order, some of them replaced.
func (s sections) with(parts ...section) []section {
	for _, p := range parts {
		s[p.name] = p.data
	}
	var names []string
	for name := range s {
		names = append(names, name)
	}
	slices.Sort(names)
	var out []section
	for _, name := range names {
		out = append(out, section{name, s[name]})
	}
	return out
}
