package io.lapstrake.helm.expression;

/**
 * The text of a template that grows at its end.
 *
 * <p>Each line begins with its newline and indentation. An action on a line of its own begins with
 * <code>{{-</code>, which takes that newline away again: so no action leaves a blank line.
 */
final class Lines {

  private final StringBuilder text = new StringBuilder();
  private boolean afterDash;
  private int variables;

  /** Begins a line of content; after a dash it goes on in the dash's line. */
  void line(int indent, String content) {
    if (afterDash) {
      text.append(' ');
      afterDash = false;
    } else {
      newline(indent);
    }
    text.append(content);
  }

  /** Begins a list's item. */
  void dash(int indent) {
    line(indent, "-");
    afterDash = true;
  }

  /** Begins a line that holds an action only. */
  void action(int indent, String action) {
    afterDash = false;
    newline(indent);
    text.append("{{- ").append(action).append(" }}");
  }

  /** Goes on in the line of the action before, at the end of which nothing was printed. */
  void more(String content) {
    text.append(content);
  }

  private void newline(int indent) {
    text.append('\n').append(" ".repeat(indent));
  }

  /** Text of several lines that stands as it is, but for the indentation. */
  void block(int indent, String block) {
    printed(indent, literally(block));
  }

  /** Lines that are printed already, but for the indentation. */
  void printed(int indent, String printed) {
    printed
        .lines()
        .forEach(
            each -> {
              if (each.isEmpty()) {
                text.append('\n');
              } else {
                line(indent, each);
              }
            });
  }

  /** Text for which Helm gives back the text itself. */
  static String literally(String text) {
    return text.replace("{{", "{{ \"{{\" }}");
  }

  /** The name of a variable that no other part of the template has. */
  String variable(String name) {
    variables++;
    return "$" + name + (variables == 1 ? "" : variables);
  }

  /** Whether nothing was written. */
  boolean isEmpty() {
    return text.isEmpty();
  }

  /** All lines, each ended by a newline. */
  @Override
  public String toString() {
    return text.append('\n').substring(text.charAt(0) == '\n' ? 1 : 0);
  }
}
