package io.lapstrake.core.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the table's text into pieces. The table is read whenever a program starts, which is too
 * often for regular expressions.
 */
final class Words {

  private Words() {}

  /** The words of a text that begins and ends with one. */
  static List<String> of(String text) {
    var words = new ArrayList<String>();
    int from = 0;
    for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', from)) {
      words.add(text.substring(from, space));
      from = skip(text, space);
    }
    words.add(text.substring(from));
    return words;
  }

  private static int skip(String text, int spaces) {
    int at = spaces;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** The columns of a row, with two spaces or more between them. */
  static List<String> columns(String row) {
    var columns = new ArrayList<String>();
    int from = 0;
    for (int gap = row.indexOf("  "); gap >= 0; gap = row.indexOf("  ", from)) {
      columns.add(row.substring(from, gap));
      from = skip(row, gap);
    }
    columns.add(row.substring(from));
    return columns;
  }

  /** The words of each fact of a column. */
  static List<List<String>> facts(String column) {
    var facts = new ArrayList<List<String>>();
    int from = 0;
    for (int end = column.indexOf(';'); end >= 0; end = column.indexOf(';', from)) {
      facts.add(of(column.substring(from, end).strip()));
      from = end + 1;
    }
    facts.add(of(column.substring(from).strip()));
    return facts;
  }

  /** The segments of a path; dots between brackets part none. */
  static List<String> segments(String path) {
    var segments = new ArrayList<String>();
    int from = 0;
    boolean bracketed = false;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      bracketed = c == '[' || (bracketed && c != ']');
      if (c == '.' && !bracketed) {
        segments.add(path.substring(from, i));
        from = i + 1;
      }
    }
    segments.add(path.substring(from));
    return segments;
  }
}
