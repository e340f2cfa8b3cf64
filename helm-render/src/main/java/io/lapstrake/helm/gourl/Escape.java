package io.lapstrake.helm.gourl;

import io.lapstrake.helm.go.Bytes;
import io.lapstrake.helm.go.GoQuote;
import io.lapstrake.helm.go.TemplateFailure;
import java.io.ByteArrayOutputStream;

/** The parts of a URL, each of which escapes other characters. */
enum Escape {
  /** A path. */
  PATH("$&+,/:;=@"),
  /** A name or a password. */
  USER(";&=+$,"),
  /** A host with its port. */
  HOST("!$&'()*+,;=:[]<>\""),
  /** What follows the hash. */
  FRAGMENT("$&+,/:;=?@!()*");

  private final String plain;

  Escape(String plain) {
    this.plain = plain;
  }

  private boolean isPlain(int c) {
    return (c < 0x80 && Character.isLetterOrDigit(c))
        || "-_.~".indexOf(c) >= 0
        || plain.indexOf(c) >= 0;
  }

  String escaped(String text) {
    var escaped = new StringBuilder(text.length());
    for (byte each : Bytes.of(text)) {
      int c = each & 0xFF;
      if (isPlain(c)) {
        escaped.append((char) c);
      } else {
        escaped.append('%').append(hex(c >> 4)).append(hex(c & 15));
      }
    }
    return escaped.toString();
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit);
  }

  /** A text without its escapes. */
  String unescaped(String text) {
    byte[] bytes = Bytes.of(text);
    var plainBytes = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%') {
        plainBytes.write(escape(bytes, i));
        i += 2;
      } else if (this == HOST && bytes[i] >= 0 && !isPlain(bytes[i])) {
        String character = GoQuote.text(Character.toString(bytes[i]));
        throw new TemplateFailure("invalid character " + character + " in host name");
      } else {
        plainBytes.write(bytes[i]);
      }
    }
    return Bytes.text(plainBytes.toByteArray());
  }

  private int escape(byte[] bytes, int at) {
    int high = at + 2 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
    int low = high < 0 ? -1 : Character.digit(bytes[at + 2], 16);
    boolean percent = high == 2 && low == 5;
    if (low < 0 || (this == HOST && high < 8 && !percent)) {
      String shown = Bytes.text(bytes, at, Math.min(at + 3, bytes.length));
      throw new TemplateFailure("invalid URL escape " + GoQuote.text(shown));
    }
    return high * 16 + low;
  }
}
