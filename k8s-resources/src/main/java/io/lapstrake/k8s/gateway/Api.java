package io.lapstrake.k8s.gateway;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.k8s.object.KubernetesObject;

/** What is the same for all kinds of the Gateway API. */
final class Api {

  static final String VERSION = "gateway.networking.k8s.io/v1";

  private Api() {}

  /** An object by group, kind and name, with its namespace where it has one. */
  static Node referenceTo(KubernetesObject<?> object) {
    String version = object.draft().tree().text("apiVersion");
    int slash = version == null ? -1 : version.indexOf('/');
    String group = version == null || slash < 0 ? "" : version.substring(0, slash);
    MapNode start = MapNode.of("group", group).with("kind", object.id().kind());
    return object.draft().part(new Named("reference", start));
  }
}
