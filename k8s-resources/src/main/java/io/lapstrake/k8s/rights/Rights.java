package io.lapstrake.k8s.rights;

import io.lapstrake.core.manifest.Manifest;
import io.lapstrake.core.manifest.Manifests;
import io.lapstrake.core.manifest.ResourceKey;
import io.lapstrake.core.value.MapNode;
import io.lapstrake.k8s.check.cluster.Leaf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who may do what, as the roles and bindings of some objects say. What is granted elsewhere is not
 * known. Immutable.
 *
 * <pre>{@code
 * Rights rights = Rights.of(manifests);
 * rights.may(new Holder("ServiceAccount", "shop", "api"), "get", "", "secrets", "shop", "");
 * }</pre>
 *
 * @see <a href="https://kubernetes.io/docs/reference/access-authn-authz/rbac/">Using RBAC
 *     authorization</a>
 */
public final class Rights {

  private final Roles roles;
  private final Set<ResourceKey> known; // roles of which it is known when they are not there
  private final SortedMap<Right, List<ResourceKey>> all = new TreeMap<>();

  private Rights(Manifests objects, Collection<ResourceKey> known, Collection<ResourceKey> bound) {
    this.roles = new Roles(objects);
    this.known = new HashSet<>(known);
    for (Manifest each : objects) {
      if (each.key().group().equals(Roles.RBAC) && each.key().kind().endsWith("RoleBinding")) {
        bind(each);
      }
    }
    roles.keys().stream().filter(it -> !bound.contains(it)).forEach(this::grantedElsewhere);
    List.of("admin", "edit", "view").forEach(this::userFacing);
  }

  /** The rights that some objects give. */
  public static Rights of(Manifests objects) {
    List<ResourceKey> roles = new Roles(objects).keys();
    return new Rights(objects, roles, roles);
  }

  /**
   * The rights that some objects give beside others, of which it matters what they had, too.
   *
   * @param other what was there before, or will be
   */
  static Rights of(Manifests objects, Manifests other) {
    var known = new LinkedHashSet<>(new Roles(objects).keys());
    known.addAll(new Roles(other).keys());
    var bound = new HashSet<ResourceKey>();
    for (Manifests side : List.of(objects, other)) {
      Roles ofSide = new Roles(side);
      ofSide.keys().stream().filter(ofSide::isGathered).forEach(bound::add);
      side.forEach(it -> bound.add(roleOf(it)));
    }
    return new Rights(objects, known, bound);
  }

  private static ResourceKey roleOf(Manifest binding) {
    MapNode role = binding.tree().map("roleRef");
    String kind = Leaf.text(role, "kind");
    String namespace = kind.equals("Role") ? binding.key().namespace() : "";
    return new ResourceKey(Roles.RBAC, kind, namespace, Leaf.text(role, "name"));
  }

  private void bind(Manifest binding) {
    ResourceKey role = roleOf(binding);
    String namespace = binding.key().namespace();
    for (MapNode subject : Leaf.maps(binding.tree(), "subjects")) {
      Holder who = Holder.of(subject, namespace);
      roles
          .rules(role)
          .ifPresent(rules -> rules.forEach(it -> add(who, namespace, it, binding.key())));
      if (!known.contains(role)) {
        elsewhere(role, who, namespace, binding.key());
      }
    }
  }

  /** A role that the objects do not have: each cluster has some. */
  private void elsewhere(ResourceKey role, Holder who, String namespace, ResourceKey binding) {
    if (role.kind().equals("ClusterRole") && role.name().equals("cluster-admin")) {
      put(new Right(who, namespace, "*", "*", "*", ""), List.of(binding));
      if (namespace.isEmpty()) {
        put(new Right(who, "", "*", "/", "*", ""), List.of(binding));
      }
    } else {
      String name = role.kind() + " " + role.name();
      put(Right.ofRole(who, namespace, name), List.of(binding));
    }
  }

  private void grantedElsewhere(ResourceKey role) {
    Holder who = Holder.ofRole(role.kind(), role.namespace(), role.name());
    roles
        .rules(role)
        .ifPresent(rules -> rules.forEach(it -> add(who, role.namespace(), it, it.role())));
  }

  private void userFacing(String name) {
    ResourceKey key = new ResourceKey(Roles.RBAC, "ClusterRole", "", name);
    if (!known.contains(key)) {
      Holder who = Holder.ofRole("ClusterRole", "", name);
      roles.intoUserFacing(key).forEach(it -> add(who, "", it, it.role()));
    }
  }

  private void add(Holder who, String namespace, Roles.Said said, ResourceKey by) {
    MapNode rule = said.rule();
    List<ResourceKey> because = List.of(by, said.role());
    List<String> names = Leaf.texts(rule, "resourceNames");
    for (String verb : Leaf.texts(rule, "verbs")) {
      for (String resource : Leaf.texts(rule, "resources")) {
        for (String group : Leaf.texts(rule, "apiGroups")) {
          for (String name : names.isEmpty() ? List.of("") : names) {
            put(new Right(who, namespace, verb, group, resource, name), because);
          }
        }
      }
      for (String path :
          namespace.isEmpty() ? Leaf.texts(rule, "nonResourceURLs") : List.<String>of()) {
        put(new Right(who, "", verb, "/", path, ""), because);
      }
    }
  }

  private void put(Right right, List<ResourceKey> because) {
    all.computeIfAbsent(right, any -> new ArrayList<>()).addAll(because);
  }

  /**
   * Whether somebody may do something.
   *
   * @param verb such as {@code get}
   * @param resource with its group behind a dot unless it is of the core group, such as {@code
   *     deployments.apps} or {@code pods/log}
   * @param namespace empty for all of them, or for what has none
   */
  public boolean may(Holder who, String verb, String resource, String namespace) {
    int slash = resource.indexOf('/');
    String whole = slash < 0 ? resource : resource.substring(0, slash);
    int dot = whole.indexOf('.');
    String group = dot < 0 ? "" : whole.substring(dot + 1);
    String plain = (dot < 0 ? whole : whole.substring(0, dot)) + resource.substring(whole.length());
    return covers(new Right(who, namespace, verb, group, plain, ""));
  }

  boolean covers(Right right) {
    return all.containsKey(right) || all.keySet().stream().anyMatch(it -> it.covers(right));
  }

  /** The rights that others do not cover, sorted, each with the objects that give it. */
  SortedMap<Right, List<ResourceKey>> beyond(Rights others) {
    SortedMap<Right, List<ResourceKey>> beyond = new TreeMap<>(all);
    beyond.keySet().removeIf(others::covers);
    return beyond;
  }
}
