package io.lapstrake.helm.crypto;

import java.security.InvalidKeyException;
import java.util.Arrays;

/** What a certificate that signs others tells of itself. */
public final class IssuerNames {

  private static final byte[] KEY_IDENTIFIER = Der.identifier("2.5.29.14");

  private final byte[] subject;
  private final byte[] keyIdentifier;

  private IssuerNames(byte[] subject, byte[] keyIdentifier) {
    this.subject = subject;
    this.keyIdentifier = keyIdentifier;
  }

  /** Its subject, encoded. */
  byte[] subject() {
    return subject;
  }

  /** The identifier of its key; empty if it has none. */
  byte[] keyIdentifier() {
    return keyIdentifier;
  }

  /**
   * Those of a certificate.
   *
   * @param certificate the certificate, encoded
   * @throws InvalidKeyException if it is none
   */
  public static IssuerNames of(byte[] certificate) throws InvalidKeyException {
    DerReading body = new DerReading(certificate).within(0x30).within(0x30);
    if (body.isNext(0xA0)) {
      body.within(0xA0);
    }
    body.integer();
    body.within(0x30);
    body.within(0x30);
    body.within(0x30);
    byte[] subject = Der.value(0x30, body.content(0x30));
    body.within(0x30);
    return new IssuerNames(subject, keyIdentifier(body));
  }

  private static byte[] keyIdentifier(DerReading body) throws InvalidKeyException {
    byte[] none = {};
    if (!body.isNext(0xA3)) {
      return none;
    }
    DerReading all = body.within(0xA3).within(0x30);
    while (all.isNext(0x30)) {
      DerReading extension = all.within(0x30);
      boolean found = Arrays.equals(Der.value(6, extension.content(6)), KEY_IDENTIFIER);
      if (extension.isNext(1)) {
        extension.within(1);
      }
      if (found) {
        return new DerReading(extension.content(4)).content(4);
      }
    }
    return none;
  }
}
