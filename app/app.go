// Package app is the desktop program: what the reader can do, and what is
// open. It connects the rooms that read files and find names with the widgets
// that show them.
package app

import (
	"context"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"github.com/adrg/xdg"

	"namecheck/assets/icons"
	"namecheck/internal/article"
	"namecheck/internal/correction"
	"namecheck/internal/entity"
	"namecheck/internal/trace"
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

	stdin   func() ([]byte, error) // reads standard input, once
	fonts   <-chan struct{}        // closed when the interface's fonts are read; nil for now
	started <-chan struct{}        // closed when the first page can be seen; nil for now
}

// Run shows the files, one window each, or the built-in article when there are
// none, and returns when the last window is closed or ctx is done.
func Run(ctx context.Context, desk fyne.App, version string, files []string) {
	desk.SetIcon(fyne.NewStaticResource("namecheck.png", icons.Window))
	settings{desk.Preferences()}.dress(desk)
	p := Program{
		stdin: sync.OnceValues(func() ([]byte, error) { return io.ReadAll(os.Stdin) }),
		desk:  desk, engine: entity.Default(), version: version, saving: new(sync.WaitGroup),
		store: correction.NewStore(filepath.Join(xdg.DataHome, "namecheck", "corrections")),
	}
	defer p.saving.Wait()
	p.fonts, p.started = readFonts(desk), firstPage(desk)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	stop := context.AfterFunc(ctx, func() { fyne.Do(desk.Quit) })
	defer stop()

	if len(files) == 0 {
		seed := readSeed(ctx)
		w := New(ctx, p)
		w.start(<-seed)
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

// readFonts reads the fonts of the interface while the main goroutine waits for
// the window system, and closes the channel when it has.
func readFonts(desk fyne.App) <-chan struct{} {
	done := make(chan struct{})
	go func() {
		defer close(done)
		size := desk.Settings().Theme().Size(theme.SizeNameText)
		for _, style := range []fyne.TextStyle{{}, {Bold: true}} {
			desk.Driver().RenderedTextSize("Names", size, style, nil)
		}
	}()
	return done
}

// readSeed reads the built-in article while the window is being made. Of an
// article that cannot be read, which a test rules out, it gives nothing.
func readSeed(ctx context.Context) <-chan []*article.Article {
	read := make(chan []*article.Article, 1)
	go func() {
		all, err := builtIn.read(ctx, nil)
		if err != nil {
			slog.Error("no built-in article", "err", err)
		}
		read <- all
	}()
	return read
}

// pageTime is what the first page takes to be painted once the program runs.
// Until then the engine leaves the processors to it.
const pageTime = 140 * time.Millisecond

// firstPage returns a channel that is closed when the first page can be seen.
func firstPage(desk fyne.App) <-chan struct{} {
	seen := make(chan struct{})
	desk.Lifecycle().SetOnStarted(func() {
		time.AfterFunc(pageTime, func() { close(seen) })
	})
	return seen
}
