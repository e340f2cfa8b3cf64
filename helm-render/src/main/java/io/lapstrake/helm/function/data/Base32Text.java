package io.lapstrake.helm.function.data;

import io.lapstrake.helm.go.Bytes;
import io.lapstrake.helm.go.TemplateFailure;
import java.io.ByteArrayOutputStream;

/** Base32, read as strictly as Go reads it; the message tells the first byte that is wrong. */
final class Base32Text {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  /** How many digits, out of eight, so many bytes take. */
  private static final int[] DIGITS = {0, 2, 4, 5, 7, 8};

  private Base32Text() {}

  static String encode(byte[] bytes) {
    var text = new StringBuilder(bytes.length * 2 + 8);
    for (int from = 0; from < bytes.length; from += 5) {
      int count = Math.min(5, bytes.length - from);
      long bits = 0;
      for (int i = 0; i < 5; i++) {
        bits = (bits << 8) | (i < count ? bytes[from + i] & 0xFF : 0);
      }
      for (int i = 0; i < 8; i++) {
        text.append(i < DIGITS[count] ? ALPHABET.charAt((int) (bits >> (35 - 5 * i)) & 31) : '=');
      }
    }
    return text.toString();
  }

  /**
   * The bytes of a text; line ends in it are skipped, and so is what follows a padding.
   *
   * @throws TemplateFailure if it is not Base32
   */
  static byte[] decode(String text) {
    byte[] source = Bytes.of(text.replace("\n", "").replace("\r", ""));
    var decoded = new ByteArrayOutputStream(source.length * 5 / 8);
    int from = 0;
    while (from < source.length) {
      int count = digits(source, from);
      long bits = 0;
      for (int i = 0; i < 8; i++) {
        bits = (bits << 5) | (i < count ? ALPHABET.indexOf(source[from + i]) : 0);
      }
      for (int i = 0; i < count * 5 / 8; i++) {
        decoded.write((int) (bits >> (32 - 8 * i)));
      }
      from = count < 8 ? source.length : from + 8;
    }
    return decoded.toByteArray();
  }

  /** How many digits of the next eight stand before the padding. */
  private static int digits(byte[] source, int from) {
    for (int i = 0; i < 8; i++) {
      int at = from + i;
      if (at == source.length) {
        throw corrupt(at - i);
      } else if (source[at] == '=' && i >= 2 && source.length - at - 1 < 8) {
        checkPadding(source, at, i);
        return i;
      } else if (source[at] <= 0 || ALPHABET.indexOf(source[at]) < 0) {
        throw corrupt(at);
      }
    }
    return 8;
  }

  private static void checkPadding(byte[] source, int at, int digits) {
    int behind = source.length - at - 1;
    if (behind + digits < 7) {
      throw corrupt(source.length);
    }
    for (int i = 0; i < 7 - digits; i++) {
      if (source[at + 1 + i] != '=') {
        throw corrupt(at + i);
      }
    }
    if (digits == 1 || digits == 3 || digits == 6) {
      throw corrupt(at);
    }
  }

  private static TemplateFailure corrupt(int place) {
    return new TemplateFailure("illegal base32 data at input byte " + place);
  }
}
