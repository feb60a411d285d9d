// Command training makes the weights of the tagger that Namecheck carries.
//
//	go run ./internal/training prepare    fetch embeddings and names, build the lexicon
//	go run ./internal/training train      learn the weights from the annotated texts
//	go run ./internal/training embed      put the weights into assets/model
//	go run ./internal/training tune       make their scores honest
//	go run ./internal/training evaluate   measure weights on the texts kept apart
//	go run ./internal/training export     write the sentences out for network.py
//
// The README beside this file says from which data and with which results.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Args[1:]); err != nil {
		if !errors.Is(err, flag.ErrHelp) {
			fmt.Fprintln(os.Stderr, "training:", err)
		}
		os.Exit(1)
	}
}

// verbs are the steps, in the order in which they are taken.
var verbs = []struct {
	name string
	run  func(ctx context.Context, dir string, args []string) error
}{
	{"prepare", prepare},
	{"train", train},
	{"embed", embed},
	{"tune", tune},
	{"evaluate", evaluate},
	{"export", export},
}

func run(ctx context.Context, args []string) error {
	flags := flag.NewFlagSet("training", flag.ContinueOnError)
	dir := flags.String("dir", "", "folder for what is made on the way (default: in the user's cache)")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *dir == "" {
		cache, err := os.UserCacheDir()
		if err != nil {
			return err
		}
		*dir = filepath.Join(cache, "namecheck-training")
	}
	if err := os.MkdirAll(*dir, 0o755); err != nil {
		return err
	}
	for _, v := range verbs {
		if flags.Arg(0) == v.name {
			return v.run(ctx, *dir, flags.Args()[1:])
		}
	}
	return fmt.Errorf("say what to do: prepare, train, embed, tune, evaluate or export")
}

// shippedFile is where the program has its weights, in the module's folder.
var shippedFile = filepath.Join("assets", "model", weightsFile)

// Files in the working folder.
const (
	vectorsFile = "vectors.bin" // see writeVectors
	lexiconFile = "lexicon.bin"
	weightsFile = "tagger.bin"
	networkFile = "network.bin" // from network.py
)
