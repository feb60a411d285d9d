package opener

import (
	"errors"
	"fmt"
	"io/fs"
)

// Code says what kind of thing is wrong with a file.
type Code string

// The kinds of errors.
const (
	NotFound     Code = "not-found"
	NotRegular   Code = "not-a-regular-file" // a folder, a pipe, a device
	NoPermission Code = "no-permission"
	Empty        Code = "empty" // nothing at all, or only blanks
	NotText      Code = "not-text"
	Unsupported  Code = "unsupported-format" // recognized, but not one that can be read
	TooLarge     Code = "too-large"
	Damaged      Code = "damaged"
	NoArticle    Code = "no-article" // readable, but without the text of an article
)

// Error is why a file could not be opened, in words for the person who chose
// it beside the error below it.
type Error struct {
	Code   Code
	Name   string // what the file is called on screen
	Reason string // continues the name: "is empty"
	Advice string // what to do, in the imperative: "choose another file"
	Err    error  // the error below; may be nil
}

// Error returns the sentence, followed by the error below it.
func (e *Error) Error() string {
	s := fmt.Sprintf("open %q: %s", e.Name, e.Reason)
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Unwrap returns the error below.
func (e *Error) Unwrap() error { return e.Err }

// Sentence returns one sentence that names the file, the reason and what to do.
func (e *Error) Sentence() string {
	s := "“" + e.Name + "” " + e.Reason
	if e.Advice != "" {
		s += "; " + e.Advice
	}
	return s + "."
}

// Sentence returns what to tell the reader about any error from this package.
func Sentence(err error) string {
	var e *Error
	if errors.As(err, &e) {
		return e.Sentence()
	}
	return "The file could not be opened: " + err.Error() + "."
}

func noPermission(err error) *Error {
	return &Error{Code: NoPermission, Reason: "may not be read by you",
		Advice: "ask its owner for permission or copy it to a folder of your own", Err: err}
}

func tooLarge(limit int64, err error) *Error {
	return &Error{Code: TooLarge, Reason: fmt.Sprintf("is larger than %d MB", limit>>20),
		Advice: "save only the article itself", Err: err}
}

// openError explains an error of the operating system.
func openError(err error) *Error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &Error{Code: NotFound, Reason: "does not exist",
			Advice: "check its name, or whether it was moved", Err: err}
	case errors.Is(err, fs.ErrPermission):
		return noPermission(err)
	}
	return &Error{Code: NotFound, Reason: "could not be opened", Advice: "check its name and try again", Err: err}
}
