package io.lapstrake.k8s.network;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.value.ListPart;
import io.lapstrake.core.value.MapNode;
import java.util.List;

/** Finds what an Ingress says of hosts and leads nowhere. */
final class IdleHost {

  private IdleHost() {}

  /** The draft, with a flaw where it has neither a route nor a default, and for each idle host. */
  static Draft found(Draft draft) {
    MapNode spec = draft.tree().map("spec");
    if (spec.get("defaultBackend") != null) {
      return draft;
    }
    if (spec.get("rules") == null) {
      return draft.flawed(
          "LAP-0403",
          "Ingress without routes",
          "spec.rules",
          "Kubernetes takes an Ingress only when it has a route or a default.",
          "add route(path, service.port(…)) or otherwise(service.port(…)).");
    }
    List<ListPart> rules = spec.list("rules").parts();
    Draft checked = draft;
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i) instanceof MapNode rule && rule.get("http") == null) {
        checked =
            checked.flawed(
                "LAP-0412",
                "Host without routes",
                "spec.rules[" + i + "]",
                "No route was said after this host, and the Ingress has no default, so the host"
                    + " leads nowhere.",
                "say the host's routes after at(host), or a default with otherwise(…).");
      }
    }
    return checked;
  }
}
