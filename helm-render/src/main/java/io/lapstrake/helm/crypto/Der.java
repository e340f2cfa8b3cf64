package io.lapstrake.helm.crypto;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** ASN.1 in its distinguished encoding, written. */
final class Der {

  private static final DateTimeFormatter SHORT_TIME =
      DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT);
  private static final DateTimeFormatter LONG_TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT);

  private Der() {}

  static byte[] value(int tag, byte[]... parts) {
    var content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    var value = new ByteArrayOutputStream(content.size() + 6);
    value.write(tag);
    length(value, content.size());
    value.writeBytes(content.toByteArray());
    return value.toByteArray();
  }

  private static void length(ByteArrayOutputStream out, int length) {
    if (length < 0x80) {
      out.write(length);
      return;
    }
    int bytes = (39 - Integer.numberOfLeadingZeros(length)) / 8;
    out.write(0x80 | bytes);
    for (int i = bytes - 1; i >= 0; i--) {
      out.write(length >> (8 * i));
    }
  }

  static byte[] sequence(byte[]... parts) {
    return value(0x30, parts);
  }

  static byte[] set(byte[]... parts) {
    return value(0x31, parts);
  }

  static byte[] integer(BigInteger number) {
    return value(2, number.toByteArray());
  }

  static byte[] integer(long number) {
    return integer(BigInteger.valueOf(number));
  }

  static byte[] octets(byte[]... parts) {
    return value(4, parts);
  }

  /** Whole bytes as a string of bits. */
  static byte[] bits(byte[] bytes) {
    return value(3, new byte[1], bytes);
  }

  static byte[] yes() {
    return value(1, new byte[] {(byte) 0xFF});
  }

  static byte[] nothing() {
    return value(5);
  }

  /** An identifier such as {@code 2.5.4.3}. */
  static byte[] identifier(String dotted) {
    String[] numbers = dotted.split("\\.", -1);
    var content = new ByteArrayOutputStream();
    content.write(Integer.parseInt(numbers[0]) * 40 + Integer.parseInt(numbers[1]));
    for (int i = 2; i < numbers.length; i++) {
      int number = Integer.parseInt(numbers[i]);
      for (int shift = 28; shift >= 0; shift -= 7) {
        if (number >> shift > 0 || shift == 0) {
          content.write((shift > 0 ? 0x80 : 0) | ((number >> shift) & 0x7F));
        }
      }
    }
    return value(6, content.toByteArray());
  }

  /** A text with the narrowest type that bears it. */
  static byte[] text(String text) {
    boolean printable = text.matches("[A-Za-z0-9 '()+,./:=?*-]*");
    return value(printable ? 0x13 : 0x0C, text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] time(Instant moment) {
    var time = moment.atZone(ZoneOffset.UTC);
    boolean isShort = time.getYear() >= 1950 && time.getYear() < 2050;
    String text = (isShort ? SHORT_TIME : LONG_TIME).format(time);
    return value(isShort ? 0x17 : 0x18, text.getBytes(StandardCharsets.US_ASCII));
  }
}
