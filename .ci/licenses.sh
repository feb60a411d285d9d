#!/bin/sh
# Prints the licenses of all that is built into the program: its own, those of
# its fonts and data, Go's and those of the modules it links.
set -eu

show() { # TITLE FILE…
	printf '%s\n\n' "===== $1"
	shift
	cat "$@"
	printf '\n'
}

show Namecheck LICENSE NOTICE
for fonts in assets/fonts/*/; do
	show "$(basename "$fonts")" "$fonts"OFL*
done
show Go "$(go env GOROOT)/LICENSE"
CGO_ENABLED=1 go list -deps -f '{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}} {{.Dir}}{{end}}{{end}}' . | sort -u |
	while read -r path version dir; do
		set -- "$dir"/LICEN[CS]E* "$dir"/COPYING* "$dir"/NOTICE*
		for file; do
			shift
			[ ! -f "$file" ] || set -- "$@" "$file"
		done
		[ $# != 0 ] || { echo "$path $version has no license file" >&2; exit 1; }
		show "$path $version" "$@"
	done
