package io.lapstrake.helm.template;

import io.lapstrake.core.problem.Source;
import java.util.List;

/**
 * The text of a template.
 *
 * @param text with the line ends of Unix and no byte order mark
 * @param compiled the same with each comment on one line, since Handlebars does not count lines
 *     there
 * @param findings why it cannot be used
 */
record TemplateFile(String text, String compiled, List<Finding> findings) {

  /** What a file has, looked through. */
  static TemplateFile of(String name, String read) {
    String text = (read.startsWith("\uFEFF") ? read.substring(1) : read).replace("\r\n", "\n");
    var tags = new Tags(name, text);
    List<Finding> findings = tags.findings();
    return findings.isEmpty()
        ? new TemplateFile(text, tags.withCommentsOnOneLine(), List.of())
        : new TemplateFile("", "", findings);
  }

  /** One that is not there. */
  static TemplateFile unusable(Finding why) {
    return new TemplateFile("", "", List.of(why));
  }

  /**
   * Where a path stands in a tag; the tag itself where it does not show it.
   *
   * @param line of the tag as Handlebars counts it, from 1
   * @param column of the tag, from 0
   */
  Source sourceOf(String name, int line, int column, String path) {
    int from = Math.min(start(line) + column, text.length());
    int end = text.indexOf("}}", from);
    int found = path.isEmpty() ? -1 : wordAt(path, from, end < 0 ? text.length() : end);
    return sourceOf(name, text, found < 0 ? from : found);
  }

  /** The line and column of an index. */
  static Source sourceOf(String name, String text, int at) {
    String before = text.substring(0, at);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Source(name, line, at - before.lastIndexOf('\n'));
  }

  private int start(int line) {
    int at = 0;
    for (int i = 1; i < line; i++) {
      at = compiled.indexOf('\n', at) + 1;
      if (at == 0) {
        return text.length();
      }
    }
    return at;
  }

  private int wordAt(String path, int from, int to) {
    int at = from > text.length() ? -1 : text.indexOf(path, from);
    while (at >= 0 && at + path.length() <= to) {
      boolean startsIt = at == from || isBetween(text.charAt(at - 1));
      int end = at + path.length();
      if (startsIt && (end == text.length() || isBetween(text.charAt(end)))) {
        return at;
      }
      at = text.indexOf(path, at + 1);
    }
    return -1;
  }

  private static boolean isBetween(char c) {
    return Character.isWhitespace(c) || "(){}=~&#>".indexOf(c) >= 0;
  }
}
