// Package icons holds the program's own icon. namecheck.svg is the source, the
// PNG files are made from it by `make icons`.
package icons

import _ "embed"

// Window is the icon that a window shows in its frame and in the task bar: a
// PNG of 128 pixels.
//
//go:embed namecheck-128.png
var Window []byte
