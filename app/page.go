package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// page stacks the parts of the window without gaps: each takes its height, and
// the one called body what is left.
type page struct{ body fyne.CanvasObject }

func (p page) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	rest := size.Height
	for _, o := range objects {
		if o.Visible() && o != p.body {
			rest -= o.MinSize().Height
		}
	}
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		height := rest
		if o != p.body {
			height = o.MinSize().Height
		}
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, height))
		y += height
	}
}

func (p page) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		if o.Visible() {
			m := o.MinSize()
			size = fyne.NewSize(max(size.Width, m.Width), size.Height+m.Height)
		}
	}
	return size
}

// shelf keeps an object at the foot of the page below a line, at least at a
// height.
func shelf(height float32, o fyne.CanvasObject) *fyne.Container {
	line := widget.NewSeparator()
	return container.New(shelfLayout{height}, line, o)
}

type shelfLayout struct{ height float32 }

func (l shelfLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	line := objects[0].MinSize().Height
	objects[0].Resize(fyne.NewSize(size.Width, line))
	objects[1].Move(fyne.NewPos(0, line))
	objects[1].Resize(fyne.NewSize(size.Width, size.Height-line))
}

func (l shelfLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := objects[1].MinSize()
	return fyne.NewSize(least.Width, max(l.height, least.Height+objects[0].MinSize().Height))
}
