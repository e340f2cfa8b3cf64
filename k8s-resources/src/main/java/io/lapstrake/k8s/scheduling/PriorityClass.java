package io.lapstrake.k8s.scheduling;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.object.KubernetesObject;
import io.lapstrake.k8s.object.Raw;

/**
 * Which pods come first where nodes are full. It belongs to the whole cluster, and its value can
 * never change.
 *
 * <pre>{@code
 * var urgent = PriorityClass.named("urgent", 100_000);
 * deployment.priorityClass(urgent)
 * }</pre>
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/">Pod
 *     priority and preemption</a>
 */
public final class PriorityClass implements KubernetesObject<PriorityClass> {

  private final Draft draft;

  private PriorityClass(Draft draft) {
    this.draft = draft;
  }

  /**
   * A PriorityClass that raw YAML or another library's object describes, for the words that refer
   * to one. It is the same object: a stack has either of the two.
   *
   * @throws IllegalArgumentException when it is of another kind
   */
  public static PriorityClass from(Raw raw) {
    return new PriorityClass(raw.draftOf("scheduling.k8s.io", "PriorityClass"));
  }

  /**
   * A priority; the id is its name too.
   *
   * @param value at most 1,000,000,000; higher comes first, and pods without a priority have 0
   */
  public static PriorityClass named(String id, int value) {
    return named(id, Literal.of(value));
  }

  /**
   * A priority; the id is its name too.
   *
   * @param value at most 1,000,000,000; higher comes first, and pods without a priority have 0
   */
  public static PriorityClass named(String id, Value<Integer> value) {
    Draft draft = Draft.of("scheduling.k8s.io/v1", "PriorityClass", id);
    return new PriorityClass(draft).with("value", value);
  }

  /** A priority that is made elsewhere, by its name. */
  public static PriorityClass existing(String name) {
    return existing(name, Literal.of(name));
  }

  /** A priority that is made elsewhere; the name may need binding. */
  public static PriorityClass existing(String id, Value<String> name) {
    return new PriorityClass(Draft.existing("scheduling.k8s.io/v1", "PriorityClass", id, name));
  }

  /** When it is to be used. */
  public PriorityClass description(String text) {
    return description(Literal.of(text));
  }

  /** When it is to be used. */
  public PriorityClass description(Value<String> text) {
    return with("description", text);
  }

  /** The one of pods that say none. */
  public PriorityClass asDefault() {
    return with("globalDefault", Literal.TRUE);
  }

  /** Waits for room, before others, and stops no pod that runs. */
  public PriorityClass withoutPreemption() {
    return with("preemptionPolicy", Literal.of("Never"));
  }

  private PriorityClass with(String field, Node value) {
    return withDraft(draft.set(value, field));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public PriorityClass withDraft(Draft changed) {
    return new PriorityClass(changed);
  }
}
