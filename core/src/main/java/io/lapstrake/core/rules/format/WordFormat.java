package io.lapstrake.core.rules.format;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Texts of one form.
 *
 * @param word what the table calls it
 * @param code of the problem that a text of another form is
 * @param summary of that problem
 * @param noun what such a text is, with its article
 * @param accepted what such a text has, after the noun
 * @param valid whether a text is one
 * @param fix what to do about a text that is none; the text is empty where it is not to be shown
 */
record WordFormat(
    String word,
    String code,
    String summary,
    String noun,
    String accepted,
    Predicate<String> valid,
    UnaryOperator<String> fix)
    implements TextFormat {

  @Override
  public @Nullable Finding check(String text, boolean secret) {
    if (valid.test(text)) {
      return null;
    }
    String shown = secret ? "A sensitive value" : Format.quoted(text);
    return new Finding(
        code,
        summary,
        shown + " was given; " + noun + " " + accepted + ".",
        fix.apply(secret ? "" : text));
  }
}
