package e2e

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"time"

	"namecheck/internal/trace"
)

// Patience is how long a state may take to come. It is long because a machine
// may be busy; a test that passes never waits so long.
const Patience = 30 * time.Second

// Program is Namecheck running on a Screen.
type Program struct {
	Home   string // its home folder, empty at the start
	screen *Screen
	cmd    *exec.Cmd
	ended  chan error
	said   bytes.Buffer // standard error; to be read once the program has ended
	trace  string
	read   int // how much of the trace has been read
	state  trace.State
	states int
}

// Start runs an executable on the screen, in a home folder that may hold
// settings of an earlier run, with variables of the environment in the form
// "NAME=value" added to the few that are the same everywhere.
func (s *Screen) Start(executable, home string, variables []string, args ...string) (*Program, error) {
	run, err := os.MkdirTemp(s.dir, "run-")
	if err != nil {
		return nil, err
	}
	p := &Program{Home: home, screen: s, ended: make(chan error, 1), trace: filepath.Join(run, "trace.jsonl")}
	p.cmd = exec.Command(executable, args...)
	p.cmd.Dir = home
	p.cmd.Stderr = &p.said
	p.cmd.Env = append([]string{
		"PATH=" + os.Getenv("PATH"),
		"HOME=" + home,
		"XDG_RUNTIME_DIR=" + run,
		"DISPLAY=" + s.display,
		"LANG=C.UTF-8",
		"LIBGL_ALWAYS_SOFTWARE=1",
		"FYNE_PLATFORM=x11",
		"FYNE_SCALE=1",
		// No desktop of the machine's owner is asked for its colors.
		"DBUS_SESSION_BUS_ADDRESS=unix:path=" + filepath.Join(run, "no-bus"),
		trace.Variable + "=" + p.trace,
	}, variables...)
	if err := p.cmd.Start(); err != nil {
		return nil, err
	}
	go func() { p.ended <- p.cmd.Wait() }()
	return p, nil
}

// Close ends the program and returns what it wrote to standard error.
func (p *Program) Close() string {
	_ = p.cmd.Process.Kill()
	<-p.ended
	p.ended <- nil // a second Close does not wait
	return p.said.String()
}

// Ended waits until the program ends by itself and returns how.
func (p *Program) Ended() error {
	select {
	case err := <-p.ended:
		p.ended <- err
		return err
	case <-time.After(Patience):
		return fmt.Errorf("it still runs after %v", Patience)
	}
}

// State is the last state that WaitFor saw.
func (p *Program) State() trace.State { return p.state }

// WaitFor waits until the window is in a state that holds, and returns it. The
// states that the program went through in between are looked at as well.
func (p *Program) WaitFor(holds func(trace.State) bool) (trace.State, error) {
	if p.states > 0 && holds(p.state) {
		return p.state, nil
	}
	for end := time.Now().Add(Patience); time.Now().Before(end); time.Sleep(25 * time.Millisecond) {
		found, err := p.follow(holds)
		if found || err != nil {
			return p.state, err
		}
		select {
		case err := <-p.ended:
			p.ended <- err
			return p.state, fmt.Errorf("the program ended: %w: %s", errors.Join(err, errors.New("too early")), p.said.String())
		default:
		}
	}
	// Go answers this signal with what every goroutine is doing, and ends.
	_ = p.cmd.Process.Signal(syscall.SIGQUIT)
	_ = p.Ended()
	last, err := json.MarshalIndent(p.state, "", "  ")
	return p.state, errors.Join(fmt.Errorf("it does not come to this within %v; state %d is\n%s", Patience, p.states, last), err)
}

// Newest is the state that the window is in.
func (p *Program) Newest() (trace.State, error) {
	_, err := p.follow(func(trace.State) bool { return false })
	return p.state, err
}

// follow reads on in the trace up to the first state that holds.
func (p *Program) follow(holds func(trace.State) bool) (bool, error) {
	data, err := os.ReadFile(p.trace)
	if errors.Is(err, os.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	for {
		end := bytes.IndexByte(data[p.read:], '\n')
		if end < 0 {
			return false, nil
		}
		p.state = trace.State{}
		if err := json.Unmarshal(data[p.read:p.read+end], &p.state); err != nil {
			return false, fmt.Errorf("state %d: %w", p.states+1, err)
		}
		p.read += end + 1
		p.states++
		if holds(p.state) {
			return true, nil
		}
	}
}

// Window is what the program's window shows, once it has come to rest.
func (p *Program) Window() (*image.RGBA, error) {
	return p.screen.Settled(image.Rect(0, 0, ScreenWidth, ScreenHeight), Patience)
}

// Pixels is a rectangle of the trace as one of a picture.
func Pixels(r trace.Rect) image.Rectangle {
	return image.Rect(r.X, r.Y, r.X+r.W, r.Y+r.H)
}
