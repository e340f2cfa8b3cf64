package io.lapstrake.helm.go;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a text, as Go has them: a Go string is any bytes, most often UTF-8.
 *
 * <p>A byte that is no part of UTF-8 stands in a Java text as a lone surrogate, U+DC80 to U+DCFF,
 * and comes back as that byte. So a binary file passes through a template unharmed, and a text that
 * was cut within a character is whole again when its halves are joined.
 */
public final class Bytes {

  private static final char ESCAPE = 0xDC00;

  /** What Java has in place of bytes that are no part of UTF-8. */
  private static final char REPLACEMENT = 0xFFFD;

  private Bytes() {}

  /** The bytes of a text. */
  public static byte[] of(String text) {
    if (!hasSurrogates(text)) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    var bytes = new ByteArrayOutputStream(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (point >= ESCAPE + 0x80 && point <= ESCAPE + 0xFF) {
        bytes.write(point - ESCAPE);
      } else {
        bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  /** How many bytes a text has. */
  public static int length(String text) {
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        length++;
      } else {
        return of(text).length;
      }
    }
    return length;
  }

  /** The text of bytes. */
  public static String text(byte[] bytes) {
    return text(bytes, 0, bytes.length);
  }

  /** The text of a part of bytes, from one place to before another. */
  public static String text(byte[] bytes, int from, int to) {
    String decoded = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    return decoded.indexOf(REPLACEMENT) < 0 ? decoded : escaped(bytes, from, to);
  }

  private static String escaped(byte[] bytes, int from, int to) {
    var text = new StringBuilder(to - from);
    int i = from;
    while (i < to) {
      int length = wellFormed(bytes, i, to);
      if (length == 0) {
        text.append((char) (ESCAPE + (bytes[i] & 0xFF)));
        i++;
      } else {
        text.appendCodePoint(codePoint(bytes, i, length));
        i += length;
      }
    }
    return text.toString();
  }

  /** Which of two texts comes first in Go, which compares bytes: as a Comparator tells it. */
  public static int compare(String left, String right) {
    int common = Math.min(left.length(), right.length());
    for (int i = 0; i < common; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        boolean plain = !Character.isSurrogate(a) && !Character.isSurrogate(b);
        return plain ? Character.compare(a, b) : Arrays.compareUnsigned(of(left), of(right));
      }
    }
    return Integer.compare(left.length(), right.length());
  }

  private static boolean hasSurrogates(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** How many bytes the character at a place has, or 0 where there is none that is well formed. */
  private static int wellFormed(byte[] bytes, int at, int to) {
    int first = bytes[at] & 0xFF;
    if (first < 0x80) {
      return 1;
    }
    int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > to) {
      return 0;
    }
    int second = bytes[at + 1] & 0xFF;
    int low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (second < low || second > high) {
      return 0;
    }
    for (int i = at + 2; i < at + length; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  private static int codePoint(byte[] bytes, int at, int length) {
    int point = length == 1 ? bytes[at] : bytes[at] & (0x7F >> length);
    for (int i = at + 1; i < at + length; i++) {
      point = (point << 6) | (bytes[i] & 0x3F);
    }
    return point;
  }
}
