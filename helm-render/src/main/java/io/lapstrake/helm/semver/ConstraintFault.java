package io.lapstrake.helm.semver;

import com.google.re2j.Pattern;
import java.util.Optional;

/**
 * Why a text is no range of versions.
 *
 * @param improper the alternative that is none; nothing where all have the form of one, but a
 *     number or a prerelease in them is none
 */
public record ConstraintFault(Optional<String> improper) {

  private static final String NUMBER = "[0-9|xX*]+";
  private static final String WORDS = "[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*";
  private static final String VERSION =
      "v?" + NUMBER + "(?:\\." + NUMBER + "){0,2}(?:-" + WORDS + ")?(?:\\+" + WORDS + ")?";
  private static final String ONE = "(?:=|!=|>|<|>=|=>|<=|=<|~|~>|\\^)?\\s*" + VERSION;
  private static final Pattern ALL =
      Pattern.compile("\\s*" + ONE + "\\s*(?:(?:\\s+|,\\s*)" + ONE + "\\s*)*");
  private static final Pattern HYPHEN =
      Pattern.compile("\\s*(" + VERSION + ")\\s+-\\s+(" + VERSION + ")\\s*");

  /** The fault of a text that cannot be read. */
  public static ConstraintFault of(String text) {
    String ranges = HYPHEN.matcher(text).replaceAll(">= $1, <= $2 ");
    for (String alternative : ranges.split("\\|\\|", -1)) {
      if (!ALL.matcher(alternative).matches()) {
        return new ConstraintFault(Optional.of(alternative));
      }
    }
    return new ConstraintFault(Optional.empty());
  }
}
