// Package history remembers the places that a reader jumped from, so that Back
// and Forward walk them as a browser does.
package history

// limit is how many places are kept on either side.
const limit = 100

// History is a walk through places. The zero value is ready to use.
type History[T comparable] struct {
	back, forward []T
}

// Jump notes that the reader leaves a place for another by a jump. What lay
// ahead is forgotten.
func (h *History[T]) Jump(from T) {
	h.forward = nil
	h.back = push(h.back, from)
}

// Back returns the place before, given where the reader is now.
func (h *History[T]) Back(now T) (place T, ok bool) {
	place, h.back, ok = pop(h.back, now)
	if ok {
		h.forward = push(h.forward, now)
	}
	return place, ok
}

// Forward returns the place that Back left, given where the reader is now.
func (h *History[T]) Forward(now T) (place T, ok bool) {
	place, h.forward, ok = pop(h.forward, now)
	if ok {
		h.back = push(h.back, now)
	}
	return place, ok
}

// CanBack reports whether Back has a place to go to.
func (h *History[T]) CanBack() bool { return len(h.back) > 0 }

// CanForward reports whether Forward has a place to go to.
func (h *History[T]) CanForward() bool { return len(h.forward) > 0 }

// push adds a place, once where it would be repeated.
func push[T comparable](places []T, p T) []T {
	if n := len(places); n > 0 && places[n-1] == p {
		return places
	}
	places = append(places, p)
	if len(places) > limit {
		places = append([]T(nil), places[len(places)-limit:]...)
	}
	return places
}

// pop takes the last place that is not the one the reader is at.
func pop[T comparable](places []T, now T) (p T, rest []T, ok bool) {
	for n := len(places); n > 0; n-- {
		if places[n-1] != now {
			return places[n-1], places[:n-1], true
		}
	}
	return p, nil, false
}
