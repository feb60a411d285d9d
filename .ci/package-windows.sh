#!/bin/sh
# Builds the program for Windows on another system, icon and version included:
#   package-windows.sh fyne.io/tools/cmd/fyne@VERSION
set -eu
fyne=$1
# The packager is built for this system, what it builds is for Windows.
tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
GOBIN=$tools go install "$fyne"
CC=x86_64-w64-mingw32-gcc CGO_ENABLED=1 "$tools/fyne" package --os windows --release
mkdir -p build
mv Namecheck.exe build/Namecheck.exe
ls -l build/Namecheck.exe
