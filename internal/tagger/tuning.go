package tagger

import (
	"fmt"
	"math"
)

// Tuning says how much each witness counts, and how scores are made honest. It
// is found on articles kept apart from training and kept in the weights file.
type Tuning struct {
	Evidence  float32 // factor of what the evidence says
	Network   float32 // factor of what the network says
	Agreement float32 // factor of what other places of the same word say
	Doubt     float32 // added to the probabilities of those, so that none rules a kind out

	// Slope and Offset turn the log-odds of a guess of each label into those of
	// its being right (Platt 1999).
	Slope, Offset [1 + kinds]float32
}

// DefaultTuning is what a file without a tuning of its own gets.
func DefaultTuning() Tuning {
	t := Tuning{Evidence: 1, Network: 0.5, Agreement: 0.5, Doubt: 0.05}
	for k := range t.Slope {
		t.Slope[k] = 1
	}
	return t
}

// Retune returns a weights file with another tuning.
func Retune(file []byte, t Tuning) ([]byte, error) {
	parts, err := openFile(file)
	if err != nil {
		return nil, err
	}
	flat := []float32{t.Evidence, t.Network, t.Agreement, t.Doubt}
	flat = append(append(flat, t.Slope[:]...), t.Offset[:]...)
	return buildFile(parts.with(section{tuningSection, floatBytes(flat)})), nil
}

// readTuning reads the tuning of a file, or the default one.
func readTuning(parts sections) (Tuning, error) {
	t := DefaultTuning()
	if parts[tuningSection] == nil {
		return t, nil
	}
	flat, err := parts.floats(tuningSection, 4+2*(1+kinds))
	if err != nil {
		return t, err
	}
	t.Evidence, t.Network, t.Agreement, t.Doubt = flat[0], flat[1], flat[2], flat[3]
	copy(t.Slope[:], flat[4:])
	copy(t.Offset[:], flat[4+1+kinds:])
	if t.Doubt <= 0 {
		return t, fmt.Errorf("%w: a tuning without doubt", ErrFormat)
	}
	return t, nil
}

// honest is the score of a guess whose probability the lattice puts at p.
func (t *Tuning) honest(p float64, kind Label) float64 {
	const edge = 1e-6
	p = max(edge, min(1-edge, p))
	odds := math.Log(p / (1 - p))
	return 1 / (1 + math.Exp(-(float64(t.Slope[kind])*odds + float64(t.Offset[kind]))))
}
