package io.lapstrake.core.manifest;

import io.lapstrake.core.value.MapNode;

/**
 * What Kubernetes tells objects apart by.
 *
 * @param group the API group; empty for the core group
 * @param kind such as {@code Service}
 * @param namespace empty where the object has none
 * @param name the object's name
 */
public record ResourceKey(String group, String kind, String namespace, String name)
    implements Comparable<ResourceKey> {

  /** The key of an object; what the object lacks is empty. */
  public static ResourceKey of(MapNode tree) {
    MapNode metadata = tree.map("metadata");
    return new ResourceKey(
        groupOf(tree),
        textOrEmpty(tree, "kind"),
        textOrEmpty(metadata, "namespace"),
        textOrEmpty(metadata, "name"));
  }

  /** The API group of an object by its apiVersion; empty for the core group. */
  public static String groupOf(MapNode tree) {
    String apiVersion = textOrEmpty(tree, "apiVersion");
    int slash = apiVersion.indexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }

  private static String textOrEmpty(MapNode map, String key) {
    String text = map.text(key);
    return text == null ? "" : text;
  }

  /** By namespace, then kind, then group, then name. */
  @Override
  public int compareTo(ResourceKey other) {
    int order = namespace.compareTo(other.namespace);
    if (order == 0) {
      order = kind.compareTo(other.kind);
    }
    if (order == 0) {
      order = group.compareTo(other.group);
    }
    return order != 0 ? order : name.compareTo(other.name);
  }

  /** {@code Deployment shop/api}, or {@code Namespace shop} where there is no namespace. */
  @Override
  public String toString() {
    return kind + " " + (namespace.isEmpty() ? name : namespace + "/" + name);
  }
}
