package opener

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
)

func TestBadFilesAreExplainedInOneSentence(t *testing.T) {
	dir := t.TempDir()
	write := func(name string, data []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	noise := make([]byte, 5000)
	for i := range noise {
		noise[i] = byte(rand.New(rand.NewPCG(1, uint64(i))).Uint32())
	}
	tests := []struct {
		name     string
		path     string
		code     Code
		sentence string
	}{
		{"a missing file", filepath.Join(dir, "gone.txt"), NotFound,
			"“gone.txt” does not exist; check its name, or whether it was moved."},
		{"a folder", dir, NotRegular, "is a folder; choose a file in it."},
		{"an empty file", write("empty.txt", nil), Empty, "“empty.txt” is empty; choose a file with an article in it."},
		{"a file of blanks", write("blank.md", []byte(" \n\t\u00a0\n")), Empty,
			"“blank.md” holds no text; choose a file with an article in it."},
		{"a picture", write("chart.txt", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")), Unsupported,
			"“chart.txt” is a PNG image, not an article; open a saved text or web page instead."},
		{"a program", write("tool", append([]byte("\x7fELF\x02\x01\x01\x00"), noise...)), Unsupported,
			"“tool” is a program, not an article; open a saved text or web page instead."},
		{"random bytes", write("noise.txt", append([]byte{7}, noise...)), NotText,
			"“noise.txt” is a binary file, not text; open a saved text or web page instead."},
		{"a damaged gzip file", write("cut.txt.gz", []byte("\x1f\x8b\x08\x00\x00\x00")), Damaged,
			"“cut.txt.gz” is a damaged gzip file; get it again from where it came."},
		{"a file too large", write("large.txt", bytes.Repeat([]byte("words "), maxFile/6+1)), TooLarge,
			"“large.txt” is larger than 32 MB; save only the article itself."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a, err := Open(context.Background(), test.path)
			var e *Error
			if !errors.As(err, &e) {
				t.Fatalf("article %v, error %v; want an *Error", a != nil, err)
			}
			if e.Code != test.code {
				t.Errorf("code %q, want %q", e.Code, test.code)
			}
			if got := Sentence(err); !strings.HasSuffix(got, test.sentence) {
				t.Errorf("sentence %q, want %q", got, test.sentence)
			}
		})
	}
}

func TestTheErrorBelowCanBeAskedFor(t *testing.T) {
	_, err := Open(context.Background(), filepath.Join(t.TempDir(), "gone.txt"))
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v is not fs.ErrNotExist", err)
	}
}

func TestACanceledOpeningReturnsTheContextsError(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Read(ctx, strings.NewReader("words"), "a.txt"); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func TestAReaderThatFailsIsNamed(t *testing.T) {
	_, err := Read(context.Background(), iotest.ErrReader(errors.New("the line broke")), "standard input")
	if got, want := Sentence(err), "“standard input” could not be read to its end; check the disk or the connection it is on."; got != want {
		t.Errorf("sentence %q, want %q", got, want)
	}
}

func TestWhatCameBeforeTheDamageInAGzipFileIsKept(t *testing.T) {
	var whole bytes.Buffer
	z := gzip.NewWriter(&whole)
	text := strings.Repeat("The river has risen by three metres since Monday, the county said on the radio.\n\n", 2000)
	if _, err := z.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	a, err := Read(context.Background(), bytes.NewReader(whole.Bytes()[:whole.Len()-20]), "river.txt.gz")
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Parts) < 100 || len(a.Warnings) != 1 || a.Source.Format != "text" {
		t.Errorf("%d parts, warnings %q, format %s", len(a.Parts), a.Warnings, a.Source.Format)
	}
}
