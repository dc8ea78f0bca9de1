package apk

import (
	"crypto/sha256"
	"encoding/asn1"
	"encoding/hex"
	"math/big"
	"slices"
	"strings"
)

// maxSignature bounds what is read of a JAR signature file, in bytes. It holds
// a few certificates and one signature.
const maxSignature = 1 << 20

// Certificate returns the SHA-256 in lower-case hexadecimal of the certificate
// of the archive's first signer, as the APK signature schemes 3 or 2 have it,
// else the JAR signature does. It is "" for an archive that is not signed or of
// whose signature that cannot be read. Nothing is verified: it is the
// certificate that the archive claims.
func (a *Archive) Certificate() (string, error) {
	der, err := a.blockCertificate()
	if err != nil {
		return "", err
	}
	if der == nil {
		der = a.jarCertificate()
	}
	if der == nil {
		return "", nil
	}
	sum := sha256.Sum256(der)
	return hex.EncodeToString(sum[:]), nil
}

// jarCertificate returns the certificate in the JAR signature file whose name
// comes first, nil if there is none.
func (a *Archive) jarCertificate() []byte {
	var names []string
	for name := range a.byName {
		dir, file, _ := strings.Cut(name, "/")
		upper := strings.ToUpper(file)
		signs := strings.HasSuffix(upper, ".RSA") || strings.HasSuffix(upper, ".DSA") || strings.HasSuffix(upper, ".EC")
		if dir == "META-INF" && signs && !strings.Contains(file, "/") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		m := a.byName[name]
		if m.Size > maxSignature || m.CompressedSize > maxSignature {
			continue
		}
		data, _, err := a.Read(m)
		if err != nil {
			continue
		}
		if der := signerCertificate(data); der != nil {
			return der
		}
	}
	return nil
}

// The parts of a PKCS #7 signature that lead to its certificate, RFC 2315
// sections 7, 9.1 and 9.2.
type (
	contentInfo struct {
		Type    asn1.ObjectIdentifier
		Content asn1.RawValue `asn1:"explicit,tag:0"`
	}
	signerInfo struct {
		Version     int
		Certificate certificateName
	}
	certificateName struct {
		Issuer asn1.RawValue
		Serial *big.Int
	}
)

// The head of a certificate, RFC 5280 section 4.1.
type (
	certificate struct {
		Raw asn1.RawContent
		TBS tbsCertificate
	}
	tbsCertificate struct {
		Version int `asn1:"optional,explicit,default:0,tag:0"`
		Serial  *big.Int
	}
)

// signedData returns the certificates and the signers in a PKCS #7 signature.
// The former are the element with the tag 0, the latter the last.
func signedData(der []byte) (certificates, signers []byte) {
	var info contentInfo
	var signed, element asn1.RawValue
	if _, err := asn1.Unmarshal(der, &info); err != nil {
		return nil, nil
	}
	if _, err := asn1.Unmarshal(info.Content.Bytes, &signed); err != nil {
		return nil, nil
	}
	for rest := signed.Bytes; len(rest) > 0; {
		var err error
		if rest, err = asn1.Unmarshal(rest, &element); err != nil {
			return nil, nil
		}
		if element.Class == asn1.ClassContextSpecific && element.Tag == 0 {
			certificates = element.Bytes
		}
	}
	return certificates, element.Bytes
}

// signerCertificate returns the certificate of the first signer of a PKCS #7
// signature, nil if it has none that can be read. The others are those of who
// issued it.
func signerCertificate(der []byte) []byte {
	certificates, signers := signedData(der)
	var signer signerInfo
	if _, err := asn1.Unmarshal(signers, &signer); err != nil {
		return nil
	}
	for rest := certificates; len(rest) > 0; {
		var c certificate
		var err error
		if rest, err = asn1.Unmarshal(rest, &c); err != nil {
			return nil
		}
		// Some signers write the issuer in another string type than it has there.
		if c.TBS.Serial.Cmp(signer.Certificate.Serial) == 0 {
			return c.Raw
		}
	}
	return nil
}
