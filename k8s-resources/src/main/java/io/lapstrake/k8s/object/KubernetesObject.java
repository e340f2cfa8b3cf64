package io.lapstrake.k8s.object;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Value;

/**
 * The words that every kind has. Each gives a new value; the one that it was said of stays as it
 * is.
 *
 * @param <K> the kind
 */
public interface KubernetesObject<K extends KubernetesObject<K>> extends Resource {

  /** The same kind with another draft; every word is made of this one. */
  K withDraft(Draft draft);

  /**
   * A name in Kubernetes that is not the id. Who the object is within the stack stays: the id.
   *
   * @see <a
   *     href="https://kubernetes.io/docs/concepts/overview/working-with-objects/names/">Names</a>
   */
  default K named(Value<String> name) {
    return withDraft(draft().named(name));
  }

  /** The namespace that it lives in, where that is not the stack's. */
  default K in(String namespace) {
    return in(Literal.of(namespace));
  }

  /** The namespace that it lives in, where that is not the stack's. */
  default K in(Value<String> namespace) {
    return withDraft(draft().set(namespace, Metadata.NAMESPACE));
  }

  /** The namespace that it lives in, where that is not the stack's; it is made first. */
  default K in(Resource namespace) {
    return in(namespace.name());
  }

  /** A label of the object itself. */
  default K label(String key, String value) {
    return label(key, Literal.of(value));
  }

  /** A label of the object itself. */
  default K label(String key, Value<String> value) {
    return withDraft(draft().add(Entry.of(key, value), Metadata.LABELS));
  }

  /** A label, under a condition or repeated. */
  default K labels(MapPart part) {
    return withDraft(draft().add(part, Metadata.LABELS));
  }

  /** An annotation of the object itself. */
  default K annotation(String key, String value) {
    return annotation(key, Literal.of(value));
  }

  /** An annotation of the object itself. */
  default K annotation(String key, Value<String> value) {
    return withDraft(draft().add(Entry.of(key, value), Metadata.ANNOTATIONS));
  }

  /** An annotation, under a condition or repeated. */
  default K annotations(MapPart part) {
    return withDraft(draft().add(part, Metadata.ANNOTATIONS));
  }

  /** A resource that must be there first, besides those that this one refers to. */
  default K after(Resource other) {
    return withDraft(draft().after(other.id()));
  }
}
