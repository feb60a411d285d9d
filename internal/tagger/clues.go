package tagger

import "namecheck/internal/token"

// Clues is what a network is told of a word beside its letters and its
// embedding, packed into one number: bits 0–3 how it is written, 4–7 how the
// document writes it elsewhere, bit 8 whether people are called by it, bits
// 12–13 the style of its sentence.
type Clues uint16

func (r *reading) clues(i int, s line) Clues {
	f := r.form(i)
	return Clues(f.written) | Clues(r.habit(i, s))<<4 | Clues(flag(f.isName))<<8 | Clues(s.style)<<12
}

// ReadClues gives the clues of every word of every sentence. lexicon is a file
// with the sections that BuildLexicon makes.
func ReadClues(lexicon []byte, text string, sentences []token.Sentence) ([][]Clues, error) {
	lex, _, err := lexiconOf(lexicon)
	if err != nil {
		return nil, err
	}
	r := lex.read(text, sentences)
	out := make([][]Clues, len(sentences))
	for n, s := range r.lines {
		for i := s.start; i < s.end; i++ {
			out[n] = append(out[n], r.clues(i, s))
		}
	}
	return out, nil
}
