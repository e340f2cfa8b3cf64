package io.lapstrake.core.report;

import io.lapstrake.core.difference.VisibleText;

/** Texts of others in HTML, where nothing of them is markup. */
final class HtmlText {

  private HtmlText() {}

  /** Between tags, and in quotes. */
  static String of(String text) {
    return lines(VisibleText.of(text));
  }

  /** Between tags, with lines of its own; what steers in them is escaped already. */
  static String lines(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
