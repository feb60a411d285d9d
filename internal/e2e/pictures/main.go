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

// looks are the pictures: the theme, and who is chosen in the seed.
var looks = []struct{ file, theme, chosen string }{
	{"light.png", "light", "Jake Sullivan"},
	{"dark.png", "dark", "Kremlin"},
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: pictures EXECUTABLE FOLDER")
		os.Exit(2)
	}
	for _, look := range looks {
		err := take(os.Args[1], filepath.Join(os.Args[2], look.file), look.theme, look.chosen)
		if err != nil {
			fmt.Fprintf(os.Stderr, "pictures: %s: %v\n", look.file, err)
			os.Exit(1)
		}
	}
}

// take saves a picture of the seed with an entity chosen.
func take(executable, file, theme, chosen string) (err error) {
	executable, err = filepath.Abs(executable)
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
	program, err := screen.Start(executable, home, []string{"FYNE_THEME=" + theme})
	if err != nil {
		return err
	}
	defer program.Close()

	s, err := program.WaitFor(func(s trace.State) bool { _, ok := s.Row(chosen); return ok })
	if err != nil {
		return err
	}
	row, _ := s.Row(chosen)
	x, y := row.Rect.Center()
	if err := screen.Click(x, y, 1); err != nil {
		return err
	}
	s, err = program.WaitFor(func(s trace.State) bool { return s.Chosen == chosen })
	if err != nil {
		return err
	}
	if err := screen.Point(e2e.ScreenWidth-1, e2e.ScreenHeight-1); err != nil {
		return err
	}
	img, err := program.Window()
	if err != nil {
		return err
	}
	return save(file, img.SubImage(image.Rect(0, 0, s.Window.W, s.Window.H)))
}

func save(file string, img image.Image) error {
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	if err := png.Encode(f, img); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
