//go:build !unix

package opener

import "os"

// openNonblocking opens a file; these systems have no pipes among their files.
func openNonblocking(path string) (*os.File, error) { return os.Open(path) }
