package widgets

// setPrimary would hand the selected words to the primary selection of X11.
func (c *Column) setPrimary() {}
