package io.lapstrake.helm.crypto;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.DSAPrivateKey;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** New private keys, each in the form of PEM in which Go writes it. */
public final class KeyMaking {

  /** The identifier of P-256. */
  private static final String P256 = "1.2.840.10045.3.1.7";

  private final RandomGenerator random;

  /** Keys out of some randomness. */
  public KeyMaking(RandomGenerator random) {
    this.random = random;
  }

  /** A key of RSA of so many bits. */
  public PrivateKeyPair rsa(int bits) {
    KeyPair pair = pair("RSA", bits, null);
    var key = (RSAPrivateCrtKey) pair.getPrivate();
    return new PrivateKeyPair(key, pair.getPublic(), new Pem("RSA PRIVATE KEY", pkcs1(key)));
  }

  private static byte[] pkcs1(RSAPrivateCrtKey key) {
    return Der.sequence(
        Der.integer(0),
        Der.integer(key.getModulus()),
        Der.integer(key.getPublicExponent()),
        Der.integer(key.getPrivateExponent()),
        Der.integer(key.getPrimeP()),
        Der.integer(key.getPrimeQ()),
        Der.integer(key.getPrimeExponentP()),
        Der.integer(key.getPrimeExponentQ()),
        Der.integer(key.getCrtCoefficient()));
  }

  /** A key of the curve P-256. */
  public PrivateKeyPair p256() {
    KeyPair pair = pair("EC", 0, new ECGenParameterSpec("secp256r1"));
    var point = ((ECPublicKey) pair.getPublic()).getW();
    byte[] open = new byte[65];
    open[0] = 4;
    System.arraycopy(fixed(point.getAffineX()), 0, open, 1, 32);
    System.arraycopy(fixed(point.getAffineY()), 0, open, 33, 32);
    byte[] der =
        Der.sequence(
            Der.integer(1),
            Der.octets(fixed(((ECPrivateKey) pair.getPrivate()).getS())),
            Der.value(0xA0, Der.identifier(P256)),
            Der.value(0xA1, Der.bits(open)));
    return new PrivateKeyPair(pair.getPrivate(), pair.getPublic(), new Pem("EC PRIVATE KEY", der));
  }

  private static byte[] fixed(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] fixed = new byte[32];
    int length = Math.min(bytes.length, 32);
    System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
    return fixed;
  }

  /** A key of Ed25519. */
  public PrivateKeyPair ed25519() {
    KeyPair pair = pair("Ed25519", 0, null);
    return new PrivateKeyPair(
        pair.getPrivate(),
        pair.getPublic(),
        new Pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
  }

  /** A key of DSA, with which no certificate can be signed, as a text. */
  public Pem dsa() {
    KeyPair pair = pair("DSA", 2048, null);
    var key = (DSAPrivateKey) pair.getPrivate();
    byte[] der =
        Der.sequence(
            Der.integer(0),
            Der.integer(key.getParams().getP()),
            Der.integer(key.getParams().getQ()),
            Der.integer(key.getParams().getG()),
            Der.integer(((DSAPublicKey) pair.getPublic()).getY()),
            Der.integer(key.getX()));
    return new Pem("DSA PRIVATE KEY", der);
  }

  private KeyPair pair(String algorithm, int bits, @Nullable AlgorithmParameterSpec parameters) {
    try {
      var generator = KeyPairGenerator.getInstance(algorithm);
      if (parameters != null) {
        generator.initialize(parameters, Seeded.of(random));
      } else {
        generator.initialize(bits == 0 ? 255 : bits, Seeded.of(random));
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }
}
