package article

import (
	"slices"
	"testing"
)

func note() *Article {
	return &Article{Text: "Head\n\nOne.\n\nTwo.", Parts: []Part{
		{Kind: PageTitle, Span: Span{0, 4}, Hidden: true},
		{Kind: Paragraph, Span: Span{6, 10}},
		{Kind: Paragraph, Span: Span{12, 16}},
	}}
}

func TestPartFindsWhatHoldsAnOffset(t *testing.T) {
	a := note()
	for offset, want := range map[int]int{0: 0, 3: 0, 4: -1, 5: -1, 6: 1, 9: 1, 10: -1, 12: 2, 15: 2, 16: -1, 99: -1} {
		if got := a.Part(offset); got != want {
			t.Errorf("offset %d lies in part %d, want %d", offset, got, want)
		}
	}
}

func TestHiddenPartsAreNeitherFirstNorNumbered(t *testing.T) {
	a := note()
	if _, ok := a.First(PageTitle); ok {
		t.Error("a hidden page title is first")
	}
	if p, ok := a.First(Paragraph); !ok || p.Span.In(a.Text) != "One." {
		t.Errorf("the first paragraph is %+v", p)
	}
	if got := a.ParagraphNumbers(); !slices.Equal(got, []int{0, 1, 2}) {
		t.Errorf("the numbers are %v", got)
	}
	if got := a.Headline(); got != "" {
		t.Errorf("an article without a headline has %q", got)
	}
}

func TestSpansThatOnlyTouchDoNotOverlap(t *testing.T) {
	if (Span{0, 3}).Overlaps(Span{3, 5}) || !(Span{0, 4}).Overlaps(Span{3, 5}) {
		t.Error("wrong")
	}
	if !(Span{0, 4}).Contains(Span{1, 4}) || (Span{0, 4}).Contains(Span{1, 5}) {
		t.Error("wrong")
	}
}
