package io.lapstrake.helm.function.secret;

import io.lapstrake.helm.crypto.KeyMaking;
import io.lapstrake.helm.crypto.KeyReading;
import io.lapstrake.helm.crypto.Pem;
import io.lapstrake.helm.crypto.SigningKey;
import io.lapstrake.helm.go.Arguments;
import io.lapstrake.helm.go.Context;
import io.lapstrake.helm.go.TemplateFailure;
import java.security.InvalidKeyException;

/** Private keys, new ones and those that a template gives. */
final class PrivateKeys {

  private PrivateKeys() {}

  /** What {@code genPrivateKey} gives. */
  static String made(Arguments given, Context context) {
    Work.CURVE_KEY.in(context);
    var making = new KeyMaking(context.random());
    return switch (given.text(0)) {
      case "", "rsa" -> {
        Work.RSA_4096.in(context);
        yield making.rsa(4096).pem().toString();
      }
      case "dsa" -> making.dsa().toString();
      case "ecdsa" -> making.p256().pem().toString();
      case "ed25519" -> making.ed25519().pem().toString();
      default -> "Unknown type " + given.text(0);
    };
  }

  /** A new key for a certificate. */
  static SigningKey made(Context context) {
    Work.RSA_2048.in(context);
    return new KeyMaking(context.random()).rsa(2048);
  }

  /** A key that was given, and that is to sign. */
  static SigningKey signer(String pem, Context context) {
    return given(pem, "certificate private key does not implement crypto.Signer", context);
  }

  /** A key that was given, and whose certificate another signs. */
  static SigningKey subject(String pem, Context context) {
    return given(pem, "unsupported public key type: *dsa.PublicKey", context);
  }

  private static SigningKey given(String pem, String ifDsa, Context context) {
    if (isDsa(pem)) {
      throw new TemplateFailure("error creating certificate: x509: " + ifDsa);
    }
    return read("parsing private key: ", pem, context);
  }

  /**
   * Looks whether a text is a key.
   *
   * @throws TemplateFailure if it is none
   */
  static void check(String pem, Context context) {
    if (!isDsa(pem)) {
      read("error parsing private key: ", pem, context);
    }
  }

  private static boolean isDsa(String pem) {
    return Pem.read(pem).filter(it -> it.type().equals("DSA PRIVATE KEY")).isPresent();
  }

  private static SigningKey read(String before, String pem, Context context) {
    Work.reading(pem, context);
    try {
      return KeyReading.read(pem);
    } catch (InvalidKeyException e) {
      throw new TemplateFailure(before + e.getMessage());
    }
  }
}
