package io.lapstrake.helm.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

/**
 * A certificate that is wished for.
 *
 * @param name the common name of its subject; may be empty
 * @param addresses the addresses it is for, each of 4 or 16 bytes
 * @param hosts the further names it is for
 * @param days how long it holds
 * @param isAuthority whether it signs others
 */
public record CertificateRequest(
    String name, List<byte[]> addresses, List<String> hosts, long days, boolean isAuthority) {

  /** A request whose lists are its own. */
  public CertificateRequest {
    addresses = List.copyOf(addresses);
    hosts = List.copyOf(hosts);
  }

  /**
   * The certificate of a key.
   *
   * @param issuer who signs it; none for one that signs itself
   * @param signer the key that signs
   * @param from when it begins to hold
   * @throws CertificateException if there is none, with the message that Helm has for it
   */
  public Pem signed(
      SigningKey key,
      Optional<Issuer> issuer,
      SigningKey signer,
      Instant from,
      RandomGenerator random)
      throws CertificateException {
    if (issuer.filter(it -> !it.has(signer)).isPresent()) {
      throw new CertificateException("x509: provided PrivateKey doesn't match parent's PublicKey");
    }
    byte[] serial = new byte[16];
    random.nextBytes(serial);
    X500Name subject = subject();
    var body = new V3TBSCertificateGenerator();
    body.setSerialNumber(new ASN1Integer(new BigInteger(1, serial)));
    body.setSignature(signer.scheme().identifier());
    body.setIssuer(issuer.map(Issuer::name).orElse(subject));
    body.setStartDate(new Time(Date.from(from)));
    // As in Go, the nanoseconds of more than 292 years begin again.
    body.setEndDate(new Time(Date.from(from.plusNanos(days * TimeUnit.DAYS.toNanos(1)))));
    body.setSubject(subject);
    body.setSubjectPublicKeyInfo(key.open());
    try {
      body.setExtensions(extensions(key, subject, issuer));
      var content = body.generateTBSCertificate();
      var signature = new DERBitString(signer.signature(content.getEncoded(ASN1Encoding.DER)));
      return Pem.of(
          "CERTIFICATE", new Certificate(content, signer.scheme().identifier(), signature));
    } catch (IOException e) {
      throw new CertificateException(e.getMessage(), e);
    }
  }

  private X500Name subject() throws CertificateException {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(name)) {
      throw new CertificateException("asn1: string not valid UTF-8");
    }
    var parts = new X500NameBuilder();
    if (!name.isEmpty()) {
      parts.addRDN(
          BCStyle.CN,
          DERPrintableString.isPrintableString(name)
              ? new DERPrintableString(name)
              : new DERUTF8String(name));
    }
    return parts.build();
  }

  private Extensions extensions(SigningKey key, X500Name subject, Optional<Issuer> issuer)
      throws IOException, CertificateException {
    int usage = KeyUsage.digitalSignature | (isAuthority ? KeyUsage.keyCertSign : 0);
    KeyPurposeId[] purposes = {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth};
    var all = new ExtensionsGenerator();
    all.addExtension(Extension.keyUsage, true, new KeyUsage(usage | KeyUsage.keyEncipherment));
    all.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
    all.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
    if (isAuthority) {
      all.addExtension(Extension.subjectKeyIdentifier, false, key.identifier());
    }
    Optional<AuthorityKeyIdentifier> issuerKey =
        issuer.filter(it -> !it.isNamed(subject)).flatMap(Issuer::keyIdentifier);
    if (issuerKey.isPresent()) {
      all.addExtension(Extension.authorityKeyIdentifier, false, issuerKey.get());
    }
    if (!addresses.isEmpty() || !hosts.isEmpty()) {
      all.addExtension(Extension.subjectAlternativeName, false, alternatives());
    }
    return all.generate();
  }

  private GeneralNames alternatives() throws CertificateException {
    var names = new ArrayList<GeneralName>();
    for (String host : hosts) {
      if (!StandardCharsets.US_ASCII.newEncoder().canEncode(host)) {
        throw new CertificateException("x509: \"" + host + "\" cannot be encoded as an IA5String");
      }
      names.add(new GeneralName(GeneralName.dNSName, host));
    }
    for (byte[] address : addresses) {
      names.add(new GeneralName(GeneralName.iPAddress, new DEROctetString(address)));
    }
    return new GeneralNames(names.toArray(GeneralName[]::new));
  }
}
