#!/bin/sh
# Packs the built program with its icon and desktop entry:
#   package-linux.sh build/namecheck fyne.io/tools/cmd/fyne@VERSION
# Packing what is built already spares compiling it again with other flags.
set -eu
exe=$1 fyne=$2
go run "$fyne" package --os linux --release --executable "$exe"
version=$(sed -n 's/^Version = "\(.*\)"/\1/p' FyneApp.toml)
mv Namecheck.tar.xz "build/namecheck-$version-linux-$(go env GOARCH).tar.xz"
ls -l "build/namecheck-$version-linux-$(go env GOARCH).tar.xz"
