package io.lapstrake.helm.gojson;

import io.lapstrake.helm.go.Bytes;
import io.lapstrake.helm.go.GoQuote;

/** A byte as Go's JSON names it in its messages. */
final class JsonByte {

  private JsonByte() {}

  /** The first byte of the character at a place, in quotes: of {@code é} it is {@code 'Ã'}. */
  static String at(String text, int place) {
    int point = text.codePointAt(place);
    char first = (char) (Bytes.of(Character.toString(point))[0] & 0xFF);
    if (first == '"') {
      return "'\"'";
    }
    if (first == '\'') {
      return "'\\''";
    }
    String quoted = GoQuote.text(String.valueOf(first));
    return "'" + quoted.substring(1, quoted.length() - 1) + "'";
  }
}
