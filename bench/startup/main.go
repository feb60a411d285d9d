// Startup measures how long it takes from starting a program to seeing its
// window as it will stay, for an empty window and for Namecheck with the
// article that is built in, and prints both and their ratio. The ratio is what
// to compare: it hardly depends on the machine.
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
	runs  = 7                      // of each program, after one that fills caches
	rest  = 700 * time.Millisecond // a picture that stays so long is the last
	alike = 0.995                  // the share of pixels by which a picture is as good as the last
	bound = 1.5                    // what the ratio should not exceed
)

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
	fmt.Printf("start to the picture that stays, median of %d runs (quartiles)\n", runs)
	fmt.Printf("  empty window      %s\n", summary(empty))
	fmt.Printf("  seed readable     %s\n", summary(seed))
	fmt.Printf("  ratio             %.2f (at most %.1f is wanted)\n", float64(quantile(seed, 2))/float64(quantile(empty, 2)), bound)
}

// compare starts the programs in turn, so that what else the machine does
// falls on both.
func compare(emptyWindow, namecheck string) (empty, seed []time.Duration, err error) {
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
func measure(executable, home string) (time.Duration, error) {
	executable, err := filepath.Abs(executable)
	if err != nil {
		return 0, err
	}
	screen, err := e2e.OpenScreen()
	if err != nil {
		return 0, err
	}
	defer screen.Close()
	blank, err := screen.Settled(image.Rect(0, 0, e2e.ScreenWidth, e2e.ScreenHeight), e2e.Patience)
	if err != nil {
		return 0, err
	}
	start := time.Now()
	program, err := screen.Start(executable, home, nil)
	if err != nil {
		return 0, err
	}
	defer program.Close()

	frames := []frame{{0, blank}}
	for last := frames[0]; len(frames) == 1 || time.Since(start) < last.at+rest; time.Sleep(2 * time.Millisecond) {
		if time.Since(start) > e2e.Patience {
			return 0, fmt.Errorf("%s: its window does not come to rest", executable)
		}
		img, err := screen.Picture()
		if err != nil {
			return 0, err
		}
		if !bytes.Equal(img.Pix, last.img.Pix) {
			last = frame{time.Since(start), img}
			frames = append(frames, last)
		}
	}
	final := frames[len(frames)-1]
	for _, f := range frames {
		if share(f.img, final.img) >= alike {
			return f.at, nil
		}
	}
	return final.at, nil
}

// share is how many pixels of two pictures of one size agree.
func share(a, b *image.RGBA) float64 {
	same := 0
	for i := 0; i < len(a.Pix); i += 4 {
		if bytes.Equal(a.Pix[i:i+4], b.Pix[i:i+4]) {
			same++
		}
	}
	return float64(same) / float64(len(a.Pix)/4)
}

func summary(d []time.Duration) string {
	return fmt.Sprintf("%4d ms (%d–%d)", quantile(d, 2).Milliseconds(), quantile(d, 1).Milliseconds(), quantile(d, 3).Milliseconds())
}

// quantile is the nth quartile.
func quantile(d []time.Duration, n int) time.Duration {
	sorted := slices.Sorted(slices.Values(d))
	return sorted[(len(sorted)-1)*n/4]
}
