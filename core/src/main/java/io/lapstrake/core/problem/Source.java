package io.lapstrake.core.problem;

/**
 * A line of the user's description or of a file that was read.
 *
 * @param file the file's name
 * @param line from 1
 * @param column from 1, or 0 where it is not known
 */
public record Source(String file, int line, int column) implements Comparable<Source> {

  @Override
  public int compareTo(Source other) {
    int byFile = file.compareTo(other.file);
    int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  /** {@code Shop.java:41}, or {@code prod.yaml:3:7} where the column is known. */
  @Override
  public String toString() {
    return column > 0 ? file + ":" + line + ":" + column : file + ":" + line;
  }
}
