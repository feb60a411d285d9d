package tagger

import (
	"errors"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"namecheck/internal/article"
	"namecheck/internal/token"
)

// randomNetwork makes the sections of a network without meaning.
func randomNetwork(hidden, rows int) (embeddings, weights []byte) {
	random := rand.New(rand.NewPCG(1, 2))
	count := 256*letterSize + filters*letterSize*3 + filters +
		2*(4*hidden*inputSize+4*hidden*hidden+4*hidden) + tagCount*2*hidden + tagCount
	flat := []float32{float32(hidden)}
	for range count {
		flat = append(flat, float32(random.NormFloat64()*0.1))
	}
	for range rows {
		embeddings = append(embeddings, floatBytes([]float32{0.01})...)
		for range embedding {
			embeddings = append(embeddings, byte(random.Uint32()))
		}
	}
	return embeddings, floatBytes(flat)
}

func TestNetworkRefusesWrongSizes(t *testing.T) {
	embeddings, weights := randomNetwork(3, 2)
	if _, err := openNetwork(embeddings, weights); err != nil {
		t.Fatal(err)
	}
	nan := append([]byte(nil), weights...)
	copy(nan[40:], floatBytes([]float32{float32(math.NaN())}))
	for name, c := range map[string][2][]byte{
		"no weights":         {embeddings, nil},
		"weights cut off":    {embeddings, weights[:len(weights)-4]},
		"half a number":      {embeddings, weights[:len(weights)-1]},
		"half an embedding":  {embeddings[:len(embeddings)-1], weights},
		"a hidden size of 0": {embeddings, append(make([]byte, 4), weights[4:]...)},
		"not a number":       {embeddings, nan},
	} {
		if _, err := openNetwork(c[0], c[1]); !errors.Is(err, ErrFormat) {
			t.Errorf("%s: error is %v", name, err)
		}
	}
}

// TestNetworkReadsAsWritten works the same formulas out word by word, in double
// precision and without memory of words seen.
func TestNetworkReadsAsWritten(t *testing.T) {
	const hidden = 5
	net, err := openNetwork(randomNetwork(hidden, 4))
	if err != nil {
		t.Fatal(err)
	}
	text := "Maria Keller, of Acme, met Maria at an extraordinarilylongwordedname."
	r := readText(text)
	got := make([]scores, len(r.words))
	newReader(net).read(r, r.lines[0], got, 1)

	n := len(r.words)
	var states [2][][]float64
	for k, way := range net.directions {
		states[k] = make([][]float64, n)
		cell, state := make([]float64, hidden), make([]float64, hidden)
		for step := range n {
			i := step
			if k == 1 {
				i = n - 1 - step
			}
			f := r.form(i)
			in := make([]float32, inputSize)
			net.input(f.spelled, f.word.row, r.clues(i, r.lines[0]), in)
			gates := make([]float64, 4*hidden)
			for g := range gates {
				gates[g] = float64(way.bias[g])
				for j, x := range in {
					gates[g] += float64(way.input[g*inputSize+j] * x)
				}
				for j, x := range state {
					gates[g] += float64(way.recur[g*hidden+j]) * x
				}
			}
			next := make([]float64, hidden)
			sig := func(x float64) float64 { return 1 / (1 + math.Exp(-x)) }
			for j := range next {
				cell[j] = sig(gates[hidden+j])*cell[j] + sig(gates[j])*math.Tanh(gates[2*hidden+j])
				next[j] = sig(gates[3*hidden+j]) * math.Tanh(cell[j])
			}
			state = next
			states[k][i] = state
		}
	}
	for i := range n {
		var want scores
		for tag := range want {
			sum := float64(net.outBias[tag])
			for j := range hidden {
				sum += float64(net.out[tag*2*hidden+j])*states[0][i][j] + float64(net.out[tag*2*hidden+hidden+j])*states[1][i][j]
			}
			want[tag] = float32(sum)
		}
		want.normalize()
		for tag := range want {
			if math.Abs(float64(got[i][tag]-want[tag])) > 1e-4 {
				t.Fatalf("word %d, tag %d: %g, not %g", i, tag, got[i][tag], want[tag])
			}
		}
	}
}

func TestMultiplyIsTheSameOnEveryProcessor(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for columns := range 100 {
		const rows = 3
		matrix, vector := make([]float32, rows*columns), make([]float32, columns)
		for i := range matrix {
			matrix[i] = float32(random.NormFloat64())
		}
		for i := range vector {
			vector[i] = float32(random.NormFloat64())
		}
		got, want := []float32{1, 2, 3, 4}, []float32{1, 2, 3, 4}
		multiply(got[:rows], matrix, vector)
		multiplyPlain(want[:rows], matrix, vector)
		for i := range want {
			if math.Abs(float64(got[i]-want[i])) > 1e-4 {
				t.Fatalf("%d columns, row %d: %g, not %g", columns, i, got[i], want[i])
			}
		}
	}
}

func TestApproximationsAreClose(t *testing.T) {
	for v := float32(-90); v < 90; v += 0.0371 {
		near := func(what string, got float32, want float64) {
			if math.Abs(float64(got)-want) > 2e-6*max(1, want) {
				t.Fatalf("%s of %g is %g, not %g", what, v, got, want)
			}
		}
		if v > -80 && v < 80 {
			near("exp", exp(v), math.Exp(float64(v)))
		}
		near("tanh", tanh(v), math.Tanh(float64(v)))
		near("sigmoid", sigmoid(v), 1/(1+math.Exp(-float64(v))))
	}
}

func BenchmarkNetwork(b *testing.B) {
	net, err := openNetwork(randomNetwork(80, 1000))
	if err != nil {
		b.Fatal(err)
	}
	text := strings.Repeat("The central bank of Lusaka said on Monday that Maria Keller had left it for a post abroad. ", 50)
	sentences := token.Sentences(text, article.Span{End: len(text)})
	r := new(lexicon).read(text, sentences)
	words := make([]scores, len(r.words))
	b.ReportMetric(float64(len(r.words)), "words")
	for b.Loop() {
		d := newReader(net)
		for _, s := range r.lines {
			d.read(r, s, words[s.start:s.end], 1)
		}
	}
}
