package io.lapstrake.helm.crypto;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECKey;

/**
 * A key with which certificates are signed, and the public one that belongs to it.
 *
 * @param privateKey what signs
 * @param publicKey what is certified
 * @param pem the private key as a text
 */
public record PrivateKeyPair(PrivateKey privateKey, PublicKey publicKey, Pem pem) {

  /** The name of the JDK for signatures with this key. */
  String signature() {
    return switch (privateKey.getAlgorithm()) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> {
        int bits = ((ECKey) privateKey).getParams().getOrder().bitLength();
        yield bits > 384 ? "SHA512withECDSA" : bits > 256 ? "SHA384withECDSA" : "SHA256withECDSA";
      }
      default -> "Ed25519";
    };
  }

  /** The identifier of that signature in certificates. */
  byte[] signatureIdentifier() {
    return switch (signature()) {
      case "SHA256withRSA" -> Der.sequence(Der.identifier("1.2.840.113549.1.1.11"), Der.nothing());
      case "SHA256withECDSA" -> Der.sequence(Der.identifier("1.2.840.10045.4.3.2"));
      case "SHA384withECDSA" -> Der.sequence(Der.identifier("1.2.840.10045.4.3.3"));
      case "SHA512withECDSA" -> Der.sequence(Der.identifier("1.2.840.10045.4.3.4"));
      default -> Der.sequence(Der.identifier("1.3.101.112"));
    };
  }
}
