package io.lapstrake.helm.crypto;

import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.RSADigestSigner;
import org.bouncycastle.crypto.util.DigestFactory;

/**
 * How a key signs, and how certificates name that. None of it is random: what a curve needs is made
 * of the key and of what is signed, by RFC 6979.
 */
record SignatureScheme(AlgorithmIdentifier identifier, Supplier<Signer> signer) {

  static final SignatureScheme RSA =
      new SignatureScheme(
          new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE),
          () -> new RSADigestSigner(DigestFactory.createSHA256()));

  static final SignatureScheme ECDSA_256 =
      ecdsa(X9ObjectIdentifiers.ecdsa_with_SHA256, DigestFactory::createSHA256);

  static final SignatureScheme ECDSA_384 =
      ecdsa(X9ObjectIdentifiers.ecdsa_with_SHA384, DigestFactory::createSHA384);

  static final SignatureScheme ECDSA_512 =
      ecdsa(X9ObjectIdentifiers.ecdsa_with_SHA512, DigestFactory::createSHA512);

  static final SignatureScheme ED25519 =
      new SignatureScheme(
          new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.3.101.112")), Ed25519Signer::new);

  private static SignatureScheme ecdsa(ASN1ObjectIdentifier name, Supplier<Digest> digest) {
    return new SignatureScheme(
        new AlgorithmIdentifier(name),
        () ->
            new DSADigestSigner(
                new ECDSASigner(new HMacDSAKCalculator(digest.get())), digest.get()));
  }
}
