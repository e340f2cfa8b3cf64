package io.lapstrake.k8s.workload;

import io.lapstrake.core.stack.Assembly;
import io.lapstrake.core.value.Entry;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.Literal;
import io.lapstrake.core.value.MapPart;
import io.lapstrake.core.value.Node;
import io.lapstrake.core.value.Value;
import io.lapstrake.k8s.network.Service;
import io.lapstrake.k8s.object.KubernetesObject;
import io.lapstrake.k8s.pod.Pods;

/**
 * What runs pods that it makes of a template.
 *
 * <p>Its pods are known by the label {@code app.kubernetes.io/name}, whose value is the workload's
 * name: it follows a name that is {@linkplain #withName said}, and nothing else in the code changes
 * it.
 *
 * @param <W> the kind
 */
public sealed interface PodTemplate<W extends PodTemplate<W>> extends KubernetesObject<W>, Pods
    permits Containers, Placement, Neighbourhood, Identity, Surroundings {

  /**
   * The same kind with something in the spec of its pods; every word of the pods is made of this.
   */
  default W withPod(Node value, String... path) {
    return withDraft(draft().withTree(PodTree.set(draft().tree(), value, path)));
  }

  /** The same kind with one more item in a list of the spec of its pods. */
  default W withPodItem(ListPart item, String... path) {
    return withDraft(draft().withTree(PodTree.append(draft().tree(), item, path)));
  }

  @Override
  default W withName(Value<String> name) {
    return withDraft(Blank.renamed(draft(), name));
  }

  /** A label of the pods, besides the one that they are selected by. */
  default W podLabel(String key, String value) {
    return podLabel(key, Literal.of(value));
  }

  /** A label of the pods, besides the one that they are selected by. */
  default W podLabel(String key, Value<String> value) {
    return withDraft(draft().add(Entry.of(key, value), PodTree.LABELS));
  }

  /** Labels of the pods, such as those that a user gives: {@code MapPart.spread(podLabels)}. */
  default W podLabels(MapPart part) {
    return withDraft(draft().add(part, PodTree.LABELS));
  }

  /** An annotation of the pods; a change restarts them. */
  default W podAnnotation(String key, String value) {
    return podAnnotation(key, Literal.of(value));
  }

  /** An annotation of the pods; a change restarts them. */
  default W podAnnotation(String key, Value<String> value) {
    return withDraft(draft().add(Entry.of(key, value), PodTree.ANNOTATIONS));
  }

  /** Annotations of the pods, such as those that a user gives; a change restarts them. */
  default W podAnnotations(MapPart part) {
    return withDraft(draft().add(part, PodTree.ANNOTATIONS));
  }

  /**
   * A Service of its pods, with its id and its name; it is a part of its own and lacks its ports.
   */
  default Service service() {
    return Service.of(this);
  }

  /** A Service of its pods; it is a part of its own and lacks its ports. */
  default Service service(String id) {
    return Service.of(id, this);
  }

  @Override
  default void join(Assembly assembly) {
    assembly.resource(draft(), PodFlaws::of);
  }
}
