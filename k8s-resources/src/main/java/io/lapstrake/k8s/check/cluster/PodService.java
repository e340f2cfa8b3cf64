package io.lapstrake.k8s.check.cluster;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.FieldPath;
import io.lapstrake.core.value.MapNode;
import java.util.List;

/** A Service and the pods that it sends requests to. Immutable. */
public final class PodService {

  private final Manifest object;
  private final MapNode spec;
  private final List<MapNode> ports;
  private final List<PodTemplate> pods;
  private final boolean forNobody;
  private final boolean forHooks;
  private final boolean own;

  PodService(Manifest object, PodIndex pods) {
    this.object = object;
    this.spec = object.tree().map("spec");
    this.ports = Leaf.maps(spec, "ports");
    String namespace = object.key().namespace();
    this.pods = hasSelector() ? pods.select(object, selector()) : List.of();
    this.forNobody = hasSelector() && this.pods.isEmpty() && pods.isNobody(object, selector());
    this.forHooks = forNobody && !pods.select(namespace, selector()).isEmpty();
    this.own = pods.isOwn(namespace);
  }

  /** Whether it selects no pods for certain, those of operators too. */
  public boolean isForNobody() {
    return forNobody;
  }

  /** Whether it selects nothing but pods of hooks, which do not last. */
  public boolean isForHooksAlone() {
    return forHooks;
  }

  /** Whether the stack makes its namespace, or runs pods there. */
  public boolean isAtHome() {
    return own;
  }

  private LabelSelector selector() {
    return LabelSelector.ofLabels(spec.map("selector"));
  }

  /** The Service. */
  public Manifest object() {
    return object;
  }

  /** Whether it says which pods it is for; one that is a name of something outside does not. */
  public boolean hasSelector() {
    return !spec.map("selector").isEmpty() && !Leaf.text(spec, "type").equals("ExternalName");
  }

  /** The ports that it has, in their order. */
  public List<MapNode> ports() {
    return ports;
  }

  /** Where a port stands. */
  public FieldPath path(int port) {
    return FieldQuery.item(FieldPath.of("spec", "ports"), ports.get(port), port);
  }

  /**
   * The pods that it selects, without those of hooks, which do not last, unless it is made together
   * with them; empty where it says no selector.
   */
  public List<PodTemplate> pods() {
    return pods;
  }

  /** The Service's key. */
  @Override
  public String toString() {
    return object.toString();
  }
}
