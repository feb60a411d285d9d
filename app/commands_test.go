package app

import (
	"testing"
)

func TestEveryCommandHasItsOwnKeysAndAPlaceInAMenu(t *testing.T) {
	w := newWindow(t)
	ids, keys, titles := map[string]bool{}, map[chord]string{}, map[string]bool{}
	menus := map[menu]bool{}
	for _, m := range menuOrder {
		menus[m] = true
	}
	for _, c := range w.commands {
		if ids[c.id] {
			t.Errorf("two commands are called %s", c.id)
		}
		ids[c.id] = true
		if titles[c.title] {
			t.Errorf("two commands say %q", c.title)
		}
		titles[c.title] = true
		if !menus[c.menu] {
			t.Errorf("%s stands in no menu of the bar", c.id)
		}
		if c.run == nil {
			t.Errorf("%s does nothing", c.id)
		}
		for _, k := range c.keys {
			if other := keys[k]; other != "" {
				t.Errorf("%s and %s share the key %s", other, c.id, k)
			}
			keys[k] = c.id
		}
	}
	for _, m := range menuOrder {
		found := false
		for _, c := range w.commands {
			found = found || c.menu == m
		}
		if !found {
			t.Errorf("the menu %s is empty", m)
		}
	}
}
