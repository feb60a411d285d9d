package rooms

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const (
	module = "namecheck"
	fyne   = "fyne.io/fyne/v2"
)

// pkg is what go list says of a package of this module.
type pkg struct {
	Name         string
	ImportPath   string
	Imports      []string
	TestImports  []string
	XTestImports []string
	Deps         []string // everything it imports, directly or not, without its tests
}

func TestNothingBelowTheWidgetsKnowsTheToolkit(t *testing.T) {
	for _, p := range list(t, "CGO_ENABLED=0") {
		if !within(p.ImportPath, "internal", "seeds", "assets") {
			continue
		}
		for _, dep := range slices.Concat(p.Deps, p.TestImports, p.XTestImports) {
			if strings.HasPrefix(dep, "fyne.io/") {
				t.Errorf("%s depends on %s", p.ImportPath, dep)
			}
		}
	}
}

// Their tests may: they need something to show.
func TestWidgetsKnowNeitherFilesNorSettingsNorTheEngine(t *testing.T) {
	for _, p := range list(t, "CGO_ENABLED=0") {
		if !within(p.ImportPath, "widgets") {
			continue
		}
		for _, dep := range p.Deps {
			if within(dep, "app", "seeds", "assets", "internal/opener", "internal/tagger", "internal/entity", "internal/export", "internal/verbs") {
				t.Errorf("%s depends on %s", p.ImportPath, dep)
			}
		}
	}
}

func TestNobodyBelowMainKnowsTheProgram(t *testing.T) {
	for _, p := range list(t, "CGO_ENABLED=0") {
		if within(p.ImportPath, "internal", "seeds", "assets", "widgets") && slices.ContainsFunc(p.Deps, func(dep string) bool { return within(dep, "app") }) {
			t.Errorf("%s depends on app", p.ImportPath)
		}
	}
}

// The empty window of bench is a program of its own.
func TestOnlyProgramsOpenTheRealWindow(t *testing.T) {
	for _, p := range list(t, "CGO_ENABLED=1") {
		if p.Name == "main" {
			continue
		}
		for _, imports := range [][]string{p.Imports, p.TestImports, p.XTestImports} {
			if slices.Contains(imports, fyne+"/app") {
				t.Errorf("%s imports %s/app", p.ImportPath, fyne)
			}
		}
	}
}

// The reader of an article on a server has no OpenGL library and no display.
func TestTheProgramWithoutCgoHasNoDriver(t *testing.T) {
	for _, p := range list(t, "CGO_ENABLED=0") {
		for _, dep := range p.Deps {
			if dep == fyne+"/app" || strings.HasPrefix(dep, fyne+"/internal/driver/glfw") || strings.HasPrefix(dep, "github.com/go-gl/") {
				t.Errorf("%s depends on %s without cgo", p.ImportPath, dep)
			}
		}
	}
}

// list returns the packages of this module as they are built under the
// environment setting.
func list(t *testing.T, setting string) []pkg {
	t.Helper()
	readSources(t)
	cmd := exec.Command("go", "list", "-json=Name,ImportPath,Imports,TestImports,XTestImports,Deps", module+"/...")
	cmd.Env = append(os.Environ(), setting)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, &stderr)
	}
	var packages []pkg
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p pkg
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return packages
		} else if err != nil {
			t.Fatal(err)
		}
		packages = append(packages, p)
	}
}

// readSources opens every Go file of the module. The go command repeats a
// test's last result unless a file that the test itself opened has changed.
func readSources(t *testing.T) {
	t.Helper()
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(path, ".go") {
			_, err = os.ReadFile(path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// within reports whether the import path lies in one of the module's folders.
func within(path string, folders ...string) bool {
	for _, f := range folders {
		if rest, ok := strings.CutPrefix(path, module+"/"+f); ok && (rest == "" || rest[0] == '/') {
			return true
		}
	}
	return false
}
