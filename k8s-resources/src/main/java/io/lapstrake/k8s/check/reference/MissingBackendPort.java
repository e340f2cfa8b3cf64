package io.lapstrake.k8s.check.reference;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.Findings;
import io.lapstrake.k8s.check.ReferenceCheck;
import io.lapstrake.k8s.check.Severity;
import io.lapstrake.k8s.check.cluster.Cluster;
import io.lapstrake.k8s.check.cluster.Leaf;
import io.lapstrake.k8s.check.pointer.Family;
import io.lapstrake.k8s.check.pointer.Pointer;

/** Finds routes to ports that a Service of the stack lacks. */
public final class MissingBackendPort implements ReferenceCheck {

  @Override
  public String code() {
    return "LAP-1015";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String summary() {
    return "Backend port that the Service lacks";
  }

  @Override
  public String why() {
    return "A route to a port that the Service does not have answers every request with an "
        + "error.";
  }

  @Override
  public Family family() {
    return Family.BACKEND;
  }

  @Override
  public void look(Pointer pointer, Cluster cluster, Findings findings) {
    cluster.all().find(pointer.to()).ifPresent(service -> look(pointer, service, findings));
  }

  private static void look(Pointer pointer, Manifest service, Findings findings) {
    String port = port(pointer.around());
    if (!port.isEmpty() && !has(service, port)) {
      findings.add(
          pointer.from(),
          pointer.at().key("port"),
          pointer.to() + " has no port " + port + ".",
          "route to a port of the Service itself, not of its pods.");
    }
  }

  /** A route of the Gateway API has a number, one of an Ingress a number or a name. */
  private static String port(MapNode reference) {
    MapNode port = reference.map("port");
    if (port.isEmpty()) {
      return Leaf.text(reference, "port");
    }
    String name = Leaf.text(port, "name");
    return name.isEmpty() ? Leaf.text(port, "number") : name;
  }

  private static boolean has(Manifest service, String port) {
    return Leaf.maps(service.tree().map("spec"), "ports").stream()
        .anyMatch(each -> isCalled(each, port));
  }

  private static boolean isCalled(MapNode each, String port) {
    return Leaf.text(each, "port").equals(port) || Leaf.text(each, "name").equals(port);
  }
}
