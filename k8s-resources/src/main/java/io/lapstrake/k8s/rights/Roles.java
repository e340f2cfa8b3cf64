package io.lapstrake.k8s.rights;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.cluster.LabelSelector;
import io.lapstrake.k8s.check.cluster.Leaf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The roles of some objects with their rules, those that are gathered of others included. */
final class Roles {

  static final String RBAC = "rbac.authorization.k8s.io";
  private static final List<String> USER_FACING = List.of("admin", "edit", "view");

  private final Map<ResourceKey, Manifest> roles = new LinkedHashMap<>();

  Roles(Manifests objects) {
    for (Manifest each : objects) {
      if (each.key().group().equals(RBAC) && each.key().kind().endsWith("Role")) {
        roles.put(each.key(), each);
      }
    }
  }

  /**
   * A rule, and the role that says it.
   *
   * @param role the one that has it, not the one that gathers it
   */
  record Said(MapNode rule, ResourceKey role) {}

  List<ResourceKey> keys() {
    return List.copyOf(roles.keySet());
  }

  /** What a role allows; empty where it is none of these. */
  Optional<List<Said>> rules(ResourceKey key) {
    Manifest role = roles.get(key);
    List<Said> rules = new ArrayList<>();
    if (role == null) {
      rules.addAll(intoUserFacing(key));
      return rules.isEmpty() ? Optional.empty() : Optional.of(rules);
    }
    MapNode aggregation = role.tree().map("aggregationRule");
    if (aggregation.isEmpty()) {
      own(role, rules);
    }
    for (MapNode selector : Leaf.maps(aggregation, "clusterRoleSelectors")) {
      roles.values().stream()
          .filter(it -> it.key().kind().equals("ClusterRole") && it != role)
          .filter(it -> LabelSelector.of(selector).selects(it.tree().map("metadata").map("labels")))
          .forEach(it -> own(it, rules));
    }
    return Optional.of(rules);
  }

  private static void own(Manifest role, List<Said> to) {
    Leaf.maps(role.tree(), "rules").forEach(it -> to.add(new Said(it, role.key())));
  }

  /** What is added to a role that every cluster has. */
  List<Said> intoUserFacing(ResourceKey key) {
    if (!key.kind().equals("ClusterRole") || !USER_FACING.contains(key.name())) {
      return List.of();
    }
    List<Said> rules = new ArrayList<>();
    String label = RBAC + "/aggregate-to-" + key.name();
    roles.values().stream()
        .filter(it -> "true".equals(it.tree().map("metadata").map("labels").text(label)))
        .forEach(it -> own(it, rules));
    return rules;
  }

  /** Whether a role is gathered by another one of these, or by one that every cluster has. */
  boolean isGathered(ResourceKey key) {
    Manifest role = roles.get(key);
    if (role == null) {
      return false;
    }
    MapNode labels = role.tree().map("metadata").map("labels");
    return USER_FACING.stream().anyMatch(it -> labels.text(RBAC + "/aggregate-to-" + it) != null)
        || roles.values().stream()
            .flatMap(
                it -> Leaf.maps(it.tree().map("aggregationRule"), "clusterRoleSelectors").stream())
            .anyMatch(selector -> LabelSelector.of(selector).selects(labels));
  }
}
