package app

import (
	"fyne.io/fyne/v2"

	"namecheck/widgets"
)

// settings are what the program remembers of how the reader likes to read.
// They are kept in Fyne's preferences, one value a key.
type settings struct{ kept fyne.Preferences }

// The keys of the preferences.
const (
	keyLook      = "look"
	keyLegible   = "face.legible"
	keyTextSize  = "text.size"
	keyFolder    = "open.folder"
	keyRecent    = "open.recent"
	keyPanel     = "panel.shown"
	keyPanelSize = "panel.width"
	keyContexts  = "contexts.shown"
	keyWidth     = "window.width"
	keyHeight    = "window.height"
)

// The size of the window at the first launch, in Fyne's units.
const (
	firstWidth  = 1120
	firstHeight = 780
)

func (s settings) look() look {
	l := look(s.kept.String(keyLook))
	if _, ok := palettes[l]; ok {
		return l
	}
	return lookSystem
}

func (s settings) setLook(l look) { s.kept.SetString(keyLook, string(l)) }

// legible is whether the column is set in the face for readers with low
// vision.
func (s settings) legible() bool        { return s.kept.Bool(keyLegible) }
func (s settings) setLegible(want bool) { s.kept.SetBool(keyLegible, want) }

// dress gives all windows the look and the face that the reader chose.
func (s settings) dress(desk fyne.App) { desk.Settings().SetTheme(newTheme(s.look(), s.legible())) }

// style is how the column sets its text. Values out of range are the column's
// to mend.
func (s settings) style() widgets.Style {
	style := widgets.DefaultStyle()
	style.Size = float32(s.kept.FloatWithFallback(keyTextSize, float64(style.Size)))
	return style
}

func (s settings) setTextSize(size float32) { s.kept.SetFloat(keyTextSize, float64(size)) }

// folder is where the last file was; empty before the first one.
func (s settings) folder() string     { return s.kept.String(keyFolder) }
func (s settings) setFolder(f string) { s.kept.SetString(keyFolder, f) }

func (s settings) panel() (shown bool, width float32) {
	return s.kept.BoolWithFallback(keyPanel, true), float32(s.kept.Float(keyPanelSize))
}

func (s settings) setPanel(shown bool, width float32) {
	s.kept.SetBool(keyPanel, shown)
	s.kept.SetFloat(keyPanelSize, float64(width))
}

func (s settings) contexts() bool        { return s.kept.Bool(keyContexts) }
func (s settings) setContexts(show bool) { s.kept.SetBool(keyContexts, show) }

// windowSize is the size of the window when it was closed last. A size that
// would not show anything is not taken up.
func (s settings) windowSize() fyne.Size {
	w := float32(s.kept.FloatWithFallback(keyWidth, firstWidth))
	h := float32(s.kept.FloatWithFallback(keyHeight, firstHeight))
	if w < 200 || h < 150 || w > 20000 || h > 20000 {
		return fyne.NewSize(firstWidth, firstHeight)
	}
	return fyne.NewSize(w, h)
}

func (s settings) setWindowSize(size fyne.Size) {
	s.kept.SetFloat(keyWidth, float64(size.Width))
	s.kept.SetFloat(keyHeight, float64(size.Height))
}
