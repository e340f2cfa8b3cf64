package io.lapstrake.k8s.network;

import io.lapstrake.core.stack.Resource;
import io.lapstrake.core.value.MapNode;
import org.jspecify.annotations.Nullable;

/** A reference to an object of any kind, as Ingresses and their classes have it. */
final class KindAndName {

  private KindAndName() {}

  /** Group, kind and name; no group where it is Kubernetes' own, which has no name. */
  static MapNode of(Resource object) {
    MapNode reference = MapNode.of("kind", object.id().kind()).with("name", object.name());
    String group = group(object.draft().tree().text("apiVersion"));
    return group == null ? reference : reference.with("apiGroup", group);
  }

  private static @Nullable String group(@Nullable String apiVersion) {
    int slash = apiVersion == null ? -1 : apiVersion.indexOf('/');
    return apiVersion == null || slash < 0 ? null : apiVersion.substring(0, slash);
  }
}
