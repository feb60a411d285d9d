package layout

// fenwick keeps running sums of a list of numbers that change: a binary
// indexed tree (Peter Fenwick, "A New Data Structure for Cumulative Frequency
// Tables", 1994).
type fenwick struct {
	values []float64
	tree   []float64 // one longer; tree[i] sums the values of a power of two before i
}

// newFenwick takes over the values.
func newFenwick(values []float64) *fenwick {
	f := &fenwick{values: values, tree: make([]float64, len(values)+1)}
	f.sum()
	return f
}

// sum makes the tree anew after many values have changed.
func (f *fenwick) sum() {
	clear(f.tree)
	for i, v := range f.values {
		f.tree[i+1] += v
		if up := i + 1 + (i+1)&-(i+1); up < len(f.tree) {
			f.tree[up] += f.tree[i+1]
		}
	}
}

// set changes a value.
func (f *fenwick) set(i int, v float64) {
	by := v - f.values[i]
	f.values[i] = v
	for j := i + 1; j < len(f.tree); j += j & -j {
		f.tree[j] += by
	}
}

// before is the sum of all values before i.
func (f *fenwick) before(i int) float64 {
	sum := 0.0
	for ; i > 0; i -= i & -i {
		sum += f.tree[i]
	}
	return sum
}

// find returns the index of the value in which a running sum falls, and how
// far into it.
func (f *fenwick) find(sum float64) (i int, into float64) {
	step := 1
	for step*2 < len(f.tree) {
		step *= 2
	}
	for ; step > 0; step /= 2 {
		if next := i + step; next < len(f.tree) && f.tree[next] <= sum {
			i = next
			sum -= f.tree[next]
		}
	}
	if last := len(f.values) - 1; i > last {
		return last, sum + f.values[last]
	}
	return i, sum
}
