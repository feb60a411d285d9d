//go:build e2e

package e2e

import (
	"flag"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"namecheck/internal/trace"
)

var (
	executable = flag.String("program", "", "the executable of Namecheck, built with its window")
	kept       = flag.String("kept", "", "folder for a picture of the screen of each test that fails")
)

// player is a program whose failures are the test's.
type player struct{ *Program }

// run starts the program on a screen of its own for somebody who never ran it,
// with variables of the environment and arguments.
func run(t *testing.T, variables []string, args ...string) player {
	t.Helper()
	return runAt(t, t.TempDir(), variables, args...)
}

// runAt starts it for somebody whose settings are in the home folder.
func runAt(t *testing.T, home string, variables []string, args ...string) player {
	t.Helper()
	if *executable == "" {
		t.Fatal("which executable to drive is not said: type make window")
	}
	screen, err := OpenScreen()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := screen.Close(); err != nil {
			t.Error(err)
		}
	})
	program, err := screen.Start(*executable, home, variables, args...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if t.Failed() {
			keep(t, screen)
		}
		if said := program.Close(); t.Failed() {
			t.Logf("the program said:\n%s", said)
		}
	})
	return player{program}
}

// shows waits for a state of the window.
func (p player) shows(t *testing.T, what string, holds func(trace.State) bool) trace.State {
	t.Helper()
	s, err := p.WaitFor(holds)
	if err != nil {
		t.Fatalf("waiting for %s: %v", what, err)
	}
	return s
}

// now is the newest state of the window.
func (p player) now(t *testing.T) trace.State {
	t.Helper()
	s, err := p.Newest()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// rests waits until the text no longer moves, and returns the state in which it
// stands.
func (p player) rests(t *testing.T) trace.State {
	t.Helper()
	end := time.Now().Add(Patience)
	for before := p.now(t); ; {
		time.Sleep(400 * time.Millisecond) // longer than a glide
		s := p.now(t)
		if s.Scroll == before.Scroll && slices.EqualFunc(s.Marks, before.Marks, func(a, b trace.Mark) bool { return slices.Equal(a.Rects, b.Rects) }) {
			return s
		}
		if time.Now().After(end) {
			t.Fatal("the text does not come to rest")
		}
		before = s
	}
}

// sees waits until the screen looks right: a frame may take its time after the
// state that it shows. wrong says what is not right in a picture, "" for all
// well.
func (p player) sees(t *testing.T, wrong func(*image.RGBA) string) {
	t.Helper()
	for end := time.Now().Add(Patience); ; {
		complaint := wrong(p.picture(t))
		if complaint == "" {
			return
		}
		if time.Now().After(end) {
			t.Fatal(complaint)
		}
	}
}

func (p player) picture(t *testing.T) *image.RGBA {
	t.Helper()
	img, err := p.Window()
	if err != nil {
		t.Fatal(err)
	}
	return img
}

func (p player) click(t *testing.T, r trace.Rect) {
	t.Helper()
	x, y := r.Center()
	if err := p.screen.Click(x, y, 1); err != nil {
		t.Fatal(err)
	}
}

func (p player) point(t *testing.T, x, y int) {
	t.Helper()
	if err := p.screen.Point(x, y); err != nil {
		t.Fatal(err)
	}
}

func (p player) key(t *testing.T, names ...string) {
	t.Helper()
	if err := p.screen.Key(names...); err != nil {
		t.Fatal(err)
	}
}

func (p player) types(t *testing.T, words string) {
	t.Helper()
	if err := p.screen.Type(words); err != nil {
		t.Fatal(err)
	}
}

// choose opens the nth file of the dialog, the parent folder being 0: the keys
// walk to it and choose it, the mouse presses the button that thereupon lights
// up at the bottom right.
func (p player) choose(t *testing.T, n int) {
	t.Helper()
	p.key(t, "ctrl+o")
	p.shows(t, "the dialog", func(s trace.State) bool { return s.Dialog == "open" })
	p.picture(t)
	p.key(t, "Tab", "Tab") // past the favorite folders
	p.key(t, slices.Repeat([]string{"Right"}, n)...)
	before := p.picture(t)
	p.key(t, "space")
	var button image.Rectangle
	p.sees(t, func(img *image.RGBA) string {
		button = changed(before, img, image.Rect(ScreenWidth/2, ScreenHeight/2, ScreenWidth, ScreenHeight))
		if button.Empty() {
			return "no button lit up for the chosen file"
		}
		return ""
	})
	p.click(t, trace.Rect{X: button.Min.X, Y: button.Min.Y, W: button.Dx(), H: button.Dy()})
}

// ink is the share of a part of a picture that has not the color of its page.
func ink(img *image.RGBA, r trace.Rect) float64 {
	paper, inked := most(img, Pixels(r)), 0
	each(img, Pixels(r), func(c color.RGBA) {
		if c != paper {
			inked++
		}
	})
	return float64(inked) / float64(r.W*r.H)
}

// most is the color that most pixels of a part have.
func most(img *image.RGBA, part image.Rectangle) color.RGBA {
	var best color.RGBA
	count := map[color.RGBA]int{}
	each(img, part, func(c color.RGBA) {
		if count[c]++; count[c] > count[best] {
			best = c
		}
	})
	return best
}

func each(img *image.RGBA, part image.Rectangle, f func(color.RGBA)) {
	part = part.Intersect(img.Rect)
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			f(img.RGBAAt(x, y))
		}
	}
}

// changed is the smallest rectangle around the pixels of a part that differ.
func changed(a, b *image.RGBA, part image.Rectangle) image.Rectangle {
	var r image.Rectangle
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			if a.RGBAAt(x, y) != b.RGBAAt(x, y) {
				r = r.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return r
}

func write(t *testing.T, folder, name, content string) string {
	t.Helper()
	path := filepath.Join(folder, name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// keep saves what the screen shows for whoever looks into a failure.
func keep(t *testing.T, screen *Screen) {
	if *kept == "" {
		return
	}
	img, err := screen.Picture()
	if err != nil {
		t.Log(err)
		return
	}
	if err := os.MkdirAll(*kept, 0o755); err != nil {
		t.Log(err)
		return
	}
	path := filepath.Join(*kept, strings.ReplaceAll(t.Name(), "/", "-")+".png")
	f, err := os.Create(path)
	if err != nil {
		t.Log(err)
		return
	}
	defer f.Close()
	if err := png.Encode(f, img); err != nil {
		t.Log(err)
	}
	t.Logf("the screen is kept in %s", path)
}
