package io.lapstrake.k8s.object;

import io.lapstrake.core.value.FieldAspect;
import io.lapstrake.core.value.Reference;
import io.lapstrake.core.value.ResourceId;
import io.lapstrake.core.value.Value;
import io.lapstrake.core.value.ValueType;
import java.util.List;

/** Where the metadata of an object stands, and references to it that need no order. */
public final class Metadata {

  /**
   * The label that tells an application's objects, and that workloads select their pods by.
   *
   * @see <a
   *     href="https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/">
   *     Recommended labels</a>
   */
  public static final String NAME_LABEL = "app.kubernetes.io/name";

  static final String[] NAMESPACE = {"metadata", "namespace"};
  static final String[] LABELS = {"metadata", "labels"};
  static final String[] ANNOTATIONS = {"metadata", "annotations"};

  private static final FieldAspect<String> NAME_IN_ANY_ORDER =
      new FieldAspect<>("name", ValueType.TEXT, List.of("metadata", "name"), false);

  private Metadata() {}

  /** The name of an object that need not be there first. */
  public static Value<String> nameOf(ResourceId id) {
    return new Reference<>(id, NAME_IN_ANY_ORDER);
  }
}
