// Namecheck is a desktop viewer for saved news articles. It sets an article in
// headline, lede and body panes and lists beside it the people and
// organizations that the article mentions, each once, each a click away from
// every mention. It works offline.
//
// Run without arguments it opens the built-in article. See namecheck --help
// for the verbs that need no window.
package main

import (
	"context"
	"os"
	"os/signal"

	"namecheck/internal/verbs"
)

// version is the release; FyneApp.toml repeats it.
const version = "0.1.0"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code, window, files := verbs.Run(ctx, verbs.Standard(version), os.Args[1:])
	if window {
		code = openWindow(ctx, files)
	}
	stop()
	os.Exit(code)
}
