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

  PodService(Manifest object, PodIndex pods) {
    this.object = object;
    this.spec = object.tree().map("spec");
    this.ports = Leaf.maps(spec, "ports");
    String namespace = object.key().namespace();
    this.pods = hasSelector() ? pods.select(namespace, selector()) : List.of();
    this.forNobody = hasSelector() && this.pods.isEmpty() && pods.isNobody(namespace, selector());
  }

  /** Whether it selects no pods for certain, those of operators too. */
  public boolean isForNobody() {
    return forNobody;
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

  /** The pods that it selects; empty where it says no selector. */
  public List<PodTemplate> pods() {
    return pods;
  }

  /** The Service's key. */
  @Override
  public String toString() {
    return object.toString();
  }
}
