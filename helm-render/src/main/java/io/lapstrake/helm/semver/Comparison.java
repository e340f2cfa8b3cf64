package io.lapstrake.helm.semver;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One comparison of a range.
 *
 * @param operator how it compares
 * @param version what with; a number that is not said is 0
 * @param anyMinor whether the second number is not said
 * @param anyPatch whether the third number alone is not said
 * @param open whether any number is not said
 */
record Comparison(
    String operator, Version version, boolean anyMinor, boolean anyPatch, boolean open) {

  private static final Pattern FORM =
      Pattern.compile(
          "([=<>!~^]*)\\s*v?([0-9]{1,18}|[xX*])(?:\\.([0-9]{1,18}|[xX*]))?(?:\\.([0-9]{1,18}|[xX*]))?"
              + "(?:-([0-9A-Za-z.-]+))?(?:\\+([0-9A-Za-z.-]+))?");

  static Optional<Comparison> read(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches() || Version.startsWithZero(matcher.group(5))) {
      return Optional.empty();
    }
    boolean anyMajor = isAny(matcher.group(2));
    boolean anyMinor = !anyMajor && isAny(matcher.group(3));
    boolean anyPatch = !anyMajor && !anyMinor && isAny(matcher.group(4));
    var version =
        new Version(
            anyMajor ? 0 : number(matcher.group(2)),
            anyMajor || anyMinor ? 0 : number(matcher.group(3)),
            anyMajor || anyMinor || anyPatch ? 0 : number(matcher.group(4)),
            matcher.group(5) == null ? "" : matcher.group(5),
            "");
    return Optional.of(
        new Comparison(
            matcher.group(1), version, anyMinor, anyPatch, anyMajor || anyMinor || anyPatch));
  }

  private static boolean isAny(@Nullable String number) {
    return number == null || "xX*".contains(number);
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  boolean allows(Version other) {
    return switch (operator) {
      case "", "=" -> open ? isAbout(other) : other.compareTo(version) == 0;
      case "!=" -> open ? isElse(other) : other.compareTo(version) != 0;
      case ">" -> isAbove(other);
      case "<" -> other.compareTo(version) < 0;
      case ">=", "=>" -> other.compareTo(version) >= 0;
      case "<=", "=<" -> isAtMost(other);
      case "~", "~>" -> isAbout(other);
      default -> isCompatible(other);
    };
  }

  private boolean isElse(Version other) {
    if (version.major() != other.major()) {
      return true;
    }
    if (version.minor() != other.minor() && !anyMinor) {
      return true;
    }
    if (anyMinor || version.patch() == other.patch() || anyPatch) {
      return !anyMinor && Version.comparePrerelease(other.prerelease(), version.prerelease()) != 0;
    }
    return true;
  }

  private boolean isAbove(Version other) {
    if (!open) {
      return other.compareTo(version) > 0;
    }
    if (other.major() != version.major()) {
      return other.major() > version.major();
    }
    return !anyMinor && (anyPatch ? other.minor() > version.minor() : other.compareTo(version) > 0);
  }

  private boolean isAtMost(Version other) {
    if (!open) {
      return other.compareTo(version) <= 0;
    }
    return other.major() < version.major()
        || (other.major() == version.major() && (other.minor() <= version.minor() || anyMinor));
  }

  private boolean isAbout(Version other) {
    if (other.compareTo(version) < 0) {
      return false;
    }
    boolean zero = version.major() == 0 && version.minor() == 0 && version.patch() == 0;
    if (zero && !anyMinor && !anyPatch) {
      return true;
    }
    return other.major() == version.major() && (other.minor() == version.minor() || anyMinor);
  }

  private boolean isCompatible(Version other) {
    if (other.compareTo(version) < 0) {
      return false;
    }
    if (version.major() > 0 || anyMinor || other.major() != version.major()) {
      return other.major() == version.major();
    }
    if (version.minor() > 0 || anyPatch || other.minor() != version.minor()) {
      return other.minor() == version.minor();
    }
    return other.patch() == version.patch();
  }
}
