package tagger

import (
	"encoding/binary"
	"errors"
	"slices"
)

// table maps fingerprints to records of a fixed size. It lies in one piece of
// memory as it stands in the file:
//
//	bucketCount+1 × uint32   first entry of each bucket; bucket = top 16 bits
//	entries × uint32         bits 16 to 47 of the fingerprints, sorted in each bucket
//	entries × record         the values
//
// All numbers are little-endian.
type table struct {
	starts  []byte
	marks   []byte
	records []byte
	size    int // of one record
}

const bucketCount = 1 << 16

var errTable = errors.New("damaged table")

// openTable reads a table in place. It fails when the sizes do not fit.
func openTable(data []byte, size int) (table, error) {
	head := 4 * (bucketCount + 1)
	if len(data) < head {
		return table{}, errTable
	}
	t := table{starts: data[:head], size: size}
	n := t.len()
	if len(data)-head != n*(4+size) {
		return table{}, errTable
	}
	for b := range bucketCount {
		if t.start(b) > t.start(b+1) {
			return table{}, errTable
		}
	}
	t.marks, t.records = data[head:head+4*n], data[head+4*n:]
	return t, nil
}

// buildTable is the reverse of openTable: it lays out the records, all of the
// given size.
func buildTable(records map[hash][]byte, size int) []byte {
	keys := make([]hash, 0, len(records))
	for h := range records {
		keys = append(keys, h)
	}
	slices.Sort(keys)
	keys = slices.CompactFunc(keys, func(a, b hash) bool { return a>>16 == b>>16 })

	var starts, marks, values []byte
	next := 0
	for b := 0; b <= bucketCount; b++ {
		for next < len(keys) && keys[next].bucket() < b {
			next++
		}
		starts = binary.LittleEndian.AppendUint32(starts, uint32(next))
	}
	for _, h := range keys {
		marks = binary.LittleEndian.AppendUint32(marks, h.mark())
		values = append(values, records[h][:size]...)
	}
	return slices.Concat(starts, marks, values)
}

// find returns the record of h, or nil.
func (t *table) find(h hash) []byte {
	if i := t.index(h); i >= 0 {
		return t.records[i*t.size : (i+1)*t.size]
	}
	return nil
}

// has reports whether h is in the table.
func (t *table) has(h hash) bool { return t.index(h) >= 0 }

// index is the number of the entry of h, or -1.
func (t *table) index(h hash) int {
	if t.starts == nil {
		return -1
	}
	b, mark := h.bucket(), h.mark()
	for i, end := t.start(b), t.start(b+1); i < end; i++ {
		if m := binary.LittleEndian.Uint32(t.marks[4*i:]); m >= mark {
			if m == mark {
				return i
			}
			break
		}
	}
	return -1
}

func (t *table) len() int { return t.start(bucketCount) }

func (t *table) start(bucket int) int {
	return int(binary.LittleEndian.Uint32(t.starts[4*bucket:]))
}

func (h hash) bucket() int  { return int(h >> 48) }
func (h hash) mark() uint32 { return uint32(h >> 16) }
