package io.lapstrake.helm.expression;

import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Item;

/**
 * The record that a repetition is at, in variables.
 *
 * @param item what is repeated
 * @param value the variable of the record, or of the text that is all of it
 * @param keyVariable the variable of a map's key
 */
record Row(Item item, String value, String keyVariable) {

  /** The variables of a repetition that is the nth around. */
  static Row of(Item item, int depth) {
    String number = depth == 1 ? "" : String.valueOf(depth);
    return new Row(item, "$item" + number, "$key" + number);
  }

  /** A field of the record. */
  Expression field(Input<?> field) {
    boolean isKey = field.equals(item.records().key());
    return Expression.operand(
        switch (item.records().form()) {
          case LIST -> value + "." + field.name();
          case MAP -> isKey ? keyVariable : value + "." + field.name();
          case TEXTS -> value;
        });
  }

  /** Whether the record has a field. */
  Truth has(Input<?> field) {
    return field.equals(item.records().key())
        ? Truth.always()
        : new Truth.Holds(
            Expression.call(
                "hasKey",
                Expression.operand(value),
                Expression.operand(GoText.quote(field.name()))));
  }

  /** The action that begins the repetition. */
  String range(Expression records) {
    return "range " + variables() + " := " + records.text();
  }

  private String variables() {
    return switch (item.records().form()) {
      case LIST, TEXTS -> value;
      case MAP -> keyVariable + ", " + value;
    };
  }
}
