// Pictures makes the pictures of the README: it runs the program on a screen
// in memory and saves what is to be seen there.
//
//	go run ./internal/e2e/pictures build/namecheck assets/pictures
package main

import (
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"

	"namecheck/internal/e2e"
	"namecheck/internal/trace"
)

// look is one picture of the seed.
type look struct {
	file   string
	theme  string // "light" or "dark"
	chosen string // whose row is clicked
	width  int    // of the window in pixels; 0 leaves it as it opens
}

var looks = []look{
	{file: "light.png", theme: "light", chosen: "The New York Times"},
	{file: "dark.png", theme: "dark", chosen: "Jake Sullivan"},
	{file: "narrow.png", theme: "light", chosen: "Yang Jiechi", width: 620},
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: pictures EXECUTABLE FOLDER")
		os.Exit(2)
	}
	for _, l := range looks {
		if err := l.take(os.Args[1], os.Args[2]); err != nil {
			fmt.Fprintf(os.Stderr, "pictures: %s: %v\n", l.file, err)
			os.Exit(1)
		}
	}
}

// take runs the program until it looks as wanted, and saves what it shows.
func (l look) take(executable, folder string) error {
	executable, err := filepath.Abs(executable)
	if err != nil {
		return err
	}
	screen, err := e2e.OpenScreen()
	if err != nil {
		return err
	}
	defer screen.Close()
	home, err := os.MkdirTemp("", "namecheck-home-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(home)
	program, err := screen.Start(executable, home, []string{"FYNE_THEME=" + l.theme})
	if err != nil {
		return err
	}
	defer program.Close()

	s, err := program.WaitFor(func(s trace.State) bool { _, ok := s.Row(l.chosen); return ok })
	if err != nil {
		return err
	}
	row, _ := s.Row(l.chosen)
	x, y := row.Rect.Center()
	if err := screen.Click(x, y, 1); err != nil {
		return err
	}
	s, err = program.WaitFor(func(s trace.State) bool { return s.Chosen == l.chosen })
	if err != nil {
		return err
	}
	if err := screen.Point(e2e.ScreenWidth-1, e2e.ScreenHeight-1); err != nil {
		return err
	}
	if l.width > 0 {
		if err := screen.Resize(l.width, s.Window.H); err != nil {
			return err
		}
		s, err = program.WaitFor(func(s trace.State) bool { return s.Window.W == l.width })
		if err != nil {
			return err
		}
	}
	img, err := program.Window()
	if err != nil {
		return err
	}
	return save(filepath.Join(folder, l.file), img.SubImage(e2e.Pixels(s.Window)))
}

func save(file string, img image.Image) error {
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(f, img); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
