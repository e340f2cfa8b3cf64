package io.lapstrake.helm.gotemplate;

import io.lapstrake.helm.go.Bytes;

/**
 * A text that templates were parsed from.
 *
 * @param name the name of its file, or of what it was evaluated for
 * @param text all of it
 */
record Source(String name, String text) {

  /** Where a character stands. */
  Place place(int position) {
    int at = Math.min(position, text.length());
    int lineStart = text.lastIndexOf('\n', at - 1) + 1;
    return new Place(name, line(at), Bytes.length(text.substring(lineStart, at)), text);
  }

  private int line(int position) {
    int line = 1;
    for (int i = text.indexOf('\n'); i >= 0 && i < position; i = text.indexOf('\n', i + 1)) {
      line++;
    }
    return line;
  }

  /** The start of the line in which a character stands. */
  Place lineOf(int position) {
    return new Place(name, line(Math.min(position, text.length())), 0, text);
  }
}
