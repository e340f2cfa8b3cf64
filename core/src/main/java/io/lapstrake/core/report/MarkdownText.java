package io.lapstrake.core.report;

import io.lapstrake.core.difference.VisibleText;
import java.util.List;

/**
 * Texts of others in Markdown, where nothing of them is markup, a mention or a link.
 *
 * <p>Inline, whatever may mean something is written as its number in HTML, which no reader of
 * Markdown takes for markup, in a table neither.
 */
final class MarkdownText {

  private static final int LONGEST = 200;
  private static final int SHORTEST_FENCE = 3;
  private static final String SAFE = " ,;/()-+%='→…";

  private MarkdownText() {}

  /** In letters of one width; GitHub looks for no mentions there. */
  static String code(String text) {
    return "<code>" + escaped(cut(VisibleText.of(text))) + "</code>";
  }

  /** In running text. */
  static String plain(String text) {
    return escaped(cut(VisibleText.of(text)))
        .replace("&#64;", "&#64;<!-- -->")
        .replace("&#35;", "&#35;<!-- -->");
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  private static String escaped(String text) {
    var out = new StringBuilder(text.length() + 16);
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int point = text.codePointAt(at);
      if (Character.isLetterOrDigit(point) || isMark(point) || isSafe(text, at)) {
        out.appendCodePoint(point);
      } else {
        out.append("&#").append(point).append(';');
      }
    }
    return out.toString();
  }

  /** A dot may make an address of the web, a colon too, or a picture of a face. */
  private static boolean isSafe(String text, int at) {
    return switch (text.charAt(at)) {
      case '.' -> at < 3 || !text.regionMatches(true, at - 3, "www", 0, 3);
      case ':' -> text.startsWith(" ", at + 1);
      default -> SAFE.indexOf(text.charAt(at)) >= 0;
    };
  }

  private static boolean isMark(int point) {
    return Character.getType(point) == Character.NON_SPACING_MARK;
  }

  /**
   * Lines in a fence that is longer than any in them.
   *
   * @param language that they are coloured as
   * @param lines without ends in them
   */
  static String fenced(String language, List<String> lines) {
    int longest = lines.stream().mapToInt(MarkdownText::backticks).max().orElse(0);
    String fence = "`".repeat(Math.max(SHORTEST_FENCE, longest + 1));
    return fence + language + "\n" + String.join("\n", lines) + "\n" + fence + "\n";
  }

  private static int backticks(String line) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < line.length(); i++) {
      run = line.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
