package opener

import "bytes"

// A signature is the bytes by which a kind of file that is no article is known.
type signature struct {
	offset int
	magic  string
	kind   string // continues "“x” is …"
}

// signatures are from the formats' own specifications.
var signatures = []signature{
	{0, "\x89PNG\r\n\x1a\n", "a PNG image"},
	{0, "\xff\xd8\xff", "a JPEG image"},
	{0, "GIF87a", "a GIF image"},
	{0, "GIF89a", "a GIF image"},
	{8, "WEBP", "a WebP image"},
	{0, "II*\x00", "a TIFF image"},
	{0, "MM\x00*", "a TIFF image"},
	{0, "8BPS", "a Photoshop image"},
	{4, "ftypheic", "a HEIC image"},
	{4, "ftypavif", "an AVIF image"},
	{4, "ftyp", "a video"},
	{0, "\x1aE\xdf\xa3", "a video"},
	{8, "AVI ", "a video"},
	{0, "ID3", "a sound file"},
	{0, "OggS", "a sound file"},
	{0, "fLaC", "a sound file"},
	{8, "WAVE", "a sound file"},
	{0, "%PDF-", "a PDF document"},
	{0, "%!PS-Adobe", "a PostScript document"},
	{0, "{\\rtf", "an RTF document"},
	{0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office document"},
	{0, "bplist00", "a binary property list"},
	{0, "PK\x03\x04", "a ZIP archive"},
	{0, "PK\x05\x06", "an empty ZIP archive"},
	{0, "Rar!\x1a\x07", "a RAR archive"},
	{0, "7z\xbc\xaf\x27\x1c", "a 7-Zip archive"},
	{0, "BZh", "a bzip2 file"},
	{0, "\xfd7zXZ\x00", "an xz file"},
	{0, "\x28\xb5\x2f\xfd", "a Zstandard file"},
	{257, "ustar", "a tar archive"},
	{0, "\x7fELF", "a program"},
	{0, "MZ\x90\x00", "a program"},
	{0, "\xcf\xfa\xed\xfe", "a program"},
	{0, "\xca\xfe\xba\xbe", "a program"},
	{0, "\x00asm", "a program"},
	{0, "SQLite format 3\x00", "a database"},
	{0, "wOFF", "a font"},
	{0, "wOF2", "a font"},
	{0, "OTTO\x00", "a font"},
	{0, "\x00\x01\x00\x00\x00", "a font"},
}

// binaryKind names the kind of file that data is by its signature, or returns
// "" when it has none that is known here.
func binaryKind(data []byte) string {
	for _, s := range signatures {
		if len(data) >= s.offset && bytes.HasPrefix(data[s.offset:], []byte(s.magic)) {
			if s.magic == "BZh" && (len(data) < 10 || !bytes.Equal(data[4:10], []byte("1AY&SY"))) {
				continue // words may begin like that
			}
			if (s.magic == "ID3" || s.magic == "OggS" || s.offset == 8) && bytes.IndexByte(data[:min(len(data), 64)], 0) < 0 {
				continue
			}
			return s.kind
		}
	}
	return ""
}
