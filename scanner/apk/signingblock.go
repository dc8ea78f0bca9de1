package apk

import "encoding/binary"

// The APK signing block lies right before the central directory:
//
//	size of what follows   8 bytes
//	pairs                  length 8 bytes, id 4 bytes, value
//	size again             8 bytes
//	magic                  16 bytes
//
// See source.android.com/docs/security/features/apksigning/v2.
const (
	blockMagic  = "APK Sig Block 42"
	blockFooter = 8 + len(blockMagic)

	scheme2 = 0x7109871a
	scheme3 = 0xf05368c0
)

// maxPairs bounds how many pairs of a signing block are looked at. Real blocks
// have fewer than ten.
const maxPairs = 128

// maxSigners bounds how much of the value of a signature scheme is read, in
// bytes. It holds digests, certificates and signatures.
const maxSigners = 4 << 20

// blockCertificate returns the certificate of the first signer in the APK
// signing block, nil if there is none that can be read. Scheme 3 comes first,
// as in Android 9 and later.
func (a *Archive) blockCertificate() ([]byte, error) {
	if a.directory < int64(blockFooter) {
		return nil, nil
	}
	le := binary.LittleEndian
	end := a.directory - int64(blockFooter) // of the pairs
	footer, err := a.bytesAt(end, blockFooter)
	if err != nil || len(footer) < blockFooter || string(footer[8:]) != blockMagic {
		return nil, err
	}
	size := le.Uint64(footer)
	if size < uint64(blockFooter) || size > uint64(a.directory) {
		return nil, nil
	}
	found := map[uint32][]byte{}
	at := a.directory - int64(size)
	for range maxPairs {
		head, err := a.bytesAt(at, 12)
		if err != nil {
			return nil, err
		}
		if at >= end || len(head) < 12 {
			break
		}
		length, id := le.Uint64(head), le.Uint32(head[8:])
		if length < 4 || length > uint64(end-at) {
			break
		}
		if _, twice := found[id]; !twice && (id == scheme2 || id == scheme3) {
			value, err := a.bytesAt(at+12, int(min(length-4, maxSigners)))
			if err != nil {
				return nil, err
			}
			found[id] = firstCertificate(value)
		}
		at += 8 + int64(length)
	}
	if der := found[scheme3]; der != nil {
		return der, nil
	}
	return found[scheme2], nil
}

// firstCertificate returns the first certificate of the first signer in the
// value of scheme 2 or 3, nil if it is not there. Both begin alike: signers,
// signer, signed data, after its digests the certificates.
func firstCertificate(value []byte) []byte {
	signers, _ := prefixed(value)
	signer, _ := prefixed(signers)
	signed, _ := prefixed(signer)
	_, rest := prefixed(signed) // digests
	certificates, _ := prefixed(rest)
	der, _ := prefixed(certificates)
	if len(der) == 0 {
		return nil
	}
	return der
}

// prefixed splits b after the value at its start, which follows its length in
// 4 bytes; nil if the value is cut off.
func prefixed(b []byte) (value, rest []byte) {
	if len(b) < 4 {
		return nil, nil
	}
	n := binary.LittleEndian.Uint32(b)
	if b = b[4:]; uint64(n) > uint64(len(b)) {
		return nil, nil
	}
	return b[:n], b[n:]
}
