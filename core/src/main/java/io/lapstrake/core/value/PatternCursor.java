package io.lapstrake.core.value;

/** Goes through the code points of a regular expression. */
final class PatternCursor {

  private static final int END = -1;

  private final String expression;
  private final int[] points;
  private int position;

  PatternCursor(String expression) {
    this.expression = expression;
    this.points = expression.codePoints().toArray();
  }

  /** How many code points were read. */
  int position() {
    return position;
  }

  boolean isAtEnd() {
    return position == points.length;
  }

  /** The next code point, or -1 at the end. */
  int peek() {
    return isAtEnd() ? END : points[position];
  }

  boolean sees(char character) {
    return peek() == character;
  }

  /** Whether the code point after the next one is this character. */
  boolean seesAfter(char character) {
    return position + 1 < points.length && points[position + 1] == character;
  }

  /** Reads a character where it is the next one. */
  boolean skip(char character) {
    boolean there = sees(character);
    position += there ? 1 : 0;
    return there;
  }

  /** Reads the next code point. */
  int next() {
    if (isAtEnd()) {
      throw refuseFrom(position, "it ends too early");
    }
    return points[position++];
  }

  /** Reads the next code point, which stands for itself. */
  int character() {
    int point = next();
    if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
      throw refuseFrom(position - 1, "half of a surrogate pair is no character");
    }
    return point;
  }

  /** Refuses what was read since a position. */
  IllegalArgumentException refuseFrom(int start, String why) {
    String part = new String(points, start, position - start);
    return new IllegalArgumentException(
        "Not a portable pattern: \"%s\" at position %d: %s. The whole pattern is %s"
            .formatted(part, start, why, expression));
  }

  /** Refuses the next code point. */
  IllegalArgumentException refuseNext(String why) {
    int start = position;
    position += isAtEnd() ? 0 : 1;
    return refuseFrom(start, why);
  }
}
