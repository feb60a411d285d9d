// Package model carries the trained weights of the tagger. The weights are made
// by internal/training, which says from which data and under which license.
package model

import _ "embed" // for the weights

// Tagger is the weights file that package tagger reads.
//
//go:embed tagger.bin
var Tagger []byte
