package main

import (
	"crypto/sha256"
	_ "embed" // for the manifest
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

//go:embed manifest.json
var manifestFile []byte

// manifest names everything that trains or measures the tagger.
type manifest struct {
	Corpora  []corpus   `json:"corpora"`
	Packages []registry `json:"packages"`
}

// corpus is one annotated collection. Paths are relative to the shared folder.
type corpus struct {
	Name    string `json:"name"`
	File    string `json:"file"`
	Texts   string `json:"texts,omitempty"` // folder of the texts, for sheets
	Source  string `json:"source"`
	License string `json:"license"`
	SHA256  string `json:"sha256"`

	Use        string  `json:"use"`                  // "train", "measure" or "silver"
	Weight     float32 `json:"weight,omitempty"`     // how often each sentence counts in training
	Documents  bool    `json:"documents,omitempty"`  // sentences stand in the order of the document
	GroupsOpen bool    `json:"groupsOpen,omitempty"` // nationalities are not annotated
}

// registry is a package of a public registry from which a resource is taken.
type registry struct {
	Name    string `json:"name"` // name@version, on npm
	File    string `json:"file"` // in the package
	License string `json:"license"`
	SHA256  string `json:"sha256"` // of the file
}

func readManifest() (manifest, error) {
	var m manifest
	if err := json.Unmarshal(manifestFile, &m); err != nil {
		return m, fmt.Errorf("manifest: %w", err)
	}
	return m, nil
}

// errNoShared is returned where the annotated data is not at hand.
var errNoShared = errors.New("the annotated data is not here: set NAMECHECK_SHARED to the folder that holds data/ner")

// sharedFolder finds the folder with the annotated data: NAMECHECK_SHARED, or
// the folder "shared" beside the module.
func sharedFolder() (string, error) {
	if dir := os.Getenv("NAMECHECK_SHARED"); dir != "" {
		return dir, nil
	}
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", errNoShared
		}
		dir = up
	}
	dir = filepath.Join(filepath.Dir(dir), "shared")
	if _, err := os.Stat(filepath.Join(dir, "data", "ner")); err != nil {
		return "", errNoShared
	}
	return dir, nil
}

// read returns the documents of the corpus after comparing its checksum.
func (c corpus) read(shared string) ([]document, error) {
	path := filepath.Join(shared, filepath.FromSlash(c.File))
	if err := checkSum(path, c.SHA256); err != nil {
		return nil, err
	}
	if c.Texts != "" {
		return readSheets(path, filepath.Join(shared, filepath.FromSlash(c.Texts)))
	}
	return readColumns(path, c.Documents)
}

func checkSum(path, want string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	if got := hex.EncodeToString(h.Sum(nil)); got != want {
		return fmt.Errorf("%s is not the file that the manifest names: its SHA-256 is %s, not %s", path, got, want)
	}
	return nil
}
