package app

// historyLimit is how many places are remembered each way.
const historyLimit = 100

// history is where in the text the reader was before each jump, as byte
// offsets, so that the way can be gone back and forth.
type history struct {
	back, forward []int
}

func (h *history) canBack() bool    { return len(h.back) > 0 }
func (h *history) canForward() bool { return len(h.forward) > 0 }

// leave remembers a place that is about to be left by a jump.
func (h *history) leave(place int) {
	h.forward = nil
	if n := len(h.back); n > 0 && h.back[n-1] == place {
		return
	}
	h.back = append(h.back, place)
	if len(h.back) > historyLimit {
		h.back = h.back[1:]
	}
}

// goBack returns the place before the jump that led to here.
func (h *history) goBack(here int) (place int, ok bool) {
	return swap(&h.back, &h.forward, here)
}

// goForward takes back a goBack.
func (h *history) goForward(here int) (place int, ok bool) {
	return swap(&h.forward, &h.back, here)
}

func (h *history) clear() { h.back, h.forward = nil, nil }

func swap(from, to *[]int, here int) (place int, ok bool) {
	n := len(*from)
	if n == 0 {
		return 0, false
	}
	place = (*from)[n-1]
	*from, *to = (*from)[:n-1], append(*to, here)
	return place, true
}
