package io.lapstrake.core.stack;

import io.lapstrake.core.problem.Place;
import io.lapstrake.core.problem.Problems;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.Input;
import io.lapstrake.core.value.Item;
import io.lapstrake.core.value.Linked;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a linked tree with the inputs bound.
 *
 * <p>A map or list that was written with parts and ends without any vanishes together with its key
 * or item, and so upward; one that was written empty stays. Charts are written by the same rule.
 */
final class Evaluator {

  private final Map<String, Node> bindings;
  private final Place place;
  private final Problems problems;
  private final List<Use> uses = new ArrayList<>(0);
  private Map<Item, MapNode> rows; // of the repetitions that the evaluation is in
  private boolean incomplete;

  /**
   * A reference that was evaluated.
   *
   * @param linked what it refers to
   * @param path where it stands
   * @param rows of the repetitions that it stands in
   */
  record Use(Linked<?> linked, FieldPath path, Map<Item, MapNode> rows) {}

  Evaluator(Map<String, Node> bindings, Map<Item, MapNode> rows, Place place, Problems problems) {
    this.bindings = bindings;
    this.rows = rows;
    this.place = place;
    this.problems = problems;
  }

  /** The references that were evaluated so far, in the order of the tree. */
  List<Use> uses() {
    return uses;
  }

  /** Whether a value was met that is not there, which was reported. */
  boolean isIncomplete() {
    return incomplete;
  }

  /** The literal tree; empty when it vanished. */
  Optional<Node> evaluate(Node node, FieldPath path) {
    return node.isLiteral() ? Optional.of(node) : node.match(new NodeEvaluator(this, path));
  }

  /** Whether a condition holds. */
  boolean holds(Value<Boolean> condition, FieldPath path) {
    return evaluate(condition, path).filter(Literal.TRUE::equals).isPresent();
  }

  /** The records that a repetition goes through. */
  List<MapNode> records(Item item) {
    Node bound = evaluate(item.over(), FieldPath.ROOT).orElse(Literal.NULL);
    return bound.equals(Literal.NULL) ? List.of() : item.records().rows(bound);
  }

  /** Runs a body once for each record of a repetition. */
  void each(Item item, Runnable body) {
    Map<Item, MapNode> outer = rows;
    for (MapNode row : records(item)) {
      rows = new HashMap<>(outer);
      rows.put(item, row);
      body.run();
    }
    rows = outer;
  }

  /** The record that a repetition is at, or null outside of it. */
  @Nullable MapNode row(Item item) {
    return rows.get(item);
  }

  /** The value of an input, or null. */
  @Nullable Node binding(Input<?> input) {
    return bindings.get(input.name());
  }

  /** Takes note of a reference. */
  void use(Linked<?> linked, FieldPath path) {
    uses.add(new Use(linked, path, rows));
  }

  /** The tree has mistakes that were reported: null stands where a value could not be linked. */
  void expectGaps() {
    incomplete = true;
  }

  /** Gives null for a value that is not there, which was reported. */
  Optional<Node> nothing() {
    incomplete = true;
    return Optional.of(Literal.NULL);
  }

  /** Reports what is wrong at a field. */
  void problem(String code, String summary, FieldPath path, String detail, String fix) {
    problems.add(code, summary, place.field(path), detail, fix);
  }
}
