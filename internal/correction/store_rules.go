package correction

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// rulesName is the file in a store's folder that holds the rules.
const rulesName = "rules.json"

// Rules reads the rules that hold everywhere. notice is a sentence to show the
// reader when something was amiss; a broken file is set aside, never lost.
func (s *Store) Rules() (rules Rules, notice string) {
	path := filepath.Join(s.dir, rulesName)
	data, err := readLimited(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ""
	}
	if err != nil {
		return nil, "Your rules for all articles could not be read: " + reason(err) + "."
	}
	rules, err = decodeRules(bytes.NewReader(data))
	switch {
	case err == nil:
		return rules, ""
	case errors.Is(err, errNewer):
		return nil, "Your rules for all articles were made with a later version of Namecheck and are left as they are."
	}
	notice = "Your rules for all articles could not be read (" + err.Error() + "). "
	to, asideErr := setAside(path)
	if asideErr != nil {
		return nil, notice + "They are in “" + rulesName + "”."
	}
	return nil, notice + "They were set aside as “" + filepath.Base(to) + "”."
}

// SaveRules replaces the rules. When it returns an error, a sentence,
// everything that was saved before is still there. A file that cannot be read
// as rules is set aside, one of a later version of the program is not touched.
func (s *Store) SaveRules(rules Rules) error {
	path := filepath.Join(s.dir, rulesName)
	if data, err := readLimited(path); err == nil {
		switch _, err := decodeRules(bytes.NewReader(data)); {
		case errors.Is(err, errNewer):
			return Refusal("The rules could not be saved: “" + rulesName + "” was written by a later version of Namecheck.")
		case err != nil:
			if _, err := setAside(path); err != nil {
				return Refusal("The rules could not be saved: " + reason(err) + ".")
			}
		}
	} else if !errors.Is(err, fs.ErrNotExist) {
		return Refusal("The rules could not be saved: " + reason(err) + ".")
	}
	if err := replace(path, func(w *os.File) error { return WriteRules(w, rules) }); err != nil {
		return Refusal("The rules could not be saved: " + reason(err) + ".")
	}
	return nil
}

// readLimited reads a regular file of the store, up to just over the size limit.
func readLimited(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("it is not a file")
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(f, sizeLimit+1))
	return data, errors.Join(err, f.Close())
}

// reason says in a few words why the operating system refused something.
func reason(err error) string {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.Is(err, fs.ErrPermission):
		return "you do not have the permission"
	case errors.As(err, &path):
		return path.Err.Error()
	case errors.As(err, &link):
		return link.Err.Error()
	}
	return err.Error()
}

// inside makes part of a longer sentence of one that stands alone.
func inside(err error) error {
	s := err.Error()
	if n := len(s); n > 0 && s[n-1] == '.' {
		s = s[:n-1]
	}
	return errors.New(s)
}
