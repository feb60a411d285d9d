// Package fonts holds the typefaces that Namecheck reads in. All of them are
// under the SIL Open Font License and stand here as their makers published
// them; NOTICE names versions and owners, and each folder has its license.
//
// Only faces are kept here. What a face is used for, and what stands in for
// letters that it lacks, is decided by the theme.
package fonts

import _ "embed"

// Font is one font file.
type Font struct {
	Name string // the file's name, unique among all fonts
	Data []byte // TrueType; must not be changed
}

// Family is the four styles in which running text is set.
type Family struct {
	Regular, Italic, Bold, BoldItalic Font
}

// Serif is Source Serif 4 in its cut for text sizes: Latin with Vietnamese,
// Cyrillic and monotonic Greek.
func Serif() Family {
	return Family{
		Regular:    Font{"SourceSerif4-Regular.ttf", serifRegular},
		Italic:     Font{"SourceSerif4-It.ttf", serifItalic},
		Bold:       Font{"SourceSerif4-Bold.ttf", serifBold},
		BoldItalic: Font{"SourceSerif4-BoldIt.ttf", serifBoldItalic},
	}
}

// Display is the bold of Source Serif 4 in its cut for large sizes, with finer
// hairlines and tighter letters than the text cut. It is made for headlines of
// 28 pixels and up, and covers the same letters as Serif.
func Display() Font { return Font{"SourceSerif4Display-Bold.ttf", displayBold} }

// Legible is Atkinson Hyperlegible Next, a sans that keeps similar letters
// apart for readers with low vision. It covers western and central European
// Latin only.
func Legible() Family {
	return Family{
		Regular:    Font{"AtkinsonHyperlegibleNext-Regular.ttf", legibleRegular},
		Italic:     Font{"AtkinsonHyperlegibleNext-Italic.ttf", legibleItalic},
		Bold:       Font{"AtkinsonHyperlegibleNext-Bold.ttf", legibleBold},
		BoldItalic: Font{"AtkinsonHyperlegibleNext-BoldItalic.ttf", legibleBoldItalic},
	}
}

var (
	//go:embed source-serif/SourceSerif4-Regular.ttf
	serifRegular []byte
	//go:embed source-serif/SourceSerif4-It.ttf
	serifItalic []byte
	//go:embed source-serif/SourceSerif4-Bold.ttf
	serifBold []byte
	//go:embed source-serif/SourceSerif4-BoldIt.ttf
	serifBoldItalic []byte
	//go:embed source-serif/SourceSerif4Display-Bold.ttf
	displayBold []byte

	//go:embed atkinson-hyperlegible-next/AtkinsonHyperlegibleNext-Regular.ttf
	legibleRegular []byte
	//go:embed atkinson-hyperlegible-next/AtkinsonHyperlegibleNext-Italic.ttf
	legibleItalic []byte
	//go:embed atkinson-hyperlegible-next/AtkinsonHyperlegibleNext-Bold.ttf
	legibleBold []byte
	//go:embed atkinson-hyperlegible-next/AtkinsonHyperlegibleNext-BoldItalic.ttf
	legibleBoldItalic []byte
)
