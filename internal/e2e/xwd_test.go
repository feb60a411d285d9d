package e2e

import (
	"encoding/binary"
	"errors"
	"image/color"
	"testing"
)

// dump builds a window dump of 2×1 pixels with one entry in its color table.
func dump(change func(words []uint32)) []byte {
	words := make([]uint32, 25)
	words[0], words[1], words[4], words[5], words[11], words[12], words[19] = 104, 7, 2, 1, 32, 8, 1
	change(words)
	var data []byte
	for _, w := range words {
		data = binary.BigEndian.AppendUint32(data, w)
	}
	data = append(data, "x\x00\x00\x00"...)                             // the window's name
	data = append(data, make([]byte, 12)...)                            // the color table
	return append(data, 0x03, 0x02, 0x01, 0x00, 0xff, 0x80, 0x00, 0x00) // blue first
}

func TestAWindowDumpBecomesAPicture(t *testing.T) {
	img, err := decodeXWD(dump(func([]uint32) {}))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := img.RGBAAt(0, 0), (color.RGBA{1, 2, 3, 255}); got != want {
		t.Errorf("first pixel is %v, want %v", got, want)
	}
	if got, want := img.RGBAAt(1, 0), (color.RGBA{0, 0x80, 0xff, 255}); got != want {
		t.Errorf("second pixel is %v, want %v", got, want)
	}
}

func TestAnythingElseIsRefused(t *testing.T) {
	for name, data := range map[string][]byte{
		"nothing at all":     nil,
		"another version":    dump(func(w []uint32) { w[1] = 6 }),
		"a screen of 16 bit": dump(func(w []uint32) { w[11] = 16 }),
		"more lines than it": dump(func(w []uint32) { w[5] = 2 }),
	} {
		if _, err := decodeXWD(data); !errors.Is(err, errXWD) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}
