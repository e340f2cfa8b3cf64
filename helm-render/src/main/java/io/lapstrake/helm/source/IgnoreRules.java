package io.lapstrake.helm.source;

import java.util.ArrayList;
import java.util.List;

/**
 * What a {@code .helmignore} leaves out of a chart.
 *
 * <p>As Helm reads it: a line with {@code !} leaves out everything that its pattern does not match.
 */
final class IgnoreRules {

  /** One line. */
  private record Rule(boolean negated, boolean folders, boolean whole, GlobPattern pattern) {}

  private final List<Rule> rules;

  private IgnoreRules(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The rules of a file, and those that every chart has. */
  static IgnoreRules of(String file) throws UnreadableChart {
    var rules = new ArrayList<Rule>();
    for (String line : file.lines().toList()) {
      String rule = line.strip();
      if (!rule.isEmpty() && !rule.startsWith("#")) {
        rules.add(rule(rule));
      }
    }
    rules.add(rule("templates/.?*"));
    return new IgnoreRules(rules);
  }

  private static Rule rule(String line) throws UnreadableChart {
    if (line.contains("**")) {
      throw new UnreadableChart(
          "Its .helmignore has \"" + line + "\", and Helm knows no double star.",
          "write a rule for each folder.");
    }
    try {
      boolean negated = line.startsWith("!");
      String rule = negated ? line.substring(1) : line;
      boolean folders = rule.endsWith("/");
      rule = folders ? rule.substring(0, rule.length() - 1) : rule;
      boolean whole = rule.contains("/");
      rule = rule.startsWith("/") ? rule.substring(1) : rule;
      return new Rule(negated, folders, whole, GlobPattern.of(rule));
    } catch (IllegalArgumentException e) {
      throw new UnreadableChart(
          "Its .helmignore has \"" + line + "\", which is no pattern of names.",
          "close its brackets.");
    }
  }

  private static String base(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether a file or folder is left out. */
  boolean leaveOut(String path, boolean isFolder) {
    String name = base(path);
    for (Rule rule : rules) {
      boolean matches = rule.pattern().matches(rule.whole() ? path : name);
      if (rule.negated()) {
        if ((rule.folders() && !isFolder) || !matches) {
          return true;
        }
      } else if (matches && (isFolder || !rule.folders())) {
        return true;
      }
    }
    return false;
  }
}
