package io.lapstrake.helm.expression;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.SymbolText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known at one place of a template.
 *
 * @param templates of the chart
 * @param rows the variables of the repetitions around
 * @param known the conditions that hold here
 * @param path the field that is written
 * @param place the resource that is written
 * @param problems takes the mistakes that are found
 */
record Scope(
    NamedTemplates templates,
    Map<Item, Row> rows,
    Set<Truth> known,
    FieldPath path,
    Place place,
    Problems problems) {

  /** The beginning of a template. */
  static Scope of(NamedTemplates templates, Place place, Problems problems) {
    return new Scope(templates, Map.of(), Set.of(), FieldPath.ROOT, place, problems);
  }

  /** The body of a repetition. */
  Scope within(Item item) {
    var more = new HashMap<>(rows);
    more.put(item, Row.of(item, rows.size() + 1));
    return new Scope(templates, more, known, path, place, problems);
  }

  /** What a repetition has in variables; empty outside of it. */
  Optional<Row> row(Item item) {
    return Optional.ofNullable(rows.get(item));
  }

  /** The beginning of named templates, which know of no repetition. */
  Scope outside() {
    return of(templates, place, problems);
  }

  /** What named templates are given: all that the chart knows. */
  Expression everything() {
    return Expression.operand(rows.isEmpty() ? "." : "$");
  }

  /** Where a condition holds. */
  Scope knowing(Truth truth) {
    var more = new HashSet<>(known);
    truth.implied().forEach(more::add);
    more.add(truth);
    return new Scope(templates, rows, more, path, place, problems);
  }

  /** The field under a key. */
  Scope key(String key) {
    return at(path.key(key));
  }

  /** The item at a position. */
  Scope index(int index) {
    return at(path.index(index));
  }

  private Scope at(FieldPath field) {
    return new Scope(templates, rows, known, field, place, problems);
  }

  /** Where an input's value is found. A repetition moves the dot, so {@code $} leads out of it. */
  String pathOf(Input<?> input) {
    Reach reach = templates.reach();
    return reach.path(input, rows.isEmpty() ? "" : "$").orElseGet(() -> unseen(input, reach));
  }

  private String unseen(Input<?> input, Reach reach) {
    problem(
        "LAP-0510",
        "Subchart that needs a value of its parent",
        "The input %s is a value of the chart %s, which its subchart %s does not see."
            .formatted(input.name(), reach.stack(), reach.component()),
        "give it a name that begins with global., bind the component's input to a literal, or leave"
            + " the component in the chart of its stack.");
    return "nil";
  }

  /** The map that is written, for a message. */
  String where() {
    return place.field(path).source(null).toString();
  }

  /** Takes note of a mistake at this place. */
  void problem(String code, String summary, String detail, String fix) {
    problems.add(code, summary, place.field(path), detail, fix);
  }

  /** Takes note of what is wrong with a text that is written as it is. */
  void check(String text) {
    if (SymbolText.isIn(text)) {
      problem(
          "LAP-0208",
          "Input turned into text",
          "Java put an input into this text, so it cannot be bound any more.",
          "write " + SymbolText.asFormat(text).orElse("Text.format(…)") + " instead.");
    }
    if (text.contains(Dropped.WORDS)) {
      problem(
          "LAP-0501",
          "Text that Helm drops",
          "Helm takes every " + Dropped.WORDS + " out of what it renders.",
          "write it in another way.");
    }
  }
}
