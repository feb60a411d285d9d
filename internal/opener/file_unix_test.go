//go:build unix

package opener

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func TestPipesDevicesAndLinkLoopsAreRefusedAtOnce(t *testing.T) {
	dir := t.TempDir()
	pipe := filepath.Join(dir, "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	loop := filepath.Join(dir, "loop")
	if err := os.Symlink(loop, loop); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{pipe, "/dev/zero", "/dev/null", loop} {
		_, err := Open(context.Background(), path)
		var e *Error
		if !errors.As(err, &e) || e.Code != NotRegular && path != loop {
			t.Errorf("%s: error %v", path, err)
		}
	}
}
