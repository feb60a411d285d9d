//go:build cgo

package main

import (
	"context"
	"fmt"
	"os"
	"runtime"

	fyneapp "fyne.io/fyne/v2/app"

	"namecheck/app"
	"namecheck/internal/verbs"
)

// openWindow shows the files, or the built-in article, until the last window
// is closed, and returns the exit code.
func openWindow(ctx context.Context, files []string) int {
	if runtime.GOOS == "linux" && os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		fmt.Fprintln(os.Stderr, "namecheck: there is no display to open a window on; set DISPLAY or use “namecheck entities FILE”")
		return verbs.Failed
	}
	prepare()
	app.Run(ctx, fyneapp.NewWithID(app.ID), version, files)
	return verbs.OK
}

// prepare sees to what Fyne and its window library leave to the environment.
// Neither is worth failing for.
func prepare() {
	// The window's class, by which a desktop finds the icon, would otherwise be
	// the headline of the first article.
	os.Setenv("RESOURCE_NAME", "Namecheck")
	// Fyne makes its folder for caches, but not the one that it lies in.
	if dir, err := os.UserCacheDir(); err == nil {
		_ = os.MkdirAll(dir, 0o700)
	}
}
