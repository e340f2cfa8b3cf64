package io.lapstrake.helm.chart;

import io.lapstrake.core.value.Choice;
import io.lapstrake.core.value.Linked;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Symbol;
import io.lapstrake.core.value.Value;

/** Prints single values, so that YAML reads back the value with its type. */
final class Leaves {

  private final String treeFunction;

  /**
   * Prints values.
   *
   * @param treeFunction the chart's own template that prints a map or list
   */
  Leaves(String treeFunction) {
    this.treeFunction = treeFunction;
  }

  /** A key, without its colon. */
  String key(Value<String> key, Scope scope) {
    if (key.isLiteral()) {
      return Lines.literally(ChartYaml.key(((Literal<?>) key).inText()));
    }
    return Expressions.of(key, scope).printedBy("quote");
  }

  /** A leaf; one that is literal is a text with a mistake in it. */
  String of(Node leaf, Scope scope) {
    if (leaf instanceof Linked<?> linked) {
      return of(linked.value(), scope);
    }
    if (leaf.isLiteral()) {
      return Lines.literally(ChartYaml.afterKey(leaf).substring(2).stripTrailing());
    }
    var value = (Value<?>) leaf;
    return switch (value.type()) {
      case TEXT -> Expressions.of(value, scope).printedBy("quote");
      case DECIMAL -> Expressions.of(value, scope).printedBy("toJson");
      case MIXED -> mixed((Choice<?>) value, scope);
      default -> Expressions.of(value, scope).printed();
    };
  }

  private String mixed(Choice<?> choice, Scope scope) {
    Truth condition = Conditions.of(choice.condition(), scope);
    return "{{ if "
        + condition.expression().text()
        + " }}"
        + onOneLine(choice.then(), scope.knowing(condition))
        + "{{ else }}"
        + onOneLine(choice.otherwise(), scope.knowing(condition.negated()))
        + "{{ end }}";
  }

  private String onOneLine(Value<?> value, Scope scope) {
    return value instanceof Literal<?> literal && literal.asText() != null
        ? GoTree.of(literal).printedBy("quote")
        : of(value, scope);
  }

  /** The action that prints a map or list, from the next line on. */
  String tree(Symbol<?> tree, int indent, Scope scope) {
    return "include \""
        + treeFunction
        + "\" "
        + Expressions.of(tree, scope).asOperand()
        + " | nindent "
        + indent;
  }
}
