package trace

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

func TestAStateIsWrittenOnlyWhenItDiffersFromTheOneBefore(t *testing.T) {
	path := filepath.Join(t.TempDir(), "trace")
	t.Setenv(Variable, path)
	w, err := FromEnvironment()
	if err != nil {
		t.Fatal(err)
	}
	chosen := State{Chosen: "Ann Lee", Mention: 1, Marks: []Mark{{Entity: "Ann Lee", Rects: []Rect{{X: 3, Y: 4, W: 5, H: 6}}}}}
	for _, s := range []State{{}, {}, chosen, chosen, {}} {
		if err := w.Write(s); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}

	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	lines := bytes.Split(bytes.TrimSuffix(data, []byte("\n")), []byte("\n"))
	if len(lines) != 3 {
		t.Fatalf("got %d lines, want 3:\n%s", len(lines), data)
	}
	var got State
	if err := json.Unmarshal(lines[1], &got); err != nil {
		t.Fatal(err)
	}
	if marks := got.Of("Ann Lee"); len(marks) != 1 || marks[0].Rects[0] != (Rect{3, 4, 5, 6}) {
		t.Errorf("the mark did not come back as written: %+v", got)
	}
}

func TestNoTraceIsOpenedUnlessAskedFor(t *testing.T) {
	t.Setenv(Variable, "")
	if w, err := FromEnvironment(); w != nil || err != nil {
		t.Errorf("got %v, %v", w, err)
	}
}
