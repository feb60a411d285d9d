package e2e

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// The size of the screen in memory.
const (
	ScreenWidth  = 1280
	ScreenHeight = 800
)

// windowRules makes the window manager put every window's content into the
// corner of the screen, without a frame and without keys of its own, so that a
// pixel of the window is the same pixel of the screen.
const windowRules = `<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <theme><keepBorder>no</keepBorder></theme>
  <focus><focusNew>yes</focusNew></focus>
  <keyboard/>
  <mouse>
    <context name="Client"><mousebind button="Left" action="Press"><action name="Focus"/></mousebind></context>
  </mouse>
  <applications>
    <application class="*">
      <decor>no</decor>
      <focus>yes</focus>
      <position force="yes"><x>0</x><y>0</y></position>
    </application>
  </applications>
</openbox_config>
`

// Screen is an X server that draws into memory, with a window manager, a
// pointer and a keyboard of its own.
type Screen struct {
	display string // such as ":99"
	dir     string // holds the picture that the server draws
	server  *exec.Cmd
	manager *exec.Cmd
}

// OpenScreen starts a screen on a display number that nobody uses. The caller
// must close it.
func OpenScreen() (*Screen, error) {
	dir, err := os.MkdirTemp("", "namecheck-screen-")
	if err != nil {
		return nil, err
	}
	s := &Screen{dir: dir}
	if err := s.start(); err != nil {
		return nil, errors.Join(fmt.Errorf("opening a screen: %w", err), s.Close())
	}
	return s, nil
}

// Close ends the screen and with it every program that shows a window there.
func (s *Screen) Close() error {
	for _, cmd := range []*exec.Cmd{s.manager, s.server} {
		if cmd != nil && cmd.Process != nil {
			_ = cmd.Process.Kill()
			_ = cmd.Wait() // it was killed: the error says no more
		}
	}
	return os.RemoveAll(s.dir)
}

// Picture is what the screen shows now.
func (s *Screen) Picture() (*image.RGBA, error) {
	data, err := os.ReadFile(filepath.Join(s.dir, "Xvfb_screen0"))
	if err != nil {
		return nil, err
	}
	return decodeXWD(data)
}

// Settled waits until the part of the screen has not changed for a while and
// returns the last picture.
func (s *Screen) Settled(part image.Rectangle, limit time.Duration) (*image.RGBA, error) {
	const still = 300 * time.Millisecond
	end := time.Now().Add(limit)
	last, err := s.Picture()
	for since := time.Now(); err == nil && time.Since(since) < still; {
		if time.Now().After(end) {
			return last, fmt.Errorf("the screen does not come to rest within %v", limit)
		}
		time.Sleep(30 * time.Millisecond)
		var next *image.RGBA
		if next, err = s.Picture(); err == nil && !samePixels(last, next, part) {
			since = time.Now()
		}
		last = next
	}
	return last, err
}

// Point moves the pointer to a pixel of the screen.
func (s *Screen) Point(x, y int) error {
	return s.drive("mousemove", "--sync", fmt.Sprint(x), fmt.Sprint(y))
}

// Click presses a button of the mouse on a pixel of the screen. Button 1 is
// the left one, 4 and 5 turn the wheel.
func (s *Screen) Click(x, y, button int) error {
	// The pointer comes to rest first: a click in the same instant as the move
	// would find the program still hovering elsewhere.
	if err := s.Point(x, y); err != nil {
		return err
	}
	time.Sleep(60 * time.Millisecond)
	return s.drive("click", fmt.Sprint(button))
}

// Key presses keys in turn, each by its name with its modifiers, such as
// "ctrl+o" or "Return".
func (s *Screen) Key(names ...string) error {
	return s.drive(append([]string{"key", "--clearmodifiers", "--delay", "60"}, names...)...)
}

// Type presses the keys that write the words.
func (s *Screen) Type(words string) error {
	return s.drive("type", "--clearmodifiers", "--delay", "40", words)
}

// Resize gives the window that has the keys another size.
func (s *Screen) Resize(width, height int) error {
	return s.drive("getactivewindow", "windowsize", fmt.Sprint(width), fmt.Sprint(height))
}

// drive has xdotool move the pointer or press keys.
func (s *Screen) drive(args ...string) error {
	cmd := exec.Command("xdotool", args...)
	cmd.Env = append(os.Environ(), "DISPLAY="+s.display)
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("xdotool %s: %w: %s", strings.Join(args, " "), err, bytes.TrimSpace(out))
	}
	return nil
}

func (s *Screen) start() error {
	// The server tells the display number that it took through a pipe, its
	// file descriptor 3.
	told, tells, err := os.Pipe()
	if err != nil {
		return err
	}
	defer told.Close()
	s.server = exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", fmt.Sprintf("%dx%dx24", ScreenWidth, ScreenHeight),
		"-fbdir", s.dir, "-nolisten", "tcp", "-noreset")
	s.server.ExtraFiles = []*os.File{tells}
	err = s.server.Start()
	tells.Close()
	if err != nil {
		return err
	}
	if err := told.SetReadDeadline(time.Now().Add(20 * time.Second)); err != nil {
		return err
	}
	number := make([]byte, 16)
	n, err := told.Read(number)
	if err != nil {
		return fmt.Errorf("starting Xvfb: %w", err)
	}
	s.display = ":" + strings.TrimSpace(string(number[:n]))

	rules := filepath.Join(s.dir, "rc.xml")
	if err := os.WriteFile(rules, []byte(windowRules), 0o600); err != nil {
		return err
	}
	s.manager = exec.Command("openbox", "--config-file", rules)
	s.manager.Env = append(os.Environ(), "DISPLAY="+s.display, "HOME="+s.dir, "XDG_CACHE_HOME="+s.dir, "XDG_DATA_HOME="+s.dir)
	if err := s.manager.Start(); err != nil {
		return err
	}
	return s.Point(ScreenWidth-1, ScreenHeight-1) // out of the way
}

// samePixels reports whether two pictures of one size agree in a part.
func samePixels(a, b *image.RGBA, part image.Rectangle) bool {
	part = part.Intersect(a.Rect)
	for y := part.Min.Y; y < part.Max.Y; y++ {
		from, to := a.PixOffset(part.Min.X, y), a.PixOffset(part.Max.X, y)
		if !bytes.Equal(a.Pix[from:to], b.Pix[from:to]) {
			return false
		}
	}
	return true
}
