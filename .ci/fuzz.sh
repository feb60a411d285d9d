#!/bin/sh
# Runs every fuzz test of the module for a while: fuzz.sh 30s
set -eu
time=${1:?how long to try each, such as 30s}
export CGO_ENABLED=0
go list ./... | while read -r package; do
	go test -list '^Fuzz' "$package" | grep '^Fuzz' | while read -r fuzz; do
		echo "$package $fuzz"
		go test -run '^$' -fuzz "^$fuzz\$" -fuzztime "$time" "$package"
	done
done
