package tagger

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"math"
)

// The weights file. All numbers are little-endian.
//
//	"NCTG"                   magic
//	uint32                   version
//	uint32                   number of sections
//	sections × 4 × uint32    name (four letters), offset, length, CRC-32C
//	the sections, in any order
//
// It is used where it lies: opening it copies nothing but a few small sections.
const (
	fileMagic   = "NCTG"
	fileVersion = 1
	maxSections = 64
)

// ErrFormat is wrapped by every error about a file that is not a whole weights
// file of a version this program reads.
var ErrFormat = errors.New("not a usable weights file")

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// sections are the parts of a weights file, by name.
type sections map[string][]byte

// openFile checks a weights file and finds its sections.
func openFile(data []byte) (sections, error) {
	if len(data) < 12 || string(data[:4]) != fileMagic {
		return nil, fmt.Errorf("%w: it does not start like one", ErrFormat)
	}
	if v := binary.LittleEndian.Uint32(data[4:]); v != fileVersion {
		return nil, fmt.Errorf("%w: version %d, not %d", ErrFormat, v, fileVersion)
	}
	count := int(binary.LittleEndian.Uint32(data[8:]))
	if count > maxSections || len(data) < 12+16*count {
		return nil, fmt.Errorf("%w: it is cut off", ErrFormat)
	}
	out := make(sections, count)
	for i := range count {
		entry := data[12+16*i:]
		name := string(entry[:4])
		start := uint64(binary.LittleEndian.Uint32(entry[4:]))
		end := start + uint64(binary.LittleEndian.Uint32(entry[8:]))
		if end > uint64(len(data)) {
			return nil, fmt.Errorf("%w: section %q is cut off", ErrFormat, name)
		}
		part := data[start:end:end]
		if crc32.Checksum(part, castagnoli) != binary.LittleEndian.Uint32(entry[12:]) {
			return nil, fmt.Errorf("%w: section %q is damaged", ErrFormat, name)
		}
		out[name] = part
	}
	return out, nil
}

// section is one named part of a file to be written.
type section struct {
	name string // four letters
	data []byte
}

// buildFile is the reverse of openFile.
func buildFile(parts []section) []byte {
	out := []byte(fileMagic)
	out = binary.LittleEndian.AppendUint32(out, fileVersion)
	out = binary.LittleEndian.AppendUint32(out, uint32(len(parts)))
	at := len(out) + 16*len(parts)
	for _, p := range parts {
		out = append(out, p.name...)
		out = binary.LittleEndian.AppendUint32(out, uint32(at))
		out = binary.LittleEndian.AppendUint32(out, uint32(len(p.data)))
		out = binary.LittleEndian.AppendUint32(out, crc32.Checksum(p.data, castagnoli))
		at += len(p.data)
	}
	for _, p := range parts {
		out = append(out, p.data...)
	}
	return out
}

// floats reads a section of n float32 values, all of them finite.
func (s sections) floats(name string, n int) ([]float32, error) {
	data := s[name]
	if len(data) != 4*n {
		return nil, fmt.Errorf("%w: section %q has %d bytes, not %d", ErrFormat, name, len(data), 4*n)
	}
	out := make([]float32, n)
	for i := range out {
		out[i] = math.Float32frombits(binary.LittleEndian.Uint32(data[4*i:]))
		if v := float64(out[i]); math.IsNaN(v) || math.IsInf(v, 0) {
			return nil, fmt.Errorf("%w: section %q holds %v", ErrFormat, name, v)
		}
	}
	return out, nil
}

func floatBytes(values []float32) []byte {
	var out []byte
	for _, v := range values {
		out = binary.LittleEndian.AppendUint32(out, math.Float32bits(v))
	}
	return out
}
