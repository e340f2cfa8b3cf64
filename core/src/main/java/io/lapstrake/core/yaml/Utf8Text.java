package io.lapstrake.core.yaml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text that grows at its end, kept as UTF-8. */
final class Utf8Text {

  private static final int ROOM = 2048; // a typical object fits
  private static final int MOST_BYTES_PER_CHAR = 3;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private byte[] bytes = new byte[ROOM];
  private int size;

  /** Appends an ASCII character. */
  void ascii(char c) {
    if (size == bytes.length) {
      grow(1);
    }
    bytes[size++] = (byte) c;
  }

  /** Appends two ASCII characters. */
  void ascii(char first, char second) {
    if (bytes.length - size < 2) {
      grow(2);
    }
    bytes[size++] = (byte) first;
    bytes[size++] = (byte) second;
  }

  /** Appends a text of ASCII characters only. */
  void ascii(String text) {
    int length = text.length();
    room(length);
    for (int i = 0; i < length; i++) {
      bytes[size++] = (byte) text.charAt(i);
    }
  }

  /** Appends a text that is UTF-8 already. */
  void bytes(byte[] text) {
    room(text.length);
    System.arraycopy(text, 0, bytes, size, text.length);
    size += text.length;
  }

  /** What was appended since the text had a size. */
  byte[] since(int fromSize) {
    return Arrays.copyOfRange(bytes, fromSize, size);
  }

  /** Appends blanks. */
  void blanks(int count) {
    room(count);
    for (int i = 0; i < count; i++) {
      bytes[size++] = ' ';
    }
  }

  /** Appends what of a text lies from one index up to another. */
  void part(String text, int from, int to) {
    room((to - from) * MOST_BYTES_PER_CHAR);
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes[size++] = (byte) c;
      } else {
        i += wide(text, i) - 1;
      }
    }
  }

  /** Appends the character that is not ASCII at an index; gives how many chars it takes there. */
  int wide(String text, int index) {
    int point = text.codePointAt(index);
    room(4);
    if (point < 0x800) {
      bytes[size++] = (byte) (0xC0 | point >> 6);
    } else {
      if (point < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
        bytes[size++] = (byte) (0xE0 | point >> 12);
      } else {
        bytes[size++] = (byte) (0xF0 | point >> 18);
        bytes[size++] = (byte) (0x80 | ((point >> 12) & 0x3F));
      }
      bytes[size++] = (byte) (0x80 | ((point >> 6) & 0x3F));
    }
    bytes[size++] = (byte) (0x80 | (point & 0x3F));
    return Character.charCount(point);
  }

  /** Appends the escape of a char by its number. */
  void escape(char c) {
    ascii('\\', 'u');
    room(4);
    for (int shift = 12; shift >= 0; shift -= 4) {
      bytes[size++] = HEX[c >> shift & 0xF];
    }
  }

  /**
   * Appends a text if YAML's plain style can hold it for every reader; else appends nothing.
   *
   * @return whether it was appended
   */
  boolean plain(String text) {
    int length = text.length();
    room(length);
    byte[] into = bytes;
    int at = size;
    int all = ~0;
    int any = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      int traits = PlainStyle.traits(c);
      all &= traits;
      any |= traits;
      into[at + i] = (byte) c;
    }
    if (!PlainStyle.holds(text, all, any)) {
      return false;
    }
    if ((any & PlainStyle.WIDE) != 0) {
      part(text, 0, length);
    } else {
      size += length;
    }
    return true;
  }

  /** How many bytes the text has. */
  int size() {
    return size;
  }

  /** Takes away what was appended since the text had a size. */
  void cut(int toSize) {
    size = toSize;
  }

  private void room(int needed) {
    if (bytes.length - size < needed) {
      grow(needed);
    }
  }

  private void grow(int needed) {
    bytes = Arrays.copyOf(bytes, Math.addExact(bytes.length, Math.max(bytes.length, needed)));
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  @Override
  public String toString() {
    return new String(bytes, 0, size, StandardCharsets.UTF_8);
  }
}
