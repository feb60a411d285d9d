// Package verbs is what Namecheck does without a window: it opens articles and
// writes down what is in them. It needs no display.
package verbs

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"namecheck/internal/article"
	"namecheck/internal/entity"
	"namecheck/internal/opener"
)

// The exit codes of the program.
const (
	OK     = 0
	Failed = 1 // some file could not be opened or written; stderr names it
	Usage  = 2 // the command line was not understood
)

// Env is what a verb reads from and writes to.
type Env struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Version        string
}

// Usage text of the whole program.
const help = `Namecheck sets a saved news article and lists who is in it.

usage:
  namecheck [FILE…]             open the window, on the files or on the built-in article
  namecheck entities FILE…      list people, organizations and places
        --format F              json (default) or text
  namecheck export FILE…        write each name's mentions for other programs
        --format F              csv (default), md, json, jsonld (schema.org) or ninjs (IPTC)
        --offsets U             what csv and json count in: codepoint (default), bytes or utf16
  namecheck check FILE…         print which part of the article every line is
  namecheck --help | --version

FILE may be - for standard input. To open a file that is called like a verb,
put its folder before it: ./check

exit codes: 0 done, 1 some file could not be opened or written, 2 the command line was not understood
`

// verb does one thing with one opened article.
type verb struct {
	name  string
	flags func(*flag.FlagSet)
	run   func(ctx context.Context, env Env, source string, a *article.Article) error
}

// Run carries out the command line and returns an exit code. It returns
// window = true, having done nothing, when the command line asks for a window;
// files are then the files to open in it.
func Run(ctx context.Context, env Env, args []string) (code int, window bool, files []string) {
	if len(args) == 0 {
		return OK, true, nil
	}
	switch args[0] {
	case "entities":
		return runVerb(ctx, env, entitiesVerb(), args[1:]), false, nil
	case "export":
		return runVerb(ctx, env, exportVerb(), args[1:]), false, nil
	case "check":
		return runVerb(ctx, env, checkVerb(), args[1:]), false, nil
	case "help", "-h", "-help", "--help":
		fmt.Fprint(env.Stdout, help)
		return OK, false, nil
	case "version", "-version", "--version":
		fmt.Fprintln(env.Stdout, "namecheck", env.Version)
		return OK, false, nil
	}
	for i, arg := range args {
		if arg == "--" {
			return OK, true, append(files, args[i+1:]...)
		}
		if strings.HasPrefix(arg, "-psn_") { // what the macOS Finder adds
			continue
		}
		if strings.HasPrefix(arg, "-") && arg != "-" {
			return misused(env, fmt.Sprintf("there is no option %s", arg)), false, nil
		}
		files = append(files, arg)
	}
	return OK, true, files
}

func runVerb(ctx context.Context, env Env, v verb, args []string) int {
	set := flag.NewFlagSet(v.name, flag.ContinueOnError)
	set.SetOutput(io.Discard)
	if v.flags != nil {
		v.flags(set)
	}
	files, err := parse(set, args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(env.Stdout, help)
		return OK
	case err != nil:
		return misused(env, strings.Replace(err.Error(), "flag provided but not defined:", "there is no option", 1))
	case len(files) == 0:
		return misused(env, v.name+" needs at least one file (- is standard input)")
	}
	code := OK
	for _, file := range files {
		if err := runFile(ctx, env, v, file); err != nil {
			fmt.Fprintln(env.Stderr, "namecheck:", sentence(file, err))
			code = Failed
			if ctx.Err() != nil {
				break
			}
		}
	}
	return code
}

// runFile does the verb with every article of a file.
func runFile(ctx context.Context, env Env, v verb, file string) error {
	all, err := open(ctx, env, file)
	if err != nil {
		return err
	}
	for _, a := range all {
		for _, w := range a.Warnings {
			fmt.Fprintf(env.Stderr, "namecheck: %s: %s\n", a.Source.Name, w)
		}
		if err := v.run(ctx, env, file, a); err != nil {
			return err
		}
	}
	return nil
}

func open(ctx context.Context, env Env, file string) ([]*article.Article, error) {
	if file != "-" {
		return opener.OpenAll(ctx, file)
	}
	return opener.Options{}.ReadAll(ctx, env.Stdin, "standard input")
}

// sentence says what went wrong with a file, which it calls as the command line
// does: of two files in different folders both names are needed.
func sentence(file string, err error) string {
	var e *opener.Error
	if !errors.As(err, &e) {
		return fmt.Sprintf("%s: %v", file, err)
	}
	if file == "-" {
		return e.Sentence()
	}
	named := *e
	named.Name = file
	return named.Sentence()
}

// withCast is a run of a verb that wants to know who the article names.
func withCast(run func(env Env, source string, a *article.Article, cast *entity.Cast) error) func(context.Context, Env, string, *article.Article) error {
	engine := entity.Default()
	return func(ctx context.Context, env Env, source string, a *article.Article) error {
		cast, err := engine.Find(ctx, a)
		if err != nil {
			return fmt.Errorf("finding the names: %w", err)
		}
		return run(env, source, a, cast)
	}
}

// parse lets options stand before, between and after files, as people type
// them; after "--" everything is a file.
func parse(set *flag.FlagSet, args []string) (files []string, err error) {
	for len(args) > 0 {
		if err := set.Parse(args); err != nil {
			return nil, err
		}
		rest := set.Args()
		if ended := len(args) > len(rest) && args[len(args)-len(rest)-1] == "--"; ended {
			return append(files, rest...), nil
		}
		if len(rest) == 0 {
			break
		}
		files, args = append(files, rest[0]), rest[1:]
	}
	return files, nil
}

func misused(env Env, why string) int {
	fmt.Fprintf(env.Stderr, "namecheck: %s; type namecheck --help for what there is\n", why)
	return Usage
}

// Standard is the environment of the running process.
func Standard(version string) Env {
	return Env{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Version: version}
}
