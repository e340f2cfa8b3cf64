package io.lapstrake.core.value;

import java.util.Optional;

/**
 * The marked text that a symbol turns into when Java concatenates it, and how it is found again.
 *
 * <p>The marks are code points that Unicode reserves for such internal use, so no document holds
 * them. They serve only to refuse the text, never to replace anything in it.
 */
public final class SymbolText {

  private static final char START = '\uFDD0';
  private static final char END = '\uFDD1';

  private SymbolText() {}

  static String mark(String description) {
    return START + description + END;
  }

  /** Whether a text holds a symbol that Java turned into text. */
  public static boolean isIn(String text) {
    return text.indexOf(START) >= 0;
  }

  /**
   * A text in which symbols were turned into text, as the {@code Text.format} call to write in its
   * place; empty when there is no symbol in it.
   */
  public static Optional<String> asFormat(String text) {
    if (!isIn(text)) {
      return Optional.empty();
    }
    var pattern = new StringBuilder();
    var arguments = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int start = text.indexOf(START, at);
      int end = start < 0 ? -1 : text.indexOf(END, start);
      if (end < 0) {
        break;
      }
      pattern.append(text.substring(at, start).replace("%", "%%")).append("%s");
      arguments.append(", ").append(text, start + 1, end);
      at = end + 1;
    }
    pattern.append(text.substring(at).replace("%", "%%"));
    return Optional.of("Text.format(\"" + pattern + "\"" + arguments + ")");
  }
}
