package io.lapstrake.helm.expression;

import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Text;
import io.lapstrake.core.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A text of several lines with values in it, such as the body of a config file: laid out line by
 * line, as a person would, wherever a reader of YAML gets the same text back from that.
 */
final class LongText extends TextWalk {

  private final List<Object> parts = new ArrayList<>(); // a String, or a Value, by turns

  private LongText(Text text) {
    add(text);
  }

  /** Whether a text has several lines, so that one line of a template would be hard to read. */
  static boolean is(Node value) {
    return value instanceof Text text
        && new LongText(text)
            .parts.stream().anyMatch(it -> it instanceof String known && known.indexOf('\n') >= 0);
  }

  @Override
  void open(Value<?> value) {
    parts.add(value);
  }

  @Override
  void literally(String piece) {
    int last = parts.size() - 1;
    if (last >= 0 && parts.get(last) instanceof String before) {
      parts.set(last, before + piece);
    } else {
      parts.add(piece);
    }
  }

  /**
   * Whether a block scalar gives the text back: its first line begins with what is known and no
   * blank, its last one ends with none, and no value in it can break a line.
   */
  static boolean fitsBlock(Text text) {
    return !Dropped.mayBeIn(text) && new LongText(text).fitsBlock();
  }

  private boolean fitsBlock() {
    return parts.stream().allMatch(LongText::isKept)
        && parts.get(0) instanceof String first
        && !first.isEmpty()
        && !Character.isWhitespace(first.charAt(0))
        && endsWithText();
  }

  private static boolean isKept(Object part) {
    return part instanceof String known
        ? known.codePoints().allMatch(it -> it == '\n' || it == '\t' || isPlain(it))
        : OneLine.isAlways((Value<?>) part);
  }

  private static boolean isPlain(int point) {
    return (point >= ' ' && point <= '~') || (point >= 0xA0 && Character.isLetterOrDigit(point));
  }

  /** Helm trims a document's end, and a named template's, with blanks that belong to the text. */
  private boolean endsWithText() {
    int at = parts.size() - 1;
    String end = (String) parts.get(at); // a text ends with a piece
    String line = end.endsWith("\n") ? end.substring(0, end.length() - 1) : end;
    while (line.isEmpty() && at > 0) {
      var value = (Value<?>) parts.get(at - 1);
      if (!OneLine.endsWithoutBlank(value)) {
        return false;
      }
      if (OneLine.isNeverEmpty(value)) {
        return true;
      }
      at -= 2;
      line = (String) parts.get(at);
    }
    return !line.isEmpty() && !Character.isWhitespace(line.charAt(line.length() - 1));
  }

  /** A template of its own, from a text that is printed already. */
  static String definition(String name, String printed) {
    boolean mayTrim = !printed.isEmpty() && !Character.isWhitespace(printed.charAt(0));
    return "{{- define "
        + GoText.quote(name)
        + (mayTrim ? " -}}\n" : " }}")
        + printed
        + "{{ end -}}\n";
  }

  /** What begins a block scalar of the text: whether its last line is ended. */
  static String header(Text text) {
    List<Object> parts = new LongText(text).parts;
    return ((String) parts.get(parts.size() - 1)).endsWith("\n") ? "|" : "|-";
  }
}
