package tagger

// A tag says where in a name a word stands: outside of any (0), or at the
// beginning of, inside, last in or alone as a name of one label. Beginning and
// end have tags of their own because they look different ("Bank of …", "… Inc.").
type tag = uint8

const (
	kinds    = 4           // Person, Organization, Place, Group
	tagCount = 1 + 4*kinds // outside, and four tags for each kind
)

const (
	begin = iota
	inside
	last
	alone
)

// outside is the tag of a word that stands in no name.
const outside tag = 0

// tagOf is the tag of the given position in a name of kind label.
func tagOf(label Label, position int) tag { return tag(1 + 4*(int(label)-1) + position) }

// label is the kind of name that a word with the tag stands in.
func label(t tag) Label {
	if t == outside {
		return None
	}
	return Label((t-1)/4 + 1)
}

// position is begin, inside, last or alone; it has no meaning for outside.
func position(t tag) int { return int(t-1) % 4 }

// opens reports whether a tag may stand at the start of a sentence.
func opens(t tag) bool { return t == outside || position(t) == begin || position(t) == alone }

// closes reports whether a tag may stand at the end of a sentence.
func closes(t tag) bool { return t == outside || position(t) == last || position(t) == alone }

// follows reports whether tag b may stand right after tag a.
func follows(a, b tag) bool {
	if closes(a) {
		return opens(b)
	}
	return !opens(b) && label(a) == label(b)
}

// legal lists, for every tag, the tags that may stand before it.
var legal = func() (before [tagCount][]tag) {
	for b := range before {
		for a := tag(0); a < tagCount; a++ {
			if follows(a, tag(b)) {
				before[b] = append(before[b], a)
			}
		}
	}
	return before
}()
