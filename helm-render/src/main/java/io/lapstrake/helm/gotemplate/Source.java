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
    int line = 1;
    for (int i = 0; i < lineStart; i++) {
      line += text.charAt(i) == '\n' ? 1 : 0;
    }
    return new Place(name, line, Bytes.length(text.substring(lineStart, at)), text);
  }

  /** Where a line begins, counted from 1. */
  Place line(int line) {
    return new Place(name, line, 0, text);
  }
}
