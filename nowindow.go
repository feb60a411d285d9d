//go:build !cgo

package main

import (
	"context"
	"fmt"
	"os"

	"namecheck/internal/verbs"
)

// openWindow says that this build has none: drawing needs OpenGL and therefore
// cgo.
func openWindow(context.Context, []string) int {
	fmt.Fprintln(os.Stderr, "namecheck: this build has no window; use “namecheck entities FILE” or “namecheck check FILE”, or build with cgo (make build)")
	return verbs.Failed
}
