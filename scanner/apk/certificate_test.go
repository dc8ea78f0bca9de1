package apk_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/asn1"
	"encoding/binary"
	"encoding/hex"
	"strings"
	"testing"

	"github.com/sdkaudit/sdkaudit/scanner/apk"
	"github.com/sdkaudit/sdkaudit/scanner/apktest"
)

// TestCertificate holds which certificate is taken, and that none is where the
// signature is damaged.
func TestCertificate(t *testing.T) {
	const two, three = 0x7109871a, 0xf05368c0
	jar := jarSignature(t, 7)
	block2, block3 := scheme(two, "certificate 2", "its issuer"), scheme(three, "certificate 3")
	huge := bytes.Clone(block2)
	binary.LittleEndian.PutUint64(huge, 1<<62)
	for name, tt := range map[string]struct {
		zip  apktest.Zip
		want []byte
	}{
		"not signed":         {signed(nil, nil), nil},
		"scheme 2":           {signed(block(block2), nil), []byte("certificate 2")},
		"scheme 3 before 2":  {signed(block(block2, block3), nil), []byte("certificate 3")},
		"before JAR":         {signed(block(block2), jar), []byte("certificate 2")},
		"padding":            {signed(block(pair(0x42726577, make([]byte, 4096)), block2), nil), []byte("certificate 2")},
		"other schemes":      {signed(block(pair(0x1b93ad61, []byte("x"))), nil), nil},
		"no certificate":     {signed(block(scheme(two)), nil), nil},
		"pair too long":      {signed(block(huge), nil), nil},
		"pair too short":     {signed(block(make([]byte, 24)), nil), nil},
		"signers cut off":    {signed(block(pair(two, prefix([]byte("x"))[:3])), nil), nil},
		"no magic":           {signed(bytes.Replace(block(block2), []byte("Block"), []byte("block"), 1), nil), nil},
		"size beyond file":   {signed(spoil(block(block2), -24, 0xff), nil), nil},
		"JAR":                {signed(nil, jar), certificateDER(t, 7)},
		"JAR, damaged block": {signed(block(huge), jar), certificateDER(t, 7)},
		"JAR cut off":        {signed(nil, jar[:len(jar)-5]), nil},
		"JAR without signer": {signed(nil, jarSignature(t, 9)), nil},
	} {
		t.Run(name, func(t *testing.T) {
			want := ""
			if tt.want != nil {
				sum := sha256.Sum256(tt.want)
				want = hex.EncodeToString(sum[:])
			}
			if got := certificateOf(t, tt.zip.Bytes()); got != want {
				t.Errorf("%q, want %q", got, want)
			}
		})
	}
}

// FuzzCertificate checks that any file gives a digest or nothing.
func FuzzCertificate(f *testing.F) {
	jar := jarSignature(f, 7)
	f.Add(signed(block(scheme(0x7109871a, "2"), scheme(0xf05368c0, "3")), nil).Bytes())
	f.Add(signed(nil, jar).Bytes())
	f.Add(signed(spoil(block(scheme(0x7109871a, "2")), -24, 0xff), jar[:40]).Bytes())
	f.Fuzz(func(t *testing.T, file []byte) {
		a, err := apk.New(bytes.NewReader(file), int64(len(file)), apk.DefaultLimits())
		if err != nil {
			return
		}
		if got, err := a.Certificate(); err != nil || got != "" && (len(got) != 64 || strings.Trim(got, "0123456789abcdef") != "") {
			t.Errorf("%q, %v", got, err)
		}
	})
}

func certificateOf(t *testing.T, file []byte) string {
	t.Helper()
	a, err := apk.New(bytes.NewReader(file), int64(len(file)), apk.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	got, err := a.Certificate()
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// signed returns an archive with a signing block and a JAR signature, stored.
func signed(block, jar []byte) apktest.Zip {
	z := archiveOf(nil)
	z.Block = block
	if jar != nil {
		z.Members = append(z.Members, apktest.Member{Name: "META-INF/CERT.RSA", Data: jar, Stored: true})
	}
	return z
}

// block returns an APK signing block of pairs.
func block(pairs ...[]byte) []byte {
	all := bytes.Join(pairs, nil)
	size := binary.LittleEndian.AppendUint64(nil, uint64(len(all)+24))
	return bytes.Join([][]byte{size, all, size, []byte("APK Sig Block 42")}, nil)
}

func pair(id uint32, value []byte) []byte {
	b := binary.LittleEndian.AppendUint64(nil, uint64(len(value)+4))
	return append(binary.LittleEndian.AppendUint32(b, id), value...)
}

// scheme returns the pair of a signature scheme with one signer.
func scheme(id uint32, certificates ...string) []byte {
	var all []byte
	for _, c := range certificates {
		all = append(all, prefix([]byte(c))...)
	}
	data := append(prefix([]byte("digests")), prefix(all)...)
	return pair(id, prefix(prefix(append(prefix(data), prefix([]byte("signatures"))...))))
}

// prefix puts the length of b before it.
func prefix(b []byte) []byte {
	return append(binary.LittleEndian.AppendUint32(nil, uint32(len(b))), b...)
}

// spoil sets the byte at i, counted from the end if it is negative.
func spoil(b []byte, i int, value byte) []byte {
	b[(i+len(b))%len(b)] = value
	return b
}

type issuer struct{ Name string }

// certificateDER returns the beginning of a certificate with a serial number.
func certificateDER(t testing.TB, serial int) []byte {
	type tbs struct {
		Serial    int
		Algorithm asn1.ObjectIdentifier
		Issuer    issuer
		Subject   issuer
	}
	return marshal(t, struct{ TBS tbs }{tbs{serial, asn1.ObjectIdentifier{1, 2, 3}, issuer{"somebody"}, issuer{"app"}}})
}

// jarSignature returns a PKCS #7 signature by the certificate with a serial
// number, which holds those with 5, 6 and 7.
func jarSignature(t testing.TB, serial int) []byte {
	type signer struct {
		Version int
		Of      struct {
			Issuer issuer
			Serial int
		}
	}
	s := signer{Version: 1}
	s.Of.Issuer, s.Of.Serial = issuer{"somebody"}, serial
	set := func(b []byte) asn1.RawValue {
		return asn1.RawValue{Tag: asn1.TagSet, IsCompound: true, Bytes: b}
	}
	tagged := func(b []byte) asn1.RawValue {
		return asn1.RawValue{Class: asn1.ClassContextSpecific, IsCompound: true, Bytes: b}
	}
	type content struct{ Type asn1.ObjectIdentifier }
	data := marshal(t, struct {
		Version      int
		Digests      asn1.RawValue
		Content      content
		Certificates asn1.RawValue
		Signers      asn1.RawValue
	}{1, set(nil), content{asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 7, 1}},
		tagged(bytes.Join([][]byte{certificateDER(t, 5), certificateDER(t, 6), certificateDER(t, 7)}, nil)), set(marshal(t, s))})
	return marshal(t, struct {
		Type    asn1.ObjectIdentifier
		Content asn1.RawValue
	}{asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 7, 2}, tagged(data)})
}

func marshal(t testing.TB, v any) []byte {
	t.Helper()
	der, err := asn1.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return der
}
