package io.lapstrake.core.manifest;

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

  /** The key of an object by its apiVersion. */
  public static ResourceKey of(String apiVersion, String kind, String namespace, String name) {
    int slash = apiVersion.indexOf('/');
    return new ResourceKey(slash < 0 ? "" : apiVersion.substring(0, slash), kind, namespace, name);
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
