package io.lapstrake.core.value;

/**
 * Reads a regular expression and refuses what Java, RE2 and ECMAScript (with its {@code u} flag) do
 * not read alike. Serves once.
 */
final class PatternSubset {

  private static final int MOST_REPEATS = 1000; // RE2's limit, for nested quantifiers together
  private static final int MOST_NESTED = 100;

  private final PatternCursor at;

  PatternSubset(String expression) {
    this.at = new PatternCursor(expression);
  }

  /**
   * Reads the whole expression.
   *
   * @throws IllegalArgumentException with the part that is not portable, and its position from 0
   */
  void check() {
    alternatives(0);
    if (!at.isAtEnd()) {
      throw at.refuseNext("there is no group to close");
    }
  }

  /** Reads up to the end or a closing parenthesis; gives the repeats of what is most repeated. */
  private int alternatives(int depth) {
    int most = 1;
    while (!at.isAtEnd() && !at.sees(')')) {
      most = at.skip('|') ? most : Math.max(most, repeated(depth));
    }
    return most;
  }

  private int repeated(int depth) {
    int start = at.position();
    int repeats = atom(depth) * quantifier();
    if (repeats > MOST_REPEATS) {
      throw at.refuseFrom(start, "RE2 repeats at most " + MOST_REPEATS + " times, all in all");
    }
    return repeats;
  }

  private int atom(int depth) {
    if (at.skip('(')) {
      return group(depth + 1);
    }
    if (at.skip('[')) {
      new PatternClass(at).check();
    } else if (at.sees('\\')) {
      PatternEscape.OUTSIDE_A_CLASS.read(at);
    } else {
      character();
    }
    return 1;
  }

  private int group(int depth) {
    int start = at.position() - 1;
    if (depth > MOST_NESTED) {
      throw at.refuseFrom(start, "groups are nested more than " + MOST_NESTED + " deep");
    }
    if (at.skip('?') && !at.skip(':')) {
      at.next();
      throw at.refuseFrom(start, "of groups, only (…) and (?:…) are read alike");
    }
    int most = alternatives(depth);
    if (!at.skip(')')) {
      throw at.refuseFrom(start, "the group is not closed");
    }
    return most;
  }

  private void character() {
    switch (at.peek()) {
      case '.' ->
          throw at.refuseNext("the line ends that it leaves out differ; write a class like [^\\n]");
      case '^', '$' ->
          throw at.refuseNext("the whole text is matched anyway; the character needs a backslash");
      case '*', '+', '?' -> throw at.refuseNext("there is nothing before it to repeat");
      case '{', '}', ']' -> throw at.refuseNext("the character needs a backslash");
      default -> at.character();
    }
  }

  /** Reads a quantifier, where there is one; gives how often it repeats at most, or at least. */
  private int quantifier() {
    int start = at.position();
    int repeats = 1;
    if (at.skip('{')) {
      repeats = counts(start);
    } else if (!at.skip('*') && !at.skip('+') && !at.skip('?')) {
      return 1;
    }
    if (at.sees('*') || at.sees('+') || at.sees('?') || at.sees('{')) {
      at.next();
      throw at.refuseFrom(start, "one quantifier follows another, or is lazy or possessive");
    }
    return repeats;
  }

  private int counts(int start) {
    int least = count(start);
    int most = at.skip(',') && !at.sees('}') ? count(start) : least;
    if (!at.skip('}') || most < least) {
      throw at.refuseFrom(start, "a count is written {n}, {n,} or {n,m}");
    }
    return Math.max(1, most);
  }

  private int count(int start) {
    int first = at.position();
    int number = 0;
    while (at.peek() >= '0' && at.peek() <= '9' && number <= MOST_REPEATS) {
      number = number * 10 + (at.next() - '0');
    }
    if (number > MOST_REPEATS) {
      throw at.refuseFrom(start, "RE2 counts to at most " + MOST_REPEATS);
    }
    if (at.position() == first) {
      throw at.refuseFrom(start, "a count is written {n}, {n,} or {n,m}");
    }
    return number;
  }
}
