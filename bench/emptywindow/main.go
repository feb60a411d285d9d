//go:build cgo

// Emptywindow opens a window with nothing in it. What it takes to show it is
// the toolkit's share of every start; bench/startup compares Namecheck to it.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
)

func main() {
	w := app.NewWithID("io.github.namecheck.EmptyWindow").NewWindow("Empty window")
	w.Resize(fyne.NewSize(1120, 780))
	w.ShowAndRun()
}
