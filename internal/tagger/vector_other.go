//go:build !amd64

package tagger

// multiply adds to out the product of a matrix and a vector. The matrix stands
// row after row, a row for each number of out.
func multiply(out, matrix, vector []float32) { multiplyPlain(out, matrix, vector) }
