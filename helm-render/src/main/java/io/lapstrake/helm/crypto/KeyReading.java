package io.lapstrake.helm.crypto;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Private keys out of PEM, in the forms PKCS #1, SEC 1 and PKCS #8. */
public final class KeyReading {

  private static final byte[] EC = Der.identifier("1.2.840.10045.2.1");

  private KeyReading() {}

  /**
   * The key of a text.
   *
   * @throws InvalidKeyException if there is none, with the message that Helm has for it
   */
  public static PrivateKeyPair read(String text) throws InvalidKeyException {
    Pem pem = Pem.read(text).orElseThrow(() -> new InvalidKeyException("no PEM data in input"));
    try {
      return switch (pem.type()) {
        case "RSA PRIVATE KEY" -> pkcs1(pem);
        case "EC PRIVATE KEY" -> sec1(pem, pem.content(), null);
        case "PRIVATE KEY" -> pkcs8(pem);
        case "DSA PRIVATE KEY" -> throw new InvalidKeyException("DSA");
        default ->
            throw new InvalidKeyException("no private key data in PEM block of type " + pem.type());
      };
    } catch (InvalidKeyException e) {
      throw e;
    } catch (GeneralSecurityException e) {
      throw new InvalidKeyException("the private key cannot be read: " + e.getMessage(), e);
    }
  }

  private static PrivateKeyPair pkcs1(Pem pem) throws GeneralSecurityException {
    DerReading key = new DerReading(pem.content()).within(0x30);
    key.integer();
    var numbers = new BigInteger[8];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = key.integer();
    }
    var spec =
        new RSAPrivateCrtKeySpec(
            numbers[0],
            numbers[1],
            numbers[2],
            numbers[3],
            numbers[4],
            numbers[5],
            numbers[6],
            numbers[7]);
    return rsa(KeyFactory.getInstance("RSA").generatePrivate(spec), pem);
  }

  private static PrivateKeyPair rsa(PrivateKey key, Pem pem) throws GeneralSecurityException {
    var rsa = (RSAPrivateCrtKey) key;
    var spec = new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent());
    return new PrivateKeyPair(key, KeyFactory.getInstance("RSA").generatePublic(spec), pem);
  }

  private static PrivateKeyPair pkcs8(Pem pem) throws GeneralSecurityException {
    DerReading key = new DerReading(pem.content()).within(0x30);
    key.integer();
    DerReading algorithm = key.within(0x30);
    byte[] identifier = Der.value(6, algorithm.content(6));
    byte[] content = key.content(4);
    if (Arrays.equals(identifier, EC)) {
      return sec1(pem, content, Der.value(6, algorithm.content(6)));
    } else if (Arrays.equals(identifier, Der.identifier("1.3.101.112"))) {
      return ed25519(pem, new DerReading(content).content(4));
    }
    var spec = new PKCS8EncodedKeySpec(pem.content());
    return rsa(KeyFactory.getInstance("RSA").generatePrivate(spec), pem);
  }

  private static PrivateKeyPair sec1(Pem pem, byte[] content, byte @Nullable [] named)
      throws GeneralSecurityException {
    DerReading key = new DerReading(content).within(0x30);
    key.integer();
    key.content(4);
    byte[] curve = named;
    if (key.isNext(0xA0)) {
      curve = Der.value(6, key.within(0xA0).content(6));
    }
    if (curve == null || !key.isNext(0xA1)) {
      throw new InvalidKeyException("x509: the key names no curve, or no public key");
    }
    byte[] point = key.within(0xA1).content(3);
    byte[] algorithm = Der.sequence(EC, curve);
    var factory = KeyFactory.getInstance("EC");
    PublicKey open =
        factory.generatePublic(
            new X509EncodedKeySpec(Der.sequence(algorithm, Der.value(3, point))));
    byte[] pkcs8 = Der.sequence(Der.integer(0), algorithm, Der.octets(content));
    return new PrivateKeyPair(factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)), open, pem);
  }

  /** The public key is what the generator of keys makes of the private one. */
  private static PrivateKeyPair ed25519(Pem pem, byte[] seed) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("Ed25519");
    generator.initialize(255, Seeded.of(new Fixed(seed)));
    var pair = generator.generateKeyPair();
    return new PrivateKeyPair(pair.getPrivate(), pair.getPublic(), pem);
  }

  /** Randomness that gives the bytes of a key. */
  private static final class Fixed implements RandomGenerator {

    private final byte[] bytes;

    Fixed(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public void nextBytes(byte[] into) {
      System.arraycopy(bytes, 0, into, 0, Math.min(bytes.length, into.length));
    }

    @Override
    public long nextLong() {
      return 0;
    }
  }
}
