package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

func TestToolButtonWorksByClickAndKeyUnlessDisabled(t *testing.T) {
	test.NewTempApp(t)
	pressed := 0
	b := NewToolButton("Open", true, theme.FolderOpenIcon(), func() { pressed++ })
	w := test.NewTempWindow(t, b)
	test.Tap(b)
	w.Canvas().Focus(b)
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if pressed != 3 {
		t.Errorf("pressed %d times, want 3", pressed)
	}
	b.Disable()
	test.Tap(b)
	if pressed != 3 {
		t.Error("a disabled button still works")
	}
}

func TestToolButtonWithALabelIsAsWideAsItsWord(t *testing.T) {
	test.NewTempApp(t)
	icon := NewToolButton("Open", false, theme.FolderOpenIcon(), nil)
	word := NewToolButton("Open", true, theme.FolderOpenIcon(), nil)
	if word.MinSize().Width <= icon.MinSize().Width || icon.AccessibilityLabel() != "Open" {
		t.Errorf("label %v, icon %v", word.MinSize(), icon.MinSize())
	}
}
