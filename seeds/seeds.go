// Package seeds holds the article that is built into the program, so that
// there is something to read at the first launch.
package seeds

import _ "embed"

// Name is what the built-in article is called where a file name would stand.
const Name = "seed article"

// File is the name by which the opener knows the built-in article's format.
const File = "us-china-russia.txt"

// Article is the built-in article as it would be read from a file: plain text,
// UTF-8.
//
//go:embed us-china-russia.txt
var Article []byte
