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

  static String text(List<Input<?>> records) {
    var lines = new Lines();
    for (Input<?> input : records) {
      check(input, lines);
    }
    return ObjectTemplate.MARK + "the inputs; changes are overwritten. */ -}}\n" + lines;
  }

  private static void check(Input<?> input, Lines lines) {
    String keys = lines.variable("keys");
    String key = "$item." + ((Shape.Records) input.shape()).key().name();
    lines.action(0, keys + " := dict");
    lines.action(0, "range $item := .Values." + input.name());
    lines.action(0, "if hasKey " + keys + " " + key);
    String message = "Two records of " + input.name() + " have the key %q";
    lines.action(0, "fail (printf " + GoText.quote(message) + " " + key + ")");
    lines.action(0, "end");
    lines.action(0, "$_ := set " + keys + " " + key + " true");
    lines.action(0, "end");
  }
}
