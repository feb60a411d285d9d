package app

import (
	"sync"

	"namecheck/internal/correction"
)

// saver writes the corrections of one document, off the UI goroutine and the
// latest state only.
type saver struct {
	file    *correction.File
	pending *sync.WaitGroup // what the program waits for before it ends
	failed  func(error)     // called off the UI goroutine

	mu      sync.Mutex
	next    []correction.Correction
	waiting bool // next is to be written
	running bool
}

// save writes the corrections soon, in place of those that wait to be written.
func (s *saver) save(list []correction.Correction) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.next, s.waiting = list, true
	if !s.running {
		s.running = true
		s.pending.Go(s.run)
	}
}

func (s *saver) run() {
	for {
		s.mu.Lock()
		if !s.waiting {
			s.running = false
			s.mu.Unlock()
			return
		}
		list := s.next
		s.waiting = false
		s.mu.Unlock()
		if err := s.file.Save(list); err != nil {
			s.failed(err)
		}
	}
}
