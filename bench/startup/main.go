// Startup measures how long it takes from starting a program to seeing its
// window, for an empty window and for Namecheck with the article that is built
// in, and prints both and their ratio. The ratio is what to compare: it hardly
// depends on the machine.
//
//	go run ./bench/startup build/emptywindow build/namecheck
package main

import (
	"bytes"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"slices"
	"time"

	"namecheck/internal/e2e"
)

const (
	runs = 7                      // of each program, after one that fills caches
	rest = 700 * time.Millisecond // a picture that stays so long is the last

	// pause is between two looks: looking oftener takes time from what is measured.
	pause = 12 * time.Millisecond

	// The shares of pixels by which a picture is as good as the last one: of the
	// text, to which underlines come later, and of everything.
	readable = 0.98
	complete = 0.995

	bound = 1.5 // what the ratio should not exceed
)

// start is how long it took a program to show its window.
type start struct {
	text time.Duration // until the text could be read
	all  time.Duration // until everything was there
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: startup EMPTYWINDOW NAMECHECK")
		os.Exit(2)
	}
	empty, seed, err := compare(os.Args[1], os.Args[2])
	if err != nil {
		fmt.Fprintln(os.Stderr, "startup:", err)
		os.Exit(1)
	}
	text := func(s start) time.Duration { return s.text }
	all := func(s start) time.Duration { return s.all }
	base := quantile(empty, all, 2)
	fmt.Printf("from the start, median of %d runs (quartiles), ratio to the empty window\n", runs)
	fmt.Printf("  empty window    %s\n", summary(empty, all))
	fmt.Printf("  seed readable   %s  %.2f (at most %.1f is wanted)\n", summary(seed, text), float64(quantile(seed, text, 2))/float64(base), bound)
	fmt.Printf("  names beside it %s  %.2f\n", summary(seed, all), float64(quantile(seed, all, 2))/float64(base))
}

// compare starts the programs in turn, so that what else the machine does
// falls on both.
func compare(emptyWindow, namecheck string) (empty, seed []start, err error) {
	home, err := os.MkdirTemp("", "namecheck-home-")
	if err != nil {
		return nil, nil, err
	}
	defer os.RemoveAll(home)
	for i := range runs + 1 {
		e, err := measure(emptyWindow, home)
		if err != nil {
			return nil, nil, err
		}
		s, err := measure(namecheck, home)
		if err != nil {
			return nil, nil, err
		}
		if i > 0 {
			empty, seed = append(empty, e), append(seed, s)
		}
	}
	return empty, seed, nil
}

// frame is what the screen showed from a moment on.
type frame struct {
	at  time.Duration // since the start
	img *image.RGBA
}

// measure starts a program and returns when it first looked as it stayed.
func measure(executable, home string) (start, error) {
	executable, err := filepath.Abs(executable)
	if err != nil {
		return start{}, err
	}
	screen, err := e2e.OpenScreen()
	if err != nil {
		return start{}, err
	}
	defer screen.Close()
	blank, err := screen.Settled(image.Rect(0, 0, e2e.ScreenWidth, e2e.ScreenHeight), e2e.Patience)
	if err != nil {
		return start{}, err
	}
	begun := time.Now()
	program, err := screen.Start(executable, home, nil)
	if err != nil {
		return start{}, err
	}
	defer program.Close()

	frames := []frame{{0, blank}}
	for last := frames[0]; len(frames) == 1 || time.Since(begun) < last.at+rest; time.Sleep(pause) {
		if time.Since(begun) > e2e.Patience {
			return start{}, fmt.Errorf("%s: its window does not come to rest", executable)
		}
		img, err := screen.Picture()
		if err != nil {
			return start{}, err
		}
		if !bytes.Equal(img.Pix, last.img.Pix) {
			last = frame{time.Since(begun), img}
			frames = append(frames, last)
		}
	}
	state, err := program.Newest()
	if err != nil {
		return start{}, err
	}
	everything := image.Rect(0, 0, e2e.ScreenWidth, e2e.ScreenHeight)
	column := e2e.Pixels(state.Text)
	if column.Empty() {
		column = everything // the empty window has none
	}
	return start{
		text: firstLike(frames, column, readable),
		all:  firstLike(frames, everything, complete),
	}, nil
}

// firstLike is when a part of the screen first looked like in the last frame.
func firstLike(frames []frame, part image.Rectangle, alike float64) time.Duration {
	final := frames[len(frames)-1]
	for _, f := range frames {
		if share(f.img, final.img, part) >= alike {
			return f.at
		}
	}
	return final.at
}

// share is how many pixels in a part of two pictures agree.
func share(a, b *image.RGBA, part image.Rectangle) float64 {
	same := 0
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			if a.RGBAAt(x, y) == b.RGBAAt(x, y) {
				same++
			}
		}
	}
	return float64(same) / float64(part.Dx()*part.Dy())
}

func summary(starts []start, of func(start) time.Duration) string {
	return fmt.Sprintf("%4d ms (%d–%d)", quantile(starts, of, 2).Milliseconds(), quantile(starts, of, 1).Milliseconds(), quantile(starts, of, 3).Milliseconds())
}

// quantile is the nth quartile.
func quantile(starts []start, of func(start) time.Duration, n int) time.Duration {
	var sorted []time.Duration
	for _, s := range starts {
		sorted = append(sorted, of(s))
	}
	slices.Sort(sorted)
	return sorted[(len(sorted)-1)*n/4]
}
