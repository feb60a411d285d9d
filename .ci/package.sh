#!/bin/sh
# Packs the program into build/: package.sh linux|macos|windows PACKAGER
# where PACKAGER is the fyne command as module@version.
set -eu
system=$1 packager=$2
version=$(sed -n 's/^Version = "\(.*\)"/\1/p' FyneApp.toml)

# The packager runs on this system, also when what it builds is for another. It
# counts builds in FyneApp.toml, which a build has no business to change.
tools=$(mktemp -d)
cp FyneApp.toml "$tools"
trap 'cp "$tools/FyneApp.toml" .; rm -rf "$tools"' EXIT
CGO_ENABLED=0 GOBIN=$tools go install "$packager"
fyne=$tools/fyne

mkdir -p build
case $system in
linux)
	# What make has built is packed. The packager would build it with flags of
	# its own, and the OpenGL bindings anew with them.
	"$fyne" package --os linux --release --executable build/namecheck
	package=build/namecheck-$version-linux-$(go env GOARCH).tar.xz
	# It packs the program, a desktop entry, one icon, and a Makefile that looks
	# for a program named "namecheck %F". Icons of all sizes, the metainfo, the
	# licenses and a Makefile that works are added here.
	tar -xJf Namecheck.tar.xz -C "$tools"
	rm Namecheck.tar.xz
	make -s install DESTDIR="$tools/namecheck" PREFIX=/usr/local
	cp assets/desktop/package.mk "$tools/namecheck/Makefile"
	tar -cJf "$package" -C "$tools" --owner=0 --group=0 namecheck
	;;
macos)
	"$fyne" package --os darwin --release
	package=build/namecheck-$version-macos-$(go env GOARCH).zip
	ditto -c -k --keepParent Namecheck.app "$package"
	rm -rf Namecheck.app
	;;
windows)
	CC=${CC:-x86_64-w64-mingw32-gcc} CGO_ENABLED=1 "$fyne" package --os windows --release
	package=build/namecheck-$version-windows-amd64.exe
	mv Namecheck.exe "$package"
	;;
*)
	echo "usage: $0 linux|macos|windows PACKAGER" >&2
	exit 1
	;;
esac
ls -l "$package"
