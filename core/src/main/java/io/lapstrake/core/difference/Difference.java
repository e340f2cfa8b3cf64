package io.lapstrake.core.difference;

import io.lapstrake.core.rules.KindRules;
import io.lapstrake.core.value.MapNode;
import java.util.List;
import java.util.Set;

/**
 * What differs between two versions of an object, and what changing the one into the other means.
 *
 * <p>What is only written differently does not differ: equal quantities, a default that is written
 * out, null and empty lists of typed fields, the order of items where it does not count. What only
 * the cluster writes is left out.
 *
 * <pre>{@code
 * Difference difference = Difference.between(before, after, Rules.kubernetes().of("apps", "Deployment"));
 * difference.changes(); // spec.template.spec.containers[name=api].image: api:1 → api:2
 * difference.effect();  // ROLLING_RESTART
 * }</pre>
 */
public final class Difference {

  private final List<FieldChange> changes;
  private final Effect effect;
  private final Patch patch;

  Difference(List<FieldChange> changes, Effect effect, Patch patch) {
    this.changes = List.copyOf(changes);
    this.effect = effect;
    this.patch = patch;
  }

  /**
   * The difference of two literal trees of one kind.
   *
   * @throws IllegalStateException when a tree is not literal
   */
  public static Difference between(MapNode before, MapNode after, KindRules rules) {
    return between(before, after, rules, Set.of());
  }

  /**
   * The difference of two literal trees of one kind, but for some fields.
   *
   * @param ignored the paths of fields that do not count, nor what is below them
   * @throws IllegalStateException when a tree is not literal
   */
  public static Difference between(
      MapNode before, MapNode after, KindRules rules, Set<String> ignored) {
    MapNode was = rules.folded(before);
    MapNode is = rules.folded(after);
    return new Comparison(was, is, rules, ignored).difference();
  }

  /** The same where it is not known whether secrets differ: each that is there may be another. */
  public Difference ofUnknownSecrets() {
    return new Difference(
        changes.stream().map(FieldChange::ofUnknownSecret).toList(), effect, patch);
  }

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** The fields that differ, in the canonical order of the object. */
  public List<FieldChange> changes() {
    return changes;
  }

  /** What the update means. */
  public Effect effect() {
    return effect;
  }

  /** What makes the one of the other. */
  public Patch patch() {
    return patch;
  }

  /** The changes, one a line. */
  @Override
  public String toString() {
    var text = new StringBuilder();
    changes.forEach(change -> text.append(change).append('\n'));
    return text.toString();
  }
}
