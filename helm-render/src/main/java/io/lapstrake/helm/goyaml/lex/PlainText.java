package io.lapstrake.helm.goyaml.lex;

import io.lapstrake.helm.goyaml.lex.YamlToken.Kind;

/** Scans YAML's plain texts. */
final class PlainText {

  private final YamlCursor cursor;
  private final StringBuilder out = new StringBuilder();
  private final LineFold fold = new LineFold();
  private boolean onNewLine;

  PlainText(YamlCursor cursor) {
    this.cursor = cursor;
  }

  /** Whether the plain text that was scanned last was followed by the end of its line. */
  boolean endedOnNewLine() {
    return onNewLine;
  }

  /**
   * A plain text.
   *
   * @param indent the column that its further lines must reach
   * @param flow whether it stands in a flow list or map
   */
  YamlToken scan(int indent, boolean flow) {
    int line = cursor.line;
    int start = cursor.at;
    int end = start;
    out.setLength(0);
    onNewLine = false;
    while (!cursor.isAtDocument() && cursor.peek() != '#') {
      int from = cursor.at;
      skipPlainWords(flow);
      if (cursor.at == from) {
        break;
      }
      if (onNewLine) {
        cursor.append(out, start, end);
        fold.appendTo(out);
        start = from;
        onNewLine = false;
      }
      end = wordEnd(from);
      skipPlainBlanks(indent);
      if (!onNewLine || (!flow && cursor.column < indent)) {
        break;
      }
    }
    if (out.isEmpty()) {
      return YamlToken.of(Kind.PLAIN, line, cursor.text(start, end));
    }
    cursor.append(out, start, end);
    return YamlToken.of(Kind.PLAIN, line, out.toString());
  }

  /** Goes to the end of what belongs to the text on this line, and over the blanks behind it. */
  private void skipPlainWords(boolean flow) {
    int place = cursor.at;
    char before = ' ';
    while (true) {
      char c = cursor.charAt(place);
      if (YamlCursor.endsLine(c) || (c == '#' && YamlCursor.isBlank(before) && place > cursor.at)) {
        break;
      }
      if (c == ':' && YamlCursor.endsWord(cursor.charAt(place + 1))) {
        break;
      }
      if (flow && isFlowMark(c)) {
        break;
      }
      before = c;
      place++;
    }
    cursor.skipTo(place);
  }

  private static boolean isFlowMark(char c) {
    return c == ',' || c == '?' || c == '[' || c == ']' || c == '{' || c == '}';
  }

  /** Where the last word ends that begins at a place or behind it. */
  private int wordEnd(int from) {
    int end = cursor.at;
    while (end > from && YamlCursor.isBlank(cursor.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private void skipPlainBlanks(int indent) {
    fold.clear();
    while (true) {
      char c = cursor.peek();
      if (YamlCursor.isBlank(c)) {
        if (c == '\t' && onNewLine && cursor.column < indent) {
          throw cursor.here("found a tab character that violates indentation");
        }
        cursor.skip(1);
      } else if (cursor.isAtBreak()) {
        onNewLine = true;
        fold.read(cursor);
      } else {
        return;
      }
    }
  }
}
