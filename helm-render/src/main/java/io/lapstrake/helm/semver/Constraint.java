package io.lapstrake.helm.semver;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A range of versions: comparisons joined by blanks or commas, of which all hold, and by {@code
 * ||}, of which one does. Comparisons that name no prerelease allow none.
 */
public final class Constraint {

  private static final String PART = "(?:[0-9]+|[xX*])";
  private static final String VERSION =
      "v?"
          + PART
          + "(?:\\."
          + PART
          + ")?(?:\\."
          + PART
          + ")?(?:-"
          + Version.WORDS
          + ")?(?:\\+"
          + Version.WORDS
          + ")?";
  private static final String OPERATOR = "(?:=>|=<|>=|<=|!=|~>|=|>|<|~|\\^)?";
  private static final Pattern HYPHEN =
      Pattern.compile("\\s*(" + VERSION + ")\\s+-\\s+(" + VERSION + ")\\s*");
  private static final Pattern ONE = Pattern.compile(OPERATOR + "\\s*" + VERSION);
  private static final Pattern ALL =
      Pattern.compile("\\s*" + ONE.pattern() + "\\s*(?:(?:\\s+|,\\s*)" + ONE.pattern() + "\\s*)*");

  private final List<List<Comparison>> alternatives;

  private Constraint(List<List<Comparison>> alternatives) {
    this.alternatives = alternatives;
  }

  /** The range that a text says; nothing is none. */
  public static Optional<Constraint> read(String text) {
    var alternatives = new ArrayList<List<Comparison>>();
    String ranges = mayHaveHyphen(text) ? HYPHEN.matcher(text).replaceAll(" >=$1 <=$2 ") : text;
    for (String alternative : ranges.split("\\|\\|", -1)) {
      if (!ALL.matcher(alternative).matches()) {
        return Optional.empty();
      }
      var comparisons = new ArrayList<Comparison>();
      Matcher one = ONE.matcher(alternative);
      while (one.find()) {
        Optional<Comparison> comparison = Comparison.read(one.group());
        if (comparison.isEmpty()) {
          return Optional.empty();
        }
        comparisons.add(comparison.get());
      }
      alternatives.add(comparisons);
    }
    return Optional.of(new Constraint(alternatives));
  }

  /** Whether a hyphen stands behind a blank; one within a version begins its prerelease. */
  private static boolean mayHaveHyphen(String text) {
    int at = text.indexOf('-', 1);
    while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
      at = text.indexOf('-', at + 1);
    }
    return at > 0;
  }

  /** Whether a version lies in the range. */
  public boolean allows(Version version) {
    return alternatives.stream().anyMatch(all -> allow(all, version));
  }

  /** A prerelease that one comparison names opens all those that are joined with it. */
  private static boolean allow(List<Comparison> all, Version version) {
    boolean named = all.stream().anyMatch(it -> it.version().isPrerelease());
    return (named || !version.isPrerelease()) && all.stream().allMatch(it -> it.allows(version));
  }

  /**
   * Whether a version, as a text, lies in a range, as a text; no text that cannot be read does.
   *
   * @param range the range; nothing is none
   */
  public static boolean allows(String range, String version) {
    Optional<Version> read = Version.read(version);
    return read.isPresent() && read(range).filter(it -> it.allows(read.get())).isPresent();
  }
}
