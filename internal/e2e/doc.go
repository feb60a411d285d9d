// Package e2e drives the real window as a reader does. It opens a screen in
// memory (Xvfb with a window manager), runs the built program there, moves the
// pointer and presses keys (xdotool), follows the window's states in its trace
// (internal/trace) and looks at the pixels.
//
// The tests have the build tag e2e, because they need these programs and an
// executable: `make window` sees to both.
package e2e
