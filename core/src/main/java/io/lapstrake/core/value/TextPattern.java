package io.lapstrake.core.value;

import java.util.regex.Pattern;

/**
 * A regular expression that Java, RE2 and JSON Schema read alike, matched against a whole text.
 *
 * @param expression as the user wrote it, without anchors
 */
public record TextPattern(String expression) {

  /**
   * Refuses what the three would not read alike.
   *
   * @throws IllegalArgumentException with the part that is not portable
   */
  public TextPattern {
    Pattern.compile(expression);
  }

  /** The expression with anchors, as it is written in a schema. */
  public String anchored() {
    return "^(?:" + expression + ")$";
  }

  /** Whether the whole text matches. */
  public boolean matches(String text) {
    return Pattern.matches(expression, text);
  }
}
