package io.lapstrake.helm.template;

import io.lapstrake.core.problem.Source;
import java.util.List;

/**
 * The text of a template.
 *
 * @param text with the line ends of Unix and no byte order mark
 * @param findings why it cannot be used
 */
record TemplateFile(String text, List<Finding> findings) {

  /** What a file has, looked through. */
  static TemplateFile of(String name, String read) {
    String text = (read.startsWith("\uFEFF") ? read.substring(1) : read).replace("\r\n", "\n");
    List<Finding> findings = new Tags(name, text).findings();
    return findings.isEmpty() ? new TemplateFile(text, List.of()) : new TemplateFile("", findings);
  }

  /** One that is not there. */
  static TemplateFile unusable(Finding why) {
    return new TemplateFile("", List.of(why));
  }

  /** Where a path stands in a tag; the tag itself where it does not show it. */
  Source sourceOf(Source tag, String path) {
    int from = start(tag.line()) + tag.column() - 1;
    int end = text.indexOf("}}", from);
    int at = path.isEmpty() ? -1 : wordAt(path, from, end < 0 ? text.length() : end);
    if (at < 0) {
      return tag;
    }
    int line = tag.line() + (int) text.substring(from, at).chars().filter(c -> c == '\n').count();
    return new Source(tag.file(), line, at - text.lastIndexOf('\n', at - 1));
  }

  private int start(int line) {
    int at = 0;
    for (int i = 1; i < line; i++) {
      int next = text.indexOf('\n', at);
      if (next < 0) {
        return at;
      }
      at = next + 1;
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
