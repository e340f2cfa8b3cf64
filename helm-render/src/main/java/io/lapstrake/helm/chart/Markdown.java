package io.lapstrake.helm.chart;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as they stand in a line of Markdown, such as a cell of a table, and read as they are. */
final class Markdown {

  /** What some reader of Markdown takes for more than itself. */
  private static final Pattern SPECIAL =
      Pattern.compile(
          "[\\\\`*\\[\\]<>|~$]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|&(?=[#\\p{L}])");

  private static final Pattern SPACE = Pattern.compile("[\\p{Cntrl}\\p{Z}]+");
  private static final Pattern FENCE = Pattern.compile("`+");

  private Markdown() {}

  /** A text on one line. */
  static String text(String text) {
    String line = SPACE.matcher(text).replaceAll(" ").strip();
    return SPECIAL.matcher(line).replaceAll(found -> "\\\\" + quoted(found.group()));
  }

  private static String quoted(String found) {
    return Matcher.quoteReplacement(found);
  }

  /** A text on one line, as code; a table's reader takes the backslash before a bar away. */
  static String code(String text) {
    String fence = "`".repeat(longestFence(text) + 1);
    boolean pad = text.startsWith("`") || text.endsWith("`");
    String inner = pad ? " " + text + " " : text;
    return fence + inner.replace("|", "\\|") + fence;
  }

  private static int longestFence(String text) {
    return FENCE.matcher(text).results().mapToInt(found -> found.group().length()).max().orElse(0);
  }
}
