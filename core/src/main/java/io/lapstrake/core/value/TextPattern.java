package io.lapstrake.core.value;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that Java, RE2 and JSON Schema read alike, matched against a whole text.
 *
 * <p>It may hold characters, alternatives {@code a|b}, groups {@code (…)} and {@code (?:…)},
 * quantifiers {@code * + ? {n} {n,} {n,m}}, classes {@code [a-z_]} and {@code [^a-z]}, {@code \d \D
 * \w \W}, {@code \t \n \r \f}, {@code \x41}, and any of {@code ^$\.*+?()[]{}|/} after a backslash.
 * Nothing else, since one of the three reads it differently or not at all.
 */
public final class TextPattern {

  private final String expression;
  private final Pattern compiled;

  /**
   * A pattern for a whole text.
   *
   * @param expression without anchors
   * @throws IllegalArgumentException when it holds anything else than what is said above; the
   *     message shows which part, and where
   */
  public TextPattern(String expression) {
    new PatternSubset(expression).check();
    this.expression = expression;
    this.compiled = Pattern.compile(expression);
  }

  /** The expression as the user wrote it, without anchors. */
  public String expression() {
    return expression;
  }

  /** The expression with anchors, as it is written in a schema. */
  public String anchored() {
    return "^(?:" + expression + ")$";
  }

  /** Whether the whole text matches. */
  public boolean matches(String text) {
    return compiled.matcher(text).matches();
  }

  /** Two patterns are equal when their expressions are. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TextPattern that && expression.equals(that.expression);
  }

  @Override
  public int hashCode() {
    return expression.hashCode();
  }

  /** The expression. */
  @Override
  public String toString() {
    return expression;
  }
}
