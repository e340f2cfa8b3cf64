package io.lapstrake.core.value;

/** Reads a character class such as {@code [a-z_]}, whose opening bracket was read. */
final class PatternClass {

  private final PatternCursor at;
  private final int start;

  PatternClass(PatternCursor at) {
    this.at = at;
    this.start = at.position() - 1;
  }

  void check() {
    at.skip('^');
    if (at.sees(']')) {
      at.next();
      throw at.refuseFrom(start, "a class without members is not read alike");
    }
    at.skip('-'); // the first one stands for itself
    while (!at.sees(']')) {
      if (at.isAtEnd()) {
        throw at.refuseFrom(start, "the class is not closed");
      }
      if (at.seesAfter(']') && at.skip('-')) {
        break; // so does the last one
      }
      member();
    }
    at.next();
  }

  private void member() {
    int from = at.position();
    int low = single();
    if (at.sees('-') && !at.seesAfter(']')) {
      at.next();
      int high = single();
      if (low < 0 || high < low) {
        throw at.refuseFrom(from, "a range goes from one character to a later one");
      }
    }
  }

  /** Reads one member; gives its code point, or -1 for several such as \d. */
  private int single() {
    if (at.sees('\\')) {
      return PatternEscape.WITHIN_A_CLASS.read(at);
    }
    if (at.sees('[') || at.sees('-') || at.sees(']')) {
      throw at.refuseNext("within a class the character needs a backslash");
    }
    if (at.sees('&') && at.seesAfter('&')) {
      throw at.refuseNext("two of them are an intersection in Java");
    }
    return at.character();
  }
}
