package tagger

import (
	"context"
	"strings"
	"testing"

	"namecheck/internal/article"
	"namecheck/internal/token"
)

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkTag tags about 800 words.
func BenchmarkTag(b *testing.B) {
	trained, err := Load()
	if err != nil {
		b.Fatal(err)
	}
	text := strings.Repeat(`Maria Keller, a spokeswoman for the Ministry of Trade in Lusaka, said on Monday that
talks with Acme Holdings had failed. "We waited for weeks," she told reporters at Lake University, where the
European Central Bank (ECB) held a meeting of governors. Mr. Banda of the opposition Unity Party, who met
President Ruiz last year, called the news a blow to workers at Hill Bank. `, 12)
	sentences := token.Sentences(text, article.Span{End: len(text)})
	for b.Loop() {
		if _, err := trained.Tag(context.Background(), text, sentences); err != nil {
			b.Fatal(err)
		}
	}
}
