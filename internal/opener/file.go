package opener

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// What a file may cost. An article is a few thousand words; the limits leave
// room for saved pages with their pictures inside.
const (
	maxFile     = 32 << 20 // bytes of a file
	maxUnpacked = 64 << 20 // bytes of what a compressed file holds
	maxText     = 8 << 20  // bytes of decoded text
)

// readFile reads a regular file. It looks before it opens, because opening a
// pipe waits for a writer, and looks again at what it opened, because the path
// may have come to mean something else in between.
func readFile(ctx context.Context, path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, openError(err)
	}
	if err := regular(info); err != nil {
		return nil, err
	}
	f, err := openNonblocking(path)
	if err != nil {
		return nil, openError(err)
	}
	defer f.Close()
	if info, err = f.Stat(); err != nil {
		return nil, openError(err)
	}
	if err := regular(info); err != nil {
		return nil, err
	}
	if info.Size() > maxFile {
		return nil, tooLarge(maxFile, nil)
	}
	return readLimited(ctx, f)
}

// regular refuses everything that is not a plain file.
func regular(info fs.FileInfo) error {
	mode := info.Mode()
	switch {
	case mode.IsRegular():
		return nil
	case mode.IsDir():
		return &Error{Code: NotRegular, Reason: "is a folder", Advice: "choose a file in it"}
	case mode&fs.ModeNamedPipe != 0:
		return &Error{Code: NotRegular, Reason: "is a pipe, not a file", Advice: "use “-” to read from standard input"}
	case mode&fs.ModeDevice != 0:
		return &Error{Code: NotRegular, Reason: "is a device, not a file", Advice: "choose a saved article"}
	}
	return &Error{Code: NotRegular, Reason: "is not a file that can be read", Advice: "choose a saved article"}
}

// readLimited reads r to its end, but no more than a file may hold.
func readLimited(ctx context.Context, r io.Reader) ([]byte, error) {
	var buf bytes.Buffer
	for {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		n, err := io.CopyN(&buf, r, 1<<20)
		if buf.Len() > maxFile {
			return nil, tooLarge(maxFile, nil)
		}
		if errors.Is(err, io.EOF) || err == nil && n == 0 {
			return buf.Bytes(), nil
		}
		if err != nil {
			return nil, &Error{Code: Damaged, Reason: "could not be read to its end",
				Advice: "check the disk or the connection it is on", Err: err}
		}
	}
}

// unwrap takes the content out of gzip, at most twice. What came before a
// damaged place is kept.
func (in *input) unwrap() error {
	for depth := 0; bytes.HasPrefix(in.data, []byte("\x1f\x8b\x08")); depth++ {
		if depth == 2 {
			return &Error{Code: Unsupported, Reason: "is compressed several times over", Advice: "unpack it first"}
		}
		if in.ext == ".gz" {
			in.ext = strings.ToLower(filepath.Ext(in.name[:len(in.name)-len(in.ext)]))
		}
		z, err := gzip.NewReader(bytes.NewReader(in.data))
		if err != nil {
			return damagedGzip(err)
		}
		var out bytes.Buffer
		_, err = io.Copy(&out, io.LimitReader(z, maxUnpacked+1))
		if out.Len() > maxUnpacked {
			return tooLarge(maxUnpacked, nil)
		}
		if err != nil {
			if len(bytes.TrimSpace(out.Bytes())) == 0 {
				return damagedGzip(err)
			}
			in.warnings = append(in.warnings, "The compressed file is damaged or cut off; this is what could be saved of it.")
		}
		in.data = out.Bytes()
	}
	return nil
}

func damagedGzip(err error) *Error {
	return &Error{Code: Damaged, Reason: "is a damaged gzip file", Advice: "get it again from where it came", Err: err}
}
