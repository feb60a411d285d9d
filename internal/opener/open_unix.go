//go:build unix

package opener

import (
	"os"
	"syscall"
)

// openNonblocking opens a file without waiting, should it have become a pipe.
func openNonblocking(path string) (*os.File, error) {
	return os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
}
