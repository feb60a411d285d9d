package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget       = (*listThumb)(nil)
	_ fyne.Draggable    = (*listThumb)(nil)
	_ fyne.Tappable     = (*listThumb)(nil)
	_ desktop.Hoverable = (*listThumb)(nil)
)

const (
	thumbWidth = 10 // of the area that takes the pointer
	thumbThin  = 4  // of the thumb itself
	thumbLeast = 24 // its least height
)

// listThumb is the scroll bar of a list that scrolls itself.
type listThumb struct {
	widget.BaseWidget

	scroll  func(offset float32)
	ink     color.Color
	offset  float32
	view    float32
	content float32
	wide    bool
	bar     *canvas.Rectangle
}

func newListThumb(scroll func(offset float32)) *listThumb {
	t := &listThumb{scroll: scroll, ink: color.Transparent, bar: canvas.NewRectangle(color.Transparent)}
	t.ExtendBaseWidget(t)
	return t
}

// set tells what part of the content is in view.
func (t *listThumb) set(offset, view, content float32) {
	t.offset, t.view, t.content = offset, view, content
	t.place()
}

// needed reports whether there is anything to scroll.
func (t *listThumb) needed() bool { return t.content > t.view && t.view > 0 }

// Dragged implements fyne.Draggable.
func (t *listThumb) Dragged(ev *fyne.DragEvent) {
	if room := t.view - t.height(); room > 0 {
		t.scroll(t.offset + ev.Dragged.DY*(t.content-t.view)/room)
	}
}

// DragEnd implements fyne.Draggable.
func (t *listThumb) DragEnd() {}

// Tapped implements fyne.Tappable: beside the thumb it goes there.
func (t *listThumb) Tapped(ev *fyne.PointEvent) {
	top := t.top()
	if ev.Position.Y >= top && ev.Position.Y <= top+t.height() {
		return
	}
	t.scroll((ev.Position.Y - t.height()/2) * (t.content - t.view) / max(t.view-t.height(), 1))
}

// MouseIn implements desktop.Hoverable.
func (t *listThumb) MouseIn(*desktop.MouseEvent) { t.setWide(true) }

// MouseMoved implements desktop.Hoverable.
func (t *listThumb) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (t *listThumb) MouseOut() { t.setWide(false) }

// CreateRenderer implements fyne.Widget.
func (t *listThumb) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(loose(t.bar))
}

func (t *listThumb) setWide(wide bool) {
	t.wide = wide
	t.place()
	canvas.Refresh(t)
}

func (t *listThumb) height() float32 {
	if t.content <= 0 {
		return 0
	}
	return min(max(t.view*t.view/t.content, thumbLeast), t.view)
}

func (t *listThumb) top() float32 {
	if t.content <= t.view {
		return 0
	}
	return t.offset / (t.content - t.view) * (t.view - t.height())
}

func (t *listThumb) place() {
	width := float32(thumbThin)
	if t.wide {
		width = thumbThin + 3
	}
	t.bar.FillColor = t.ink
	t.bar.CornerRadius = width / 2
	t.bar.Resize(fyne.NewSize(width, t.height()-2))
	t.bar.Move(fyne.NewPos(thumbWidth-1-width, t.top()+1))
}
