// Package app is the desktop program: what the reader can do, and what is
// open. It connects the rooms that read files and find names with the widgets
// that show them.
package app

import (
	"context"
	"log/slog"
	"path/filepath"
	"sync"

	"fyne.io/fyne/v2"
	"github.com/adrg/xdg"

	"namecheck/assets/fonts"
	"namecheck/assets/icons"
	"namecheck/internal/correction"
	"namecheck/internal/entity"
	"namecheck/internal/trace"
	"namecheck/widgets"
)

// ID is the name by which the desktop and Fyne's preferences know the program.
const ID = "io.github.namecheck.Namecheck"

// Program is what all windows share.
type Program struct {
	desk    fyne.App
	engine  *entity.Engine
	store   *correction.Store // of the reader's corrections
	saving  *sync.WaitGroup   // what must be written before the program ends
	version string
}

// Run shows the files, one window each, or the built-in article when there are
// none, and returns when the last window is closed or ctx is done.
func Run(ctx context.Context, desk fyne.App, version string, files []string) {
	p := Program{
		desk: desk, engine: entity.Default(), version: version, saving: new(sync.WaitGroup),
		store: correction.NewStore(filepath.Join(xdg.DataHome, "namecheck", "corrections")),
	}
	defer p.saving.Wait()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	stop := context.AfterFunc(ctx, func() { fyne.Do(desk.Quit) })
	defer stop()

	kept := settings{desk.Preferences()}
	desk.SetIcon(fyne.NewStaticResource("namecheck.png", icons.Window))
	desk.Settings().SetTheme(newTheme(kept.look()))
	if len(files) == 0 {
		w := New(ctx, p)
		w.load(builtIn)
		w.Show()
		w.follow(traceWriter())
	}
	for i, file := range files {
		w := New(ctx, p)
		w.Open(file)
		w.Show()
		if i == 0 {
			w.follow(traceWriter())
		}
	}
	desk.Run()
}

func traceWriter() *trace.Writer {
	t, err := trace.FromEnvironment()
	if err != nil {
		slog.Warn("nothing is traced", "err", err)
	}
	return t
}

// serif is the reading column's typeface in every style the column asks for.
var serif = func() map[fyne.TextStyle]fyne.Resource {
	face := fonts.Serif()
	res := func(f fonts.Font) fyne.Resource { return fyne.NewStaticResource(f.Name, f.Data) }
	return map[fyne.TextStyle]fyne.Resource{
		widgets.SerifStyle(false, false): res(face.Regular),
		widgets.SerifStyle(false, true):  res(face.Italic),
		widgets.SerifStyle(true, false):  res(face.Bold),
		widgets.SerifStyle(true, true):   res(face.BoldItalic),
		widgets.DisplayStyle():           res(fonts.Display()),
	}
}()
