package io.lapstrake.helm.semver;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version. Two that differ in their metadata alone compare as equal.
 *
 * @param major its first number
 * @param minor its second number
 * @param patch its third number
 * @param prerelease what stands behind the hyphen; empty for a release
 * @param metadata what stands behind the plus; may be empty
 */
public record Version(long major, long minor, long patch, String prerelease, String metadata)
    implements Comparable<Version> {

  /** What may stand behind a hyphen or a plus. */
  static final String WORDS = "[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*";

  /** A version whose later numbers may be missing, and that may begin with a v. */
  static final String LENIENT =
      "v?([0-9]{1,18})(?:\\.([0-9]{1,18}))?(?:\\.([0-9]{1,18}))?(?:-("
          + WORDS
          + "))?(?:\\+("
          + WORDS
          + "))?";

  private static final Pattern FORM = Pattern.compile(LENIENT);
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Comparator<Version> NUMBERS =
      Comparator.comparingLong(Version::major)
          .thenComparingLong(Version::minor)
          .thenComparingLong(Version::patch);

  /** The version that a text says; a number that is missing is 0, a v before it is left out. */
  public static Optional<Version> read(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches() || startsWithZero(matcher.group(4))) {
      return Optional.empty();
    }
    return Optional.of(
        new Version(
            number(matcher.group(1)),
            number(matcher.group(2)),
            number(matcher.group(3)),
            orEmpty(matcher.group(4)),
            orEmpty(matcher.group(5))));
  }

  static boolean startsWithZero(@Nullable String prerelease) {
    for (String word : orEmpty(prerelease).split("\\.", -1)) {
      if (word.length() > 1 && word.startsWith("0") && NUMBER.matcher(word).matches()) {
        return true;
      }
    }
    return false;
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Whether it comes before the release of its numbers. */
  public boolean isPrerelease() {
    return !prerelease.isEmpty();
  }

  @Override
  public int compareTo(Version other) {
    int numbers = NUMBERS.compare(this, other);
    return numbers != 0 ? numbers : comparePrerelease(prerelease, other.prerelease);
  }

  /** Compares what stands behind two hyphens; nothing is the latest. */
  static int comparePrerelease(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Boolean.compare(one.isEmpty(), other.isEmpty());
    }
    String[] left = one.split("\\.", -1);
    String[] right = other.split("\\.", -1);
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      int order = compareWords(left[i], right[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.length, right.length);
  }

  private static int compareWords(String one, String other) {
    boolean number = NUMBER.matcher(one).matches();
    if (number != NUMBER.matcher(other).matches()) {
      return number ? -1 : 1;
    }
    int length = number ? Integer.compare(one.length(), other.length()) : 0;
    return length != 0 ? length : Integer.signum(one.compareTo(other));
  }

  /** The version as it is written, with all three numbers. */
  @Override
  public String toString() {
    return major
        + "."
        + minor
        + "."
        + patch
        + (prerelease.isEmpty() ? "" : "-" + prerelease)
        + (metadata.isEmpty() ? "" : "+" + metadata);
  }
}
