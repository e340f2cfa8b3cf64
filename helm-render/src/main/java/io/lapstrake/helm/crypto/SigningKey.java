package io.lapstrake.helm.crypto;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.util.DigestFactory;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/** A private key that signs certificates, of RSA, of a curve of NIST's or of Ed25519. */
public final class SigningKey {

  private static final Map<ASN1ObjectIdentifier, SignatureScheme> CURVES =
      Map.of(
          SECObjectIdentifiers.secp224r1, SignatureScheme.ECDSA_256,
          SECObjectIdentifiers.secp256r1, SignatureScheme.ECDSA_256,
          SECObjectIdentifiers.secp384r1, SignatureScheme.ECDSA_384,
          SECObjectIdentifiers.secp521r1, SignatureScheme.ECDSA_512);

  private final AsymmetricKeyParameter secret;
  private final SubjectPublicKeyInfo open;
  private final SignatureScheme scheme;
  private final Pem pem;

  private SigningKey(
      AsymmetricKeyParameter secret, AsymmetricKeyParameter open, SignatureScheme scheme, Pem pem)
      throws IOException {
    this.secret = secret;
    this.open = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(open);
    this.scheme = scheme;
    this.pem = pem;
  }

  /**
   * The key that is described.
   *
   * @throws IOException if it is damaged, or of another kind
   */
  static SigningKey of(PrivateKeyInfo info) throws IOException {
    AsymmetricKeyParameter key = PrivateKeyFactory.createKey(info);
    if (key instanceof RSAPrivateCrtKeyParameters rsa) {
      var open = new RSAKeyParameters(false, rsa.getModulus(), rsa.getPublicExponent());
      return new SigningKey(rsa, open, SignatureScheme.RSA, bare("RSA PRIVATE KEY", rsa));
    } else if (key instanceof ECPrivateKeyParameters point
        && point.getParameters() instanceof ECNamedDomainParameters curve
        && CURVES.containsKey(curve.getName())) {
      var open = new ECPublicKeyParameters(curve.getG().multiply(point.getD()), curve);
      SignatureScheme scheme = CURVES.get(curve.getName());
      return new SigningKey(point, open, scheme, bare("EC PRIVATE KEY", point));
    } else if (key instanceof Ed25519PrivateKeyParameters seed) {
      var same =
          new PrivateKeyInfo(info.getPrivateKeyAlgorithm(), new DEROctetString(seed.getEncoded()));
      return new SigningKey(
          seed, seed.generatePublicKey(), SignatureScheme.ED25519, Pem.of("PRIVATE KEY", same));
    }
    throw new IOException("x509: unknown elliptic curve");
  }

  /** The form without the name of the algorithm. */
  private static Pem bare(String type, AsymmetricKeyParameter key) throws IOException {
    return Pem.of(type, PrivateKeyInfoFactory.createPrivateKeyInfo(key).parsePrivateKey());
  }

  /** The private key as Go writes it. */
  public Pem pem() {
    return pem;
  }

  /** The public key, as certificates tell it. */
  SubjectPublicKeyInfo open() {
    return open;
  }

  /** The first 20 bytes of the SHA-256 of the public key, as RFC 7093 has it. */
  SubjectKeyIdentifier identifier() {
    byte[] bits = open.getPublicKeyData().getBytes();
    Digest digest = DigestFactory.createSHA256();
    digest.update(bits, 0, bits.length);
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return new SubjectKeyIdentifier(Arrays.copyOf(hash, 20));
  }

  /** How it signs. */
  SignatureScheme scheme() {
    return scheme;
  }

  /** The signature of some bytes. */
  byte[] signature(byte[] content) {
    Signer signer = scheme.signer().get();
    signer.init(true, secret);
    signer.update(content, 0, content.length);
    try {
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new IllegalStateException("a key whose parts do not fit", e);
    }
  }
}
