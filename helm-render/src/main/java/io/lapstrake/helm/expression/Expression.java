package io.lapstrake.helm.expression;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * An expression of Go's template language, without the braces around it.
 *
 * @param text the expression
 * @param isOperand whether it can be an argument as it is, without parentheses
 */
record Expression(String text, boolean isOperand) {

  private static final String FAIL = "(fail ";

  /** A path, a variable or a constant. */
  static Expression operand(String text) {
    return new Expression(text, true);
  }

  /** A function with its arguments. */
  static Expression call(String function, Expression... arguments) {
    return new Expression(
        Arrays.stream(arguments)
            .map(Expression::asOperand)
            .collect(Collectors.joining(" ", function + " ", "")),
        false);
  }

  /** A value that goes through one function after the other. */
  Expression piped(String... functions) {
    return new Expression(text + " | " + String.join(" | ", functions), false);
  }

  /** The value, and a failure with a message where it is not there. */
  Expression onlyIf(Truth there, String message) {
    Expression fail = call("fail", operand(GoText.quote(message)));
    return call("and", call("or", there.expression(), fail), this);
  }

  /**
   * One of two values. NamedTemplates get both, so one that may fail is put off: only {@code and}
   * and {@code or} leave out what does not matter.
   */
  static Expression choice(Expression condition, Expression then, Expression otherwise) {
    if (!then.mayFail() && !otherwise.mayFail()) {
      return call("ternary", then, otherwise, condition);
    }
    Expression first = call("and", condition, call("list", then));
    return call("first", call("or", first, call("list", otherwise)));
  }

  /** Whether evaluating it may end the rendering; a text may raise a false alarm. */
  boolean mayFail() {
    return text.contains(FAIL);
  }

  /** The expression as an argument of another one. */
  String asOperand() {
    return isOperand ? text : "(" + text + ")";
  }

  /** The expression in the braces that print it. */
  String printed() {
    return "{{ " + text + " }}";
  }

  /** The expression in braces, printed through a function. */
  String printedBy(String function) {
    return "{{ " + text + " | " + function + " }}";
  }
}
