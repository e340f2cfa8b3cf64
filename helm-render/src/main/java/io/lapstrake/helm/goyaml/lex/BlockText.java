package io.lapstrake.helm.goyaml.lex;

import io.lapstrake.helm.goyaml.lex.YamlToken.Kind;

/** Scans YAML's block texts, literal and folded. */
final class BlockText {

  private final YamlCursor cursor;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder leadingBreak = new StringBuilder();
  private final StringBuilder trailingBreaks = new StringBuilder();
  private char chomping;
  private int increment;

  BlockText(YamlCursor cursor) {
    this.cursor = cursor;
  }

  /**
   * The text whose indicator stands here.
   *
   * @param parentIndent the indent of the list or map that it stands in, -1 where there is none
   */
  YamlToken scan(int parentIndent) {
    int line = cursor.line;
    boolean literal = cursor.peek() == '|';
    cursor.skip(1);
    header();
    out.setLength(0);
    leadingBreak.setLength(0);
    trailingBreaks.setLength(0);
    int given = increment == 0 ? 0 : Math.max(parentIndent, 0) + increment;
    int indent = given == 0 ? findIndent(parentIndent) : given;
    if (given != 0) {
      breaks(indent);
    }
    lines(indent, literal);
    if (chomping != '-') {
      out.append(leadingBreak);
    }
    if (chomping == '+') {
      out.append(trailingBreaks);
    }
    return YamlToken.of(Kind.QUOTED, line, out.toString());
  }

  private void header() {
    chomping = 0;
    increment = 0;
    if (isChomping(cursor.peek())) {
      chomp();
      increment();
    } else {
      increment();
      if (increment > 0 && isChomping(cursor.peek())) {
        chomp();
      }
    }
    cursor.endLine();
  }

  private static boolean isChomping(char c) {
    return c == '+' || c == '-';
  }

  private void chomp() {
    chomping = cursor.peek();
    cursor.skip(1);
  }

  private void increment() {
    char c = cursor.peek();
    if (c == '0') {
      throw cursor.here("found an indentation indicator equal to 0");
    }
    if (c >= '1' && c <= '9') {
      increment = c - '0';
      cursor.skip(1);
    }
  }

  /** The indent of the first line that is not blank, or more if blank ones before it are longer. */
  private int findIndent(int parentIndent) {
    int longest = 0;
    do {
      while (cursor.peek() == ' ') {
        cursor.skip(1);
      }
      longest = Math.max(longest, cursor.column);
      refuseTab();
    } while (readBreak());
    return Math.max(Math.max(longest, parentIndent + 1), 1);
  }

  private void breaks(int indent) {
    do {
      while (cursor.column < indent && cursor.peek() == ' ') {
        cursor.skip(1);
      }
      if (cursor.column < indent) {
        refuseTab();
      }
    } while (readBreak());
  }

  private void refuseTab() {
    if (cursor.peek() == '\t') {
      throw cursor.here("found a tab character where an indentation space is expected");
    }
  }

  private boolean readBreak() {
    boolean found = cursor.isAtBreak();
    if (found) {
      cursor.readLine(trailingBreaks);
    }
    return found;
  }

  private void lines(int indent, boolean literal) {
    boolean afterBlank = false;
    while (cursor.column == indent && !cursor.isAtEnd()) {
      boolean blank = YamlCursor.isBlank(cursor.peek());
      boolean folds =
          !literal
              && !leadingBreak.isEmpty()
              && leadingBreak.charAt(0) == '\n'
              && !afterBlank
              && !blank;
      if (!folds) {
        out.append(leadingBreak);
      } else if (trailingBreaks.isEmpty()) {
        out.append(' ');
      }
      out.append(trailingBreaks);
      leadingBreak.setLength(0);
      trailingBreaks.setLength(0);
      afterBlank = blank;
      int from = cursor.at;
      cursor.skipToBreak();
      cursor.append(out, from, cursor.at);
      cursor.readLine(leadingBreak);
      breaks(indent);
    }
  }
}
