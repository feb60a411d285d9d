package tagger

import (
	"errors"
	"math"
	"testing"
)

// withNetwork adds a network without meaning to a file.
func withNetwork(tb testing.TB, file []byte) []byte {
	tb.Helper()
	vectors := [][]float32{make([]float32, embedding), make([]float32, embedding)}
	for i := range vectors[1] {
		vectors[1][i] = float32(i) - 50
	}
	_, network := randomNetwork(3, 0)
	out, err := AddNetwork(file, vectors, network)
	if err != nil {
		tb.Fatal(err)
	}
	return out
}

func TestEmbeddingsAreKeptWithinAByte(t *testing.T) {
	w, err := openWeights(withNetwork(t, tiny(t)))
	if err != nil {
		t.Fatal(err)
	}
	got := make([]float32, embedding)
	if !w.network.look(1, got) {
		t.Fatal("the second embedding is missing")
	}
	for i, v := range got {
		if want := float32(i) - 50; math.Abs(float64(v-want)) > 50.0/127/2+1e-5 {
			t.Errorf("number %d is %g, not %g", i, v, want)
		}
	}
	if w.network.look(2, got) || got[0] != 0 || w.network.look(-1, got) {
		t.Error("there is an embedding that nobody put in")
	}
}

func TestAddNetworkRefusesWhatIsNone(t *testing.T) {
	if _, err := AddNetwork(tiny(t), nil, []byte("no network, that")); !errors.Is(err, ErrFormat) {
		t.Errorf("error is %v", err)
	}
	if _, err := AddNetwork([]byte("no file"), nil, nil); !errors.Is(err, ErrFormat) {
		t.Errorf("error is %v", err)
	}
}

func TestTuningIsKeptInTheFile(t *testing.T) {
	want := DefaultTuning()
	want.Network, want.Slope[Person], want.Offset[Organization] = 0.25, 0.5, -1
	file, err := Retune(tiny(t), want)
	if err != nil {
		t.Fatal(err)
	}
	trained, err := Open(file)
	if err != nil {
		t.Fatal(err)
	}
	if got := trained.weights.tuning; got != want {
		t.Errorf("tuning is %+v, not %+v", got, want)
	}
	want.Doubt = 0
	if file, err = Retune(file, want); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(file); !errors.Is(err, ErrFormat) {
		t.Errorf("a tuning without doubt gives error %v", err)
	}
}

func TestEvidenceIsKeptWithinAByte(t *testing.T) {
	row := scores{0, 1.5, -3, 0.01}
	table, err := openTable(buildTable(map[hash][]byte{hashString("x"): packEvidence(&row)}, evidenceRecord), evidenceRecord)
	if err != nil {
		t.Fatal(err)
	}
	w := &weights{evidence: table}
	got := w.score([]hash{hashString("x"), hashString("unknown")})
	for i := range row {
		if math.Abs(float64(got[i]-row[i])) > 3.0/100 {
			t.Errorf("weight %d is %g, not %g", i, got[i], row[i])
		}
	}
}
