package io.lapstrake.core.manifest;

import io.lapstrake.core.value.MapNode;
import java.util.Comparator;

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

  private static final Comparator<ResourceKey> ORDER =
      Comparator.comparing(ResourceKey::namespace)
          .thenComparing(ResourceKey::kind)
          .thenComparing(ResourceKey::group)
          .thenComparing(ResourceKey::name);

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

  @Override
  public int compareTo(ResourceKey other) {
    return ORDER.compare(this, other);
  }

  /** {@code Deployment shop/api}, or {@code Namespace shop} where there is no namespace. */
  @Override
  public String toString() {
    return kind + " " + (namespace.isEmpty() ? name : namespace + "/" + name);
  }
}
