// Package lists holds the word lists of the engine: what is known about names
// and offices before any article is read.
package lists

import (
	_ "embed"
	"strings"
	"sync"
)

// Set is a list of words or phrases, spelled as in running text.
type Set map[string]struct{}

// Has reports whether the list holds the phrase, exactly as spelled.
func (s Set) Has(phrase string) bool {
	_, ok := s[phrase]
	return ok
}

// The lists, read from their files when first asked for.
var (
	// Given holds given names.
	Given = lazily(&given)
	// Male and Female hold given names of one sex only.
	Male   = lazily(&male)
	Female = lazily(&female)
	// Surnames holds family names that are spoken before the given name.
	Surnames = lazily(&surnames)
	// Particles holds small words inside names, in lower case: "van", "bin".
	Particles = lazily(&particles)
	// Titles holds what stands before a name: "Mr", "Prime Minister", "Lt Gen".
	Titles = lazily(&titles)
	// Jobs holds what someone does or is, in lower case: "spokesman".
	Jobs = lazily(&jobs)
	// OrgHeads holds words that make a name an organization's: "Ministry".
	OrgHeads = lazily(&orgHeads)
	// Bodies holds organizations that no word in their name gives away.
	Bodies = lazily(&bodies)
	// Seats holds seats of power: buildings that act.
	Seats = lazily(&seats)
	// Outlets holds words that end a masthead: "Times".
	Outlets = lazily(&outlets)
	// Places holds countries, cities, regions and seas.
	Places = lazily(&places)
	// Groups holds nationalities, peoples and religions.
	Groups = lazily(&groups)
	// NotNames holds capitalized words that name nobody: "Monday".
	NotNames = lazily(&notNames)
)

var (
	//go:embed given.txt
	given string
	//go:embed male.txt
	male string
	//go:embed female.txt
	female string
	//go:embed surnames.txt
	surnames string
	//go:embed particles.txt
	particles string
	//go:embed titles.txt
	titles string
	//go:embed jobs.txt
	jobs string
	//go:embed orgheads.txt
	orgHeads string
	//go:embed bodies.txt
	bodies string
	//go:embed seats.txt
	seats string
	//go:embed outlets.txt
	outlets string
	//go:embed places.txt
	places string
	//go:embed groups.txt
	groups string
	//go:embed notnames.txt
	notNames string
)

// lazily returns a function that reads the file once.
func lazily(file *string) func() Set {
	return sync.OnceValue(func() Set { return read(*file) })
}

// read takes one entry from every line that is neither blank nor a comment.
func read(file string) Set {
	set := make(Set, strings.Count(file, "\n"))
	for line := range strings.Lines(file) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			set[line] = struct{}{}
		}
	}
	return set
}
