package widgets

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

func framed(t *testing.T, width float32) (w fyne.Window, f *Frame, main, side fyne.CanvasObject) {
	t.Helper()
	test.NewTempApp(t)
	main, side = canvas.NewRectangle(color.White), canvas.NewRectangle(color.Black)
	f = NewFrame(main, side)
	w = test.NewTempWindow(t, f)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, 400))
	return w, f, main, side
}

func TestFramePutsTheSideBesideTheMainObjectWhereThereIsRoom(t *testing.T) {
	w, f, main, side := framed(t, 1000)
	if !side.Visible() || side.Position().X != 700 || main.Size().Width != 700 {
		t.Fatalf("main is %v wide, side stands at %v", main.Size().Width, side.Position().X)
	}
	test.Drag(w.Canvas(), fyne.NewPos(700, 50), -100, 0)
	if side.Size().Width != 400 || main.Size().Width != 600 {
		t.Errorf("dragged by 100, the side is %v wide", side.Size().Width)
	}
	f.ShowSide(false)
	if side.Visible() || main.Size().Width != f.Size().Width {
		t.Error("a hidden side takes room from the main object")
	}
}

func TestFrameNeverLetsTheSideSqueezeTheText(t *testing.T) {
	_, f, main, _ := framed(t, 700)
	f.SetSideWidth(5000)
	if main.Size().Width < mainMin {
		t.Errorf("the main object is only %v wide", main.Size().Width)
	}
	f.SetSideWidth(1)
	if f.SideWidth() < sideMin {
		t.Errorf("the side is only %v wide", f.SideWidth())
	}
}

func TestNarrowFrameOpensTheSideAsADrawerAndClosesItByAClickBeside(t *testing.T) {
	w, f, main, side := framed(t, 420)
	if side.Visible() || main.Size().Width != 420 {
		t.Fatal("the side takes room that is not there")
	}
	f.KeepSide(true)
	if side.Visible() {
		t.Error("keeping the side for wide windows opens the drawer of a narrow one")
	}
	changes := 0
	f.OnSideChanged = func() { changes++ }
	f.ShowSide(true)
	if !side.Visible() || main.Size().Width != 420 || side.Position().X+side.Size().Width != 420 {
		t.Fatalf("the drawer stands at %v, %v wide", side.Position().X, side.Size().Width)
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(10, 200))
	if side.Visible() || changes != 2 {
		t.Errorf("the drawer is still open, after %d changes", changes)
	}
}
