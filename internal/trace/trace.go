// Package trace lets another program follow what the window shows. When the
// environment variable NAMECHECK_TRACE names a file, Namecheck appends one
// line of JSON to it for every state of the window that differs from the one
// before. The tests in internal/e2e read it to know where to click and what to
// expect; it is not meant for anything else and may change in any release.
//
// The producer looks at the window ten times a second, fills a State and hands
// it to Writer.Write, which leaves out repetitions. So no part of the program
// needs to announce its changes, and a state that lasts is always written.
package trace

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
)

// Variable is the environment variable that turns tracing on.
const Variable = "NAMECHECK_TRACE"

// State is what the window shows at one moment. All rectangles are in pixels
// of the window's content, its top left corner being 0,0: positions on the
// canvas times the canvas's scale, rounded.
type State struct {
	Title    string `json:"title"`    // of the window
	Article  string `json:"article"`  // Article.Source.Name
	Path     string `json:"path"`     // Article.Source.Path
	Headline string `json:"headline"` // the headline's words
	Status   string `json:"status"`   // all words of the status line
	Message  string `json:"message"`  // the sentence of a notice or error on screen, "" for none
	Dialog   string `json:"dialog"`   // which dialog is open: "open", "error", another word, "" for none
	Dark     bool   `json:"dark"`     // whether a dark theme is in force
	Focus    string `json:"focus"`    // what has the keys: "filter", "find", "panel", "text", "dialog" or ""
	Filter   string `json:"filter"`   // the words in the filter box
	Chosen   string `json:"chosen"`   // name of the chosen entity, "" for none
	Mention  int    `json:"mention"`  // which mention of the chosen entity is current, from 1; 0 for none
	Mentions int    `json:"mentions"` // how many mentions the chosen entity has
	Card     string `json:"card"`     // whom the card on screen explains, "" for none
	Changes  string `json:"changes"`  // the summary of the reader's corrections, "" for none
	Hits     string `json:"hits"`     // what the find bar says of its hits, "" without the bar
	Scroll   int    `json:"scroll"`   // how far the text is scrolled

	Window    Rect   `json:"window"`     // all of the content, at 0,0
	Text      Rect   `json:"text"`       // the reading column's visible area
	Panel     Rect   `json:"panel"`      // the entity panel; empty when hidden
	FilterBox Rect   `json:"filter_box"` // the filter's entry
	Rows      []Row  `json:"rows"`       // the panel's rows, top down, those in view only
	Marks     []Mark `json:"marks"`      // the mentions in the text, in order, those in view only
}

// Row is an entity's row in the panel.
type Row struct {
	Name  string `json:"name"`
	Kind  string `json:"kind"` // "person", "organization" or "place"
	Count int    `json:"count"`
	Rect  Rect   `json:"rect"`
}

// Mark is one mention in the text.
type Mark struct {
	Entity  string `json:"entity"`  // name of the entity it belongs to
	Text    string `json:"text"`    // the words
	Filled  bool   `json:"filled"`  // whether it is painted as one of the chosen entity's
	Current bool   `json:"current"` // whether it is boxed as the current mention
	Rects   []Rect `json:"rects"`   // one for each line that it stands on
}

// Rect is a rectangle of pixels.
type Rect struct {
	X int `json:"x"`
	Y int `json:"y"`
	W int `json:"w"`
	H int `json:"h"`
}

// Empty reports whether the rectangle covers nothing.
func (r Rect) Empty() bool { return r.W <= 0 || r.H <= 0 }

// Center is the pixel in the middle of the rectangle.
func (r Rect) Center() (x, y int) { return r.X + r.W/2, r.Y + r.H/2 }

// Contains reports whether all of s lies within r.
func (r Rect) Contains(s Rect) bool {
	return s.X >= r.X && s.Y >= r.Y && s.X+s.W <= r.X+r.W && s.Y+s.H <= r.Y+r.H
}

// Row returns the row of the entity of that name, and whether it is in view.
func (s State) Row(name string) (Row, bool) {
	for _, r := range s.Rows {
		if r.Name == name {
			return r, true
		}
	}
	return Row{}, false
}

// Of returns the marks in view that belong to the entity of that name.
func (s State) Of(name string) []Mark {
	var marks []Mark
	for _, m := range s.Marks {
		if m.Entity == name {
			marks = append(marks, m)
		}
	}
	return marks
}

// Writer appends states to a trace. It is used from one goroutine only. A nil
// Writer is one for which tracing is off.
type Writer struct {
	w    io.WriteCloser
	last []byte
}

// FromEnvironment opens the trace that the environment asks for. It returns a
// nil Writer when none is asked for.
func FromEnvironment() (*Writer, error) {
	path := os.Getenv(Variable)
	if path == "" {
		return nil, nil
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return nil, fmt.Errorf("opening the trace: %w", err)
	}
	return &Writer{w: f}, nil
}

// Write appends s unless it equals the state written before. Each state goes
// out in a single write, so that a reader never sees half of a finished line.
func (w *Writer) Write(s State) error {
	line, err := json.Marshal(s)
	if err != nil {
		return fmt.Errorf("encoding a state: %w", err)
	}
	if bytes.Equal(line, w.last) {
		return nil
	}
	w.last = line
	if _, err := w.w.Write(append(bytes.Clone(line), '\n')); err != nil {
		return fmt.Errorf("writing the trace: %w", err)
	}
	return nil
}

// Close ends the trace.
func (w *Writer) Close() error { return w.w.Close() }
