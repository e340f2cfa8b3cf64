package io.lapstrake.core.value;

import io.lapstrake.core.value.Misfit.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds where what was given is not the records that an input takes. */
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

  /** A list of maps. */
  void list(ListNode list) {
    Map<String, Integer> keys = new HashMap<>();
    for (int i = 0; i < list.size(); i++) {
      Node item = list.items().get(i);
      if (item instanceof MapNode row) {
        fields(row, path.index(i), shape.fields());
        String name = shape.key().name();
        keyOnce(row.text(name), path.index(i).key(name), i, keys);
      } else {
        noRecord(item, path.index(i), names);
      }
    }
  }

  /** A map of maps, each under its record's key. */
  void map(MapNode map) {
    List<Input<?>> others = shape.fields().stream().filter(it -> !it.equals(shape.key())).toList();
    for (Entry entry : map.entries()) {
      String key = String.valueOf(entry.literalKey());
      FieldPath there = path.key(key);
      var check = new ShapeCheck(Literal.of(key), there, secret, found);
      if (shape.key().shape().match(check)) {
        check.key();
      }
      if (entry.value() instanceof MapNode row) {
        fields(row, there, others);
      } else {
        noRecord(entry.value(), there, others.stream().map(Input::name).toList());
      }
    }
  }

  /** A list of texts. */
  void texts(ListNode list) {
    Map<String, Integer> keys = new HashMap<>();
    for (int i = 0; i < list.size(); i++) {
      Node item = list.items().get(i);
      FieldPath there = path.index(i);
      shape.key().shape().match(new ShapeCheck(item, there, secret, found));
      keyOnce(item instanceof Literal<?> leaf ? leaf.asText() : null, there, i, keys);
    }
  }

  private void noRecord(Node item, FieldPath at, List<String> fields) {
    String given = secret ? GivenText.HIDDEN : GivenText.of(item);
    String needed = fields.isEmpty() ? "{}" : "a record with " + String.join(", ", fields);
    String detail = given + " was given; " + needed + " is needed.";
    found.add(new Misfit(at, Kind.TYPE, detail, "give " + needed + "."));
  }

  private void fields(MapNode row, FieldPath at, List<Input<?>> fields) {
    List<String> known = fields.stream().map(Input::name).toList();
    for (Entry entry : row.entries()) {
      String name = String.valueOf(entry.literalKey());
      if (!known.contains(name)) {
        unknown(name, at.key(name), known);
      }
    }
    for (Input<?> field : fields) {
      Node given = row.get(field.name());
      FieldPath there = at.key(field.name());
      if (given != null) {
        field.shape().match(new ShapeCheck(given, there, secret || field.isSensitive(), found));
      } else if (field.isRequired()) {
        missing(field, at);
      }
    }
  }

  private void unknown(String name, FieldPath at, List<String> known) {
    found.add(
        new Misfit(
            at,
            Kind.UNKNOWN_FIELD,
            "These records have no field " + name + instead(known),
            NearestName.of(name, known)
                .map(near -> "write " + near + " instead.")
                .orElse("leave it out.")));
  }

  private static String instead(List<String> known) {
    return known.isEmpty() ? "." : "; they have " + String.join(", ", known) + ".";
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

  private void keyOnce(@Nullable String key, FieldPath at, int index, Map<String, Integer> keys) {
    Integer before = key == null ? null : keys.putIfAbsent(key, index);
    if (key != null && before != null) {
      String name = shape.key().name();
      found.add(
          new Misfit(
              at,
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
