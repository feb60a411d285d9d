package app

import (
	"context"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"
)

// primaryTools are the programs that can fill the primary selection, which
// Fyne cannot; the first that fits the session and is installed is used.
var primaryTools = []struct {
	display string // environment variable of the session
	command []string
}{
	{"WAYLAND_DISPLAY", []string{"wl-copy", "--primary"}},
	{"DISPLAY", []string{"xclip", "-selection", "primary"}},
	{"DISPLAY", []string{"xsel", "--primary", "--input"}},
}

// pickWords makes words that were selected with the mouse the primary selection of
// X11 or Wayland, which the middle button pastes. Without a program for that
// nothing happens.
func (w *Window) pickWords(words string) {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return
	}
	for _, tool := range primaryTools {
		if os.Getenv(tool.display) == "" {
			continue
		}
		path, err := exec.LookPath(tool.command[0])
		if err != nil {
			continue
		}
		go func() {
			ctx, cancel := context.WithTimeout(w.ctx, 2*time.Second)
			defer cancel()
			cmd := exec.CommandContext(ctx, path, tool.command[1:]...)
			cmd.Stdin = strings.NewReader(words)
			_ = cmd.Run() // nothing is lost: Copy works all the same
		}()
		return
	}
}
