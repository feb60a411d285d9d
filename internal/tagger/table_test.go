package tagger

import (
	"encoding/binary"
	"fmt"
	"testing"
)

func TestTableFindsWhatWasPutIn(t *testing.T) {
	records := make(map[hash][]byte)
	for i := range 5000 {
		records[hashString(fmt.Sprint("word", i))] = binary.LittleEndian.AppendUint16(nil, uint16(i))
	}
	table, err := openTable(buildTable(records, 2), 2)
	if err != nil {
		t.Fatal(err)
	}
	for h, want := range records {
		if got := table.find(h); string(got) != string(want) {
			t.Fatalf("found %v, not %v", got, want)
		}
	}
	for i := range 5000 {
		if table.has(hashString(fmt.Sprint("other", i))) {
			t.Fatalf("found other%d, which is not there", i)
		}
	}
}

func TestTableRefusesWrongSizes(t *testing.T) {
	data := buildTable(map[hash][]byte{hashString("a"): {1, 2}}, 2)
	backward := append([]byte(nil), data...)
	binary.LittleEndian.PutUint32(backward[4:], 7)
	for name, c := range map[string][]byte{"nothing": nil, "cut off": data[:len(data)-1], "too long": append(data, 0), "buckets that run backward": backward} {
		if _, err := openTable(c, 2); err == nil {
			t.Errorf("%s is taken for a table", name)
		}
	}
}
