package io.lapstrake.core.value;

import java.util.HashSet;
import java.util.List;

/** What the fields of records must be; anything else is a mistake of the description itself. */
final class RecordFields {

  private RecordFields() {}

  /**
   * Checks the fields and the key among them.
   *
   * @throws IllegalArgumentException when a name has several segments or stands twice, or the key
   *     may be absent, the same in several records, or secret
   */
  static void check(List<Input<?>> fields, Input<String> key) {
    var names = new HashSet<String>();
    for (Input<?> field : fields) {
      refuseIf(field.name().indexOf('.') >= 0, field, "has a name of several segments");
      refuseIf(!names.add(field.name()), field, "stands twice among the fields");
    }
    refuseIf(!fields.contains(key), key, "is the key but no field");
    refuseIf(!key.isRequired(), key, "is the key and may be absent, or the same in two records");
    refuseIf(key.isSensitive(), key, "is the key, which addresses show, and so no secret");
  }

  private static void refuseIf(boolean refused, Input<?> field, String why) {
    if (refused) {
      throw new IllegalArgumentException("The field " + field.name() + " " + why);
    }
  }
}
