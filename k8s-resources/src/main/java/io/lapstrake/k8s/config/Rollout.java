package io.lapstrake.k8s.config;

import io.lapstrake.core.stack.Draft;
import io.lapstrake.core.stack.UserChange;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.core.value.ResourceId;
import java.util.Locale;
import java.util.Set;

/**
 * Writes the hash of configuration on the pods that read it, so that they are replaced, one after
 * another, when it changes. Jobs are left as they are: what runs to its end is not replaced.
 */
final class Rollout implements UserChange {

  static final Rollout ON_CHANGE = new Rollout();

  private static final Set<String> KINDS = Set.of("Deployment", "StatefulSet", "DaemonSet");

  private Rollout() {}

  @Override
  public Draft of(Draft other, ResourceId used) {
    MapNode pod = other.tree().map("spec").map("template").map("spec");
    if (!KINDS.contains(other.id().kind()) || !Mentions.of(used, pod)) {
      return other;
    }
    String key = "checksum/" + used.kind().toLowerCase(Locale.ROOT) + "-" + used.id();
    return other.set(Content.hashOf(used), "spec", "template", "metadata", "annotations", key);
  }
}
