package entity

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"namecheck/internal/article"
	"namecheck/internal/tagger"
	"namecheck/seeds"
)

// seed is the built-in article in the parts that the opener gives it.
func seed() *article.Article {
	parts := strings.Split(string(seeds.Article), "\n\n")
	parts[0] = "page-title|" + parts[0]
	kicker, headline, _ := strings.Cut(parts[1], "\n")
	parts[1] = "kicker|" + kicker + "\n\nheadline|" + headline
	parts[2] = "lede|" + parts[2]
	for i, p := range parts {
		if strings.HasPrefix(p, "Beijing says") {
			parts[i] = "crosshead|" + p
		}
	}
	parts[len(parts)-1] = "source|" + parts[len(parts)-1]
	a := newArticle(strings.Join(parts, "\n\n"))
	a.Parts[len(a.Parts)-1].Label = len("source ")
	return a
}

func TestSeedArticle(t *testing.T) {
	for _, engine := range []struct {
		name string
		*Engine
	}{
		{"with the rules", New(tagger.NewRules())},
		{"with the tagger that is shipped", Default()},
	} {
		t.Run(engine.name, func(t *testing.T) {
			a := seed()
			cast := find(t, engine.Engine, a)
			want := []string{
				"Jake Sullivan: Jake Sullivan, Sullivan, Sullivan, Sullivan, Sullivan",
				"Yang Jiechi: Yang Jiechi, Jiechi, Yang, Jiechi",
				"Dmitry Peskov: Dmitry Peskov",
				"Vladimir Putin: Vladimir Putin",
				"Zhao Lijian: Zhao Lijian",
			}
			if diff := cmp.Diff(want, listed(a, cast, Person)); diff != "" {
				t.Errorf("people: %s", diff)
			}
			want = []string{
				"The New York Times: New York Times, New York Times, New York Times, New York Times",
				"Kremlin: Kremlin, Kremlin, Kremlin",
				"Chinese Communist Party: Chinese Communist Party",
				"White House: White House",
				"Chinese Foreign Ministry: Chinese Foreign Ministry",
				"Chinese embassy in Washington: Chinese embassy in Washington",
				"NATO: NATO",
				"CNN: CNN",
			}
			if diff := cmp.Diff(want, listed(a, cast, Organization)); diff != "" {
				t.Errorf("organizations: %s", diff)
			}
			roles := map[string]string{
				"Jake Sullivan": "US National Security Adviser", "Yang Jiechi": "Chinese Communist Party chief diplomat",
				"Dmitry Peskov": "Kremlin spokesman", "Zhao Lijian": "Chinese Foreign Ministry spokesman", "Vladimir Putin": "President",
			}
			for _, e := range cast.Of(Person) {
				if e.Role.Text != roles[e.Name] {
					t.Errorf("role of %s is %q", e.Name, e.Role.Text)
				}
			}
		})
	}
}
