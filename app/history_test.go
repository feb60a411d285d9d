package app

import "testing"

func TestBackAndForwardRetraceTheJumps(t *testing.T) {
	var h history
	h.leave(10) // a jump from 10 to 200
	h.leave(200)
	at := 300
	step := func(go_ func(int) (int, bool), want int, wantOK bool) {
		t.Helper()
		place, ok := go_(at)
		if place != want || ok != wantOK {
			t.Fatalf("from %d to %d (%v), want %d (%v)", at, place, ok, want, wantOK)
		}
		if ok {
			at = place
		}
	}
	step(h.goBack, 200, true)
	step(h.goBack, 10, true)
	step(h.goBack, 0, false)
	step(h.goForward, 200, true)
	step(h.goForward, 300, true)
	step(h.goForward, 0, false)
	step(h.goBack, 200, true)
	h.leave(200)
	if h.canForward() {
		t.Error("a new jump keeps a way forward that no longer leads anywhere")
	}
}

func TestHistoryForgetsTheOldestPlaces(t *testing.T) {
	var h history
	for i := range 3 * historyLimit {
		h.leave(i)
	}
	if len(h.back) != historyLimit || h.back[0] != 2*historyLimit {
		t.Errorf("%d places from %d on", len(h.back), h.back[0])
	}
}
