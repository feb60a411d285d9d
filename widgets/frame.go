package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// The measures of a frame, in Fyne's units.
const (
	sideMin     = 220 // narrower, names and counts no longer fit a row
	sideDefault = 300
	mainMin     = 360 // narrower, the text would have fewer than 40 characters
	gripWidth   = 7   // what the pointer can take hold of; only one unit is drawn
)

var _ fyne.Widget = (*Frame)(nil)

// Frame puts a main object beside a side object whose width the reader can
// drag. Where the window is too narrow for both, the side becomes a drawer over
// the main object that opens only when asked for.
type Frame struct {
	widget.BaseWidget

	// OnSideChanged is called when the reader has dragged the side to another
	// width, or the drawer was opened or closed.
	OnSideChanged func()

	main, side fyne.CanvasObject
	width      float32 // wanted by the reader
	shown      bool    // wanted by the reader, where there is room
	drawer     bool    // the drawer is open, where there is none
	grip       *grip
}

// NewFrame returns a frame that shows both objects.
func NewFrame(main, side fyne.CanvasObject) *Frame {
	f := &Frame{main: main, side: side, width: sideDefault, shown: true}
	f.grip = newGrip(f)
	f.ExtendBaseWidget(f)
	return f
}

// SideWidth returns the width that the reader gave the side.
func (f *Frame) SideWidth() float32 { return f.width }

// SetSideWidth gives the side a width, as far as there is room for it.
func (f *Frame) SetSideWidth(width float32) {
	f.width = max(width, sideMin)
	f.Refresh()
}

// KeepSide says, without calling back, whether the side is shown where there
// is room for it.
func (f *Frame) KeepSide(shown bool) {
	f.shown = shown
	f.Refresh()
}

// SideKept reports whether the side is shown where there is room for it.
func (f *Frame) SideKept() bool { return f.shown }

// Narrow reports whether there is no room for both objects side by side.
func (f *Frame) Narrow() bool { return f.Size().Width < mainMin+sideMin+gripWidth }

// SideShown reports whether the side is to be seen.
func (f *Frame) SideShown() bool {
	if f.Narrow() {
		return f.drawer
	}
	return f.shown
}

// ShowSide shows or hides the side; in a narrow frame it opens or closes the
// drawer.
func (f *Frame) ShowSide(show bool) {
	if f.Narrow() {
		f.drawer = show
	} else {
		f.shown = show
	}
	f.Refresh()
	f.changed()
}

// CloseDrawer closes the drawer, if it is open, so that what it covers can be
// seen.
func (f *Frame) CloseDrawer() {
	if f.Narrow() && f.drawer {
		f.ShowSide(false)
	}
}

// CreateRenderer implements fyne.Widget.
func (f *Frame) CreateRenderer() fyne.WidgetRenderer {
	r := &frameRenderer{f: f, shade: newShade(f)}
	r.objects = []fyne.CanvasObject{f.main, r.shade, f.side, f.grip}
	return r
}

func (f *Frame) changed() {
	if f.OnSideChanged != nil {
		f.OnSideChanged()
	}
}

// fits returns the width that the side gets in a frame of the given width.
func (f *Frame) fits(total float32) float32 {
	if total < mainMin+sideMin+gripWidth {
		return min(max(f.width, sideMin), total*0.88)
	}
	return min(max(f.width, sideMin), total-mainMin-gripWidth)
}

type frameRenderer struct {
	f       *Frame
	shade   *shade
	objects []fyne.CanvasObject
}

func (r *frameRenderer) Layout(size fyne.Size) {
	f := r.f
	side := f.fits(size.Width)
	narrow, shown := f.Narrow(), f.SideShown()
	setVisible(f.side, shown)
	setVisible(f.grip, shown && !narrow)
	setVisible(r.shade, shown && narrow)
	main := size.Width
	if shown && !narrow {
		main -= side
	}
	f.main.Move(fyne.NewPos(0, 0))
	f.main.Resize(fyne.NewSize(main, size.Height))
	f.side.Move(fyne.NewPos(size.Width-side, 0))
	f.side.Resize(fyne.NewSize(side, size.Height))
	f.grip.Move(fyne.NewPos(size.Width-side-gripWidth/2, 0))
	f.grip.Resize(fyne.NewSize(gripWidth, size.Height))
	r.shade.Move(fyne.NewPos(0, 0))
	r.shade.Resize(size)
}

func (r *frameRenderer) MinSize() fyne.Size {
	m, s := r.f.main.MinSize(), r.f.side.MinSize()
	return fyne.NewSize(m.Width, max(m.Height, s.Height))
}

func (r *frameRenderer) Refresh() {
	r.Layout(r.f.Size())
	canvas.Refresh(r.f)
}

func (r *frameRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *frameRenderer) Destroy()                     {}

func setVisible(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}

var (
	_ fyne.Draggable     = (*grip)(nil)
	_ desktop.Cursorable = (*grip)(nil)
)

// grip is the line between the two objects, with room around it to take hold.
type grip struct {
	widget.BaseWidget
	frame *Frame
	line  *canvas.Rectangle
}

func newGrip(f *Frame) *grip {
	g := &grip{frame: f, line: canvas.NewRectangle(nil)}
	g.ExtendBaseWidget(g)
	return g
}

func (g *grip) Cursor() desktop.Cursor { return desktop.HResizeCursor }

func (g *grip) Dragged(e *fyne.DragEvent) {
	f := g.frame
	f.width = f.fits(f.Size().Width) - e.Dragged.DX
	f.width = f.fits(f.Size().Width)
	f.Refresh()
}

func (g *grip) DragEnd() { g.frame.changed() }

func (g *grip) CreateRenderer() fyne.WidgetRenderer { return &gripRenderer{g} }

type gripRenderer struct{ g *grip }

func (r *gripRenderer) Layout(size fyne.Size) {
	r.g.line.Move(fyne.NewPos(float32(int(size.Width/2)), 0))
	r.g.line.Resize(fyne.NewSize(1, size.Height))
}

func (r *gripRenderer) MinSize() fyne.Size { return fyne.NewSize(gripWidth, 0) }

func (r *gripRenderer) Refresh() {
	r.g.line.FillColor = Color(r.g.Theme(), ColorRule, fyne.CurrentApp().Settings().ThemeVariant())
	r.g.line.Refresh()
}

func (r *gripRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.g.line} }
func (r *gripRenderer) Destroy()                     {}

var _ fyne.Tappable = (*shade)(nil)

// shade dims what an open drawer covers; a click on it closes the drawer.
type shade struct {
	widget.BaseWidget
	frame *Frame
}

func newShade(f *Frame) *shade {
	s := &shade{frame: f}
	s.ExtendBaseWidget(s)
	return s
}

func (s *shade) Tapped(*fyne.PointEvent) { s.frame.CloseDrawer() }

func (s *shade) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.NRGBA{A: 0x60}))
}
