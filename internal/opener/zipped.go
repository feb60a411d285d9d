package opener

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strings"
)

// How much of an archive is looked at. The ratio is that of a decompression
// bomb; text is packed to a tenth.
const (
	maxEntries = 5000
	maxRatio   = 200
)

// archive is a ZIP file whose entries are read one by one, by name. Nothing is
// written to disk, so the paths in it cannot lead anywhere.
type archive struct {
	entries map[string]*zip.File
	budget  int64 // bytes that may still be unpacked
}

// zipLike reports whether data is a ZIP file that names an entry near its start
// or end.
func zipLike(data []byte, entry string) bool {
	return bytes.HasPrefix(data, []byte("PK\x03\x04")) && bytes.Contains(data, []byte(entry))
}

func openArchive(data []byte) (*archive, error) {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, damagedArchive(err)
	}
	if len(r.File) > maxEntries {
		return nil, damagedArchive(errors.New("too many entries"))
	}
	a := &archive{entries: map[string]*zip.File{}, budget: maxUnpacked}
	for _, f := range r.File {
		a.entries[f.Name] = f
	}
	return a, nil
}

func damagedArchive(err error) *Error {
	return &Error{Code: Damaged, Reason: "is a damaged or hostile archive", Advice: "get it again from where it came", Err: err}
}

// text unpacks and decodes an entry; a missing one is "".
func (a *archive) text(name string) (string, error) {
	f := a.entries[name]
	if f == nil {
		return "", nil
	}
	if f.CompressedSize64 > 0 && f.UncompressedSize64/f.CompressedSize64 > maxRatio && f.UncompressedSize64 > 1<<20 {
		return "", damagedArchive(errors.New("unpacks to too much"))
	}
	r, err := f.Open()
	if err != nil {
		return "", damagedArchive(err)
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, a.budget+1))
	if a.budget -= int64(len(data)); a.budget < 0 {
		return "", tooLarge(maxUnpacked, nil)
	}
	if err != nil && len(data) == 0 {
		return "", damagedArchive(err)
	}
	s, _, err := decode(data)
	if err != nil {
		return "", err
	}
	return strings.TrimPrefix(s, "\ufeff"), nil
}
