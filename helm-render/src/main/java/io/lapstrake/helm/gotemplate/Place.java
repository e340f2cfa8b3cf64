package io.lapstrake.helm.gotemplate;

import java.util.ArrayList;
import java.util.List;

/** Where in a template something stands. */
public final class Place {

  private final String file;
  private final int line;
  private final int column;
  private final String text;

  Place(String file, int line, int column, String text) {
    this.file = file;
    this.line = line;
    this.column = column;
    this.text = text;
  }

  /** The name of the file, with its chart's before it. */
  public String file() {
    return file;
  }

  /** The line, counted from 1. */
  public int line() {
    return line;
  }

  /** How many bytes stand before it in its line, as Go counts columns. */
  public int column() {
    return column;
  }

  /** The line itself and some before and after it, each with its number, a {@code >} before it. */
  public List<String> linesAround(int count) {
    String[] lines = text.split("\n", -1);
    var around = new ArrayList<String>();
    for (int i = Math.max(1, line - count); i <= Math.min(lines.length, line + count); i++) {
      around.add((i == line ? "> " : "  ") + i + " | " + lines[i - 1].stripTrailing());
    }
    return around;
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
