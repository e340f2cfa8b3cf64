package io.lapstrake.k8s.gateway;

import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.Node;
import io.lapstrake.k8s.object.KubernetesObject;

/** What is the same for all kinds of the Gateway API. */
final class Api {

  static final String VERSION = "gateway.networking.k8s.io/v1";

  private Api() {}

  /** An object of the same namespace by group, kind and name. */
  static MapNode localReferenceTo(KubernetesObject<?> object) {
    return kind(object).with("name", object.name());
  }

  /** An object by group, kind and name, with its namespace where it has one. */
  static Node referenceTo(KubernetesObject<?> object) {
    return object.draft().part(new Named("reference", kind(object)));
  }

  private static MapNode kind(KubernetesObject<?> object) {
    String version = object.draft().tree().text("apiVersion");
    int slash = version == null ? -1 : version.indexOf('/');
    String group = version == null || slash < 0 ? "" : version.substring(0, slash);
    return MapNode.of("group", group).with("kind", object.id().kind());
  }
}
