package io.lapstrake.core.value;

import io.lapstrake.core.value.Misfit.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds where the items of a list are not the records that an input takes. */
final class RecordsCheck {

  private final Shape.Records shape;
  private final List<String> names;
  private final FieldPath path;
  private final boolean secret;
  private final List<Misfit> found;

  RecordsCheck(Shape.Records shape, FieldPath path, boolean secret, List<Misfit> found) {
    this.shape = shape;
    this.names = shape.fields().stream().map(Input::name).toList();
    this.path = path;
    this.secret = secret;
    this.found = found;
  }

  void check(ListNode list) {
    Map<String, Integer> keys = new HashMap<>();
    for (int i = 0; i < list.size(); i++) {
      Node item = list.items().get(i);
      if (item instanceof MapNode row) {
        check(row, path.index(i));
        keyOnce(row, i, keys);
      } else {
        String given = secret ? GivenText.HIDDEN : GivenText.of(item);
        String needed = "a record with " + String.join(", ", names);
        String detail = given + " was given; " + needed + " is needed.";
        found.add(new Misfit(path.index(i), Kind.TYPE, detail, "give " + needed + "."));
      }
    }
  }

  private void check(MapNode row, FieldPath at) {
    for (Entry entry : row.entries()) {
      String name = String.valueOf(entry.literalKey());
      if (!names.contains(name)) {
        unknown(name, at.key(name));
      }
    }
    for (Input<?> field : shape.fields()) {
      Node given = row.get(field.name());
      FieldPath there = at.key(field.name());
      if (given != null) {
        field.shape().match(new ShapeCheck(given, there, secret || field.isSensitive(), found));
      } else if (field.isRequired()) {
        missing(field, at);
      }
    }
  }

  private void unknown(String name, FieldPath at) {
    found.add(
        new Misfit(
            at,
            Kind.UNKNOWN_FIELD,
            "These records have no field " + name + "; they have " + String.join(", ", names) + ".",
            NearestName.of(name, names)
                .map(near -> "write " + near + " instead.")
                .orElse("leave it out.")));
  }

  private void missing(Input<?> field, FieldPath at) {
    String what = field.description().isEmpty() ? "" : " (" + field.description() + ")";
    found.add(
        new Misfit(
            at,
            Kind.MISSING_FIELD,
            "This record has no " + field.name() + what + ".",
            "give it one" + suchAs(field) + "."));
  }

  private static String suchAs(Input<?> field) {
    return field
        .example()
        .filter(example -> !field.isSensitive())
        .map(example -> ", such as " + GivenText.of(example))
        .orElse("");
  }

  private void keyOnce(MapNode row, int index, Map<String, Integer> keys) {
    String name = shape.key().name();
    String key = row.text(name);
    Integer before = key == null ? null : keys.putIfAbsent(key, index);
    if (key != null && before != null) {
      found.add(
          new Misfit(
              path.index(index).key(name),
              Kind.KEY_TWICE,
              "Both ["
                  + before
                  + "] and ["
                  + index
                  + "] have the "
                  + name
                  + " "
                  + (secret ? "that is not shown" : GivenText.quoted(key))
                  + ".",
              "give each record a " + name + " of its own."));
    }
  }
}
