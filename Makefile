# The two commands of a newcomer are `make run` and `make test`. Each sees to
# its own tools (.ci/setup.sh); `make help` lists the rest.

GO      ?= go
PREFIX  ?= /usr/local
DESTDIR ?=
FUZZTIME ?= 30s

# Pinned, so that everybody gets the same findings and the same packages.
STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
FYNE        = fyne.io/tools/cmd/fyne@v1.7.4

# Only the program with its window needs cgo. Its flags are the same wherever
# it is built: with others the OpenGL bindings are compiled again, for minutes.
# Leaving out the symbols concerns the linker alone.
CGO   = CGO_ENABLED=1
NOCGO = CGO_ENABLED=0
BUILD = $(CGO) $(GO) build -ldflags '-s -w'

ID   = io.github.namecheck.Namecheck
EXE  = build/namecheck
ICON_SIZES = 16 32 48 64 128 256 512

.PHONY: help run build build-headless test check unit race window bench evaluate fuzz \
	pictures icons licenses package package-macos package-windows install uninstall clean
.NOTPARALLEL:

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1	\2/p' $(MAKEFILE_LIST) | expand -t 26

run: build ## build Namecheck and open it (FILES="a.txt b.md" opens these)
	$(EXE) $(FILES)

build: ## build the program with its window, as build/namecheck
	@.ci/setup.sh build
	@[ -e $(EXE) ] || echo 'The first build compiles the OpenGL bindings, which takes some minutes.'
	$(BUILD) -o $(EXE) .

build-headless: ## build the program without a window, for servers
	$(NOCGO) $(GO) build -trimpath -ldflags '-s -w' -o build/namecheck-headless .

test: check unit race window ## run everything that must pass

check: ## look at the code without running it
	@.ci/setup.sh go
	@bad=$$($$($(GO) env GOROOT)/bin/gofmt -l .); [ -z "$$bad" ] || { echo "Type gofmt -w on:" $$bad >&2; exit 1; }
	$(NOCGO) $(GO) vet -tags e2e ./...
	$(NOCGO) $(GO) run $(STATICCHECK) -tags e2e ./...

unit: ## run the unit and golden tests, without cgo and display
	$(NOCGO) $(GO) test ./...

race: ## run the same tests under the race detector, without package main
	@.ci/setup.sh build
	$(CGO) $(GO) test -race $$($(NOCGO) $(GO) list ./... | grep -vx namecheck)

window: build ## drive the real window on a screen in memory
	@.ci/setup.sh test
	$(CGO) $(GO) vet .
ifeq ($(shell uname -s),Linux)
	$(NOCGO) $(GO) test -count=1 -tags e2e ./internal/e2e -program $(abspath $(EXE)) -kept $(abspath build/e2e)
else
	@echo 'The window is only driven on Linux; it was built and vetted here.'
endif

bench: build ## measure opening, finding and drawing
	@.ci/setup.sh test
	$(NOCGO) $(GO) test -run '^$$' -bench . -benchmem ./...
	$(BUILD) -o build/emptywindow ./bench/emptywindow
	$(NOCGO) $(GO) run ./bench/startup build/emptywindow $(EXE)

evaluate: ## score the engine on annotated articles (ARGS="…" goes to it)
	$(NOCGO) $(GO) run ./internal/evaluate $(ARGS)

fuzz: ## try every fuzz test for FUZZTIME (30s)
	@.ci/fuzz.sh $(FUZZTIME)

pictures: build ## make the pictures of the README anew
	@.ci/setup.sh test
	$(NOCGO) $(GO) run ./internal/e2e/pictures $(EXE) assets/pictures

icons: ## make the icon's PNG files from its SVG (needs rsvg-convert)
	for size in $(ICON_SIZES); do \
		rsvg-convert -w $$size assets/icons/namecheck.svg -o assets/icons/namecheck-$$size.png; \
	done
	rsvg-convert -w 1024 assets/icons/namecheck.svg -o assets/icons/namecheck.png

licenses: ## collect the licenses of all that is built in, as build/LICENSES.txt
	@mkdir -p build
	@.ci/licenses.sh > build/LICENSES.txt

package: build licenses ## pack the program for Linux, as build/namecheck-….tar.xz
	@.ci/setup.sh package
	@.ci/package.sh linux $(FYNE)

package-macos: ## pack the program on macOS, as build/namecheck-….zip
	@.ci/setup.sh build
	@.ci/package.sh macos $(FYNE)

package-windows: ## build the program for Windows, as build/namecheck-….exe
	@.ci/setup.sh windows
	@.ci/package.sh windows $(FYNE)

install: ## install what was built below PREFIX (/usr/local), on Linux and BSD
	@[ -e $(EXE) ] || { echo 'Type first: make build licenses' >&2; exit 1; }
	install -Dm755 $(EXE) '$(DESTDIR)$(PREFIX)/bin/namecheck'
	install -Dm644 assets/desktop/$(ID).desktop -t '$(DESTDIR)$(PREFIX)/share/applications'
	install -Dm644 assets/desktop/$(ID).metainfo.xml -t '$(DESTDIR)$(PREFIX)/share/metainfo'
	install -Dm644 assets/icons/namecheck.svg '$(DESTDIR)$(PREFIX)/share/icons/hicolor/scalable/apps/$(ID).svg'
	for size in $(ICON_SIZES); do \
		install -Dm644 assets/icons/namecheck-$$size.png \
			"$(DESTDIR)$(PREFIX)/share/icons/hicolor/$${size}x$$size/apps/$(ID).png"; \
	done
	install -Dm644 LICENSE NOTICE README.md -t '$(DESTDIR)$(PREFIX)/share/doc/namecheck'
	[ ! -e build/LICENSES.txt ] || install -Dm644 build/LICENSES.txt -t '$(DESTDIR)$(PREFIX)/share/doc/namecheck'

uninstall: ## remove what install put there
	rm -f '$(DESTDIR)$(PREFIX)/bin/namecheck' \
		'$(DESTDIR)$(PREFIX)/share/applications/$(ID).desktop' \
		'$(DESTDIR)$(PREFIX)/share/metainfo/$(ID).metainfo.xml' \
		'$(DESTDIR)$(PREFIX)/share/icons/hicolor/scalable/apps/$(ID).svg'
	for size in $(ICON_SIZES); do \
		rm -f "$(DESTDIR)$(PREFIX)/share/icons/hicolor/$${size}x$$size/apps/$(ID).png"; \
	done
	rm -rf '$(DESTDIR)$(PREFIX)/share/doc/namecheck'

clean: ## remove what was built
	rm -rf build
