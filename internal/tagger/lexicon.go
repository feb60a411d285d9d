package tagger

// lexicon is what is known of words before any training: to which clusters of
// like words they belong (by their embeddings), and which are used as names of
// people. Words are in lower case.
type lexicon struct {
	words table // by word: see wordRecord
	names table // the words that people are called by; no values
}

// wordRecord is the size of one word's entry: cluster numbers out of 48, 256
// and 1000 (1, 1 and 2 bytes; all one higher, 0 for none) and the number of its
// embedding (3 bytes, one higher, 0 for none).
const wordRecord = 7

// word holds the clusters of one word; 0 when it is unknown.
type word struct {
	coarse, middle uint8
	fine           uint16
	row            int32 // of its embedding; -1 for none
}

func (l *lexicon) lookup(h hash) word {
	v := l.words.find(h)
	if v == nil {
		return word{row: -1}
	}
	return word{
		coarse: v[0], middle: v[1], fine: uint16(v[2]) | uint16(v[3])<<8,
		row: int32(v[4]) | int32(v[5])<<8 | int32(v[6])<<16 - 1,
	}
}

func (l *lexicon) isName(h hash) bool { return l.names.has(h) }
