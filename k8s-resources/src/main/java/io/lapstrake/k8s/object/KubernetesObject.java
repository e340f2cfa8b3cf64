package io.lapstrake.k8s.object;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.check.Acceptance;
import io.lapstrake.k8s.check.Check;
import io.lapstrake.k8s.hook.Hook;
import java.util.function.UnaryOperator;

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
  default K withName(Value<String> name) {
    return withDraft(draft().named(name));
  }

  /**
   * A name in Kubernetes that is not the id. Who the object is within the stack stays: the id.
   *
   * @see <a
   *     href="https://kubernetes.io/docs/concepts/overview/working-with-objects/names/">Names</a>
   */
  default K withName(String name) {
    return withName(Literal.of(name));
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

  /** The labels of the object itself, in the place of those that it has: those of a chart, say. */
  default K labelledBy(Value<MapNode> labels) {
    return withDraft(draft().set(MapNode.EMPTY.with(MapPart.spread(labels)), Metadata.LABELS));
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

  /**
   * Keeps the object, once it is deleted, until whoever is meant takes this mark away.
   *
   * @param name of whoever is meant, such as {@code example.com/cleanup}
   * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/finalizers/">
   *     Finalizers</a>
   */
  default K finalizer(String name) {
    return finalizer(Literal.of(name));
  }

  /** Keeps the object, once it is deleted, until whoever is meant takes this mark away. */
  default K finalizer(Value<String> name) {
    return withDraft(draft().append(name, "metadata", "finalizers"));
  }

  /**
   * Accepts what a check finds in this object, for a reason that the report shows. The reason
   * stands in the object, as the annotation {@code checks.lapstrake.io/} and the check's name.
   *
   * <pre>{@code
   * api.accepting(NoReadinessProbe.class, "the sidecar answers before the API does")
   * }</pre>
   *
   * @throws IllegalArgumentException when the reason is blank
   */
  default K accepting(Class<? extends Check> check, String reason) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException(
          "A reason says why "
              + check.getSimpleName()
              + " does not matter here; this one is blank");
    }
    return annotation(Acceptance.key(check), reason);
  }

  /**
   * Protects the object: no plan deletes or replaces it unless it is told to, not even once it is
   * described no longer. Claims, Namespaces and definitions are protected without this word.
   */
  default K protect() {
    return withDraft(draft().protect());
  }

  /** Lets plans delete and replace the object, though its kind is protected. */
  default K unprotected() {
    return withDraft(draft().unprotected());
  }

  /**
   * Leaves a field to others: the object is made as it is described, and no plan changes the field
   * afterwards.
   *
   * <pre>{@code
   * api.ignoring("spec.replicas") // an autoscaler looks after it
   * }</pre>
   *
   * @param path as plans write it, such as {@code spec.template.spec.containers[name=api].image}
   */
  default K ignoring(String path) {
    return withDraft(draft().ignoring(path));
  }

  /** Has the object made anew whenever a plan updates or replaces another one. */
  default K replaceWhen(Resource other) {
    return withDraft(draft().replacedWith(other.id()));
  }

  /**
   * Says where the object was described before, so that it is not deleted and made again: it keeps
   * what it is in Kubernetes, or is replaced where its name changes as well.
   *
   * @param former its id then, where kind and component are the same; else its whole address, such
   *     as {@code shop/backend/Deployment/api}
   */
  default K movedFrom(String former) {
    return withDraft(draft().movedFrom(former));
  }

  /**
   * Lets another stack in the same environment have the object. Once that one describes it and was
   * applied, this one may stop describing it, and nothing is deleted.
   */
  default K handOver() {
    return withDraft(draft().handOver());
  }

  /**
   * When the object is made, if it is no lasting part of a release: before or after it is
   * installed, upgraded, rolled back or deleted, or when it is tested. Said again, it replaces what
   * was said.
   *
   * <pre>{@code
   * migrate.hook(Hook.beforeInstall().andBeforeUpgrade().deletedBeforeNext())
   * }</pre>
   */
  default K hook(Hook hook) {
    return withDraft(hook.on(draft()));
  }

  /** A resource that must be there first, besides those that this one refers to. */
  default K after(Resource other) {
    return withDraft(draft().after(other.id()));
  }

  /**
   * A value at a path, for a field that has no word of its own: {@code
   * spec.template.spec.containers[name=api].terminationMessagePath}. A list's item is named by the
   * values of its fields or by its position from 0; a key that is not plain is written {@code
   * ["application.yaml"]}. Maps on the way are made; items are not.
   *
   * <p>It is a problem when an item of the path is not there, when what stands at the path needs
   * binding, is conditional or repeated, and when nothing changes. A field that Kubernetes' kind
   * does not have is found by the checks, as {@link io.lapstrake.k8s.check.model.UnknownField},
   * once the object is as it will be written.
   *
   * @throws IllegalArgumentException when the path cannot be read
   */
  default K patch(String path, Node value) {
    return withDraft(TreePatch.set(draft(), PatchPath.parse(path), value));
  }

  /** A text at a {@linkplain #patch(String, Node) path}. */
  default K patch(String path, String text) {
    return patch(path, Literal.of(text));
  }

  /** A whole number at a {@linkplain #patch(String, Node) path}. */
  default K patch(String path, int number) {
    return patch(path, Literal.of(number));
  }

  /** Without what stands at a {@linkplain #patch(String, Node) path}. */
  default K without(String path) {
    return withDraft(TreePatch.remove(draft(), PatchPath.parse(path)));
  }

  /**
   * Changes the object as fabric8's model has it. The function runs once, here and now, on the
   * object without the parts that need binding, and what it changes is changed in this object.
   *
   * <pre>{@code
   * api.edit(
   *     io.fabric8.kubernetes.api.model.apps.Deployment.class,
   *     it -> it.edit().editSpec().withPaused(true).endSpec().build())
   * }</pre>
   *
   * <p>It is a problem when it changes what needs binding, is conditional or repeated, and when it
   * changes nothing.
   *
   * @throws IllegalArgumentException when the class is of another kind
   */
  default <T extends HasMetadata> K edit(Class<T> type, UnaryOperator<T> change) {
    return withDraft(ModelEdit.of(draft(), type, change));
  }
}
