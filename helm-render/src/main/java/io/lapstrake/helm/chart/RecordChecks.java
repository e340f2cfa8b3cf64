package io.lapstrake.helm.chart;

import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Shape;
import java.util.List;

/**
 * Writes a template that prints nothing, and fails where two records of an input have the same key:
 * a schema cannot say that.
 */
final class RecordChecks {

  private RecordChecks() {}

  static String text(List<Input<?>> records, Functions functions) {
    var lines = new Lines();
    for (Input<?> input : records) {
      check(input, lines, functions);
    }
    return Mark.template("the inputs") + lines;
  }

  private static void check(Input<?> input, Lines lines, Functions functions) {
    String keys = lines.variable("keys");
    String field = ((Shape.Records) input.shape()).key().name();
    Expression key = Expression.operand("$item." + field);
    lines.action(0, keys + " := dict");
    lines.action(0, "range $item := .Values." + input.name());
    lines.action(0, functions.once(keys, key, input.name() + "[*]." + field));
    lines.action(0, "end");
  }
}
