package io.lapstrake.helm.crypto;

import java.io.IOException;
import java.security.InvalidKeyException;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Private keys out of PEM, in the forms PKCS #1, SEC 1 and PKCS #8. */
public final class KeyReading {

  /** How many bytes a key may have; one of RSA with 8192 bits has fewer. */
  private static final int LONGEST = 5000;

  private KeyReading() {}

  /**
   * The key of a text.
   *
   * @throws InvalidKeyException if there is none, with the message that Helm has for it
   */
  public static SigningKey read(String text) throws InvalidKeyException {
    Pem pem = Pem.read(text).orElseThrow(() -> new InvalidKeyException("no PEM data in input"));
    String doing =
        switch (pem.type()) {
          case "RSA PRIVATE KEY" -> "parsing RSA private key from PEM";
          case "EC PRIVATE KEY" -> "parsing EC private key from PEM";
          case "PRIVATE KEY" -> "decoding PEM as PKCS#8";
          default -> throw new InvalidKeyException(unknown(pem.type()));
        };
    if (pem.content().length > LONGEST) {
      throw new InvalidKeyException(doing + ": the key is too long");
    }
    try {
      return SigningKey.of(info(pem));
    } catch (IOException | RuntimeException e) {
      // What is damaged shows in exceptions of many kinds.
      throw new InvalidKeyException(doing + ": " + e.getMessage(), e);
    }
  }

  private static String unknown(String type) {
    return type.endsWith(" PRIVATE KEY")
        ? "invalid private key type " + type
        : "no private key data in PEM block of type " + type;
  }

  private static PrivateKeyInfo info(Pem pem) {
    byte[] content = pem.content();
    return switch (pem.type()) {
      case "RSA PRIVATE KEY" ->
          new PrivateKeyInfo(
              new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
              content,
              null,
              null);
      case "EC PRIVATE KEY" -> {
        var curve = ECPrivateKey.getInstance(content).getParametersObject();
        yield new PrivateKeyInfo(
            new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve),
            content,
            null,
            null);
      }
      default -> PrivateKeyInfo.getInstance(content);
    };
  }
}
