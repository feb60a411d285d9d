package widgets

import (
	"image/color"
	"time"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget     = (*StatusLine)(nil)
	_ fyne.Tappable   = (*StatusLine)(nil)
	_ fyne.Accessible = (*StatusLine)(nil)
)

// StatusLine is the line at the foot of the window: what is open at the left,
// where the reader is at the right. A notice takes the place of the left part,
// and of both where it is long, until it has been read. All its methods must be
// called on Fyne's main goroutine.
type StatusLine struct {
	widget.BaseWidget

	// After calls back on Fyne's main goroutine after some time, unless it is
	// stopped before. Tests put a clock of their own in its place.
	After func(time.Duration, func()) (stop func())

	left, right string
	notice      string
	cancel      func() // stops the clock of the notice
	fit         *textFit
}

const (
	statusSide     = 12
	statusAbove    = 5
	noticeMaxLines = 3
)

// NewStatusLine returns an empty line.
func NewStatusLine() *StatusLine {
	s := &StatusLine{cancel: func() {}, After: afterOnMain}
	s.ExtendBaseWidget(s)
	s.measure()
	return s
}

// SetLeft says what is open.
func (s *StatusLine) SetLeft(text string) {
	s.left = text
	s.Refresh()
}

// SetRight says where the reader is, such as “2 of 5 · Jake Sullivan”.
func (s *StatusLine) SetRight(text string) {
	s.right = text
	s.Refresh()
}

// Notify shows a sentence for as long as it takes to read it; a click takes it
// away before, and so does an empty one.
func (s *StatusLine) Notify(text string) {
	s.cancel()
	s.cancel = func() {}
	s.notice = text
	s.Refresh()
	if text == "" {
		return
	}
	live := true
	stop := s.After(readingTime(text), func() {
		if live {
			s.Notify("")
		}
	})
	s.cancel = func() {
		live = false
		stop()
	}
}

// Left returns the words at the left.
func (s *StatusLine) Left() string { return s.left }

// Right returns the words at the right.
func (s *StatusLine) Right() string { return s.right }

// Notice returns the sentence that is shown for a while, or nothing.
func (s *StatusLine) Notice() string { return s.notice }

// Tapped implements fyne.Tappable.
func (s *StatusLine) Tapped(*fyne.PointEvent) {
	if s.notice != "" {
		s.Notify("")
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (s *StatusLine) AccessibilityLabel() string {
	if s.notice != "" {
		return s.notice
	}
	return joinNotes(s.left, s.right)
}

// AccessibilityRole implements fyne.Accessible.
func (s *StatusLine) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// readingTime is how long a notice stays: time to look down to it, and to read
// it slowly, at ten letters a second.
func readingTime(text string) time.Duration {
	return 3*time.Second + time.Duration(utf8.RuneCountInString(text))*100*time.Millisecond
}

func (s *StatusLine) measure() {
	s.fit = fitText(s.fit, s.Theme().Size(theme.SizeNameCaptionText)+1, fyne.TextStyle{})
}

// statusWords is what the line shows at a width.
type statusWords struct {
	left  []string // lines; more than one only of a notice
	right string
	said  bool // left is a notice
}

func (s *StatusLine) words(width float32) statusWords {
	width -= 2 * statusSide
	w := statusWords{right: s.fit.fit(s.right, width)}
	room := width
	if s.right != "" {
		room -= s.fit.width(w.right) + 2*statusSide
	}
	if s.notice == "" {
		if s.left != "" && room > 4*s.fit.size {
			w.left = []string{s.fit.fit(s.left, room)}
		}
		return w
	}
	w.said = true
	if s.fit.width(s.notice) > room-statusSide {
		w.right = ""
		room = width
	}
	w.left = s.fit.wrap(s.notice, room-statusSide, 0, noticeMaxLines)
	return w
}

type statusRenderer struct {
	line    *StatusLine
	ground  *canvas.Rectangle
	rule    *canvas.Rectangle
	bar     *canvas.Rectangle // beside a notice
	left    [noticeMaxLines]*canvas.Text
	right   *canvas.Text
	objects []fyne.CanvasObject
}

// CreateRenderer implements fyne.Widget.
func (s *StatusLine) CreateRenderer() fyne.WidgetRenderer {
	r := &statusRenderer{
		line:   s,
		ground: canvas.NewRectangle(color.Transparent),
		rule:   canvas.NewRectangle(color.Transparent),
		bar:    canvas.NewRectangle(color.Transparent),
		right:  canvas.NewText("", color.Transparent),
	}
	r.objects = []fyne.CanvasObject{r.ground, r.rule, r.bar, r.right}
	for i := range r.left {
		r.left[i] = canvas.NewText("", color.Transparent)
		r.objects = append(r.objects, r.left[i])
	}
	r.Layout(s.Size())
	return r
}

func (r *statusRenderer) Layout(size fyne.Size) {
	s := r.line
	s.measure()
	th, variant := s.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	pick := func(name fyne.ThemeColorName) color.Color { return Color(th, name, variant) }
	r.ground.FillColor, r.rule.FillColor, r.bar.FillColor = pick(ColorPanel), pick(ColorRule), pick(ColorBox)
	r.ground.Resize(size)
	r.rule.Resize(fyne.NewSize(size.Width, 1))

	w := s.words(size.Width)
	ink, x := pick(ColorMuted), float32(statusSide)
	if w.said {
		ink, x = pick(ColorHeadline), 2*statusSide
	}
	setLines(r.left[:], w.left, s.fit, ink, x, statusAbove)
	setText(r.right, w.right, s.fit, pick(ColorBody))
	r.right.Move(fyne.NewPos(size.Width-statusSide-s.fit.width(w.right), statusAbove))
	r.bar.Move(fyne.NewPos(statusSide, statusAbove+1))
	r.bar.Resize(fyne.NewSize(rowBar, float32(len(w.left))*s.fit.height-2))
	showIf(r.bar, w.said)
}

// MinSize implements fyne.WidgetRenderer. The line grows while a notice needs
// more than one.
func (r *statusRenderer) MinSize() fyne.Size {
	s := r.line
	lines := 1
	if s.Size().Width > 0 {
		lines = max(1, len(s.words(s.Size().Width).left))
	}
	return fyne.NewSize(160, float32(lines)*s.fit.height+2*statusAbove)
}

func (r *statusRenderer) Refresh() {
	r.Layout(r.line.Size())
	canvas.Refresh(r.line)
}

func (r *statusRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *statusRenderer) Destroy() {}
