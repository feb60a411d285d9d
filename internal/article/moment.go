package article

import "time"

// Precision says how much of a time a file states.
type Precision string

// The precisions of moments. The zero value means that the time is not known.
const (
	ToMonth  Precision = "month"
	ToDay    Precision = "day"
	ToMinute Precision = "minute"
	ToSecond Precision = "second"
)

// Moment is a time that a file states, as far as it states it without doubt.
type Moment struct {
	// Time is the start of what Precision covers. Without a time zone in the file
	// it is in UTC.
	Time      time.Time
	Precision Precision
	Zoned     bool   // the file states the time zone
	Raw       string // the words or figures that were read
	Origin    string // where they stood, as in Field.Origin, or "date line"
}

// Known reports whether anything is known of the time.
func (m Moment) Known() bool { return m.Precision != "" }
