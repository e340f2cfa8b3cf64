package io.lapstrake.helm.function.pattern;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** Regular expressions of RE2, of which each comes to an end, whatever it says. */
public final class Expressions {

  private Expressions() {}

  /**
   * The expression of a text.
   *
   * @throws PatternSyntaxException if it is none
   */
  public static Pattern compiled(String text) {
    return Pattern.compile(RoundedLetters.replaced(text));
  }
}
