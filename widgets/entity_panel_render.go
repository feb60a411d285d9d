package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

var _ fyne.WidgetRenderer = (*entityPanelRenderer)(nil)

const (
	panelAbove     = 10 // free space above the filter box
	panelSide      = rowInset
	footerMaxLines = 3
)

// entityPanelRenderer stacks the filter box, the order, the list and the
// sentence below it.
type entityPanelRenderer struct {
	panel   *EntityPanel
	ground  *canvas.Rectangle
	rule    *canvas.Rectangle
	footer  [footerMaxLines]*canvas.Text
	fit     *textFit
	objects []fyne.CanvasObject
}

// CreateRenderer implements fyne.Widget.
func (p *EntityPanel) CreateRenderer() fyne.WidgetRenderer {
	r := &entityPanelRenderer{
		panel:  p,
		ground: canvas.NewRectangle(color.Transparent),
		rule:   canvas.NewRectangle(color.Transparent),
	}
	r.objects = []fyne.CanvasObject{r.ground, p.filter, p.sort, p.list, r.rule}
	for i := range r.footer {
		r.footer[i] = canvas.NewText("", color.Transparent)
		r.objects = append(r.objects, r.footer[i])
	}
	r.fit = fitText(nil, p.Theme().Size(theme.SizeNameCaptionText), fyne.TextStyle{})
	return r
}

// Layout implements fyne.WidgetRenderer.
func (r *entityPanelRenderer) Layout(size fyne.Size) {
	p := r.panel
	th, variant := p.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.fit = fitText(r.fit, th.Size(theme.SizeNameCaptionText)+1, fyne.TextStyle{})
	r.ground.FillColor = Color(th, ColorPanel, variant)
	r.ground.Resize(size)

	width := size.Width - 2*panelSide
	y := float32(panelAbove)
	p.filter.Move(fyne.NewPos(panelSide, y))
	p.filter.Resize(fyne.NewSize(width, p.filter.MinSize().Height))
	y += p.filter.Size().Height + 6
	p.sort.Move(fyne.NewPos(rowInset+rowPad, y))
	p.sort.Resize(fyne.NewSize(size.Width-2*(rowInset+rowPad), p.sort.MinSize().Height))
	y += p.sort.Size().Height + 2

	lines := r.fit.wrap(p.footer(), size.Width-2*(rowInset+rowPad), 0, footerMaxLines)
	bottom := size.Height
	if len(lines) > 0 {
		bottom -= float32(len(lines))*r.fit.height + 2*rowAbove
	}
	setLines(r.footer[:], lines, r.fit, Color(th, ColorMuted, variant), rowInset+rowPad, bottom+rowAbove)
	r.rule.FillColor = Color(th, ColorRule, variant)
	r.rule.Move(fyne.NewPos(0, bottom))
	r.rule.Resize(fyne.NewSize(size.Width, 1))
	showIf(r.rule, len(lines) > 0)

	p.list.Move(fyne.NewPos(0, y))
	p.list.Resize(fyne.NewSize(size.Width, max(bottom-y, 0)))
}

// MinSize implements fyne.WidgetRenderer.
func (r *entityPanelRenderer) MinSize() fyne.Size {
	list := r.panel.list.MinSize()
	return fyne.NewSize(max(200, list.Width), list.Height+100)
}

// Refresh implements fyne.WidgetRenderer.
func (r *entityPanelRenderer) Refresh() {
	r.Layout(r.panel.Size())
	canvas.Refresh(r.panel)
}

// Objects implements fyne.WidgetRenderer.
func (r *entityPanelRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy implements fyne.WidgetRenderer.
func (r *entityPanelRenderer) Destroy() {}
