#!/bin/sh
# Sees to it that this machine has what Namecheck is built and tested with.
#
#   setup.sh go       Go
#   setup.sh build    Go, a C compiler, the headers of OpenGL, X11 and Wayland
#   setup.sh test     Go, and a screen in memory with a mouse and keys to drive
#   setup.sh package  what packs the program for Linux
#   setup.sh windows  the compiler that builds for Windows
#
# What is missing is installed with the system's package manager, as root or
# through sudo. Where neither may be used, the command to type is printed and
# the script fails. What is there is left as it is.
set -eu

# From 1.21 on, Go fetches the version that go.mod names by itself.
oldest_go=21

main() {
	system=$(find_system)
	case ${1:-} in
	go) need_go ;;
	build) need_go && need_compiler ;;
	test) need_go && need_screen ;;
	package) need_go && need_compiler && need_packers ;;
	windows) need_go && need_windows_compiler ;;
	*) give_up "usage: $0 go|build|test|package|windows" ;;
	esac
}

find_system() {
	if [ "$(uname -s)" = Darwin ]; then
		echo macos
	elif have apt-get; then
		echo debian
	elif have dnf; then
		echo fedora
	else
		echo other
	fi
}

need_go() {
	if have go; then
		minor=$(GOTOOLCHAIN=local go env GOVERSION | sed -n 's/^go1\.\([0-9]*\).*/\1/p')
		if [ "${minor:-0}" -ge "$oldest_go" ]; then
			return
		fi
		give_up "Go 1.$minor is too old for Namecheck. Install a newer one from https://go.dev/dl/"
	fi
	case $system in
	debian) give_up "Go is missing. Install it from https://go.dev/dl/ (Debian's own package is too old before Debian 13)." ;;
	fedora) install golang ;;
	macos) install go ;;
	other) give_up "Go is missing. Install it from https://go.dev/dl/" ;;
	esac
}

need_compiler() {
	if [ "$system" = macos ]; then
		xcode-select -p >/dev/null 2>&1 ||
			give_up "The C compiler is missing. Type: xcode-select --install"
		return
	fi
	if have "$(go env CC)" && have pkg-config && pkg-config --exists \
		gl egl x11 xcursor xrandr xinerama xi xxf86vm xkbcommon wayland-client wayland-cursor wayland-egl; then
		return
	fi
	case $system in
	debian) install gcc libc6-dev pkg-config libgl-dev libegl-dev libx11-dev libxcursor-dev libxrandr-dev \
		libxinerama-dev libxi-dev libxxf86vm-dev libxkbcommon-dev libwayland-dev ;;
	fedora) install gcc pkgconf-pkg-config mesa-libGL-devel mesa-libEGL-devel libX11-devel libXcursor-devel libXrandr-devel \
		libXinerama-devel libXi-devel libXxf86vm-devel libxkbcommon-devel wayland-devel ;;
	other) give_up "Install gcc, pkg-config and the headers of OpenGL, EGL, X11, Xcursor, Xrandr, Xinerama, Xi, Xxf86vm, xkbcommon and Wayland." ;;
	esac
}

need_screen() {
	if have Xvfb && have openbox && have xdotool; then
		return
	fi
	case $system in
	debian) install xvfb openbox xdotool libgl1-mesa-dri ;;
	fedora) install xorg-x11-server-Xvfb openbox xdotool mesa-dri-drivers ;;
	macos) ;; # the window is only driven on Linux
	other) give_up "Install Xvfb, openbox and xdotool." ;;
	esac
}

need_packers() {
	if have tar && have xz; then
		return
	fi
	case $system in
	debian) install tar xz-utils ;;
	fedora | macos) install xz ;;
	other) give_up "Install tar and xz." ;;
	esac
}

need_windows_compiler() {
	if have "${CC:-x86_64-w64-mingw32-gcc}"; then
		return
	fi
	case $system in
	debian) install gcc-mingw-w64-x86-64 ;;
	fedora) install mingw64-gcc ;;
	macos) install mingw-w64 ;;
	other) give_up "Install the compiler x86_64-w64-mingw32-gcc (mingw-w64)." ;;
	esac
}

# install PACKAGE…
install() {
	case $system in
	debian)
		as_root apt-get install -y --no-install-recommends "$@"
		;;
	fedora)
		as_root dnf install -y "$@"
		;;
	macos)
		have brew || give_up "Something is missing: install Homebrew from https://brew.sh, then type: brew install $*"
		brew install "$@"
		;;
	esac
}

# as_root COMMAND… runs it, or says that it has to be run.
as_root() {
	if [ "$(id -u)" = 0 ]; then
		sudo=
	elif have sudo && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
		sudo=sudo
	else
		give_up "Something is missing on this machine. Type, as root: $*"
	fi
	say "Installing what is missing: $*"
	if [ "$1" = apt-get ]; then
		# A new machine has no list of packages, an old one a stale list.
		$sudo apt-get update -q
		$sudo env DEBIAN_FRONTEND=noninteractive "$@" </dev/null
	else
		$sudo "$@"
	fi
}

have() { command -v "$1" >/dev/null 2>&1; }
say() { printf '%s\n' "$*" >&2; }
give_up() {
	say "$@"
	exit 1
}

main "$@"
