package io.lapstrake.helm.expression;

import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;

/** Prints a value as it stands in a text for people: what is known as it is, the rest in braces. */
final class PrintedText extends TextWalk {

  private static final String BRACE = "{";

  private final Scope scope;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder known = new StringBuilder(); // what is known since the last braces

  private PrintedText(Scope scope) {
    this.scope = scope;
  }

  /** A piece of a template that prints a value of scalar type. */
  static String of(Node value, Scope scope) {
    var text = new PrintedText(scope);
    text.add(value);
    text.writeKnown();
    return text.out.toString();
  }

  @Override
  void literally(String piece) {
    scope.check(piece);
    known.append(piece);
  }

  @Override
  void open(Value<?> value) {
    writeKnown();
    switch (value.type()) {
      case TEXT, INTEGER, FLAG -> out.append(Expressions.of(value, scope).printed());
      case MIXED -> mixed((Choice<?>) value); // nothing else is of several types
      case DECIMAL -> out.append(DecimalText.of(value, scope).printed());
      default -> out.append(Expressions.of(value, scope).printedBy("toJson"));
    }
  }

  private void mixed(Choice<?> choice) {
    Truth condition = Conditions.of(choice.condition(), scope);
    out.append("{{ if ").append(condition.expression().text()).append(" }}");
    out.append(of(choice.then(), scope.knowing(condition)));
    out.append("{{ else }}");
    out.append(of(choice.otherwise(), scope.knowing(condition.negated())));
    out.append("{{ end }}");
  }

  /** A brace at the end would make three of two that come next. */
  private void writeKnown() {
    String text = Lines.literally(known.toString());
    boolean brace = text.endsWith(BRACE);
    out.append(brace ? text.substring(0, text.length() - 1) + "{{ \"{\" }}" : text);
    known.setLength(0);
  }
}
