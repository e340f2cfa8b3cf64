package io.lapstrake.helm.crypto;

import java.security.cert.CertificateException;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;

/** The certificate of one who signs others. */
public final class Issuer {

  private final Certificate certificate;

  private Issuer(Certificate certificate) {
    this.certificate = certificate;
  }

  /**
   * One whose certificate is in a text.
   *
   * @throws CertificateException if there is none in it, with the message that Helm has for it
   */
  public static Issuer read(String text) throws CertificateException {
    Pem pem =
        Pem.read(text)
            .filter(it -> it.type().equals("CERTIFICATE"))
            .orElseThrow(() -> new CertificateException("unable to decode certificate"));
    try {
      var certificate = Certificate.getInstance(pem.content());
      SubjectKeyIdentifier.fromExtensions(certificate.getExtensions());
      return new Issuer(certificate);
    } catch (RuntimeException e) {
      // What is damaged shows in exceptions of many kinds.
      throw new CertificateException(
          "error parsing certificate: decodedCert.Bytes: x509: malformed certificate", e);
    }
  }

  /** Its name. */
  X500Name name() {
    return certificate.getSubject();
  }

  /** Whether it has a name, letter for letter. */
  boolean isNamed(X500Name name) {
    return name().toASN1Primitive().equals(name.toASN1Primitive());
  }

  /** Whether a key is that of the certificate. */
  boolean has(SigningKey key) {
    return certificate.getSubjectPublicKeyInfo().equals(key.open());
  }

  /** How its key is told by what it signs; nothing if its own certificate tells none. */
  Optional<AuthorityKeyIdentifier> keyIdentifier() {
    return Optional.ofNullable(SubjectKeyIdentifier.fromExtensions(certificate.getExtensions()))
        .map(it -> new AuthorityKeyIdentifier(it.getKeyIdentifier()));
  }
}
