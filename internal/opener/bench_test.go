package opener

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"namecheck/seeds"
)

func BenchmarkSeed(b *testing.B) {
	for b.Loop() {
		if _, err := Read(context.Background(), bytes.NewReader(seeds.Article), seeds.File); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLongText opens a text of eight megabytes, in paragraphs of the usual
// length.
func BenchmarkLongText(b *testing.B) {
	var text strings.Builder
	for i := 0; text.Len() < 8_000_000; i++ {
		fmt.Fprintf(&text, "On day %d the river rose again, said Ann Example of the county’s office, and “nobody knows” when it will fall. "+
			"The lower town was told to leave its houses, and most of its people went to the school on the hill.\n\n", i)
	}
	b.SetBytes(int64(text.Len()))
	for b.Loop() {
		if _, err := Read(context.Background(), strings.NewReader(text.String()), "long.txt"); err != nil {
			b.Fatal(err)
		}
	}
}
