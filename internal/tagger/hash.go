package tagger

// hash is a 64-bit fingerprint of a word or of a piece of evidence. The tables
// of the model hold fingerprints instead of strings: they are compact, and are
// read where they lie, without being built up at start.
type hash uint64

// hashString is FNV-1a over the bytes of s, spread over all 64 bits.
func hashString(s string) hash {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return hash(h).spread()
}

// with adds a number to what the fingerprint stands for.
func (h hash) with(v uint64) hash {
	return (h ^ hash(v*0x9e3779b97f4a7c15+0x632be59bd9b4e019)).spread()
}

// spread is the final step of MurmurHash3 (Austin Appleby, public domain).
func (h hash) spread() hash {
	h = (h ^ h>>33) * 0xff51afd7ed558ccd
	h = (h ^ h>>33) * 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}
