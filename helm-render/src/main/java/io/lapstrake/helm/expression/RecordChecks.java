package io.lapstrake.helm.expression;

import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Shape;
import java.util.Collection;

/**
 * Writes what prints nothing, and fails where two records of a list have the same key: a schema
 * cannot say that.
 */
final class RecordChecks {

  private final Lines lines;
  private final NamedTemplates templates;

  private RecordChecks(Lines lines, NamedTemplates templates) {
    this.lines = lines;
    this.templates = templates;
  }

  /** Whether a list of records is among what an input takes. */
  private static boolean areNeeded(Input<?> input) {
    return input.shape() instanceof Shape.Records records
        && (records.form() == Shape.Form.LIST
            || records.fields().stream().anyMatch(RecordChecks::areNeeded));
  }

  static void write(Collection<Input<?>> inputs, Lines lines, NamedTemplates templates) {
    var checks = new RecordChecks(lines, templates);
    for (Input<?> input : inputs) {
      if (areNeeded(input)) {
        checks.add((Shape.Records) input.shape(), Reach.values(input.name(), ""), input.name(), 1);
      }
    }
  }

  private void add(Shape.Records records, String path, String name, int depth) {
    String item = "$item" + (depth == 1 ? "" : depth);
    if (records.form() == Shape.Form.LIST) {
      String keys = lines.variable("keys");
      String key = records.key().name();
      lines.action(0, keys + " := dict");
      lines.action(0, "range " + item + " := " + path);
      lines.action(
          0,
          templates
              .printers()
              .oneRecord(keys, Expression.operand(item + "." + key), name + "[*]." + key));
    } else {
      lines.action(0, "range " + item + " := " + path);
    }
    for (Input<?> field : records.fields()) {
      if (areNeeded(field)) {
        String below = name + "[*]." + field.name();
        add((Shape.Records) field.shape(), item + "." + field.name(), below, depth + 1);
      }
    }
    lines.action(0, "end");
  }
}
