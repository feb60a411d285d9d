package tagger

import "golang.org/x/sys/cpu"

var fast = cpu.X86.HasAVX && cpu.X86.HasFMA

// multiplyFast is multiplyPlain for processors with AVX and FMA.
//
//go:noescape
func multiplyFast(out, matrix, vector *float32, rows, columns int)

// multiply adds to out the product of a matrix and a vector. The matrix stands
// row after row, a row for each number of out.
func multiply(out, matrix, vector []float32) {
	if !fast || len(out) == 0 || len(vector) == 0 {
		multiplyPlain(out, matrix, vector)
		return
	}
	_ = matrix[len(out)*len(vector)-1]
	multiplyFast(&out[0], &matrix[0], &vector[0], len(out), len(vector))
}
