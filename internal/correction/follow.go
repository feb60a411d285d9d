package correction

import "namecheck/internal/entity"

// Follow finds an entity and the mention at which the reader stands again in
// another cast of the same article: whoever has that mention now, or else some
// other mention of the entity. ok is false when nobody has.
func Follow(was, is *entity.Cast, id, n int) (newID, newN int, ok bool) {
	if was == nil || is == nil || id < 0 || id >= len(was.Entities) {
		return 0, 0, false
	}
	mentions := was.Entities[id].Mentions
	if n < 0 || n >= len(mentions) {
		n = 0
	}
	for i := range mentions {
		m := mentions[(n+i)%len(mentions)]
		for newID := range is.Entities {
			for newN, now := range is.Entities[newID].Mentions {
				if now.Span == m.Span {
					return newID, newN, true
				}
			}
		}
	}
	return 0, 0, false
}
