package io.lapstrake.helm.function.data;

import io.lapstrake.helm.go.Bytes;
import io.lapstrake.helm.go.TemplateFailure;
import java.io.ByteArrayOutputStream;

/** Base64, read as strictly as Go reads it; the message tells the first byte that is wrong. */
public final class Base64Text {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private final byte[] source;
  private final ByteArrayOutputStream decoded;
  private int at;

  private Base64Text(byte[] source) {
    this.source = source;
    this.decoded = new ByteArrayOutputStream(source.length * 3 / 4);
  }

  /**
   * The bytes of a text; line ends in it are skipped.
   *
   * @throws TemplateFailure if it is not Base64
   */
  public static byte[] decode(String text) {
    var decoding = new Base64Text(Bytes.of(text));
    boolean more = true;
    while (more) {
      more = decoding.four();
    }
    return decoding.decoded.toByteArray();
  }

  /** Reads four digits, and tells whether there may be more. */
  private boolean four() {
    int bits = 0;
    for (int count = 0; count < 4; count++) {
      skipLineEnds();
      if (at == source.length) {
        if (count == 0) {
          return false;
        }
        throw corrupt(at - count);
      }
      int digit = source[at] == 0 ? -1 : ALPHABET.indexOf(source[at]);
      at++;
      if (digit < 0) {
        return padded(bits, count);
      }
      bits = (bits << 6) | digit;
    }
    write(bits, 3);
    return true;
  }

  private boolean padded(int bits, int count) {
    if (source[at - 1] != '=' || count < 2) {
      throw corrupt(at - 1);
    }
    if (count == 2) {
      skipLineEnds();
      if (at == source.length) {
        throw corrupt(at);
      } else if (source[at] != '=') {
        throw corrupt(at - 1);
      }
      at++;
    }
    skipLineEnds();
    if (at < source.length) {
      throw corrupt(at);
    }
    write(bits << (6 * (4 - count)), count - 1);
    return false;
  }

  private void write(int bits, int bytes) {
    for (int i = 0; i < bytes; i++) {
      decoded.write(bits >> (16 - 8 * i));
    }
  }

  private void skipLineEnds() {
    while (at < source.length && (source[at] == '\n' || source[at] == '\r')) {
      at++;
    }
  }

  private static TemplateFailure corrupt(int place) {
    return new TemplateFailure("illegal base64 data at input byte " + place);
  }
}
