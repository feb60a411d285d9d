package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
)

// figures are percentages by name, such as "articles people F1".
type figures map[string]float64

// loadFigures reads the figures that the repository keeps; none when there is
// no file yet.
func loadFigures(path string) (figures, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return figures{}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read figures: %w", err)
	}
	var f figures
	if err := json.Unmarshal(data, &f); err != nil {
		return nil, fmt.Errorf("read figures %s: %w", path, err)
	}
	return f, nil
}

func (f figures) save(path string) error {
	data, err := json.MarshalIndent(f, "", " ")
	if err != nil {
		return fmt.Errorf("write figures: %w", err)
	}
	if err := os.WriteFile(path, append(data, '\n'), 0o644); err != nil {
		return fmt.Errorf("write figures: %w", err)
	}
	return nil
}

// add notes the figures of one set and kind.
func (f figures) add(set, kind string, c *counts) {
	note := func(what string, x float64) { f[set+" "+kind+" "+what] = float64(int(x*10+0.5)) / 10 }
	if c.gold > 0 {
		note("F1", f1(percent(float64(c.right), float64(c.system)), percent(float64(c.right), float64(c.gold))))
		note("B³ shared", f1(percent(c.shP, c.shPN), percent(c.shR, c.shRN)))
		note("merged", percent(float64(c.wrongMerges), float64(c.clusters)))
	}
	if c.roleGold > 0 {
		note("roles", percent(float64(c.roleRight), float64(c.roleGold)))
	}
	if r := c.roles; r.exact+r.wrong > 0 {
		note("roles exact", percent(float64(r.exact), float64(r.exact+r.shorter+r.longer+r.wrong)))
		note("roles not wrong", 100-percent(float64(r.wrong), float64(r.exact+r.shorter+r.longer+r.wrong)))
		note("roles shown for none", percent(float64(r.shown), float64(r.roleless)))
	}
	note("mentions F1", f1(percent(float64(c.mRight), float64(c.mSystem)), percent(float64(c.mRight), float64(c.mGold))))
}

// compare prints the figures that differ from the ones kept, the worse ones
// marked.
func (f figures) compare(kept figures) {
	var names []string
	for name := range f {
		if old, ok := kept[name]; ok && old != f[name] {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	if len(names) == 0 {
		fmt.Println("\nall figures are as kept")
		return
	}
	fmt.Println("\nagainst the figures kept:")
	for _, name := range names {
		mark := "  "
		if f[name] < kept[name] {
			mark = "▼ "
		}
		fmt.Printf("%s%-40s %6.1f → %.1f\n", mark, name, kept[name], f[name])
	}
}
