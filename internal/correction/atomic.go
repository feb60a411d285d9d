package correction

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

// partPattern names files that are being written. One that is left behind by a
// crash holds nothing that counts.
const partPattern = ".writing-*.tmp"

// replace writes a file so that at every moment either the old or the new
// content stands under its name, whatever fails: a full disk, a lost
// permission, the power.
func replace(path string, write func(*os.File) error) (err error) {
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(dir, partPattern)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, ignoreMissing(os.Remove(f.Name())))
		}
	}()
	if err := errors.Join(write(f), f.Sync(), f.Close()); err != nil {
		return err
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return err
	}
	return syncFolder(dir)
}

// syncFolder makes a renaming last. Windows neither needs nor allows it; some
// file systems refuse it, which leaves the file as safe as they can make it.
func syncFolder(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(dir)
	if err != nil {
		return nil
	}
	_ = d.Sync()
	return d.Close()
}

// asideLimit is how many broken versions of one file are kept apart.
const asideLimit = 1000

// setAside renames a file that must not be overwritten and returns its new
// name.
func setAside(path string) (string, error) {
	for i := 1; i <= asideLimit; i++ {
		to := fmt.Sprintf("%s.aside-%d", path, i)
		if _, err := os.Lstat(to); errors.Is(err, os.ErrNotExist) {
			return to, os.Rename(path, to)
		}
	}
	return "", fmt.Errorf("%s was set aside too often", filepath.Base(path))
}

func ignoreMissing(err error) error {
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	return err
}
