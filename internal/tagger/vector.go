package tagger

import "math"

// multiplyPlain is multiply on any processor.
func multiplyPlain(out, matrix, vector []float32) {
	n := len(vector)
	for i := range out {
		out[i] += dot(matrix[i*n:i*n+n], vector)
	}
}

// dot has four sums, so that the processor can add them side by side.
func dot(a, b []float32) float32 {
	b = b[:len(a)]
	var s0, s1, s2, s3 float32
	i := 0
	for ; i+4 <= len(a); i += 4 {
		x, y := a[i:i+4:i+4], b[i:i+4:i+4]
		s0 += x[0] * y[0]
		s1 += x[1] * y[1]
		s2 += x[2] * y[2]
		s3 += x[3] * y[3]
	}
	for ; i < len(a); i++ {
		s0 += a[i] * b[i]
	}
	return s0 + s1 + s2 + s3
}

// sigmoid and tanh are off by less than 1e-6.
func sigmoid(v float32) float32 { return 1 / (1 + exp(-v)) }

func tanh(v float32) float32 { return 2/(1+exp(-2*v)) - 1 }

// exp is e to the power of v, by a polynomial (Cephes, expf) between powers of
// two; off by less than one part in a million.
func exp(v float32) float32 {
	v = max(-87, min(87, v))
	power := int32(v*1.44269504 + 127.5) // never negative: rounds by cutting off
	k := float32(power - 127)
	x := v - k*0.693359375 + k*2.12194440e-4
	p := float32(1.9875691500e-4)
	p = p*x + 1.3981999507e-3
	p = p*x + 8.3334519073e-3
	p = p*x + 4.1665795894e-2
	p = p*x + 1.6666665459e-1
	p = p*x + 5.0000001201e-1
	return (p*x*x + x + 1) * math.Float32frombits(uint32(power)<<23)
}
