package verbs

import (
	"context"
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain makes the program's verbs a command of the scripts in testdata.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"namecheck": func() {
			code, window, files := Run(context.Background(), Standard("9.9.9"), os.Args[1:])
			if window {
				os.Stdout.WriteString("window")
				for _, f := range files {
					os.Stdout.WriteString(" " + f)
				}
				os.Stdout.WriteString("\n")
			}
			os.Exit(code)
		},
	})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata", RequireExplicitExec: true})
}
