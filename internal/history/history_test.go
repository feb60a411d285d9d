package history

import "testing"

func TestHistory(t *testing.T) {
	var h History[int]
	if _, ok := h.Back(1); ok || h.CanBack() || h.CanForward() {
		t.Fatal("a new history leads somewhere")
	}
	h.Jump(10)
	h.Jump(20)
	steps := []struct {
		name string
		move func(int) (int, bool)
		now  int
		want int
		ok   bool
	}{
		{"back goes where the last jump began", h.Back, 30, 20, true},
		{"back again goes further", h.Back, 20, 10, true},
		{"there is nothing before the first", h.Back, 10, 0, false},
		{"forward undoes back", h.Forward, 10, 20, true},
		{"and leads to where back was first used", h.Forward, 20, 30, true},
		{"nothing lies ahead of it", h.Forward, 30, 0, false},
		{"back returns to the place before", h.Back, 30, 20, true},
	}
	for _, s := range steps {
		got, ok := s.move(s.now)
		if got != s.want || ok != s.ok {
			t.Fatalf("%s: got %d, %v; want %d, %v", s.name, got, ok, s.want, s.ok)
		}
	}
	h.Jump(25)
	if h.CanForward() {
		t.Error("a jump leaves a way forward")
	}
	if got, _ := h.Back(40); got != 25 {
		t.Errorf("back after a jump goes to %d, want 25", got)
	}
}

func TestHistorySkipsThePlaceItIsAt(t *testing.T) {
	var h History[int]
	h.Jump(1)
	h.Jump(2)
	h.Jump(2)
	if got, ok := h.Back(2); got != 1 || !ok {
		t.Errorf("back goes to %d, %v; want 1", got, ok)
	}
}

func TestHistoryKeepsTheLatest(t *testing.T) {
	var h History[int]
	for i := range 3 * limit {
		h.Jump(i)
	}
	n := 0
	for place, ok := h.Back(-1); ok; place, ok = h.Back(place) {
		n++
	}
	if n != limit {
		t.Errorf("%d places are kept, want %d", n, limit)
	}
}
