package io.lapstrake.helm.expression;

import java.util.ArrayList;
import java.util.List;

/** The actions that must stand before a condition, since Go has no expression for them: loops. */
final class Prelude {

  private final List<String> variables = new ArrayList<>();
  private final List<String> actions = new ArrayList<>();

  /** Declares a flag that is false at first. */
  void flag(String variable) {
    variables.add(variable + " := false");
  }

  /** Evaluates what may fail, and prints nothing. */
  void evaluate(Expression expression) {
    actions.add("$_ := " + expression.text());
  }

  /** Adds what another prelude does, between two actions; its flags are declared before. */
  void surround(String before, Prelude inner, String after) {
    variables.addAll(inner.variables);
    if (!inner.actions.isEmpty()) {
      actions.add(before);
      actions.addAll(inner.actions);
      actions.add(after);
    }
  }

  /** Adds a loop that sets a flag where a condition holds in one of its turns. */
  void loop(String range, Prelude inner, Truth truth, String flag) {
    actions.add(range);
    actions.addAll(inner.variables);
    actions.addAll(inner.actions);
    actions.add("if " + truth.expression().text());
    actions.add(flag + " = true");
    actions.add("end");
    actions.add("end");
  }

  void writeTo(Lines lines, int indent) {
    variables.forEach(each -> lines.action(indent, each));
    actions.forEach(each -> lines.action(indent, each));
  }
}
