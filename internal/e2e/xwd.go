package e2e

import (
	"encoding/binary"
	"errors"
	"fmt"
	"image"
)

// errXWD is wrapped by every complaint about the server's picture.
var errXWD = errors.New("not a picture of a 24-bit screen")

// decodeXWD reads the picture that Xvfb keeps in its -fbdir: an X window dump
// (XWDFile.h of the X Window System), a header of big-endian 32-bit words, a
// name, a color table of 12 bytes an entry and the pixels.
func decodeXWD(data []byte) (*image.RGBA, error) {
	const words = 25
	if len(data) < 4*words {
		return nil, fmt.Errorf("%w: %d bytes", errXWD, len(data))
	}
	word := func(i int) int { return int(binary.BigEndian.Uint32(data[4*i:])) }
	var (
		headerSize   = word(0)
		version      = word(1)
		width        = word(4)
		height       = word(5)
		leastFirst   = word(7) == 0
		bitsPerPixel = word(11)
		bytesPerLine = word(12)
		colors       = word(19)
	)
	pixels := headerSize + 12*colors
	if version != 7 || bitsPerPixel != 32 || !leastFirst || bytesPerLine < 4*width || len(data) < pixels+bytesPerLine*height {
		return nil, fmt.Errorf("%w: version %d, %d×%d, %d bits a pixel", errXWD, version, width, height, bitsPerPixel)
	}
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		from := data[pixels+y*bytesPerLine:]
		to := img.Pix[y*img.Stride:]
		for x := 0; x < 4*width; x += 4 {
			to[x], to[x+1], to[x+2], to[x+3] = from[x+2], from[x+1], from[x], 0xff
		}
	}
	return img, nil
}
