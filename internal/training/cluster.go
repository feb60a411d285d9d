package main

import (
	"context"
	"math/rand/v2"
)

// cluster puts unit vectors into groups of like direction (spherical k-means,
// Dhillon and Modha 2001), fitted to the first fit vectors, and returns the
// group of each vector. The same seed gives the same groups.
func cluster(ctx context.Context, vectors [][]float32, fit, groups int, seed uint64) ([]int, error) {
	const rounds = 12
	random := rand.New(rand.NewPCG(seed, uint64(groups)))
	centers := make([][]float32, groups)
	for k, i := range random.Perm(fit)[:groups] {
		centers[k] = append([]float32(nil), vectors[i]...)
	}
	assigned := make([]int, len(vectors))
	for round := range rounds {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		n := fit
		if round == rounds-1 {
			n = len(vectors)
		}
		for i, v := range vectors[:n] {
			assigned[i] = nearest(centers, v)
		}
		if n == len(vectors) {
			break
		}
		sums := make([][]float32, groups)
		for k := range sums {
			sums[k] = make([]float32, dimensions)
		}
		for i, v := range vectors[:n] {
			for d, x := range v {
				sums[assigned[i]][d] += x
			}
		}
		centers = normalized(sums)
	}
	return assigned, nil
}

func nearest(centers [][]float32, v []float32) int {
	best, arg := float32(-2), 0
	for k, c := range centers {
		if x := dot(c, v); x > best {
			best, arg = x, k
		}
	}
	return arg
}

// dot has four sums so that the processor can add them side by side.
func dot(a, b []float32) float32 {
	b = b[:len(a)]
	var s0, s1, s2, s3 float32
	i := 0
	for ; i+4 <= len(a); i += 4 {
		s0 += a[i] * b[i]
		s1 += a[i+1] * b[i+1]
		s2 += a[i+2] * b[i+2]
		s3 += a[i+3] * b[i+3]
	}
	for ; i < len(a); i++ {
		s0 += a[i] * b[i]
	}
	return s0 + s1 + s2 + s3
}
