package tagger

import "testing"

func TestHowAWordIsWritten(t *testing.T) {
	for _, c := range []struct {
		word    string
		written letterCase
		shape   string
	}{
		{"bank", lowerCase, "xx"},
		{"Bank", capital, "Xxx"},
		{"BANK", allCapital, "XX"},
		{"B", oneCapital, "X"},
		{"U.S.", allCapital, "X.X."},
		{"McDonald", mixedCase, "XxXxx"},
		{"iPhone", mixedCase, "xXxx"},
		{"O’Neill", mixedCase, "X_Xxx"},
		{"Éluard", capital, "Xxx"},
		{"1,200", number, "d,dd"},
		{"4th", number, "dxx"},
		{"—", otherCase, "_"},
		{"東京", otherCase, "__"},
	} {
		t.Run(c.word, func(t *testing.T) {
			if got := caseOf(c.word); got != c.written {
				t.Errorf("case is %d, not %d", got, c.written)
			}
			if got := shape(c.word); got != c.shape {
				t.Errorf("shape is %q, not %q", got, c.shape)
			}
		})
	}
}

func TestAffixesStopAtTheEndsOfAWord(t *testing.T) {
	f := new(lexicon).form("Éva")
	if f.prefix[2] == 0 || f.suffix[2] == 0 || f.prefix[3] != 0 || f.suffix[3] != 0 {
		t.Errorf("prefixes %x, suffixes %x", f.prefix, f.suffix)
	}
}
