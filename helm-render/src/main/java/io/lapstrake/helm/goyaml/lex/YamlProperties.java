package io.lapstrake.helm.goyaml.lex;

import io.lapstrake.helm.go.Bytes;
import io.lapstrake.helm.goyaml.lex.YamlToken.Kind;
import java.io.ByteArrayOutputStream;

/** Scans anchors, aliases, tags and directives. */
final class YamlProperties {

  private static final String URI_MARKS = ";/?:@&=+$.!~*'()%,[]";
  private static final int LONGEST_VERSION = 9;

  private final YamlCursor cursor;

  YamlProperties(YamlCursor cursor) {
    this.cursor = cursor;
  }

  /** The anchor or alias whose mark stands here. */
  YamlToken anchor(Kind kind) {
    int line = cursor.line;
    cursor.skip(1);
    String name = word();
    char next = cursor.peek();
    if (name.isEmpty() || !(YamlCursor.endsWord(next) || "?:,]}%@`".indexOf(next) >= 0)) {
      throw cursor.here("did not find expected alphabetic or numeric character");
    }
    return YamlToken.of(kind, line, name);
  }

  private String word() {
    int from = cursor.at;
    while (isWordCharacter(cursor.peek())) {
      cursor.skip(1);
    }
    return cursor.text(from, cursor.at);
  }

  private static boolean isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-';
  }

  /** The tag whose mark stands here. */
  YamlToken tag() {
    int line = cursor.line;
    String handle = "";
    String suffix;
    if (cursor.peek(1) == '<') {
      cursor.skip(2);
      suffix = uri("");
      if (cursor.peek() != '>') {
        throw cursor.here("did not find the expected '>'");
      }
      cursor.skip(1);
    } else {
      handle = handle();
      if (handle.length() > 1 && handle.endsWith("!")) {
        suffix = uri("");
      } else {
        suffix = uri(handle);
        handle = suffix.isEmpty() ? "" : "!";
        suffix = suffix.isEmpty() ? "!" : suffix;
      }
    }
    if (!YamlCursor.endsWord(cursor.peek())) {
      throw cursor.here("did not find expected whitespace or line break");
    }
    return new YamlToken(Kind.TAG, line, suffix, handle);
  }

  private String handle() {
    cursor.skip(1);
    String name = "!" + word();
    if (cursor.peek() != '!') {
      return name;
    }
    cursor.skip(1);
    return name + "!";
  }

  /** The rest of a tag, after a head of which the first character does not count. */
  private String uri(String head) {
    var out = new StringBuilder(head.isEmpty() ? "" : head.substring(1));
    char c = cursor.peek();
    while (isWordCharacter(c) || (c != 0 && URI_MARKS.indexOf(c) >= 0)) {
      if (c == '%') {
        octets(out);
      } else {
        out.append(c);
        cursor.skip(1);
      }
      c = cursor.peek();
    }
    if (head.isEmpty() && out.isEmpty()) {
      throw cursor.here("did not find expected tag URI");
    }
    return out.toString();
  }

  private void octets(StringBuilder out) {
    var bytes = new ByteArrayOutputStream(4);
    int width = 1;
    for (int i = 0; i < width; i++) {
      int octet = octet();
      if (i == 0) {
        width = width(octet);
      } else if ((octet & 0xC0) != 0x80) {
        throw cursor.here("found an incorrect trailing UTF-8 octet");
      }
      bytes.write(octet);
      cursor.skip(3);
    }
    out.append(Bytes.text(bytes.toByteArray()));
  }

  private int width(int octet) {
    if (octet < 0x80) {
      return 1;
    }
    int width =
        (octet & 0xE0) == 0xC0 ? 2 : (octet & 0xF0) == 0xE0 ? 3 : (octet & 0xF8) == 0xF0 ? 4 : 0;
    if (width == 0) {
      throw cursor.here("found an incorrect leading UTF-8 octet");
    }
    return width;
  }

  private int octet() {
    char high = cursor.peek(1);
    int value = -1;
    if (cursor.peek() == '%' && high < 128 && high != 0 && cursor.peek(2) < 128) {
      int first = Character.digit(high, 16);
      int second = Character.digit(cursor.peek(2), 16);
      value = first < 0 || second < 0 ? -1 : first * 16 + second;
    }
    if (value < 0) {
      throw cursor.here("did not find URI escaped octet");
    }
    return value;
  }

  /** The directive whose mark stands here. */
  YamlToken directive() {
    int line = cursor.line;
    cursor.skip(1);
    String name = word();
    if (name.isEmpty()) {
      throw cursor.here("could not find expected directive name");
    }
    if (!YamlCursor.endsWord(cursor.peek())) {
      throw cursor.here("found unexpected non-alphabetical character");
    }
    YamlToken directive =
        switch (name) {
          case "YAML" -> version(line);
          case "TAG" -> tagDirective(line);
          default -> throw cursor.here("found unknown directive name");
        };
    cursor.endLine();
    return directive;
  }

  private YamlToken version(int line) {
    cursor.skipBlanks();
    int major = number();
    if (cursor.peek() != '.') {
      throw cursor.here("did not find expected digit or '.' character");
    }
    cursor.skip(1);
    return YamlToken.of(Kind.VERSION, line, major + "." + number());
  }

  private int number() {
    int value = 0;
    int digits = 0;
    while (cursor.peek() >= '0' && cursor.peek() <= '9') {
      digits++;
      if (digits > LONGEST_VERSION) {
        throw cursor.here("found extremely long version number");
      }
      value = value * 10 + (cursor.peek() - '0');
      cursor.skip(1);
    }
    if (digits == 0) {
      throw cursor.here("did not find expected version number");
    }
    return value;
  }

  private YamlToken tagDirective(int line) {
    cursor.skipBlanks();
    if (cursor.peek() != '!') {
      throw cursor.here("did not find expected '!'");
    }
    String handle = handle();
    if (!handle.endsWith("!")) {
      throw cursor.here("did not find expected '!'");
    }
    if (!YamlCursor.isBlank(cursor.peek())) {
      throw cursor.here("did not find expected whitespace");
    }
    cursor.skipBlanks();
    String prefix = uri("");
    if (!YamlCursor.endsWord(cursor.peek())) {
      throw cursor.here("did not find expected whitespace or line break");
    }
    return new YamlToken(Kind.TAG_DIRECTIVE, line, prefix, handle);
  }
}
