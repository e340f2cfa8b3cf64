package io.lapstrake.k8s.scheduling;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.object.KubernetesObject;
import io.lapstrake.k8s.object.Raw;
import io.lapstrake.k8s.quantity.Amount;

/**
 * With what nodes run the containers of a pod, such as a sandbox.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/containers/runtime-class/">RuntimeClass</a>
 */
public final class RuntimeClass implements KubernetesObject<RuntimeClass> {

  private final Draft draft;

  private RuntimeClass(Draft draft) {
    this.draft = draft;
  }

  /**
   * A RuntimeClass that raw YAML or another library's object describes, for the words that refer to
   * one. It is the same object: a stack has either of the two.
   *
   * @throws IllegalArgumentException when it is of another kind
   */
  public static RuntimeClass from(Raw raw) {
    return new RuntimeClass(raw.draftOf("node.k8s.io", "RuntimeClass"));
  }

  /** A class; the id is its name too, the handler what the nodes' configuration calls it. */
  public static RuntimeClass named(String id, String handler) {
    return named(id, Literal.of(handler));
  }

  /** A class; the id is its name too, the handler what the nodes' configuration calls it. */
  public static RuntimeClass named(String id, Value<String> handler) {
    Draft draft = Draft.of("node.k8s.io/v1", "RuntimeClass", id);
    return new RuntimeClass(draft.set(handler, "handler"));
  }

  /** A class that is made elsewhere, by its name. */
  public static RuntimeClass existing(String name) {
    return existing(name, Literal.of(name));
  }

  /** A class that is made elsewhere; the name may need binding. */
  public static RuntimeClass existing(String id, Value<String> name) {
    return new RuntimeClass(Draft.existing("node.k8s.io/v1", "RuntimeClass", id, name));
  }

  /** What each pod takes besides its containers. */
  public RuntimeClass overhead(Amount... amounts) {
    Draft more = draft;
    for (Amount amount : amounts) {
      more = more.set(amount.quantity(), "overhead", "podFixed", amount.resource());
    }
    return withDraft(more);
  }

  /** Its pods run only on nodes with a label. */
  public RuntimeClass onNodesWith(String label, String value) {
    return onNodesWith(label, Literal.of(value));
  }

  /** Its pods run only on nodes with a label. */
  public RuntimeClass onNodesWith(String label, Value<String> value) {
    return withDraft(draft.add(Entry.of(label, value), "scheduling", "nodeSelector"));
  }

  /** Its pods also run on nodes with a taint. */
  public RuntimeClass tolerating(Toleration toleration) {
    return withDraft(draft.append(toleration.tree(), "scheduling", "tolerations"));
  }

  @Override
  public Draft draft() {
    return draft;
  }

  @Override
  public RuntimeClass withDraft(Draft changed) {
    return new RuntimeClass(changed);
  }
}
