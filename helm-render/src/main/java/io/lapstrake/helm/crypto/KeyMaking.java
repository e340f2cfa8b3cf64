package io.lapstrake.helm.crypto;

import java.io.IOException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.DSAPrivateKey;
import java.security.interfaces.DSAPublicKey;
import java.util.random.RandomGenerator;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;

/** New private keys, which the JDK makes, in the forms in which Go writes them. */
public final class KeyMaking {

  private final RandomGenerator random;

  /** Keys out of some randomness. */
  public KeyMaking(RandomGenerator random) {
    this.random = random;
  }

  /** A key of RSA of so many bits. */
  public SigningKey rsa(int bits) {
    return signing("RSA", bits);
  }

  /** A key of the curve P-256. */
  public SigningKey p256() {
    return signing("EC", 256);
  }

  /** A key of Ed25519. */
  public SigningKey ed25519() {
    return signing("Ed25519", 255);
  }

  private SigningKey signing(String algorithm, int bits) {
    try {
      byte[] key = pair(algorithm, bits).getPrivate().getEncoded();
      return SigningKey.of(PrivateKeyInfo.getInstance(key));
    } catch (IOException e) {
      throw new IllegalStateException("the JDK's keys can be read", e);
    }
  }

  /** A key of DSA, with which no certificate can be signed. */
  public Pem dsa() {
    KeyPair pair = pair("DSA", 2048);
    var secret = (DSAPrivateKey) pair.getPrivate();
    var open = (DSAPublicKey) pair.getPublic();
    var numbers = new ASN1EncodableVector();
    numbers.add(new ASN1Integer(0));
    numbers.add(new ASN1Integer(open.getParams().getP()));
    numbers.add(new ASN1Integer(open.getParams().getQ()));
    numbers.add(new ASN1Integer(open.getParams().getG()));
    numbers.add(new ASN1Integer(open.getY()));
    numbers.add(new ASN1Integer(secret.getX()));
    return Pem.of("DSA PRIVATE KEY", new DERSequence(numbers));
  }

  private KeyPair pair(String algorithm, int bits) {
    try {
      var generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(bits, new Seeded(random));
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }
}
